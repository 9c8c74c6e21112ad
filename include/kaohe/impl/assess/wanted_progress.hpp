// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_WANTED_PROGRESS_HPP
#define KAOHE_IMPL_ASSESS_WANTED_PROGRESS_HPP

#include <kaohe/impl/assess/progress_worker.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

/// The progress of a target of one unit, or what one figure needs of it.
[[nodiscard]] inline assess::progress wanted_progress(const policy& p, const snapshot& known, target_id what,
                                                      responsible_unit_id who, std::optional<period> when,
                                                      wanted_figures wanted, required_reductions& reductions) {
  const stated_target stated(p.at(what), who, when.value_or(due_period(p, p.at(what), known.as_of(), when)));
  const target& t = *stated;
  const bool on_due_day = !when && t.due.is == due_time::sort::on_day && t.due.day;
  const period due = due_period(p, t, known.as_of(), when);
  const period asked = on_due_day ? period::year_to_date(due.last_year(), t.due.day->month()) : when.value_or(due);
  assess::progress out{what, who,   asked, {},    measure_of_progress(t, p.at(t.measured)),
                       0,    0,     {},    {},    {},
                       {},   {},    {},    {},    {},
                       {},   {},    {},    false, {},
                       {},   false, {},    {},    {},
                       {}};
  const requirement* const deciding = deciding_requirement(t);
  if (deciding == nullptr || !stated.is_stated() || !touches(p.at(who).lifetime, out.when)) return out;
  out.target_value = number_of(*deciding);
  if (!out.target_value) return out;
  out.looks_at = deciding->looks_at;
  progress_worker(p, known, t, *deciding, on_due_day, wanted, reductions, out).work();
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
