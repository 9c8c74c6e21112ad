// SPDX-License-Identifier: Apache-2.0
// Key `scorecards` of the document of `kaohe assess`.
#include <kaohe/io/json.hpp>

#include "support/scoring.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace kaohe_test;
using nlohmann::json;

json sheets_of(const scoring& s) {
  const kaohe::score_sheets all = s.all({s.unit("北镇"), in("2018")});
  const kaohe::assessment none;
  return json::parse(
      kaohe::io::assessment_to_json(s.p, {none, nullptr, &all}, {}, {}, kaohe::language::en))["scorecards"];
}

}  // namespace

TEST(ScorecardToJson, PointsGradesAndWhatFollows) {
  scoring s(
      scheme_of(100,
                item_of("energy", "40",
                        "target = \"saving\"\ngroup = \"目标\"\ninput = '完成率'\narticle = \"五\"\ntable = [ "
                        "[\">= 100 %\", \"40\"], [\"< 100 %\", \"20\"] ]\nbonus = { of = '完成率 - 100 %', every "
                        "= \"10 %\", points = 3, at_most = 9 }") +
                    item_of("measures", "60", "score = '措施得分'") +
                    "[[scheme.veto]]\nwhen = 'verdict(\"coal\") = \"missed\"'\ngrade = \"未完成\"\nreason = \"甲\"\n",
                "document = \"某发〔2017〕2号\"") +
      "[[consequence]]\nof = \"s\"\nwhen = 'grade = \"未完成\"'\nkind = \"report\"\ntext = \"报告\"\nwithin = "
      "\"P1M\"\ncounted_from = \"end of period\"\n");
  s.add("北镇", "节能量", "2018", "111 tce");
  json card = sheets_of(s).at(0);
  EXPECT_EQ(card["who"], "北镇");
  EXPECT_EQ(card["scheme"], "s");
  EXPECT_EQ(card["period"], "2018");
  EXPECT_EQ(card["total"], "100");
  EXPECT_EQ(card["bonus"], "3");
  EXPECT_EQ(card["score"], (json{"43", "103"}));
  EXPECT_EQ(card["grade"], nullptr);
  EXPECT_EQ(card["possible_grades"], (json{"超额完成", "完成", "基本完成", "未完成"}));
  EXPECT_EQ(card["document"], "某发〔2017〕2号");
  const json& energy = card["items"][0];
  EXPECT_EQ(energy["id"], "energy");
  EXPECT_EQ(energy["group"], "目标");
  EXPECT_EQ(energy["points"], "40");
  EXPECT_EQ(energy["score"], "40");
  EXPECT_EQ(energy["bonus"], "3");
  EXPECT_EQ(energy["hits"], json{1});
  EXPECT_EQ(energy["may_hit"], json::array());
  EXPECT_EQ(energy["applies"], true);
  EXPECT_EQ(energy["article"], "五");
  EXPECT_EQ(energy["document"], "某发〔2017〕2号");  // the scheme's
  EXPECT_EQ(energy["why"], "完成率 111%; row 1 >= 100 %; bonus 3 (完成率 - 100 %)");
  EXPECT_EQ(card["items"][1]["score"], (json{"0", "60"}));
  EXPECT_FALSE(card["items"][1].contains("hits"));
  EXPECT_EQ(card["vetoes"][0]["holds"], nullptr);
  EXPECT_EQ(card["vetoed_by"], json::array());
  EXPECT_EQ(card["consequences"][0]["is"], "possible");
  EXPECT_EQ(card["missing"].size(), 2U);
  EXPECT_EQ(card["figures"].size(), 1U);

  s.add("北镇", "减煤量", "2018", "99 吨");
  card = sheets_of(s).at(0);
  EXPECT_EQ(card["grade"], "未完成");
  EXPECT_EQ(card["vetoes"][0]["holds"], true);
  EXPECT_EQ(card["vetoed_by"], json{"甲"});
  EXPECT_EQ(card["consequences"][0]["is"], "proposed");
  EXPECT_EQ(card["consequences"][0]["kind"], "report");
  EXPECT_EQ(card["consequences"][0]["due"], "2019-01-31");
}

TEST(ScorecardToJson, WithoutSheetsThereIsNoKey) {
  const scoring s(scheme_of(100, item_of("m", "100", "score = '0'")));
  const kaohe::assessment none;
  EXPECT_FALSE(
      json::parse(kaohe::io::assessment_to_json(s.p, {none}, {}, {}, kaohe::language::en)).contains("scorecards"));
}
