// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_DUAL_ROOT_HPP
#define KAOHE_IMPL_DECOMPOSE_DUAL_ROOT_HPP
// The μ at which a rising, piecewise linear function reaches a value: Newton's method, kept between two points that
// enclose the root; where it leaves them the median of the breakpoints in between, where there are none the secant, and
// at last bisection over the doubles in between: it always ends.

#include <kaohe/impl/decompose/responses.hpp>

#include <bit>
#include <cmath>
#include <cstdint>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// A value of the function and its slope there.
struct point {
  double value = 0, slope = 0;
};

/// The double in the middle of two, counted in doubles: at most 64 steps from everything to one.
[[nodiscard]] inline double middle(double low, double high) noexcept {
  const auto place = [](double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
  };
  const std::int64_t between = (place(low) >> 1) + (place(high) >> 1);
  return std::bit_cast<double>(between >= 0 ? between : std::numeric_limits<std::int64_t>::min() - between);
}

/// \param f       from μ to a `point`; `breakpoint(low, high)` is one of its breakpoints between two ends, or NaN
/// \param enough  how far the value may be off although it could be nearer
/// \return the μ where f was asked last
template <class Function>
[[nodiscard]] double dual_root(Function& f, double target, double start, double enough = 0) {
  constexpr double accuracy = 4e-15, where_flat = 1e-13;  // on a flat piece no other μ is nearer
  constexpr int newton_only = 16;
  double low = -farthest, high = farthest, below = -unbounded, above = unbounded, mu = start;
  const auto inside = [&](double x) { return x > low && x < high; };
  for (int step = 0;; ++step) {
    const point at = f(mu);
    const double lacking = target - at.value;
    const double near = (at.slope > 0 ? accuracy : where_flat) * (std::fabs(target) + std::fabs(at.value));
    if (std::fabs(lacking) <= greater(near, enough)) return mu;
    if (lacking > 0) {
      low = mu, below = -lacking;
    } else {
      high = mu, above = -lacking;
    }
    double next = mu + lacking / at.slope;  // not inside where the slope is zero
    if (!inside(next) || (step >= newton_only && step % 2 == 0)) next = f.breakpoint(low, high);
    if (!inside(next)) next = low - below * ((high - low) / (above - below));
    if (!inside(next) || step >= 4 * newton_only) next = middle(low, high);
    if (!inside(next)) return mu;
    mu = next;
  }
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
