// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_INEXACT_NUMBER_INL_HPP
#define KAOHE_IMPL_FEEL_INEXACT_NUMBER_INL_HPP

#include <kaohe/feel/inexact_number.hpp>
#include <kaohe/impl/feel/inexact.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

[[nodiscard]] inline detail::call_state working_to(int digits) {
  detail::call_state state;
  state.digits = digits;
  state.steps_left = 10'000'000;
  return state;
}

/// The exact quotient of two logarithms if its denominator is small: p/q with x^q = y^p. \pre `between` holds it
[[nodiscard]] inline std::optional<number> rational_log_ratio(const number& x, const number& y,
                                                              const enclosure& between) {
  constexpr int most = 100;
  for (int q = 1; q <= most; ++q) {
    const number p = floor(between.high * q);
    if (p < between.low * q || abs(p) > number(10 * most)) continue;
    const auto whole = detail::as_int64(p);
    if (whole && kaohe::power(x, q) == kaohe::power(y, *whole)) return p / q;
    break;  // so close together lies no other one
  }
  return std::nullopt;
}

}  // namespace detail

KAOHE_INLINE inexact_number::inexact_number(number exact) : p_(std::move(exact)), held_(p_) {}

KAOHE_INLINE inexact_number inexact_number::faulty(fault_cause cause) {
  inexact_number made;
  made.held_ = feel::fault{cause, 0, 0};
  return made;
}

KAOHE_INLINE inexact_number inexact_number::power(number base, number exponent) {
  return made_of(sort::power, std::move(base), std::move(exponent));
}

KAOHE_INLINE inexact_number inexact_number::log_ratio(number x, number y) {
  inexact_number made = made_of(sort::log_ratio, std::move(x), std::move(y));
  if (made.held_.kind() == value_kind::enclosure) {
    if (auto exact = detail::rational_log_ratio(made.x_, made.y_, made.held_.as_enclosure())) return *std::move(exact);
  }
  return made;
}

KAOHE_INLINE inexact_number inexact_number::made_of(sort is, number x, number y) {
  inexact_number made;
  made.is_ = is, made.q_ = 1;
  made.x_ = std::move(x), made.y_ = std::move(y);
  made.core_ = made.core(detail::digits_tried[0]);
  made.settle();
  return made;
}

/// Its bounds at 34 digits, or as many as it takes; what turns out to be exact is kept as that.
KAOHE_INLINE void inexact_number::settle() {
  for (const int digits : detail::digits_tried) {
    held_ = compute(digits);
    if (fault() != fault_cause::undecided) break;
  }
  if (!held_.is_number()) return;
  is_ = sort::exact, p_ = held_.as_number(), q_ = 0, r_ = 1, s_ = 0;
}

KAOHE_INLINE value inexact_number::core(int digits) const {
  detail::call_state state = detail::working_to(digits);
  if (const auto fault = cause_of(x_.fault())) return detail::no_value(*fault);
  if (const auto fault = cause_of(y_.fault())) return detail::no_value(*fault);
  if (is_ == sort::power) return detail::power_of(state, x_, y_);
  if (is_ == sort::exact) return number();
  const value above = detail::logarithm(state, x_), below = detail::logarithm(state, y_);
  if (above.is_fault()) return above;
  if (below.is_fault()) return below;
  using detail::high_end, detail::low_end;
  const value inverse = detail::between(1 / high_end(below), 1 / low_end(below));
  return inverse.is_fault() ? inverse : detail::product_of(above, inverse);
}

KAOHE_INLINE value inexact_number::compute(int digits) const {
  const value f = digits == detail::digits_tried[0] ? core_ : core(digits);
  if (f.is_fault()) return f;
  const number &low = detail::low_end(f), &high = detail::high_end(f);
  const number below_low = r_ + s_ * low, below_high = r_ + s_ * high;
  if (below_low.sign() != below_high.sign()) return detail::no_value(fault_cause::undecided);
  number a = (p_ + q_ * low) / below_low, b = (p_ + q_ * high) / below_high;
  if (b < a) a.swap(b);
  const value found = detail::between(std::move(a), std::move(b));
  return found.kind() == value_kind::enclosure ? detail::outward(found.as_enclosure(), digits) : found;
}

KAOHE_INLINE inexact_number inexact_number::plus(const number& other) const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return held_.as_number() + other;
  inexact_number sum = *this;
  sum.p_ += other * r_, sum.q_ += other * s_;
  sum.settle();
  return sum;
}

KAOHE_INLINE inexact_number inexact_number::times(const number& other) const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return held_.as_number() * other;
  inexact_number product = *this;
  product.p_ *= other, product.q_ *= other;
  product.settle();
  return product;
}

KAOHE_INLINE inexact_number inexact_number::reciprocal() const {
  if (held_.is_fault()) return *this;
  if (held_.is_number()) return 1 / held_.as_number();
  inexact_number turned = *this;
  turned.p_.swap(turned.r_), turned.q_.swap(turned.s_);
  turned.settle();
  return turned;
}

KAOHE_INLINE std::optional<fault_cause> inexact_number::fault() const {
  return held_.is_fault() ? std::optional(held_.as_fault().cause) : std::nullopt;
}

KAOHE_INLINE std::optional<number> inexact_number::exact() const {
  return held_.is_number() ? std::optional(held_.as_number()) : std::nullopt;
}

KAOHE_INLINE value inexact_number::bounds(int digits) const {
  const bool as_held = held_.kind() != value_kind::enclosure || digits == detail::digits_tried[0];
  return as_held ? held_ : compute(digits);
}

KAOHE_INLINE std::optional<number> inexact_number::rounded(const rounding_interval& interval) const {
  for (const int digits : detail::digits_tried) {
    const value v = bounds(digits);
    if (v.is_fault()) continue;
    number low = round_half_even(detail::low_end(v), interval);
    if (low == round_half_even(detail::high_end(v), interval)) return low;
  }
  return std::nullopt;
}

KAOHE_INLINE std::partial_ordering inexact_number::compare(const number& other) const {
  if (held_.is_number()) return held_.as_number() <=> other;
  for (const int digits : detail::digits_tried) {
    const value v = bounds(digits);
    if (v.is_fault()) continue;
    if (detail::high_end(v) < other) return std::partial_ordering::less;
    if (detail::low_end(v) > other) return std::partial_ordering::greater;
  }
  return std::partial_ordering::unordered;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
