// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/date.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>

namespace {

using kaohe::date;
using kaohe::issue_code;
using kaohe::validity;

date day_of(std::string_view text) {
  const auto day = date::from_text(text);
  EXPECT_TRUE(day) << text;
  return day ? *day : *date::make(1400, 1, 1);
}

std::string date_problem(std::string_view text) {
  const auto day = date::from_text(text);
  return day ? "none" : to_text(day.error().code) + " " + day.error().args.at(0);
}

TEST(Date, ReadsBothSpellings) {
  EXPECT_EQ(to_text(day_of("2018-06-19")), "2018-06-19");
  EXPECT_EQ(day_of("2018年6月19日"), day_of("2018-06-19"));
  EXPECT_EQ(day_of("2018年06月09日"), day_of("2018-06-09"));
  EXPECT_EQ(day_of("2018-06-19").year(), 2018);
  EXPECT_EQ(day_of("2018-06-19").month(), 6);
  EXPECT_EQ(day_of("2018-06-19").day(), 19);
  EXPECT_EQ(day_of("2018-06-19").to_boost(), boost::gregorian::date(2018, 6, 19));
}

TEST(Date, RefusesDaysThatTheCalendarDoesNotHave) {
  EXPECT_EQ(date_problem("2018-02-30"), "KH-0106 2018-02-30");
  EXPECT_EQ(date_problem("2018年2月30日"), "KH-0106 2018-02-30");
  EXPECT_EQ(date_problem("2018-02-29"), "KH-0106 2018-02-29");
  EXPECT_EQ(date_problem("2020-02-29"), "none");
  EXPECT_EQ(date_problem("2020-02-30"), "KH-0106 2020-02-30");
  EXPECT_EQ(date_problem("1900-02-29"), "KH-0106 1900-02-29") << "no leap year";
  EXPECT_EQ(date_problem("2000-02-29"), "none");
  EXPECT_EQ(date_problem("2018-13-01"), "KH-0106 2018-13-01");
  EXPECT_EQ(date_problem("2018-00-01"), "KH-0106 2018-00-01");
  EXPECT_EQ(date_problem("2018-01-00"), "KH-0106 2018-01-00");
  EXPECT_EQ(date_problem("2018-01-31"), "none");
  EXPECT_EQ(date_problem("2018-01-32"), "KH-0106 2018-01-32");
  EXPECT_EQ(date_problem("2018-04-31"), "KH-0106 2018-04-31");
}

TEST(Date, LiesBetween1400And9999) {
  EXPECT_FALSE(date::make(1399, 12, 31));
  EXPECT_TRUE(date::make(1400, 1, 1));
  EXPECT_TRUE(date::make(9999, 12, 31));
  EXPECT_FALSE(date::make(10'000, 1, 1));
  EXPECT_FALSE(date::make(2018 + 65'536, 1, 1)) << "not taken modulo anything";
  EXPECT_FALSE(date::make(2018, 1 + 65'536, 1));
  EXPECT_FALSE(date::make(2018, 1, 1 + 65'536));
  EXPECT_FALSE(date::make(-2018, 1, 1));
  EXPECT_FALSE(date::make(std::numeric_limits<int>::min(), -1, -1));
}

TEST(Date, RefusesOtherSpellings) {
  for (const char* text : {"",
                           "2018",
                           "2018-06",
                           "2018-6-19",
                           "18-06-19",
                           "2018/06/19",
                           "2018.06.19",
                           "20180619",
                           "2018-06-19 ",
                           " 2018-06-19",
                           "2018-06-19T00:00",
                           "2018-06-190",
                           "02018-06-19",
                           "2018年6月",
                           "2018年6月19",
                           "6月19日",
                           "2018年6-19日",
                           "2018-06月19日",
                           "2018年006月19日",
                           "二〇一八年六月十九日",
                           "２０１８-06-19",
                           "2018-+6-19"}) {
    EXPECT_EQ(date_problem(text), std::string("KH-0105 ") + text);
  }
}

TEST(Date, OrdersInTime) {
  EXPECT_LT(day_of("2017-12-31"), day_of("2018-01-01"));
  EXPECT_GT(day_of("2018-02-01"), day_of("2018-01-31"));
  EXPECT_LE(day_of("2018-02-01"), day_of("2018-02-01"));
  EXPECT_NE(day_of("2018-02-01"), day_of("2018-02-02"));
}

TEST(Validity, IncludesItsFirstDayAndNotItsEnd) {
  const validity year{day_of("2018-01-01"), day_of("2019-01-01")};
  EXPECT_FALSE(year.contains(day_of("2017-12-31")));
  EXPECT_TRUE(year.contains(day_of("2018-01-01")));
  EXPECT_TRUE(year.contains(day_of("2018-12-31")));
  EXPECT_FALSE(year.contains(day_of("2019-01-01")));
}

TEST(Validity, MayBeOpen) {
  EXPECT_TRUE(validity{}.contains(day_of("1400-01-01")));
  EXPECT_TRUE((validity{std::nullopt, day_of("2018-01-02")}.contains(day_of("2018-01-01"))));
  EXPECT_FALSE((validity{std::nullopt, day_of("2018-01-02")}.contains(day_of("2018-01-02"))));
  EXPECT_TRUE((validity{day_of("2018-01-02"), std::nullopt}.contains(day_of("9999-12-31"))));
  EXPECT_FALSE((validity{day_of("2018-01-02"), std::nullopt}.contains(day_of("2018-01-01"))));
  EXPECT_EQ(validity{}, validity{});
  EXPECT_NE((validity{day_of("2018-01-02"), std::nullopt}), validity{});
}

}  // namespace
