// SPDX-License-Identifier: Apache-2.0
// How each condition of a decision turned out, and by how much.
#include <kaohe/feel/program.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::given;

/// `true`, `false`, `missing` or `fault` of each condition, comparisons of numbers with their margin: `true 3`.
std::string reasons(const kaohe_test::compiled& c, const given& values) {
  if (!c.program) return c.errors();
  std::vector<kaohe::feel::value> inputs;
  for (const auto which : c.program->inputs) {
    const auto at = values.find(which);
    inputs.push_back(at == values.end() ? kaohe::feel::value() : at->second);
  }
  kaohe::feel::workspace memory;
  std::vector<kaohe::feel::reason> found(c.program->conditions.size());
  evaluate(*c.program, inputs, memory, found);
  std::string text;
  for (const auto& r : found) {
    using kaohe::feel::value_kind;
    text += text.empty() ? "" : ", ";
    text += r.kind == value_kind::boolean   ? (r.holds ? "true" : "false")
            : r.kind == value_kind::missing ? "missing"
            : r.kind == value_kind::fault   ? "fault"
                                            : "no condition";
    if (r.margin) text += " " + to_text(*r.margin);
  }
  return text;
}
std::string of(std::string_view text, const given& values) { return reasons(kaohe_test::compile(text), values); }
std::string of_tests(std::string_view text, const kaohe::feel::type& subject, const given& values) {
  return reasons(kaohe_test::compile_tests(text, subject), values);
}

TEST(Reasons, ConditionsInTheOrderOfTheText) {
  EXPECT_EQ(of("y > 5 and (a or not(y = 8))", {{6, 8}, {7, true}}), "true 3, true, true 0");
  EXPECT_EQ(of("y > 5 and (a or not(y = 8))", {{7, false}}), "missing, false, missing");
  EXPECT_EQ(of("1 / y > 5", {{6, 0}}), "fault");
  EXPECT_EQ(of("y + 1", {{6, 0}}), "");
}

TEST(Reasons, UnaryTestsAreConditions) {
  const auto number = kaohe_test::in_unit("");
  EXPECT_EQ(of_tests("> 5, < 3", number, {{0, 4}}), "false -1, false 1");
  EXPECT_EQ(of_tests("not(> 5, < 3)", number, {{0, 4}}), "false -1, false 1");
  EXPECT_EQ(of_tests("? > 5 and ? < 9", number, {{0, 6}}), "true 1, true -3");
}

TEST(Reasons, ATestThatIsAValueHoldsWhereTheSubjectIsEqualToIt) {
  const auto number = kaohe_test::in_unit("");
  EXPECT_EQ(of_tests("5", number, {{0, 5}}), "true 0");
  EXPECT_EQ(of_tests("5, 7", number, {{0, 7}}), "false 2, true 0");
  EXPECT_EQ(of_tests("[1, 2]", number, {{0, 2}}), "true");
  EXPECT_EQ(of_tests("y, > 9", number, {{0, 2}}), "missing, false -7");
}

TEST(Reasons, DeclaredValuesAreOneCondition) {
  const auto choice = kaohe::feel::type::choice_of({"新建", "扩建", "改建"});
  EXPECT_EQ(of_tests("\"新建\", \"扩建\"", choice, {{0, kaohe::feel::choice{1}}}), "true");
  EXPECT_EQ(of_tests("not(\"新建\", \"扩建\")", choice, {{0, kaohe::feel::choice{1}}}), "true");
  EXPECT_EQ(of_tests("\"新建\"", choice, {{0, kaohe::feel::choice{2}}}), "false");
}

}  // namespace
