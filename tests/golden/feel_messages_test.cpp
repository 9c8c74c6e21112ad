// SPDX-License-Identifier: Apache-2.0
// The messages of the rule language, word for word: tests/golden/feel_messages.txt holds inputs (`> text` for an
// expression, `? text` for unary tests of an amount of coal equivalent) and under each what is said of it, in Chinese
// and in English.
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/report/trace.hpp>

#include <support/feel.hpp>
#include <support/golden.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace {

std::string rendered(const kaohe_test::compiled& c) {
  std::string text;
  for (const auto& p : c.problems) {
    for (const auto lang : {kaohe::language::zh, kaohe::language::en}) text += "  " + to_text(p, lang) + "\n";
  }
  return (c.program ? "  OK\n" : "") + text;
}

/// What is said of the inputs of a file, beside what stands there.
void expect_as_written_down(const std::string& name, const kaohe::feel::scope& names, int at_least) {
  std::ifstream file(kaohe_test::project_root() + "/tests/golden/" + name);
  ASSERT_TRUE(file);
  const auto energy = kaohe_test::in_unit("tce", {{"电力折标", "等价值"}});
  std::string made, line;
  int cases = 0;
  while (std::getline(file, line)) {
    if (line.substr(0, 2) == "  ") continue;
    made += line + "\n";
    if (line.substr(0, 2) == "> ") made += rendered(kaohe_test::compile(line.substr(2), names)), ++cases;
    if (line.substr(0, 2) == "? ") made += rendered(kaohe_test::compile_tests(line.substr(2), energy, names)), ++cases;
  }
  EXPECT_GE(cases, at_least);
  kaohe_test::expect_golden(name, made);
}

TEST(FeelMessages, AreAsWrittenDown) { expect_as_written_down("feel_messages.txt", kaohe_test::sample_names(), 41); }

const kaohe::feel::scope& redline_names() {
  static const kaohe::feel::scope names({{"综合能耗", kaohe_test::in_unit("tce"), 0},
                                         {"工业增加值", kaohe_test::in_unit("万元", {{"价格", "2015年可比价"}}), 1},
                                         {"涉煤", kaohe_test::boolean(), 2},
                                         {"工业总产值", kaohe_test::in_unit("万元", {{"价格", "当年价"}}), 3}});
  return names;
}

TEST(FeelMessages, OfTheRedLineAndTwelveWrongVariants) {
  expect_as_written_down("redline_messages.txt", redline_names(), 14);
}

/// The red line for a project, its value and its explanation.
std::string explained(const std::string& text, const std::vector<kaohe::feel::value>& given) {
  std::vector<kaohe::feel::named_value> known;
  for (const auto& each : redline_names().names()) {
    known.push_back({each, each.input < given.size() ? given[each.input] : kaohe::feel::value()});
    const bool energy = each.input == 0;
    if (each.input < 2) known.back().declared.shown = *kaohe::parse_unit(energy ? "tce" : "万元");
  }
  kaohe::issues problems;
  const auto e = kaohe::feel::evaluate_text({text, {}, {}}, known, problems);
  if (!e) return "does not load\n";
  std::string all;
  for (const auto lang : {kaohe::language::zh, kaohe::language::en}) {
    all += kaohe::report::trace_text(*e, lang) + kaohe::report::decided_by(*e, lang) + "\n";
  }
  return all;
}

TEST(FeelMessages, TheRedLineExplainsItself) {
  using kaohe::number;
  const std::string ascii = "综合能耗 / 工业增加值 > 1 吨标准煤/万元 or 涉煤";
  const std::string wide = "综合能耗／工业增加值 ＞ 1吨标准煤/万元 或 涉煤";
  const auto project = [](int tce, std::optional<bool> coal) {
    return std::vector<kaohe::feel::value>{number(tce) * 1000, number(5000) * 10'000,
                                           coal ? kaohe::feel::value(*coal) : kaohe::feel::value()};
  };
  std::string made;
  for (const std::string& text : {ascii, wide}) {
    for (const int tce : {4999, 5000, 5001}) made += explained(text, project(tce, false)) + "\n";
    made += explained(text, project(5000, std::nullopt)) + "\n";
    made += explained(text, {number(5001) * 1000, number(0), false}) + "\n";
  }
  kaohe_test::expect_golden("redline_explained.txt", made);
}

}  // namespace
