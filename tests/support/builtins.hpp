// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_BUILTINS_HPP
#define KAOHE_TESTS_SUPPORT_BUILTINS_HPP
/// \file builtins.hpp
/// Tables of calls and what comes out, for tests of the built-in functions.

#include "support/feel.hpp"

#include <gtest/gtest.h>

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kaohe_test {

/// Inputs of many types, each missing unless it is given.
inline const kaohe::feel::scope& typed_names() {
  using kaohe::feel::type;
  using kaohe::feel::type_kind;
  static const kaohe::feel::scope names({{"n", in_unit(""), 1},
                                         {"t", string(), 2},
                                         {"d", date_type(), 3},
                                         {"b", boolean(), 4},
                                         {"numbers", type::list_of(in_unit("")), 5},
                                         {"能耗", in_unit("tce", {{"电力折标", "等价值"}}), 6},
                                         {"当量能耗", in_unit("tce", {{"电力折标", "当量值"}}), 7},
                                         {"性质", type::choice_of({"新建", "改建"}), 8},
                                         {"行业", type::plain(type_kind::code), 9},
                                         {"texts", type::list_of(string()), 10},
                                         {"choices", type::list_of(type::choice_of({"新建", "改建"})), 11},
                                         {"span", type::range_of(in_unit("")), 12},
                                         {"lists", type::list_of(type::list_of(in_unit(""))), 13},
                                         {"truths", type::list_of(boolean()), 14}});
  return names;
}

/// What an expression yields: a value as `shown` writes it, `missing`, `fault: empty_list`, or the codes of its
/// problems: `KH-0306 KH-0306`.
inline std::string outcome(std::string_view text, const given& values = {}) {
  static constexpr std::array causes{"none",         "division_by_zero", "too_large",     "index_out_of_range",
                                     "no_such_date", "undecided",        "list_too_long", "too_many_steps",
                                     "empty_list",   "bad_argument",     "bad_pattern",   "pattern_limit",
                                     "not_real",     "not_whole",        "no_row",        "several_rows"};
  const compiled c = compile(text, typed_names());
  if (!c.program) {
    std::string codes;
    for (const auto& p : c.problems) codes += (codes.empty() ? "" : " ") + to_text(p.code);
    return codes;
  }
  std::vector<kaohe::feel::value> inputs;
  for (const auto which : c.program->inputs) {
    const auto at = values.find(which);
    inputs.push_back(at == values.end() ? kaohe::feel::value() : at->second);
  }
  const auto v = kaohe::feel::evaluate(*c.program, inputs);
  if (v.is_fault()) return std::string("fault: ") + causes.at(static_cast<std::size_t>(v.as_fault().cause));
  return shown(v, c.program->result);
}

/// A call and what comes out.
struct example {
  std::string_view text;
  std::string_view expected;
};

/// Checks every line of a table.
inline void expect_outcomes(std::initializer_list<example> table, const given& values = {}) {
  for (const example& each : table) EXPECT_EQ(outcome(each.text, values), each.expected) << each.text;
}

}  // namespace kaohe_test

#endif
