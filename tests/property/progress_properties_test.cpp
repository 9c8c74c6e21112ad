// SPDX-License-Identifier: Apache-2.0
// What holds of progress whatever the numbers: the formulas belong together.
#include <kaohe/assess/progress.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe::assess;
using kaohe::number;
using kaohe::progress_measure;
using kaohe::feel::inexact_number;

/// A reduction, or a rise, with two decimals of a per cent: below 90 %, not 0.
number any_rate() {
  const int hundredths = *rc::gen::suchThat(rc::gen::inRange(-3'000, 9'000), [](int x) { return x != 0; });
  return number::ratio(hundredths, 10'000);
}
/// A reduction that is one.
number any_reduction() { return number::ratio(*rc::gen::inRange(1, 9'000), 10'000); }

/// The two ends of a number.
std::pair<number, number> ends(const inexact_number& x, int digits = 34) {
  const kaohe::feel::value v = x.bounds(digits);
  if (v.is_number()) return {v.as_number(), v.as_number()};
  return {v.as_enclosure().low, v.as_enclosure().high};
}

}  // namespace

RC_GTEST_PROP(Progress, OfTheTargetItselfIsOne, ()) {
  const number target = any_rate();
  RC_ASSERT(logarithmic_progress(target, target).exact() == number(1));
  RC_ASSERT(linear_progress(0, target, target) == number(1));
  RC_ASSERT(completion_rate(target, target) == number(1));
  RC_ASSERT(excess_rate(target, target) == number(0));
  RC_ASSERT(remaining_reduction(target, target) == number(0));
}

RC_GTEST_PROP(Progress, TheEqualRateChainsToTheTarget, ()) {
  const number target = any_rate();
  const int years = *rc::gen::inRange(1, 12);
  const auto [low, high] = ends(equal_yearly_reduction(target, years));
  RC_ASSERT(low <= high);
  RC_ASSERT(1 - power(1 - low, years) <= target);
  RC_ASSERT(1 - power(1 - high, years) >= target);
  RC_ASSERT(high - low < number::power_of_ten(-30));
}

RC_GTEST_PROP(Progress, DoneAndRemainingChainToTheTarget, ()) {
  const number target = any_rate(), reached = any_rate();
  const number changes[] = {-reached, -remaining_reduction(reached, target)};
  RC_ASSERT(cumulative_reduction(changes) == target);
}

RC_GTEST_PROP(Progress, AScheduleIsAtItsShareOfTheProgress, ()) {
  const number target = any_reduction();
  const int years = *rc::gen::inRange(2, 9), year = *rc::gen::inRange(1, years);
  const number share = required_share({}, year, years);
  const auto [low, high] = ends(required_reduction(target, share, progress_measure::logarithmic), 100);
  // the progress of what is required is the share; its ends lie on both sides of it, or the share is met exactly
  RC_ASSERT(logarithmic_progress(low, target).compare(share) != std::partial_ordering::greater);
  RC_ASSERT(logarithmic_progress(high, target).compare(share) != std::partial_ordering::less);
  RC_ASSERT(completion_rate(*required_reduction(target, share, progress_measure::linear).exact(), target) == share);
}

RC_GTEST_PROP(Progress, MoreReductionIsMoreProgress, ()) {
  const number target = any_reduction(), reached = any_rate();
  const number more = reached + number::power_of_ten(-*rc::gen::inRange(4, 25));
  const auto less_done = ends(logarithmic_progress(reached, target), 100);
  const auto more_done = ends(logarithmic_progress(more, target), 100);
  RC_ASSERT(less_done.second < more_done.first);
  RC_ASSERT(remaining_reduction(reached, target) > remaining_reduction(more, target));
  RC_ASSERT(ends(equal_yearly_reduction(reached, 5), 100).second < ends(equal_yearly_reduction(more, 5), 100).first);
}

RC_GTEST_PROP(Progress, MoreDigitsLieWithinFewer, ()) {
  const inexact_number x = logarithmic_progress(any_rate(), any_rate()).times(any_rate()).plus(any_rate());
  const auto few = ends(x, 34), many = ends(x, 100);
  RC_ASSERT(few.first <= many.second && many.first <= few.second);
  RC_ASSERT(many.second - many.first <= few.second - few.first);
}

RC_GTEST_PROP(Progress, RoundingKeepsWithinHalfAnInterval, ()) {
  const inexact_number x = equal_yearly_reduction(any_rate(), *rc::gen::inRange(2, 9));
  const auto interval = kaohe::rounding_interval::power_of_ten(-*rc::gen::inRange(1, 20));
  const auto rounded = x.rounded(interval);
  RC_ASSERT(rounded.has_value());
  const auto [low, high] = ends(x, 100);
  RC_ASSERT(abs(*rounded - low) <= interval.size() / 2 && abs(*rounded - high) <= interval.size() / 2);
}
