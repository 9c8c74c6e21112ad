// SPDX-License-Identifier: Apache-2.0
// 修约值比较, printed digits of views that do not decide, 左右, 力争.
#include <kaohe/assess/evaluate.hpp>

#include "judging.hpp"

namespace {

using namespace kaohe_test;

kaohe::rounding_rule to_nearest(std::string_view size) {
  const kaohe::quantity q = amount(size);
  return {sure(kaohe::rounding_interval::make(q.amount)), q.unit, std::string(size)};
}

struct RoundTo : Judging {
  kaohe::check check_of(std::string_view value) {
    const std::string unused = with_level(share, value);
    figures.add(district, share, "2020", value);
    kaohe::check c = judge().checks.at(0);
    figures.all.pop_back();
    EXPECT_EQ(unused, to_text(c.result));
    return c;
  }
};

TEST_F(RoundTo, RoundsOnceHalfToEvenBeforeComparing) {
  target(share, {required(view::level, ">= 55 %")}).round_to = to_nearest("0.1 %");
  EXPECT_EQ(with_level(share, "54.9499 %"), "missed");
  EXPECT_EQ(with_level(share, "54.95 %"), "met") << "halfway between 54.9 and 55.0: the even one";
  EXPECT_EQ(with_level(share, "54.949999 %"), "missed") << "once: not first to 54.95";
  EXPECT_EQ(with_level(share, "55 %"), "met");
  made.content.targets[0].requirements = {required(view::level, ">= 54.9 %")};
  EXPECT_EQ(with_level(share, "54.85 %"), "missed") << "halfway between 54.8 and 54.9: the even one";
  EXPECT_EQ(with_level(share, "54.8501 %"), "met");
}

TEST_F(RoundTo, SaysWhatWasRoundedAndWhetherItMatters) {
  target(share, {required(view::level, ">= 55 %")}).round_to = to_nearest("0.1 %");
  const kaohe::check matters = check_of("54.96 %"), same = check_of("55.04 %");
  EXPECT_EQ(matters.result, verdict::met);
  EXPECT_EQ(matters.value, coherent("54.96 %"));
  EXPECT_EQ(matters.rounded, coherent("55 %"));
  EXPECT_EQ(matters.margin, number(0));
  EXPECT_TRUE(matters.rounding_matters);
  EXPECT_EQ(same.rounded, coherent("55 %"));
  EXPECT_FALSE(same.rounding_matters);
}

TEST_F(RoundTo, RoundingMayAlsoCostATarget) {
  target(share, {required(view::level, "> 55 %")}).round_to = to_nearest("0.1 %");
  const kaohe::check c = check_of("55.04 %");
  EXPECT_EQ(c.result, verdict::missed);
  EXPECT_TRUE(c.rounding_matters);
}

TEST_F(RoundTo, WithoutARuleTheExactValueIsCompared) {
  target(share, {required(view::level, ">= 55 %")});
  const kaohe::check c = check_of("54.9999999999 %");
  EXPECT_EQ(c.result, verdict::missed);
  EXPECT_EQ(c.rounded, std::nullopt);
  EXPECT_FALSE(c.rounding_matters);
}

TEST_F(RoundTo, CountsInTheUnitOfTheRule) {
  target(cod, {required(view::level, "<= 3128 吨")}).round_to = to_nearest("0.01 万吨");
  EXPECT_EQ(with_level(cod, "3149 吨"), "met") << "0.31 万吨";
  EXPECT_EQ(with_level(cod, "3151 吨"), "missed") << "0.32 万吨";
}

TEST_F(RoundTo, ARuleOfAnotherDimensionLeavesAViewAlone) {
  auto& t = target(cod, {required(view::level, "<= 1700 吨"), required(view::reduction, ">= 15.2 %")});
  t.baseline = observed_in("2015");
  t.round_to = to_nearest("0.1 %");
  figures.add(district, cod, "2015", "2000 吨");
  figures.add(district, cod, "2020", "1696.9 吨");
  const finding f = judge();
  EXPECT_EQ(f.checks.at(0).rounded, std::nullopt);
  EXPECT_EQ(f.checks.at(1).value, coherent("15.155 %"));
  EXPECT_EQ(f.checks.at(1).rounded, coherent("15.2 %"));
  EXPECT_TRUE(f.checks.at(1).rounding_matters);
  EXPECT_EQ(f.result, verdict::met);
}

TEST_F(RoundTo, RoundsNegativeRatesByTheirAbsoluteValue) {
  auto& t = target(cod, {required(view::change, "<= -4.0 %")});
  t.baseline = observed_in("2015");
  t.round_to = to_nearest("0.1 %");
  figures.add(district, cod, "2015", "2000 吨");
  EXPECT_EQ(with_level(cod, "1921 吨"), "met") << "-3.95 % is halfway: the even one is -4.0 %";
  EXPECT_EQ(with_level(cod, "1921.1 吨"), "missed");
}

// --- views that do not decide ---

struct Shown : Judging {
  Shown() {
    auto& t = target(cod, {required(view::level, "<= 3128 吨"), required(view::reduction, ">= 15.2 %")});
    t.decides = view::level;
    t.baseline = observed_in("2015");
  }
  finding with(std::string_view base, std::string_view observed) {
    figures.all.clear();
    figures.add(district, cod, "2015", base);
    figures.add(district, cod, "2020", observed);
    return judge();
  }
};

TEST_F(Shown, ARateThatOnlyStandsBesideItsCapIsComparedAsPrinted) {
  // The cap is met exactly; of the bases that fit the printed pair about half give less than 15.2 %.
  const finding f = with("3688 吨", "3128 吨");
  EXPECT_EQ(f.result, verdict::met);
  const kaohe::check& rate = f.checks.at(1);
  EXPECT_FALSE(rate.decides);
  EXPECT_EQ(rate.value, number::ratio(560, 3688));
  EXPECT_EQ(rate.rounded, coherent("15.2 %"));
  EXPECT_EQ(rate.result, verdict::met);
  EXPECT_TRUE(rate.rounding_matters);
  EXPECT_EQ(rate.margin, number(0));
}

TEST_F(Shown, ItIsRoundedOnceAtItsLastPrintedDigit) {
  EXPECT_EQ(with("100000 吨", "84850 吨").checks.at(1).result, verdict::met) << "15.15 %: the even one is 15.2 %";
  EXPECT_EQ(with("100000 吨", "84851 吨").checks.at(1).result, verdict::missed) << "15.149 %";
  made.content.targets[0].requirements[1] = required(view::reduction, ">= 15.20 %");
  EXPECT_EQ(with("100000 吨", "84850 吨").checks.at(1).result, verdict::missed) << "printed to 0.01 %";
}

TEST_F(Shown, ItNeverChangesTheVerdict) {
  EXPECT_EQ(with("2000 吨", "3000 吨").result, verdict::met);
  EXPECT_EQ(with("2000 吨", "3000 吨").checks.at(1).result, verdict::missed);
  EXPECT_EQ(with("9000 吨", "3200 吨").result, verdict::missed);
  EXPECT_EQ(with("9000 吨", "3200 吨").checks.at(1).result, verdict::met);
}

TEST_F(Shown, TheRuleOfTheTargetIsForWhatDecides) {
  made.content.targets[0].round_to = to_nearest("1 %");
  EXPECT_EQ(with("100000 吨", "84851 吨").checks.at(1).result, verdict::missed) << "not rounded to 15 %";
}

TEST_F(Shown, EachEndOfARangeHasItsOwnDigits) {
  made.content.targets[0].requirements[1] = required(view::reduction, "[15 %..15.20 %]");
  EXPECT_EQ(with("100000 吨", "85500 吨").checks.at(1).result, verdict::missed) << "14.5 % is halfway: 14";
  EXPECT_EQ(with("100000 吨", "85499 吨").checks.at(1).result, verdict::met);
  EXPECT_EQ(with("100000 吨", "84796 吨").checks.at(1).result, verdict::met) << "15.204 %";
  EXPECT_EQ(with("100000 吨", "84794 吨").checks.at(1).result, verdict::missed) << "15.206 %";
}

// --- 左右 ---

struct About : Judging {};

TEST_F(About, WidensALowerBoundDownwards) {
  auto& t = target(share, {required(view::level, ">= 55 %")});
  t.about = amount("1 %");
  EXPECT_EQ(with_level(share, "53.99 %"), "missed");
  EXPECT_EQ(with_level(share, "54 %"), "met");
  EXPECT_EQ(with_level(share, "54.01 %"), "met");
  EXPECT_EQ(with_level(share, "99 %"), "met");
  figures.add(district, share, "2020", "54.5 %");
  EXPECT_EQ(judge().checks.at(0).bound, coherent("54 %"));
  EXPECT_EQ(judge().checks.at(0).margin, coherent("0.5 %"));
}

TEST_F(About, WidensAnUpperBoundUpwards) {
  target(cod, {required(view::level, "<= 3128 吨")}).about = amount("10 吨");
  EXPECT_EQ(with_level(cod, "3137.99 吨"), "met");
  EXPECT_EQ(with_level(cod, "3138 吨"), "met");
  EXPECT_EQ(with_level(cod, "3138.01 吨"), "missed");
}

TEST_F(About, WidensBothEndsOfARange) {
  auto& t = target(share, {required(view::level, "[54 %..56 %]")});
  t.about = amount("1 %");
  for (const auto& [value, expected] :
       {std::pair("52.99 %", "missed"), {"53 %", "met"}, {"57 %", "met"}, {"57.01 %", "missed"}}) {
    EXPECT_EQ(with_level(share, value), expected) << value;
  }
  made.content.targets[0].requirements = {required(view::level, "= 55 %")};
  for (const auto& [value, expected] :
       {std::pair("53.99 %", "missed"), {"54 %", "met"}, {"56 %", "met"}, {"56.01 %", "missed"}}) {
    EXPECT_EQ(with_level(share, value), expected) << value;
  }
}

TEST_F(About, WidensOnlyWhatDecides) {
  auto& t = target(share, {required(view::level, ">= 55 %"), required(view::change, ">= 10 %")});
  t.decides = view::level;
  t.baseline = observed_in("2015");
  t.about = amount("1 %");
  t.stretch = {required(view::level, ">= 60 %")};
  figures.add(district, share, "2015", "54 %");
  figures.add(district, share, "2020", "59.4 %");
  EXPECT_EQ(judge().checks.at(1).bound, coherent("10 %"));
  EXPECT_EQ(judge().checks.at(2).bound, coherent("60 %"));
  EXPECT_EQ(judge().checks.at(2).result, verdict::not_reached);
}

TEST_F(About, LeavesBoundsOfAnotherDimensionAlone) {
  auto& t = target(cod, {required(view::level, "<= 3128 吨"), required(view::reduction, ">= 10 %")});
  t.baseline = observed_in("2015");
  t.about = amount("10 吨");
  figures.add(district, cod, "2015", "3500 吨");
  figures.add(district, cod, "2020", "3138 吨");
  EXPECT_EQ(judge().checks.at(0).result, verdict::met);
  EXPECT_EQ(judge().checks.at(1).bound, coherent("10 %"));
}

// --- 力争 ---

struct Stretch : Judging {
  Stretch() { target(cod, {required(view::level, "<= 75 吨")}).stretch = {required(view::level, "<= 70 吨")}; }
};

TEST_F(Stretch, NeverFailsATargetWithARequirement) {
  for (const auto& [value, expected, stretched] : {std::tuple("69.99 吨", "met", "reached"),
                                                   {"70 吨", "met", "reached"},
                                                   {"70.01 吨", "met", "not_reached"},
                                                   {"75 吨", "met", "not_reached"},
                                                   {"75.01 吨", "missed", "not_reached"}}) {
    figures.all.clear();
    figures.add(district, cod, "2020", value);
    const finding f = judge();
    EXPECT_EQ(to_text(f.result), expected) << value;
    ASSERT_EQ(f.checks.size(), 2U);
    EXPECT_TRUE(f.checks[1].stretch);
    EXPECT_FALSE(f.checks[1].decides);
    EXPECT_EQ(to_text(f.checks[1].result), stretched) << value;
  }
}

TEST_F(Stretch, ReachedDoesNotMakeUpForMissed) {
  made.content.targets[0].stretch = {required(view::level, "<= 1000 吨")};
  EXPECT_EQ(with_level(cod, "76 吨"), "missed");
}

TEST_F(Stretch, IsComparedExactly) {
  made.content.targets[0].stretch = {required(view::level, "<= 70.0 吨")};
  made.content.targets[0].round_to = to_nearest("1 吨");
  figures.add(district, cod, "2020", "70.01 吨");
  EXPECT_EQ(judge().checks.at(1).result, verdict::not_reached);
  EXPECT_EQ(judge().checks.at(1).rounded, std::nullopt);
}

TEST_F(Stretch, AloneItIsRoundedAsTheTargetSays) {
  made.content.targets[0].requirements.clear();
  made.content.targets[0].round_to = to_nearest("1 吨");
  EXPECT_EQ(with_level(cod, "70.5 吨"), "reached");
  EXPECT_EQ(with_level(cod, "70.51 吨"), "not_reached");
}

TEST_F(Stretch, AloneIsReachedOrNot) {
  auto& t = made.content.targets[0];
  t.requirements.clear();
  EXPECT_EQ(verdict_of(), "undetermined");
  EXPECT_EQ(with_level(cod, "70 吨"), "reached");
  EXPECT_EQ(with_level(cod, "70.01 吨"), "not_reached");
}

}  // namespace
