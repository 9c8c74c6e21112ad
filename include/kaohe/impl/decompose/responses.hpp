// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_RESPONSES_HPP
#define KAOHE_IMPL_DECOMPOSE_RESPONSES_HPP
// The units of a request as the solver looks at them: what each contributes to the total at a price. They are read in
// blocks, in plain loops over arrays that the compiler can work on two or four at a time.

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>
#include <kaohe/impl/decompose/full_width.hpp>

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
[[nodiscard]] KAOHE_PART_OF_LOOP double greater(double a, double b) noexcept { return a > b ? a : b; }
[[nodiscard]] KAOHE_PART_OF_LOOP double lesser(double a, double b) noexcept { return a < b ? a : b; }
[[nodiscard]] KAOHE_PART_OF_LOOP double clip(double x, double low, double high) noexcept {
  return lesser(high, greater(low, x));
}

/// Values of one block.
using block_values = std::array<double, block>;

/// What units contribute to the total: a·x = clip(c + μp, low, high).
struct responses {
  double *c, *p, *low, *high;
};

/// Those of a block.
class block_responses {
 public:
  [[nodiscard]] responses all() noexcept { return {c_.data(), p_.data(), low_.data(), high_.data()}; }

 private:
  block_values c_, p_, low_, high_;
};

/// A column of a request: values of each unit, or one value for all.
class column {
 public:
  column(std::span<const double> values, double otherwise) noexcept : from_(values.data()) {
    if (from_ == nullptr) constant_.fill(otherwise);
  }
  [[nodiscard]] double operator[](std::size_t i) const noexcept { return *at(i); }
  /// The values from there to the end of a block.
  [[nodiscard]] KAOHE_PART_OF_LOOP const double* at(std::size_t i) const noexcept {
    return from_ == nullptr ? constant_.data() : from_ + i;
  }

 private:
  const double* from_;
  block_values constant_;
};

/// The columns of a request.
struct columns {
  column s, w, a, l, u;
  bool relative;  ///< no weights given: 1 ÷ |s|

  explicit columns(const request& asked) noexcept
      : s(asked.wanted, 0),
        w(asked.weights, 1),
        a(asked.factors, 1),
        l(asked.at_least, -unbounded),
        u(asked.at_most, unbounded),
        relative(asked.weights.empty()) {}

  /// By how much their parts change with μ: a ÷ w. \pre count ≤ block, here and below
  KAOHE_PART_OF_LOOP void paces(std::size_t first, std::size_t count, double* made) const noexcept {
    const double *const to_a = a.at(first), *const to_w = w.at(first), *const to_s = s.at(first);
    if (relative) {
      for (std::size_t i = 0; i < count; ++i) made[i] = to_a[i] * greater(std::fabs(to_s[i]), smallest);
    } else {
      for (std::size_t i = 0; i < count; ++i) made[i] = to_a[i] / to_w[i];
    }
  }
  /// Their bounds, as contributions.
  KAOHE_PART_OF_LOOP void ends(std::size_t first, std::size_t count, double* low, double* high) const noexcept {
    const double *const to_a = a.at(first), *const to_l = l.at(first), *const to_u = u.at(first);
    for (std::size_t i = 0; i < count; ++i) {
      const double counts = to_a[i], least = counts * to_l[i], most = counts * to_u[i];
      low[i] = counts > 0 ? least : 0;  // not 0 · ∞
      high[i] = counts > 0 ? most : 0;
    }
  }
  KAOHE_PART_OF_LOOP void read(std::size_t first, std::size_t count, const responses& made) const noexcept {
    const double *const to_a = a.at(first), *const to_s = s.at(first);
    paces(first, count, made.p);
    for (std::size_t i = 0; i < count; ++i) {
      made.c[i] = to_a[i] * to_s[i];
      made.p[i] = to_a[i] * made.p[i];
    }
    ends(first, count, made.low, made.high);
  }
  /// Their parts at μ.
  KAOHE_PART_OF_LOOP void parts(std::size_t first, std::size_t count, double mu, double* made) const noexcept {
    block_values pace;
    paces(first, count, pace.data());
    const double *const to_s = s.at(first), *const to_l = l.at(first), *const to_u = u.at(first);
    for (std::size_t i = 0; i < count; ++i) made[i] = clip(to_s[i] + mu * pace[i], to_l[i], to_u[i]);
  }
};

/// The sum of a block, in strands.
[[nodiscard]] KAOHE_PART_OF_LOOP double sum_of(const double* values, std::size_t count) noexcept {
  constexpr std::size_t width = 16;
  std::array<double, width> strands{};
  std::size_t i = 0;
  for (; i + width <= count; i += width) {
    for (std::size_t k = 0; k < width; ++k) strands[k] += values[i + k];
  }
  for (std::size_t k = 0; i + k < count; ++k) strands[k] += values[i + k];
  for (std::size_t half = width / 2; half > 0; half /= 2) {
    for (std::size_t k = 0; k < half; ++k) strands[k] += strands[k + half];
  }
  return strands[0];
}

/// The greatest of a block.
[[nodiscard]] KAOHE_PART_OF_LOOP double greatest(const double* values, std::size_t count) noexcept {
  constexpr std::size_t width = 16;
  std::array<double, width> strands;
  strands.fill(values[0]);
  std::size_t i = 0;
  for (; i + width <= count; i += width) {
    for (std::size_t k = 0; k < width; ++k) strands[k] = greater(strands[k], values[i + k]);
  }
  for (; i < count; ++i) strands[0] = greater(strands[0], values[i]);
  for (const double x : strands) strands[0] = greater(strands[0], x);
  return strands[0];
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
