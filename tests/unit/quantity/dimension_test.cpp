// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/dimension.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe;
using enum base_dimension;

TEST(dimension, the_default_is_a_pure_number) {
  EXPECT_TRUE(dimension().is_none());
  EXPECT_FALSE(dimension(mass).is_none());
  EXPECT_EQ(dimension(mass).exponent(mass), 1);
  EXPECT_EQ(dimension(mass).exponent(length), 0);
}

TEST(dimension, products_add_powers_and_quotients_subtract_them) {
  constexpr dimension d = dimension(energy) * dimension(length, -2) / dimension(time);
  static_assert(d.exponent(energy) == 1 && d.exponent(length) == -2 && d.exponent(time) == -1);
  EXPECT_TRUE((d / d).is_none());
  EXPECT_EQ(d * dimension(time), dimension(energy, 1) / dimension(length, 2));
}

TEST(dimension, coal_equivalent_is_neither_mass_nor_energy) {
  EXPECT_NE(dimension(coal_equivalent), dimension(mass));
  EXPECT_NE(dimension(coal_equivalent), dimension(energy));
}

TEST(dimension, powers_stop_instead_of_wrapping_round) {
  dimension d = mass;
  for (int i = 0; i < 7; ++i) d = d * d;  // 128
  EXPECT_EQ(d.exponent(mass), 127);
  for (int i = 0; i < 300; ++i) d = d / dimension(mass);
  EXPECT_EQ(d.exponent(mass), 127);
  EXPECT_EQ((dimension(mass, 126) / dimension(mass, 126)).exponent(mass), 0);
  EXPECT_EQ((dimension(mass, 126) * dimension(mass, 1)).exponent(mass), 127);
  EXPECT_EQ((dimension(mass, -100) / dimension(mass, 100)).exponent(mass), -127);
  EXPECT_EQ(dimension(mass, 1000).exponent(mass), 127);
  EXPECT_FALSE((dimension() / d).is_none());
  EXPECT_EQ((dimension() / d).exponent(mass), -127);
}

TEST(dimension, to_text_in_both_languages) {
  const auto zh = [](const dimension& d) { return to_text(d, language::zh); };
  EXPECT_EQ(zh({}), "纯数");
  EXPECT_EQ(zh(coal_equivalent), "标准煤");
  EXPECT_EQ(zh(dimension(coal_equivalent) / dimension(money)), "标准煤/金额");
  EXPECT_EQ(zh(dimension(energy) / dimension(length, 2)), "能量·长度⁻²");
  EXPECT_EQ(zh(dimension(coal_equivalent) / dimension(length, 2) / dimension(time)), "标准煤·长度⁻²·时间⁻¹");
  EXPECT_EQ(zh(dimension(coal_equivalent) / dimension(mass) / dimension(time)), "标准煤·质量⁻¹·时间⁻¹");
  EXPECT_EQ(zh(dimension(length, 3)), "长度³");
  EXPECT_EQ(zh(dimension(money, -1)), "金额⁻¹");
  EXPECT_EQ(zh(dimension(length, -12)), "长度⁻¹²");
  EXPECT_EQ(zh(dimension(length, 2) / dimension(time)), "长度²/时间");
  EXPECT_EQ(zh(dimension(mass) * dimension(person) / dimension(item)), "质量·人数/件数");
  EXPECT_EQ(to_text(dimension(), language::en), "pure number");
  EXPECT_EQ(to_text(dimension(coal_equivalent) / dimension(money), language::en), "coal equivalent/money");
}

}  // namespace
