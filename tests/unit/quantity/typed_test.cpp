// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/typed.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using namespace kaohe::typed;
using kaohe::number;
using kaohe::parse_quantity;
using kaohe::parse_unit;

number n(std::string_view text) { return *number::from_text(text); }

TEST(typed, scales_go_in_and_out_exactly) {
  const coal_equivalent e = 10.3_exact * wan_tce;
  EXPECT_EQ(e / tce, 103'000);
  EXPECT_EQ(e / kgce, 103'000'000);
  EXPECT_EQ(e / wan_tce, n("10.3"));
  const area a = 1 * mu;
  EXPECT_EQ(a / square_metres, number::ratio(2000, 3));
  EXPECT_EQ((15 * mu) / hectares, 1);
  static_assert(sizeof(e) == sizeof(number));
}

TEST(typed, exact_literals) {
  EXPECT_EQ(10.3_exact, number::ratio(103, 10));
  EXPECT_EQ(0.1_exact + 0.2_exact, 0.3_exact);
  EXPECT_EQ(5_exact, 5);
  EXPECT_EQ(.5_exact, number::ratio(1, 2));
  EXPECT_EQ(123456789012345678_exact, 123456789012345678);
  EXPECT_EQ(0.00000000000000001_exact, number::power_of_ten(-17));
}

TEST(typed, sums_and_comparisons_within_a_dimension) {
  const coal_equivalent a = 1 * wan_tce, b = 500 * tce;
  EXPECT_EQ((a + b) / tce, 10'500);
  EXPECT_EQ((a - b) / tce, 9'500);
  EXPECT_TRUE(b < a && a > b && a != b && a == 10'000 * tce);
  EXPECT_FALSE(a <= b);
  EXPECT_EQ((3 * a) / wan_tce, 3);
  EXPECT_EQ((a * 3) / wan_tce, 3);
  EXPECT_EQ((a / 4) / tce, 2'500);
  EXPECT_EQ((0.5_exact * a) / tce, 5'000);
  EXPECT_EQ(coal_equivalent(), 0 * tce);
}

TEST(typed, quotients_and_products_have_their_own_types) {
  const coal_equivalent_per_money intensity = (6 * tce) / (3 * wan_yuan);
  EXPECT_EQ(intensity / (tce / wan_yuan), 2);
  EXPECT_EQ(intensity / (kgce / yuan), number::ratio(2, 10));
  const coal_equivalent back = intensity * (5 * wan_yuan);
  EXPECT_EQ(back / tce, 10);
  const share part = (3 * tce) / (20 * tce);
  EXPECT_EQ(part / percent, 15);
  EXPECT_EQ((15 * percent) * (100 * tce), 15 * tce);
  EXPECT_EQ((3 * percentage_points) + (2 * per_mille), 3.2_exact * percent);
  const coal_equivalent_per_area per_floor = (8 * kgce) / (2 * square_metres);
  EXPECT_EQ(per_floor / (kgce / square_metres), 4);
  EXPECT_EQ((36 * kwh) / (18 * hours), 2 * kilowatts);
}

TEST(typed, coal_equivalent_only_by_a_coefficient) {
  static_assert(!std::is_convertible_v<energy, coal_equivalent>);
  static_assert(!std::is_convertible_v<mass, coal_equivalent>);
  static_assert(!std::is_convertible_v<money, mass>);
  const coal_equivalent_per_energy k = 0.1229_exact * (kgce / kwh);
  const coal_equivalent e = k * (500 * wan_kwh);
  EXPECT_EQ(e / tce, n("614.5"));
}

TEST(typed, scales_agree_with_the_unit_table) {
  const auto agrees = [](const auto& scale, std::string_view spelling) {
    const auto q = to_quantity(1 * scale);
    EXPECT_EQ(q.unit.size, 1) << spelling;
    EXPECT_EQ(q.unit.dimension, parse_unit(spelling)->dimension) << spelling;
    EXPECT_EQ(q.amount, parse_unit(spelling)->size) << spelling;
  };
  agrees(kgce, "kgce"), agrees(tce, "吨标准煤"), agrees(wan_tce, "万tce");
  agrees(kilograms, "kg"), agrees(tonnes, "吨"), agrees(wan_tonnes, "万吨");
  agrees(kilojoules, "kJ"), agrees(megajoules, "MJ"), agrees(gigajoules, "GJ"), agrees(kcal, "千卡");
  agrees(kwh, "kWh"), agrees(wan_kwh, "万kWh"), agrees(yi_kwh, "亿千瓦时"), agrees(kilowatts, "千瓦");
  agrees(yuan, "元"), agrees(wan_yuan, "万元"), agrees(yi_yuan, "亿元");
  agrees(metres, "米"), agrees(kilometres, "公里");
  agrees(square_metres, "平方米"), agrees(hectares, "公顷"), agrees(mu, "亩");
  agrees(cubic_metres, "立方米"), agrees(wan_cubic_metres, "万m³");
  agrees(hours, "小时"), agrees(days, "天"), agrees(years, "年");
  agrees(people, "人"), agrees(wan_people, "万人"), agrees(pieces, "家");
  agrees(percent, "%"), agrees(percentage_points, "百分点"), agrees(per_mille, "‰");
  agrees(tce / wan_yuan, "tce/万元"), agrees(kgce / (square_metres * years), "kgce/(m²·a)");
  agrees(kgce / mu, "kgce/亩"), agrees(mu * mu, "亩·亩"), agrees(mu / mu, "亩/亩");
}

TEST(typed, to_quantity_spells_coherent_units) {
  EXPECT_EQ(to_text(to_quantity(1 * tce)), "1000 kgce");
  EXPECT_EQ(to_text(to_quantity((1 * tce) / (1 * wan_yuan))), "0.1 kgce/元");
  EXPECT_EQ(to_text(to_quantity(15 * percent)), "0.15");
}

TEST(typed, from_quantity_checks_the_dimension) {
  const auto e = kaohe::typed::from_quantity<coal_equivalent>(*parse_quantity("10.3 万吨标准煤"));
  ASSERT_TRUE(e);
  EXPECT_EQ(*e, 10.3_exact * wan_tce);
  EXPECT_EQ(*kaohe::typed::from_quantity<share>(*parse_quantity("15.2 %")), 15.2_exact * percent);
  const auto wrong = kaohe::typed::from_quantity<mass>(*parse_quantity("1 tce"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, kaohe::issue_code::dimension_mismatch);
  EXPECT_EQ(message(wrong.error(), kaohe::language::zh), "量纲不一致：“1 tce”为标准煤，“kg”为质量");
}

}  // namespace
