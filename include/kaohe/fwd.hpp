// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FWD_HPP
#define KAOHE_FWD_HPP
/// \file fwd.hpp
/// Declares the public types without defining them, for headers that only name them (written by
/// tools/gather.py).

#include <kaohe/base/id.hpp>

namespace kaohe::inline KAOHE_ABI {
class date;
struct validity;
enum class language : std::uint8_t;
struct place;
enum class severity : std::uint8_t;
struct issue;
enum class issue_code : std::uint16_t;
enum class number_fault : std::uint8_t;
class number;
enum class period_kind : std::uint8_t;
class period;
class rounding_interval;
struct source_step;
struct source_text;
class basis;
struct basis_conflict;
struct coefficient_row;
struct coefficient;
enum class base_dimension : std::uint8_t;
class dimension;
struct quantity;
struct unit;
struct unit_prefix;
enum class prefixes : std::uint8_t;
struct prefix_row;
struct unit_row;
enum class baseline_source : std::uint8_t;
struct baseline;
struct citation;
struct assignment;
enum class consequence_kind : std::uint8_t;
enum class deadline_start : std::uint8_t;
struct consequence;
struct decision_table;
enum class weight_source : std::uint8_t;
enum class score_method : std::uint8_t;
enum class score_scale : std::uint8_t;
struct unit_figure;
struct decomposition_criterion;
struct decomposition_bounds;
struct decomposition_reserve;
struct decomposition_shares;
struct decomposition_years;
struct decomposition_targets;
struct decomposition;
struct text_span;
struct article;
struct document_text;
struct quote_location;
enum class indicator_kind : std::uint8_t;
struct derivation;
struct indicator;
enum class ladder_period : std::uint8_t;
struct ladder_level;
struct ladder_rung;
struct ladder;
struct list;
struct measure;
struct remark;
struct parameter_value;
struct parameter;
enum class status : std::uint8_t;
struct policy_content;
class policy;
struct procedure;
struct project_input;
struct responsible_unit;
enum class strength : std::uint8_t;
struct rule;
struct budget;
enum class given_figure : std::uint8_t;
struct rule_input;
struct rule_expression;
struct rule_table;
enum class progress_measure : std::uint8_t;
struct schedule;
struct point_steps;
struct task_points;
struct result_points;
enum class not_applying : std::uint8_t;
struct scheme_item;
struct scheme_veto;
struct grade_band;
enum class scheme_period : std::uint8_t;
struct scheme;
enum class view : std::uint8_t;
enum class direction : std::uint8_t;
struct requirement;
struct due_time;
enum class evidence_kind : std::uint8_t;
enum class repetition : std::uint8_t;
struct rounding_rule;
struct target_value;
struct target;
class stated_target;
enum class task_state : std::uint8_t;
struct membership;
struct task;
struct used_figure;
enum class value_origin : std::uint8_t;
struct measured_value;
enum class figure : std::uint8_t;
struct cell;
struct observation;
enum class decision_kind : std::uint8_t;
enum class decision_value : std::uint8_t;
struct decision_subject;
struct decision;
class decision_register;
class snapshot;
struct task_evidence;
class evidence_snapshot;
struct proposed_suspension;
struct assessed_result;
enum class verdict : std::uint8_t;
struct check;
struct finding;
struct assessment;
struct score_range;
struct item_score;
struct veto_result;
enum class proposal : std::uint8_t;
struct proposed_consequence;
struct scorecard;
struct score_sheets;
enum class task_verdict : std::uint8_t;
struct task_finding;
struct task_assessment;
struct part_sensitivity;
struct decomposed_part;
struct decomposition_result;
struct decompositions;
struct differing_rule;
struct decision_difference;
struct needed_input;
struct way_out;
struct project_decision;
struct ledger_line;
struct ledger;
struct gate_decisions;
struct project;
enum class rule_verdict : std::uint8_t;
enum class outcome : std::uint8_t;
struct lacking;
struct evaluated_condition;
struct change;
struct rule_finding;
enum class suspension_state : std::uint8_t;
struct suspension;
enum class no_forecast : std::uint8_t;
struct forecast;
struct warning;
struct warnings;
using responsible_unit_id = id<responsible_unit>;
using decision_table_id = id<decision_table>;
using decomposition_id = id<decomposition>;
using indicator_id = id<indicator>;
using ladder_id = id<ladder>;
using list_id = id<list>;
using measure_id = id<measure>;
using parameter_id = id<parameter>;
using procedure_id = id<procedure>;
using project_input_id = id<project_input>;
using rule_id = id<rule>;
using budget_id = id<budget>;
using scheme_id = id<scheme>;
using target_id = id<target>;
using task_id = id<task>;
}  // namespace kaohe::inline KAOHE_ABI

namespace kaohe::inline KAOHE_ABI::assess {
struct selection;
struct rounding_steps;
struct progress_part;
struct progress;
struct rule_value;
struct facts;
}  // namespace kaohe::inline KAOHE_ABI::assess

namespace kaohe::inline KAOHE_ABI::decompose {
struct request;
struct allocation;
enum class held : std::uint8_t;
struct limits;
struct rate_unit;
struct rate_decomposition;
struct member;
class tree;
struct tree_allocation;
struct tree_group;
enum class effect : std::uint8_t;
struct criterion;
enum class normalisation : std::uint8_t;
enum class weighting : std::uint8_t;
enum class scoring : std::uint8_t;
struct compared_weights;
enum class pace : std::uint8_t;
struct yearly;
}  // namespace kaohe::inline KAOHE_ABI::decompose

namespace kaohe::inline KAOHE_ABI::feel {
struct number_span;
struct declared_name;
class scope;
struct days_duration;
struct months_duration;
struct named_value;
struct evaluated;
enum class node_kind : std::uint8_t;
struct range_ends;
struct call_form;
struct node;
struct expression;
enum class fault_cause : std::uint8_t;
struct fault;
struct stretch;
struct region;
struct overlapping_rows;
struct masked_row;
struct redundant_row;
struct mergeable_rows;
struct cell_place;
struct findings;
class inexact_number;
struct bound;
struct interval;
enum class operation : std::uint8_t;
enum class property : std::uint8_t;
enum class register_sort : std::uint32_t;
struct step;
struct span_of_source;
struct node_note;
struct condition;
struct program;
class workspace;
struct reason;
enum class hit_policy : std::uint8_t;
enum class aggregation : std::uint8_t;
struct table_parameter;
struct table_column;
struct table_output;
struct table_row;
struct table_declaration;
struct table_hit;
struct asked_table;
struct trace_node;
enum class type_kind : std::uint8_t;
struct type;
struct shown_type;
enum class value_kind : std::uint8_t;
struct missing;
struct choice;
struct enclosure;
class value;
struct elements;
struct value_range;
}  // namespace kaohe::inline KAOHE_ABI::feel

namespace kaohe::inline KAOHE_ABI::gate {
struct facts;
}  // namespace kaohe::inline KAOHE_ABI::gate

namespace kaohe::inline KAOHE_ABI::model {
struct declared_table;
enum class literal_kind : std::uint8_t;
struct literal;
struct declared_value;
struct declared_entry;
struct declaration;
struct policy_source;
}  // namespace kaohe::inline KAOHE_ABI::model

namespace kaohe::inline KAOHE_ABI::report {
struct because;
struct encoding;
struct reviewed_sentence;
struct reviewed_article;
enum class alignment : std::uint8_t;
struct table;
}  // namespace kaohe::inline KAOHE_ABI::report

namespace kaohe::inline KAOHE_ABI::trial {
struct item_place;
struct rung_place;
struct rule_place;
struct decision_place;
struct case_row;
struct test_case;
struct compared_part;
struct row_result;
struct untried_branch;
struct unreached;
struct rule_coverage;
struct trial_results;
}  // namespace kaohe::inline KAOHE_ABI::trial

#endif
