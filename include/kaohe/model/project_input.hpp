// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_PROJECT_INPUT_HPP
#define KAOHE_MODEL_PROJECT_INPUT_HPP
/// \file model/project_input.hpp
/// What an application must say of its project, each with its type, unit and range.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/interval.hpp>
#include <kaohe/model/list.hpp>
#include <kaohe/model/rule_expression.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI {

/// One figure or fact of an application. An entry of the package's table `input.project`.
struct project_input {
  std::string name;                        ///< a rule-language name: 综合能耗
  feel::type of;                           ///< its type; a responsible unit is a string, its name
  std::optional<kaohe::unit> shown;        ///< of a quantity: the unit it is shown in
  bool names_unit = false;                 ///< `type = "responsible unit"`
  std::optional<feel::interval> range;     ///< what it may be, as written; also narrows what a missing value may be
  std::string code_system;                 ///< of a code: `GB/T 4754-2017`; may be empty
  std::optional<list_id> by;               ///< there is one value for each member of this list: 新增排放量.氨氮
  std::optional<rule_expression> only_if;  ///< for which projects there is such a thing; none: for all
  std::string meaning;                     ///< how it is to be understood
  place where;                             ///< of its declaration
};

/// Handle of a project's input.
using project_input_id = id<project_input>;

}  // namespace kaohe::inline KAOHE_ABI

#endif
