// SPDX-License-Identifier: Apache-2.0
#include "case_facts.hpp"

#include "register_rows.hpp"

#include <kaohe/impl/model/key_reader.hpp>

#include <algorithm>
#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using model::declared_entry;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::detail::bilingual;
using model::detail::key_reader;
using model::detail::report_wrong_type;
using model::detail::shown;

constexpr auto figure_keys = std::to_array<std::string_view>({"value", "status", "view", "known_since", "document"});
constexpr auto evidence_keys = std::to_array<std::string_view>({"state", "date", "verified_by", "documents"});

model::detail::reading_of reading(std::string_view noun, const source_text& key) {
  return {std::string(noun), shown(key.value), place_at(key, 0), false};
}

/// What a key says, by its words; the first of them if it says nothing.
template <class T>
T keyed(const key_reader& keys, std::string_view key, T otherwise, std::optional<T> (*parse)(std::string_view) noexcept,
        issue_code unknown) {
  const source_text* const text = keys.text(key);
  if (text == nullptr) return otherwise;
  if (const auto found = parse(text->value)) return *found;
  keys.problems().push_back({unknown, place_at(*text, 0), {shown(text->value)}});
  return otherwise;
}

bool says_missing(const declared_value& value) {
  const auto* const single = std::get_if<literal>(&value.content);
  return single != nullptr && single->text.value == "missing";
}

}  // namespace

void case_facts::read_figures(const declared_table& given, responsible_unit_id who, std::optional<indicator_id> what,
                              std::vector<observation>& into) const {
  for (const declared_entry& each : given.entries) {
    const auto when = period::from_text(each.key.value);
    if (when && what) {
      read_figure(each, {who, *what, *when, figure::level}, into);
      continue;
    }
    const auto* const inside = std::get_if<declared_table>(&each.value.content);
    const auto indicator = policy_.find_indicator(each.key.value);
    const auto unit = policy_.find_responsible_unit(each.key.value);
    if (inside != nullptr && indicator) {
      read_figures(*inside, who, indicator, into);
    } else if (inside != nullptr && unit) {
      read_figures(*inside, *unit, what, into);
    } else if (inside == nullptr && (indicator || unit)) {
      report_wrong_type(each.value, each.key.value, bilingual("按时期列出数值的表", "a table of values by period"),
                        problems_);
    } else {
      std::vector<std::string> known;
      for (const kaohe::indicator& i : policy_->indicators) known.insert(known.end(), {i.name, i.id});
      problems_.push_back(
          {issue_code::unknown_reference,
           place_at(each.key, 0),
           {model::detail::words_of_noun("indicator"), shown(each.key.value), nearest(shown(each.key.value), known)}});
    }
  }
}

/// `"3128 吨"`, or a table with its status, sort and day of publication. Without a status it is final.
void case_facts::read_figure(const declared_entry& given, const cell& which, std::vector<observation>& into) const {
  if (says_missing(given.value)) return;
  observation made{which, {}, status::final_, {}, {}, place_at(given.key, 0)};
  const declared_value* value = &given.value;
  if (const auto* const table = std::get_if<declared_table>(&given.value.content)) {
    const key_reader keys(*table, figure_keys, reading("case.figure", given.key), problems_);
    keys.require("value");
    made.status = keyed(keys, "status", status::final_, &parse_status, issue_code::unknown_status);
    made.cell.is = keyed(keys, "view", figure::level, &parse_figure, issue_code::view_not_observable);
    made.known_since = keys.day("known_since");
    made.document = keys.string("document");
    value = keys.find("value");
    if (value == nullptr || says_missing(*value)) return;
  }
  const auto amount = model::detail::read_amount(*value, given.key.value, problems_);
  if (!amount) return;
  const bool rate = made.cell.is != figure::level;
  const indicator& measured = policy_.at(which.measured);
  const unit& in = amount->value.unit;
  const place where = place_at(amount->text, 0);
  if (in.spelling.empty() && (rate || measured.unit != unit())) {
    problems_.push_back(
        {issue_code::unit_missing, where, {shown(amount->text.value), rate ? "%" : measured.unit.spelling}});
  } else if (rate && !in.dimension.is_none()) {
    problems_.push_back({issue_code::yoy_not_dimensionless, where, {measured.name, in.spelling}});
  } else if (!rate && in.dimension != measured.unit.dimension) {
    problems_.push_back({issue_code::observation_unit, where, {measured.name, measured.unit.spelling, in.spelling}});
  } else {
    made.value = amount->value.coherent();
    into.push_back(std::move(made));
  }
}

void case_facts::read_evidence(const declared_table& given, const trial::test_case& of, task_id what,
                               trial::case_row& into) const {
  declared_table shown_by, figures;
  for (const declared_entry& each : given.entries) {
    const bool evidence = std::find(evidence_keys.begin(), evidence_keys.end(), each.key.value) != evidence_keys.end();
    const bool table = std::holds_alternative<declared_table>(each.value.content);
    (evidence || !table ? shown_by : figures).entries.push_back(each);
  }
  read_figures(figures, *of.who, std::nullopt, into.figures);
  if (shown_by.entries.empty()) return;
  const key_reader keys(shown_by, evidence_keys, {"case.given", bilingual("given", "given"), into.where, false},
                        problems_);
  keys.require("state");
  const task_state state = keyed(keys, "state", task_state::done, &parse_task_state, issue_code::unknown_task_state);
  std::optional<date> reached = policy_.at(what).due;
  if (of.as_of && (!reached || *of.as_of < *reached)) reached = of.as_of;
  if (keys.has("date")) reached = keys.day("date");
  if (!reached && !keys.has("date")) keys.report_missing("date");
  const source_text* const verifier = keys.text("verified_by");
  if (verifier != nullptr && policy_.find_responsible_unit(verifier->value) == of.who) {
    problems_.push_back({issue_code::no_verifier, place_at(*verifier, 0), {shown(verifier->value)}});
  }
  std::string documents;
  for (const std::string& each : keys.strings("documents")) documents += (documents.empty() ? "" : "、") + each;
  if (!reached) return;
  into.evidence.push_back({*of.who,
                           what,
                           *reached,
                           state,
                           {},
                           std::move(documents),
                           verifier == nullptr ? std::string() : verifier->value,
                           *reached,
                           into.where});
}

std::vector<decision> case_facts::read_register(const declared_value& rows) const {
  std::vector<decision> all;
  const auto* const several = std::get_if<std::vector<declared_value>>(&rows.content);
  if (several == nullptr) {
    report_wrong_type(rows, "register", bilingual("表的数组", "an array of tables"), problems_);
    return all;
  }
  for (const declared_value& each : *several) {
    const auto* const table = std::get_if<declared_table>(&each.content);
    if (table == nullptr) {
      report_wrong_type(each, "register", bilingual("表", "a table"), problems_);
      continue;
    }
    csv_row header{each.where, {}}, cells{each.where, {}};
    bool whole = true;
    for (const auto& [key, value] : table->entries) {
      const auto* const single = std::get_if<literal>(&value.content);
      if (single == nullptr) {
        report_wrong_type(value, key.value, bilingual("字符串或日期", "a string or a date"), problems_);
        whole = false;
        continue;
      }
      header.cells.push_back(key);
      cells.cells.push_back(single->text);
    }
    if (!whole) continue;  // a column would only seem to be missing
    if (auto read = read_decision(header, cells, policy_, problems_)) all.push_back(*std::move(read));
  }
  observe::check_decisions(policy_, all, problems_);
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::io
