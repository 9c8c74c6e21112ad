// SPDX-License-Identifier: Apache-2.0
// What cases of items, sheets and ladders find, and which rows of them none reaches.
#include "trying.hpp"

#include <support/scheme_policy.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe_test::tried;

const char* const schemes = R"toml(
[[scheme]]
id = "s"
title = "考核办法"
article = "三"
over = ["北镇", "南镇"]
period = "year"
total = 100
grades = [ [">= 80", "好"], ["[60..80)", "中"], ["< 60", "差"] ]
  [[scheme.item]]
  id = "energy"
  points = 40
  target = "ei-year"
  input = "完成率"
  table = [ [">= 100 %", "40"], ["[90 %..100 %)", "36"], ["< 90 %", "0"] ]
  bonus = { of = "完成率 - 100 %", every = "10 %", points = 3, at_most = 9 }
  [[scheme.item]]
  id = "law"
  points = 10
  score = "10"
  deduction = { of = "违法案件", every = 1, points = 1, at_most = 5 }
  [[scheme.item]]
  id = "tasks"
  points = 20
  evidence = [ { task = "statistics", points = 5 }, { task = "coordination", points = 15 } ]
  otherwise = "full"
  [[scheme.item]]
  id = "north"
  points = 20
  target = "north-only"
  score = "20 * min(1, 完成率)"
  otherwise = "rescale"
  [[scheme.item]]
  id = "of-kind"
  points = 10
  applies = 'who = "北镇"'
  otherwise = "zero"
  score = 'if kind = "town" then 10 else 3'
  [[scheme.veto]]
  when = 'verdict("cod-2020") = "missed"'
  grade = "差"
  reason = "一票否决"

[[scheme]]
id = "t"
title = "附加"
article = "三"
over = ["北镇", "南镇"]
period = "policy"
total = 10
grades = [ [">= 5", "好"], ["< 5", "差"] ]
  [[scheme.item]]
  id = "listed"
  points = 5
  score = 'if who in 重点 then 5 else 1'
  [[scheme.item]]
  id = "judged"
  points = 5
  target = "cod-2020"
  score = 'if 判定 = "完成" then 5 else 0'

[[ladder]]
id = "l"
title = "晴雨表"
source = "示例"
targets = ["ei-year", "cod-2020"]
period = "year"
input = "完成率"
levels = [ [">= 100 %", "三级", "绿"], ["[90 %..100 %)", "二级", "黄"], ["< 90 %", "一级", "红"] ]
)toml";

kaohe::io::loaded_package scored_package(const std::string& x) {
  kaohe::issues problems;
  const std::vector<kaohe::io::package_file> files = {{"frame.toml", kaohe_test::frame()},
                                                      {"more.toml", kaohe_test::scheme_frame()},
                                                      {"schemes.toml", schemes},
                                                      {"x.toml", kaohe_test::without_first_break(x) + "\n"}};
  auto loaded = kaohe::io::load_package(files, problems);
  if (!loaded) throw std::runtime_error(kaohe_test::brief(problems));
  return *std::move(loaded);
}

std::string tried_in(const std::string& x) { return tried(scored_package(x)); }

std::string problems_in(const std::string& x) {
  return kaohe_test::brief(kaohe_test::load_toml(x, kaohe_test::frame(),
                                                 {{"more.toml", kaohe_test::scheme_frame()}, {"schemes.toml", schemes}})
                               .problems);
}

/// A case of that item with these rows.
std::string item(const std::string& id, const std::string& rows, const std::string& of = "s") {
  return "[[case]]\nname = \"项\"\nscheme = \"" + of + "\"\nitem = \"" + id + "\"\n" + rows;
}

std::string unreached_in(const std::string& x) {
  const auto package = scored_package(x);
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  std::string out;
  for (const auto& each : all.not_tried) {
    if (const auto* const place = std::get_if<kaohe::trial::item_place>(&each.what)) {
      out += package.policy.at(place->scheme).items[place->item].id;
    } else {
      out += package.policy.at(std::get<kaohe::trial::rung_place>(each.what).ladder).id;
    }
    for (const auto row : each.rows) out += ' ' + std::to_string(row);
    out += '\n';
  }
  return out;
}

const std::string all_points =
    "given = { energy = 40, law = 10, tasks = 20, north = 20, of-kind = 10, "
    "'verdict(\"cod-2020\")' = \"met\" }\n";

/// A case of the sheet with these rows, from full points.
std::string sheet(const std::string& rows) {
  return "[[case]]\nname = \"表\"\nscheme = \"s\"\n" + all_points + "rows = [\n" + rows + "]\n";
}

}  // namespace

TEST(ItemCase, IsScoredOnWhatItsNamesAreGiven) {
  EXPECT_EQ(tried_in(item("energy", R"(
rows = [
  { given = { "完成率" = "89.99 %" }, expect = 0 },
  { given = { "完成率" = "90 %" }, expect = 36 },
  { given = { "完成率" = "100 %" }, expect = { score = 40, bonus = 0, deduction = 0 } },
  { given = { "完成率" = "109.99 %" }, expect = { bonus = 0 } },
  { given = { "完成率" = "110 %" }, expect = { bonus = 3 } },
  { given = { "完成率" = "150 %" }, expect = { score = 40, bonus = 9 } },
  { given = { "完成率" = "110 %" }, expect = { bonus = 4 } },
])")),
            "+ score=0\n+ score=36\n+ score=40 bonus=0 deduction=0\n+ bonus=0\n+ bonus=3\n+ score=40 bonus=9\n"
            "- bonus=3≠4\n");
}

TEST(ItemCase, WhatIsMissingLeavesItOpen) {
  EXPECT_EQ(tried_in(item("energy", R"(
rows = [
  { expect = "open" },
  { expect = "[0..40]" },
  { expect = { score = "[0..36]" } },
  { expect = { bonus = "[0..9]", score = 40 } },
  { given = { "完成率" = "95 %" }, expect = "open" },
  { given = { "完成率" = "95 %" }, expect = "[36..36]" },
])")),
            "+ score=[0..40]\n+ score=[0..40]\n- score=[0..40]≠[0..36]\n- bonus=[0..9] score=[0..40]≠40\n"
            "- score=36≠missing\n- score=36≠[36..36]\n");
}

TEST(ItemCase, ADeductionIsTakenOff) {
  EXPECT_EQ(tried_in(item("law", R"(
rows = [
  { given = { "违法案件" = "3 件" }, expect = { score = 7, deduction = 3 } },
  { given = { "违法案件" = "6 件" }, expect = { score = 5, deduction = 5 } },
  { expect = { score = "[5..10]" } },
  { given = { violations = "1 件" }, expect = 9 },
])")),
            "+ score=7 deduction=3\n+ score=5 deduction=5\n+ score=[5..10]\n+ score=9\n");
}

TEST(ItemCase, OfTasksTheirVerdictsAreGiven) {
  EXPECT_EQ(tried_in(item("tasks", R"(
given = { statistics = "done", coordination = "done" }
rows = [
  { expect = 20 },
  { given = { coordination = "not_done" }, expect = 5 },
  { given = { coordination = "overdue" }, expect = 5 },
  { given = { coordination = "not_due" }, expect = "[5..20]" },
  { given = { coordination = "to_be_determined" }, expect = "[5..20]" },
  { given = { coordination = "missing" }, expect = "[5..20]" },
  { given = { coordination = "not_applicable" }, expect = 20 },
  { given = { coordination = "not_applicable", statistics = "not_done" }, expect = 0 },
  { given = { coordination = "not_applicable", statistics = "not_applicable" }, expect = 20 },
])")),
            "+ score=20\n+ score=5\n+ score=5\n+ score=[5..20]\n+ score=[5..20]\n+ score=[5..20]\n+ score=20\n"
            "+ score=0\n+ score=20\n");
}

TEST(ItemCase, WhoAndKindAreThoseOfTheUnitUnlessGiven) {
  EXPECT_EQ(
      tried_in(item("of-kind", "expect = 10\n") + item("of-kind", "who = \"南镇\"\nexpect = 0\n") +
               item("of-kind", "who = \"南镇\"\ngiven = { who = \"北镇\", kind = \"enterprise\" }\nexpect = 3\n")),
      "+ score=10\n+ score=0\n+ score=3\n");
}

TEST(ItemCase, ListsAreThoseOfThePackage) {
  EXPECT_EQ(tried_in(item("listed", "expect = 5\n", "t") + item("listed", "who = \"南镇\"\nexpect = 1\n", "t")),
            "+ score=5\n+ score=1\n");
}

TEST(ItemCase, AVerdictThatIsOpenIsMissing) {
  EXPECT_EQ(tried_in(item("judged", R"(
rows = [
  { given = { "判定" = "完成" }, expect = 5 },
  { given = { "判定" = "未完成" }, expect = 0 },
  { given = { "判定" = "待认定" }, expect = "open" },
  { given = { "判定" = "不能判定" }, expect = "open" },
  { given = { "判定" = "未到期" }, expect = 0 },
])",
                          "t")),
            "+ score=5\n+ score=0\n+ score=[0..5]\n+ score=[0..5]\n+ score=0\n");
}

TEST(ItemCase, AFaultIsOpenOrExpectedAsOne) {
  EXPECT_EQ(tried_in(item("north", R"(
rows = [
  { given = { "完成率" = "-50 %" }, expect = "open" },
  { given = { "完成率" = "-50 %" }, expect = "fault" },
  { given = { "完成率" = "50 %" }, expect = "fault" },
])")),
            "+ score=[0..20]\n+ score=fault\n- score=10≠fault\n");
}

TEST(SheetCase, GradesTheSumOfThePointsAtEachEdge) {
  EXPECT_EQ(tried_in(sheet(R"(
  { expect = "好" },
  { given = { energy = 20 }, expect = { score = 80, grade = "好", bonus = 0 } },
  { given = { energy = 19.99 }, expect = { score = 79.99, grade = "中" } },
  { given = { energy = 0 }, expect = { score = 60, grade = "中" } },
  { given = { energy = 0, law = "9.99" }, expect = { score = "59.99", grade = "差" } },
  { given = { energy = 49 }, expect = { score = 109, bonus = 9 } },
  { given = { energy = 49 }, expect = "差" },
)")),
            "+ grade=好\n+ score=80 grade=好 bonus=0\n+ score=79.99 grade=中\n+ score=60 grade=中\n"
            "+ score=59.99 grade=差\n+ score=109 bonus=9\n- grade=好≠差\n");
}

TEST(SheetCase, VetoesReadTheNamesGiven) {
  EXPECT_EQ(tried_in(sheet(R"(
  { given = { 'verdict("cod-2020")' = "missed" }, expect = { score = 100, grade = "差" } },
  { given = { 'verdict("cod-2020")' = "missing" }, expect = "open" },
  { given = { 'verdict("cod-2020")' = "missing", energy = 0, law = 0 }, expect = "差" },
)")),
            "+ score=100 grade=差\n+ grade=missing\n+ grade=差\n");
}

TEST(SheetCase, AnItemThatIsNotGivenIsOpen) {
  EXPECT_EQ(tried_in(sheet(R"(
  { given = { energy = "open" }, expect = { score = "[60..109]", grade = "open" } },
  { given = { energy = "missing", law = 0, tasks = 0 }, expect = { score = "[30..79]", bonus = "[0..9]" } },
)")),
            "+ score=[60..109] grade=missing\n+ score=[30..79] bonus=[0..9]\n");
}

TEST(SheetCase, BareNamesAreOfTheUnitsOwnTarget) {
  EXPECT_EQ(tried_in(R"toml(
[[target]]
id = "north-cod"
who = "北镇"
indicator = "cod"
article = "一"
due = 2020
level = "<= 3 吨"
[[target]]
id = "south-cod"
who = "南镇"
indicator = "cod"
article = "一"
due = 2020
level = "<= 2 吨"
[[scheme]]
id = "own"
title = "各自的目标"
article = "三"
over = ["北镇", "南镇"]
period = "policy"
total = 10
grades = [ [">= 5", "好"], ["< 5", "差"] ]
  [[scheme.item]]
  id = "a"
  points = 10
  target = ["north-cod", "south-cod"]
  input = "完成率"
  table = [ ["<= 100 %", "10"], ["> 100 %", "0"] ]
  [[scheme.veto]]
  target = ["north-cod", "south-cod"]
  when = "完成率 > 100 %"
  grade = "差"
[[case]]
name = "项"
scheme = "own"
item = "a"
rows = [ { given = { "完成率" = "100 %" }, expect = 10 }, { given = { "完成率" = "100.01 %" }, expect = 0 } ]
[[case]]
name = "北镇"
scheme = "own"
given = { a = 10 }
rows = [ { given = { "完成率" = "100 %" }, expect = "好" }, { given = { "完成率" = "100.01 %" }, expect = "差" } ]
[[case]]
name = "南镇"
scheme = "own"
who = "南镇"
given = { a = 10 }
rows = [ { given = { "完成率" = "100 %" }, expect = "好" }, { given = { "完成率" = "100.01 %" }, expect = "差" } ]
)toml"),
            "+ score=10\n+ score=0\n+ grade=好\n+ grade=差\n+ grade=好\n+ grade=差\n");
}

TEST(SheetCase, AnItemMayNotApply) {
  // 20 points of `north` spread over 80: each other point counts 1.25; `of-kind` gives nothing where it does not apply.
  EXPECT_EQ(tried_in(sheet(R"(
  { given = { north = "not_applicable" }, expect = { score = 100 } },
  { given = { north = "not_applicable", energy = 43 }, expect = { score = 103, bonus = 3 } },
  { given = { north = "not_applicable", law = 2 }, expect = { score = 90 } },
  { given = { of-kind = "not_applicable" }, expect = { score = 90 } },
  { given = { tasks = "not_applicable", energy = 0 }, expect = { score = 60 } },
)") + "[[case]]\nname = \"南镇没有这一目标\"\nscheme = \"s\"\nwho = \"南镇\"\n"
      "given = { energy = 40, law = 2, tasks = 20, of-kind = 10 }\nexpect = { score = 90 }\n"),
            "+ score=100\n+ score=103 bonus=3\n+ score=90\n+ score=90\n+ score=60\n+ score=90\n");
}

TEST(LadderCase, FindsTheLevelOfTheTarget) {
  EXPECT_EQ(tried_in(R"(
[[case]]
name = "一级"
ladder = "l"
target = "cod-2020"
rows = [
  { given = { "完成率" = "100 %" }, expect = "三级" },
  { given = { "完成率" = "99.99 %" }, expect = { level = "二级" } },
  { given = { "完成率" = "90 %" }, expect = "二级" },
  { given = { "完成率" = "89.99 %" }, expect = "一级" },
  { expect = "open" },
  { given = { "完成率" = "89.99 %" }, expect = "open" },
])"),
            "+ level=三级\n+ level=二级\n+ level=二级\n+ level=一级\n+ level=missing\n- level=一级≠missing\n");
}

TEST(ReadSheetCase, WhatIsWrongIsSaidAtItsPlace) {
  const std::string head = "[[case]]\nname = \"一\"\nscheme = \"s\"\n";
  EXPECT_EQ(problems_in(head + "item = \"energi\"\nexpect = 1\n"), "KH-0402 4:9 item | energi | energy\n");
  EXPECT_EQ(problems_in(head + "item = \"energy\"\ngiven = { \"完成\" = 1 }\nexpect = 1\n"),
            "KH-0305 5:12 完成 | 完成率\n");
  EXPECT_EQ(problems_in(head + "item = \"tasks\"\ngiven = { statistics = \"finished\" }\nexpect = 1\n").substr(0, 12),
            "KH-0316 5:25");
  EXPECT_EQ(problems_in(head + "item = \"energy\"\nexpect = { points = 1 }\n").substr(0, 12), "KH-0908 5:12");
  EXPECT_EQ(problems_in(head + "item = \"energy\"\nexpect = \"36 t\"\n").substr(0, 12), "KH-0306 5:10");
  EXPECT_EQ(problems_in(head + "given = { energy = 49.01 }\nexpect = \"好\"\n"),
            "KH-0404 4:20 energy | 49.01 | [0..49]\n");
  EXPECT_EQ(problems_in(head + "given = { energy = -1 }\nexpect = \"好\"\n"), "KH-0404 4:20 energy | -1 | [0..49]\n");
  EXPECT_EQ(problems_in(head + "given = { energi = 1 }\nexpect = \"好\"\n").substr(0, 12), "KH-0305 4:11");
  EXPECT_EQ(problems_in(head + "given = { energy = \"not_applicable\" }\nexpect = \"好\"\n").substr(0, 12),
            "KH-0305 4:21");
  EXPECT_EQ(problems_in(head + "expect = \"优\"\n").substr(0, 12), "KH-0316 4:11");
  EXPECT_EQ(problems_in(head + "who = \"某区\"\nexpect = \"好\"\n"), "KH-0511 4:8 case '一' | s | 某区\n");
  EXPECT_EQ(problems_in(head + "as_of = 2020-01-01\nexpect = \"好\"\n"), "KH-0412 4:9 case '一' | scheme | as_of\n");
}

TEST(ReadLadderCase, NamesItsTargetIfThereAreSeveral) {
  const std::string head = "[[case]]\nname = \"一\"\nladder = \"l\"\nexpect = \"一级\"\n";
  EXPECT_EQ(problems_in(head), "KH-0403 1:3 case '一' | target\n");
  EXPECT_EQ(problems_in(head + "target = \"north-only\"\n"), "KH-0412 5:11 case '一' | ladder | target\n");
  EXPECT_EQ(problems_in(head + "target = \"cod-2020\"\nregister = []\n"),
            "KH-0412 6:12 case '一' | ladder | register\n");
}

TEST(Coverage, OfItemsAndLaddersNamesTheRowsThatNoCaseHits) {
  EXPECT_EQ(unreached_in(""), "energy 0 1 2\nlaw\ntasks\nnorth\nof-kind\nlisted\njudged\nl 0 1 2\n");
  EXPECT_EQ(
      unreached_in(item("energy", "given = { \"完成率\" = \"95 %\" }\nexpect = 36\n") +
                   item("law", "expect = \"open\"\n") +
                   "[[case]]\nname = \"一\"\nladder = \"l\"\ntarget = \"cod-2020\"\nrows = [ { given = { \"完成率\" = "
                   "\"1 %\" }, expect = \"一级\" } ]\n[[case]]\nname = \"一\"\nladder = \"l\"\ntarget = \"ei-year\"\n"
                   "rows = [ { given = { \"完成率\" = \"100 %\" }, expect = \"三级\" } ]\n"),
      "energy 0 2\ntasks\nnorth\nof-kind\nlisted\njudged\nl 1\n");
}
