// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FWD_HPP
#define KAOHE_FWD_HPP
/// \file fwd.hpp
/// Declares the public types without defining them, for headers that only name them (written by
/// tools/gather.py).

#include <kaohe/base/id.hpp>

// clang-format off

namespace kaohe::inline KAOHE_ABI {
class basis; class date; class decision_register; class dimension; class evidence_snapshot; class number; class period;
class policy; class rounding_interval; class snapshot; class stated_target;
struct article; struct assessed_result; struct assessment; struct assignment; struct baseline; struct basis_conflict;
struct budget; struct cell; struct change; struct check; struct citation; struct coefficient; struct coefficient_row;
struct consequence; struct decision; struct decision_difference; struct decision_subject; struct decision_table;
struct decomposed_part; struct decomposition; struct decomposition_bounds; struct decomposition_criterion;
struct decomposition_reserve; struct decomposition_result; struct decomposition_shares; struct decomposition_targets;
struct decomposition_years; struct decompositions; struct derivation; struct differing_rule; struct document_text;
struct due_time; struct evaluated_condition; struct finding; struct forecast; struct gate_decisions; struct grade_band;
struct indicator; struct issue; struct item_score; struct lacking; struct ladder; struct ladder_level;
struct ladder_rung; struct ledger; struct ledger_line; struct list; struct measure; struct measured_value;
struct membership; struct needed_input; struct observation; struct parameter; struct parameter_value;
struct part_sensitivity; struct place; struct point_steps; struct policy_content; struct prefix_row; struct procedure;
struct project; struct project_decision; struct project_input; struct proposed_consequence; struct proposed_suspension;
struct quantity; struct quote_location; struct remark; struct requirement; struct responsible_unit;
struct result_points; struct rounding_rule; struct rule; struct rule_expression; struct rule_finding; struct rule_input;
struct rule_table; struct schedule; struct scheme; struct scheme_item; struct scheme_veto; struct score_range;
struct score_sheets; struct scorecard; struct source_step; struct source_text; struct suspension; struct target;
struct target_value; struct task; struct task_assessment; struct task_evidence; struct task_finding; struct task_points;
struct text_span; struct unit; struct unit_figure; struct unit_prefix; struct unit_row; struct used_figure;
struct validity; struct veto_result; struct warning; struct warnings; struct way_out;
enum class base_dimension : std::uint8_t; enum class baseline_source : std::uint8_t;
enum class consequence_kind : std::uint8_t; enum class deadline_start : std::uint8_t;
enum class decision_kind : std::uint8_t; enum class decision_value : std::uint8_t; enum class direction : std::uint8_t;
enum class evidence_kind : std::uint8_t; enum class figure : std::uint8_t; enum class given_figure : std::uint8_t;
enum class indicator_kind : std::uint8_t; enum class issue_code : std::uint16_t;
enum class ladder_period : std::uint8_t; enum class language : std::uint8_t; enum class no_forecast : std::uint8_t;
enum class not_applying : std::uint8_t; enum class number_fault : std::uint8_t; enum class outcome : std::uint8_t;
enum class period_kind : std::uint8_t; enum class prefixes : std::uint8_t; enum class progress_measure : std::uint8_t;
enum class proposal : std::uint8_t; enum class repetition : std::uint8_t; enum class rule_verdict : std::uint8_t;
enum class scheme_period : std::uint8_t; enum class score_method : std::uint8_t; enum class score_scale : std::uint8_t;
enum class severity : std::uint8_t; enum class status : std::uint8_t; enum class strength : std::uint8_t;
enum class suspension_state : std::uint8_t; enum class task_state : std::uint8_t;
enum class task_verdict : std::uint8_t; enum class value_origin : std::uint8_t; enum class verdict : std::uint8_t;
enum class view : std::uint8_t; enum class weight_source : std::uint8_t;
using budget_id = id<budget>; using decision_table_id = id<decision_table>; using decomposition_id = id<decomposition>;
using indicator_id = id<indicator>; using ladder_id = id<ladder>; using list_id = id<list>;
using measure_id = id<measure>; using parameter_id = id<parameter>; using procedure_id = id<procedure>;
using project_input_id = id<project_input>; using responsible_unit_id = id<responsible_unit>; using rule_id = id<rule>;
using scheme_id = id<scheme>; using target_id = id<target>; using task_id = id<task>;
}  // namespace kaohe::inline KAOHE_ABI

namespace kaohe::inline KAOHE_ABI::assess {
struct facts; struct progress; struct progress_part; struct rounding_steps; struct rule_value; struct selection;
}  // namespace kaohe::inline KAOHE_ABI::assess

namespace kaohe::inline KAOHE_ABI::decompose {
class tree;
struct allocation; struct compared_weights; struct criterion; struct limits; struct member; struct rate_decomposition;
struct rate_unit; struct request; struct tree_allocation; struct tree_group; struct yearly;
enum class effect : std::uint8_t; enum class held : std::uint8_t; enum class normalisation : std::uint8_t;
enum class pace : std::uint8_t; enum class scoring : std::uint8_t; enum class weighting : std::uint8_t;
}  // namespace kaohe::inline KAOHE_ABI::decompose

namespace kaohe::inline KAOHE_ABI::feel {
class inexact_number; class scope; class value; class workspace;
struct asked_table; struct bound; struct call_form; struct cell_place; struct choice; struct condition;
struct days_duration; struct declared_name; struct elements; struct enclosure; struct evaluated; struct expression;
struct fault; struct findings; struct interval; struct masked_row; struct mergeable_rows; struct missing;
struct months_duration; struct named_value; struct node; struct node_note; struct number_span; struct overlapping_rows;
struct program; struct range_ends; struct reason; struct redundant_row; struct region; struct shown_type;
struct span_of_source; struct step; struct stretch; struct table_column; struct table_declaration; struct table_hit;
struct table_output; struct table_parameter; struct table_row; struct trace_node; struct type; struct value_range;
enum class aggregation : std::uint8_t; enum class fault_cause : std::uint8_t; enum class hit_policy : std::uint8_t;
enum class node_kind : std::uint8_t; enum class operation : std::uint8_t; enum class property : std::uint8_t;
enum class register_sort : std::uint32_t; enum class type_kind : std::uint8_t; enum class value_kind : std::uint8_t;
}  // namespace kaohe::inline KAOHE_ABI::feel

namespace kaohe::inline KAOHE_ABI::gate {
struct facts;
}  // namespace kaohe::inline KAOHE_ABI::gate

namespace kaohe::inline KAOHE_ABI::model {
struct declaration; struct declared_entry; struct declared_table; struct declared_value; struct literal;
struct policy_source;
enum class literal_kind : std::uint8_t;
}  // namespace kaohe::inline KAOHE_ABI::model

namespace kaohe::inline KAOHE_ABI::report {
struct because; struct encoding; struct reviewed_article; struct reviewed_sentence; struct table;
enum class alignment : std::uint8_t;
}  // namespace kaohe::inline KAOHE_ABI::report

namespace kaohe::inline KAOHE_ABI::trial {
struct case_row; struct compared_part; struct decision_place; struct item_place; struct row_result;
struct rule_coverage; struct rule_place; struct rung_place; struct test_case; struct trial_results; struct unreached;
struct untried_branch;
}  // namespace kaohe::inline KAOHE_ABI::trial
// clang-format on

#endif
