// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_SCORE_GIVEN_HPP
#define KAOHE_ASSESS_SCORE_GIVEN_HPP
/// \file assess/score_given.hpp
/// Schemes tried out on values given by hand: one item on what its names are worth, a sheet on the points of its items.

#include <kaohe/assess/scorecard.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::assess {

/// What a name in the rules of a scheme is worth.
using given_names = std::function<feel::value(const rule_input&)>;

/// What one item gives by itself; its points are not spread. Of an item scored by tasks their verdicts are given: a
/// missing one is open, the points of one that is not applicable are spread over the others. An item scored by results
/// of another scheme is open.
[[nodiscard]] item_score score_item(const policy& p, scheme_id by, std::size_t item, const given_names& given);

/// The sheet of a unit whose items gave those points.
/// \param points    what each item gave with its bonus; nothing: that is open, or the item does not apply because its
///                  target is not the unit's
/// \param given     what the names in vetoes and consequences are worth
/// \param left_out  positions of items that do not apply
[[nodiscard]] scorecard score_points(const policy& p, scheme_id by, responsible_unit_id who, period when,
                                     const std::vector<std::optional<number>>& points, const given_names& given,
                                     const std::vector<std::size_t>& left_out = {});

}  // namespace kaohe::inline KAOHE_ABI::assess

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/score_given_inl.hpp>
#endif
#endif
