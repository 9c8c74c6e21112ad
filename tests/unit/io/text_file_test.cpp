// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/text_file.hpp>

#include <support/paths.hpp>
#include <support/reported.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kaohe::issue_code;
using kaohe::io::encoding;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;

struct read_text {
  std::optional<std::string> text;
  kaohe::issues problems;
};

read_text text_in(std::string bytes, encoding from = encoding::detect) {
  read_text r;
  r.text = kaohe::io::to_utf8(std::move(bytes), from, "t.csv", r.problems);
  return r;
}

std::string write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace

TEST(ReadFile, GivesTheBytesAsTheyAre) {
  const std::string bytes("a\0\r\n\xFF", 5);
  kaohe::issues problems;
  EXPECT_EQ(kaohe::io::read_file(write(kaohe_test::scratch("read_file") + "/f", bytes), problems), bytes);
  EXPECT_TRUE(problems.empty());
}

TEST(ReadFile, SaysWhatCannotBeRead) {
  const std::string folder = kaohe_test::scratch("read_file");
  for (const std::string& path : {folder, folder + "/none"}) {
    kaohe::issues problems;
    EXPECT_FALSE(kaohe::io::read_file(path, problems));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, issue_code::cannot_read);
    EXPECT_EQ(problems[0].where, (kaohe::place{path, 0, 0}));
    ASSERT_EQ(problems[0].args.size(), 2U);
    EXPECT_EQ(problems[0].args[0], path);
    EXPECT_NE(problems[0].args[1], "");
  }
}

TEST(ReadFile, RefusesAnEmptyFile) {
  const std::string path = write(kaohe_test::scratch("read_file") + "/empty", "");
  kaohe::issues problems;
  EXPECT_FALSE(kaohe::io::read_file(path, problems));
  EXPECT_EQ(reported(problems), lines{said(issue_code::empty_file, 0, 0, {path})});
}

TEST(ReadFile, RefusesAFileThatIsTooLargeWithoutReadingIt) {
  const std::string path = write(kaohe_test::scratch("read_file") + "/large", "x");
  std::filesystem::resize_file(path, kaohe::io::file_size_limit + 1);  // holes only: takes no room
  kaohe::issues problems;
  EXPECT_FALSE(kaohe::io::read_file(path, problems));
  EXPECT_EQ(reported(problems), lines{said(issue_code::file_too_large, 0, 0, {"536870912"})});
}

TEST(ToUtf8, LeavesUtf8Alone) {
  const auto r = text_in("周村区,1\r\n");
  EXPECT_EQ(r.text, "周村区,1\r\n");
  EXPECT_TRUE(r.problems.empty());
}

TEST(ToUtf8, TakesTheByteOrderMarkOff) {
  for (const encoding from : {encoding::detect, encoding::utf8}) EXPECT_EQ(text_in("\xEF\xBB\xBF周", from).text, "周");
  EXPECT_EQ(text_in("a\xEF\xBB\xBF").text, "a\xEF\xBB\xBF");  // only at the beginning
}

TEST(ToUtf8, ReadsGb18030AndSaysSo) {
  const auto r = text_in("who\n\xD6\xDC\xB4\xE5\xC7\xF8,1\n");
  EXPECT_EQ(r.text, "who\n周村区,1\n");
  EXPECT_EQ(reported(r.problems), lines{said(issue_code::read_as_gb18030, 0, 0, {"t.csv"})});
  EXPECT_FALSE(kaohe::has_errors(r.problems));
}

TEST(ToUtf8, ReadsGb18030WithoutAWordWhereItIsAskedFor) {
  const auto r = text_in("\xD6\xDC\x82\x35\x8F\x33", encoding::gb18030);  // four bytes: U+9FA6
  EXPECT_EQ(r.text, "周\u9FA6");
  EXPECT_TRUE(r.problems.empty());
  EXPECT_EQ(text_in("\x84\x31\x95\x33x", encoding::gb18030).text, "x");  // its byte order mark
}

TEST(ToUtf8, DoesNotReadUtf8AsGb18030UnlessAsked) {
  EXPECT_EQ(text_in("周村").text, "周村");
  EXPECT_NE(text_in("周村", encoding::gb18030).text, "周村");
}

TEST(ToUtf8, PlacesTheFirstBadByte) {
  EXPECT_EQ(reported(text_in("周\n村\xFF", encoding::utf8).problems),
            lines{said(issue_code::invalid_encoding, 2, 2, {"UTF-8"})});
  EXPECT_EQ(reported(text_in("\xFF", encoding::utf8).problems),
            lines{said(issue_code::invalid_encoding, 1, 1, {"UTF-8"})});
  EXPECT_EQ(reported(text_in("\xD6\xDC\n\xB4\xE5,\xFF", encoding::gb18030).problems),
            lines{said(issue_code::invalid_encoding, 2, 3, {"GB18030"})});
  EXPECT_EQ(reported(text_in("x\xD6", encoding::gb18030).problems),
            lines{said(issue_code::invalid_encoding, 1, 2, {"GB18030"})});
  EXPECT_FALSE(text_in("x\xD6", encoding::gb18030).text);
}

TEST(ToUtf8, AUtf8FileWithADamagedByteIsNoGb18030) {
  const auto cut = text_in("周村区的数据\n节能减\xE6\x8E");
  EXPECT_FALSE(cut.text);
  EXPECT_EQ(reported(cut.problems), lines{said(issue_code::invalid_encoding, 2, 4, {"UTF-8"})});
  const auto marked = text_in(
      "\xEF\xBB\xBF"
      "a\xD6\xDC");
  EXPECT_EQ(reported(marked.problems), lines{said(issue_code::invalid_encoding, 1, 2, {"UTF-8"})});
}

TEST(ToUtf8, RefusesNul) {
  EXPECT_EQ(reported(text_in(std::string("ab\nc\0d", 6)).problems),
            lines{said(issue_code::invalid_encoding, 2, 2, {"UTF-8"})});
  EXPECT_FALSE(text_in(std::string("\0", 1), encoding::gb18030).text);
}

TEST(Sha256, IsTheStandards) {
  EXPECT_EQ(kaohe::io::sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(kaohe::io::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
