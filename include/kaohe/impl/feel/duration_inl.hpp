// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_DURATION_INL_HPP
#define KAOHE_IMPL_FEEL_DURATION_INL_HPP
#include <kaohe/feel/duration.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

/// The number of up to nine digits that `text` starts with, taken off it.
[[nodiscard]] inline std::optional<std::int64_t> take_digits(std::string_view& text) {
  std::size_t length = 0;
  std::int64_t value = 0;
  for (; length < text.size() && text[length] >= '0' && text[length] <= '9'; ++length) {
    if (length == 9) return std::nullopt;
    value = value * 10 + (text[length] - '0');
  }
  if (length == 0) return std::nullopt;
  text.remove_prefix(length);
  return value;
}

}  // namespace detail

KAOHE_INLINE std::optional<std::variant<days_duration, months_duration>> duration_from_text(std::string_view text) {
  const bool negative = text.substr(0, 1) == "-";
  if (negative) text.remove_prefix(1);
  if (text.substr(0, 1) != "P") return std::nullopt;
  text.remove_prefix(1);
  std::optional<std::int64_t> years, months, days;
  for (std::string_view units = "YMD"; !text.empty();) {
    const auto amount = detail::take_digits(text);
    if (!amount || text.empty()) return std::nullopt;
    const std::size_t at = units.find(text.front());
    if (at == std::string_view::npos) return std::nullopt;
    (text.front() == 'Y' ? years : text.front() == 'M' ? months : days) = amount;
    units.remove_prefix(at + 1);
    text.remove_prefix(1);
  }
  const std::int64_t sign = negative ? -1 : 1;
  if (days && !years && !months) return days_duration{sign * *days};
  if (days || (!years && !months)) return std::nullopt;
  return months_duration{sign * (years.value_or(0) * 12 + months.value_or(0))};
}

KAOHE_INLINE std::string to_text(days_duration d) {
  return (d.days < 0 ? "-P" : "P") + std::to_string(d.days < 0 ? -d.days : d.days) + "D";
}

KAOHE_INLINE std::string to_text(months_duration d) {
  const std::int64_t all = d.months < 0 ? -d.months : d.months;
  std::string text = d.months < 0 ? "-P" : "P";
  if (all >= 12) text += std::to_string(all / 12) + "Y";
  if (all % 12 != 0 || all == 0) text += std::to_string(all % 12) + "M";
  return text;
}

KAOHE_INLINE std::optional<date> plus(date day, days_duration d) {
  constexpr std::int64_t calendar = 4'000'000;  // more days than it has
  if (d.days > calendar || d.days < -calendar) return std::nullopt;
  const boost::gregorian::date first(1400, 1, 1), last(9999, 12, 31);
  const std::int64_t from_first = (day.to_boost() - first).days() + d.days;
  if (from_first < 0 || from_first > (last - first).days()) return std::nullopt;
  return date(first + boost::gregorian::date_duration(from_first));
}

KAOHE_INLINE std::optional<date> plus(date day, months_duration d) {
  constexpr std::int64_t calendar = 200'000;  // more months than it has
  if (d.months > calendar || d.months < -calendar) return std::nullopt;
  const std::int64_t month = day.year() * 12 + day.month() - 1 + d.months;
  if (month < 1400 * 12 || month >= 10'000 * 12) return std::nullopt;
  const auto year = static_cast<unsigned short>(month / 12), in_year = static_cast<unsigned short>(month % 12 + 1);
  const int last = boost::gregorian::gregorian_calendar::end_of_month_day(year, in_year);
  return date(boost::gregorian::date(year, in_year, static_cast<unsigned short>(std::min(day.day(), last))));
}

KAOHE_INLINE days_duration days_between(date from, date to) { return {(to.to_boost() - from.to_boost()).days()}; }

KAOHE_INLINE months_duration months_between(date from, date to) {
  std::int64_t months = (to.year() - from.year()) * 12 + to.month() - from.month();
  if (months > 0 && to.day() < from.day()) --months;
  if (months < 0 && to.day() > from.day()) ++months;
  return {months};
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
