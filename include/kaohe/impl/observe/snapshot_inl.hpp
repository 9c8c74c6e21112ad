// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_SNAPSHOT_INL_HPP
#define KAOHE_IMPL_OBSERVE_SNAPSHOT_INL_HPP

#include <kaohe/impl/observe/lifetime.hpp>
#include <kaohe/observe/snapshot.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// By cell, then by publication; what was always known comes first.
[[nodiscard]] inline bool published_before(const observation& a, const observation& b) {
  return std::tie(a.cell, a.known_since) < std::tie(b.cell, b.known_since);
}

/// A figure as its table would print it: in the indicator's unit, rates in per cent.
[[nodiscard]] inline std::string printed_figure(const policy& p, const observation& o) {
  if (o.cell.is != figure::level) return to_text(o.value * 100) + " %";
  const unit& in = p.at(o.cell.measured).unit;
  return to_text(quantity{o.value / in.size, in});
}

}  // namespace detail

KAOHE_INLINE snapshot::snapshot(std::vector<observation> all, std::optional<date> as_of)
    : all_(std::move(all)), as_of_(as_of) {
  if (as_of) std::erase_if(all_, [&](const observation& o) { return o.known_since && *o.known_since > *as_of; });
  std::stable_sort(all_.begin(), all_.end(), [](const observation& a, const observation& b) {
    return std::tie(a.cell, a.known_since, a.status) < std::tie(b.cell, b.known_since, b.status);
  });
}

KAOHE_INLINE const observation* snapshot::find(const cell& c) const noexcept {
  const auto behind = std::upper_bound(all_.begin(), all_.end(), c,
                                       [](const cell& wanted, const observation& o) { return wanted < o.cell; });
  if (behind == all_.begin() || std::prev(behind)->cell != c) return nullptr;
  return &*std::prev(behind);
}

KAOHE_INLINE const observation* snapshot::find(const cell& c, date known_on) const noexcept {
  const auto later = [&](const cell& wanted, const observation& o) {
    return wanted < o.cell || (wanted == o.cell && o.known_since && known_on < *o.known_since);
  };
  const auto behind = std::upper_bound(all_.begin(), all_.end(), c, later);
  if (behind == all_.begin() || std::prev(behind)->cell != c) return nullptr;
  return &*std::prev(behind);
}

KAOHE_INLINE void observe::check_observations(const policy& p, const std::vector<observation>& all, issues& problems) {
  std::vector<const observation*> ordered(all.size());
  std::transform(all.begin(), all.end(), ordered.begin(), [](const observation& o) { return &o; });
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const observation* a, const observation* b) { return detail::published_before(*a, *b); });
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    const observation &first = *ordered[i - 1], &second = *ordered[i];
    if (detail::published_before(first, second) || first.value == second.value) continue;
    problems.push_back({issue_code::conflicting_observations,
                        second.where,
                        {p.at(second.cell.who).name, p.at(second.cell.measured).name, to_text(second.cell.period),
                         detail::printed_figure(p, first), detail::printed_figure(p, second)}});
  }
  for (const observation& o : all) {
    const responsible_unit& who = p.at(o.cell.who);
    if (detail::touches(who.lifetime, o.cell.period)) continue;
    const auto text = [](const std::optional<date>& day) { return day ? to_text(*day) : std::string(); };
    problems.push_back({issue_code::unit_not_alive,
                        o.where,
                        {who.name, to_text(o.cell.period), text(who.lifetime.from), text(who.lifetime.to)}});
  }
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
