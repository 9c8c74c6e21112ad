// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_POLICY_HPP
#define KAOHE_MODEL_POLICY_HPP
/// \file model/policy.hpp
/// A checked policy: everything a document says that a program can use. A cheap value: copies share one
/// immutable body, threads may use it freely.

#include <kaohe/model/decision_table.hpp>
#include <kaohe/model/decomposition.hpp>
#include <kaohe/model/document_text.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/model/ladder.hpp>
#include <kaohe/model/list.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/parameter.hpp>
#include <kaohe/model/procedure.hpp>
#include <kaohe/model/project_input.hpp>
#include <kaohe/model/responsible_unit.hpp>
#include <kaohe/model/rule.hpp>
#include <kaohe/model/scheme.hpp>
#include <kaohe/model/target.hpp>
#include <kaohe/model/task.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How sure a figure is; a later one is surer.
enum class status : std::uint8_t {
  reported,     ///< 上报
  preliminary,  ///< 初步
  verified,     ///< 核实
  final_,       ///< 最终
};

/// The key of a status in files and JSON: `reported`, `preliminary`, `verified`, `final`.
[[nodiscard]] std::string_view to_text(status s) noexcept;
/// The status of a key or its Chinese alias (上报, 初步, 核实, 最终).
[[nodiscard]] std::optional<status> parse_status(std::string_view text) noexcept;

/// What a policy says, by kind. Handles are positions in these lists.
struct policy_content {
  std::string id;                                   ///< `zhoucun-2018-38`
  std::string title;                                ///< of the document
  std::string document;                             ///< its number: `周政发〔2018〕38号`
  std::string issuer;                               ///< who issued it
  std::optional<date> issued;                       ///< when
  std::optional<responsible_unit_id> jurisdiction;  ///< for whom it is in force
  std::optional<kaohe::period> period;              ///< the years it plans
  status settled_by = status::final_;               ///< figures below it give provisional verdicts only
  std::string sha256;                               ///< of the package's files
  std::vector<responsible_unit> responsible_units;  ///< 责任单位
  std::vector<list> lists;                          ///< named sets
  std::vector<parameter> parameters;                ///< dated figures
  std::vector<decision_table> tables;               ///< 决策表; a table may call others, cycles are refused
  std::vector<indicator> indicators;                ///< 指标; operands of formulas stand anywhere, cycles are refused
  std::vector<target> targets;                      ///< 目标
  std::vector<task> tasks;                          ///< 任务
  std::vector<measure> measures;                    ///< 措施
  std::vector<scheme> schemes;                      ///< 考核办法; one may use results of others, cycles are refused
  std::vector<ladder> ladders;                      ///< 预警等级
  std::vector<procedure> procedures;                ///< 审批事项
  std::vector<project_input> inputs;                ///< what applications say of their projects
  std::optional<project_input_id> applicable_on;    ///< the date of a project that selects the rules in force
  std::vector<rule> rules;                          ///< 审批规则
  std::vector<budget> budgets;                      ///< what projects take up of targets
  std::vector<decomposition> decompositions;        ///< 分解: how targets are split among units and years
  std::vector<remark> remarks;                      ///< what is encoded by nothing, and why
  document_text text;                               ///< the document itself; empty if the package has none
};

/// A checked policy. See the file's comment.
class policy {
 public:
  /// Takes a content as it is. \pre it was checked: see `model::build`
  explicit policy(policy_content content);

  /// Everything it says.
  [[nodiscard]] const policy_content& content() const noexcept { return *content_; }
  /// Everything it says.
  const policy_content* operator->() const noexcept { return content_.get(); }

  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const responsible_unit& at(responsible_unit_id i) const { return content_->responsible_units[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const indicator& at(indicator_id i) const { return content_->indicators[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const target& at(target_id i) const { return content_->targets[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const task& at(task_id i) const { return content_->tasks[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const measure& at(measure_id i) const { return content_->measures[i.index]; }

  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const scheme& at(scheme_id i) const { return content_->schemes[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const ladder& at(ladder_id i) const { return content_->ladders[i.index]; }

  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const procedure& at(procedure_id i) const { return content_->procedures[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const project_input& at(project_input_id i) const { return content_->inputs[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const rule& at(rule_id i) const { return content_->rules[i.index]; }
  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const budget& at(budget_id i) const { return content_->budgets[i.index]; }

  /// The thing of a handle. \pre the handle is of this policy
  [[nodiscard]] const decomposition& at(decomposition_id i) const { return content_->decompositions[i.index]; }

  /// The unit of that id or exact name, or nothing.
  [[nodiscard]] std::optional<responsible_unit_id> find_responsible_unit(std::string_view id_or_name) const;
  /// The indicator of that id or exact name, or nothing.
  [[nodiscard]] std::optional<indicator_id> find_indicator(std::string_view id_or_name) const;
  /// The target of that id, or nothing.
  [[nodiscard]] std::optional<target_id> find_target(std::string_view id) const;
  /// The scheme of that id, or nothing.
  [[nodiscard]] std::optional<scheme_id> find_scheme(std::string_view id) const;
  /// The decomposition of that id, or nothing.
  [[nodiscard]] std::optional<decomposition_id> find_decomposition(std::string_view id) const;
  /// The procedure of that id, or nothing.
  [[nodiscard]] std::optional<procedure_id> find_procedure(std::string_view id) const;
  /// The rule of that id, or nothing.
  [[nodiscard]] std::optional<rule_id> find_rule(std::string_view id) const;
  /// The input of that name, or nothing.
  [[nodiscard]] std::optional<project_input_id> find_input(std::string_view name) const;

 private:
  std::shared_ptr<const policy_content> content_;
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/policy_inl.hpp>
#endif
#endif
