// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/caret.hpp>
#include <kaohe/base/utf8.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::caret;

kaohe::place at(std::uint32_t line, std::uint32_t column) { return {"rules.toml", line, column}; }
std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (; count > 0; --count) all += text;
  return all;
}
std::string under(std::size_t columns) { return "\n" + std::string(columns, ' ') + "^"; }

TEST(Caret, StandsUnderTheColumn) {
  EXPECT_EQ(caret("a + b", at(1, 1)), "a + b\n^");
  EXPECT_EQ(caret("a + b", at(1, 5)), "a + b\n    ^");
  EXPECT_EQ(caret("a\n b c\nd", at(2, 4)), " b c\n   ^");
  EXPECT_EQ(caret("a\r\nb c\r\n", at(2, 3)), "b c\n  ^");
}

TEST(Caret, ChineseAndFullWidthCharactersTakeTwoColumns) {
  EXPECT_EQ(caret("能耗 > 5 吨准煤", at(1, 8)), "能耗 > 5 吨准煤\n         ^");
  EXPECT_EQ(caret("（１）＋ x", at(1, 6)), "（１）＋ x\n         ^");
  EXPECT_EQ(caret("m²·ａ x", at(1, 6)), "m²·ａ x\n      ^");
  EXPECT_EQ(caret("e\u0301 x", at(1, 4)), "e\u0301 x\n  ^");  // the accent takes none
}

TEST(Caret, TabsAndOtherControlsAreOneBlank) {
  EXPECT_EQ(caret("\ta\tb", at(1, 4)), " a b\n   ^");
  EXPECT_EQ(caret("a\x1B[31mb", at(1, 7)), "a [31mb\n      ^");
  EXPECT_EQ(caret("a\x7F\x01 b", at(1, 5)), "a   b\n    ^");
  EXPECT_EQ(caret("a\xFF\xE5 b", at(1, 5)), "a\uFFFD\uFFFD b\n    ^");
}

TEST(Caret, FarIntoALineThatHoldsBytesThatAreNoText) {
  const std::string odd = times(200, "\xFF\xE7\x85") + times(100, "\x85煤");  // 600 columns without, then 300
  const std::string drawn = caret(odd + "x", at(1, 601 + 200));
  EXPECT_TRUE(drawn.starts_with("…")) << drawn;
  EXPECT_TRUE(drawn.ends_with("煤x" + under(1 + 98 - 1))) << drawn;
  EXPECT_EQ(caret(times(450, "\xFF") + "x", at(1, 451)), "…" + times(97, "\uFFFD") + "x" + under(98));
  EXPECT_EQ(caret(times(450, "e\u0301") + "x", at(1, 901)), "…" + times(97, "e\u0301") + "x" + under(98));
}

TEST(Caret, BehindTheEndOfTheLine) {
  EXPECT_EQ(caret("ab", at(1, 3)), "ab\n  ^");
  EXPECT_EQ(caret("ab", at(1, 4)), "ab\n  ^");
  EXPECT_EQ(caret("煤\nb", at(1, 99)), "煤\n  ^");
  EXPECT_EQ(caret("", at(1, 1)), "\n^");
  EXPECT_EQ(caret("a\n", at(2, 1)), "\n^");
}

TEST(Caret, OfWhatTheTextDoesNotHave) {
  EXPECT_EQ(caret("a\nb", at(0, 0)), "");
  EXPECT_EQ(caret("a\nb", at(0, 1)), "");
  EXPECT_EQ(caret("a\nb", at(3, 1)), "");
  EXPECT_EQ(caret("a\nb", at(2, 0)), "b");  // no particular column
}

TEST(Caret, AByteOrderMarkIsNoColumn) {
  EXPECT_EQ(caret("\xEF\xBB\xBF"
                  "ab\nc",
                  at(1, 2)),
            "ab\n ^");
  EXPECT_EQ(caret("\xEF\xBB\xBF"
                  "ab\nc",
                  at(2, 1)),
            "c\n^");
}

TEST(Caret, ALineOfMoreThanOneHundredColumnsIsCut) {
  EXPECT_EQ(caret(times(100, "a"), at(1, 100)), times(100, "a") + under(99));
  EXPECT_EQ(caret(times(50, "煤"), at(1, 50)), times(50, "煤") + under(98));
  EXPECT_EQ(caret(times(101, "a"), at(1, 1)), times(98, "a") + "…" + under(0));
  EXPECT_EQ(caret(times(101, "a"), at(1, 66)), times(98, "a") + "…" + under(65));
  EXPECT_EQ(caret(times(100, "a") + "b", at(1, 101)), "…" + times(97, "a") + "b" + under(98));
  EXPECT_EQ(caret(times(101, "a"), at(1, 102)), "…" + times(98, "a") + under(99));
  EXPECT_EQ(caret(times(200, "a") + "b" + times(200, "c"), at(1, 201)),
            "…" + times(66, "a") + "b" + times(31, "c") + "…" + under(67));
  EXPECT_EQ(caret(times(99, "a") + "煤", at(1, 100)), "…" + times(96, "a") + "煤" + under(97));
}

TEST(Caret, StaysWithinOneHundredColumns) {
  const std::string text = times(300, "煤a");
  for (std::uint32_t column = 1; column <= 601; ++column) {
    const std::string shown = caret(text, at(1, column));
    const std::string line = shown.substr(0, shown.find('\n'));
    const std::size_t blanks = shown.size() - line.size() - 2;
    EXPECT_LE(kaohe::display_width(line), 100U) << column;
    EXPECT_GE(kaohe::display_width(line), 97U) << column;
    // the character above the caret is the one asked for
    std::size_t next = 0;
    while (next < line.size() && kaohe::display_width(line.substr(0, next)) < blanks)
      (void)kaohe::decode_utf8(line, next);
    const std::string there = line.substr(next, column % 2 == 1 ? 3 : 1);
    EXPECT_EQ(there, column == 601 ? "" : column % 2 == 1 ? "煤" : "a") << column;
  }
}

}  // namespace
