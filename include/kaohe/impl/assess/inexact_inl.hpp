// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_INEXACT_INL_HPP
#define KAOHE_IMPL_ASSESS_INEXACT_INL_HPP

#include <kaohe/assess/inexact.hpp>
#include <kaohe/impl/feel/inexact.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kaohe::inline KAOHE_ABI::assess {

namespace detail {

inline constexpr std::array<int, 3> digits_tried = {34, 100, 400};

[[nodiscard]] inline feel::detail::call_state working_to(int digits) {
  feel::detail::call_state state;
  state.digits = digits;
  state.steps_left = 10'000'000;
  return state;
}

/// The exact quotient of two logarithms if its denominator is small: p/q with x^q = y^p. \pre `between` holds it
[[nodiscard]] inline std::optional<number> rational_log_ratio(const number& x, const number& y,
                                                              const feel::enclosure& between) {
  constexpr int most = 100;
  for (int q = 1; q <= most; ++q) {
    const number p = floor(between.high * q);
    if (p < between.low * q || abs(p) > number(10 * most)) continue;
    const auto whole = feel::detail::as_int64(p);
    if (whole && kaohe::power(x, q) == kaohe::power(y, *whole)) return p / q;
  }
  return std::nullopt;
}

}  // namespace detail

KAOHE_INLINE inexact::inexact(number exact) : p_(std::move(exact)), held_(p_) {}

KAOHE_INLINE inexact inexact::faulty(feel::fault_cause cause) {
  inexact made;
  made.held_ = feel::fault{cause, 0, 0};
  return made;
}

KAOHE_INLINE inexact inexact::power(number base, number exponent) {
  inexact made;
  made.is_ = sort::power, made.q_ = 1;
  made.x_ = std::move(base), made.y_ = std::move(exponent);
  made.settle();
  return made;
}

KAOHE_INLINE inexact inexact::log_ratio(number x, number y) {
  inexact made;
  made.is_ = sort::log_ratio, made.q_ = 1;
  made.x_ = std::move(x), made.y_ = std::move(y);
  made.settle();
  if (made.held_.kind() == feel::value_kind::enclosure) {
    if (auto exact = detail::rational_log_ratio(made.x_, made.y_, made.held_.as_enclosure())) return *std::move(exact);
  }
  return made;
}

/// Its bounds at 34 digits, or as many as it takes; what turns out to be exact is kept as that.
KAOHE_INLINE void inexact::settle() {
  for (const int digits : detail::digits_tried) {
    held_ = compute(digits);
    if (fault() != feel::fault_cause::undecided) break;
  }
  if (!held_.is_number()) return;
  is_ = sort::exact, p_ = held_.as_number(), q_ = 0, r_ = 1, s_ = 0;
}

KAOHE_INLINE feel::value inexact::core(int digits) const {
  feel::detail::call_state state = detail::working_to(digits);
  if (const auto fault = feel::cause_of(x_.fault())) return feel::detail::no_value(*fault);
  if (const auto fault = feel::cause_of(y_.fault())) return feel::detail::no_value(*fault);
  if (is_ == sort::power) return feel::detail::power_of(state, x_, y_);
  if (is_ == sort::exact) return number();
  const feel::value above = feel::detail::logarithm(state, x_), below = feel::detail::logarithm(state, y_);
  if (above.is_fault()) return above;
  if (below.is_fault()) return below;
  using feel::detail::high_end, feel::detail::low_end;
  const feel::value inverse = feel::detail::between(1 / high_end(below), 1 / low_end(below));
  return inverse.is_fault() ? inverse : feel::detail::product_of(above, inverse);
}

KAOHE_INLINE feel::value inexact::compute(int digits) const {
  const feel::value f = core(digits);
  if (f.is_fault()) return f;
  const number &low = feel::detail::low_end(f), &high = feel::detail::high_end(f);
  const number below_low = r_ + s_ * low, below_high = r_ + s_ * high;
  if (below_low.sign() != below_high.sign()) return feel::detail::no_value(feel::fault_cause::undecided);
  number a = (p_ + q_ * low) / below_low, b = (p_ + q_ * high) / below_high;
  if (b < a) a.swap(b);
  const feel::value found = feel::detail::between(std::move(a), std::move(b));
  return found.kind() == feel::value_kind::enclosure ? feel::detail::outward(found.as_enclosure(), digits) : found;
}

KAOHE_INLINE inexact inexact::plus(const number& other) const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return held_.as_number() + other;
  inexact sum = *this;
  sum.p_ += other * r_, sum.q_ += other * s_;
  sum.settle();
  return sum;
}

KAOHE_INLINE inexact inexact::times(const number& other) const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return held_.as_number() * other;
  inexact product = *this;
  product.p_ *= other, product.q_ *= other;
  product.settle();
  return product;
}

KAOHE_INLINE inexact inexact::reciprocal() const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return 1 / held_.as_number();
  inexact turned = *this;
  turned.p_.swap(turned.r_), turned.q_.swap(turned.s_);
  turned.settle();
  return turned;
}

KAOHE_INLINE std::optional<feel::fault_cause> inexact::fault() const {
  return held_.is_fault() ? std::optional(held_.as_fault().cause) : std::nullopt;
}

KAOHE_INLINE std::optional<number> inexact::exact() const {
  return held_.is_number() ? std::optional(held_.as_number()) : std::nullopt;
}

KAOHE_INLINE feel::value inexact::bounds(int digits) const {
  const bool as_held = held_.kind() != feel::value_kind::enclosure || digits == detail::digits_tried.front();
  return as_held ? held_ : compute(digits);
}

KAOHE_INLINE std::optional<number> inexact::rounded(const rounding_interval& interval) const {
  for (const int digits : detail::digits_tried) {
    const feel::value v = bounds(digits);
    if (v.is_fault()) continue;
    number low = round_half_even(feel::detail::low_end(v), interval);
    if (low == round_half_even(feel::detail::high_end(v), interval)) return low;
  }
  return std::nullopt;
}

KAOHE_INLINE std::partial_ordering inexact::compare(const number& other) const {
  if (held_.is_number()) return held_.as_number() <=> other;
  for (const int digits : detail::digits_tried) {
    const feel::value v = bounds(digits);
    if (v.is_fault()) continue;
    if (feel::detail::high_end(v) < other) return std::partial_ordering::less;
    if (feel::detail::low_end(v) > other) return std::partial_ordering::greater;
  }
  return std::partial_ordering::unordered;
}

}  // namespace kaohe::inline KAOHE_ABI::assess

#endif
