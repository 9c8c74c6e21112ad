// SPDX-License-Identifier: Apache-2.0
/// \file feel_driver.cpp
/// The rule language on standard input and output, so that another implementation can check its answers:
/// tests/differential/run.py, which describes both lines. Every answer is made twice: with memory that is used again
/// and, for the last row, with a trace; where they differ, that is the answer.
#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/trace.hpp>
#include <kaohe/feel/type_text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <charconv>
#include <iostream>
#include <string>
#include <vector>

namespace {

using kaohe::number;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;
using kaohe::feel::value_kind;
using json = nlohmann::json;

number fraction(const std::string& text) {
  const auto slash = text.find('/');
  const number above = number::from_text(text.substr(0, slash)).value();
  return slash == std::string::npos ? above : above / number::from_text(text.substr(slash + 1)).value();
}

std::int64_t whole(const std::string& text) {
  std::int64_t n = 0;
  std::from_chars(text.data(), text.data() + text.size(), n);
  return n;
}

/// \param in  the unit of the amounts; numbers of another dimension are in coherent units
value read(const json& from, const type& as, const kaohe::unit& in) {
  if (from.is_null()) return {};
  switch (as.kind) {
    case type_kind::quantity:
      return value(fraction(from.get<std::string>()) * (as.dimension == in.dimension ? in.size : number(1)));
    case type_kind::boolean:
      return from.get<std::string>() == "true";
    case type_kind::string:
    case type_kind::code:
      return from.get<std::string>();
    case type_kind::choice: {
      const auto at = std::find(as.names.begin(), as.names.end(), from.get<std::string>());
      return kaohe::feel::choice{static_cast<std::uint32_t>(at - as.names.begin())};
    }
    case type_kind::date:
      return kaohe::date::from_text(from.get<std::string>()).value();
    case type_kind::days:
      return kaohe::feel::days_duration{whole(from.get<std::string>())};
    case type_kind::months:
      return kaohe::feel::months_duration{whole(from.get<std::string>())};
    case type_kind::list: {
      std::vector<value> all;
      for (const json& each : from) all.push_back(read(each, as.parts[0], in));
      return value::list(std::move(all));
    }
    case type_kind::context: {
      std::vector<value> all;
      for (std::size_t i = 0; i < as.parts.size(); ++i) all.push_back(read(from.at(as.names[i]), as.parts[i], in));
      return value::context(std::move(all));
    }
    case type_kind::range:
      return kaohe::feel::value_range{read(from.at("start"), as.parts[0], in), read(from.at("end"), as.parts[0], in),
                                      from.at("start included").get<bool>(), from.at("end included").get<bool>()};
  }
  return {};
}

/// The names of the inputs by their position in a program.
using input_names = std::vector<std::string>;

std::string missing_text(const kaohe::feel::missing& lack, const input_names& inputs) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if ((lack.low >> i & 1U) != 0) names.push_back(inputs[i]);
  }
  std::sort(names.begin(), names.end());
  std::string text = "missing";
  for (const std::string& name : names) text += " " + name;
  return text;
}

std::string shown(const value& v, const type& of, const input_names& inputs) {
  const auto part = [&](std::size_t i) -> const type& { return of.parts.empty() ? of : of.parts.at(i); };
  switch (v.kind()) {
    case value_kind::missing:
      return missing_text(v.as_missing(), inputs);
    case value_kind::fault:
      return "fault";
    case value_kind::number: {
      const number& n = v.as_number();
      return "n " + n.numerator() + (n.is_integer() ? "" : "/" + n.denominator());
    }
    case value_kind::boolean:
      return v.as_boolean() ? "b true" : "b false";
    case value_kind::choice:
      return "s " + of.names.at(v.as_choice().index);
    case value_kind::string:
      return "s " + v.as_string();
    case value_kind::date:
      return "d " + to_text(v.as_date());
    case value_kind::days:
      return "D " + std::to_string(v.as_days().days);
    case value_kind::months:
      return "M " + std::to_string(v.as_months().months);
    case value_kind::enclosure:
      return "inexact";
    case value_kind::range: {
      const auto& r = v.as_range();
      return std::string("r ") + (r.low_included ? "[" : "(") + shown(r.low, part(0), inputs) + ".." +
             shown(r.high, part(0), inputs) + (r.high_included ? "]" : ")");
    }
    case value_kind::list:
    case value_kind::context:
      break;
  }
  const bool list = v.kind() == value_kind::list;
  std::string text = list ? "l [" : "c {";
  for (std::size_t i = 0; i < v.parts().all.size(); ++i) {
    if (i > 0) text += ", ";
    if (!list) text += of.names.at(i) + ": ";
    text += shown(v.parts().all[i], part(list ? 0 : i), inputs);
  }
  return text + (list ? "]" : "}");
}

json answer(const json& asked) {
  std::vector<kaohe::feel::declared_name> names;
  for (const auto& [name, words] : asked.at("types").items()) {
    auto read = kaohe::feel::type_from_text(words.get<std::string>()).value();
    names.push_back({name, std::move(read.of), static_cast<std::uint32_t>(names.size()), std::move(read.shown), {}});
  }
  const std::vector<kaohe::feel::declared_name> by_input = names;
  kaohe::issues problems;
  std::optional<kaohe::feel::program> program;
  const auto tree = kaohe::feel::parse_expression({asked.at("text").get<std::string>(), {}, {}}, problems);
  if (tree) program = check_expression(*tree, kaohe::feel::scope(std::move(names)), problems);
  if (!program) {
    json errors = json::array();
    for (const auto& p : problems) {
      errors.push_back(std::to_string(p.where.line) + ":" + std::to_string(p.where.column) + " " + to_text(p.code) +
                       " " + message(p, kaohe::language::en));
    }
    return {{"errors", errors}};
  }
  input_names inputs;
  for (const std::uint32_t i : program->inputs) inputs.push_back(by_input[i].name);
  json results = json::array();
  kaohe::feel::workspace memory;
  std::vector<value> row;
  for (const json& given : asked.at("rows")) {
    row.clear();
    for (const std::uint32_t i : program->inputs) {
      row.push_back(read(given.at(by_input[i].name), by_input[i].declared, *by_input[i].shown));
    }
    results.push_back(shown(evaluate(*program, row, memory), program->result, inputs));
  }
  if (!results.empty()) {
    const std::string traced = shown(trace(*program, *tree, row).result, program->result, inputs);
    const bool output_is_input = kaohe::feel::sort_of(program->output) == kaohe::feel::register_sort::input;
    if (!output_is_input && traced != results.back()) results.back() = "traced " + traced;
  }
  return {{"results", results}};
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    if (!(std::cout << answer(json::parse(line)).dump() << std::endl)) return 1;
  }
}
