// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_SCORECARD_HPP
#define KAOHE_ASSESS_SCORECARD_HPP
/// \file assess/scorecard.hpp
/// Score sheets: the points of each item, the grade, and what follows from it. Where figures are missing a score is an
/// interval that holds every score the missing figures could lead to, and a grade is only given if all of it has that
/// grade. docs/semantics.md, "Schemes".

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/assess/task_finding.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// Points that are known, or known to lie between two ends.
struct score_range {
  number low;   ///< at least so many
  number high;  ///< at most so many

  /// True if it is one score.
  [[nodiscard]] bool is_known() const { return low == high; }
};

/// The points of one item.
struct item_score {
  std::size_t item = 0;            ///< its position in the scheme
  std::optional<bool> applies;     ///< whether it applies to the unit; none: that is not known
  score_range points;              ///< what it counts at most, after points of items that do not apply were spread
  score_range score;               ///< the points reached, less the deduction; of an item without points, that alone
  score_range bonus;               ///< 加分, beside them
  score_range deduction;           ///< 扣分, already taken off
  std::vector<feel::value> given;  ///< what the inputs of its table or expression were worth, in their order
  std::vector<std::optional<task_verdict>> tasks;  ///< of an item of tasks: on each; none: it is not the unit's
  std::optional<number> self_assessed;             ///< of an item of tasks: what the unit's own word gives
  std::optional<number> verified;                  ///< of an item of tasks: what somebody else verified
  std::vector<std::uint32_t> rows;                 ///< the rows of its table that hit
  std::vector<std::uint32_t> possible;             ///< those that missing figures may make hit
  bool out_of_range = false;                       ///< it would be below zero, or more than the item's points
  std::optional<feel::fault_cause> fault;          ///< why it cannot be scored otherwise
};

/// How a veto turned out.
struct veto_result {
  std::size_t veto = 0;                    ///< its position in the scheme
  std::optional<bool> holds;               ///< none: missing figures leave it open
  std::optional<feel::fault_cause> fault;  ///< why it cannot be said
};

/// What follows from a grade or level.
enum class proposal : std::uint8_t {
  proposed,  ///< it follows
  possible,  ///< missing figures leave it open
  withheld,  ///< it would follow, but rests on figures that are not settled, and suspends
};

/// The key of a proposal in files and JSON.
[[nodiscard]] std::string_view to_text(proposal p) noexcept;

/// A consequence that is proposed, or may be.
struct proposed_consequence {
  std::size_t consequence = 0;  ///< its position in the scheme (or ladder)
  proposal is{};                ///< whether it follows
  std::optional<date> due;      ///< the last day of its deadline, if that runs
};

/// The score sheet of one unit for one period.
struct scorecard {
  scheme_id scheme{};                              ///< by which scheme
  responsible_unit_id who{};                       ///< whose
  period when;                                     ///< the period judged
  std::vector<item_score> items;                   ///< one for each item of the scheme, in order
  score_range bonus;                               ///< all bonuses
  score_range score;                               ///< everything together, rounded if the scheme says so
  std::vector<veto_result> vetoes;                 ///< one for each veto of the scheme, in order
  std::vector<std::size_t> possible_grades;        ///< positions among the scheme's grades, best first
  std::optional<std::size_t> grade;                ///< the grade, if only one is possible
  bool provisional = false;                        ///< it rests on figures below `settled_by`, or on a unit's own word
  std::vector<proposed_consequence> consequences;  ///< what follows
  std::optional<date> announced;                   ///< when the result was announced (register)
  std::vector<used_figure> figures;                ///< every figure used, each once
  std::vector<cell> missing;                       ///< every figure that the open points hang on, each once
  std::vector<decision> decisions;                 ///< the rows of the register that it rests on
};

/// The score sheets of one run.
struct score_sheets {
  std::string policy_sha256;     ///< content hash of the policy that was used
  std::optional<date> as_of;     ///< the day judged; none: all that is known counts
  std::vector<scorecard> cards;  ///< in the order of schemes, periods and units
};

namespace assess {

/// Everything that an assessment rests on.
struct facts {
  const snapshot& known;             ///< figures
  const evidence_snapshot& shown;    ///< evidence of tasks
  const decision_register& decided;  ///< decisions of people
};

/// The score sheet of one unit.
/// \param when  the year, or the policy's period; as `scheme::period` says
[[nodiscard]] scorecard score(const policy& p, const facts& on, scheme_id by, responsible_unit_id who, period when);

/// All score sheets: by every scheme, of every unit that it judges and that is there in the period, for every period
/// of it that has ended.
/// \param only  a unit; a period: those that end in it, ended or not
[[nodiscard]] score_sheets score_all(const policy& p, const facts& on, const selection& only = {});

/// The points that one item would need for a grade, the others as they are: what it must lie between (both ends
/// possible scores of the item), or nothing if no points of it give that grade. Of other items that are open their
/// lowest points count for the lower end and their highest for the upper one.
[[nodiscard]] std::optional<feel::value_range> points_for_grade(const policy& p, const scorecard& card,
                                                                std::size_t item, std::size_t grade);

}  // namespace assess

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/scorecard_inl.hpp>
#endif
#endif
