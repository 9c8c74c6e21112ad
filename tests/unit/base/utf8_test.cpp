// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/utf8.hpp>

#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;

char32_t first(std::string_view text, std::size_t& length) {
  length = 0;
  return kaohe::decode_utf8(text, length);
}

struct form {
  std::string bytes;
  char32_t c;
};

TEST(Utf8, ReadsAndWritesTheFirstAndLastCodePointOfEachLength) {
  const form forms[] = {{"\0"s, 0},
                        {"\x7F", 0x7F},
                        {"\xC2\x80", 0x80},
                        {"\xDF\xBF", 0x7FF},
                        {"\xE0\xA0\x80", 0x800},
                        {"\xED\x9F\xBF", 0xD7FF},
                        {"\xEE\x80\x80", 0xE000},
                        {"\xEF\xBF\xBF", 0xFFFF},
                        {"\xF0\x90\x80\x80", 0x10000},
                        {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
  for (const form& f : forms) {
    std::size_t length = 0;
    EXPECT_EQ(first(f.bytes + "x", length), f.c);
    EXPECT_EQ(length, f.bytes.size());
    std::string written = "x";
    kaohe::append_utf8(written, f.c);
    EXPECT_EQ(written, "x" + f.bytes);
  }
}

TEST(Utf8, PassesOverOneByteOfWhatIsNoUtf8) {
  const std::string wrong[] = {
      "\x80",              // goes on with nothing
      "\xBF",              //
      "\xC0\xAF",          // overlong
      "\xC1\xBF",          //
      "\xE0\x9F\xBF",      //
      "\xF0\x8F\xBF\xBF",  //
      "\xED\xA0\x80",      // surrogates
      "\xED\xBF\xBF",      //
      "\xF4\x90\x80\x80",  // beyond Unicode
      "\xF5\x80\x80\x80",  //
      "\xFF",              //
      "\xC3",              // cut short
      "\xE4\xB8",          //
      "\xF0\x9F\x92",      //
      "\xE4\xB8x",         // broken off
      "\xC3(",
  };
  for (const std::string& text : wrong) {
    std::size_t length = 0;
    EXPECT_EQ(first(text, length), kaohe::invalid_code_point) << text;
    EXPECT_EQ(length, 1U);
    EXPECT_EQ(kaohe::find_invalid_utf8("吨" + text), 3U);
  }
  EXPECT_EQ(kaohe::find_invalid_utf8("吨 t"), std::string_view::npos);
  EXPECT_EQ(kaohe::find_invalid_utf8(""), std::string_view::npos);
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(kaohe::count_code_points(""), 0U);
  EXPECT_EQ(kaohe::count_code_points("10.3万tce"), 8U);
  EXPECT_EQ(kaohe::count_code_points("\xFF\xE4\xB8"), 3U);
}

TEST(Utf8, KnowsTheColumnsOfATerminal) {
  EXPECT_EQ(kaohe::display_width(""), 0U);
  EXPECT_EQ(kaohe::display_width("tce"), 3U);
  EXPECT_EQ(kaohe::display_width("万吨"), 4U);
  EXPECT_EQ(kaohe::display_width("（，）％"), 8U);
  EXPECT_EQ(kaohe::display_width("、。《》"), 8U);
  EXPECT_EQ(kaohe::display_width("m²·≤×"), 5U);
  EXPECT_EQ(kaohe::display_width("e\u0301"), 1U);
  EXPECT_EQ(kaohe::display_width("\u200B\uFE0F"), 0U);
  EXPECT_EQ(kaohe::display_width("\xFF"), 1U);
  EXPECT_EQ(kaohe::display_width("𠀀"), 2U);
  EXPECT_EQ(kaohe::display_width("\u4DFF\u4E00\u9FFF"), 5U);
  EXPECT_EQ(kaohe::display_width("ｱ"), 1U);
}

TEST(Utf8, TurnsFullWidthFormsIntoAscii) {
  EXPECT_EQ(kaohe::to_half_width(U'（'), U'(');
  EXPECT_EQ(kaohe::to_half_width(U'％'), U'%');
  EXPECT_EQ(kaohe::to_half_width(U'０'), U'0');
  EXPECT_EQ(kaohe::to_half_width(U'ｚ'), U'z');
  EXPECT_EQ(kaohe::to_half_width(0xFF01), U'!');
  EXPECT_EQ(kaohe::to_half_width(0xFF5E), U'~');
  EXPECT_EQ(kaohe::to_half_width(0x3000), U' ');
  for (const char32_t alone : {U'≤', U'、', U'。', U'吨', U'(', char32_t{0xFF00}, char32_t{0xFF5F}}) {
    EXPECT_EQ(kaohe::to_half_width(alone), alone);
  }
}

}  // namespace
