// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_FEEL_HPP
#define KAOHE_TESTS_SUPPORT_FEEL_HPP
/// \file feel.hpp
/// Short ways to write tests of the rule language.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>

#include <initializer_list>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace kaohe_test {

/// The type of amounts in a unit.
inline kaohe::feel::type in_unit(std::string_view unit, kaohe::basis basis = {}) {
  return kaohe::feel::type::of(kaohe::parse_unit(unit).value().dimension, std::move(basis));
}
inline kaohe::feel::type boolean() { return kaohe::feel::type::plain(kaohe::feel::type_kind::boolean); }
inline kaohe::feel::type string() { return kaohe::feel::type::plain(kaohe::feel::type_kind::string); }
inline kaohe::feel::type date_type() { return kaohe::feel::type::plain(kaohe::feel::type_kind::date); }

/// The names that these tests use; the input of each is its place in this list, from 1.
inline const kaohe::feel::scope& sample_names() {
  static const kaohe::feel::scope names({{"能耗", in_unit("tce", {{"电力折标", "等价值"}}), 1},
                                         {"当量能耗", in_unit("tce", {{"电力折标", "当量值"}}), 2},
                                         {"增加值", in_unit("万元", {{"价格", "2015年可比价"}}), 3},
                                         {"煤", in_unit("t"), 4},
                                         {"x", in_unit("%"), 5},
                                         {"y", in_unit(""), 6},
                                         {"a", boolean(), 7},
                                         {"b", boolean(), 8},
                                         {"性质", string(), 9},
                                         {"受理日期", date_type(), 10},
                                         {"别名", in_unit("%"), 5}});
  return names;
}

/// `1:4 KH-0203`, one for each problem.
inline std::vector<std::string> places(const kaohe::issues& problems) {
  std::vector<std::string> all;
  for (const auto& p : problems) {
    all.push_back(std::to_string(p.where.line) + ":" + std::to_string(p.where.column) + " " + to_text(p.code));
  }
  return all;
}

/// The tree as `(add 1 (multiply x 2 t))`: kinds and the leaves' own text.
inline std::string shape(const kaohe::feel::expression& e, kaohe::feel::node_index i) {
  static const char* const names[] = {"quantity", "string", "boolean", "date",   "days",    "months",   "null",
                                      "name",     "any",    "subject", "negate", "add",     "subtract", "multiply",
                                      "divide",   "power",  "=",       "!=",     "<",       "<=",       ">",
                                      ">=",       "and",    "or",      "not",    "between", "in",       "range",
                                      "test",     "tests",  "list",    "call",   "if",      "for",      "some",
                                      "every",    "..",     "filter",  "path",   "context"};
  using kaohe::feel::node_kind;
  const auto& n = e.at(i);
  const std::string kind = names[static_cast<std::size_t>(n.kind)];
  std::string head = kind;
  if (n.kind == node_kind::test) head += names[static_cast<std::size_t>(std::get<node_kind>(n.payload))];
  if (n.kind == node_kind::path) head = "." + std::get<std::string>(n.payload);
  std::vector<std::string> named;  // what stands before each child
  if (const auto* call = std::get_if<kaohe::feel::call_form>(&n.payload)) {
    head = call->function;
    named = call->parameters;
  }
  if (const auto* introduced = std::get_if<kaohe::feel::name_list>(&n.payload)) named = *introduced;
  if (n.kind == node_kind::range) {
    const auto ends = std::get<kaohe::feel::range_ends>(n.payload);
    head += std::string(ends.low_included ? "[" : "(") + (ends.high_included ? "]" : ")");
  }
  const bool leaf =
      n.children.empty() && n.kind != node_kind::call && n.kind != node_kind::list && n.kind != node_kind::context;
  if (leaf) return std::string(e.text_of(i));
  std::string text = "(" + head;
  for (std::size_t c = 0; c < n.children.size(); ++c) {
    text += " " + (c < named.size() ? named[c] + ":" : std::string()) + shape(e, n.children[c]);
  }
  return text + ")";
}

/// What a text is read as, or its problems.
inline std::string read(std::string_view text, bool unary = false) {
  kaohe::issues problems;
  const kaohe::source_text source{std::string(text), {}, {}};
  const auto e =
      unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems);
  if (e) return problems.empty() ? shape(*e, e->root) : "a tree and problems";
  std::string all;
  for (const auto& p : places(problems)) all += (all.empty() ? "" : ", ") + p;
  return problems.empty() ? "neither tree nor problems" : all;
}
inline std::string read_tests(std::string_view text) { return read(text, true); }

/// What the first problem of a text says of itself.
inline std::vector<std::string> arguments_of(std::string_view text, bool unary = false) {
  kaohe::issues problems;
  const kaohe::source_text source{std::string(text), {}, {}};
  (void)(unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems));
  return problems.empty() ? std::vector<std::string>{} : problems.front().args;
}

/// A compiled text, or its problems.
struct compiled {
  std::optional<kaohe::feel::program> program;
  kaohe::issues problems;
  /// The problems as `places` shows them, joined.
  [[nodiscard]] std::string errors() const {
    std::string all;
    for (const auto& p : places(problems)) all += (all.empty() ? "" : ", ") + p;
    return all;
  }
};
inline compiled compile(std::string_view text, const kaohe::feel::scope& names = sample_names()) {
  compiled made;
  const auto e = kaohe::feel::parse_expression({std::string(text), {}, {}}, made.problems);
  if (e) made.program = kaohe::feel::check_expression(*e, names, made.problems);
  return made;
}
inline compiled compile_tests(std::string_view text, const kaohe::feel::type& subject,
                              const kaohe::feel::scope& names = sample_names()) {
  compiled made;
  const auto e = kaohe::feel::parse_unary_tests({std::string(text), {}, {}}, made.problems);
  if (e) made.program = kaohe::feel::check_unary_tests(*e, subject, names, made.problems);
  return made;
}

/// Values by the caller's number of the input; what is not there is missing.
using given = std::map<std::uint32_t, kaohe::feel::value>;

/// A value in words: numbers exact in coherent units, `[1, missing]`, `{a: 1}`, `[1..5)`, `~1.41421` of an enclosure.
inline std::string shown(const kaohe::feel::value& v, const kaohe::feel::type& of) {
  using kaohe::feel::value_kind;
  const auto part = [&](std::size_t i) { return of.parts.empty() ? of : of.parts.at(i); };
  switch (v.kind()) {
    case value_kind::missing:
      return "missing";
    case value_kind::fault:
      return "fault " + std::to_string(static_cast<int>(v.as_fault().cause)) + " " +
             std::to_string(v.as_fault().begin) + ".." + std::to_string(v.as_fault().end);
    case value_kind::number:
      return to_text(v.as_number());
    case value_kind::boolean:
      return v.as_boolean() ? "true" : "false";
    case value_kind::choice:
      return of.names.at(v.as_choice().index);
    case value_kind::date:
      return to_text(v.as_date());
    case value_kind::days:
      return to_text(v.as_days());
    case value_kind::months:
      return to_text(v.as_months());
    case value_kind::string:
      return v.as_string();
    case value_kind::enclosure:
      return "~" + kaohe::to_fixed(v.as_enclosure().low, 20);
    case value_kind::range: {
      const auto& r = v.as_range();
      return (r.low_included ? "[" : "(") + shown(r.low, part(0)) + ".." + shown(r.high, part(0)) +
             (r.high_included ? "]" : ")");
    }
    case value_kind::list:
    case value_kind::context:
      break;
  }
  const bool list = v.kind() == value_kind::list;
  std::string text;
  for (std::size_t i = 0; i < v.parts().all.size(); ++i) {
    text += (i > 0 ? ", " : "") + (list ? std::string() : of.names.at(i) + ": ");
    text += shown(v.parts().all[i], part(list ? 0 : i));
  }
  return (list ? "[" : "{") + text + (list ? "]" : "}");
}

/// A value in words: `7`, `1/3`, `true`, `missing 5 6` (the caller's numbers), `fault 1 4..9`.
inline std::string run(const kaohe::feel::program& p, const given& values = {}) {
  std::vector<kaohe::feel::value> inputs;
  for (const auto which : p.inputs) {
    const auto at = values.find(which);
    inputs.push_back(at == values.end() ? kaohe::feel::value() : at->second);
  }
  const auto v = kaohe::feel::evaluate(p, inputs);
  if (!v.is_missing()) return shown(v, p.result);
  std::string text = "missing";
  for (const auto i : kaohe::feel::missing_inputs(p, inputs, v)) text += " " + std::to_string(p.inputs.at(i));
  return text;
}
/// Compiles and runs an expression; its problems if it has any.
inline std::string run(std::string_view text, const given& values = {}) {
  const compiled c = compile(text);
  return c.program ? run(*c.program, values) : c.errors();
}
/// The same for unary tests of a subject, which is input 0.
inline std::string run_tests(std::string_view text, const kaohe::feel::type& subject, const given& values = {}) {
  const compiled c = compile_tests(text, subject);
  return c.program ? run(*c.program, values) : c.errors();
}

}  // namespace kaohe_test

#endif
