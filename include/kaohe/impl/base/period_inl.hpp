// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_PERIOD_INL_HPP
#define KAOHE_IMPL_BASE_PERIOD_INL_HPP

#include <kaohe/base/period.hpp>
#include <kaohe/impl/base/scan.hpp>
#include <kaohe/impl/base/shown.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The ends of a run as they are written: month 0 where only years are.
struct written_run {
  int first_year = 0, first_month = 0, last_year = 0, last_month = 0;
};

/// `2018年` has been read up to 年; reads what may follow it.
[[nodiscard]] inline std::optional<written_run> read_chinese_run(scanner& in, int year) {
  if (in.rest.empty()) return written_run{year, 0, year, 0};
  if (const int half = in.one_of({"上半年", "下半年"})) return written_run{year, half * 6 - 5, year, half * 6};
  scanner quarter = in;
  (void)quarter.word("第");
  if (const int q = (quarter.one_of({"一", "二", "三", "四"})); q != 0 && quarter.word("季度")) {
    in = quarter;
    return written_run{year, q * 3 - 2, year, q * 3};
  }
  int first = 0, last = 0;
  if (!in.number(1, 2, first)) return std::nullopt;
  last = first;
  if (in.one_of({"-", "－", "–", "—", "～", "~", "至"}) != 0 && !in.number(1, 2, last)) return std::nullopt;
  if (!in.word("月") || first == 0 || last == 0) return std::nullopt;
  return written_run{year, first, year, last};
}

/// `2018` or `2018-06`; month 0 for a year.
[[nodiscard]] inline bool read_end(scanner& in, int& year, int& month) {
  month = 0;
  return in.number(4, 4, year) && (!in.word("-") || (in.number(2, 2, month) && month != 0));
}

/// Reads any spelling of a period, ends in any order.
[[nodiscard]] inline std::optional<written_run> read_run(std::string_view text) {
  scanner in{text};
  written_run run;
  if (!read_end(in, run.first_year, run.first_month)) return std::nullopt;
  run.last_year = run.first_year, run.last_month = run.first_month;
  int part = 0;
  if (in.word("..")) {
    if (!read_end(in, run.last_year, run.last_month)) return std::nullopt;
    if ((run.first_month == 0) != (run.last_month == 0)) return std::nullopt;
  } else if (run.first_month == 0 && in.word("H")) {
    if (!in.number(1, 1, part) || part < 1 || part > 2) return std::nullopt;
    run.first_month = part * 6 - 5, run.last_month = part * 6;
  } else if (run.first_month == 0 && in.word("Q")) {
    if (!in.number(1, 1, part) || part < 1 || part > 4) return std::nullopt;
    run.first_month = part * 3 - 2, run.last_month = part * 3;
  } else if (run.first_month == 0 && in.word("年")) {
    const auto chinese = read_chinese_run(in, run.first_year);
    if (!chinese) return std::nullopt;
    run = *chinese;
  }
  const bool years_fit =
      run.first_year >= 1400 && run.first_year <= 9998 && run.last_year >= 1400 && run.last_year <= 9998;
  const bool months_fit = run.first_month <= 12 && run.last_month <= 12;
  if (!in.rest.empty() || !years_fit || !months_fit) return std::nullopt;
  if (run.first_month == 0) run.first_month = 1, run.last_month = 12;
  return run;
}

}  // namespace detail

KAOHE_INLINE result<period> period::from_text(std::string_view text) {
  const auto run = detail::read_run(text);
  if (!run) return failure(issue_code::not_a_period, {detail::shown(text)});
  const int first = run->first_year * 12 + run->first_month - 1;
  const int last = run->last_year * 12 + run->last_month - 1;
  if (last < first) return failure(issue_code::period_reversed, {detail::shown(text)});
  return period(first, last - first + 1);
}

KAOHE_INLINE period_kind period::kind() const noexcept {
  const bool from_january = first_ % 12 == 0;
  if (count_ == 1) return period_kind::month;
  if (count_ == 3 && first_ % 3 == 0) return period_kind::quarter;
  if (count_ == 6 && first_ % 6 == 0) return period_kind::half;
  if (from_january && count_ == 12) return period_kind::year;
  if (from_january && count_ % 12 == 0) return period_kind::years;
  if (from_january && count_ < 12) return period_kind::year_to_date;
  return period_kind::other;
}

KAOHE_INLINE date period::first_day() const {
  return date(boost::gregorian::date(static_cast<unsigned short>(first_year()),
                                     static_cast<unsigned short>(first_ % 12 + 1), 1));
}

KAOHE_INLINE date period::last_day() const {
  const int last = first_ + count_ - 1;
  return date(
      boost::gregorian::date(static_cast<unsigned short>(last / 12), static_cast<unsigned short>(last % 12 + 1), 1)
          .end_of_month());
}

KAOHE_INLINE std::string to_text(period p) {
  const auto last = p.last_day();
  const int month = p.first_day().month();
  const std::string year = detail::padded(p.first_year(), 4);
  const std::string first_month = year + '-' + detail::padded(month, 2);
  switch (p.kind()) {
    case period_kind::year:
      return year;
    case period_kind::half:
      return year + (month == 1 ? "H1" : "H2");
    case period_kind::quarter:
      return year + 'Q' + std::to_string((month + 2) / 3);
    case period_kind::month:
      return first_month;
    case period_kind::years:
      return year + ".." + detail::padded(last.year(), 4);
    case period_kind::year_to_date:
    case period_kind::other:
      break;
  }
  return first_month + ".." + detail::padded(last.year(), 4) + '-' + detail::padded(last.month(), 2);
}

KAOHE_INLINE std::string to_text(period p, language lang) {
  if (lang == language::en) return to_text(p);
  constexpr std::string_view quarters[] = {"一", "二", "三", "四"};
  const int month = p.first_day().month();
  const int last_month = p.last_day().month();
  const std::string year = detail::padded(p.first_year(), 4) + "年";
  switch (p.kind()) {
    case period_kind::year:
      return year;
    case period_kind::half:
      return year + (month == 1 ? "上半年" : "下半年");
    case period_kind::quarter:
      return year + std::string(quarters[(month - 1) / 3]) + "季度";
    case period_kind::month:
      return year + std::to_string(month) + "月";
    case period_kind::year_to_date:
      return year + "1-" + std::to_string(last_month) + "月";
    case period_kind::years:
      return detail::padded(p.first_year(), 4) + "–" + detail::padded(p.last_year(), 4) + "年";
    case period_kind::other:
      break;
  }
  return year + std::to_string(month) + "月至" + detail::padded(p.last_year(), 4) + "年" + std::to_string(last_month) +
         "月";
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
