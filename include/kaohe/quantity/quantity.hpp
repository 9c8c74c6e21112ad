// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_QUANTITY_HPP
#define KAOHE_QUANTITY_QUANTITY_HPP
/// \file quantity/quantity.hpp
/// An amount with its unit, checked at run time. Sums and comparisons across dimensions are issues, never
/// numbers; conversions are exact.

#include <kaohe/quantity/unit.hpp>

#include <compare>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// So many of a unit.
struct quantity {
  number amount;     ///< how many
  kaohe::unit unit;  ///< of what

  /// The amount in coherent units (千克, 千焦, 千克标准煤, 元 …).
  [[nodiscard]] number coherent() const { return amount * unit.size; }
};

/// Reads `10.3万吨标准煤`, `15.2 %`, `1 吨标准煤/万元`, `3128`: a decimal, at most one space, a unit or nothing.
/// Full-width digits, points and signs mean their ASCII forms.
/// \error not_a_quantity, detached_prefix, unknown_unit, and what `number::from_text` says of the decimal
[[nodiscard]] result<quantity> parse_quantity(std::string_view text);

/// The same amount in another unit, exactly. \error dimension_mismatch
[[nodiscard]] result<quantity> convert(const quantity& q, const unit& to);
/// Order by amount. \error dimension_mismatch; number faults are issues too (division_by_zero, of that unit;
/// number_too_large)
[[nodiscard]] result<std::strong_ordering> compare(const quantity& a, const quantity& b);
/// The sum, in the unit of `a`. \error dimension_mismatch
[[nodiscard]] result<quantity> add(const quantity& a, const quantity& b);
/// The difference, in the unit of `a`. \error dimension_mismatch
[[nodiscard]] result<quantity> subtract(const quantity& a, const quantity& b);
/// The product; its unit is composed. What is dimensionless goes into the amount, and so does what cancels but for
/// its scale: 15 % of 100 tce is 15 tce, and 2 kgce/kWh times 1 万kWh is 20,000 kgce.
[[nodiscard]] quantity operator*(const quantity& a, const quantity& b);
/// The quotient; its unit is composed as in a product, a fault if `b` is zero.
[[nodiscard]] quantity operator/(const quantity& a, const quantity& b);

/// `10.3 万吨标准煤`, `15.2 %`; the amount as `to_text(number)` prints it. A fault prints without its unit.
[[nodiscard]] std::string to_text(const quantity& q);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/quantity/quantity_inl.hpp>
#endif
#endif
