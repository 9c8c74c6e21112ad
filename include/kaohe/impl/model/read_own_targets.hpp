// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_OWN_TARGETS_HPP
#define KAOHE_IMPL_MODEL_READ_OWN_TARGETS_HPP
// Internal: key `target` of items and vetoes: whose figures the bare names are. Where each unit has a target of its
// own, all of them are named.

#include <kaohe/impl/model/given_names.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// True if names mean the same of both: the same indicator, looked at in the same way.
[[nodiscard]] inline bool are_alike(const target& a, const target& b) {
  const requirement *const first = numbered_requirement(a), *const second = numbered_requirement(b);
  if ((first == nullptr) != (second == nullptr) || a.measured != b.measured) return false;
  return first == nullptr || first->looks_at == second->looks_at;
}

/// Reads the targets into the names.
inline void read_own_targets(workshop& shop, const key_reader& keys, naming& names) {
  for (const source_text& text : keys.texts("target")) {
    const auto index = shop.targets.find(text, shop.problems);
    if (!index) {
      names.own_unknown = true;
      continue;
    }
    const target& t = shop.made.targets[*index];
    if (t.due.is == due_time::sort::each_year && names.judged == scheme_period::policy) {
      shop.problems.push_back({issue_code::each_year_target, place_at(text, 0), {names.subject, t.id}});
    }
    if (!names.own.empty()) {
      const target& first = shop.made.targets[names.own.front().index];
      if (!is_unread(t) && !is_unread(first) && !are_alike(t, first)) {
        shop.problems.push_back({issue_code::targets_differ, place_at(text, 0), {keys.subject(), t.id, first.id}});
      }
    }
    names.own.push_back({*index});
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
