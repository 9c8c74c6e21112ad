// SPDX-License-Identifier: Apache-2.0
#include <kaohe/impl/feel/builtin.hpp>

#include "support/builtins.hpp"
#include "support/paths.hpp"

#include <fstream>
#include <set>

namespace {

using kaohe::feel::detail::builtins;
using kaohe::feel::detail::find_builtin;
using kaohe_test::expect_outcomes;

/// Each call that the table of functions in the documentation shows: `substring(string, start position, [length])`.
std::vector<std::string> documented_calls() {
  std::ifstream page(kaohe_test::project_root() + "/docs/policy-format.md");
  std::vector<std::string> calls;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("### ")) inside = line == "### Functions";
    if (!inside || !line.starts_with("| `")) continue;
    const std::string cell = line.substr(0, line.find(" | ", 2));
    for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at + 1)) {
      const std::size_t end = cell.find('`', at + 1);
      calls.push_back(cell.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return calls;
}

/// The same of a function, from its entry.
std::string documented_as(const kaohe::feel::detail::builtin& function) {
  std::string text = std::string(function.name) + "(";
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const auto& p = function.parameters[i];
    if (i > 0) text += ", ";
    text += p.optional ? "[" + std::string(p.name) + "]" : std::string(p.name);
  }
  return text + (function.variadic ? "…)" : ")");
}

TEST(BuiltinTable, TheDocumentationListsEveryFunctionWithItsParameters) {
  std::set<std::string> expected;
  for (const auto& each : builtins()) expected.insert(documented_as(each));
  expected.erase("date(year, [month], [day])");  // has a second form
  expected.insert("date(from)");
  const auto calls = documented_calls();
  EXPECT_EQ(std::set<std::string>(calls.begin(), calls.end()), expected);
  EXPECT_EQ(calls.size(), expected.size());
}

TEST(BuiltinTable, IsInOrderAndFindsEachName) {
  ASSERT_GT(builtins().size(), 70U);
  for (std::size_t i = 0; i < builtins().size(); ++i) {
    EXPECT_EQ(find_builtin(builtins()[i].name), i) << builtins()[i].name;
    if (i > 0) {
      EXPECT_LT(builtins()[i - 1].name, builtins()[i].name);
    }
  }
  EXPECT_FALSE(find_builtin("substrin"));
  EXPECT_FALSE(find_builtin("substringx"));
  EXPECT_FALSE(find_builtin(""));
  EXPECT_FALSE(find_builtin("zzz"));
  EXPECT_FALSE(find_builtin("龥"));
}

TEST(BuiltinTable, WhatFeelHasBesidesIsReported) {
  expect_outcomes({{R"(time("12:00:00"))", "KH-0313"},
                   {"now()", "KH-0313"},
                   {"today()", "KH-0313"},
                   {R"(context put({a: 1}, "b", 2))", "KH-0313"},
                   {R"(get value({a: 1}, "a"))", "KH-0313"},
                   {"is(1, 1)", "KH-0313"}});
}

TEST(BuiltinTable, ParametersByName) {
  expect_outcomes({{"modulo(divisor: 5, dividend: 12)", "2"},
                   {R"(replace(input: "abc", pattern: "b", replacement: "x"))", "axc"},
                   {R"(replace(replacement: "x", pattern: "B", input: "abc", flags: "i"))", "axc"},
                   {"modulo(dividend: 12, by: 5)", "KH-0318"},
                   {"modulo(dividend: 12)", "KH-0308"}});
}

}  // namespace
