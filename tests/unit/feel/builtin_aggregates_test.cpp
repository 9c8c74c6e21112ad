// SPDX-License-Identifier: Apache-2.0
#include "support/builtins.hpp"

namespace {

using kaohe::number;
using kaohe::feel::value;
using kaohe_test::expect_outcomes;
using kaohe_test::outcome;

TEST(BuiltinAggregates, MinAndMax) {
  expect_outcomes({{"min([3, 1, 2])", "1"},
                   {"min(3, 1, 2)", "1"},
                   {"min(3)", "3"},
                   {"min(3 t, 1000 kg, 2 t) = 1 t", "true"},
                   {R"(min("b", "a"))", "a"},
                   {R"(min([date("2018-06-19"), date("2017-12-31")]))", "2017-12-31"},
                   {R"(min(duration("P1M"), duration("P1Y")))", "P1M"},
                   {"min([])", "fault: empty_list"},
                   {"min(1, n)", "missing"},
                   {"min(numbers)", "missing"},
                   {"min(1/0, n)", "fault: division_by_zero"},
                   {"min(1 t, 2 tce)", "KH-0203"},
                   {"min(能耗, 当量能耗)", "KH-0204"},
                   {R"(min(1, "2"))", "KH-0306"},
                   {"min(true, 1)", "KH-0306"},
                   {"min(1 t, 2, 3 tce)", "KH-0203 KH-0203"},
                   {"min()", "KH-0308"},
                   {"max([3, 1, 2])", "3"},
                   {"max(3, 1, 4)", "4"},
                   {"max(list: [3, 5])", "5"},
                   {R"(max("b", "a"))", "b"},
                   {"max([])", "fault: empty_list"},
                   {"max(1, n)", "missing"},
                   {"max(true)", "KH-0306"},
                   {"max([[1]])", "KH-0306"}});
}

TEST(BuiltinAggregates, TheLeastOfInexactNumbers) {
  expect_outcomes({{"min(sqrt(2), 1.5)", "~1.41421356237309504880"},
                   {"min(sqrt(2), 1)", "1"},
                   {"max(1.5, sqrt(2), 1)", "1.5"},
                   {"max(1, sqrt(2))", "~1.41421356237309504880"},
                   {"max(sqrt(2), sqrt(3)) < 1.7321", "true"}});
}

TEST(BuiltinAggregates, SumAndMean) {
  expect_outcomes({{"sum([1, 2, 3])", "6"},
                   {"sum(1, 2, 0.5)", "3.5"},
                   {"sum(5)", "5"},
                   {"sum([1 t, 500 kg]) = 1.5 t", "true"},
                   {R"(sum([duration("P10D"), duration("P5D")]))", "P15D"},
                   {R"(sum(duration("P1Y"), duration("-P1M")))", "P11M"},
                   {"sum([])", "fault: empty_list"},
                   {"sum([1, n])", "missing"},
                   {"sum(能耗, 能耗) > 当量能耗", "KH-0204"},
                   {"sum(1 t, 1 tce)", "KH-0203"},
                   {R"(sum(["a"]))", "KH-0306"},
                   {R"(sum(date("2018-06-19")))", "KH-0306"},
                   {"sum(1, sqrt(2))", "~2.41421356237309504880"},
                   {"sum(sqrt(2), 1, sqrt(2)) < 3.8285", "true"},
                   {"sum(sqrt(2), 1, sqrt(2)) > 3.8284", "true"},
                   {"mean([1, 2, 6])", "3"},
                   {"mean(1, 2)", "1.5"},
                   {"mean([1, 1, 2])", "4/3"},
                   {R"(mean([duration("P10D"), duration("P20D")]))", "P15D"},
                   {R"(mean([duration("P10D"), duration("P21D")]))", "fault: not_whole"},
                   {"mean([])", "fault: empty_list"},
                   {"mean([1, n])", "missing"},
                   {"mean([true])", "KH-0306"},
                   {"mean(sqrt(2), sqrt(2))", "~1.41421356237309504880"},
                   {"mean()", "KH-0308"}});
}

TEST(BuiltinAggregates, ProductAndMedian) {
  expect_outcomes({{"product([2, 3, 4])", "24"},
                   {"product(2, 0.5)", "1"},
                   {"product(7)", "7"},
                   {"product([])", "fault: empty_list"},
                   {"product([2, n])", "missing"},
                   {"product(2 t, 3)", "KH-0306"},
                   {"product(2 t, 3 t)", "KH-0306 KH-0306"},
                   {"product(sqrt(2), 1)", "KH-0306"},
                   {"median([8, 2, 5, 3, 4])", "4"},
                   {"median(6, 1, 2, 3)", "2.5"},
                   {"median(1)", "1"},
                   {"median([1 t, 3 t]) = 2000 kg", "true"},
                   {"median([])", "fault: empty_list"},
                   {"median([1, n, 3])", "missing"},
                   {R"(median("a", 1))", "KH-0306"},
                   {"median(sqrt(2), 1)", "KH-0306"}});
}

TEST(BuiltinAggregates, StandardDeviationOfASample) {
  expect_outcomes({{"stddev([2, 4, 7, 5])", "~2.08166599946613273528"},
                   {"stddev(47)", "fault: bad_argument"},
                   {"stddev([])", "fault: empty_list"},
                   {"stddev(1, 1)", "0"},
                   {"stddev(1, 3, 2)", "1"},
                   {"stddev([1 t, 3 t, 2 t]) = 1000 kg", "true"},
                   {"stddev([1, n])", "missing"},
                   {R"(stddev("a"))", "KH-0306"},
                   {"stddev(sqrt(2), 1)", "KH-0306"}});
}

TEST(BuiltinAggregates, Mode) {
  expect_outcomes({{"mode(6, 3, 9, 6, 6)", "[6]"},
                   {"mode([6, 1, 9, 6, 1])", "[1, 6]"},
                   {"mode([3, 2, 1])", "[1, 2, 3]"},
                   {"mode([])", "[]"},
                   {R"(mode("b", "a", "b"))", "[b]"},
                   {"mode([1, n])", "missing"},
                   {"mode(true, 1)", "KH-0306"},
                   {"mode(sqrt(2))", "KH-0306"}});
}

TEST(BuiltinAggregates, AllAndAnyAfterKleene) {
  expect_outcomes({{"all([true, true])", "true"},
                   {"all([true, false])", "false"},
                   {"all(true, false)", "false"},
                   {"all(true)", "true"},
                   {"all([])", "true"},
                   {"all([false, b])", "false"},
                   {"all(b, false)", "false"},
                   {"all([true, b])", "missing"},
                   {"all(1/0 > 1, false)", "false"},
                   {"all(1/0 > 1, true)", "fault: division_by_zero"},
                   {"all(1/0 > 1, b)", "missing"},
                   {"all(truths)", "missing"},
                   {"all([1])", "KH-0306"},
                   {"all()", "KH-0308"},
                   {"any([false, true])", "true"},
                   {"any([false, false])", "false"},
                   {"any([])", "false"},
                   {"any([true, b])", "true"},
                   {"any(b, true)", "true"},
                   {"any([false, b])", "missing"},
                   {"any(1/0 > 1, true)", "true"},
                   {"any(false, 1/0 > 1)", "fault: division_by_zero"},
                   {"any(b, 1/0 > 1)", "missing"},
                   {R"(any("a"))", "KH-0306"}});
}

TEST(BuiltinAggregates, LongListsCountAsSteps) {
  const value full = value::list(std::vector<value>(100'000, number(1)));
  EXPECT_EQ(outcome("sum(for i in 1..90 return sum(numbers))", {{5, full}}), "9000000");
  EXPECT_EQ(outcome("sum(for i in 1..101 return sum(numbers))", {{5, full}}), "fault: too_many_steps");
}

}  // namespace
