// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_OF_INL_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_OF_INL_HPP

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/impl/assess/wanted_progress.hpp>

namespace kaohe::inline KAOHE_ABI::assess {

KAOHE_INLINE progress progress_of(const policy& p, const snapshot& known, target_id what, responsible_unit_id who,
                                  std::optional<period> when) {
  detail::required_reductions reductions;
  return detail::wanted_progress(p, known, what, who, when, {}, reductions);
}

KAOHE_INLINE std::vector<progress> progress_all(const policy& p, const snapshot& known, const selection& only) {
  std::optional<period> when = only.period;
  if (!when) {
    if (const auto ended = detail::ended_years(p, known.as_of())) when = period::of_year(ended->last_year());
  }
  std::vector<progress> all;
  for (std::uint32_t i = 0; when && i < p->targets.size(); ++i) {
    const target& t = p->targets[i];
    const bool over = t.due.is != due_time::sort::each_year && detail::due_period(p, t, {}, {}) < *when;
    for (const responsible_unit_id who : t.who) {
      if (only.who && who != *only.who) continue;
      progress made = progress_of(p, known, {i}, who, over && !only.period ? std::nullopt : when);
      if (made.looks_at) all.push_back(std::move(made));
    }
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::assess

#endif
