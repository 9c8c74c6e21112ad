// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/quantity.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe;

quantity q(std::string_view text) {
  auto parsed = parse_quantity(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : quantity{};
}

issue error_of(std::string_view text) {
  const auto parsed = parse_quantity(text);
  EXPECT_FALSE(parsed) << text;
  return parsed ? issue{} : parsed.error();
}

constexpr std::string_view mixed = "量纲不一致：“5 tce”为标准煤，“3 t”为质量";

TEST(parse_quantity, reads_amount_and_unit) {
  EXPECT_EQ(q("10.3万吨标准煤").amount, *number::from_text("10.3"));
  EXPECT_EQ(q("10.3万吨标准煤").coherent(), 103'000'000);
  EXPECT_EQ(q("15.2 %").coherent(), *number::from_text("0.152"));
  EXPECT_EQ(q("1 吨标准煤/万元").coherent(), number::ratio(1, 10));
  EXPECT_EQ(q("3128").coherent(), 3128);
  EXPECT_TRUE(q("3128").unit.dimension.is_none());
  EXPECT_EQ(q("-2.5 t").coherent(), -2500);
  EXPECT_EQ(q("+2 t").coherent(), 2000);
  EXPECT_EQ(q(".5t").coherent(), 500);
  EXPECT_EQ(q("2e3 t").coherent(), 2'000'000);
  EXPECT_EQ(q("2E-3 t").coherent(), 2);
}

TEST(parse_quantity, full_width_forms_mean_ascii) {
  EXPECT_EQ(q("１０．３　万ｔｃｅ").coherent(), 103'000'000);
  EXPECT_EQ(q("－２％").coherent(), number::ratio(-2, 100));
  EXPECT_EQ(q("−2%").coherent(), number::ratio(-2, 100));  // U+2212
  EXPECT_EQ(q("＋2\u00A0%").coherent(), number::ratio(2, 100));
}

TEST(parse_quantity, a_detached_prefix_shows_the_right_spelling) {
  const auto expect = [](std::string text, std::string right) {
    EXPECT_EQ(error_of(text), (issue{issue_code::detached_prefix, {}, {text, std::move(right)}}));
  };
  expect("10.3 万 tce", "10.3 万tce");
  expect("10.3万 tce", "10.3万tce");
  expect("10.3 万 吨标准煤/万元", "10.3 万吨标准煤/万元");
  expect("2 k Wh", "2 kWh");
  expect("2 亿　元", "2 亿元");
  EXPECT_EQ(error_of("2 万 zzz").code, issue_code::unknown_unit);
  EXPECT_EQ(error_of("2 万").code, issue_code::unknown_unit);
  EXPECT_EQ(error_of("2 t tce").code, issue_code::not_a_quantity);
}

TEST(parse_quantity, problems_of_the_decimal_are_those_of_number) {
  EXPECT_EQ(error_of("3,128 t").code, issue_code::thousands_separator);
  EXPECT_EQ(error_of("３，１２８ t").code, issue_code::thousands_separator);
  EXPECT_EQ(error_of("1.2.3 t").code, issue_code::not_a_number);
  EXPECT_EQ(error_of("nan").code, issue_code::number_not_finite);
  EXPECT_EQ(error_of("inf").code, issue_code::number_not_finite);
  EXPECT_EQ(error_of("1e10001 t").code, issue_code::number_too_long);
  EXPECT_EQ(error_of("1e99999999999999999999 t").code, issue_code::number_too_long);
  EXPECT_EQ(error_of(std::string(1001, '9') + " t").code, issue_code::number_too_long);
}

TEST(parse_quantity, what_is_no_quantity) {
  for (const auto* text :
       {"", " ", "t", "%", "5  t", "5 ", " 5 t", "5 t ", "- 5 t", "-", ".", "5 (t)", "5 t/2", "x5", "5 \xff"}) {
    EXPECT_EQ(error_of(text).code, issue_code::not_a_quantity) << "'" << text << "'";
  }
  EXPECT_EQ(error_of("5 zzz").code, issue_code::unknown_unit);
}

TEST(convert, is_exact) {
  EXPECT_EQ(convert(q("10.3 万吨标准煤"), q("1 tce").unit)->amount, 103'000);
  EXPECT_EQ(convert(q("1 亩"), q("1 m²").unit)->amount, number::ratio(2000, 3));
  EXPECT_EQ(convert(q("7 kWh"), q("1 kcal").unit)->amount, number::ratio(7 * 36'000'000, 41868));
  EXPECT_EQ(convert(q("1 tce/万元"), q("1 kgce/元").unit)->amount, number::ratio(1, 10));
  EXPECT_EQ(convert(q("1 t"), q("1 kg").unit)->unit.spelling, "kg");
}

TEST(convert, across_dimensions_is_an_issue) {
  for (const auto* other : {"t", "GJ", "kWh", "万元", "tce/万元", ""}) {
    const auto failed = convert(q("1 tce"), *parse_unit(other));
    ASSERT_FALSE(failed) << other;
    EXPECT_EQ(failed.error().code, issue_code::dimension_mismatch) << other;
  }
  const issue tce_as_t = convert(q("1 tce"), q("1 t").unit).error();
  EXPECT_EQ(message(tce_as_t, language::zh), "量纲不一致：“1 tce”为标准煤，“t”为质量");
  EXPECT_EQ(message(tce_as_t, language::en), "dimensions do not match: '1 tce' is coal equivalent, 't' is mass");
}

TEST(compare, below_at_and_above) {
  const auto order = [](std::string_view a, std::string_view b) { return *compare(q(a), q(b)); };
  EXPECT_EQ(order("10.3 万tce", "103000 tce"), std::strong_ordering::equal);
  EXPECT_EQ(order("10.3 万tce", "102999.99 tce"), std::strong_ordering::greater);
  EXPECT_EQ(order("10.3 万tce", "103000.01 tce"), std::strong_ordering::less);
  EXPECT_EQ(order("15 %", "0.15"), std::strong_ordering::equal);
  EXPECT_EQ(order("15 亩", "1 公顷"), std::strong_ordering::equal);
  EXPECT_EQ(order("-1 t", "0 t"), std::strong_ordering::less);
}

TEST(compare, across_dimensions_is_an_issue_even_for_zero) {
  EXPECT_EQ(compare(q("0 tce"), q("0 t")).error().code, issue_code::dimension_mismatch);
  EXPECT_EQ(message(compare(q("5 tce"), q("3 t")).error(), language::zh), mixed);
}

TEST(compare, a_fault_is_an_issue) {
  const quantity none = q("1 tce") / q("0");
  EXPECT_EQ(compare(none, q("1 tce")).error(), (issue{issue_code::division_by_zero, {}, {"tce"}}));
  EXPECT_EQ(compare(q("1 kgce"), none).error(), (issue{issue_code::division_by_zero, {}, {"tce"}}));
  EXPECT_EQ(compare(none, none).error().code, issue_code::division_by_zero);
  const quantity huge{number::faulty(number_fault::too_large), q("1 tce").unit};
  EXPECT_EQ(compare(q("1 tce"), huge).error(), (issue{issue_code::number_too_large, {}, {}}));
}

TEST(add, keeps_the_unit_of_the_left) {
  EXPECT_EQ(to_text(*add(q("10.3 万tce"), q("500 tce"))), "10.35 万tce");
  EXPECT_EQ(to_text(*add(q("500 tce"), q("10.3 万tce"))), "103500 tce");
  EXPECT_EQ(to_text(*subtract(q("20 %"), q("0.05"))), "15 %");
  EXPECT_EQ(to_text(*subtract(q("1 t"), q("1 kg"))), "0.999 t");
  EXPECT_EQ(add(q("5 tce"), q("3 t")).error().code, issue_code::dimension_mismatch);
  EXPECT_EQ(message(add(q("5 tce"), q("3 t")).error(), language::zh), mixed);
  EXPECT_EQ(message(subtract(q("5 tce"), q("3 t")).error(), language::zh), mixed);
}

TEST(product, composes_units_and_folds_what_is_dimensionless) {
  EXPECT_EQ(to_text(q("2 t") * q("3 km")), "6 t·km");
  EXPECT_EQ(to_text(q("15 %") * q("100 tce")), "15 tce");
  EXPECT_EQ(to_text(q("100 tce") * q("15 %")), "15 tce");
  EXPECT_EQ(to_text(q("2") * q("15 %")), "30 %");
  EXPECT_EQ(to_text(q("15 %") * q("2")), "30 %");
  EXPECT_EQ(to_text(q("15 %") * q("20 %")), "0.03");
  EXPECT_EQ(to_text(q("0.5 tce/万元") * q("8 亿元")), "40000 tce");
  EXPECT_EQ(to_text(q("0.1229 kgce/kWh") * q("500 万kWh")), "614500 kgce");
  EXPECT_EQ(to_text(q("4.04 tce/万kWh") * q("500 万kWh")), "2020 tce");
  EXPECT_EQ((q("2 kgce/(m²·a)") * q("1 公顷")).coherent(), q("20000 kgce/a").coherent());
  EXPECT_EQ(to_text(q("2 kgce/(m²·a)") * q("1 公顷")), "20000 kgce/a");
}

TEST(quotient, composes_units_and_folds_what_is_dimensionless) {
  EXPECT_EQ(to_text(q("6 tce") / q("3 万元")), "2 tce/万元");
  EXPECT_EQ(to_text(q("1 万tce") / q("2 tce")), "5000");
  EXPECT_EQ(to_text(q("10 %") / q("2")), "5 %");
  EXPECT_EQ(to_text(q("10 %") / q("2 %")), "5");
  EXPECT_EQ(to_text(q("100 tce") / q("20 %")), "500 tce");
  EXPECT_EQ(to_text(q("1") / q("2 万元")), "0.5 1/万元");
  EXPECT_EQ(to_text(q("6 tce") / q("3 tce/万元")), "2 万元");
  EXPECT_EQ((q("6 tce") / q("0 万元")).amount.fault(), number_fault::division_by_zero);
  EXPECT_EQ((q("6 tce") / q("0 万元")).unit, q("1 tce/万元").unit);
}

TEST(to_text, of_quantities) {
  EXPECT_EQ(to_text(q("10.30万吨标准煤")), "10.3 万吨标准煤");
  EXPECT_EQ(to_text(q("15.2%")), "15.2 %");
  EXPECT_EQ(to_text(q("3128")), "3128");
  EXPECT_EQ(to_text(*convert(q("1 亩"), q("1 m²").unit)), "2000/3 m²");
  EXPECT_EQ(to_text(q("1 tce") / q("0")), to_text(number::faulty(number_fault::division_by_zero)));
}

}  // namespace
