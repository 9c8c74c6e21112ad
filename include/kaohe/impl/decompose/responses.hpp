// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_RESPONSES_HPP
#define KAOHE_IMPL_DECOMPOSE_RESPONSES_HPP
// The units of a request as the solver looks at them: what each contributes to the total at a price. They are read in
// blocks, in plain loops over arrays that the compiler can work on two or four at a time.

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();
/// Sizes lie within 1e±50: then no product of three overflows, and μ = ±1e150 is beyond every breakpoint.
inline constexpr double largest = 1e50, smallest = 1e-50, farthest = 1e150;

/// The greater and the lesser of two, as processors have them for several numbers at a time.
[[nodiscard]] inline double greater(double a, double b) noexcept { return a > b ? a : b; }
[[nodiscard]] inline double lesser(double a, double b) noexcept { return a < b ? a : b; }
[[nodiscard]] inline double clip(double x, double low, double high) noexcept { return lesser(high, greater(low, x)); }

/// Values of one block.
using block_values = std::array<double, block>;

/// A unit's contribution to the total: a·x = clip(c + μp, low, high).
struct response {
  double c = 0, p = 0, low = 0, high = 0;
};

/// Those of a block.
struct responses {
  block_values c, p, low, high;
};

/// A column of a request: values of each unit, or one value for all.
class column {
 public:
  column(std::span<const double> values, double otherwise) noexcept : from_(values.data()) {
    if (from_ == nullptr) constant_.fill(otherwise);
  }
  [[nodiscard]] double operator[](std::size_t i) const noexcept { return *at(i); }
  /// The values from there to the end of a block.
  [[nodiscard]] const double* at(std::size_t i) const noexcept {
    return from_ == nullptr ? constant_.data() : from_ + i;
  }

 private:
  const double* from_;
  block_values constant_;
};

/// The columns of a request.
struct columns {
  column s, w, a, l, u;
  bool relative;           ///< no weights given: 1 ÷ |s|
  bool some_do_not_count;  ///< a factor is zero

  explicit columns(const request& asked) noexcept
      : s(asked.wanted, 0),
        w(asked.weights, 1),
        a(asked.factors, 1),
        l(asked.at_least, -unbounded),
        u(asked.at_most, unbounded),
        relative(asked.weights.empty()),
        some_do_not_count(std::find(asked.factors.begin(), asked.factors.end(), 0.0) != asked.factors.end()) {}

  /// By how much their parts change with μ: a ÷ w. \pre count ≤ block, here and below
  void paces(std::size_t first, std::size_t count, block_values& made) const noexcept {
    const double *const to_a = a.at(first), *const to_w = w.at(first), *const to_s = s.at(first);
    if (relative) {
      for (std::size_t i = 0; i < count; ++i) made[i] = to_a[i] * greater(std::fabs(to_s[i]), smallest);
    } else {
      for (std::size_t i = 0; i < count; ++i) made[i] = to_a[i] / to_w[i];
    }
  }
  void read(std::size_t first, std::size_t count, responses& made) const noexcept {
    const double *const to_a = a.at(first), *const to_s = s.at(first);
    const double *const to_l = l.at(first), *const to_u = u.at(first);
    paces(first, count, made.p);
    for (std::size_t i = 0; i < count; ++i) {
      const double counts = to_a[i];
      made.c[i] = counts * to_s[i];
      made.p[i] = counts * made.p[i];
      made.low[i] = counts * to_l[i];
      made.high[i] = counts * to_u[i];
    }
    for (std::size_t i = 0; i < count && some_do_not_count; ++i) {
      if (to_a[i] == 0) made.low[i] = made.high[i] = 0;  // not 0 · ∞
    }
  }
  /// Their parts at μ.
  void parts(std::size_t first, std::size_t count, double mu, double* made) const noexcept {
    block_values pace;
    paces(first, count, pace);
    const double *const to_s = s.at(first), *const to_l = l.at(first), *const to_u = u.at(first);
    for (std::size_t i = 0; i < count; ++i) made[i] = clip(to_s[i] + mu * pace[i], to_l[i], to_u[i]);
  }
};

/// The sum of a block, in four strands.
[[nodiscard]] inline double sum_of(const block_values& values, std::size_t count) noexcept {
  std::array<double, 4> strands{};
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4) {
    for (std::size_t k = 0; k < 4; ++k) strands[k] += values[i + k];
  }
  for (; i < count; ++i) strands[0] += values[i];
  return (strands[0] + strands[1]) + (strands[2] + strands[3]);
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
