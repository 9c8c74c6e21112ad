// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_INTERVAL_HPP
#define KAOHE_FEEL_INTERVAL_HPP
/// \file feel/interval.hpp
/// The requirements of targets: unary tests of one number against literals, `>= 17 %`, `[54 %..56 %]`, `= 100 %`.
/// Keeps the bounds as printed, because a printed bound says how exact it is (修约).

#include <kaohe/feel/expression.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI::feel {

/// One end of an interval.
struct bound {
  quantity value;        ///< as written, in its own unit
  bool included = true;  ///< `<=`, `>=`, `[`, `]`
  std::string printed;   ///< the digits as written: `10.30`
};

/// What a requirement allows: everything from the low to the high end. At least one end is there; for `= x`
/// both are the same.
struct interval {
  std::optional<bound> low;   ///< none: no lower end
  std::optional<bound> high;  ///< none: no upper end

  /// True if `x` (in coherent units) lies in it. \pre no fault
  [[nodiscard]] bool contains(const number& x) const;
};

/// The interval that unary tests describe: exactly one test that compares with a literal, or one range of literals.
/// \error view_without_number (the text, empty) if they are anything else, range_reversed, dimension_mismatch of the
///        two ends of a range; each with its place
/// \pre `tests` were read by `parse_unary_tests`
[[nodiscard]] result<interval> as_interval(const expression& tests);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/interval_inl.hpp>
#endif
#endif
