// SPDX-License-Identifier: Apache-2.0
// What holds of score sheets whatever the scheme and the figures: an open score holds every score that may come of it.
#include "support/scoring.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::scorecard;
using kaohe::task_state;

bool any_truth() { return *rc::gen::arbitrary<bool>(); }
std::string any_word(std::vector<std::string> words) { return *rc::gen::elementOf(words); }

/// How an item of `p` points is scored.
std::string any_way(int p) {
  const std::string all = std::to_string(p), half = all + " / 2";
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return "target = \"saving\"\ninput = '完成率'\ntable = [ [\">= 100 %\", \"" + all +
             "\"], [\"[80 %..100 %)\", \"" + half + "\"], [\"< 80 %\", \"" + any_word({"0", "1"}) + "\"] ]";
    case 1:
      return "inputs = ['完成率(\"saving\")', '完成率(\"coal\")']\ntable = [ [\">= 100 %\", \">= 100 %\", \"" + all +
             "\"], [\">= 100 %\", \"< 100 %\", \"" + half + "\"], [\"< 100 %\", \"-\", \"0\"] ]";
    case 2:
      return "target = \"coal\"\nscore = 'if 判定 = \"完成\" then " + all + " else " + half + " * min(1, 完成率)'";
    case 3:
      return "score = '" + all + " * 措施得分 / 100'";
    case 4:
      return "otherwise = \"" + any_word({"full", "zero", "rescale"}) +
             "\"\nevidence = [ { task = \"big\", points = " + all + " } ]";
    default:
      return "evidence = [ { task = \"statistics\", points = 1 }, { task = \"plan\", points = " +
             std::to_string(p - 1) + " } ]";
  }
}

std::string any_item(const std::string& id, int p) {
  std::string keys = any_way(p) + "\ngroup = \"" + any_word({"甲", "乙"}) + "\"\n";
  const std::string condition = any_word({"淘汰任务 > 0 吨", "完成率(\"coal\") >= 80 %", ""});
  if (!condition.empty()) {
    keys += "applies = '" + condition + "'\n";
    if (keys.find("otherwise") == std::string::npos) {
      keys += "otherwise = \"" + any_word({"full", "zero", "rescale"}) + "\"\n";
    }
  }
  if (any_truth()) {
    keys += "bonus = { of = '完成率(\"saving\") - 100 %', every = \"10 %\", steps = \"" +
            any_word({"whole", "pro rata"}) + "\", points = 2, at_most = 5 }\n";
  }
  if (any_truth()) keys += "deduction = { of = '违法案件', every = \"1 起\", points = 3, at_most = 10 }\n";
  return item_of(id, std::to_string(p), keys);
}

std::string any_scheme() {
  std::string items;
  int total = 0;
  const int count = *rc::gen::inRange(1, 5);
  for (int i = 0; i < count; ++i) {
    const int p = *rc::gen::inRange(2, 40);
    total += p;
    items += any_item("i" + std::to_string(i), p);
  }
  for (const char* when : {"verdict(\"coal\") = \"missed\"", "判定(\"saving\") = \"未完成\" and 违法案件 > 1 起"}) {
    if (!any_truth()) continue;
    items += "[[scheme.veto]]\nwhen = '" + std::string(when) + "'\ngrade = \"" + any_word({"二", "三", "四"}) +
             "\"\nreason = \"甲\"\n";
  }
  const auto part = [&](int share) { return to_text(number::ratio(total * share, 20)); };
  return "[[scheme]]\nid = \"s\"\nover = \"北镇\"\nperiod = \"year\"\ntotal = " + std::to_string(total) + "\n" +
         (any_truth() ? "round_to = 1\n" : "") + "grades = [ [\">= " + part(18) + "\", \"一\"], [\"[" + part(14) +
         ".." + part(18) + ")\", \"二\"], [\"[" + part(9) + ".." + part(14) + ")\", \"三\"], [\"< " + part(9) +
         "\", \"四\"] ]\n" + items;
}

/// Every fact that schemes may ask for, many of them exactly on a threshold.
void add_facts(scoring& s) {
  const auto near = [](const std::string& unit) {
    return any_word({"0", "79.999", "80", "80.001", "99.999", "100", "100.001", "110", "119.999", "120", "130"}) + unit;
  };
  s.add("北镇", "节能量", "2018",
        *rc::gen::element(0, 1, 2) == 0 ? std::string("1000 tce") : near(" tce"));  // 1000: `big`
  s.add("北镇", "减煤量", "2018", near(" 吨"));
  s.add("北镇", "措施得分", "2018", any_word({"0", "50", "60", "79.999", "80", "95", "100"}));
  s.add("北镇", "违法案件", "2018", any_word({"0", "1", "2", "3", "4"}) + " 起");
  s.add("北镇", "淘汰任务", "2018", any_word({"0", "1"}) + " 吨");
  for (const char* task : {"statistics", "plan", "big"}) {
    s.show("北镇", task, *rc::gen::element(task_state::not_started, task_state::done));
  }
}

/// The world without some of its facts.
scoring some_of(const scoring& whole) {
  scoring part = whole;
  part.figures.clear();
  part.evidence.clear();
  for (const auto& each : whole.figures) {
    if (any_truth()) part.figures.push_back(each);
  }
  for (const auto& each : whole.evidence) {
    if (any_truth()) part.evidence.push_back(each);
  }
  return part;
}

scoring any_world() {
  scoring made(any_scheme());
  add_facts(made);
  return made;
}

bool holds(const kaohe::score_range& whole, const kaohe::score_range& part) {
  return whole.low <= part.low && part.high <= whole.high;
}

bool has(const std::vector<std::size_t>& all, std::size_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// A sheet of fewer facts leaves everything open that one of more facts leaves open, and more.
void require_wider(const scorecard& few, const scorecard& more) {
  RC_ASSERT(holds(few.score, more.score));
  RC_ASSERT(holds(few.bonus, more.bonus));
  for (std::size_t i = 0; i < few.items.size(); ++i) {
    RC_ASSERT(holds(few.items[i].points, more.items[i].points));
    RC_ASSERT(holds(few.items[i].score, more.items[i].score));
    RC_ASSERT(holds(few.items[i].bonus, more.items[i].bonus));
    RC_ASSERT(holds(few.items[i].deduction, more.items[i].deduction));
  }
  for (const std::size_t grade : more.possible_grades) RC_ASSERT(has(few.possible_grades, grade));
}

bool contains(const kaohe::feel::value_range& r, const number& x) {
  const number &low = r.low.as_number(), &high = r.high.as_number();
  return (low < x || (r.low_included && low == x)) && (x < high || (r.high_included && x == high));
}

}  // namespace

RC_GTEST_PROP(ScorecardProperties, AnOpenScoreHoldsTheScoreOfEveryCompletion, ()) {
  const scoring whole = any_world();
  const scorecard known = whole.sheet();
  RC_PRE(known.score.is_known());  // but where nothing applies
  RC_ASSERT(known.possible_grades.size() == 1U);
  require_wider(some_of(whole).sheet(), known);
}

RC_GTEST_PROP(ScorecardProperties, MoreFactsNeverWiden, ()) {
  const scoring whole = any_world();
  const scoring more = some_of(whole);
  require_wider(some_of(more).sheet(), more.sheet());
}

RC_GTEST_PROP(ScorecardProperties, WhatIsMissingIsWhatItHangsOn, ()) {
  const scoring whole = any_world();
  scoring part = some_of(whole);
  part.evidence = whole.evidence;
  // Filling in what is said to be missing, again and again, leaves nothing open.
  for (int round = 0; round < 8; ++round) {
    const scorecard card = part.sheet();
    if (card.missing.empty()) break;
    for (const kaohe::cell& c : card.missing) {
      const auto wanted = [&](const kaohe::observation& each) { return each.cell == c; };
      const auto found = std::find_if(whole.figures.begin(), whole.figures.end(), wanted);
      RC_ASSERT(found != whole.figures.end());
      RC_ASSERT(std::none_of(part.figures.begin(), part.figures.end(), wanted));
      part.figures.push_back(*found);
    }
  }
  RC_ASSERT(part.sheet().missing.empty());
  RC_ASSERT(text_of(part.sheet().score) == text_of(whole.sheet().score));
  RC_ASSERT(part.sheet().possible_grades == whole.sheet().possible_grades);
}

RC_GTEST_PROP(ScorecardProperties, PointsForTheGradeAreThoseThatWereReached, ()) {
  const scoring whole = any_world();
  const scorecard card = whole.sheet();
  RC_PRE(card.score.is_known());
  number sum = card.bonus.low;
  for (const auto& each : card.items) sum += each.score.low;
  for (std::size_t i = 0; i < card.items.size(); ++i) {
    for (std::size_t grade = 0; grade < 4; ++grade) {
      const auto wanted = kaohe::assess::points_for_grade(whole.p, card, i, grade);
      RC_ASSERT((wanted && contains(*wanted, card.items[i].score.low)) == (card.grade == grade));
    }
  }
}

RC_GTEST_PROP(ScorecardProperties, TheScoreIsTheSumOfItemsAndBonuses, ()) {
  scoring whole = any_world();
  const scorecard card = whole.sheet();
  RC_PRE(card.score.is_known() && !whole.p->schemes[0].round_to);
  number sum = card.bonus.low, points, bonus;
  for (const auto& each : card.items) sum += each.score.low, points += each.points.low, bonus += each.bonus.low;
  RC_ASSERT(sum == card.score.low);
  RC_ASSERT(bonus == card.bonus.low);
  RC_ASSERT(points == whole.p->schemes[0].total);  // spread points are neither lost nor made
}
