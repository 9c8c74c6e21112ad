// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_PERIOD_HPP
#define KAOHE_BASE_PERIOD_HPP
/// \file base/period.hpp
/// What a figure was measured over: a run of whole months. Years, halves, quarters and months are runs of
/// 12, 6, 3 and 1; year-to-date spans and plan spans (2016..2020) are runs of any length. Two spellings of
/// the same months are the same period: `2018-01..2018-03` is `2018Q1`.

#include <kaohe/base/date.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// What sort of run a period is, told from its months.
enum class period_kind : std::uint8_t {
  month,         ///< one month
  quarter,       ///< a calendar quarter
  half,          ///< a calendar half-year
  year,          ///< a calendar year
  year_to_date,  ///< January to another month of the same year that makes none of the above
  years,         ///< several whole calendar years (a plan)
  other,         ///< any other run of months
};

/// A run of whole months of the calendar.
class period {
 public:
  /// The calendar year. \pre 1400 ≤ year ≤ 9998 here and below
  [[nodiscard]] static period of_year(int year) noexcept { return {year * 12, 12}; }
  /// The half-year, `half` 1 or 2.
  [[nodiscard]] static period of_half(int year, int half) noexcept { return {year * 12 + (half - 1) * 6, 6}; }
  /// The quarter, `quarter` 1 to 4.
  [[nodiscard]] static period of_quarter(int year, int quarter) noexcept { return {year * 12 + (quarter - 1) * 3, 3}; }
  /// The month, 1 to 12.
  [[nodiscard]] static period of_month(int year, int month) noexcept { return {year * 12 + month - 1, 1}; }
  /// January to `month` of the year.
  [[nodiscard]] static period year_to_date(int year, int month) noexcept { return {year * 12, month}; }
  /// The years from `first` to `last`, both included. \pre first ≤ last
  [[nodiscard]] static period of_years(int first, int last) noexcept { return {first * 12, (last - first + 1) * 12}; }
  /// The run of `months` months whose last one is `month` of the year.
  /// \pre months ≥ 1, and it does not start before 1400
  [[nodiscard]] static period ending_with(int year, int month, int months) noexcept {
    return {year * 12 + month - months, months};
  }
  /// Reads `2018`, `2018H1`, `2018Q3`, `2018-06`, `2018-01..2018-09`, `2016..2020`, and in Chinese `2018年`,
  /// `2018年上半年`, `2018年三季度`, `2018年6月`, `2018年1-9月`.
  /// \error not_a_period, period_reversed
  [[nodiscard]] static result<period> from_text(std::string_view text);

  /// What sort of run it is.
  [[nodiscard]] period_kind kind() const noexcept;
  /// The year of its first month.
  [[nodiscard]] int first_year() const noexcept { return first_ / 12; }
  /// The year of its last month.
  [[nodiscard]] int last_year() const noexcept { return (first_ + count_ - 1) / 12; }
  /// How many months.
  [[nodiscard]] int months() const noexcept { return count_; }
  /// Its first day.
  [[nodiscard]] date first_day() const;
  /// Its last day.
  [[nodiscard]] date last_day() const;
  /// True if all months of `other` are in it.
  [[nodiscard]] bool contains(period other) const noexcept {
    return first_ <= other.first_ && other.first_ + other.count_ <= first_ + count_;
  }
  /// The same run `years` later (or earlier).
  [[nodiscard]] period plus_years(int years) const noexcept { return {first_ + years * 12, count_}; }
  /// The run of the same length that follows it.
  [[nodiscard]] period next() const noexcept { return {first_ + count_, count_}; }

  /// Order by first month, then by length.
  friend constexpr auto operator<=>(const period&, const period&) = default;

 private:
  constexpr period(int first, int count) noexcept : first_(first), count_(count) {}
  std::int32_t first_;  // year * 12 + month - 1
  std::int32_t count_;
};

/// The shortest spelling: `2018`, `2018H1`, `2018Q3`, `2018-06`, `2016..2020`, `2018-01..2018-09`.
[[nodiscard]] std::string to_text(period p);
/// The same for readers: in Chinese `2018年`, `2018年上半年`, `2018年三季度`, `2018年6月`, `2018年1-9月`, which
/// `period::from_text` reads too, and `2016–2020年`; in English as above.
[[nodiscard]] std::string to_text(period p, language lang);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/period_inl.hpp>
#endif
#endif
