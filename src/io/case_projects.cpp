// SPDX-License-Identifier: Apache-2.0
#include "case_projects.hpp"

#include <kaohe/gate/rule_finding.hpp>
#include <kaohe/impl/base/shown.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using detail::shown;
using feel::type;
using feel::type_kind;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::literal_kind;

constexpr auto decisions = std::to_array<std::string_view>({"gate"});

/// The keys of an enumeration up to its last value.
template <class Enum>
std::vector<std::string> keys_up_to(Enum last) {
  std::vector<std::string> keys;
  for (int i = 0; i <= static_cast<int>(last); ++i) keys.emplace_back(to_text(static_cast<Enum>(i)));
  return keys;
}

const literal* single_of(const declared_value& value) { return std::get_if<literal>(&value.content); }

}  // namespace

std::optional<trial::rule_place> case_projects::read_rule(const model::detail::key_reader& keys) const {
  const source_text* const text = keys.text("rule");
  if (text == nullptr) return std::nullopt;
  const std::size_t slash = text->value.rfind('/');
  auto found = policy_.find_rule(text->value);
  const bool whole = found.has_value();
  if (!found && slash != std::string::npos) found = policy_.find_rule(std::string_view(text->value).substr(0, slash));
  if (!found) {
    std::vector<std::string> known;
    for (const rule& each : policy_->rules) known.push_back(each.id);
    const std::string wanted = shown(text->value);
    problems_.push_back({issue_code::unknown_reference,
                         place_at(*text, 0),
                         {model::detail::words_of_noun("rule"), wanted, nearest(wanted, known)}});
    return std::nullopt;
  }
  const rule& r = policy_.at(*found);
  if (!r.for_each) {
    if (whole) return trial::rule_place{*found, {}};
    problems_.push_back({issue_code::unknown_reference,
                         place_at(*text, 0),
                         {model::detail::words_of_noun("rule"), shown(text->value), r.id}});
    return std::nullopt;
  }
  const list& of = policy_->lists[r.for_each->index];
  if (whole) {
    problems_.push_back({issue_code::case_needs_member, place_at(*text, 0), {r.id, of.id}});
    return std::nullopt;
  }
  const std::string member = text->value.substr(slash + 1);
  const auto at = std::find(of.members.begin(), of.members.end(), member);
  if (at != of.members.end()) return trial::rule_place{*found, static_cast<std::size_t>(at - of.members.begin())};
  problems_.push_back(
      {issue_code::unknown_value, place_at(*text, slash + 1), {shown(member), nearest(shown(member), of.members)}});
  return std::nullopt;
}

std::optional<trial::decision_place> case_projects::read_decision(const model::detail::key_reader& keys) const {
  const auto word = keys.choice("decision", decisions);
  if (!word) return std::nullopt;
  const source_text* const text = keys.text("procedure");
  if (text == nullptr) return keys.has("procedure") ? std::nullopt : std::optional(trial::decision_place{});
  const auto found = policy_.find_procedure(text->value);
  if (found) return trial::decision_place{*found};
  std::vector<std::string> known;
  for (const procedure& each : policy_->procedures) known.push_back(each.id);
  const std::string wanted = shown(text->value);
  problems_.push_back({issue_code::unknown_reference,
                       place_at(*text, 0),
                       {model::detail::words_of_noun("procedure"), wanted, nearest(wanted, known)}});
  return std::nullopt;
}

/// An input by its name, `替代量.氨氮`; where a member is at hand its bare name is enough.
std::optional<project_place> case_projects::place_of(const source_text& name, std::optional<list_id> list,
                                                     std::optional<std::size_t> member) const {
  const project_input* const of = values_.input_called(name.value);
  if (of != nullptr && of->by && member && of->by == list) {
    const auto input = static_cast<std::uint32_t>(of - policy_->inputs.data());
    return project_place{input, *member, of->shown.value_or(unit())};
  }
  issues found;
  auto at = values_.find(name, false, found);
  for (issue& each : found) {
    if (each.code == issue_code::unknown_column) each.code = issue_code::unknown_name;
    problems_.push_back(std::move(each));
  }
  return at;
}

void case_projects::read_value(const project_place& at, const declared_value& from, trial::case_row& into) {
  feel::value& held = into.project.values[at.input][at.member];
  const literal* const single = single_of(from);
  const project_input& of = policy_->inputs[at.input];
  if (single != nullptr && single->kind == literal_kind::string && single->text.value == "missing") {
    held = {};
  } else if (single != nullptr && single->kind == literal_kind::number && of.of.kind == type_kind::quantity &&
             !of.of.dimension.is_none()) {
    problems_.push_back(
        {issue_code::unit_missing, place_at(single->text, 0), {single->text.value, of.shown->spelling}});
  } else if (auto read = values_.read(at, from, problems_)) {
    held = *std::move(read);
  }
}

void case_projects::read_given(const declared_table& given, std::optional<list_id> list,
                               std::optional<std::size_t> member, trial::case_row& into) {
  into.project = {"case", {}, values_.nothing_said(), into.where};
  declared_table figures;
  for (const model::declared_entry& each : given.entries) {
    const project_input* const of = values_.input_called(each.key.value);
    const auto* const table = std::get_if<declared_table>(&each.value.content);
    if (table != nullptr && of != nullptr && of->by) {
      for (const auto& [key, value] : table->entries) {
        if (const auto at = values_.member_of(*of, key, problems_)) read_value(*at, value, into);
      }
    } else if (table != nullptr && of == nullptr &&
               (policy_.find_indicator(each.key.value) || policy_.find_responsible_unit(each.key.value))) {
      figures.entries.push_back(each);
    } else if (const auto at = place_of(each.key, list, member)) {
      read_value(*at, each.value, into);
    }
  }
  facts_.read_figures(figures, policy_->jurisdiction.value_or(responsible_unit_id{}), std::nullopt, into.figures);
  observe::check_observations(policy_, into.figures, problems_);
}

void case_projects::read_expected(const declared_value& from, rule_id of, trial::case_row& into) const {
  const rule& r = policy_.at(of);
  std::vector<answer_part> parts{{"verdict", type::choice_of(keys_up_to(rule_verdict::undetermined))},
                                 {"missing", type::list_of(type::plain(type_kind::string))}};
  if (r.strength == strength::require) parts.push_back({"fulfilled", type::plain(type_kind::boolean)});
  if (r.shortage) parts.push_back({"short", r.shortage->program.result, r.short_in.value_or(unit())});
  expected_.read_expected(from, parts, nullptr, into);
}

void case_projects::read_expected(const declared_value& from, trial::case_row& into) const {
  const std::vector<std::string> outcomes = keys_up_to(outcome::prohibited);
  std::vector<std::string> or_open = outcomes;
  or_open.emplace_back("undetermined");
  const type texts = type::list_of(type::plain(type_kind::string));
  const std::array parts{answer_part{"outcome", type::choice_of(std::move(or_open))},
                         answer_part{"at_least", type::choice_of(outcomes)},
                         answer_part{"at_most", type::choice_of(outcomes)},
                         answer_part{"authority", type::plain(type_kind::string)},
                         answer_part{"fires", texts},
                         answer_part{"missing", texts}};
  expected_.read_expected(from, parts, nullptr, into);
}

}  // namespace kaohe::inline KAOHE_ABI::io
