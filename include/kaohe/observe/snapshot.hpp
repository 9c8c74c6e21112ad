// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_SNAPSHOT_HPP
#define KAOHE_OBSERVE_SNAPSHOT_HPP
/// \file observe/snapshot.hpp
/// What was known on a day: for each cell the figure published last by then. Nothing is overwritten; an old
/// assessment run again as of its old date gives the old answer.

#include <kaohe/observe/observation.hpp>

#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The figures known on a day (or all figures).
class snapshot {
 public:
  /// No figures.
  snapshot() = default;
  /// The latest figure of each cell among those known on `as_of` (none: all). Of two published on the same day the
  /// surer one counts, else the later one of the list; see `check_observations` for those that disagree.
  explicit snapshot(std::vector<observation> all, std::optional<date> as_of = std::nullopt);

  /// The figure of a cell, or null.
  [[nodiscard]] const observation* find(const cell& c) const noexcept;
  /// The figure of a cell known on a day no later than the snapshot's own; null if none was.
  [[nodiscard]] const observation* find(const cell& c, date known_on) const noexcept;
  /// The day it stands for; none: all that is known.
  [[nodiscard]] std::optional<date> as_of() const noexcept { return as_of_; }
  /// All figures known, ordered by cell, then by publication.
  [[nodiscard]] const std::vector<observation>& observations() const noexcept { return all_; }

 private:
  std::vector<observation> all_;
  std::optional<date> as_of_;
};

namespace observe {

/// Reports the same cell published on the same day with different values (an error for each pair), and figures
/// outside their unit's lifetime (warnings).
void check_observations(const policy& p, const std::vector<observation>& all, issues& problems);

}  // namespace observe

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/observe/snapshot_inl.hpp>
#endif
#endif
