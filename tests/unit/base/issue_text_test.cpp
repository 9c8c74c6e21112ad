// SPDX-License-Identifier: Apache-2.0
// Every code has its sentence in both languages, and the sentence says all that the code carries. The codes and
// their arguments are read from the header itself, so that a new one cannot be forgotten here.
#include <kaohe/base/issue.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/paths.hpp"

namespace {

using kaohe::issue;
using kaohe::issue_code;
using kaohe::language;
using kaohe::severity;

struct declared_code {
  std::string name;
  issue_code code{};
  std::vector<std::string> arguments;  // as the comment names them
};

std::vector<declared_code> declared_codes() {
  std::vector<declared_code> all;
  std::ifstream header(kaohe_test::project_root() + "/include/kaohe/base/issue_code.hpp");
  const std::regex row(R"(^  (\w+) = (\d+), *///< \(([^)]*)\).*)");
  const std::regex enumerator(R"(^ *\w+ *=.*)");
  for (std::string line; std::getline(header, line);) {
    std::smatch parts;
    if (!std::regex_match(line, parts, row)) {
      EXPECT_FALSE(std::regex_match(line, enumerator)) << "names no arguments in ( ): " << line;
      continue;
    }
    declared_code code{parts[1], static_cast<issue_code>(std::stoi(parts[2])), {}};
    std::string arguments = parts[3];
    while (!arguments.empty()) {
      const std::size_t comma = arguments.find(", ");
      code.arguments.push_back(arguments.substr(0, comma));
      arguments.erase(0, comma == std::string::npos ? comma : comma + 2);
    }
    all.push_back(std::move(code));
  }
  return all;
}

TEST(IssueText, TheCodesAreFoundInTheHeader) {
  const auto all = declared_codes();
  ASSERT_GT(all.size(), 80u);
  std::set<issue_code> numbers;
  for (const auto& [name, code, arguments] : all) EXPECT_TRUE(numbers.insert(code).second) << name << " is taken";
  EXPECT_EQ(all.front().name, "not_a_number");
  EXPECT_EQ(all.front().code, issue_code::not_a_number);
  EXPECT_EQ(all.front().arguments, std::vector<std::string>{"text"});
}

TEST(IssueText, EverySentenceSaysAllItsArguments) {
  for (const auto& [name, code, arguments] : declared_codes()) {
    issue i{code, {}, {}};
    for (std::size_t a = 0; a < arguments.size(); ++a) i.args.push_back("<" + std::to_string(a) + ">");
    for (const language lang : {language::zh, language::en}) {
      const std::string sentence = message(i, lang);
      EXPECT_NE(sentence, to_text(code)) << name << " has no row in impl/base/issue_text_inl.hpp";
      for (const std::string& argument : i.args)
        EXPECT_NE(sentence.find(argument), std::string::npos) << name << ": " << sentence;
      EXPECT_EQ(sentence.find_first_of("{}[]"), std::string::npos)
          << name << " asks for more than it gets: " << sentence;
    }
  }
}

TEST(IssueText, WhatMayBeEmptyIsAdvice) {
  for (const auto& [name, code, arguments] : declared_codes()) {
    issue i{code, {}, {}};
    bool optional = false;
    for (const std::string& argument : arguments) {
      const bool empty = argument.find("or empty") != std::string::npos;
      optional = optional || empty;
      i.args.push_back(empty ? "" : "x");
    }
    if (!optional) continue;
    EXPECT_EQ(message(i, language::zh).find("“”"), std::string::npos) << name;
    EXPECT_EQ(message(i, language::zh).find("是否"), std::string::npos) << name;
    EXPECT_EQ(message(i, language::en).find("''"), std::string::npos) << name;
    EXPECT_EQ(message(i, language::en).find("mean"), std::string::npos) << name;
    EXPECT_EQ(message(i, language::en).find_last_of(":;,"), std::string::npos) << name;
  }
}

TEST(IssueText, IsInTheLanguageAskedFor) {
  for (const auto& [name, code, arguments] : declared_codes()) {
    const issue i{code, {}, std::vector<std::string>(arguments.size(), "x")};
    const auto chinese = [](const std::string& text) {
      for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE4 && byte <= 0xE9) return true;  // the first byte of 一 … 龥
      }
      return false;
    };
    EXPECT_TRUE(chinese(message(i, language::zh))) << name;
    EXPECT_FALSE(chinese(message(i, language::en))) << name;
  }
}

TEST(IssueText, OnlyTheseAreNoErrors) {
  const std::map<issue_code, severity> milder{{issue_code::comparator_against_quote, severity::warning},
                                              {issue_code::printed_pair_contradicts, severity::warning},
                                              {issue_code::name_is_unit, severity::warning},
                                              {issue_code::not_rounded_as_printed, severity::warning},
                                              {issue_code::unit_not_alive, severity::warning},
                                              {issue_code::series_hole, severity::warning},
                                              {issue_code::series_contradicts_year, severity::warning},
                                              {issue_code::always_true, severity::warning},
                                              {issue_code::always_false, severity::warning},
                                              {issue_code::table_gap, severity::warning},
                                              {issue_code::table_row_masked, severity::warning},
                                              {issue_code::table_row_redundant, severity::warning},
                                              {issue_code::table_rows_mergeable, severity::note},
                                              {issue_code::read_as_gb18030, severity::note}};
  for (const auto& [name, code, arguments] : declared_codes()) {
    const auto found = milder.find(code);
    EXPECT_EQ(severity_of(code), found == milder.end() ? severity::error : found->second) << name;
  }
}

}  // namespace
