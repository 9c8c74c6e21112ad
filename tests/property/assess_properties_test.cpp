// SPDX-License-Identifier: Apache-2.0
#include <kaohe/assess/evaluate.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::verdict;
using kaohe::view;

/// A decimal near a few round values, so that figures often meet a bound exactly.
std::string any_decimal() {
  const int whole = *rc::gen::inRange(0, 12), tenths = *rc::gen::element(0, 0, 0, 5, 1);
  return std::to_string(whole) + "." + std::to_string(tenths);
}

std::string any_test(const std::string& unit) {
  const std::string a = any_decimal(), b = any_decimal();
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return "<= " + a + unit;
    case 1:
      return ">= " + a + unit;
    case 2:
      return "< " + a + unit;
    case 3:
      return "> " + a + unit;
    case 4:
      return "= " + a + unit;
    default:
      break;
  }
  const bool ordered = sure(number::from_text(a)) <= sure(number::from_text(b));
  const std::string low = ordered ? a : b, high = ordered ? b : a;
  return std::string(*rc::gen::element("[", "(")) + low + unit + ".." + high + unit + *rc::gen::element("]", ")");
}

/// A district with one indicator, a target and its figures.
struct world {
  small_policy made;
  kaohe::responsible_unit_id who = made.unit("区");
  kaohe::indicator_id what = made.indicator("煤炭消费量", "吨");
  figure_list figures;

  kaohe::finding judge() const { return kaohe::assess::evaluate_target(made.build(), figures.known(), {0}, who); }
};

/// A target of several views, perhaps 保持, with all the figures it needs.
world any_world() {
  world w;
  std::vector<kaohe::requirement> requirements;
  const std::string tonnes = " 吨", per_cent = "0 %";  // 5.5 becomes 5.50 %, and so on
  if (*rc::gen::arbitrary<bool>()) requirements.push_back(required(view::level, any_test(tonnes)));
  if (*rc::gen::arbitrary<bool>()) requirements.push_back(required(view::increment, any_test(tonnes)));
  if (*rc::gen::arbitrary<bool>()) requirements.push_back(required(view::change, any_test(per_cent)));
  if (requirements.empty() || *rc::gen::arbitrary<bool>()) {
    requirements.push_back(required(*rc::gen::element(kaohe::direction::rising, kaohe::direction::falling)));
  }
  auto& t = w.made.target(w.who, w.what, requirements);
  t.baseline = observed_in("2015");
  t.every = *rc::gen::element(kaohe::repetition::once, kaohe::repetition::each_half, kaohe::repetition::each_quarter);
  if (*rc::gen::arbitrary<bool>()) t.decides = (*rc::gen::elementOf(requirements)).looks_at;
  for (const char* part : {"2015", "2015H1", "2015H2", "2015Q1", "2015Q2", "2015Q3", "2015Q4", "2020", "2020H1",
                           "2020H2", "2020Q1", "2020Q2", "2020Q3", "2020Q4"}) {
    w.figures.add(w.who, w.what, part, any_decimal() + tonnes);
  }
  return w;
}

RC_GTEST_PROP(VerdictProperties, ALevelIsMetExactlyIfTheIntervalContainsIt, ()) {
  world w;
  w.made.target(w.who, w.what, {required(view::level, any_test(" 吨"))});
  const number observed = w.figures.add(w.who, w.what, "2020", any_decimal() + " 吨").value;
  const kaohe::feel::interval& allows = w.made.content.targets[0].requirements[0].allows;
  const kaohe::finding f = w.judge();
  RC_ASSERT(f.result == (allows.contains(observed) ? verdict::met : verdict::missed));
  const number margin = f.checks.at(0).margin.value();
  if (margin.sign() != 0) RC_ASSERT((margin.sign() > 0) == (f.result == verdict::met));
}

RC_GTEST_PROP(VerdictProperties, TheMarginIsTheDistanceToTheBoundItNames, ()) {
  const world w = any_world();
  for (const kaohe::check& c : w.judge().checks) {
    if (!c.margin || c.looks_at == view::trend) continue;
    RC_ASSERT(kaohe::abs(c.rounded.value_or(*c.value) - *c.bound) == kaohe::abs(*c.margin));
  }
}

RC_GTEST_PROP(VerdictProperties, AReductionIsAChangeTheOtherWayRound, ()) {
  const std::string rate = any_decimal();
  std::vector<kaohe::finding> found;
  const std::string base = any_decimal() + " 吨", observed = any_decimal() + " 吨";
  for (const bool as_reduction : {true, false}) {
    world w;
    w.made
        .target(w.who, w.what,
                {as_reduction ? required(view::reduction, ">= " + rate + "0 %")
                              : required(view::change, "<= -" + rate + "0 %")})
        .baseline = observed_in("2015");
    w.figures.add(w.who, w.what, "2015", base);
    w.figures.add(w.who, w.what, "2020", observed);
    found.push_back(w.judge());
  }
  RC_ASSERT(found[0].result == found[1].result);
  RC_ASSERT(found[0].fault == found[1].fault);
  RC_ASSERT(found[0].checks.at(0).margin == found[1].checks.at(0).margin);
}

RC_GTEST_PROP(VerdictProperties, AMissingFigureNeverTurnsAVerdictIntoAnother, ()) {
  world w = any_world();
  const verdict full = w.judge().result;
  auto& all = w.figures.all;
  for (int i = *rc::gen::inRange(1, 15); i > 0 && !all.empty(); --i) {
    all.erase(all.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(all)));
  }
  const kaohe::finding f = w.judge();
  if (f.result != full) RC_ASSERT(f.result == verdict::undetermined);
  if (full != verdict::undetermined && f.result == verdict::undetermined) RC_ASSERT(!f.missing.empty());
}

RC_GTEST_PROP(VerdictProperties, WhatIsNamedMissingIsWhatIsNeeded, ()) {
  world w = any_world();
  const auto full = w.figures;
  const verdict before = w.judge().result;
  w.figures.all.clear();
  const auto missing = w.judge().missing;
  RC_ASSERT(!missing.empty());
  for (const kaohe::cell& c : missing) {
    for (const auto& o : full.all) {
      if (o.cell == c) w.figures.all.push_back(o);
    }
  }
  RC_ASSERT(w.judge().result == before);
  RC_ASSERT(w.judge().missing.empty());
  RC_ASSERT(w.judge().figures.size() == missing.size());
}

RC_GTEST_PROP(VerdictProperties, AStretchNeverChangesTheVerdict, ()) {
  world w = any_world();
  const verdict before = w.judge().result;
  w.made.content.targets[0].stretch = {required(view::level, any_test(" 吨"))};
  RC_ASSERT(w.judge().result == before);
  for (const kaohe::check& c : w.judge().checks) RC_ASSERT(!(c.stretch && c.decides));
}

RC_GTEST_PROP(VerdictProperties, AboutNeverCostsATarget, ()) {
  world w;
  w.made.target(w.who, w.what, {required(view::level, any_test(" 吨"))});
  w.figures.add(w.who, w.what, "2020", any_decimal() + " 吨");
  const kaohe::finding strict = w.judge();
  w.made.content.targets[0].about = amount(any_decimal() + " 吨");
  const kaohe::finding wide = w.judge();
  RC_ASSERT(*wide.checks.at(0).margin == *strict.checks.at(0).margin + w.made.content.targets[0].about->coherent());
  if (strict.result == verdict::met) RC_ASSERT(wide.result == verdict::met);
}

RC_GTEST_PROP(VerdictProperties, AnAssessmentAsOfADayIsOneOfWhatWasKnownThen, ()) {
  world w = any_world();
  for (auto& o : w.figures.all) {
    const int day = *rc::gen::inRange(0, 4);
    if (day != 0) o.known_since = on("2021-01-0" + std::to_string(day));
  }
  const auto as_of = on("2021-01-02");
  const auto then = kaohe::assess::evaluate_target(w.made.build(), w.figures.known(as_of), {0}, w.who);
  std::erase_if(w.figures.all, [&](const auto& o) { return o.known_since && as_of < *o.known_since; });
  RC_ASSERT(then.result == w.judge().result);
  RC_ASSERT(then.missing == w.judge().missing);
}

}  // namespace
