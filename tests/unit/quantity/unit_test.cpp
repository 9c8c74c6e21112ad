// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/unit.hpp>

#include <kaohe/base/utf8.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe;
using enum base_dimension;

unit u(std::string_view text) {
  auto parsed = parse_unit(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : unit{};
}

issue unit_error(std::string_view text) {
  const auto parsed = parse_unit(text);
  EXPECT_FALSE(parsed) << text;
  return parsed ? issue{} : parsed.error();
}

TEST(unit, the_empty_text_is_a_pure_number) {
  EXPECT_TRUE(u("").dimension.is_none());
  EXPECT_EQ(u("").size, 1);
  EXPECT_EQ(u("").spelling, "");
}

TEST(unit, symbols_of_two_scripts_are_the_same_unit) {
  EXPECT_EQ(u("tce"), u("吨标准煤"));
  EXPECT_EQ(u("t"), u("吨"));
  EXPECT_EQ(u("kWh"), u("千瓦时"));
  EXPECT_EQ(u("kWh"), u("度"));
  EXPECT_EQ(u("m²"), u("m2"));
  EXPECT_EQ(u("m³"), u("立方米"));
  EXPECT_EQ(u("MJ"), u("兆焦"));
  EXPECT_EQ(u("GJ"), u("吉焦"));
  EXPECT_EQ(u("TJ"), u("太焦"));
  EXPECT_EQ(u("MW"), u("兆瓦"));
  EXPECT_EQ(u("kcal"), u("大卡"));
  EXPECT_EQ(u("百分点"), u("%"));
  EXPECT_NE(u("tce"), u("t"));
  EXPECT_NE(u("tce"), u("kgce"));
}

TEST(unit, multiples) {
  EXPECT_EQ(u("万吨").size, 10'000'000);
  EXPECT_EQ(u("亿元").size, 100'000'000);
  EXPECT_EQ(u("千人").size, 1000);
  EXPECT_EQ(u("百万元").size, 1'000'000);
  EXPECT_EQ(u("千万元").size, 10'000'000);
  EXPECT_EQ(u("百亿元").size, 10'000'000'000);
  EXPECT_EQ(u("千亿元").size, 100'000'000'000);
  EXPECT_EQ(u("万亿元").size, 1'000'000'000'000);
  EXPECT_EQ(u("百吨公里").size, 100'000'000);
  EXPECT_EQ(u("万tce").size, 10'000'000);
  EXPECT_EQ(u("亿kWh").size, 360'000'000'000);
  EXPECT_EQ(u("万m³").size, 10'000);
}

TEST(unit, multiples_before_si_prefixes) {
  EXPECT_EQ(u("百万千焦"), u("GJ"));
  EXPECT_EQ(u("百万kJ"), u("GJ"));
  EXPECT_EQ(u("万千瓦"), u("万kW"));
  EXPECT_EQ(u("万千瓦").size, u("MW").size * 10);
  EXPECT_EQ(u("亿千瓦时"), u("亿kWh"));
}

TEST(unit, a_symbol_is_looked_up_whole_before_its_parts) {
  EXPECT_EQ(u("万吨标准煤").dimension, dimension(coal_equivalent));  // 万 of 吨标准煤, not 万吨 of anything
  EXPECT_EQ(u("千克").size, 1);                                      // not 千 of 克 by another way round
  EXPECT_EQ(u("kg").size, 1);
  EXPECT_EQ(u("mg").size, number::ratio(1, 1'000'000));
  EXPECT_EQ(u("m").dimension, dimension(length));  // metre, no prefix
  EXPECT_EQ(u("min").dimension, dimension(base_dimension::time));
  EXPECT_EQ(u("mm").size, number::ratio(1, 1000));
  EXPECT_EQ(u("Mt").size, 1'000'000'000);
  EXPECT_EQ(u("kt").size, 1'000'000);
  EXPECT_EQ(u("Mtce").size, 1'000'000'000);
  EXPECT_EQ(u("百分点").size, number::ratio(1, 100));  // not 百 of anything
  EXPECT_EQ(u("吨公里"), u("t·km"));
  EXPECT_EQ(u("千瓦时"), u("千瓦·时"));
  EXPECT_EQ(u("公斤标准煤"), u("kgce"));
}

TEST(unit, prefixes_stand_only_where_the_row_takes_them) {
  for (const auto* text : {"k元", "M吨", "兆t", "吉J",    "km²²", "k%", "万%", "千百分点", "万天", "ka",
                           "Mm",  "GL",  "kkW", "万万吨", "k万t", "万", "亿",  "k",        "千",   "兆"}) {
    EXPECT_EQ(unit_error(text).code, issue_code::unknown_unit) << text;
    EXPECT_FALSE(is_unit_symbol(text)) << text;
  }
}

TEST(unit, products_and_quotients) {
  const unit intensity = u("吨标准煤/万元");
  EXPECT_EQ(intensity.dimension, dimension(coal_equivalent) / dimension(money));
  EXPECT_EQ(intensity.size, number::ratio(1, 10));
  EXPECT_EQ(intensity.spelling, "吨标准煤/万元");
  EXPECT_EQ(u("kgce/(m²·a)"), u("kgce/m²/a"));
  EXPECT_EQ(u("kgce/m²·a"), u("kgce/(m²·a)"));  // a product binds tighter than the stroke
  EXPECT_EQ(u("tce/万元").size, u("kgce/元").size / 10);
  EXPECT_EQ(u("kgce/(m²·a)").size, number::ratio(1, 8760));
  EXPECT_EQ(u("t·km").dimension, dimension(mass) * dimension(length));
  EXPECT_EQ(u("kg/(m·s)/a"), u("kg/m/s/a"));
}

TEST(unit, one_over_a_unit_is_read_as_it_prints) {
  EXPECT_EQ(u("1/万元").size, number::ratio(1, 10'000));
  EXPECT_EQ(u("1/万元").dimension, dimension(money, -1));
  EXPECT_EQ(u("1/(m²·a)"), u("") / u("m²") / u("a"));
  EXPECT_EQ(unit_error("1").code, issue_code::not_a_unit);
  EXPECT_EQ(unit_error("1/").code, issue_code::not_a_unit);
  EXPECT_EQ(unit_error("2/a").code, issue_code::not_a_unit);
}

TEST(unit, full_width_forms_mean_ascii_and_are_spelt_so) {
  EXPECT_EQ(u("ｋＷｈ").spelling, "kWh");
  EXPECT_EQ(u("％").spelling, "%");
  EXPECT_EQ(u("kgce／（m²·a）").spelling, "kgce/(m²·a)");
  EXPECT_EQ(u("t・km").spelling, "t·km");
  EXPECT_EQ(u("m２"), u("m2"));
  EXPECT_EQ(u("㎡"), u("m²"));
}

TEST(unit, what_does_not_follow_the_grammar) {
  for (const auto* text : {" t", "t ", "t /a", "t/ a", "t·", "·t", "/t", "t//a", "(t)", "t/(a", "t/()", "t/(a/d)",
                           "t*km", "t/2", "3", "t\xff", "\xe5\x90"}) {
    const auto parsed = parse_unit(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().code, issue_code::not_a_unit) << text;
  }
}

TEST(unit, an_unknown_symbol_names_itself_and_the_nearest) {
  const auto expect = [](std::string_view text, std::string symbol, std::string near) {
    EXPECT_EQ(unit_error(text), (issue{issue_code::unknown_unit, {}, {std::move(symbol), std::move(near)}})) << text;
  };
  expect("吨标准媒", "吨标准媒", "吨标准煤");
  expect("万吨标准媒", "万吨标准媒", "万吨标准煤");
  expect("KWH", "KWH", "kWh");
  expect("Kw", "Kw", "kW");
  expect("TCE", "TCE", "tce");
  expect("T", "T", "t");
  expect("百分店", "百分店", "百分点");
  expect("tce/GDP", "GDP", "");
  expect("tce/(m²·zzz)", "zzz", "");
  expect("x", "x", "");  // one edit away from every symbol of one letter, and like none of them
  expect("增加值", "增加值", "");
}

TEST(unit, a_very_long_symbol_is_quoted_in_part_and_not_searched_for) {
  const issue e = unit_error(std::string(1'000'000, 'k'));
  EXPECT_EQ(e.code, issue_code::unknown_unit);
  EXPECT_LT(e.args.at(0).size(), 200U);
  EXPECT_EQ(e.args.at(1), "");
}

TEST(unit, a_unit_has_at_most_32_symbols) {
  std::string text = "m";
  for (int i = 1; i < 32; ++i) text += "·m";
  EXPECT_EQ(u(text).dimension, dimension(length, 32));
  EXPECT_EQ(unit_error(text + "·m").code, issue_code::not_a_unit);
}

TEST(match_unit, takes_the_longest_unit) {
  const auto matched = [](std::string_view text) {
    const auto m = match_unit(text);
    EXPECT_TRUE(m) << text;
    return m ? std::string(text.substr(0, m->length)) : std::string();
  };
  EXPECT_EQ(matched("t/2"), "t");
  EXPECT_EQ(matched("t / 2"), "t");
  EXPECT_EQ(matched("t/a"), "t/a");
  EXPECT_EQ(matched("t/ a"), "t");
  EXPECT_EQ(matched("t)"), "t");
  EXPECT_EQ(matched("t..5"), "t");
  EXPECT_EQ(matched("t-1"), "t");
  EXPECT_EQ(matched("t*x"), "t");
  EXPECT_EQ(matched("t·km]"), "t·km");
  EXPECT_EQ(matched("t·2"), "t");
  EXPECT_EQ(matched("kgce/(m²·a) + 1"), "kgce/(m²·a)");
  EXPECT_EQ(matched("t/(x+1)"), "t");  // in parentheses stands no product of symbols
  EXPECT_EQ(matched("t/(2)"), "t");
  EXPECT_EQ(matched("t/(a"), "t");
  EXPECT_EQ(matched("吨标准煤/万元，"), "吨标准煤/万元");
  EXPECT_EQ(matched("％）"), "％");
  EXPECT_EQ(match_unit("tce/万元 ")->found, u("tce/万元"));
  EXPECT_EQ(match_unit("tce/万元 ")->found.spelling, "tce/万元");
}

TEST(match_unit, an_unknown_symbol_is_an_issue_wherever_it_stands) {
  EXPECT_EQ(match_unit("x").error().code, issue_code::unknown_unit);
  EXPECT_EQ(match_unit("t/x").error().code, issue_code::unknown_unit);
  EXPECT_EQ(match_unit("t/(x)").error().code, issue_code::unknown_unit);
  EXPECT_EQ(match_unit("t·x").error().code, issue_code::unknown_unit);
  EXPECT_EQ(match_unit("").error().code, issue_code::not_a_unit);
  EXPECT_EQ(match_unit("2").error().code, issue_code::not_a_unit);
  EXPECT_EQ(match_unit(" t").error().code, issue_code::not_a_unit);
  EXPECT_EQ(match_unit("1/a").error().code, issue_code::not_a_unit);
}

TEST(unit, what_a_symbol_starts_with) {
  for (const char32_t c : std::u32string_view(U"aZ煤%‰°²³μ％ａ㎡㐀")) {
    EXPECT_TRUE(starts_unit_symbol(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : U"09 ./()-_*+，、（）×÷<>\"“")
    EXPECT_FALSE(starts_unit_symbol(c)) << static_cast<unsigned>(c);
  EXPECT_FALSE(starts_unit_symbol(invalid_code_point));
}

TEST(unit, symbols_and_prefixes) {
  EXPECT_TRUE(is_unit_symbol("万tce"));
  EXPECT_TRUE(is_unit_symbol("ｔ"));
  EXPECT_FALSE(is_unit_symbol("tce/万元"));
  EXPECT_FALSE(is_unit_symbol(""));
  EXPECT_FALSE(is_unit_symbol("t "));
  for (const auto* text : {"万", "亿", "千", "百万", "万亿", "k", "M", "G", "T", "兆", "吉", "太"}) {
    EXPECT_TRUE(is_unit_prefix(text)) << text;
  }
  for (const auto* text : {"", "t", "m", "万吨", "十"}) EXPECT_FALSE(is_unit_prefix(text)) << text;
}

TEST(unit, products_compose_spellings) {
  EXPECT_EQ((u("t") * u("km")).spelling, "t·km");
  EXPECT_EQ((u("t") * u("")).spelling, "t");
  EXPECT_EQ((u("") * u("t")).spelling, "t");
  EXPECT_EQ((u("t/a") * u("km")).spelling, "t·km/a");
  EXPECT_EQ((u("tce/万元") * u("万元")).spelling, "tce");
  EXPECT_EQ((u("tce/万元") * u("万元")), u("tce"));
  EXPECT_EQ((u("tce/万元") * u("元")).spelling, "tce·元/万元");
  EXPECT_EQ((u("%") * u("tce")).spelling, "%·tce");
}

TEST(unit, quotients_compose_spellings) {
  EXPECT_EQ((u("tce") / u("万元")).spelling, "tce/万元");
  EXPECT_EQ((u("kgce") / u("m²·a")).spelling, "kgce/(m²·a)");
  EXPECT_EQ((u("kgce/m²") / u("a")).spelling, "kgce/(m²·a)");
  EXPECT_EQ((u("tce") / u("tce/万元")).spelling, "万元");
  EXPECT_EQ((u("tce") / u("tce")).spelling, "");
  EXPECT_EQ((u("") / u("万元")).spelling, "1/万元");
  EXPECT_EQ((u("tce/万元") / u("")).spelling, "tce/万元");
}

TEST(unit, a_spelling_does_not_grow_without_bound) {
  unit big = u("元");
  for (int i = 0; i < 40; ++i) big = big * big;  // 2 to the power of 40 symbols
  EXPECT_LT(big.spelling.size(), 100U);
  EXPECT_EQ(big.dimension.exponent(money), 127);
  EXPECT_EQ((u("元·元") * u("元·元")).spelling, "元·元·元·元");
  unit m33 = u("m");
  for (int i = 0; i < 32; ++i) m33 = m33 * u("m");
  EXPECT_EQ(m33.spelling, "〔长度³³〕");
  EXPECT_EQ((m33 / u("m")).spelling, "〔长度³²〕");
}

TEST(unit, coherent_units) {
  for (const auto* text :
       {"kgce", "kg", "m", "m²", "m³", "h", "kJ", "元", "人", "个", "kgce/元", "kgce/m²", "kJ/h", "kg·m", "1/元", ""}) {
    const unit coherent = coherent_unit(u(text).dimension);
    EXPECT_EQ(coherent.size, 1) << text;
    EXPECT_EQ(coherent.spelling, text);
    EXPECT_EQ(u(coherent.spelling), coherent) << text;
  }
  EXPECT_EQ(coherent_unit(u("tce/(m²·a)").dimension).spelling, "kgce/(m²·h)");
  EXPECT_EQ(coherent_unit(dimension(length, 5)).spelling, "m³·m²");
  EXPECT_EQ(coherent_unit(dimension(length, 4)).spelling, "m³·m");
  EXPECT_EQ(coherent_unit(dimension(money, 2)).spelling, "元·元");
}

}  // namespace
