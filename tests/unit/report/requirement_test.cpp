// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/requirement.hpp>

#include <kaohe/assess/evaluate.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace kaohe;
using kaohe_test::required;

// The only check of a target of a share (基数 50 %) or an amount, in words: value | requirement | margin.
struct judged_words {
  std::string value, requirement, margin;
};

judged_words words_of(kaohe_test::small_policy made, const char* value_2020, const char* value_2015 = "50 %") {
  const policy p = made.build();
  kaohe_test::figure_list figures;
  figures.add({0}, {0}, "2015", value_2015);
  figures.add({0}, {0}, "2020", value_2020);
  const finding f = assess::evaluate(p, figures.known()).findings.at(0);
  const target& t = p->targets.at(0);
  const check& c = f.checks.at(0);
  return {report::value_text(p, t, c, language::zh), report::requirement_text(p, t, c, language::zh),
          report::margin_text(p, t, c, *c.margin, language::zh)};
}

kaohe_test::small_policy share_policy(requirement r) {
  kaohe_test::small_policy made;
  const auto who = made.unit("某区");
  made.target(who, made.indicator("比重", "%", indicator_kind::share), {std::move(r)}).baseline =
      kaohe_test::observed_in("2015");
  return made;
}

TEST(ReportRequirement, AnAmountInTheUnitOfItsBound) {
  kaohe_test::small_policy made;
  const auto who = made.unit("某区");
  made.target(who, made.indicator("总量", "吨"), {required(view::level, "<= 0.5万吨")});
  const judged_words w = words_of(made, "4000 吨", "1 吨");
  EXPECT_EQ(w.value, "0.4 万吨");
  EXPECT_EQ(w.requirement, "实际值 <= 0.5万吨");
  EXPECT_EQ(w.margin, "0.1 万吨");
}

TEST(ReportRequirement, AToleranceIsShownWithTheBoundItGives) {
  kaohe_test::small_policy made = share_policy(required(view::level, ">= 55 %"));
  made.content.targets[0].about = kaohe_test::amount("1 %");
  const judged_words w = words_of(made, "54.3 %");
  EXPECT_EQ(w.value, "54.3%");
  EXPECT_EQ(w.requirement, "实际值 >= 55 %（左右：54%）");
  EXPECT_EQ(w.margin, "0.3个百分点");
}

TEST(ReportRequirement, ATrendOfAShareIsADifferenceInPoints) {
  const judged_words w = words_of(share_policy(required(direction::rising)), "50.6 %");
  EXPECT_EQ(w.value, "+0.6个百分点");
  EXPECT_EQ(w.requirement, "变化 上升");
}

TEST(ReportRequirement, ARoundedValueIsShownBothWays) {
  kaohe_test::small_policy made = share_policy(required(view::level, ">= 55 %"));
  made.content.targets[0].round_to = rounding_rule{rounding_interval::power_of_ten(0), parse_unit("%").value(), "1 %"};
  EXPECT_EQ(words_of(made, "54.6 %").value, "54.6% → 55%");
}

TEST(ReportRequirement, AStretchSaysSo) {
  kaohe_test::small_policy made = share_policy(required(view::level, ">= 55 %"));
  made.content.targets[0].stretch = std::move(made.content.targets[0].requirements);
  made.content.targets[0].requirements.clear();
  EXPECT_EQ(words_of(made, "54.6 %").requirement, "力争 实际值 >= 55 %");
}

TEST(ReportRequirement, NoValueIsADash) {
  const policy p = share_policy(required(view::level, ">= 55 %")).build();
  const finding f = assess::evaluate(p, snapshot()).findings.at(0);
  EXPECT_EQ(report::value_text(p, p->targets.at(0), f.checks.at(0), language::zh), "–");
}

}  // namespace
