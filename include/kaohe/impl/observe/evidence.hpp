// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_EVIDENCE_HPP
#define KAOHE_IMPL_OBSERVE_EVIDENCE_HPP

#include <kaohe/observe/measure_level.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Adds a figure unless it is there. Two revisions of one cell are two figures.
inline void add_figure(std::vector<used_figure>& all, used_figure f) {
  const auto same = [&](const used_figure& each) { return each.cell == f.cell && each.known_since == f.known_since; };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(f));
}

/// Adds a missing cell unless it is there.
inline void add_missing(std::vector<cell>& all, const cell& c) {
  if (std::find(all.begin(), all.end(), c) == all.end()) all.push_back(c);
}

/// Adds what a part rests on and what it lacks to the whole.
inline void absorb_evidence(measured_value& whole, measured_value&& part) {
  for (used_figure& f : part.figures) add_figure(whole.figures, std::move(f));
  for (const cell& c : part.missing) add_missing(whole.missing, c);
  whole.least = std::min(whole.least, part.least);
}

/// Adds a published figure.
inline void absorb_evidence(measured_value& whole, const observation& o) {
  add_figure(whole.figures, {o.cell, o.value, o.status, o.known_since, o.document, o.where});
  whole.least = std::min(whole.least, o.status);
}

/// The value in its place, or its fault.
inline void set_value(measured_value& m, number value, std::string_view called) {
  m.fault = feel::cause_of(value.fault());
  if (m.fault) {
    m.fault_at = called;
  } else {
    m.value = std::move(value);
  }
}

/// The published figure of a cell known to the snapshot, or by an earlier day.
[[nodiscard]] inline const observation* find_published(const snapshot& known, const cell& c,
                                                       const std::optional<date>& known_on) {
  return known_on ? known.find(c, *known_on) : known.find(c);
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
