// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_RULE_FINDING_HPP
#define KAOHE_GATE_RULE_FINDING_HPP
/// \file gate/rule_finding.hpp
/// What one rule says about one project, with everything it rests on. Plain values and handles; sentences are made
/// from them by report/explain_decision.hpp. docs/semantics.md, "Gate".

#include <kaohe/gate/suspension.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// What a rule says.
enum class rule_verdict : std::uint8_t {
  fires,           ///< 触发
  does_not_fire,   ///< 未触发
  not_applicable,  ///< 不适用
  undetermined,    ///< 须补正后判定
};

/// The key of a verdict in JSON.
[[nodiscard]] std::string_view to_text(rule_verdict v) noexcept;
/// The word of a verdict: 触发, 未触发, 不适用, 不能判定; in English the key with blanks.
[[nodiscard]] std::string_view word(rule_verdict v, language lang) noexcept;

/// What becomes of an application, mildest first.
enum class outcome : std::uint8_t {
  not_required,          ///< 无需办理
  no_objection,          ///< 未发现不予通过情形
  conditional,           ///< 附条件
  suspended,             ///< 暂停审批（核准）
  refused_in_principle,  ///< 原则上不予通过
  prohibited,            ///< 禁止
};

/// The key of an outcome in cases and JSON: `no_objection` …
[[nodiscard]] std::string_view to_text(outcome o) noexcept;
/// The word of an outcome: 附条件 …; in English the key with blanks.
[[nodiscard]] std::string_view word(outcome o, language lang) noexcept;

/// What a rule of that strength makes of an application when it fires; nothing if it changes no outcome.
[[nodiscard]] std::optional<outcome> effect_of(strength s) noexcept;

/// Something that is not known, on which an answer hangs.
struct lacking {
  /// The sorts of it.
  enum class sort : std::uint8_t {
    input,      ///< what the application says of an input
    decisions,  ///< the register was not given
    figure,     ///< an observed figure
    results,    ///< the results of a scheme or ladder, which missing figures leave open
    parameter,  ///< a parameter has no value on that day
  };
  sort is{};                          ///< which
  std::uint32_t index = 0;            ///< of the input or parameter; of results the unit whose they are
  std::optional<std::size_t> member;  ///< of an input with `by`: position in that list
  std::optional<cell> figure;         ///< the figure

  /// Order by the members, one after the other.
  friend auto operator<=>(const lacking&, const lacking&) = default;
};

/// An expression of a rule, with what it was given and what it gave.
struct evaluated_condition {
  /// Which of the rule's expressions.
  enum class part : std::uint8_t {
    applies,   ///< `applies`
    when,      ///< `when`
    unless,    ///< `unless`
    must,      ///< `must`
    shortage,  ///< `short`
  };
  part is{};                       ///< which
  std::vector<feel::value> given;  ///< what its inputs were worth, in the order of `rule_expression::inputs`
  feel::value answer;              ///< what it gave
};

/// How an application may be changed so that a finding turns: one input, the rest as it is. Which of `low`, `high` and
/// `choices` is there says how.
struct change {
  project_input_id input{};           ///< the input
  std::optional<std::size_t> member;  ///< of an input with `by`: position in that list
  /// A quantity: everything from here on turns the finding, up to `high` if that is there.
  std::optional<number> low;
  std::optional<number> high;        ///< a quantity: everything up to here turns it, down to `low` if that is there
  bool low_included = true;          ///< the lower end turns it, too
  bool high_included = true;         ///< the upper end turns it, too
  std::vector<feel::value> choices;  ///< of a boolean or an enumeration: each value that turns it
};

/// What one rule (of a rule with `for_each` one member of it) says about a project.
struct rule_finding {
  rule_id rule{};                               ///< the rule
  std::optional<std::size_t> member;            ///< position in the list of `for_each`
  rule_verdict result{};                        ///< what it says
  bool fulfilled = false;                       ///< of `require`: the condition holds, and what is required, too
  std::vector<evaluated_condition> conditions;  ///< those that were looked at, in the order of `part`
  std::optional<number> shortage;               ///< what lacks, in coherent units, if the rule fires and says so
  std::vector<lacking> missing;                 ///< what it hangs on if it is undetermined for want of it, each once
  std::optional<feel::fault> fault;             ///< why it cannot be said otherwise …
  std::optional<evaluated_condition::part> fault_in;  ///< … and in which expression
  std::vector<suspension> suspensions;          ///< of the units that `suspended(…)` asked about, in force or not
  std::vector<responsible_unit_id> unassessed;  ///< those of these units of which no assessment is known
  std::optional<decision> exception;            ///< the exception in force: it fires or may, and refuses nothing
  std::vector<change> changes;                  ///< if it makes a decision worse: what would turn it
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/rule_finding_inl.hpp>
#endif
#endif
