// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_DECIDE_HPP
#define KAOHE_GATE_DECIDE_HPP
/// \file gate/decide.hpp
/// What stands against a project, procedure by procedure. kaohe advises; the decision is the signing officer's.
/// docs/semantics.md, "Gate".

#include <kaohe/gate/project.hpp>
#include <kaohe/gate/rule_finding.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// Something that an application must still say, and who needs it.
struct needed_input {
  lacking what;                        ///< what lacks
  std::vector<std::size_t> needed_by;  ///< positions among the decision's findings
};

/// A milder outcome, and what must turn for it.
struct way_out {
  outcome to{};                      ///< what the decision then is
  std::vector<std::size_t> turning;  ///< positions among the findings: all of them must turn; of an `exempt` rule: fire
};

/// What the rules of one procedure say about one application.
struct project_decision {
  std::size_t project = 0;             ///< position among the applications
  procedure_id procedure{};            ///< which procedure
  outcome at_least{};                  ///< the mildest outcome over all ways in which undetermined rules may turn out
  outcome at_most{};                   ///< the worst
  std::optional<outcome> result;       ///< their common value; none: undetermined
  std::optional<date> rule_date;       ///< the day whose rules were used; none: neither the project nor `as_of` says
  std::vector<rule_finding> findings;  ///< of every rule of the procedure that is in force, in the order of the policy
  std::vector<std::size_t>
      deciders;  ///< positions of the findings of `escalate` rules that fire: these name who decides
  std::vector<needed_input> missing;  ///< what the outcome hangs on, in order, each once
  std::vector<way_out> ways;          ///< mildest last; of a decision that is determined and worse than no objection
};

/// One line of a ledger.
struct ledger_line {
  std::size_t project = 0;  ///< position among the applications
  std::optional<date> day;  ///< its rule date
  feel::value amount;       ///< what it takes; missing or a fault as such
  std::optional<number>
      running;  ///< the sum of all up to and on its day; none: its day or one of these amounts is not known
};

/// How much of a target's amount is taken, committed and left, and what the applications at hand would take.
struct ledger {
  budget_id budget{};                     ///< whose
  std::optional<number> bound;            ///< the target's cap, in coherent units
  std::optional<used_figure> settled;     ///< the latest figure that is settled …
  std::optional<number> taken;            ///< … and what that makes of the target: the increment so far
  std::vector<decision> commitments;      ///< in force on the day, in their order
  std::optional<number> committed;        ///< their sum; none: the register was not given
  std::optional<number> remaining;        ///< bound less taken less committed; may be negative
  std::vector<lacking> missing;           ///< what that hangs on
  std::vector<ledger_line> applications;  ///< in the order of their days, those without one last
};

/// The decisions of one run, with what they index.
struct gate_decisions {
  std::string policy_sha256;          ///< content hash of the policy that was used
  std::optional<date> as_of;          ///< the day whose knowledge was used; none: all
  std::vector<project_decision> all;  ///< in the order of applications and procedures
  std::vector<ledger> ledgers;        ///< one for each budget
};

namespace gate {

/// What one procedure's rules say about one application, with what would change it.
[[nodiscard]] project_decision decide(const policy& p, const project& of, const facts& on, procedure_id by);

/// All applications before all these procedures (none: before all of the policy), and the ledgers. Applications that
/// cannot be dated are left out; see `check_projects`.
[[nodiscard]] gate_decisions decide_all(const policy& p, std::span<const project> projects, const facts& on,
                                        std::span<const procedure_id> only = {});

/// What one rule says, without what would change it. \param member  of a rule with `for_each`: which
[[nodiscard]] rule_finding evaluate_rule(const policy& p, const project& of, const facts& on, rule_id by,
                                         std::optional<std::size_t> member, std::optional<date> rule_date);

/// What would turn a finding that fires, one input at a time: the nearest stretch of values below and above what it
/// is, each choice. Claims nothing of an input that is missing, or in which the rule is not piecewise linear.
[[nodiscard]] std::vector<change> changes_that_turn(const policy& p, const project& of, const facts& on,
                                                    const rule_finding& f, std::optional<date> rule_date);

/// The ledger of a budget.
[[nodiscard]] ledger make_ledger(const policy& p, std::span<const project> projects, const facts& on, budget_id of);

/// The worst of the outcomes of one application; none: one that may be worse than the others is undetermined.
[[nodiscard]] std::optional<outcome> summary(std::span<const project_decision> of_one_project);

/// Rows of the register that can have no effect: exceptions to a rule that is not known, allows none, or names another
/// authority (errors), those that have run out (warnings); commitments against targets without a budget.
void check_decisions(const policy& p, const facts& on, issues& problems);

/// Applications that cannot be dated (error), and units that no assessment is known of (a warning for each).
void check_projects(const policy& p, std::span<const project> projects, const facts& on, issues& problems);

}  // namespace gate

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/decide_inl.hpp>
#endif
#endif
