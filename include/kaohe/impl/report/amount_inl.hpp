// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_AMOUNT_INL_HPP
#define KAOHE_IMPL_REPORT_AMOUNT_INL_HPP

#include <kaohe/impl/report/significant.hpp>
#include <kaohe/report/amount.hpp>

#include <string_view>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

// Enough digits that what is not zero does not look like zero.
inline int digits_to_show(const number& x, int digits) {
  const number size = abs(x);
  while (digits < 60 && size < number::power_of_ten(-digits)) ++digits;
  return digits;
}

}  // namespace detail

KAOHE_INLINE std::string shown(const number& x, int digits) {
  if (x.fault() != number_fault::none || x.is_zero()) return to_text(x);
  const std::optional<std::string> exact = to_decimal(x);
  if (exact) {
    const std::size_t point = exact->find('.');
    if (point == std::string::npos || exact->size() - point - 1 <= static_cast<std::size_t>(digits)) return *exact;
  }
  return "≈" + to_fixed(x, detail::digits_to_show(x, digits));
}

KAOHE_INLINE std::string shown(const number& coherent, const unit& in, int digits) {
  return detail::with_unit(shown(coherent / in.size, digits), in);
}

KAOHE_INLINE std::string with_sign(const number& x, std::string shown) {
  if (x.sign() > 0) shown.insert(shown.starts_with("≈") ? std::string_view("≈").size() : 0, 1, '+');
  return shown;
}

KAOHE_INLINE std::string shown_percent(const number& fraction, int digits) {
  return shown(fraction * number(100), digits) + "%";
}

KAOHE_INLINE std::string shown_points(const number& fraction, language lang, int digits) {
  const char* const points = lang == language::zh ? "个百分点" : " pp";
  return shown(fraction * number(100), digits) + points;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
