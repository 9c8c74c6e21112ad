// SPDX-License-Identifier: Apache-2.0
#include "support/builtins.hpp"

namespace {

using kaohe_test::expect_outcomes;
using kaohe_test::outcome;

TEST(BuiltinConversion, Number) {
  expect_outcomes({{R"(number("12.5"))", "12.5"},
                   {R"(number("-0.1"))", "-0.1"},
                   {R"(number("1 000.5", " ", "."))", "1000.5"},
                   {R"(number("1.000,5", ".", ","))", "1000.5"},
                   {R"(number("1,000.5", ","))", "KH-0308"},
                   {R"(number("1000,5", "", ","))", "1000.5"},
                   {R"(number("1,000"))", "fault: bad_argument"},
                   {R"(number("1.0,5", ",", "."))", "fault: bad_argument"},  // grouped behind the point
                   {R"(number(",5", ",", "."))", "fault: bad_argument"},
                   {R"(number("5,", ",", "."))", "fault: bad_argument"},
                   {R"(number("1.5", " ", ","))", "fault: bad_argument"},
                   {R"(number("1,5", ",", ","))", "fault: bad_argument"},
                   {R"(number("1;5", ";", "."))", "fault: bad_argument"},
                   {R"(number("1;5", ",", ";"))", "fault: bad_argument"},
                   {R"(number("12 t"))", "fault: bad_argument"},
                   {R"(number(""))", "fault: bad_argument"},
                   {"number(t)", "missing"},
                   {"number(12)", "KH-0306"},
                   {R"(number("12", 1, "."))", "KH-0306"},
                   {R"(number(from: "12"))", "12"},
                   {"number()", "KH-0308"}});
}

TEST(BuiltinConversion, String) {
  expect_outcomes({{"string(1.10)", "1.1"},
                   {"string(-1/3)", "-1/3"},
                   {"string(true)", "true"},
                   {"string(1 > 2)", "false"},
                   {R"(string("a"))", "a"},
                   {R"(string(date("2018-06-19")))", "2018-06-19"},
                   {R"(string(duration("P14M")))", "P1Y2M"},
                   {R"(string(duration("P0D")))", "P0D"},
                   {R"("第" + string(5) + "条")", "第5条"},
                   {"string(n)", "missing"},
                   {"string(性质)", "missing"},
                   {"string(1/0)", "fault: division_by_zero"},
                   {"string(1 t)", "KH-0306"},
                   {"string([1])", "KH-0306"},
                   {"string(sqrt(2))", "KH-0306"},
                   {"string([1..2])", "KH-0306"}});
  expect_outcomes({{"string(性质)", "改建"}}, {{8, kaohe::feel::choice{1}}});
  expect_outcomes({{"string(行业)", "3011"}}, {{9, std::string("3011")}});
}

TEST(BuiltinConversion, Date) {
  expect_outcomes({{R"(date("2018-06-19"))", "2018-06-19"},
                   {R"(date("2018年6月19日"))", "2018-06-19"},
                   {"date(2018, 6, 19)", "2018-06-19"},
                   {"date(year: 2018, month: 6, day: 19)", "2018-06-19"},
                   {R"(date(from: "2018-06-19"))", "2018-06-19"},
                   {R"(date(date("2018-06-19")))", "2018-06-19"},
                   {"date(2016, 2, 29)", "2016-02-29"},
                   {"date(2018, 2, 29)", "fault: no_such_date"},
                   {"date(2018, 13, 1)", "fault: no_such_date"},
                   {"date(1399, 12, 31)", "fault: no_such_date"},
                   {"date(1400, 1, 1)", "1400-01-01"},
                   {"date(9999, 12, 31)", "9999-12-31"},
                   {"date(10000, 1, 1)", "fault: no_such_date"},
                   {"date(2018, -6, 1)", "fault: no_such_date"},
                   {"date(2018, 6.5, 1)", "fault: not_whole"},
                   {"date(2018, n, 1)", "missing"},
                   {"date(t)", "missing"},
                   {"date(d)", "missing"},
                   {R"(date("2018-02-29"))", "KH-0106"},
                   {R"(date("2018/06/19"))", "KH-0105"},
                   {"date(2018)", "KH-0306"},
                   {"date(2018, 6)", "KH-0308"},
                   {R"(date("2018", 6, 19))", "KH-0306"}});
  EXPECT_EQ(outcome("date(t)", {{2, std::string("2018-06-19")}}), "2018-06-19");
  EXPECT_EQ(outcome("date(t)", {{2, std::string("2018-02-29")}}), "fault: no_such_date");
  EXPECT_EQ(outcome("date(t)", {{2, std::string("18-02-28")}}), "fault: bad_argument");
}

TEST(BuiltinConversion, Durations) {
  expect_outcomes({{R"(duration("P10D"))", "P10D"},
                   {R"(duration("-P1Y2M"))", "-P1Y2M"},
                   {R"(duration("P14M"))", "P1Y2M"},
                   {R"(date("2018-06-19") + duration("P10D"))", "2018-06-29"},
                   {R"(duration("PT5H"))", "KH-0322"},
                   {R"(duration("P1Y2D"))", "KH-0322"},
                   {R"(duration("10"))", "KH-0322"},
                   {"duration(t)", "KH-0321"},
                   {"duration(10)", "KH-0306"},
                   {R"(years and months duration(date("2011-12-22"), date("2013-08-24")))", "P1Y8M"},
                   {R"(years and months duration(date("2013-08-24"), date("2011-12-22")))", "-P1Y8M"},
                   {R"(years and months duration(date("2018-01-31"), date("2018-02-28")))", "P0M"},
                   {R"(years and months duration(date("2018-01-28"), date("2018-02-28")))", "P1M"},
                   {R"(years and months duration(d, date("2018-02-28")))", "missing"},
                   {R"(years and months duration("2018-01-28", date("2018-02-28")))", "KH-0306"},
                   {R"(years and months duration(date("2018-02-28")))", "KH-0308"}});
}

}  // namespace
