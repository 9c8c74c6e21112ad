// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_FRACTION_OF_X_HPP
#define KAOHE_IMPL_GATE_FRACTION_OF_X_HPP
// Internal: functions (a·x + b) / (c·x + d) of one variable, exactly: what sums, products and quotients of one input
// and of known numbers are, as long as x is not multiplied with itself.

#include <kaohe/base/number.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

class fraction_of_x {
 public:
  /// The variable itself.
  [[nodiscard]] static fraction_of_x variable() { return {1, 0, 0, 1}; }
  [[nodiscard]] static fraction_of_x constant(number v) { return {0, std::move(v), 0, 1}; }

  [[nodiscard]] bool is_constant() const { return a_ * d_ == b_ * c_; }
  /// Where it is zero or, of one that is a divisor, the quotient has a pole; nothing if nowhere, or everywhere.
  [[nodiscard]] std::optional<number> root() const { return a_.is_zero() ? std::nullopt : std::optional(-b_ / a_); }
  [[nodiscard]] bool is_zero() const { return a_.is_zero() && b_.is_zero(); }
  [[nodiscard]] fraction_of_x negated() const { return {-a_, -b_, c_, d_}; }
  /// One divided by it. \pre it is not zero
  [[nodiscard]] fraction_of_x inverse() const { return {c_, d_, a_, b_}; }

  /// The sum, if it is such a function.
  [[nodiscard]] static std::optional<fraction_of_x> sum(const fraction_of_x& f, const fraction_of_x& g) {
    if (g.is_constant()) return f.plus(g.value());
    if (f.is_constant()) return g.plus(f.value());
    const auto times = ratio(g.c_, g.d_, f.c_, f.d_);
    if (!times) return std::nullopt;
    return fraction_of_x(f.a_ + g.a_ / *times, f.b_ + g.b_ / *times, f.c_, f.d_);
  }
  /// The product, if it is such a function.
  [[nodiscard]] static std::optional<fraction_of_x> product(const fraction_of_x& f, const fraction_of_x& g) {
    if (g.is_constant()) return f.times(g.value());
    if (f.is_constant()) return g.times(f.value());
    if (const auto times = ratio(f.a_, f.b_, g.c_, g.d_)) {
      return fraction_of_x(*times * g.a_, *times * g.b_, f.c_, f.d_);
    }
    if (const auto times = ratio(g.a_, g.b_, f.c_, f.d_)) {
      return fraction_of_x(*times * f.a_, *times * f.b_, g.c_, g.d_);
    }
    return std::nullopt;
  }
  /// Where two functions have the same value, or else one of them a pole; nothing if these places are no fractions.
  [[nodiscard]] static std::optional<std::vector<number>> crossings(const fraction_of_x& f, const fraction_of_x& g) {
    const number square = f.a_ * g.c_ - g.a_ * f.c_;
    const number linear = f.a_ * g.d_ + f.b_ * g.c_ - g.a_ * f.d_ - g.b_ * f.c_;
    const number rest = f.b_ * g.d_ - g.b_ * f.d_;
    if (square.is_zero()) {
      if (linear.is_zero()) return std::vector<number>();
      return std::vector<number>{-rest / linear};
    }
    const number under_root = linear * linear - 4 * square * rest;
    if (under_root.sign() > 0) return std::nullopt;
    if (under_root.sign() < 0) return std::vector<number>();
    return std::vector<number>{-linear / (2 * square)};
  }

 private:
  fraction_of_x(number a, number b, number c, number d)
      : a_(std::move(a)), b_(std::move(b)), c_(std::move(c)), d_(std::move(d)) {}
  [[nodiscard]] number value() const { return c_.is_zero() ? b_ / d_ : a_ / c_; }
  [[nodiscard]] fraction_of_x plus(const number& v) const { return {a_ + v * c_, b_ + v * d_, c_, d_}; }
  [[nodiscard]] fraction_of_x times(const number& v) const { return {v * a_, v * b_, c_, d_}; }
  /// How many times the second pair is the first, if it is a multiple. \pre neither pair is zero
  [[nodiscard]] static std::optional<number> ratio(const number& p, const number& q, const number& r, const number& s) {
    if (p * s != q * r) return std::nullopt;
    return r.is_zero() ? q / s : p / r;
  }

  number a_, b_, c_, d_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
