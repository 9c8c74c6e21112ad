// SPDX-License-Identifier: Apache-2.0
// The messages of the rule language, word for word: tests/golden/feel_messages.txt holds inputs (`> text` for an
// expression, `? text` for unary tests of an amount of coal equivalent) and under each what is said of it, in Chinese
// and in English.
#include <support/feel.hpp>
#include <support/paths.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace {

std::string rendered(const kaohe_test::compiled& c) {
  std::string text;
  for (const auto& p : c.problems) {
    for (const auto lang : {kaohe::language::zh, kaohe::language::en}) text += "  " + to_text(p, lang) + "\n";
  }
  return c.program ? "  OK\n" : text;
}

TEST(FeelMessages, AreAsWrittenDown) {
  std::ifstream file(kaohe_test::project_root() + "/tests/golden/feel_messages.txt");
  ASSERT_TRUE(file);
  const auto energy = kaohe_test::in_unit("tce", {{"电力折标", "等价值"}});
  std::string written, made, line;
  int cases = 0;
  while (std::getline(file, line)) {
    written += line + "\n";
    if (line.substr(0, 2) == "  ") continue;
    made += line + "\n";
    if (line.substr(0, 2) == "> ") made += rendered(kaohe_test::compile(line.substr(2))), ++cases;
    if (line.substr(0, 2) == "? ") made += rendered(kaohe_test::compile_tests(line.substr(2), energy)), ++cases;
  }
  EXPECT_GT(cases, 40);
  EXPECT_EQ(made, written);
}

}  // namespace
