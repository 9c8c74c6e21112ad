// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_OF_INL_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_OF_INL_HPP

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/impl/assess/progress_worker.hpp>

namespace kaohe::inline KAOHE_ABI::assess {

KAOHE_INLINE progress progress_of(const policy& p, const snapshot& known, target_id what, responsible_unit_id who,
                                  std::optional<period> when) {
  const target& t = p.at(what);
  const bool on_due_day = !when && t.due.is == due_time::sort::on_day && t.due.day;
  const period due = detail::due_period(p, t, known.as_of(), when);
  const period asked = on_due_day ? period::year_to_date(due.last_year(), t.due.day->month()) : when.value_or(due);
  progress out{what,  who, asked, {}, measure_of_progress(t, p.at(t.measured)),
               0,     0,   {},    {}, {},
               {},    {},  {},    {}, {},
               {},    {},  {},    {}, {},
               false, {},  {},    {}, {}};
  const requirement* const deciding = deciding_requirement(t);
  if (deciding == nullptr || !detail::touches(p.at(who).lifetime, out.when)) return out;
  out.target_value = number_of(*deciding);
  if (!out.target_value) return out;
  out.looks_at = deciding->looks_at;
  detail::progress_worker(p, known, t, *deciding, on_due_day, out).work();
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::assess

#endif
