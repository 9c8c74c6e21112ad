// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_SPANS_HPP
#define KAOHE_IMPL_FEEL_SPANS_HPP
// Internal: what a number may be, carried through arithmetic, so that comparisons that hold always or never are found
// when they are loaded.

#include <kaohe/feel/check.hpp>

#include <optional>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline bool is_bounded(const number_span& s) { return s.low || s.high; }

[[nodiscard]] inline number_span negated(const number_span& s) {
  number_span turned{std::nullopt, std::nullopt, s.high_included, s.low_included};
  if (s.high) turned.low = -*s.high;
  if (s.low) turned.high = -*s.low;
  return turned;
}

[[nodiscard]] inline number_span sum_of(const number_span& a, const number_span& b) {
  number_span sum;
  if (a.low && b.low) sum.low = *a.low + *b.low;
  if (a.high && b.high) sum.high = *a.high + *b.high;
  sum.low_included = a.low_included && b.low_included;
  sum.high_included = a.high_included && b.high_included;
  return sum;
}

/// Times a fixed number.
[[nodiscard]] inline number_span scaled(const number_span& s, const number& factor) {
  if (factor.sign() < 0) return scaled(negated(s), -factor);
  if (factor.is_zero()) return {number(), number(), true, true};
  number_span result = s;
  if (s.low) result.low = *s.low * factor;
  if (s.high) result.high = *s.high * factor;
  return result;
}

/// True if every number of `a` is less than every one of `b`; `or_equal`: or equal to it.
[[nodiscard]] inline bool always_less(const number_span& a, const number_span& b, bool or_equal) {
  if (!a.high || !b.low) return false;
  const bool touch = a.high_included && b.low_included;
  return *a.high < *b.low || (*a.high == *b.low && (or_equal || !touch));
}

/// Whether a comparison is decided by what the two sides may be.
[[nodiscard]] inline std::optional<bool> decided(operation does, const number_span& a, const number_span& b) {
  switch (does) {
    case operation::less:
      if (always_less(a, b, false)) return true;
      if (always_less(b, a, true)) return false;
      break;
    case operation::less_equal:
      if (always_less(a, b, true)) return true;
      if (always_less(b, a, false)) return false;
      break;
    case operation::greater:
      return decided(operation::less, b, a);
    case operation::greater_equal:
      return decided(operation::less_equal, b, a);
    case operation::equal:
    case operation::not_equal:
      if (always_less(a, b, false) || always_less(b, a, false)) return does == operation::not_equal;
      if (always_less(a, b, true) && always_less(b, a, true)) return does == operation::equal;  // both are one number
      break;
    default:
      break;
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
