// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/value_text.hpp>

#include <kaohe/feel/type_text.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace kaohe;
using feel::type;
using feel::type_kind;
using feel::value;

/// The text of a value of a written type.
std::string shown(const value& v, const char* of, language lang = language::zh) {
  const auto read = feel::type_from_text(of);
  EXPECT_TRUE(read) << of;
  return report::to_text(v, read->of, read->shown, lang);
}

number n(const char* text) { return number::from_text(text).value(); }

TEST(ValueText, AmountsAreExactInTheUnitShown) {
  EXPECT_EQ(shown(n("1200"), "tce"), "1.2 tce");
  EXPECT_EQ(shown(n("1.0002") / 10, "吨标准煤/万元"), "1.0002 吨标准煤/万元");
  EXPECT_EQ(shown(n("0.152"), "%"), "15.2%");
  EXPECT_EQ(shown(n("0.152"), "number"), "0.152");
  EXPECT_EQ(shown(n("0.00001234567"), "number"), "0.00001234567");
  EXPECT_EQ(shown(-5, "number"), "-5");
  EXPECT_EQ(shown(0, "t"), "0 t");
}

TEST(ValueText, AFractionHasItsDecimalsBesideIt) {
  EXPECT_EQ(shown(number(1) / 3, "number"), "1/3（≈0.3333）");
  EXPECT_EQ(shown(number(1) / 3, "number", language::en), "1/3 (≈0.3333)");
  EXPECT_EQ(shown(number(2000) / 3, "tce"), "2/3 tce（≈0.6667）");
}

TEST(ValueText, AmountsThatTheUnitDoesNotMeasureAreShownInTheCoherentOne) {
  const unit tce = parse_unit("tce").value();
  EXPECT_EQ(report::to_text(5, type::of(parse_unit("t").value().dimension), tce, language::zh), "5 kg");
  EXPECT_EQ(report::to_text(5, type::of({}), tce, language::zh), "5");
}

TEST(ValueText, LongNumbersAreCutAndMarked) {
  const std::string sixty(60, '1'), more(61, '1');
  EXPECT_EQ(shown(n(sixty.c_str()), "number"), sixty);
  EXPECT_EQ(shown(n(more.c_str()), "number"), "≈1.1111111111111111111e60");
  EXPECT_EQ(shown(-n(more.c_str()), "number"), "≈-1.1111111111111111111e60");
  EXPECT_EQ(shown(n("1e-70"), "number"), "≈1.0000000000000000000e-70");
  EXPECT_EQ(shown(power(number(1) / 3, 200), "number").substr(0, 10), "≈3.76486");
}

TEST(ValueText, InexactNumbersHaveTwentyDigits) {
  const feel::enclosure root{n("1.4142135623730950488016887242096980785"),
                             n("1.4142135623730950488016887242096980786")};
  EXPECT_EQ(shown(value(root), "number"), "≈1.4142135623730950488");
  EXPECT_EQ(shown(value(feel::enclosure{root.low * 1000, root.high * 1000}), "tce"), "≈1.4142135623730950488 tce");
  EXPECT_EQ(shown(value(feel::enclosure{root.low * 100, root.high * 100}), "number"), "≈141.42135623730950488");
  EXPECT_EQ(shown(value(feel::enclosure{root.low / 1000, root.high / 1000}), "number"), "≈0.0014142135623730950488");
}

TEST(ValueText, TextsStandInQuotes) {
  EXPECT_EQ(shown(value(std::string("新建")), "string"), "\"新建\"");
  EXPECT_EQ(shown(value(std::string("3011")), "code"), "\"3011\"");
  EXPECT_EQ(shown(value(std::string("a\"b\\c\n\t")), "string"), "\"a\\\"b\\\\c\\u000A\\u0009\"");
  EXPECT_EQ(shown(value(std::string("\x1F \x7E")), "string"), "\"\\u001F ~\"");
  EXPECT_EQ(shown(value(std::string()), "string"), "\"\"");
  std::string longest;
  for (int i = 0; i < 200; ++i) longest += "字";
  EXPECT_EQ(shown(value(longest), "string"), '"' + longest + '"');
  EXPECT_EQ(shown(value(longest + "字"), "string"), '"' + longest + "…\"");
}

TEST(ValueText, OtherSorts) {
  EXPECT_EQ(shown(true, "boolean"), "true");
  EXPECT_EQ(shown(false, "boolean"), "false");
  EXPECT_EQ(shown(feel::choice{1}, "one of 新建|扩建"), "扩建");
  EXPECT_EQ(shown(date::make(2018, 6, 19).value(), "date"), "2018-06-19");
  EXPECT_EQ(shown(feel::days_duration{10}, "days"), "P10D");
  EXPECT_EQ(shown(feel::months_duration{14}, "months"), "P1Y2M");
}

TEST(ValueText, WhatHasNoValue) {
  EXPECT_EQ(shown({}, "tce"), "缺失");
  EXPECT_EQ(shown({}, "tce", language::en), "missing");
  EXPECT_EQ(shown(feel::fault{feel::fault_cause::no_such_date, 0, 0}, "date"), "没有这个日期");
  EXPECT_EQ(shown(feel::fault{feel::fault_cause::no_such_date, 0, 0}, "date", language::en), "there is no such date");
}

TEST(ValueText, ListsContextsRanges) {
  EXPECT_EQ(shown(value::list({}), "list of tce"), "[]");
  EXPECT_EQ(report::to_text(value::list({}), type::empty_list(), {}, language::zh), "[]");
  EXPECT_EQ(shown(value::list({1000, {}, 2500}), "list of tce"), "[1 tce, 缺失, 2.5 tce]");
  EXPECT_EQ(shown(value::context({true, 2000}), "context of 能耗: tce, 用煤: boolean"), "{用煤: true, 能耗: 2 tce}");
  EXPECT_EQ(shown(value(feel::value_range{1000, 5000, true, false}), "range of tce"), "[1 tce..5 tce)");
  EXPECT_EQ(shown(value(feel::value_range{1000, 5000, false, true}), "range of tce"), "(1 tce..5 tce]");
  EXPECT_EQ(shown(value::list({value::context({std::string("x")})}), "list of context of a: string"), "[{a: \"x\"}]");
}

TEST(ValueText, OfALongListTheBeginning) {
  const auto list_of = [](std::size_t length) { return value::list(std::vector<value>(length, value(7))); };
  const std::string all = shown(list_of(39), "list of number");
  EXPECT_EQ(all.find("…"), std::string::npos);
  EXPECT_NE(shown(list_of(40), "list of number").find("…（共40项）]"), std::string::npos);
  EXPECT_NE(shown(list_of(100'000), "list of number", language::en).find("… (100000 in all)]"), std::string::npos);
  EXPECT_LT(shown(list_of(100'000), "list of number").size(), 200U);
}

}  // namespace
