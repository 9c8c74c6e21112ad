// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_GRADE_POINTS_HPP
#define KAOHE_IMPL_ASSESS_GRADE_POINTS_HPP

#include <kaohe/assess/scorecard.hpp>

#include <algorithm>
#include <optional>

namespace kaohe::inline KAOHE_ABI::detail {

/// One end of a range of scores.
struct score_end {
  number at;
  bool included = true;
};

/// The end of a band before rounding: the scores that are rounded into it.
[[nodiscard]] inline score_end before_rounding(const feel::bound& end, bool is_low,
                                               const std::optional<rounding_interval>& round_to) {
  score_end found{end.value.coherent(), end.included};
  if (!round_to) return found;
  const number& step = round_to->size();
  const number steps = found.at / step;
  number inside = is_low ? ceil(steps) : floor(steps);  // the outermost multiple of the step in the band
  if (inside == steps && !found.included) inside += is_low ? 1 : -1;
  // A score halfway between two multiples goes to the even one.
  return {(inside + number::ratio(is_low ? -1 : 1, 2)) * step, (inside / 2).is_integer()};
}

/// The scores that have a grade, as far as bands go; `to_best`: or a better one.
struct grade_scores {
  std::optional<score_end> low, high;
};
[[nodiscard]] inline grade_scores scores_of(const scheme& by, std::size_t grade, bool or_better) {
  grade_scores found;
  const feel::interval& band = by.grades[grade].allows;
  if (band.low) found.low = before_rounding(*band.low, true, by.round_to);
  if (band.high && !or_better) found.high = before_rounding(*band.high, false, by.round_to);
  return found;
}

/// The narrower of two ends.
[[nodiscard]] inline score_end narrower(const score_end& a, const score_end& b, bool is_low) {
  if (a.at == b.at) return {a.at, a.included && b.included};
  return (a.at < b.at) == is_low ? b : a;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
