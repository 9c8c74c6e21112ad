// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/given.hpp>

#include <kaohe/feel/type_text.hpp>
#include <kaohe/report/value_text.hpp>
#include <support/reported.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::language;
using kaohe::feel::named_value;
using kaohe_test::lines;
using kaohe_test::reported_codes;

struct read_names {
  std::vector<named_value> all;
  kaohe::issues problems;
  std::size_t count = 0;

  /// `tce: 5 tce`: type and value of a name.
  [[nodiscard]] std::string of(const std::string& name) const {
    for (const named_value& each : all) {
      if (each.declared.name != name) continue;
      const kaohe::unit in = each.declared.shown.value_or(kaohe::unit{});
      return type_text(each.declared.declared, in) + ": " +
             kaohe::report::to_text(each.held, each.declared.declared, in, language::en);
    }
    return "none";
  }
};

read_names names_in(const std::string& text, std::vector<named_value> known = {}) {
  read_names r{std::move(known), {}, 0};
  r.count = kaohe::io::read_given(text, "g.toml", r.all, r.problems);
  return r;
}

/// Type and value of what is written behind `x =`; or the problems.
std::string given_as_text(const std::string& written) {
  const read_names r = names_in("x = " + written + "\n");
  if (r.problems.empty()) return r.of("x");
  std::string all;
  for (const std::string& each : reported_codes(r.problems)) all += (all.empty() ? "" : ", ") + each;
  return all;
}

TEST(Given, AStringIsAnExpression) {
  EXPECT_EQ(given_as_text("'5001 tce'"), "tce: 5001 tce");
  EXPECT_EQ(given_as_text("'15.2 %'"), "%: 15.2%");
  EXPECT_EQ(given_as_text("'(1 t + 500 kg) * 2'"), "t: 3 t");
  EXPECT_EQ(given_as_text("'\"新建\"'"), "string: \"新建\"");
  EXPECT_EQ(given_as_text("'@\"2018-06-19\"'"), "date: 2018-06-19");
  EXPECT_EQ(given_as_text("'1/3'"), "number: 1/3 (≈0.3333)");
}

TEST(Given, BooleansNumbersAndDatesAreWhatTheyAre) {
  EXPECT_EQ(given_as_text("true"), "boolean: true");
  EXPECT_EQ(given_as_text("false"), "boolean: false");
  EXPECT_EQ(given_as_text("5"), "number: 5");
  EXPECT_EQ(given_as_text("0.1"), "number: 0.1");
  EXPECT_EQ(given_as_text("0.10000000000000000000000000001"), "number: 0.10000000000000000000000000001");
  EXPECT_EQ(given_as_text("2020-02-29"), "date: 2020-02-29");
  EXPECT_EQ(given_as_text("nan"), "1:5 KH-0103");
}

TEST(Given, ArraysAreListsOfOneType) {
  EXPECT_EQ(given_as_text("[1, 2.5]"), "list of number: [1, 2.5]");
  EXPECT_EQ(given_as_text("['1 tce', '500 kgce']"), "list of tce: [1 tce, 0.5 tce]");
  EXPECT_EQ(given_as_text("[]"), "list: []");
  EXPECT_EQ(given_as_text("[[1], []]"), "list of list of number: [[1], []]");
  EXPECT_EQ(given_as_text("[1, true]"), "1:9 KH-0323");
  EXPECT_EQ(given_as_text("['1 tce', '1 t', 1]"), "1:15 KH-0323, 1:22 KH-0323");
}

TEST(Given, TablesAreContexts) {
  EXPECT_EQ(given_as_text("{ a = '1 tce', b = true }"), "context of a: tce, b: boolean: {a: 1 tce, b: true}");
  EXPECT_EQ(given_as_text("[{ a = 1 }, { a = 2 }]"), "list of context of a: number: [{a: 1}, {a: 2}]");
  EXPECT_EQ(names_in("[x]\na = 1\n").of("x"), "context of a: number: {a: 1}");
  EXPECT_EQ(names_in("[[x]]\na = 1\n[[x]]\na = 3\n").of("x"), "list of context of a: number: [{a: 1}, {a: 3}]");
  EXPECT_EQ(given_as_text("[{ a = 1 }, { b = 2 }]"), "1:17 KH-0323");
}

TEST(Given, ADeclarationStatesTheType) {
  EXPECT_EQ(given_as_text("{ type = 'boolean', missing = true }"), "boolean: missing");
  EXPECT_EQ(given_as_text("{ unit = '万tce', missing = true }"), "万tce: missing");
  EXPECT_EQ(given_as_text("{ unit = 'kgce', value = '5 tce' }"), "kgce: 5000 kgce");
  EXPECT_EQ(given_as_text("{ unit = 'tce', value = 5 }"), "tce: 5 tce");
  EXPECT_EQ(given_as_text("{ unit = '%', value = 15.2 }"), "%: 15.2%");
  EXPECT_EQ(given_as_text("{ value = '5 tce' }"), "tce: 5 tce");
  EXPECT_EQ(given_as_text("{ type = 'list of tce', missing = true }"), "list of tce: missing");
}

TEST(Given, InDeclarationsOfTextsTheStringIsTheText) {
  EXPECT_EQ(given_as_text("{ type = 'string', value = '1 tce' }"), "string: \"1 tce\"");
  EXPECT_EQ(given_as_text("{ type = 'code', value = '3011' }"), "code: \"3011\"");
  EXPECT_EQ(given_as_text("{ values = ['新建', '扩建'], value = '扩建' }"), "one of 新建|扩建: 扩建");
  EXPECT_EQ(given_as_text("{ type = 'choice', values = ['新建', '扩建'], value = '扩建' }"), "one of 新建|扩建: 扩建");
  EXPECT_EQ(given_as_text("{ type = 'one of 新建|扩建', value = '新建' }"), "one of 新建|扩建: 新建");
  EXPECT_EQ(given_as_text("{ type = 'list of code', value = ['30', '311'] }"), "list of code: [\"30\", \"311\"]");
  EXPECT_EQ(given_as_text("{ type = 'context of a: code, b: tce', value = { b = '1 t', a = '30' } }"), "1:59 KH-0306");
  EXPECT_EQ(given_as_text("{ type = 'context of a: code, b: tce', value = { b = '1 tce', a = '30' } }"),
            "context of a: code, b: tce: {a: \"30\", b: 1 tce}");
}

TEST(Given, AValueThatIsNotOfItsTypeIsRefused) {
  EXPECT_EQ(given_as_text("{ values = ['新建', '扩建'], value = '拆除' }"), "1:39 KH-0316");
  EXPECT_EQ(given_as_text("{ type = 'boolean', value = 1 }"), "1:33 KH-0306");
  EXPECT_EQ(given_as_text("{ unit = 'tce', value = '5 t' }"), "1:30 KH-0306");
  EXPECT_EQ(given_as_text("{ type = 'tce', value = 5 }"), "1:29 KH-0207");
  EXPECT_EQ(given_as_text("{ type = 'list of code', value = 'x' }"), "1:39 KH-0305");
  EXPECT_EQ(given_as_text("{ type = 'context of a: number', value = { b = 1 } }"), "1:46 KH-0317, 1:46 KH-0403");
}

TEST(Given, WhatADeclarationLacksOrContradicts) {
  EXPECT_EQ(given_as_text("{ unit = 'tce' }"), "1:5 KH-0403");
  EXPECT_EQ(given_as_text("{ missing = true }"), "1:5 KH-0403");
  EXPECT_EQ(given_as_text("{ unit = 'tce', missing = false }"), "1:5 KH-0403");
  EXPECT_EQ(given_as_text("{ unit = 'tce', missing = true, value = 5 }"), "1:31 KH-0412");
  EXPECT_EQ(given_as_text("{ type = 'tce', unit = 'tce', missing = true }"), "1:29 KH-0412");
  EXPECT_EQ(given_as_text("{ type = 'tec', missing = true }"), "1:15 KH-0201");
  EXPECT_EQ(given_as_text("{ unit = 'tce', missing = true, vlaue = 5 }"), "1:37 KH-0908");
}

TEST(Given, ABasisBelongsToAQuantity) {
  const read_names r = names_in("x = { unit = 'tce', value = 5, basis = { \"电力折标\" = '等价值' } }");
  EXPECT_TRUE(r.problems.empty());
  EXPECT_EQ(r.all.at(0).declared.declared.basis.find("电力折标"), "等价值");
  EXPECT_EQ(given_as_text("{ type = 'boolean', missing = true, basis = { a = 'b' } }"), "1:49 KH-0306");
}

TEST(Given, ARangeSaysWhatAnAmountMayBe) {
  const auto span = [](const std::string& range) {
    return names_in("x = { unit = 'tce', missing = true, range = '" + range + "' }").all.at(0).declared.span;
  };
  EXPECT_EQ(span("[1 tce..5 tce)").low, kaohe::number(1000));
  EXPECT_EQ(span("[1 tce..5 tce)").high, kaohe::number(5000));
  EXPECT_TRUE(span("[1 tce..5 tce)").low_included);
  EXPECT_FALSE(span("[1 tce..5 tce)").high_included);
  EXPECT_EQ(span(">= 0 tce").low, kaohe::number(0));
  EXPECT_EQ(span(">= 0 tce").high, std::nullopt);
  EXPECT_EQ(given_as_text("{ unit = 'tce', value = 5, range = '[1 tce..5 tce]' }"), "tce: 5 tce");
  EXPECT_EQ(given_as_text("{ unit = 'tce', value = 5, range = '[1 tce..5 tce)' }"), "1:41 KH-0404");
  EXPECT_EQ(given_as_text("{ unit = 'tce', missing = true, range = '>= 1 t' }"), "1:46 KH-0306");
  EXPECT_EQ(given_as_text("{ unit = 'tce', missing = true, range = 'x' }"), "1:46 KH-0404");
}

TEST(Given, EveryProblemIsReportedAtItsPlaceAndNothingOfItIsAdded) {
  const read_names r = names_in("a = '1 tce +'\n\"b c\" = 1\nd = '1/0'\ne = 'z + 1'\nf = 5\n");
  EXPECT_EQ(reported_codes(r.problems), (lines{"1:13 KH-0302", "2:2 KH-0415", "3:6 KH-0404", "4:6 KH-0305"}));
  EXPECT_EQ(r.count, 1U);
  EXPECT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.of("f"), "number: 5");
}

TEST(Given, ASyntaxErrorSpoilsItsValueOnly) {
  const read_names r = names_in("a = 1 2\nb = 3\n");
  EXPECT_EQ(r.problems.size(), 1U);
  EXPECT_EQ(r.of("b"), "number: 3");
  EXPECT_EQ(r.of("a"), "none");
}

TEST(Given, ANameThatIsAUnitIsWarnedOf) {
  const read_names r = names_in("t = 1\n");
  EXPECT_EQ(reported_codes(r.problems), (lines{"1:1 KH-0416"}));
  EXPECT_EQ(r.of("t"), "number: 1");
}

// --- names that are known already ---

std::vector<named_value> known() {
  const auto of = [](const char* text) { return kaohe::feel::type_from_text(text).value(); };
  const auto energy = of("tce"), codes = of("list of code");
  return {{{"energy", energy.of, 3, energy.shown, {}}, {}},
          {{"综合能耗", energy.of, 3, energy.shown, {}}, {}},
          {{"限批", codes.of, 5, {}, {}}, {}}};
}

TEST(Given, AValueForAKnownNameIsOfItsTypeUnderAllItsNames) {
  const read_names r = names_in("\"综合能耗\" = '5000 kgce'\n\"限批\" = ['30']\ny = 1\n", known());
  EXPECT_TRUE(r.problems.empty());
  EXPECT_EQ(r.count, 3U);
  EXPECT_EQ(r.all.size(), 4U);
  EXPECT_EQ(r.of("energy"), "tce: 5 tce");
  EXPECT_EQ(r.of("综合能耗"), "tce: 5 tce");
  EXPECT_EQ(r.of("限批"), "list of code: [\"30\"]");
  EXPECT_EQ(r.all.back().declared.input, 6U);
}

TEST(Given, AKnownNameIsNotGivenAnotherType) {
  const read_names r = names_in("\"综合能耗\" = '5 t'\nenergy = 5\n", known());
  EXPECT_EQ(reported_codes(r.problems), (lines{"1:11 KH-0306", "2:10 KH-0207"}));
  EXPECT_TRUE(r.all.at(0).held.is_missing());
}

}  // namespace
