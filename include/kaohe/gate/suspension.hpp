// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_SUSPENSION_HPP
#define KAOHE_GATE_SUSPENSION_HPP
/// \file gate/suspension.hpp
/// Suspensions of approvals (限批): from what an assessment or a warning proposes to what is in force on a day.
/// docs/semantics.md, "Suspensions".

#include <kaohe/assess/assessed_result.hpp>
#include <kaohe/observe/register.hpp>
#include <kaohe/observe/snapshot.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How it stands with a suspension on a day.
enum class suspension_state : std::uint8_t {
  in_force,  ///< by a row of the register, or by the announcement of results that propose it
  proposed,  ///< an assessment or warning proposes it; nothing has put it in force: 已建议限批，尚未生效
  withheld,  ///< it would be proposed, but rests on figures that are not settled
  possible,  ///< missing figures leave open whether it is proposed
  ended,     ///< it was in force: lifted, past its `to`, or the appeal was upheld
};

/// The key of a state in JSON: `in_force` …
[[nodiscard]] std::string_view to_text(suspension_state s) noexcept;

/// One suspension of a unit.
struct suspension {
  responsible_unit_id who{};               ///< whom it is about
  std::string assessment;                  ///< the id of the scheme or ladder that it follows from
  period when;                             ///< whose results
  suspension_state is{};                   ///< how it stands
  std::optional<std::size_t> consequence;  ///< the position of what proposes it in that scheme or ladder, if known
  std::optional<decision> row;             ///< what put it in force, or may: a suspension or an announcement
  std::optional<decision> ended_by;        ///< a lift or an appeal that ended it; none: it ran out
};

namespace gate {

/// What decisions about projects rest on. What is null was not given, which is not the same as empty.
struct facts {
  const decision_register* decided = nullptr;             ///< decisions of people
  const std::vector<assessed_result>* results = nullptr;  ///< of its schemes and ladders, worked out for the same day
  const snapshot* known = nullptr;                        ///< figures, for what is left of budgets
  std::optional<date> as_of;                              ///< the day; none: all that is known counts
};

/// Every suspension of a unit that is or was in force on the day, is proposed, or may be, newest results first. Of
/// schemes and ladders whose consequences are in force from their announcement the last announced results govern.
[[nodiscard]] std::vector<suspension> suspensions_of(const policy& p, const facts& on, responsible_unit_id who);

/// True if some result of an assessment of the unit is known: a result, a row of the register about it, or an
/// announcement of results of a scheme that judges it.
[[nodiscard]] bool was_assessed(const policy& p, const facts& on, responsible_unit_id who);

}  // namespace gate

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/suspension_inl.hpp>
#endif
#endif
