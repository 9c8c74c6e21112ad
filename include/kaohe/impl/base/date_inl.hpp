// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_DATE_INL_HPP
#define KAOHE_IMPL_BASE_DATE_INL_HPP

#include <kaohe/base/date.hpp>
#include <kaohe/impl/base/scan.hpp>
#include <kaohe/impl/base/shown.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE result<date> date::make(int year, int month, int day) {
  const bool real = year >= 1400 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
                    day <= boost::gregorian::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                                                  static_cast<unsigned short>(month));
  if (!real) {
    return failure(issue_code::no_such_date,
                   {detail::padded(year, 4) + '-' + detail::padded(month, 2) + '-' + detail::padded(day, 2)});
  }
  return date(boost::gregorian::date(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                                     static_cast<unsigned short>(day)));
}

KAOHE_INLINE result<date> date::from_text(std::string_view text) {
  detail::scanner in{text};
  int year = 0, month = 0, day = 0;
  const bool read =
      in.number(4, 4, year) && (in.word("-") ? in.number(2, 2, month) && in.word("-") && in.number(2, 2, day)
                                             : in.word("年") && in.number(1, 2, month) && in.word("月") &&
                                                   in.number(1, 2, day) && in.word("日"));
  if (!read || !in.rest.empty()) return failure(issue_code::not_a_date, {detail::shown(text)});
  return make(year, month, day);
}

KAOHE_INLINE std::string to_text(date day) {
  return detail::padded(day.year(), 4) + '-' + detail::padded(day.month(), 2) + '-' + detail::padded(day.day(), 2);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
