// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_RULE_EXPRESSION_HPP
#define KAOHE_MODEL_RULE_EXPRESSION_HPP
/// \file model/rule_expression.hpp
/// Expressions of schemes, ladders and rules, and what the names in them stand for. docs/policy-format.md, "Given
/// names".

#include <kaohe/feel/program.hpp>
#include <kaohe/feel/table.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A figure of a target's progress or verdict that expressions can name.
enum class given_figure : std::uint8_t {
  target_value,           ///< 目标值
  actual,                 ///< 实际值
  required,               ///< 进度目标
  gap,                    ///< 差距
  completion,             ///< 完成率
  cumulative_completion,  ///< 累计完成率
  excess,                 ///< 超出比例
  margin,                 ///< 差额
  share,                  ///< 进度
  reduction,              ///< 实际降低率
  annual_actual,          ///< 年度实际值
  annual_required,        ///< 年度目标值: what is required of the year alone
  annual_gap,             ///< 年度差距
  annual_completion,      ///< 年度完成率
  cumulative_gap,         ///< 累计差距
  verdict,                ///< 判定
};

/// The name of a figure in expressions: 目标值, 完成率 …
[[nodiscard]] std::string_view to_text(given_figure f) noexcept;

/// What an input of an expression is filled with.
struct rule_input {
  /// The sorts of input.
  enum class sort : std::uint8_t {
    unit_name,  ///< `who`: the unit's name
    unit_kind,  ///< `kind`
    indicator,  ///< the unit's level of an indicator, in the period judged
    figure,     ///< a figure of a target: `完成率`, `完成率("ei-2020")`
    verdict,    ///< `verdict("ei-2020")`: a choice of the keys of verdicts
    task,       ///< `verdict("coordination")`: a choice of the keys of verdicts of tasks
    grade,      ///< `grade`, `grade("enterprises")`: a choice of the grades of a scheme
    score,      ///< `score`, `score("enterprises")`: the points reached in a scheme
    level,      ///< `level`: a choice of the levels of a ladder
    list,       ///< a list of the package, by its id: its members
    project,    ///< what the application says of an input; of one with `by` that of the member at hand
    member,     ///< the member of the list of `for_each` that is at hand: a code, or a choice of the members
    parameter,  ///< a parameter of the package, on the day whose rules are in force
    suspended,  ///< `suspended(所在镇街)`: whether approvals for the unit that the input names are suspended
    remaining,  ///< `remaining("energy-increment-2020")`: what is left of a target's amount
  };
  sort is{};                ///< which sort
  given_figure figure{};    ///< for `figure`
  std::uint32_t index = 0;  ///< of the indicator, target, task, scheme, ladder, list, input or parameter
  bool own = false;         ///< for `figure`: of the unit's own one of several targets, of which `index` is the first

  /// Order by the members, one after the other.
  friend auto operator<=>(const rule_input&, const rule_input&) = default;
};

/// A checked expression.
struct rule_expression {
  std::string text;                ///< as written
  feel::program program;           ///< checked
  std::vector<rule_input> inputs;  ///< what each of `program.inputs` is filled with, in that order
};

/// A checked decision table that stands inside a scheme or ladder.
struct rule_table {
  std::shared_ptr<const feel::table> rules;  ///< the table
  std::vector<rule_input> inputs;            ///< what each of its parameters is filled with, in that order
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/rule_expression_inl.hpp>
#endif
#endif
