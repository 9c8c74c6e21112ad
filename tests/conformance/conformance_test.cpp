// SPDX-License-Identifier: Apache-2.0
// The conformance suite against the library: README.md beside this file says what a case is. One test a file; every
// case that fails is shown with its place, its text, what was expected and what was found. What evaluates is
// evaluated a second time, traced, and must come to the same.
#include <support/feel.hpp>
#include <support/paths.hpp>

#include <kaohe/feel/trace.hpp>
#include <kaohe/feel/type_text.hpp>

#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

using kaohe::number;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;
using kaohe::feel::value_kind;

const std::map<std::string, std::set<int>>& codes_of_errors() {
  static const std::map<std::string, std::set<int>> all{
      {"number", {101, 102}},    {"thousands", {104}},      {"date", {105, 106}},
      {"interval", {109}},       {"unit", {201, 202, 205}}, {"dimension", {203}},
      {"basis", {204}},          {"syntax", {301}},         {"unexpected_end", {302}},
      {"string", {303}},         {"character", {304}},      {"name", {305}},
      {"type", {306, 323}},      {"function", {307}},       {"count", {308}},
      {"nesting", {309}},        {"reversed", {311}},       {"null", {312}},
      {"unsupported", {313}},    {"value", {316}},          {"key", {317}},
      {"parameter", {318, 319}}, {"pattern", {320}},        {"literal", {321}},
      {"duration", {322}}};
  return all;
}

/// A value of one type as one of another: texts as choices and codes, in lists and contexts, too. What cannot be is
/// reported by an empty result.
std::optional<value> as_type(const value& v, const type& wanted) {
  if (v.kind() == value_kind::string && wanted.kind == type_kind::choice) {
    const auto at = std::find(wanted.names.begin(), wanted.names.end(), v.as_string());
    if (at == wanted.names.end()) return std::nullopt;
    return kaohe::feel::choice{static_cast<std::uint32_t>(at - wanted.names.begin())};
  }
  if (v.kind() != value_kind::list && v.kind() != value_kind::context) return v;
  std::vector<value> parts;
  for (std::size_t i = 0; i < v.parts().all.size(); ++i) {
    const auto part = as_type(v.parts().all[i], wanted.parts.at(wanted.kind == type_kind::list ? 0 : i));
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  return v.kind() == value_kind::list ? value::list(std::move(parts)) : value::context(std::move(parts));
}

/// One type where values are compared: choices and codes are texts, bases and inexactness do not matter, the type of
/// an empty list is any.
bool same_type(const type& a, const type& b) {
  const auto kind = [](const type& t) {
    return t.kind == type_kind::choice || t.kind == type_kind::code ? type_kind::string : t.kind;
  };
  if (kind(a) != kind(b) || a.dimension != b.dimension) return false;
  if (a.kind == type_kind::context && a.names != b.names) return false;
  if (a.kind == type_kind::list && (a.parts.empty() || b.parts.empty())) return true;
  return std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same_type);
}

struct typed_value {
  value is;
  type of;
};

/// What an expression without names is.
std::optional<typed_value> value_of(const std::string& text) {
  const auto made = kaohe_test::compile(text, kaohe::feel::scope());
  if (!made.program) return std::nullopt;
  return typed_value{evaluate(*made.program, {}), made.program->result};
}

std::string text_at(const toml::table& from, std::string_view key) {
  return from[key].value<std::string>().value_or("");
}

/// One case: what it is about, what came of it, and whether that is right.
class question {
 public:
  explicit question(const toml::table& from) : from_(from) {}

  /// What is wrong with the answer; empty if nothing is.
  [[nodiscard]] std::string problem() {
    declare();
    if (!wrong_.empty()) return wrong_;
    kaohe::issues problems;
    const kaohe::source_text source{text_at(from_, "text"), {}, {}};
    const bool unary = from_.contains("unary");
    const auto tree =
        unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems);
    std::optional<kaohe::feel::program> program;
    if (tree) {
      const kaohe::feel::scope names(names_);
      program = unary ? check_unary_tests(*tree, subject_, names, problems) : check_expression(*tree, names, problems);
    }
    if (!program) return refused(problems);
    if (from_.contains("error")) return "loads";
    std::vector<value> inputs;
    for (const auto i : program->inputs) inputs.push_back(values_.at(i));
    const value answer = evaluate(*program, inputs);
    const std::string found = said(*program, inputs, answer);
    std::string all = compared(*program, answer, found);
    const bool too_long = answer.is_fault() && answer.as_fault().cause == kaohe::feel::fault_cause::too_many_steps;
    if (!unary && !too_long && kaohe::feel::sort_of(program->output) != kaohe::feel::register_sort::input) {
      const std::string traced = said(*program, inputs, trace(*program, *tree, inputs).result);
      if (traced != found) all += (all.empty() ? "" : "; ") + ("answers " + found + ", traced " + traced);
    }
    return all;
  }

 private:
  /// Numbers of the names: the subject is 0, those given and absent follow.
  void declare() {
    values_.emplace_back();
    if (const auto unary = text_at(from_, "unary"); !unary.empty()) subject_ = type_of(unary);
    if (const auto* given = from_["given"].as_table()) {
      for (const auto& [key, text] : *given) give(std::string(key.str()), text.value<std::string>().value_or(""));
    }
    if (const auto* absent = from_["absent"].as_table()) {
      for (const auto& [key, words] : *absent) {
        name(std::string(key.str()), type_of(words.value<std::string>().value_or("")), {});
      }
    }
  }
  type type_of(const std::string& words) {
    const auto read = kaohe::feel::type_from_text(words);
    if (!read) wrong_ = "no type: " + words;
    return read ? read->of : type();
  }
  void give(const std::string& key, const std::string& text) {
    auto made = value_of(text);
    if (!made) {
      wrong_ = "the value of " + key + " is no expression";
      return;
    }
    const auto words = from_["types"][key].value<std::string>();
    const type wanted = key == "?" ? subject_ : words ? type_of(*words) : made->of;
    if (!wrong_.empty()) return;
    const auto fitting = as_type(made->is, wanted);
    if (!fitting) {
      wrong_ = "the value of " + key + " does not fit its type";
    } else if (key == "?") {
      values_[0] = *fitting;
    } else {
      name(key, wanted, *fitting);
    }
  }
  void name(const std::string& key, type of, value v) {
    if (const auto basis = from_["basis"][key].value<std::string>()) {
      const auto sign = basis->find('=');
      of.basis.state(basis->substr(0, sign), basis->substr(sign + 1));
    }
    names_.push_back({key, std::move(of), static_cast<std::uint32_t>(values_.size()), {}, {}});
    values_.push_back(std::move(v));
  }

  [[nodiscard]] std::string refused(kaohe::issues& problems) const {
    problems.erase(std::remove_if(problems.begin(), problems.end(),
                                  [](const auto& p) { return severity_of(p.code) != kaohe::severity::error; }),
                   problems.end());
    sort_by_place(problems);
    if (problems.empty()) return "neither loads nor has a problem";
    const auto expected = from_["error"].value<std::string>();
    const auto codes = codes_of_errors().find(expected.value_or(""));
    if (codes != codes_of_errors().end() && codes->second.contains(static_cast<int>(problems.front().code))) return {};
    std::string all = "does not load:";
    for (const auto& p : problems) all += "\n    " + to_text(p, kaohe::language::en);
    return all;
  }

  /// An answer in words, with the names that it hangs on.
  [[nodiscard]] std::string said(const kaohe::feel::program& p, const std::vector<value>& inputs,
                                 const value& answer) const {
    if (answer.is_fault()) return "fault " + std::string(to_text(answer.as_fault().cause));
    std::string text = kaohe_test::shown(answer, p.result);
    if (is_complete(answer)) return text;
    std::set<std::string> lacking;
    for (const auto i : missing_inputs(p, inputs, answer)) {
      const auto at = p.inputs.at(i);
      const auto known = std::find_if(names_.begin(), names_.end(), [&](const auto& n) { return n.input == at; });
      lacking.insert(known == names_.end() ? "?" : known->name);
    }
    for (const std::string& each : lacking) text += " " + each;
    return text;
  }

  [[nodiscard]] std::string compared(const kaohe::feel::program& p, const value& answer,
                                     const std::string& found) const {
    const std::string is = "answers " + found;
    if (const auto fault = from_["fault"].value<std::string>()) return found == "fault " + *fault ? "" : is;
    if (const auto* names = from_["missing"].as_array()) {
      std::string expected = "missing";
      for (const auto& each : *names) expected += " " + each.value<std::string>().value_or("");
      return found == expected ? "" : is;
    }
    if (const auto approx = from_["approx"].value<std::string>()) return near(answer, *approx) ? "" : is;
    const auto right = value_of(text_at(from_, "expect"));
    if (!right) return "what is expected is no expression";
    if (!same_type(p.result, right->of)) return is + " of type " + to_text(p.result, kaohe::language::en);
    const std::string expected = kaohe_test::shown(right->is, right->of);
    return found == expected && is_complete(answer) ? "" : is + ", not " + expected;
  }
  /// Both ends differ from the decimal by less than 1 part in 10^19.
  [[nodiscard]] static bool near(const value& answer, const std::string& decimal) {
    if (!answer.is_number() && answer.kind() != value_kind::enclosure) return false;
    const number right = number::from_text(decimal).value();
    const auto close = [&](const number& n) {
      return abs(n - right) < abs(right) / number::from_text("10000000000000000000").value();
    };
    if (answer.is_number()) return close(answer.as_number());
    return close(answer.as_enclosure().low) && close(answer.as_enclosure().high);
  }

  const toml::table& from_;
  std::string wrong_;
  type subject_;
  std::vector<kaohe::feel::declared_name> names_;
  std::vector<value> values_;
};

std::vector<std::string> files() {
  std::vector<std::string> all;
  for (const auto& each : std::filesystem::directory_iterator(kaohe_test::project_root() + "/tests/conformance")) {
    if (each.path().extension() == ".toml") all.push_back(each.path().string());
  }
  std::sort(all.begin(), all.end());
  return all;
}

class Conformance : public testing::TestWithParam<std::string> {};

TEST_P(Conformance, EveryCaseIsAnswered) {
  const auto document = toml::parse_file(GetParam());
  const auto* cases = document["case"].as_array();
  ASSERT_TRUE(cases != nullptr);
  for (const auto& each : *cases) {
    const auto& from = *each.as_table();
    const std::string problem = question(from).problem();
    if (problem.empty()) continue;
    ADD_FAILURE_AT(GetParam().c_str(), static_cast<int>(each.source().begin.line)) << from << "\n  " << problem;
  }
}

INSTANTIATE_TEST_SUITE_P(Files, Conformance, testing::ValuesIn(files()), [](const auto& file) {
  std::string name = std::filesystem::path(file.param).stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.'; }, '_');
  return name;
});

}  // namespace
