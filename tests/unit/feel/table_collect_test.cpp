// SPDX-License-Identifier: Apache-2.0
// Collecting: lists, sums, counts, smallest and greatest.
#include <support/table.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::feel::days_duration;
using kaohe::feel::fault;
using kaohe::feel::fault_cause;
using kaohe::feel::type_kind;
using kaohe::feel::value;

const std::string fault_no_row = fault_text(fault_cause::no_row),
                  fault_zero = fault_text(fault_cause::division_by_zero);
const value not_there, at_fault = fault{fault_cause::division_by_zero, 3, 4};

table_text collecting(aggregation aggregate, std::vector<std::string> rows, std::string defaults = "") {
  return {{{"x", number_type()}, {"a", boolean()}},
          std::move(rows),
          {{"r", number_type(), {}}},
          hit_policy::collect,
          aggregate,
          std::move(defaults)};
}

TEST(TableCollect, AList) {
  const auto t = make(collecting(aggregation::none, {"> 5 ; - -> 3", "> 10 ; - -> 1", "- ; true -> 3"}));
  EXPECT_EQ(ask(t, {11, true}), "[3, 1, 3]");
  EXPECT_EQ(ask(t, {10, true}), "[3, 3]");
  EXPECT_EQ(ask(t, {5, true}), "[3]");
  EXPECT_EQ(ask(t, {5, false}), fault_no_row);
  EXPECT_EQ(ask(t, {5, not_there}), "missing 1");
  EXPECT_EQ(ask(t, {11, not_there}), "missing 1");
  EXPECT_EQ(ask(t, {at_fault, true}), fault_zero);
  const auto parts = make(collecting(aggregation::none, {"- ; - -> x", "- ; true -> 1"}));
  EXPECT_EQ(ask(parts, {not_there, true}), "[missing, 1]");
  EXPECT_EQ(ask(make(collecting(aggregation::none, {"- ; - -> 1 / x", "- ; true -> 1"})), {0, true}), fault_zero);
}

TEST(TableCollect, Sum) {
  const auto t = make(collecting(aggregation::sum, {"> 5 ; - -> 3", "> 10 ; - -> 0.5", "- ; true -> 3"}));
  EXPECT_EQ(ask(t, {11, true}), "6.5");  // not only what differs
  EXPECT_EQ(ask(t, {10, true}), "6");
  EXPECT_EQ(ask(t, {10, false}), "3");
  EXPECT_EQ(ask(t, {5, false}), fault_no_row);
  EXPECT_EQ(ask(t, {11, not_there}), "missing 1");
  EXPECT_EQ(ask(t, {at_fault, true}), fault_zero);
}

TEST(TableCollect, AZeroMayBeAddedOrNot) {
  const auto t = make(collecting(aggregation::sum, {"> 5 ; - -> 3", "- ; true -> 0", "- ; false -> 0 * 1"}));
  EXPECT_EQ(ask(t, {6, not_there}), "3");
  EXPECT_EQ(ask(t, {5, not_there}), "0");  // one of the last two rows hits
  EXPECT_EQ(ask(t, {not_there, true}), "missing 0");
  EXPECT_EQ(ask(make(collecting(aggregation::sum, {"- ; true -> 0"})), {6, not_there}), "missing 1");
  EXPECT_EQ(ask(make(collecting(aggregation::sum, {"- ; true -> 0"}, "0")), {6, not_there}), "0");
  EXPECT_EQ(ask(make(collecting(aggregation::sum, {"- ; true -> 5", "> 5 ; true -> 5"}, "5")), {6, not_there}),
            "missing 1");  // 5 or 10
  EXPECT_EQ(ask(make(collecting(aggregation::sum, {"- ; true -> 5", "> 5 ; true -> 5"}, "5")), {5, not_there}), "5");
  const auto computed = make(collecting(aggregation::sum, {"- ; - -> 3", "- ; true -> x"}));
  EXPECT_EQ(ask(computed, {0, not_there}), "3");
  EXPECT_EQ(ask(computed, {1, not_there}), "missing 1");
  EXPECT_EQ(ask(computed, {not_there, true}), "missing 0");
  EXPECT_EQ(ask(computed, {not_there, not_there}), "missing 0 1");
}

TEST(TableCollect, Count) {
  const auto t = make(collecting(aggregation::count, {"> 5 ; - -> 3", "> 10 ; - -> 1 / 0", "- ; true -> 3"}));
  EXPECT_EQ(ask(t, {11, true}), "3");  // outputs are not computed
  EXPECT_EQ(ask(t, {10, true}), "2");
  EXPECT_EQ(ask(t, {10, false}), "1");
  EXPECT_EQ(ask(t, {5, false}), "0");
  EXPECT_EQ(ask(t, {5, not_there}), "missing 1");
  EXPECT_EQ(ask(t, {at_fault, true}), fault_zero);
  EXPECT_EQ(ask(make(collecting(aggregation::count, {"- ; true -> 3", "- ; false -> 4"})), {5, not_there}), "1");
  EXPECT_EQ(ask(make(collecting(aggregation::count, {"- ; true -> 3", "- ; - -> 4"})), {5, not_there}), "missing 1");
  EXPECT_EQ(make(collecting(aggregation::count, {"- ; - -> 3"}, "0")).errors(), "100:1 KH-0331");
}

TEST(TableCollect, Minimum) {
  const auto t = make(collecting(aggregation::minimum, {"> 5 ; - -> 3", "> 10 ; - -> 1", "- ; true -> 2"}));
  EXPECT_EQ(ask(t, {11, true}), "1");
  EXPECT_EQ(ask(t, {10, true}), "2");
  EXPECT_EQ(ask(t, {10, false}), "3");
  EXPECT_EQ(ask(t, {5, false}), fault_no_row);
  EXPECT_EQ(ask(t, {11, not_there}), "1");  // 2 would not be smaller
  EXPECT_EQ(ask(t, {10, not_there}), "missing 1");
  EXPECT_EQ(ask(t, {not_there, true}), "missing 0");
  EXPECT_EQ(ask(t, {at_fault, false}), fault_zero);
  EXPECT_EQ(ask(make(collecting(aggregation::minimum, {"- ; - -> 3", "> 5 ; - -> 3"})), {not_there, true}), "3");
  EXPECT_EQ(
      ask(make(collecting(aggregation::minimum, {"- ; - -> 3", "> 5 ; - -> x", "> 6 ; - -> 4"})), {not_there, true}),
      "missing 0");
  EXPECT_EQ(ask(make(collecting(aggregation::minimum, {"<= 5 ; - -> 3", "> 5 ; - -> 3"})), {not_there, true}), "3");
}

TEST(TableCollect, Maximum) {
  const auto t = make(collecting(aggregation::maximum, {"> 5 ; - -> 3", "> 10 ; - -> 5", "- ; true -> 4"}));
  EXPECT_EQ(ask(t, {11, true}), "5");
  EXPECT_EQ(ask(t, {10, true}), "4");
  EXPECT_EQ(ask(t, {10, false}), "3");
  EXPECT_EQ(ask(t, {5, false}), fault_no_row);
  EXPECT_EQ(ask(t, {11, not_there}), "5");
  EXPECT_EQ(ask(t, {10, not_there}), "missing 1");
  // what may be added is 3 or 5 beside 4: the 3 alone would not matter
  EXPECT_EQ(
      ask(make(collecting(aggregation::maximum, {"- ; - -> 4", "> 5 ; - -> 3", "> 6 ; - -> 5"})), {not_there, true}),
      "missing 0");
  EXPECT_EQ(
      ask(make(collecting(aggregation::maximum, {"- ; - -> 4", "> 5 ; - -> 3", "> 6 ; - -> 4"})), {not_there, true}),
      "4");
}

TEST(TableCollect, OtherTypes) {
  table_text text = collecting(aggregation::sum, {"- ; - -> @\"P10D\"", "> 5 ; - -> @\"P5D\""});
  text.outputs = {{"r", plain(type_kind::days), {}}};
  EXPECT_EQ(ask(make(text), {6, true}), "P15D");
  EXPECT_EQ(ask(make(text), {5, true}), "P10D");
  text.aggregate = aggregation::maximum;
  EXPECT_EQ(ask(make(text), {6, true}), "P10D");
  text.outputs = {{"r", plain(type_kind::months), {}}};
  text.rows = {"- ; - -> @\"P1Y\"", "> 5 ; - -> @\"P2M\""};
  text.aggregate = aggregation::sum;
  EXPECT_EQ(ask(make(text), {6, true}), "P1Y2M");
  text.outputs = {{"r", date_type(), {}}};
  text.rows = {"- ; - -> 2018年6月19日", "> 5 ; - -> 2018年6月18日"};
  text.aggregate = aggregation::minimum;
  EXPECT_EQ(ask(make(text), {6, true}), "2018-06-18");
  EXPECT_EQ(ask(make(text), {5, true}), "2018-06-19");
  text.aggregate = aggregation::sum;
  EXPECT_EQ(make(text).errors(), "100:1 KH-0331");
  text.outputs = {{"r", string(), {}}};
  text.rows = {"- ; - -> 乙", "> 5 ; - -> 丙"};
  text.aggregate = aggregation::minimum;
  EXPECT_EQ(ask(make(text), {6, true}), "丙");  // by code point
  text.outputs = {{"r", boolean(), {}}};
  text.rows = {"- ; - -> 是"};
  EXPECT_EQ(make(text).errors(), "100:1 KH-0331");
}

}  // namespace
