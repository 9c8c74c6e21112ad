// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_RULE_HPP
#define KAOHE_MODEL_RULE_HPP
/// \file model/rule.hpp
/// What stands against a project, or is asked of it. docs/semantics.md, "Gate".

#include <kaohe/base/date.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/model/list.hpp>
#include <kaohe/model/procedure.hpp>
#include <kaohe/model/rule_expression.hpp>
#include <kaohe/model/target.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How strong a rule is.
enum class strength : std::uint8_t {
  prohibit,             ///< 严禁, 禁止, 不得
  refuse_in_principle,  ///< 原则上不予: unless a named authority has granted an exception
  suspend,              ///< 暂停审批或核准, 限批
  require,              ///< 必须, 应当, 实行…替代
  exempt,               ///< 不再单独进行, 免予: the procedure is not required
  escalate,             ///< 报…审批: who decides
  advise,               ///< 鼓励, 优先: never changes the outcome
};

/// The key of a strength in packages and JSON: `prohibit`, `refuse in principle` …
[[nodiscard]] std::string_view to_text(strength s) noexcept;
/// The word of a strength: 禁止, 原则上不予通过, 暂停, 要求, 免予, 报审, 提示; in English the key.
[[nodiscard]] std::string_view word(strength s, language lang) noexcept;

/// A rule. Package noun `rule`. It fires if it applies, `when` holds, `unless` does not and `must` does not.
struct rule {
  std::string id;                           ///< for files and JSON
  std::string title;                        ///< in words; by default the id
  std::vector<procedure_id> procedures;     ///< where it counts; at least one
  kaohe::strength strength{};               ///< what it means that it fires
  std::optional<list_id> for_each;          ///< one rule for each member of this list
  std::optional<rule_expression> applies;   ///< for which projects; else it is not applicable
  rule_expression when;                     ///< the condition
  std::optional<rule_expression> unless;    ///< a remedy that the text names
  std::optional<rule_expression> must;      ///< of `require`: what is required
  std::optional<rule_expression> shortage;  ///< of `require`, key `short`: the quantity that lacks
  std::optional<kaohe::unit> short_in;      ///< the unit in which that is shown
  std::vector<std::string> exception_by;    ///< of `refuse_in_principle`: who may grant exceptions
  std::string authority;                    ///< of `escalate`: who decides
  std::string effect;                       ///< what is forbidden or to be done, in words
  bool is_reading = false;                  ///< `basis = "reading"`: it interprets the text
  validity in_force;                        ///< from (inclusive) to (exclusive)
  citation cited;                           ///< article, quote, reading
  place where;                              ///< of its declaration
};

/// Handle of a rule.
using rule_id = id<rule>;

/// How much of a target's amount projects take up: 能源消费增量. Package noun `budget`.
struct budget {
  std::string id;          ///< for files and JSON
  target_id target{};      ///< of one unit, whose deciding view is a cap (`<`, `<=`)
  rule_expression amount;  ///< what a project takes, of the target's dimension
  citation cited;          ///< article, quote, reading
  place where;             ///< of its declaration
};

/// Handle of a budget.
using budget_id = id<budget>;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/rule_inl.hpp>
#endif
#endif
