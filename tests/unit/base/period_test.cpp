// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/period.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using kaohe::period;
using kaohe::period_kind;

static_assert(sizeof(period) == 8 && std::is_trivially_copyable_v<period>);

period period_of(std::string_view text) {
  const auto p = period::from_text(text);
  EXPECT_TRUE(p) << text;
  return p ? *p : period::of_year(1400);
}

struct spelling {
  const char* text;
  const char* shortest;
  period_kind kind;
  const char* first;
  const char* last;
  int months;
};

class Periods : public testing::TestWithParam<spelling> {};

TEST_P(Periods, AreReadAndPrinted) {
  const auto& [text, shortest, kind, first, last, months] = GetParam();
  const period p = period_of(text);
  EXPECT_EQ(to_text(p), shortest) << text;
  EXPECT_EQ(p.kind(), kind) << text;
  EXPECT_EQ(to_text(p.first_day()), first) << text;
  EXPECT_EQ(to_text(p.last_day()), last) << text;
  EXPECT_EQ(p.months(), months) << text;
  EXPECT_EQ(period_of(shortest), p) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Spellings, Periods,
    testing::Values(
        spelling{"2018", "2018", period_kind::year, "2018-01-01", "2018-12-31", 12},
        spelling{"2018H1", "2018H1", period_kind::half, "2018-01-01", "2018-06-30", 6},
        spelling{"2018H2", "2018H2", period_kind::half, "2018-07-01", "2018-12-31", 6},
        spelling{"2018Q1", "2018Q1", period_kind::quarter, "2018-01-01", "2018-03-31", 3},
        spelling{"2018Q2", "2018Q2", period_kind::quarter, "2018-04-01", "2018-06-30", 3},
        spelling{"2018Q3", "2018Q3", period_kind::quarter, "2018-07-01", "2018-09-30", 3},
        spelling{"2018Q4", "2018Q4", period_kind::quarter, "2018-10-01", "2018-12-31", 3},
        spelling{"2018-01", "2018-01", period_kind::month, "2018-01-01", "2018-01-31", 1},
        spelling{"2018-12", "2018-12", period_kind::month, "2018-12-01", "2018-12-31", 1},
        spelling{"2020-02", "2020-02", period_kind::month, "2020-02-01", "2020-02-29", 1},
        spelling{"2018-01..2018-09", "2018-01..2018-09", period_kind::year_to_date, "2018-01-01", "2018-09-30", 9},
        spelling{"2018-01..2018-02", "2018-01..2018-02", period_kind::year_to_date, "2018-01-01", "2018-02-28", 2},
        spelling{"2018-01..2018-11", "2018-01..2018-11", period_kind::year_to_date, "2018-01-01", "2018-11-30", 11},
        spelling{"2016..2020", "2016..2020", period_kind::years, "2016-01-01", "2020-12-31", 60},
        spelling{"2018-02..2018-04", "2018-02..2018-04", period_kind::other, "2018-02-01", "2018-04-30", 3},
        spelling{"2018-02..2018-07", "2018-02..2018-07", period_kind::other, "2018-02-01", "2018-07-31", 6},
        spelling{"2017-07..2018-06", "2017-07..2018-06", period_kind::other, "2017-07-01", "2018-06-30", 12},
        spelling{"2017-01..2018-06", "2017-01..2018-06", period_kind::other, "2017-01-01", "2018-06-30", 18},
        spelling{"1400", "1400", period_kind::year, "1400-01-01", "1400-12-31", 12},
        spelling{"9998", "9998", period_kind::year, "9998-01-01", "9998-12-31", 12}));

INSTANTIATE_TEST_SUITE_P(
    SameMonths, Periods,
    testing::Values(spelling{"2018-01..2018-03", "2018Q1", period_kind::quarter, "2018-01-01", "2018-03-31", 3},
                    spelling{"2018-07..2018-12", "2018H2", period_kind::half, "2018-07-01", "2018-12-31", 6},
                    spelling{"2018-01..2018-12", "2018", period_kind::year, "2018-01-01", "2018-12-31", 12},
                    spelling{"2018..2018", "2018", period_kind::year, "2018-01-01", "2018-12-31", 12},
                    spelling{"2018-05..2018-05", "2018-05", period_kind::month, "2018-05-01", "2018-05-31", 1},
                    spelling{"2016-01..2020-12", "2016..2020", period_kind::years, "2016-01-01", "2020-12-31", 60}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, Periods,
    testing::Values(
        spelling{"2018年", "2018", period_kind::year, "2018-01-01", "2018-12-31", 12},
        spelling{"2018年上半年", "2018H1", period_kind::half, "2018-01-01", "2018-06-30", 6},
        spelling{"2018年下半年", "2018H2", period_kind::half, "2018-07-01", "2018-12-31", 6},
        spelling{"2018年一季度", "2018Q1", period_kind::quarter, "2018-01-01", "2018-03-31", 3},
        spelling{"2018年三季度", "2018Q3", period_kind::quarter, "2018-07-01", "2018-09-30", 3},
        spelling{"2018年第四季度", "2018Q4", period_kind::quarter, "2018-10-01", "2018-12-31", 3},
        spelling{"2018年6月", "2018-06", period_kind::month, "2018-06-01", "2018-06-30", 1},
        spelling{"2018年06月", "2018-06", period_kind::month, "2018-06-01", "2018-06-30", 1},
        spelling{"2018年1-9月", "2018-01..2018-09", period_kind::year_to_date, "2018-01-01", "2018-09-30", 9},
        spelling{"2018年1—9月", "2018-01..2018-09", period_kind::year_to_date, "2018-01-01", "2018-09-30", 9},
        spelling{"2018年1－9月", "2018-01..2018-09", period_kind::year_to_date, "2018-01-01", "2018-09-30", 9},
        spelling{"2018年1至9月", "2018-01..2018-09", period_kind::year_to_date, "2018-01-01", "2018-09-30", 9},
        spelling{"2018年1-6月", "2018H1", period_kind::half, "2018-01-01", "2018-06-30", 6},
        spelling{"2018年10-12月", "2018Q4", period_kind::quarter, "2018-10-01", "2018-12-31", 3}));

std::string period_problem(std::string_view text) {
  const auto p = period::from_text(text);
  return p ? "none" : to_text(p.error().code) + " " + p.error().args.at(0);
}

TEST(PeriodFromText, RefusesWhatIsNone) {
  for (const char* text : {"",
                           "18",
                           "018",
                           "02018",
                           "2018H0",
                           "2018H3",
                           "2018Q0",
                           "2018Q5",
                           "2018Q11",
                           "2018q1",
                           "2018h1",
                           "2018-00",
                           "2018-13",
                           "2018-1",
                           "2018-6",
                           "2018-01-01",
                           "2018-01..2018-00",
                           "2018-01..2018-13",
                           "2018-00..2018-03",
                           "2018..",
                           "..2018",
                           "2018...2020",
                           "2018-2020",
                           "2018..2018-03",
                           "2018-01..2019",
                           "2018Q1..2018Q3",
                           "2018-01..09",
                           "2018 ",
                           " 2018",
                           "2018年0月",
                           "2018年13月",
                           "2018年1-13月",
                           "2018年0-3月",
                           "2018年1-0月",
                           "2018年五季度",
                           "2018年季度",
                           "2018年第",
                           "2018年1-9",
                           "2018年1月-9月",
                           "2018年上半",
                           "2018年半年",
                           "2018年1-月",
                           "2018年6月份",
                           "2018-06年",
                           "1399",
                           "9999",
                           "0000",
                           "2018..9999",
                           "1399-12..1400-03",
                           "２０１８",
                           "2018年1--9月",
                           "2018H1H2",
                           "十三五"}) {
    EXPECT_EQ(period_problem(text), std::string("KH-0107 ") + text);
  }
}

TEST(PeriodFromText, RefusesEndsOutOfOrder) {
  for (const char* text : {"2020..2016", "2018-09..2018-01", "2018-02..2018-01", "2019-01..2018-12", "2018年9-1月"}) {
    EXPECT_EQ(period_problem(text), std::string("KH-0108 ") + text);
  }
}

TEST(PeriodToText, HasAChineseForm) {
  const auto zh = [](std::string_view text) { return to_text(period_of(text), kaohe::language::zh); };
  EXPECT_EQ(zh("2018"), "2018年");
  EXPECT_EQ(zh("2018H1"), "2018年上半年");
  EXPECT_EQ(zh("2018H2"), "2018年下半年");
  EXPECT_EQ(zh("2018Q1"), "2018年一季度");
  EXPECT_EQ(zh("2018Q4"), "2018年四季度");
  EXPECT_EQ(zh("2018-06"), "2018年6月");
  EXPECT_EQ(zh("2018-01..2018-09"), "2018年1-9月");
  EXPECT_EQ(zh("2016..2020"), "2016–2020年");
  EXPECT_EQ(zh("2017-11..2018-02"), "2017年11月至2018年2月");
  for (const char* text :
       {"2018", "2018H1", "2018H2", "2018Q1", "2018Q2", "2018Q3", "2018Q4", "2018-12", "2018-01..2018-09"}) {
    EXPECT_EQ(period_of(zh(text)), period_of(text)) << text;
    EXPECT_EQ(to_text(period_of(text), kaohe::language::en), text);
  }
}

TEST(Period, IsMadeFromItsParts) {
  EXPECT_EQ(period::of_year(2018), period_of("2018"));
  EXPECT_EQ(period::of_half(2018, 1), period_of("2018H1"));
  EXPECT_EQ(period::of_half(2018, 2), period_of("2018H2"));
  EXPECT_EQ(period::of_quarter(2018, 1), period_of("2018Q1"));
  EXPECT_EQ(period::of_quarter(2018, 4), period_of("2018Q4"));
  EXPECT_EQ(period::of_month(2018, 1), period_of("2018-01"));
  EXPECT_EQ(period::of_month(2018, 12), period_of("2018-12"));
  EXPECT_EQ(period::year_to_date(2018, 9), period_of("2018-01..2018-09"));
  EXPECT_EQ(period::year_to_date(2018, 12), period_of("2018"));
  EXPECT_EQ(period::of_years(2016, 2020), period_of("2016..2020"));
  EXPECT_EQ(period::of_years(2016, 2016), period_of("2016"));
}

TEST(Period, IsMadeFromItsEnd) {
  EXPECT_EQ(period::ending_with(2018, 12, 12), period::of_year(2018));
  EXPECT_EQ(period::ending_with(2018, 6, 3), period::of_quarter(2018, 2));
  EXPECT_EQ(period::ending_with(2018, 6, 1), period::of_month(2018, 6));
  EXPECT_EQ(period::ending_with(2019, 2, 4), period_of("2018-11..2019-02"));
}

TEST(Period, KnowsItsYears) {
  EXPECT_EQ(period_of("2016..2020").first_year(), 2016);
  EXPECT_EQ(period_of("2016..2020").last_year(), 2020);
  EXPECT_EQ(period_of("2018-12").first_year(), 2018);
  EXPECT_EQ(period_of("2018-12").last_year(), 2018);
  EXPECT_EQ(period_of("2017-12..2018-01").last_year(), 2018);
}

TEST(Period, ContainsItsParts) {
  const period year = period_of("2018");
  EXPECT_TRUE(year.contains(year));
  EXPECT_TRUE(year.contains(period_of("2018-01")));
  EXPECT_TRUE(year.contains(period_of("2018-12")));
  EXPECT_FALSE(year.contains(period_of("2017-12")));
  EXPECT_FALSE(year.contains(period_of("2019-01")));
  EXPECT_FALSE(year.contains(period_of("2017-12..2018-01")));
  EXPECT_FALSE(year.contains(period_of("2018-12..2019-01")));
  EXPECT_FALSE(year.contains(period_of("2016..2020")));
  EXPECT_TRUE(period_of("2016..2020").contains(year));
}

TEST(Period, MovesByYearsAndSteps) {
  EXPECT_EQ(period_of("2018Q3").plus_years(-1), period_of("2017Q3"));
  EXPECT_EQ(period_of("2018-01..2018-09").plus_years(2), period_of("2020-01..2020-09"));
  EXPECT_EQ(period_of("2018Q4").next(), period_of("2019Q1"));
  EXPECT_EQ(period_of("2018").next(), period_of("2019"));
  EXPECT_EQ(period_of("2018-12").next(), period_of("2019-01"));
}

TEST(Period, OrdersByFirstMonthThenLength) {
  EXPECT_LT(period_of("2017"), period_of("2018-01"));
  EXPECT_LT(period_of("2018-01"), period_of("2018Q1"));
  EXPECT_LT(period_of("2018Q1"), period_of("2018"));
  EXPECT_LT(period_of("2018"), period_of("2018-02"));
}

TEST(Period, IsPrintedForReadersOfChinese) {
  const auto zh = [](period p) { return to_text(p, kaohe::language::zh); };
  EXPECT_EQ(zh(period::of_year(2018)), "2018年");
  EXPECT_EQ(zh(period::of_half(2018, 1)), "2018年上半年");
  EXPECT_EQ(zh(period::of_half(2018, 2)), "2018年下半年");
  EXPECT_EQ(zh(period::of_quarter(2018, 4)), "2018年四季度");
  EXPECT_EQ(zh(period::of_month(2018, 6)), "2018年6月");
  EXPECT_EQ(zh(period::year_to_date(2018, 9)), "2018年1-9月");
  EXPECT_EQ(zh(period::of_years(2016, 2020)), "2016–2020年");
  EXPECT_EQ(zh(period::from_text("2018-11..2019-02").value()), "2018年11月至2019年2月");
  EXPECT_EQ(to_text(period::of_quarter(2018, 4), kaohe::language::en), "2018Q4");
}

TEST(Period, ReadsTheChineseThatItPrints) {
  for (const period p : {period::of_year(2018), period::of_half(2018, 2), period::of_quarter(2018, 3),
                         period::of_month(2018, 12), period::year_to_date(2018, 9)}) {
    EXPECT_EQ(period::from_text(to_text(p, kaohe::language::zh)).value(), p);
  }
}

}  // namespace
