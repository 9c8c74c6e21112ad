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
    for (std::size_t i = 0; i < count; ++i) made[i] = pace(to_s[i], to_w[i], to_a[i]);
  }
  KAOHE_PART_OF_LOOP void read(std::size_t first, std::size_t count, const responses& made) const noexcept {
    const double *const to_s = s.at(first), *const to_w = w.at(first), *const to_a = a.at(first);
    const double *const to_l = l.at(first), *const to_u = u.at(first);
    double* __restrict const c = made.c;
    double* __restrict const p = made.p;
    double* __restrict const low = made.low;
    double* __restrict const high = made.high;
    for (std::size_t i = 0; i < count; ++i) {
      const double counts = to_a[i], least = counts * to_l[i], most = counts * to_u[i];
      c[i] = counts * to_s[i];
      p[i] = counts * pace(to_s[i], to_w[i], counts);
      low[i] = least == least ? least : 0;  // 0 · ∞
      high[i] = most == most ? most : 0;
    }
  }
  /// Their parts at μ.
  KAOHE_PART_OF_LOOP void parts(std::size_t first, std::size_t count, double mu, double* made) const noexcept {
    const double *const to_s = s.at(first), *const to_w = w.at(first), *const to_a = a.at(first);
    const double *const to_l = l.at(first), *const to_u = u.at(first);
    double* __restrict const to = made;
    for (std::size_t i = 0; i < count; ++i) {
      to[i] = clip(to_s[i] + mu * pace(to_s[i], to_w[i], to_a[i]), to_l[i], to_u[i]);
    }
  }

 private:
  [[nodiscard]] KAOHE_PART_OF_LOOP double pace(double wanted, double weight, double factor) const noexcept {
    return relative ? factor * greater(std::fabs(wanted), smallest) : factor / weight;
  }
};

/// The sum of a block, in strands.
[[nodiscard]] KAOHE_PART_OF_LOOP double sum_of(const double* values, std::size_t count) noexcept {
  typedef double four __attribute__((vector_size(4 * sizeof(double))));
  four strands[4] = {{}, {}, {}, {}}, next;
  std::size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    for (std::size_t k = 0; k < 4; ++k) {
      __builtin_memcpy(&next, values + i + 4 * k, sizeof next);
      strands[k] += next;
    }
  }
  for (; i + 4 <= count; i += 4) {
    __builtin_memcpy(&next, values + i, sizeof next);
    strands[0] += next;
  }
  const four all = (strands[0] + strands[1]) + (strands[2] + strands[3]);
  double sum = (all[0] + all[1]) + (all[2] + all[3]);
  for (; i < count; ++i) sum += values[i];
  return sum;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
