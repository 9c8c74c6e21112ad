// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/interval.hpp>

#include <kaohe/feel/parse.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::number;
using kaohe::feel::interval;

kaohe::result<interval> read_interval(std::string_view text) {
  kaohe::issues problems;
  const auto tests = kaohe::feel::parse_unary_tests({std::string(text), {"f", 4, 7}, {}}, problems);
  EXPECT_TRUE(tests) << text;
  return tests ? kaohe::feel::as_interval(*tests) : kaohe::failure(kaohe::issue_code::not_a_quantity);
}

/// `[10.30 (万tce)..` and so on.
std::string show(std::string_view text) {
  const auto i = read_interval(text);
  if (!i) return to_text(i.error().code) + " " + std::to_string(i.error().where.column);
  const auto end = [](const kaohe::feel::bound& b) { return b.printed + " = " + to_text(b.value.coherent()); };
  std::string shown = i->low ? (i->low->included ? "[" : "(") + end(*i->low) : "";
  shown += "..";
  return shown + (i->high ? end(*i->high) + (i->high->included ? "]" : ")") : "");
}

TEST(Interval, OfEachComparison) {
  EXPECT_EQ(show(">= 17 %"), "[17 = 0.17..");
  EXPECT_EQ(show("> 17 %"), "(17 = 0.17..");
  EXPECT_EQ(show("<= 10.30万吨标准煤"), "..10.30 = 103000000]");
  EXPECT_EQ(show("< 10.3 t"), "..10.3 = 10300)");
  EXPECT_EQ(show("= 100 %"), "[100 = 1..100 = 1]");
  EXPECT_EQ(show("100 %"), "[100 = 1..100 = 1]");
  EXPECT_EQ(show("≥ 17％"), "[17 = 0.17..");
}

TEST(Interval, OfEachRange) {
  EXPECT_EQ(show("[54 %..56 %]"), "[54 = 0.54..56 = 0.56]");
  EXPECT_EQ(show("(54 %..56 %]"), "(54 = 0.54..56 = 0.56]");
  EXPECT_EQ(show("[54 %..56 %)"), "[54 = 0.54..56 = 0.56)");
  EXPECT_EQ(show("]54 %..56 %["), "(54 = 0.54..56 = 0.56)");
  EXPECT_EQ(show("[1..1]"), "[1 = 1..1 = 1]");
  EXPECT_EQ(show("[900 kgce..1 tce]"), "[900 = 900..1 = 1000]");
}

TEST(Interval, KeepsTheDigitsAsPrinted) {
  EXPECT_EQ(show(">= -0.50 %"), "[-0.50 = -0.005..");
  EXPECT_EQ(show("> １５．２０ ％"), "(15.20 = 0.152..");
  EXPECT_EQ(show(">= 1.50e1"), "[1.50e1 = 15..");
  EXPECT_EQ(show("[-2..-1]"), "[-2 = -2..-1 = -1]");
}

TEST(Interval, OfNothingElse) {
  for (const char* other : {"-", "!= 5", "1, 2", "> x", "[1..x]", "[x..2]", "not(5)", "\"a\"", "= \"a\"", "> 1 + 2",
                            "? > 5", "[1, 2]", "> @\"2018-01-01\"", "true", "> - -1"}) {
    EXPECT_EQ(show(other), "KH-0421 7") << other;
  }
}

TEST(Interval, MustNotBeReversedNorMixDimensions) {
  EXPECT_EQ(show("[56 %..54 %]"), "KH-0311 7");
  EXPECT_EQ(show("[1 tce..999 kgce]"), "KH-0311 7");
  EXPECT_EQ(show("[1 tce..1000 kgce]"), "[1 = 1000..1000 = 1000]");
  EXPECT_EQ(show("[1 t..2 tce]"), "KH-0203 13");
  EXPECT_EQ(read_interval("[56 %..54 %]").error().where, (kaohe::place{"f", 4, 7}));
}

TEST(Interval, ContainsWhatLiesBetweenItsEnds) {
  const auto holds = [](std::string_view text, const number& x) { return read_interval(text)->contains(x); };
  const number bound = number::ratio(17, 100), step = number::ratio(1, 1'000'000);
  EXPECT_FALSE(holds(">= 17 %", bound - step));
  EXPECT_TRUE(holds(">= 17 %", bound));
  EXPECT_TRUE(holds(">= 17 %", bound + step));
  EXPECT_FALSE(holds("> 17 %", bound));
  EXPECT_TRUE(holds("> 17 %", bound + step));
  EXPECT_TRUE(holds("<= 17 %", bound - step));
  EXPECT_TRUE(holds("<= 17 %", bound));
  EXPECT_FALSE(holds("<= 17 %", bound + step));
  EXPECT_FALSE(holds("< 17 %", bound));
  EXPECT_TRUE(holds("< 17 %", bound - step));
  EXPECT_TRUE(holds("17 %", bound));
  EXPECT_FALSE(holds("17 %", bound + step));
  EXPECT_FALSE(holds("17 %", bound - step));
  EXPECT_TRUE(holds("[17 %..18 %)", bound));
  EXPECT_FALSE(holds("[17 %..18 %)", number::ratio(18, 100)));
  EXPECT_TRUE(holds("(17 %..18 %]", number::ratio(18, 100)));
  EXPECT_FALSE(holds("(17 %..18 %]", bound));
  EXPECT_TRUE(holds("<= 10.3万吨标准煤", 103'000'000));
  EXPECT_FALSE(holds("<= 10.3万吨标准煤", 103'000'001));
}

TEST(Interval, ARangeOfOnePointIncludesIt) {
  const auto code_of = [](const std::string& text) {
    kaohe::issues problems;
    const auto tests = kaohe::feel::parse_unary_tests({text, {}, {}}, problems);
    const auto found = kaohe::feel::as_interval(tests.value());
    return found ? kaohe::issue_code{} : found.error().code;
  };
  EXPECT_EQ(code_of("[5 %..5 %]"), kaohe::issue_code{});
  EXPECT_EQ(code_of("(5 %..5 %]"), kaohe::issue_code::range_reversed);
  EXPECT_EQ(code_of("[5 %..5 %)"), kaohe::issue_code::range_reversed);
  EXPECT_EQ(code_of("(5 %..5 %)"), kaohe::issue_code::range_reversed);
}

}  // namespace
