// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SCORE_RANGES_HPP
#define KAOHE_IMPL_ASSESS_SCORE_RANGES_HPP

#include <kaohe/assess/scorecard.hpp>

#include <algorithm>
#include <optional>

namespace kaohe::inline KAOHE_ABI::detail {

/// Points that are known.
[[nodiscard]] inline score_range exactly(const number& points) { return {points, points}; }

/// Anything from nothing to so many points.
[[nodiscard]] inline score_range up_to(const number& points) { return {number(), points}; }

[[nodiscard]] inline score_range sum(const score_range& a, const score_range& b) {
  return {a.low + b.low, a.high + b.high};
}

[[nodiscard]] inline score_range scaled(const score_range& a, const number& by) { return {a.low * by, a.high * by}; }

/// What is left of points after a deduction, not less than nothing.
[[nodiscard]] inline score_range less(const score_range& a, const score_range& taken) {
  return {std::max(number(), a.low - taken.high), std::max(number(), a.high - taken.low)};
}

/// The smallest range that holds both.
[[nodiscard]] inline score_range hull(const score_range& a, const score_range& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// The two ends of a number; nothing if it is none.
[[nodiscard]] inline std::optional<score_range> range_of(const feel::value& v) {
  if (v.is_number()) return exactly(v.as_number());
  if (v.kind() != feel::value_kind::enclosure) return std::nullopt;
  return score_range{v.as_enclosure().low, v.as_enclosure().high};
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
