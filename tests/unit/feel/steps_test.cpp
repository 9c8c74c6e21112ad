// SPDX-License-Identifier: Apache-2.0
// An evaluation ends: whatever takes long takes steps, and there are 10,000,000 of them.
#include <kaohe/feel/program.hpp>

#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::feel::type;
using kaohe::feel::value;

/// The answer, with a list `numbers` of 100,000 and a text `s` of 500,000 bytes; a fault as its key.
std::string answer_within(std::string_view text, std::vector<std::shared_ptr<const kaohe::feel::table>> tables = {}) {
  static const value numbers = value::list(std::vector<value>(100'000, 1)), s = std::string(500'000, 'a');
  const auto number = kaohe_test::in_unit("");
  const kaohe::feel::scope names({{"numbers", type::list_of(number), 1}, {"s", kaohe_test::string(), 2}},
                                 std::move(tables));
  const auto c = kaohe_test::compile(text, names);
  if (!c.program) return c.errors();
  std::vector<value> inputs;
  for (const auto which : c.program->inputs) inputs.push_back(which == 1 ? numbers : s);
  const value v = evaluate(*c.program, inputs);
  return v.is_fault() ? std::string(to_text(v.as_fault().cause)) : kaohe_test::shown(v, c.program->result);
}

TEST(Steps, PassesOfIterations) {
  EXPECT_EQ(answer_within("every i in 1..1000, j in 1..1000 satisfies i > 0"), "true");
  EXPECT_EQ(answer_within("every i in 1..10000, j in 1..1000 satisfies i > 0"), "too_many_steps");
}

TEST(Steps, WholeNumbersOfADomain) {
  EXPECT_EQ(answer_within("every i in 1..90 satisfies some j in i..100000 satisfies j > 0"), "true");
  EXPECT_EQ(answer_within("every i in 1..110 satisfies some j in i..100000 satisfies j > 0"), "too_many_steps");
}

TEST(Steps, ElementsOfAListThatIsAsked) {
  EXPECT_EQ(answer_within("every i in 1..90 satisfies not(0 in numbers)"), "true");
  EXPECT_EQ(answer_within("every i in 1..101 satisfies not(0 in numbers)"), "too_many_steps");
}

TEST(Steps, BytesOfTextsThatAreJoinedOrCompared) {
  EXPECT_EQ(answer_within("every i in 1..310 satisfies s + s != \"\""), "true");  // 31,250 steps each
  EXPECT_EQ(answer_within("every i in 1..321 satisfies s + s != \"\""), "too_many_steps");
  EXPECT_EQ(answer_within("every i in 1..630 satisfies s = s"), "true");
  EXPECT_EQ(answer_within("every i in 1..650 satisfies s = s"), "too_many_steps");
  EXPECT_EQ(answer_within("every i in 1..630 satisfies s <= s"), "true");
  EXPECT_EQ(answer_within("every i in 1..650 satisfies s <= s"), "too_many_steps");
}

TEST(Steps, LargeNumbers) {
  EXPECT_EQ(answer_within("every i in 1..10 satisfies 2 ** 30000 > 3 ** 10000"), "true");
  EXPECT_EQ(answer_within("every i in 1..10000 satisfies 2 ** 30000 > i"), "too_many_steps");
  EXPECT_EQ(answer_within("every x in [2 ** 30000] satisfies every i in 1..10 satisfies x * x > x"), "true");
  EXPECT_EQ(answer_within("every x in [2 ** 30000] satisfies every i in 1..1000 satisfies x * x > i"),
            "too_many_steps");
  EXPECT_EQ(answer_within("every x in [2 ** 30000] satisfies every i in 1..10000 satisfies x > i"), "too_many_steps");
  EXPECT_EQ(answer_within("every x in [2 ** 30000] satisfies every i in 1..10000 satisfies floor(x) > 0"),
            "too_many_steps");
  EXPECT_EQ(answer_within("every x in [2 ** 30000] satisfies count(for i in 1..100000 return x) > 0"),
            "too_many_steps");
}

TEST(Steps, CellsOfATableShareThoseOfTheExpression) {
  kaohe_test::table_text text{{{"x", kaohe_test::number_type()}},
                              {"some j in x..100000 satisfies ? + j < 0 -> 1", "- -> 2"}};
  text.policy = kaohe_test::hit_policy::first;
  const auto made = kaohe_test::make(text);
  ASSERT_TRUE(made.table) << made.errors();
  EXPECT_EQ(answer_within("every i in 1..15 satisfies T(i) = 2", {made.table}), "true");
  EXPECT_EQ(answer_within("every i in 1..25 satisfies T(i) = 2", {made.table}), "too_many_steps");
}

}  // namespace
