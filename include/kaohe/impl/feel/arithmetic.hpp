// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ARITHMETIC_HPP
#define KAOHE_IMPL_FEEL_ARITHMETIC_HPP
// Internal: the operators on values that are there and are not two small numbers: texts, dates, durations, enclosures;
// and the properties of dates, durations and ranges. The checker has seen to it that the kinds fit.

#include <kaohe/feel/program.hpp>
#include <kaohe/impl/feel/inexact.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline constexpr std::int64_t longest_duration = 1LL << 40;  // days or months

/// A whole number as int64, if it is one and not far beyond every calendar.
[[nodiscard]] inline std::optional<std::int64_t> whole(const number& n) {
  if (n.fault() != number_fault::none || !n.is_integer() || abs(n) > longest_duration) return std::nullopt;
  return static_cast<std::int64_t>(n.to_double());  // exact below 2^53
}

[[nodiscard]] inline value faulty(fault_cause cause) { return fault{cause, 0, 0}; }

/// A duration of so many days or months.
template <class Duration>
[[nodiscard]] value duration_of(const number& n) {
  const auto count = whole(n);
  if (count) return Duration{*count};
  return faulty(n.fault() != number_fault::none && n.fault() != number_fault::too_large ? fault_cause::division_by_zero
                : n.is_integer()                                                        ? fault_cause::too_large
                                                                                        : fault_cause::not_whole);
}

/// The days or months of a duration.
[[nodiscard]] inline std::int64_t length_of(const value& v) {
  return v.kind() == value_kind::days ? v.as_days().days : v.as_months().months;
}
[[nodiscard]] inline value with_length(value_kind kind, const number& n) {
  return kind == value_kind::days ? duration_of<days_duration>(n) : duration_of<months_duration>(n);
}
[[nodiscard]] inline bool is_duration(const value& v) {
  return v.kind() == value_kind::days || v.kind() == value_kind::months;
}

/// A date and a duration; `sign` −1 takes it off.
[[nodiscard]] inline value moved(const value& day, const value& by, std::int64_t sign) {
  const std::int64_t length = sign * length_of(by);
  const auto found = by.kind() == value_kind::days ? plus(day.as_date(), days_duration{length})
                                                   : plus(day.as_date(), months_duration{length});
  return found ? value(*found) : faulty(fault_cause::no_such_date);
}

/// The two ends of a number, exact or not.
[[nodiscard]] inline enclosure ends_of(const value& v) {
  return v.is_number() ? enclosure{v.as_number(), v.as_number()} : v.as_enclosure();
}

/// Numbers of which at least one is inexact.
[[nodiscard]] inline value inexact_arithmetic(call_state& state, operation does, const value& x, const value& y) {
  const enclosure a = ends_of(x), b = ends_of(y);
  switch (does) {
    case operation::negate:
      return enclosure{-a.high, -a.low};
    case operation::add:
      return outward({a.low + b.low, a.high + b.high}, state.digits);
    case operation::subtract:
      return outward({a.low - b.high, a.high - b.low}, state.digits);
    default:
      break;
  }
  if (does == operation::divide && b.low.sign() <= 0 && b.high.sign() >= 0) {
    if (b.low.is_zero() && b.high.is_zero()) return faulty(fault_cause::division_by_zero);
    state.undecided = true;
    return faulty(fault_cause::undecided);
  }
  const std::array<number, 4> ends =
      does == operation::divide ? std::array<number, 4>{a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high}
                                : std::array<number, 4>{a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
  for (const number& end : ends) {
    if (end.fault() != number_fault::none) return faulty(fault_cause::too_large);
  }
  const auto [low, high] = std::minmax_element(ends.begin(), ends.end());
  return outward({*low, *high}, state.digits);
}

/// `x does y`. \pre both are there, of kinds that go together
[[nodiscard]] inline value combined(call_state& state, operation does, const value& x, const value& y) {
  const bool minus = does == operation::subtract;
  if (does == operation::power) return power_of(state, x, y);
  if (x.kind() == value_kind::enclosure || y.kind() == value_kind::enclosure) {
    return inexact_arithmetic(state, does, x, y);
  }
  if (x.kind() == value_kind::string) {
    const std::size_t size = x.as_string().size() + y.as_string().size();
    if (size > longest_string) return faulty(fault_cause::list_too_long);
    if (!spend(state, size / 32)) return faulty(fault_cause::too_many_steps);
    return x.as_string() + y.as_string();
  }
  if (x.kind() == value_kind::date) {
    if (y.kind() == value_kind::date) return days_between(y.as_date(), x.as_date());
    return moved(x, y, minus ? -1 : 1);
  }
  if (y.kind() == value_kind::date) return moved(y, x, 1);
  const number a = is_duration(x) ? number(length_of(x)) : x.as_number();
  const number b = is_duration(y) ? number(length_of(y)) : y.as_number();
  const value_kind kind = is_duration(x) ? x.kind() : y.kind();
  switch (does) {
    case operation::negate:
      return with_length(kind, -a);
    case operation::add:
      return is_duration(x) ? with_length(kind, a + b) : value(a + b);
    case operation::subtract:
      return is_duration(x) ? with_length(kind, a - b) : value(a - b);
    case operation::multiply:
      return is_duration(x) || is_duration(y) ? with_length(kind, a * b) : value(a * b);
    default:
      return is_duration(x) && !is_duration(y) ? with_length(kind, a / b) : value(a / b);
  }
}

/// `.year`, `.start` … of a date, a duration, a range that is there.
[[nodiscard]] inline value property_of(const value& x, property which) {
  switch (which) {
    case property::year:
      return number(x.as_date().year());
    case property::month:
      return number(x.as_date().month());
    case property::day:
      return number(x.as_date().day());
    case property::weekday:
      return number((x.as_date().to_boost().day_of_week().as_number() + 6) % 7 + 1);
    case property::years:
      return number(x.as_months().months / 12);
    case property::months:
      return number(x.as_months().months % 12);
    case property::days:
      return number(x.as_days().days);
    case property::low:
      return x.as_range().low;
    case property::high:
      return x.as_range().high;
    case property::low_included:
      return x.as_range().low_included;
    case property::high_included:
      break;
  }
  return x.as_range().high_included;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
