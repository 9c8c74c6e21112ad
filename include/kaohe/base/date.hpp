// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_DATE_HPP
#define KAOHE_BASE_DATE_HPP
/// \file base/date.hpp
/// A day of the calendar, always a real one: Boost's date without its special values (not_a_date_time,
/// infinities), which would make comparisons lie.

#include <kaohe/base/result.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// A day between 1400-01-01 and 9999-12-31.
class date {
 public:
  /// The day; \error no_such_date
  [[nodiscard]] static result<date> make(int year, int month, int day);
  /// Reads `2018-06-19` or `2018年6月19日`, nothing before or behind.
  /// \error not_a_date, no_such_date
  [[nodiscard]] static result<date> from_text(std::string_view text);
  /// The same day in Boost's type. \pre not a special value
  explicit date(boost::gregorian::date day) noexcept : day_(day) {}

  /// The year, 1400–9999.
  [[nodiscard]] int year() const { return day_.year(); }
  /// The month, 1–12.
  [[nodiscard]] int month() const { return day_.month(); }
  /// The day of the month, 1–31.
  [[nodiscard]] int day() const { return day_.day(); }
  /// The same day in Boost's type, for its calendar arithmetic.
  [[nodiscard]] boost::gregorian::date to_boost() const noexcept { return day_; }

  /// Order in time.
  friend std::strong_ordering operator<=>(date a, date b) noexcept {
    return a.day_ < b.day_ ? std::strong_ordering::less
                           : (b.day_ < a.day_ ? std::strong_ordering::greater : std::strong_ordering::equal);
  }
  /// The same day.
  friend bool operator==(date a, date b) noexcept { return a.day_ == b.day_; }

 private:
  boost::gregorian::date day_;
};

/// `2018-06-19`.
[[nodiscard]] std::string to_text(date day);

/// A stretch of time from a day (inclusive) to a day (exclusive), either of them open.
struct validity {
  std::optional<date> from;  ///< the first day; none: always was
  std::optional<date> to;    ///< the first day no longer; none: no end

  /// True if `day` lies in it.
  [[nodiscard]] bool contains(date day) const noexcept { return (!from || *from <= day) && (!to || day < *to); }
  /// Same ends.
  friend bool operator==(const validity&, const validity&) = default;
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/date_inl.hpp>
#endif
#endif
