// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/observation.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::figure;

TEST(Figure, HasOneKeyAndChineseAliases) {
  EXPECT_EQ(to_text(figure::level), "level");
  EXPECT_EQ(to_text(figure::yoy), "yoy");
  EXPECT_EQ(to_text(figure::cumulative), "cumulative");
  for (const figure each : {figure::level, figure::yoy, figure::cumulative}) {
    EXPECT_EQ(kaohe::parse_figure(to_text(each)), each);
  }
  EXPECT_EQ(kaohe::parse_figure("数值"), figure::level);
  EXPECT_EQ(kaohe::parse_figure("水平值"), figure::level);
  EXPECT_EQ(kaohe::parse_figure("同比"), figure::yoy);
  EXPECT_EQ(kaohe::parse_figure("累计"), figure::cumulative);
  EXPECT_EQ(kaohe::parse_figure("reduction"), std::nullopt);
  EXPECT_EQ(kaohe::parse_figure(""), std::nullopt);
}

TEST(Cell, OrdersByUnitIndicatorPeriodAndFigure) {
  const kaohe::cell base{{1}, {1}, kaohe::period::of_year(2018), figure::level};
  kaohe::cell other = base;
  EXPECT_EQ(base, other);
  other.is = figure::yoy;
  EXPECT_LT(base, other);
  other.period = kaohe::period::of_year(2017);
  EXPECT_LT(other, base);
  other.measured = {2};
  EXPECT_LT(base, other);
  other.who = {0};
  EXPECT_LT(other, base);
}

}  // namespace
