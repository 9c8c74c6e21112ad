// SPDX-License-Identifier: Apache-2.0
// Names that are written as a call with one text, and inexact values before the rows of a table.
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/table.hpp>

#include "support/feel.hpp"

#include <kaohe/impl/base/bilingual.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::issues;
using kaohe::number;
using kaohe::feel::call_name;
using kaohe::feel::evaluated;
using kaohe::feel::named_value;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;

const kaohe::unit percent{{}, number::ratio(1, 100), "%"};

std::vector<named_value> sample_of_call() {
  const type verdicts = type::choice_of({"met", "missed"});
  return {{{"完成率(\"ei-2020\")", in_unit(""), 3, percent, {}}, number::ratio(9, 10)},
          {{"完成率(\"cod-2020\")", in_unit(""), 4, percent, {}}, {}},
          {{"verdict(\"ei-2020\")", verdicts, 5, {}, {}}, kaohe::feel::choice{1}},
          {{"完成率", in_unit(""), 4, percent, {}}, {}},
          {{"suspended(所在镇街)", type::plain(type_kind::boolean), 6, {}, {}}, true},
          {{"建设单位", type::plain(type_kind::string), 7, {}, {}}, value("某公司")}};
}

std::optional<evaluated> run_call(const char* text, issues& problems) {
  return evaluate_text({text, {}, {}}, sample_of_call(), problems);
}
value call_answer(const char* text) {
  issues problems;
  const auto e = run_call(text, problems);
  EXPECT_TRUE(e) << text;
  return e ? e->answer : value();
}
std::string problem(const char* text) {
  issues problems;
  EXPECT_FALSE(run_call(text, problems)) << text;
  std::string all;
  for (const kaohe::issue& each : problems) {
    all += to_text(each.code) + " " + std::to_string(each.where.column);
    for (const std::string& arg : kaohe::detail::in_language(each.args, kaohe::language::en)) all += " | " + arg;
  }
  return all;
}

TEST(DeclaredCall, StandsForItsName) {
  EXPECT_EQ(call_name("完成率", "ei-2020"), "完成率(\"ei-2020\")");
  EXPECT_EQ(call_answer("完成率(\"ei-2020\") * 2").as_number(), number::ratio(9, 5));
  EXPECT_EQ(call_answer("完成率( \"ei-2020\" ) + 完成率(\"ei-2020\")").as_number(), number::ratio(9, 5));
  EXPECT_TRUE(call_answer("verdict(\"ei-2020\") = \"missed\"").is_true());
  EXPECT_TRUE(call_answer("verdict(\"ei-2020\") in (\"met\")").is_false());
  EXPECT_TRUE(call_answer("完成率(\"cod-2020\") > 1").is_missing());
}

TEST(DeclaredCall, SharesItsInputWithOtherNames) {
  issues problems;
  const auto e = run_call("完成率(\"cod-2020\") + 完成率", problems);
  ASSERT_TRUE(e);
  EXPECT_EQ(e->program.inputs, std::vector<std::uint32_t>{4});
  EXPECT_EQ(missing_names(*e), std::vector<std::string>{"完成率"});
  const auto one = run_call("完成率(\"cod-2020\")", problems);
  EXPECT_EQ(missing_names(*one), std::vector<std::string>{"完成率(\"cod-2020\")"});
}

TEST(DeclaredCall, KeepsTheUnitInWhichItIsShown) {
  issues problems;
  const auto e = run_call("完成率(\"ei-2020\")", problems);
  ASSERT_TRUE(e);
  EXPECT_EQ(e->program.notes[e->text.root].shown.spelling, "%");
}

TEST(DeclaredCall, AnotherTextIsUnknownAtItsPlace) {
  EXPECT_EQ(problem("1 + 完成率(\"ei-2021\")"), "KH-0305 9 | 完成率(\"ei-2021\") | 完成率(\"ei-2020\")");
  EXPECT_EQ(problem("verdict(\"x\")"), "KH-0305 9 | verdict(\"x\") | ");
}

TEST(DeclaredCall, TakesOneTextThatIsWrittenOut) {
  EXPECT_EQ(problem("完成率()"), "KH-0308 1 | 完成率 | 1 | 0");
  EXPECT_EQ(problem("完成率(\"ei-2020\", \"a\")"), "KH-0308 1 | 完成率 | 1 | 2");
  EXPECT_EQ(problem("完成率(完成率)"), "KH-0321 5 | the name that 完成率 is asked for");
}

TEST(DeclaredCall, OtherFunctionsStayUnknown) { EXPECT_EQ(problem("差距(\"ei-2020\")").substr(0, 7), "KH-0307"); }

/// The table over a number that may be inexact: below 90 % 0, from there on 36, from 100 % on 40.
std::shared_ptr<const kaohe::feel::table> points(const std::string& parameter) {
  kaohe::feel::table_declaration d;
  d.id = {"得分", {}, {}};
  d.parameters.push_back({parameter, type::of({}, {}, true), percent});
  d.columns.push_back({{parameter, {}, {}}, {}});
  d.outputs.push_back({{}, in_unit(""), {}});
  for (const auto& [test, says] : {std::pair{"< 90 %", "0"}, {"[90 %..100 %)", "36"}, {">= 100 %", "40"}}) {
    d.rows.push_back({{{test, {}, {}}}, {{says, {}, {}}}, {}, {}, {}});
  }
  issues problems;
  auto made = check_table(std::move(d), kaohe::feel::scope(), problems);
  EXPECT_TRUE(problems.empty());
  return made;
}
value enclosed(const number& low, const number& high) { return kaohe::feel::enclosure{low, high}; }

TEST(DeclaredCall, NamesAParameterOfATable) {
  const auto t = points("完成率(\"ei-2020\")");
  ASSERT_TRUE(t);
  kaohe::feel::workspace memory;
  const auto at = [&](int permille) { return t->evaluate(std::vector<value>{number::ratio(permille, 1000)}, memory); };
  EXPECT_EQ(at(899).as_number(), 0);
  EXPECT_EQ(at(900).as_number(), 36);
  EXPECT_EQ(at(999).as_number(), 36);
  EXPECT_EQ(at(1000).as_number(), 40);
}

TEST(DeclaredCall, ParameterNamesThatAreNeitherNamesNorCalls) {
  for (const char* const wrong : {"完成 率", "完成率(\"a\"b\")", "完成率(\"\")", "(\"a\")", "完成率(\"a\") "}) {
    kaohe::feel::table_declaration d;
    d.id = {"t", {}, {}};
    d.parameters.push_back({wrong, in_unit(""), {}});
    d.columns.push_back({{"1", {}, {}}, {}});
    d.outputs.push_back({{}, in_unit(""), {}});
    d.rows.push_back({{{"-", {}, {}}}, {{"0", {}, {}}}, {}, {}, {}});
    issues problems;
    EXPECT_FALSE(check_table(std::move(d), kaohe::feel::scope(), problems)) << wrong;
  }
}

TEST(InexactColumn, IsDecidedByItsBounds) {
  const auto t = points("x");
  kaohe::feel::workspace memory;
  const auto at = [&](const value& x) { return t->evaluate(std::vector<value>{x}, memory); };
  const number tiny = number::power_of_ten(-30), edge = number::ratio(9, 10);
  EXPECT_EQ(at(enclosed(edge - 2 * tiny, edge - tiny)).as_number(), 0);
  EXPECT_EQ(at(enclosed(edge + tiny, edge + 2 * tiny)).as_number(), 36);
  EXPECT_EQ(at(enclosed(edge, edge + tiny)).as_number(), 36) << "the bounds themselves may be it";
  const value beside = at(enclosed(edge - tiny, edge + tiny));
  ASSERT_TRUE(beside.is_fault());
  EXPECT_EQ(beside.as_fault().cause, kaohe::feel::fault_cause::undecided);
}

TEST(InexactColumn, RowsThatHoldOnBothSidesAreDecided) {
  kaohe::feel::table_declaration d;
  d.id = {"t", {}, {}};
  d.parameters = {{"x", type::of({}, {}, true), {}}, {"y", in_unit(""), {}}};
  d.columns = {{{"x", {}, {}}, {}}, {{"y", {}, {}}, {}}};
  d.outputs.push_back({{}, in_unit(""), {}});
  const auto row = [&](const char* x, const char* y, const char* says) {
    d.rows.push_back({{{x, {}, {}}, {y, {}, {}}}, {{says, {}, {}}}, {}, {}, {}});
  };
  row("> 5", "-", "5");
  row("<= 1", "1", "1");
  row("(1..5]", "1", "2");
  row("<= 5", "not(1)", "3");
  issues problems;
  const auto t = check_table(std::move(d), kaohe::feel::scope(), problems);
  ASSERT_TRUE(t);
  kaohe::feel::workspace memory;
  const number tiny = number::power_of_ten(-30);
  const value x = enclosed(1 - tiny, 1 + tiny);
  EXPECT_EQ(t->evaluate(std::vector<value>{x, 2}, memory).as_number(), 3) << "beside 1, but surely at most 5";
  EXPECT_TRUE(t->evaluate(std::vector<value>{x, 1}, memory).is_fault());
}

TEST(DeclaredCall, MayBeAskedWithABareName) {
  EXPECT_EQ(kaohe::feel::name_call("suspended", "所在镇街"), "suspended(所在镇街)");
  EXPECT_TRUE(call_answer("suspended(所在镇街)").is_true());
  EXPECT_TRUE(call_answer("not(suspended（ 所在镇街 ）) or 1 > 2").is_false());
  issues problems;
  const auto e = run_call("suspended(所在镇街)", problems);
  ASSERT_TRUE(e);
  EXPECT_EQ(e->program.inputs, std::vector<std::uint32_t>{6});  // the name itself is not read
}

TEST(DeclaredCall, AnotherBareNameIsUnknownAtItsPlace) {
  EXPECT_EQ(problem("suspended(建设单位)"), "KH-0305 11 | suspended(建设单位) | suspended(所在镇街)");
  EXPECT_EQ(problem("suspended(所在镇)"), "KH-0305 11 | 所在镇 | ");
  EXPECT_EQ(problem("suspended(\"所在镇街\")"), "KH-0305 11 | suspended(\"所在镇街\") | suspended(所在镇街)");
  EXPECT_EQ(problem("suspended(true)").substr(0, 10), "KH-0321 11");
  EXPECT_EQ(problem("suspended(建设单位, 建设单位)"), "KH-0308 1 | suspended | 1 | 2");
  EXPECT_EQ(problem("suspended()"), "KH-0308 1 | suspended | 1 | 0");
  EXPECT_EQ(problem("完成率(建设单位)").substr(0, 10), "KH-0321 5 ");
}

TEST(DeclaredCall, AVariableHidesTheNameItIsAskedWith) {
  EXPECT_EQ(problem("some 所在镇街 in [true] satisfies suspended(所在镇街)").substr(0, 7), "KH-0305");
}

}  // namespace
