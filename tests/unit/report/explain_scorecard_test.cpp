// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/consequence.hpp>
#include <kaohe/report/explain_scorecard.hpp>

#include "support/scoring.hpp"

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::given_figure;
using kaohe::language;
using kaohe::number;
using kaohe::proposal;
using kaohe::rule_input;
using kaohe::feel::value;
using kaohe::report::explain;

scoring simple() {
  return scoring(scheme_of(100, item_of("m", "100", "score = '措施得分'")) +
                 "[[consequence]]\nof = \"s\"\nwhen = 'true'\nkind = \"suspend\"\ntext = \"限批\"\nwithin = "
                 "\"P1M\"\ncounted_from = "
                 "\"announcement\"\nunless = 'true'\n");
}

}  // namespace

TEST(ExplainScorecard, Points) {
  EXPECT_EQ(kaohe::report::shown(kaohe::score_range{36, 36}), "36");
  EXPECT_EQ(kaohe::report::shown(kaohe::score_range{0, 40}), "0–40");
  EXPECT_EQ(kaohe::report::shown(kaohe::score_range{number::ratio(1, 3), 40}), "≈0.3333–40");
  EXPECT_EQ(
      kaohe::report::shown(kaohe::score_range{number::ratio(1, 3), number::ratio(1, 3) + number::power_of_ten(-34)}),
      "≈0.3333");
}

TEST(ExplainScorecard, WhatANameWasWorth) {
  const scoring s = simple();
  const auto target = s.p.find_target("saving").value();
  const auto said = [&](const rule_input& input, const value& held, language lang = language::zh) {
    return explain(s.p, input, held, {target}, lang);
  };
  const auto figure = [&](given_figure f, std::uint32_t of) { return rule_input{rule_input::sort::figure, f, of}; };
  EXPECT_EQ(said(figure(given_figure::completion, target.index), number::ratio(95, 100)), "完成率 95%");
  EXPECT_EQ(said(figure(given_figure::completion, 1), number::ratio(95, 100)), "完成率(\"coal\") 95%");
  EXPECT_EQ(said({rule_input::sort::figure, given_figure::completion, 1, true}, number(1)), "完成率 100%");
  EXPECT_EQ(said(figure(given_figure::actual, target.index), coherent("95 tce")), "实际值 95 tce");
  EXPECT_EQ(said(figure(given_figure::gap, target.index),
                 kaohe::feel::enclosure{coherent("5 tce"), coherent("5.00000000001 tce")}),
            "差距 ≈5 tce");
  EXPECT_EQ(said(figure(given_figure::verdict, target.index), kaohe::feel::choice{1}), "判定 未完成");
  EXPECT_EQ(said({rule_input::sort::verdict, {}, 1}, kaohe::feel::choice{1}, language::en), "verdict(\"coal\") missed");
  EXPECT_EQ(said({rule_input::sort::task, {}, 0}, kaohe::feel::choice{3}), "verdict(\"statistics\") 逾期未完成");
  EXPECT_EQ(said({rule_input::sort::grade, {}, 0}, kaohe::feel::choice{1}), "grade(\"s\") 完成");
  EXPECT_EQ(said({rule_input::sort::score, {}, 0}, number(81)), "score(\"s\") 81");
  EXPECT_EQ(said({rule_input::sort::unit_name, {}, 0}, value(std::string("北镇"))), "who 北镇");
  const auto cases = s.p.find_indicator("违法案件").value();
  EXPECT_EQ(said({rule_input::sort::indicator, {}, cases.index}, number(2)), "违法案件 2 起");
  EXPECT_EQ(said({rule_input::sort::indicator, {}, cases.index}, {}), "违法案件 缺失");
  EXPECT_EQ(said({rule_input::sort::indicator, {}, cases.index}, {}, language::en), "违法案件 missing");
  const value fault = kaohe::feel::fault{kaohe::feel::fault_cause::division_by_zero, 0, 0};
  EXPECT_EQ(said(figure(given_figure::completion, target.index), fault, language::en), "完成率 division by zero");
}

TEST(ExplainScorecard, GradeAndWhatQualifiesIt) {
  scoring s = simple();
  kaohe::scorecard card = s.sheet();
  const auto said = [&](language lang) { return kaohe::report::grade_text(s.p, card, lang); };
  EXPECT_EQ(said(language::zh), "不能判定（可能：超额完成、完成、基本完成、未完成）");
  EXPECT_EQ(said(language::en), "undetermined (possible: 超额完成, 完成, 基本完成, 未完成)");
  card.provisional = true;
  card.possible_grades = {1, 2};
  EXPECT_EQ(said(language::zh), "不能判定（可能：完成、基本完成；暂定）");
  card.grade = 1;
  EXPECT_EQ(said(language::zh), "完成（暂定）");
  EXPECT_EQ(said(language::en), "完成 (provisional)");
  card.provisional = false;
  EXPECT_EQ(said(language::en), "完成");
}

TEST(ExplainScorecard, Consequences) {
  scoring s = simple();
  const auto said = [&](proposal is, std::optional<kaohe::date> due, language lang) {
    return kaohe::report::explain(s.p->schemes.front().consequences.front(), {0, is, due}, lang);
  };
  EXPECT_EQ(said(proposal::proposed, on("2019-02-28"), language::zh), "限批：限批；除外 true；期限 2019-02-28");
  EXPECT_EQ(said(proposal::withheld, on("2019-02-28"), language::zh),
            "限批（暂不提出：结果为暂定）：限批；除外 true；期限 2019-02-28");
  EXPECT_EQ(said(proposal::possible, {}, language::zh), "限批（待定）：限批；除外 true；期限自公告之日起算，尚未公告");
  EXPECT_EQ(said(proposal::possible, {}, language::en),
            "suspend (open): 限批; unless true; the deadline runs from the announcement, which is not there yet");
}

TEST(ExplainScorecard, PointsOutOfRange) {
  scoring s = simple();
  s.add("北镇", "措施得分", "2018", "101");
  const auto card = s.sheet();
  EXPECT_EQ(explain(s.p, s.p->schemes[0], card.items[0], language::zh), "措施得分 101；得分超出分值");
  EXPECT_EQ(explain(s.p, s.p->schemes[0], card.items[0], language::en),
            "措施得分 101; not between 0 and the points of the item");
}

TEST(ExplainScorecard, ItemsThatDoNotApply) {
  const auto why = [](const std::string& otherwise, language lang) {
    scoring s(scheme_of(
        100, item_of("a", "40", "applies = '淘汰任务 > 0 吨'\notherwise = \"" + otherwise + "\"\nscore = '1'") +
                 item_of("b", "60", "score = '60'")));
    s.add("北镇", "淘汰任务", "2018", "0 吨");
    return explain(s.p, s.p->schemes[0], s.sheet().items[0], lang);
  };
  EXPECT_EQ(why("full", language::zh), "不适用，按满分计");
  EXPECT_EQ(why("zero", language::en), "does not apply, no points");
  EXPECT_EQ(why("rescale", language::en), "does not apply, its points are spread over others");
}
