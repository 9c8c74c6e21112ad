// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_TYPED_HPP
#define KAOHE_QUANTITY_TYPED_HPP
/// \file quantity/typed.hpp
/// Quantities whose dimension the compiler checks: Boost.Units with `kaohe::number` for the amount. Comparing
/// 吨标准煤 with 吨, or assigning 万元 to 吨, does not compile.
///
///     using namespace kaohe::typed;
///     coal_equivalent used = 10.3_exact * wan_tce;
///     auto intensity = used / (5 * yi_yuan);               // coal_equivalent_per_money
///     kaohe::number shown = intensity / (tce / wan_yuan);  // in 吨标准煤/万元, exactly
///
/// There is one type for each dimension, holding the amount in coherent units (kg, kJ, kgce, 元, m, h), and many
/// *scales* (`tce`, `wan_tce`, `kwh` …) to go in by `*` and out by `/`. So nothing is ever converted between types,
/// and nothing rounds: Boost's conversion factors, which are doubles, have no place to act (`number` refuses
/// doubles besides). Energy and coal equivalent are dimensions of their own: 千瓦时 become 标准煤 only by a
/// coefficient such as `0.1229_exact * (kgce / kwh)`.
///
/// Boost.Units tells dimensions and units apart by ordinal numbers that must be unique in a program; kaohe's are
/// KAOHE_UNITS_ORDINAL_BASE + 1 … + 8. Define the macro (the same everywhere) where that block is taken.
/// No other header of the library includes this one, or Boost.Units.

#include <kaohe/quantity/quantity.hpp>

#include <boost/units/base_dimension.hpp>
#include <boost/units/base_unit.hpp>
#include <boost/units/dim.hpp>
#include <boost/units/dimensionless_type.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/quantity.hpp>
#include <boost/units/static_rational.hpp>
#include <boost/units/unit.hpp>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <utility>

#if !defined(KAOHE_UNITS_ORDINAL_BASE)
/// The first of the ordinals before the block that kaohe takes: + 1 … + 8 for its dimensions, and for its units.
#  define KAOHE_UNITS_ORDINAL_BASE 20183800
#endif

namespace kaohe::inline KAOHE_ABI {
/// Quantities checked by the compiler; see quantity/typed.hpp.
namespace typed {

namespace detail {

/// A decimal read while compiling.
struct typed_decimal {
  bool valid = false;
  std::int64_t numerator = 0, denominator = 1;
};
[[nodiscard]] constexpr typed_decimal read_typed_decimal(std::initializer_list<char> text) {
  typed_decimal d;
  int digits = 0, points = 0;
  for (const char c : text) {
    if (c == '.') {
      ++points;
    } else if (c < '0' || c > '9' || ++digits > 18) {
      return {};
    } else {
      d.numerator = d.numerator * 10 + (c - '0');
      if (points > 0) d.denominator *= 10;
    }
  }
  d.valid = digits > 0 && points <= 1;
  return d;
}

}  // namespace detail

/// Boost.Units base dimension of a `kaohe::base_dimension`.
template <base_dimension Base>
struct dimension_tag
    : boost::units::base_dimension<dimension_tag<Base>, KAOHE_UNITS_ORDINAL_BASE + 1 + static_cast<int>(Base)> {
  /// The run-time dimension of the same name.
  static constexpr base_dimension runtime = Base;
};

/// Boost.Units base unit of a `kaohe::base_dimension`: its coherent unit.
template <base_dimension Base>
struct unit_tag : boost::units::base_unit<unit_tag<Base>, typename dimension_tag<Base>::dimension_type,
                                          KAOHE_UNITS_ORDINAL_BASE + 1 + static_cast<int>(Base)> {};

/// The system of the coherent units.
using system = boost::units::make_system<unit_tag<base_dimension::mass>, unit_tag<base_dimension::length>,
                                         unit_tag<base_dimension::time>, unit_tag<base_dimension::energy>,
                                         unit_tag<base_dimension::coal_equivalent>, unit_tag<base_dimension::money>,
                                         unit_tag<base_dimension::person>, unit_tag<base_dimension::item>>::type;

/// An exact amount of a Boost.Units dimension, in coherent units.
template <class Dimension>
using exact = boost::units::quantity<boost::units::unit<Dimension, system>, number>;

/// An exact amount of one base dimension.
template <base_dimension Base>
using exact_base = exact<typename dimension_tag<Base>::dimension_type>;

namespace detail {

/// The run-time dimension of a Boost.Units one; only whole powers have one.
template <class Dimension>
struct runtime_dimension;
template <>
struct runtime_dimension<boost::units::dimensionless_type> {
  static constexpr dimension value{};
};
template <base_dimension Base, boost::units::integer_type Exponent, class Rest>
struct runtime_dimension<
    boost::units::list<boost::units::dim<dimension_tag<Base>, boost::units::static_rational<Exponent>>, Rest>> {
  static constexpr dimension value = dimension(Base, static_cast<int>(Exponent)) * runtime_dimension<Rest>::value;
};

}  // namespace detail

/// The type of a quotient.
template <class Above, class Below>
using per = decltype(std::declval<Above>() / std::declval<Below>());
/// The type of a product.
template <class Left, class Right>
using times = decltype(std::declval<Left>() * std::declval<Right>());

using mass = exact_base<base_dimension::mass>;                        ///< 质量
using length = exact_base<base_dimension::length>;                    ///< 长度
using duration = exact_base<base_dimension::time>;                    ///< 时间
using energy = exact_base<base_dimension::energy>;                    ///< 能量（热、电）
using coal_equivalent = exact_base<base_dimension::coal_equivalent>;  ///< 标准煤
using money = exact_base<base_dimension::money>;                      ///< 金额
using persons = exact_base<base_dimension::person>;                   ///< 人数
using items = exact_base<base_dimension::item>;                       ///< 件数
using area = times<length, length>;                                   ///< 面积
using volume = times<area, length>;                                   ///< 体积
using power = per<energy, duration>;                                  ///< 功率
using share = exact<boost::units::dimensionless_type>;                ///< 比率: 15 % is 0.15
using coal_equivalent_per_money = per<coal_equivalent, money>;    ///< 单位产值（增加值、生产总值）能耗
using coal_equivalent_per_energy = per<coal_equivalent, energy>;  ///< 折标准煤系数（热力、电力）
using coal_equivalent_per_mass = per<coal_equivalent, mass>;      ///< 折标准煤系数（固体、液体燃料）
using coal_equivalent_per_volume = per<coal_equivalent, volume>;  ///< 折标准煤系数（气体燃料）
using coal_equivalent_per_area = per<coal_equivalent, area>;      ///< 单位面积能耗

/// A scale of a typed quantity: how many coherent units one of it is, exactly.
template <class Quantity>
struct scale {
  std::int64_t numerator = 1;    ///< how many
  std::int64_t denominator = 1;  ///< its denominator

  /// One of it in coherent units.
  [[nodiscard]] number size() const { return number::ratio(numerator, denominator); }
};

/// So many of a scale: `10.3_exact * wan_tce`.
template <class Quantity>
[[nodiscard]] Quantity operator*(const number& amount, const scale<Quantity>& s) {
  return Quantity::from_value(amount * s.size());
}
/// How many of a scale an amount is, exactly: `used / tce`.
template <class Quantity>
[[nodiscard]] number operator/(const Quantity& q, const scale<Quantity>& s) {
  return number(q.value()) / s.size();
}
/// The scale of a quotient: `tce / wan_yuan`.
template <class Above, class Below>
[[nodiscard]] constexpr scale<per<Above, Below>> operator/(const scale<Above>& a, const scale<Below>& b) {
  const std::int64_t n = std::gcd(a.numerator, b.numerator), d = std::gcd(a.denominator, b.denominator);
  return {a.numerator / n * (b.denominator / d), a.denominator / d * (b.numerator / n)};
}
/// The scale of a product: `square_metres * years`.
template <class Left, class Right>
[[nodiscard]] constexpr scale<times<Left, Right>> operator*(const scale<Left>& a, const scale<Right>& b) {
  const std::int64_t n = std::gcd(a.numerator, b.denominator), d = std::gcd(a.denominator, b.numerator);
  return {a.numerator / n * (b.numerator / d), a.denominator / d * (b.denominator / n)};
}

/// 万: ten thousand of a scale.
template <class Quantity>
[[nodiscard]] constexpr scale<Quantity> wan(const scale<Quantity>& s) {
  return {s.numerator * 10'000, s.denominator};
}
/// 亿: a hundred million of a scale.
template <class Quantity>
[[nodiscard]] constexpr scale<Quantity> yi(const scale<Quantity>& s) {
  return {s.numerator * 100'000'000, s.denominator};
}

inline constexpr scale<coal_equivalent> kgce{1};             ///< 千克标准煤
inline constexpr scale<coal_equivalent> tce{1000};           ///< 吨标准煤
inline constexpr scale<coal_equivalent> wan_tce = wan(tce);  ///< 万吨标准煤
inline constexpr scale<mass> kilograms{1};                   ///< 千克
inline constexpr scale<mass> tonnes{1000};                   ///< 吨
inline constexpr scale<mass> wan_tonnes = wan(tonnes);       ///< 万吨
inline constexpr scale<energy> kilojoules{1};                ///< 千焦
inline constexpr scale<energy> megajoules{1000};             ///< 兆焦
inline constexpr scale<energy> gigajoules{1'000'000};        ///< 吉焦
inline constexpr scale<energy> kcal{41868, 10'000};          ///< 千卡（国际蒸汽表卡）
inline constexpr scale<energy> kwh{3600};                    ///< 千瓦时
inline constexpr scale<energy> wan_kwh = wan(kwh);           ///< 万千瓦时
inline constexpr scale<energy> yi_kwh = yi(kwh);             ///< 亿千瓦时
inline constexpr scale<power> kilowatts{3600};               ///< 千瓦
inline constexpr scale<money> yuan{1};                       ///< 元
inline constexpr scale<money> wan_yuan = wan(yuan);          ///< 万元
inline constexpr scale<money> yi_yuan = yi(yuan);            ///< 亿元
inline constexpr scale<length> metres{1};                    ///< 米
inline constexpr scale<length> kilometres{1000};             ///< 公里
inline constexpr scale<area> square_metres{1};               ///< 平方米
inline constexpr scale<area> hectares{10'000};               ///< 公顷
inline constexpr scale<area> mu{2000, 3};                    ///< 亩
inline constexpr scale<volume> cubic_metres{1};              ///< 立方米
inline constexpr scale<volume> wan_cubic_metres{10'000};     ///< 万立方米
inline constexpr scale<duration> hours{1};                   ///< 小时
inline constexpr scale<duration> days{24};                   ///< 日
inline constexpr scale<duration> years{8760};                ///< 年，按 365 日计
inline constexpr scale<persons> people{1};                   ///< 人
inline constexpr scale<persons> wan_people{10'000};          ///< 万人
inline constexpr scale<items> pieces{1};                     ///< 家、个、台、辆 …
inline constexpr scale<share> percent{1, 100};               ///< %
inline constexpr scale<share> percentage_points{1, 100};     ///< 百分点
inline constexpr scale<share> per_mille{1, 1000};            ///< ‰

/// The exact number that a decimal literal spells: `10.3_exact`. Digits and at most one point, at most 18 digits.
template <char... Text>
[[nodiscard]] number operator""_exact() {
  constexpr detail::typed_decimal value = detail::read_typed_decimal({Text...});
  static_assert(value.valid, "an exact decimal has at most 18 digits and one point, nothing else");
  return number::ratio(value.numerator, value.denominator);
}

/// A whole number of times a quantity. (Boost multiplies by the amount's own type only.)
template <std::integral Integer, class Dimension>
[[nodiscard]] exact<Dimension> operator*(Integer times, const exact<Dimension>& q) {
  return exact<Dimension>::from_value(number(times) * q.value());
}
/// A quantity a whole number of times.
template <std::integral Integer, class Dimension>
[[nodiscard]] exact<Dimension> operator*(const exact<Dimension>& q, Integer times) {
  return times * q;
}
/// A whole part of a quantity.
template <std::integral Integer, class Dimension>
[[nodiscard]] exact<Dimension> operator/(const exact<Dimension>& q, Integer parts) {
  return exact<Dimension>::from_value(q.value() / number(parts));
}

// What must not compile, with a short message.
/// \cond
#define KAOHE_TYPED_DELETE(op)                                                       \
  template <class Left, class Right>                                                 \
  requires(!std::same_as<Left, Right>) void operator op(const exact<Left>& quantity, \
                                                        const exact<Right>& of_another_dimension) = delete;
KAOHE_TYPED_DELETE(+)
KAOHE_TYPED_DELETE(-)
KAOHE_TYPED_DELETE(==)
KAOHE_TYPED_DELETE(!=)
KAOHE_TYPED_DELETE(<)
KAOHE_TYPED_DELETE(<=)
KAOHE_TYPED_DELETE(>)
KAOHE_TYPED_DELETE(>=)
#undef KAOHE_TYPED_DELETE
/// \endcond

/// The run-time quantity, in coherent units (`convert` brings it into others).
template <class Dimension>
[[nodiscard]] quantity to_quantity(const exact<Dimension>& q) {
  return {q.value(), coherent_unit(detail::runtime_dimension<Dimension>::value)};
}
/// The typed quantity of a run-time one: `from_quantity<coal_equivalent>(q)`. \error dimension_mismatch
template <class Quantity>
[[nodiscard]] result<Quantity> from_quantity(const quantity& q) {
  const unit expected = coherent_unit(detail::runtime_dimension<typename Quantity::unit_type::dimension_type>::value);
  const auto converted = convert(q, expected);
  if (!converted) return tl::unexpected<issue>(converted.error());
  return Quantity::from_value(converted->amount);
}

}  // namespace typed
}  // namespace kaohe::inline KAOHE_ABI
#endif
