// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROPOSALS_HPP
#define KAOHE_IMPL_ASSESS_PROPOSALS_HPP

#include <kaohe/assess/scorecard.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// The last day of a deadline, once it runs.
[[nodiscard]] inline std::optional<date> last_day_of(const consequence& each, period when,
                                                     const std::optional<date>& announced) {
  std::optional<date> from = when.last_day();
  if (each.counted_from == deadline_start::announcement) from = announced;
  if (!from) return std::nullopt;
  if (const auto* const days = std::get_if<feel::days_duration>(&each.within)) return feel::plus(*from, *days);
  if (const auto* const months = std::get_if<feel::months_duration>(&each.within)) return feel::plus(*from, *months);
  return std::nullopt;
}

/// What follows from a result (a grade, a level) that is one of the possible ones; of none at all, anything might.
/// \param value_if  the value of a consequence's condition if that is the result
template <class ValueIf>
[[nodiscard]] std::vector<proposed_consequence> proposals(const std::vector<consequence>& all,
                                                          const std::vector<std::size_t>& possible, bool provisional,
                                                          period when, const std::optional<date>& announced,
                                                          ValueIf value_if) {
  std::vector<proposed_consequence> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    bool follows = !possible.empty(), may_follow = possible.empty();
    for (const std::size_t result : possible) {
      const feel::value answer = value_if(all[i].when, result);
      follows = follows && answer.is_true();
      may_follow = may_follow || !answer.is_false();
    }
    if (!may_follow) continue;
    proposed_consequence made{i, follows ? proposal::proposed : proposal::possible,
                              last_day_of(all[i], when, announced)};
    if (follows && all[i].kind == consequence_kind::suspend && provisional) made.is = proposal::withheld;
    found.push_back(made);
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
