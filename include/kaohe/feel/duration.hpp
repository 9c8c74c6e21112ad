// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_DURATION_HPP
#define KAOHE_FEEL_DURATION_HPP
/// \file feel/duration.hpp
/// Lengths of time after FEEL, in two kinds that do not mix: whole days, and whole months (years and months).

#include <kaohe/base/date.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kaohe::inline KAOHE_ABI::feel {

/// So many days: `P10D`.
struct days_duration {
  std::int64_t days = 0;  ///< may be negative
  /// Order by length.
  friend auto operator<=>(const days_duration&, const days_duration&) = default;
};

/// So many months: `P1Y2M` is 14.
struct months_duration {
  std::int64_t months = 0;  ///< may be negative
  /// Order by length.
  friend auto operator<=>(const months_duration&, const months_duration&) = default;
};

/// Reads `P10D`, `-P1Y2M`: days, or years and months, at least one of them; at most nine digits each.
/// Nothing if it is anything else (a time of day, weeks, decimals, days beside months).
[[nodiscard]] std::optional<std::variant<days_duration, months_duration>> duration_from_text(std::string_view text);

/// `P10D`, `-P3D`, `P0D`.
[[nodiscard]] std::string to_text(days_duration d);
/// `P1Y2M`, `-P6M`, `P0M`.
[[nodiscard]] std::string to_text(months_duration d);

/// The day so many days later; none beyond the calendar (years 1400 to 9999).
[[nodiscard]] std::optional<date> plus(date day, days_duration d);
/// The same day so many months later, the last of its month where that one is shorter; none beyond the calendar.
[[nodiscard]] std::optional<date> plus(date day, months_duration d);
/// The days from `from` to `to`.
[[nodiscard]] days_duration days_between(date from, date to);
/// The whole months from `from` to `to`; negative where `to` is earlier.
[[nodiscard]] months_duration months_between(date from, date to);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/duration_inl.hpp>
#endif
#endif
