// SPDX-License-Identifier: Apache-2.0
// The document of `kaohe eval`: every sort of value, what is missing or at fault, the trace.
#include <kaohe/io/given.hpp>
#include <kaohe/io/json.hpp>

#include <kaohe/feel/table.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

/// The document of an expression over the values of a TOML table.
json document(const std::string& text, const std::string& given = {}) {
  kaohe::issues problems;
  std::vector<kaohe::feel::named_value> names;
  kaohe::io::read_given(given, "g.toml", names, problems);
  const auto e = kaohe::feel::evaluate_text({text, {"EXPRESSION", 1, 1}, {}}, names, problems);
  EXPECT_TRUE(e) << text << (problems.empty() ? "" : to_text(problems.front(), kaohe::language::en));
  if (!e) return {};
  return json::parse(kaohe::io::evaluation_to_json(*e, nullptr, {}, problems, kaohe::language::en));
}

json value_of(const std::string& text, const std::string& given = {}) { return document(text, given)["value"]; }

TEST(EvaluationToJson, ValuesOfEverySort) {
  EXPECT_EQ(value_of("1.2 tce"), (json{{"number", "1.2"}, {"unit", "tce"}}));
  EXPECT_EQ(value_of("1/3"), (json{{"number", "1/3"}, {"unit", ""}}));
  EXPECT_EQ(value_of("x", "x = true"), json(true));
  EXPECT_EQ(value_of("\"新建\""), json("新建"));
  EXPECT_EQ(value_of("x", "x = { values = ['新建', '扩建'], value = '扩建' }"), json("扩建"));
  EXPECT_EQ(value_of("@\"2018-06-19\""), json("2018-06-19"));
  EXPECT_EQ(value_of("@\"P10D\""), json("P10D"));
  EXPECT_EQ(value_of("@\"P1Y2M\""), json("P1Y2M"));
  EXPECT_EQ(value_of("[1 t, 2 t]"), json::parse(R"([{"number": "1", "unit": "t"}, {"number": "2", "unit": "t"}])"));
  EXPECT_EQ(value_of("{a: true, b: \"x\"}"), (json{{"a", true}, {"b", "x"}}));
  EXPECT_EQ(value_of("[\"a\"..\"b\")"),
            (json{{"start", "a"}, {"end", "b"}, {"start_included", true}, {"end_included", false}}));
}

TEST(EvaluationToJson, AnAmountNamesItsBasis) {
  const json v = value_of("x", "x = { unit = 'tce', value = 5, basis = { \"电力折标\" = '等价值' } }");
  EXPECT_EQ(v, (json{{"number", "5"}, {"unit", "tce"}, {"basis", {{"电力折标", "等价值"}}}}));
}

TEST(EvaluationToJson, AnInexactNumberHasTwoEnds) {
  const json v = value_of("sqrt(2)");
  ASSERT_EQ(v["between"].size(), 2U);
  EXPECT_EQ(v["between"][0].get<std::string>().substr(0, 12), "1.4142135623");
  EXPECT_EQ(v["unit"], "");
}

TEST(EvaluationToJson, TypeAndUnitOfTheValue) {
  const json amount = document("1 t / 4");
  EXPECT_EQ(amount["type"], "t");
  EXPECT_EQ(amount["unit"], "t");
  const json number = document("1 + 1");
  EXPECT_EQ(number["type"], "number");
  EXPECT_EQ(number["unit"], "");
  const json list = document("[1 t]");
  EXPECT_EQ(list["type"], "list of t");
  EXPECT_EQ(list["unit"], nullptr);
}

TEST(EvaluationToJson, WhatIsMissingAndAtFault) {
  const json missing = document("[x, 1]", "x = { type = 'number', missing = true }");
  EXPECT_EQ(missing["value"][0], nullptr);
  EXPECT_EQ(missing["missing"], json::array({"x"}));
  EXPECT_EQ(missing["faults"], json::array());
  const json fault = document("1 +\n 2/0");
  EXPECT_EQ(fault["value"], nullptr);
  EXPECT_EQ(fault["missing"], json::array());
  EXPECT_EQ(fault["faults"], json::parse(R"([{"cause": "division_by_zero", "at": "2/0", "line": 2, "column": 2}])"));
}

TEST(EvaluationToJson, TheTraceIsTheTreeOfTheText) {
  const json trace = document("x + 1 > 2", "x = { type = 'number', missing = true }")["trace"];
  EXPECT_EQ(trace["text"], "x + 1 > 2");
  EXPECT_EQ(trace["value"], nullptr);
  EXPECT_EQ(trace["missing"], true);
  EXPECT_FALSE(trace.contains("fault"));
  ASSERT_EQ(trace["parts"].size(), 2U);
  EXPECT_EQ(trace["parts"][0]["parts"][0]["text"], "x");
  EXPECT_EQ(trace["parts"][1]["column"], 9);
  EXPECT_FALSE(trace["parts"][1].contains("parts"));
  EXPECT_EQ(document("1/0")["trace"]["fault"], "division_by_zero");
}

TEST(EvaluationToJson, PassesNameTheirVariables) {
  const json trace = document("for x in [1], y in [2] return [x, y][item > 1]")["trace"];
  const json& outer = trace["parts"][1];
  EXPECT_EQ(outer["variable"], "x");
  EXPECT_EQ(outer["value"]["number"], "1");
  const json& inner = outer["parts"][1];
  EXPECT_EQ(inner["variable"], "y");
  EXPECT_EQ(inner["parts"][0]["parts"][1]["variable"], "item");
  EXPECT_FALSE(trace.contains("cut"));
  EXPECT_EQ(document("for x in 1..1001 return x")["trace"]["cut"], true);
  EXPECT_FALSE(document("for x in 1..1000 return x")["trace"].contains("cut"));
}

TEST(EvaluationToJson, OfALongTextTheBeginning) {
  std::string sum = "1";
  while (sum.size() < 999) sum += "+1";
  EXPECT_EQ(document(sum)["trace"]["text"], sum);
  sum += "+1";
  const std::string cut = document(sum)["trace"]["text"];
  EXPECT_EQ(cut.substr(cut.size() - std::string("…").size()), "…");
}

TEST(EvaluationToJson, ATableNamesItsRows) {
  kaohe::feel::table_declaration d;
  d.id = {"T", {}, {}};
  d.parameters.push_back({"x", kaohe::feel::type::of({}), {}});
  d.columns.push_back({{"x", {}, {}}, {}});
  d.outputs.push_back({{}, kaohe::feel::type::of({}), {}});
  d.rows.push_back({{{"< 5", {}, {}}}, {{"1", {}, {}}}, "五", "低", {"t.csv", 2, 1}});
  d.rows.push_back({{{">= 5", {}, {}}}, {{"2", {}, {}}}, {}, {}, {"t.csv", 3, 1}});
  kaohe::issues problems;
  const auto t = kaohe::feel::check_table(d, kaohe::feel::scope(), problems);
  ASSERT_TRUE(t);
  std::vector<kaohe::feel::named_value> names = {{{"a", kaohe::feel::type::of({}), 0, {}, {}}, {}}};
  const auto table_of = [&](const std::string& text) {
    const auto e = kaohe::feel::evaluate_text({text, {}, {}}, names, problems, {t});
    return json::parse(kaohe::io::evaluation_to_json(*e, nullptr, {}, problems, kaohe::language::en))["trace"]["table"];
  };
  const json first = {{"row", 1}, {"article", "五"}, {"note", "低"}, {"file", "t.csv"}, {"line", 2}};
  const json second = {{"row", 2}, {"article", ""}, {"note", ""}, {"file", "t.csv"}, {"line", 3}};
  EXPECT_EQ(table_of("T(4)"), (json{{"id", "T"}, {"hits", json::array({first})}, {"may_hit", json::array()}}));
  EXPECT_EQ(table_of("T(a)"), (json{{"id", "T"}, {"hits", json::array()}, {"may_hit", json::array({first, second})}}));
}

}  // namespace
