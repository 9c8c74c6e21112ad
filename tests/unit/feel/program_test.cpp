// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/program.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/feel.hpp is for
using kaohe::date;
using kaohe::number;
using kaohe::feel::missing;
using kaohe::feel::value;

constexpr std::uint32_t energy = 1, added_value = 3, x = 5, y = 6, a = 7, b = 8, nature = 9, accepted = 10;

TEST(Evaluate, Arithmetic) {
  EXPECT_EQ(run("1 + 2 * 3"), "7");
  EXPECT_EQ(run("(1 + 2) * 3"), "9");
  EXPECT_EQ(run("10 - 2 - 3"), "5");
  EXPECT_EQ(run("1 / 3 + 1 / 3 + 1 / 3 = 1"), "true");
  EXPECT_EQ(run("1 / 3"), "1/3");
  EXPECT_EQ(run("-2 * -3"), "6");
  EXPECT_EQ(run("abs(-1.5) + abs(1.5) + abs(0)"), "3");
  EXPECT_EQ(run("min(3, 1, 2)"), "1");
  EXPECT_EQ(run("max(3, 1, 5, 2)"), "5");
  EXPECT_EQ(run("max(-1)"), "-1");
  EXPECT_EQ(run("90 % * 10"), "9");
  EXPECT_EQ(run("0.1 + 0.2 = 0.3"), "true");
}

TEST(Evaluate, QuantitiesAreCoherent) {
  EXPECT_EQ(run("1 t + 500 kg = 1.5 t"), "true");
  EXPECT_EQ(run("10.3万tce = 103000 tce"), "true");
  EXPECT_EQ(run("能耗 / 增加值 > 1 tce/万元", {{energy, 1001}, {added_value, 10'000}}), "true");
  EXPECT_EQ(run("能耗 / 增加值 > 1 tce/万元", {{energy, 1000}, {added_value, 10'000}}), "false");
}

TEST(Evaluate, Comparisons) {
  for (const auto& [left, less, less_equal, equal] :
       {std::tuple("0.9999", "true", "true", "false"), std::tuple("1", "false", "true", "true"),
        std::tuple("1.0001", "false", "false", "false")}) {
    const std::string l = left;
    const auto opposite = [](std::string_view t) { return std::string(t == "true" ? "false" : "true"); };
    EXPECT_EQ(run(l + " < 1"), less);
    EXPECT_EQ(run(l + " <= 1"), less_equal);
    EXPECT_EQ(run(l + " > 1"), opposite(less_equal));
    EXPECT_EQ(run(l + " >= 1"), opposite(less));
    EXPECT_EQ(run(l + " = 1"), equal);
    EXPECT_EQ(run(l + " != 1"), opposite(equal));
  }
  EXPECT_EQ(run("\"新建\" = \"新建\""), "true");
  EXPECT_EQ(run("性质 != \"新建\"", {{nature, std::string("扩建")}}), "true");
  EXPECT_EQ(run("a = b", {{a, true}, {b, false}}), "false");
  EXPECT_EQ(run("受理日期 < 2018年6月19日", {{accepted, *date::make(2018, 6, 18)}}), "true");
  EXPECT_EQ(run("受理日期 < 2018年6月19日", {{accepted, *date::make(2018, 6, 19)}}), "false");
  EXPECT_EQ(run("受理日期 <= 2018年6月19日", {{accepted, *date::make(2018, 6, 19)}}), "true");
  EXPECT_EQ(run("受理日期 >= 2018年6月19日", {{accepted, *date::make(2018, 6, 18)}}), "false");
  EXPECT_EQ(run("受理日期 > 2018年6月19日", {{accepted, *date::make(2018, 6, 20)}}), "true");
}

TEST(Evaluate, RangesAndMembership) {
  const auto in = [](const char* test, const number& n) { return run("x in " + std::string(test), {{x, n}}); };
  EXPECT_EQ(in("[1..2]", 1), "true");
  EXPECT_EQ(in("[1..2]", 2), "true");
  EXPECT_EQ(in("(1..2)", 1), "false");
  EXPECT_EQ(in("(1..2)", 2), "false");
  EXPECT_EQ(in("(1..2)", number::ratio(3, 2)), "true");
  EXPECT_EQ(in("[1..2)", 2), "false");
  EXPECT_EQ(in("(1..2]", 2), "true");
  EXPECT_EQ(in("(1, 2, > 5)", 2), "true");
  EXPECT_EQ(in("(1, 2, > 5)", 3), "false");
  EXPECT_EQ(in("(1, 2, > 5)", 6), "true");
  EXPECT_EQ(in("[1, [3..4]]", 3), "true");
  EXPECT_EQ(in("[1, [3..4]]", 2), "false");
  EXPECT_EQ(in("[]", 2), "false");
  EXPECT_EQ(run("x between 1 and 2", {{x, 1}}), "true");
  EXPECT_EQ(run("x between 1 and 2", {{x, 2}}), "true");
  EXPECT_EQ(run("x between 1 and 2", {{x, number::ratio(201, 100)}}), "false");
  EXPECT_EQ(run("x between 1 and 2", {{x, number::ratio(99, 100)}}), "false");
}

TEST(Evaluate, MissingListsTheInputsItHangsOn) {
  EXPECT_EQ(run("x + y"), "missing 5 6");
  EXPECT_EQ(run("y - x"), "missing 6 5");  // ordered by the position in the program: y first
  EXPECT_EQ(run("x + 1", {{y, 1}}), "missing 5");
  EXPECT_EQ(run("x * y", {{y, 0}}), "missing 5");
  EXPECT_EQ(run("x / y > 1 and a", {{x, 1}, {a, true}}), "missing 6");
  EXPECT_EQ(run("x = x"), "missing 5");
  EXPECT_EQ(run("x != x"), "missing 5");
  EXPECT_EQ(run("x in (1, 2)"), "missing 5");
  EXPECT_EQ(run("x in []"), "false");  // no value is in it
  EXPECT_EQ(run("x"), "missing 5");
  EXPECT_EQ(run("性质 = \"新建\""), "missing 9");
  // a missing value passed in is this input's, whatever it lists
  EXPECT_EQ(run("x + y", {{x, missing{24, 0}}, {y, 1}}), "missing 5");
}

TEST(Evaluate, MinimumAndMaximumOfAMissingValueAreMissing) {
  EXPECT_EQ(run("min(x, 1)"), "missing 5");
  EXPECT_EQ(run("max(1, x, y)", {{y, 5}}), "missing 5");
  EXPECT_EQ(run("abs(x)"), "missing 5");
  EXPECT_EQ(run("-x"), "missing 5");
}

TEST(Evaluate, AndOrNotAfterKleene) {
  const auto truth = [](char c) { return c == 't' ? value(true) : c == 'f' ? value(false) : value(); };
  struct row {
    char left, right;
    const char *both, *either;
  };
  for (const row& r :
       {row{'t', 't', "true", "true"}, row{'t', 'f', "false", "true"}, row{'t', '?', "missing 8", "true"},
        row{'f', 't', "false", "true"}, row{'f', 'f', "false", "false"}, row{'f', '?', "false", "missing 8"},
        row{'?', 't', "missing 7", "true"}, row{'?', 'f', "false", "missing 7"},
        row{'?', '?', "missing 7 8", "missing 7 8"}}) {
    const given values{{a, truth(r.left)}, {b, truth(r.right)}};
    EXPECT_EQ(run("a and b", values), r.both) << r.left << r.right;
    EXPECT_EQ(run("a or b", values), r.either) << r.left << r.right;
  }
  EXPECT_EQ(run("not(a)", {{a, true}}), "false");
  EXPECT_EQ(run("not(a)", {{a, false}}), "true");
  EXPECT_EQ(run("not(a)"), "missing 7");
  EXPECT_EQ(run("a and b and x > 1", {{x, 0}}), "false");
  EXPECT_EQ(run("a or b or x > 1", {{x, 2}}), "true");
}

TEST(Evaluate, OnlyMissingSeesTheDifference) {
  EXPECT_EQ(run("missing(x)"), "true");
  EXPECT_EQ(run("missing(x)", {{x, 0}}), "false");
  EXPECT_EQ(run("missing(x + y)", {{x, 0}}), "true");
  EXPECT_EQ(run("not(missing(x)) and x > 1"), "false");
  EXPECT_EQ(run("缺失(性质)", {{nature, std::string()}}), "false");
  EXPECT_EQ(run("missing(a and b)", {{a, false}}), "false");
}

TEST(Evaluate, FaultsSayTheirCauseAndPlace) {
  EXPECT_EQ(run("1 / 0"), "fault 1 0..5");
  EXPECT_EQ(run("2 + x / (y - y)", {{x, 1}, {y, 5}}), "fault 1 4..15");
  EXPECT_EQ(run("能耗 / 增加值 > 1 tce/万元", {{energy, 1000}, {added_value, 0}}), "fault 1 0..18");
  EXPECT_EQ(run("1e9999 * 1e9999 * 1e9999"), "fault 2 0..15");
  EXPECT_EQ(run("1 + x", {{x, number::faulty(kaohe::number_fault::too_large)}}), "fault 2 0..5");
  EXPECT_EQ(run("x", {{x, number::faulty(kaohe::number_fault::division_by_zero)}}), "fault 1 0..0");
}

TEST(Evaluate, FaultsBeatMissingInArithmeticAndComparison) {
  EXPECT_EQ(run("x + 1 / 0"), "fault 1 4..9");
  EXPECT_EQ(run("1 / 0 + x"), "fault 1 0..5");
  EXPECT_EQ(run("x > 1 / 0"), "fault 1 4..9");
  EXPECT_EQ(run("max(x, 1 / 0)"), "fault 1 7..12");
  EXPECT_EQ(run("missing(1 / 0)"), "fault 1 8..13");
  EXPECT_EQ(run("not(1 / 0 = 1)"), "fault 1 4..9");
  EXPECT_EQ(run("1 / 0 + 2 / 0"), "fault 1 0..5");
  EXPECT_EQ(run("1 / 0 = 1 / 0"), "fault 1 0..5");
  EXPECT_EQ(run("1 / 0 in (1, 2)"), "fault 1 0..5");
}

TEST(Evaluate, NothingIsInAnEmptyListNotEvenAFault) {
  EXPECT_EQ(run("1/0 in []"), "false");
  EXPECT_EQ(run("1/0 in [1][item > 1]"), "false");
  EXPECT_EQ(run("1/0 in [1][item > x]"), "missing 5");  // which may turn out to be empty
  EXPECT_EQ(run("1/0 in [1]"), "fault 1 0..3");
}

TEST(Evaluate, FiltersLookAtEveryElement) {
  EXPECT_EQ(run("[1, x][false]"), "missing 5");
  EXPECT_EQ(run("[1, x][item > y]"), "missing 5 6");
  EXPECT_EQ(run("[1, 1/y][false]", {{y, 0}}), "fault 1 4..7");
  EXPECT_EQ(run("[x, 1/y][false]", {{y, 0}}), "fault 1 4..7");
}

TEST(Evaluate, APositionInAListOfContextsReadsNoEntries) {
  EXPECT_EQ(run("[{甲: x}, {甲: 2}][y].甲", {{x, 1}, {y, 2}}), "2");
  EXPECT_EQ(run("[{甲: x}, {甲: 2}][1].甲"), "missing 5");
}

TEST(Evaluate, ACodeStandsForItsSubCodesAlsoBesideCodes) {
  using kaohe::feel::type;
  const type code = type::plain(kaohe::feel::type_kind::code);
  const kaohe::feel::scope names({{"行业", code, 1, {}, {}}, {"大类", code, 2, {}, {}}});
  const given values{{1, std::string("3011")}, {2, std::string("30")}};
  for (const char* text : {"行业 in (大类)", "行业 in [大类]", "行业 in [\"31\", 大类]"}) {
    EXPECT_EQ(run(*compile(text, names).program, values), "true") << text;
  }
  EXPECT_EQ(run(*compile("行业 = 大类", names).program, values), "false");
}

TEST(Evaluate, ADecidedConditionDoesNotCareAboutFaults) {
  EXPECT_EQ(run("a and 1 / 0 > 1", {{a, false}}), "false");
  EXPECT_EQ(run("1 / 0 > 1 and a", {{a, false}}), "false");
  EXPECT_EQ(run("a and 1 / 0 > 1", {{a, true}}), "fault 1 6..11");
  EXPECT_EQ(run("a or 1 / 0 > 1", {{a, true}}), "true");
  EXPECT_EQ(run("a or 1 / 0 > 1", {{a, false}}), "fault 1 5..10");
  // a missing condition could still decide: it is missing, and no fault
  EXPECT_EQ(run("a and 1 / 0 > 1"), "missing 7");
  EXPECT_EQ(run("1 / 0 > 1 or a"), "missing 7");
}

TEST(EvaluateTests, UnaryTests) {
  const auto with = [](const char* text, const value& subject) {
    return run_tests(text, in_unit("%"), {{0, subject}});
  };
  EXPECT_EQ(with(">= 17 %", number::ratio(17, 100)), "true");
  EXPECT_EQ(with(">= 17 %", number::ratio(16999, 100'000)), "false");
  EXPECT_EQ(with("54 %, [90 %..1]", number::ratio(95, 100)), "true");
  EXPECT_EQ(with("54 %, [90 %..1]", number::ratio(54, 100)), "true");
  EXPECT_EQ(with("54 %, [90 %..1]", number::ratio(55, 100)), "false");
  EXPECT_EQ(with("not(54 %, [90 %..1])", number::ratio(55, 100)), "true");
  EXPECT_EQ(with("not(54 %, [90 %..1])", number::ratio(54, 100)), "false");
  EXPECT_EQ(with("? > 1 % and ? < 3 %", number::ratio(2, 100)), "true");
  EXPECT_EQ(with("[1 %, 2 %]", number::ratio(2, 100)), "true");
  EXPECT_EQ(with("!= 2 %", number::ratio(2, 100)), "false");
}

TEST(EvaluateTests, AConditionWithTheSubjectAnywhereInItIsATest) {
  const auto with = [](const char* text, int subject) { return run_tests(text, in_unit(""), {{0, subject}}); };
  for (const char* text : {"some l in [3, 9] satisfies ? > l", "not(every l in [3] satisfies ? <= l)", "? in (> 3)",
                           "if ? > 3 then true else false", "count([1, 2][item > ? - 3]) = 1", "{a: ?, b: a > 3}.b",
                           "(for l in [?] return l > 3)[1]", "list contains([?], 4)"}) {
    EXPECT_EQ(with(text, 4), "true") << text;
    EXPECT_EQ(with(text, 3), "false") << text;
  }
}

TEST(EvaluateTests, ADashIsAnyValueAlsoAMissingOne) {
  EXPECT_EQ(run_tests("-", in_unit("%"), {{0, 5}}), "true");
  EXPECT_EQ(run_tests("-", in_unit("%")), "true");
  EXPECT_EQ(run_tests("> 5", in_unit("%")), "missing 0");
  EXPECT_EQ(run_tests("not(5)", in_unit("%")), "missing 0");
  EXPECT_EQ(run_tests("missing(?)", in_unit("%")), "true");
}

TEST(EvaluateTests, StringsBooleansDates) {
  EXPECT_EQ(run_tests("\"新建\", “扩建”", string(), {{0, std::string("扩建")}}), "true");
  EXPECT_EQ(run_tests("\"新建\", “扩建”", string(), {{0, std::string("改建")}}), "false");
  EXPECT_EQ(run_tests("true", boolean(), {{0, true}}), "true");
  EXPECT_EQ(run_tests("false", boolean(), {{0, true}}), "false");
  EXPECT_EQ(run_tests("a", boolean(), {{0, false}, {a, false}}), "true");
  EXPECT_EQ(run_tests("[2018年1月1日..2018年12月31日]", date_type(), {{0, *date::make(2018, 12, 31)}}), "true");
}

}  // namespace
