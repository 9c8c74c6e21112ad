// SPDX-License-Identifier: Apache-2.0
#include "support/builtins.hpp"

namespace {

using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::value;
using kaohe_test::expect_outcomes;
using kaohe_test::outcome;

TEST(BuiltinLists, Contains) {
  expect_outcomes({{"list contains([1, 2, 3], 2)", "true"},
                   {"list contains([1, 2, 3], 4)", "false"},
                   {"list contains([], 4)", "false"},
                   {"list contains([[1], [2, 3]], [2, 3])", "true"},
                   {R"(list contains(["a", "b"], "b"))", "true"},
                   {R"(list contains([1, 2], "2"))", "KH-0306"},
                   {"list contains([1 t], 1 tce)", "KH-0203"},
                   {"list contains([能耗], 当量能耗)", "KH-0204"},
                   {"list contains([1, n], 1)", "missing"},
                   {"list contains([1, 2], n)", "missing"},
                   {"list contains([1, 1/0], 1)", "fault: division_by_zero"},
                   {"list contains([1, sqrt(2)], 1.5)", "false"},
                   {"list contains([sqrt(2) * sqrt(2), 3], 2)", "fault: undecided"},
                   {"list contains([sqrt(2) * sqrt(2), 2], 2)", "true"},
                   {"list contains(1, 1)", "KH-0306"},
                   {"list contains([1])", "KH-0308"}});
}

TEST(BuiltinLists, ChoicesInAListAreNoTexts) {
  const kaohe_test::given two{{11, value::list({choice{0}, choice{1}})}};
  EXPECT_EQ(outcome(R"(list contains(choices, "新建"))", two), "KH-0306");
  EXPECT_EQ(outcome("count(distinct values(choices))", two), "2");
  EXPECT_EQ(outcome("reverse(choices)", two), "[改建, 新建]");
}

TEST(BuiltinLists, Count) {
  expect_outcomes({{"count([1, 2, 3])", "3"},
                   {"count([])", "0"},
                   {"count([[1, 2, 3]])", "1"},
                   {"count([1, n])", "missing"},
                   {"count(numbers)", "missing"},
                   {"count([1/0])", "fault: division_by_zero"},
                   {"count(1)", "KH-0306"},
                   {"count()", "KH-0308"}});
}

TEST(BuiltinLists, Sublist) {
  expect_outcomes({{"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
                   {"sublist([4, 5, 6], 2)", "[5, 6]"},
                   {"sublist([4, 5, 6], -2, 1)", "[5]"},
                   {"sublist([4, 5, 6], -3)", "[4, 5, 6]"},
                   {"sublist([4, 5, 6], 3)", "[6]"},
                   {"sublist([4, 5, 6], 4)", "fault: index_out_of_range"},
                   {"sublist([4, 5, 6], -4)", "fault: index_out_of_range"},
                   {"sublist([4, 5, 6], 0)", "fault: index_out_of_range"},
                   {"sublist([4, 5, 6], 2, 5)", "[5, 6]"},
                   {"sublist([4, 5, 6], 2, 0)", "[]"},
                   {"sublist([4, 5, 6], 2, -1)", "fault: bad_argument"},
                   {"sublist([4, 5, 6], 1.5)", "fault: not_whole"},
                   {"sublist([4, 5, 6], n)", "missing"},
                   {"sublist([4, n], 1, 1)", "missing"},
                   {"sublist(4, 1)", "KH-0306"},
                   {R"(sublist([4], "1"))", "KH-0306"}});
}

TEST(BuiltinLists, Append) {
  expect_outcomes({{"append([1], 2, 3)", "[1, 2, 3]"},
                   {"append([], 1)", "[1]"},
                   {"append([[1]], [2])", "[[1], [2]]"},
                   {"append([1], n)", "missing"},
                   {"append([1], 1/0)", "fault: division_by_zero"},
                   {R"(append([], 1, "2", true))", "KH-0306 KH-0306"},
                   {R"(append([1], "2"))", "KH-0306"},
                   {"append([1 t], 2 kg) = [1 t, 0.002 t]", "true"},
                   {"append([1 t], 2 tce)", "KH-0203"},
                   {"append(1, 2)", "KH-0306"},
                   {"append([1])", "KH-0308"}});
}

TEST(BuiltinLists, Concatenate) {
  expect_outcomes({{"concatenate([1, 2], [3])", "[1, 2, 3]"},
                   {"concatenate([1, 2], [], [3], [1])", "[1, 2, 3, 1]"},
                   {"concatenate([], [])", "[]"},
                   {"concatenate([[1]], [[2, 3]])", "[[1], [2, 3]]"},
                   {"concatenate([1], numbers)", "missing"},
                   {"concatenate([1], 2)", "KH-0306"},
                   {"concatenate(1, [1], [true])", "KH-0306 KH-0306"},
                   {R"(concatenate([1], ["2"]))", "KH-0306"},
                   {"concatenate()", "KH-0308"}});
  const value half = value::list(std::vector<value>(50'000, number(1))),
              more = value::list(std::vector<value>(50'001, number(1)));
  EXPECT_EQ(outcome("count(concatenate(numbers, numbers))", {{5, half}}), "100000");
  EXPECT_EQ(outcome("count(concatenate(numbers, numbers))", {{5, more}}), "fault: list_too_long");
}

TEST(BuiltinLists, InsertRemoveReplace) {
  expect_outcomes({{"insert before([1, 3], 1, 2)", "[2, 1, 3]"},
                   {"insert before([1, 3], 2, 2)", "[1, 2, 3]"},
                   {"insert before([1, 3], -1, 2)", "[1, 2, 3]"},
                   {"insert before([1, 3], 3, 2)", "fault: index_out_of_range"},
                   {"insert before([1, 3], 0, 2)", "fault: index_out_of_range"},
                   {"insert before([1, 3], 1, n)", "missing"},
                   {R"(insert before([1, 3], 1, "2"))", "KH-0306"},
                   {"insert before(1, 1, 2)", "KH-0306"},
                   {"remove([1, 2, 3], 2)", "[1, 3]"},
                   {"remove([1, 2, 3], -1)", "[1, 2]"},
                   {"remove([1], 1)", "[]"},
                   {"remove([1], 2)", "fault: index_out_of_range"},
                   {"remove([], 1)", "fault: index_out_of_range"},
                   {"remove([1, 2], 1.5)", "fault: not_whole"},
                   {"remove([1, n], 2)", "missing"},
                   {R"(remove([1], "1"))", "KH-0306"},
                   {"list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]"},
                   {"list replace([2, 4], -2, 6)", "[6, 4]"},
                   {"list replace([2, 4], 3, 6)", "fault: index_out_of_range"},
                   {"list replace([2, 4], -3, 6)", "fault: index_out_of_range"},
                   {"list replace([2, n], 2, 6)", "missing"},
                   {"list replace([2, 4], 1, true)", "KH-0306"},
                   {"list replace(list: [1], position: 1, newItem: 2)", "[2]"}});
}

TEST(BuiltinLists, ReverseAndIndexOf) {
  expect_outcomes({{"reverse([1, 2, 3])", "[3, 2, 1]"},
                   {"reverse([])", "[]"},
                   {"reverse([1])", "[1]"},
                   {"reverse([1, n])", "missing"},
                   {"reverse(1)", "KH-0306"},
                   {"index of([1, 2, 3, 2], 2)", "[2, 4]"},
                   {"index of([1, 2], 3)", "[]"},
                   {"index of([], 3)", "[]"},
                   {R"(index of(["a", "b"], "a"))", "[1]"},
                   {"index of([1, n], 1)", "missing"},
                   {"index of([1], 1/0)", "fault: division_by_zero"},
                   {R"(index of([1], "1"))", "KH-0306"}});
}

TEST(BuiltinLists, UnionAndDistinctKeepTheFirstOfEach) {
  expect_outcomes({{"union([1, 2], [2, 3])", "[1, 2, 3]"},
                   {"union([3, 1, 3], [2], [])", "[3, 1, 2]"},
                   {"union([], [])", "[]"},
                   {"union([true], [true, false])", "[true, false]"},
                   {"union([1], [n])", "missing"},
                   {R"(union([1], ["1"]))", "KH-0306"},
                   {"union([1], 2)", "KH-0306"},
                   {"distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]"},
                   {"distinct values([2, 1, 2/1, 4/2])", "[2, 1]"},
                   {"distinct values([[1, 2], [2, 1], [1, 2]])", "[[1, 2], [2, 1]]"},
                   {R"(distinct values(["b", "a", "b"]))", "[b, a]"},
                   {"distinct values([true, false, true])", "[true, false]"},
                   {"distinct values([])", "[]"},
                   {"distinct values([1, n])", "missing"},
                   {"distinct values([sqrt(2), 1])", "[~1.41421356237309504880, 1]"},
                   {"distinct values([sqrt(2), sqrt(2)])", "fault: undecided"},
                   {"distinct values(1)", "KH-0306"}});
  std::vector<value> many;
  for (int i = 0; i < 100'000; ++i) many.emplace_back(number(i % 50'000));
  EXPECT_EQ(outcome("count(distinct values(numbers))", {{5, value::list(std::move(many))}}), "50000");
}

TEST(BuiltinLists, Flatten) {
  expect_outcomes({{"flatten([[1, 2], [], [3]])", "[1, 2, 3]"},
                   {"flatten([[[1]], [[2], [3]]])", "[1, 2, 3]"},
                   {"flatten([1, 2])", "[1, 2]"},
                   {"flatten([])", "[]"},
                   {"flatten([[], []])", "[]"},
                   {"sum(flatten([[1, 2], [3]]))", "6"},  // a list of numbers
                   {"flatten([[1], [n]])", "missing"},
                   {"flatten(1)", "KH-0306"}});
}

TEST(BuiltinLists, Sort) {
  expect_outcomes({{"sort([3, 1, 2])", "[1, 2, 3]"},
                   {"sort([1/3, 0.3, 0.34])", "[0.3, 1/3, 0.34]"},
                   {R"(sort(["b", "B", "a"]))", "[B, a, b]"},
                   {R"(sort(["能", "a"]))", "[a, 能]"},
                   {R"(sort([date("2018-06-19"), date("2017-12-31")]))", "[2017-12-31, 2018-06-19]"},
                   {R"(sort([duration("P3D"), duration("-P4D")]))", "[-P4D, P3D]"},
                   {"sort([])", "[]"},
                   {"sort([1, n])", "missing"},
                   {"sort([true, false])", "KH-0306"},
                   {"sort([sqrt(2), 1])", "KH-0306"},
                   {"sort(1)", "KH-0306"},
                   {"sort([1], 2)", "KH-0308"}});
}

}  // namespace
