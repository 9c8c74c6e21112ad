// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_TARGETS_HPP
#define KAOHE_IMPL_MODEL_READ_TARGETS_HPP
// Internal: the noun `target`.

#include <kaohe/impl/model/read_citation.hpp>
#include <kaohe/impl/model/read_schedule.hpp>
#include <kaohe/impl/model/read_units.hpp>
#include <kaohe/impl/model/read_values.hpp>
#include <kaohe/impl/model/target_rules.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto target_keys = std::to_array<std::string_view>(
    {"id",       "who",      "indicator", "article",   "document", "quote",      "reading",  "baseline",
     "due",      "over",     "level",     "reduction", "change",   "increment",  "total",    "trend",
     "values",   "decides",  "stretch",   "about",     "round_to", "every",      "evidence", "judged_by",
     "progress", "schedule", "binding",   "lead",      "with",     "with_others"});
inline constexpr auto who_keys = std::to_array<std::string_view>({"kind", "parent"});
inline constexpr auto repetition_words = std::to_array<std::string_view>({"once", "half", "quarter", "month"});
inline constexpr auto evidence_words = std::to_array<std::string_view>({"levels", "published rates"});
inline constexpr auto judged_by_words = std::to_array<std::string_view>({"determination"});

/// Key `who` (of a scheme `over`): a unit, several, or all of some kinds.
[[nodiscard]] inline std::vector<responsible_unit_id> read_who(workshop& shop, const key_reader& keys,
                                                               std::string_view key = "who") {
  const declared_value* const value = keys.find(key);
  const auto* const table = value == nullptr ? nullptr : std::get_if<declared_table>(&value->content);
  if (table == nullptr) return shop.read_units(keys, key);
  const key_reader inside = keys.inside(*table, key, who_keys);
  inside.require("kind");
  const std::vector<std::string> kinds = read_kinds(shop, inside, "kind");
  const auto parent = read_unit(shop, inside, "parent");
  if (inside.has("parent") && !parent) return {};
  std::vector<responsible_unit_id> found = units_of_kinds(shop, kinds, parent);
  if (found.empty() && parent && !kinds.empty()) {
    report_invalid(*inside.text("parent"), "parent",
                   bilingual("有此类下级的责任单位", "a unit with such units below it"), shop.problems);
  }
  return found;
}

/// Key `due`: `2020`, `"2018Q3"`, a date, `"each year"`. A target with a span alone falls due with it.
[[nodiscard]] inline due_time read_due(const workshop& shop, const key_reader& keys, std::optional<period> over) {
  due_time due;
  const declared_value* const value = keys.find("due");
  if (value == nullptr) {
    due.period = over;
    if (!keys.has("over")) keys.report_missing("due");
    return due;
  }
  const literal* const text = literal_of(*value, {literal_kind::string, literal_kind::number, literal_kind::date});
  if (text == nullptr) {
    report_wrong_type(*value, "due", bilingual("年份、时期或日期", "a year, a period or a date"), shop.problems);
    return due;
  }
  if (text->kind == literal_kind::string && text->text.value == "each year") {
    due.is = due_time::sort::each_year;
    if (!shop.made.period) {  // where the years come from
      shop.problems.push_back({issue_code::missing_key, place_at(text->text, 0), {words_of_noun("policy"), "period"}});
    }
    return due;
  }
  auto in_period = period::from_text(text->text.value);
  auto on_day = date::from_text(text->text.value);
  if (in_period && text->kind != literal_kind::date) {
    due.period = *in_period;
  } else if (on_day) {
    due.is = due_time::sort::on_day;
    due.day = *on_day;
  } else if (on_day.error().code == issue_code::no_such_date || text->kind == literal_kind::date) {
    report_at(text->text, std::move(on_day.error()), shop.problems);
  } else if (in_period.error().code == issue_code::period_reversed) {
    report_at(text->text, std::move(in_period.error()), shop.problems);
  } else {
    report_invalid(text->text, "due", "2020 | 2018Q3 | 2018-12-31 | each year", shop.problems);
  }
  return due;
}

inline void read_target(workshop& shop, const key_reader& keys, target& made) {
  made.id = shop.read_id(keys, false);
  made.where = keys.of().where;
  if (!keys.has("values")) keys.require("who");
  made.who = read_who(shop, keys);
  keys.require("indicator");
  std::optional<indicator_id> measured;
  if (const source_text* const text = keys.text("indicator")) {
    if (const auto index = shop.indicators.find(*text, shop.problems)) measured = indicator_id{*index};
  }
  made.measured = measured.value_or(indicator_id{});
  made.cited = read_citation(shop, keys, citing::required);
  made.over = read_period(keys, "over");
  made.due = read_due(shop, keys, made.over);

  target_views views;
  views.required = read_requirements(shop, keys, made.id, measured);
  if (keys.has("values")) {
    for (const written_requirement& each : views.required) keys.report_conflict(to_text(each.made.looks_at), "values");
    written_values values = value_reader(shop, keys, made.id, measured).read();
    made.values = std::move(values.all);
    take_units_of_values(shop, keys, made);
    if (values.first && views.required.empty()) views.required.push_back(*std::move(values.first));
    views.broken = views.required.empty();
  }
  if (const declared_value* const stretch = keys.find("stretch")) {
    if (const auto* const table = std::get_if<declared_table>(&stretch->content)) {
      views.stretch = read_requirements(shop, keys.inside(*table, "stretch", view_words), made.id, measured);
    } else {
      report_wrong_type(*stretch, "stretch", bilingual("表", "a table"), shop.problems);
      views.broken = true;
    }
  }
  const auto base = read_baseline(keys);
  if (base) made.baseline = base->made;
  made.decides = read_decides(keys, made.id, views);
  read_tolerances(shop, keys, measured, views, made);

  made.every = static_cast<repetition>(keys.choice("every", repetition_words).value_or(0));
  made.evidence = static_cast<evidence_kind>(keys.choice("evidence", evidence_words).value_or(0));
  made.by_determination = keys.choice("judged_by", judged_by_words).has_value();
  made.binding = keys.boolean("binding").value_or(false);
  made.by = read_assignment(shop, keys);
  check_target(shop, keys, made, measured, views, base);
  for (const written_requirement& each : views.required) made.requirements.push_back(each.made);
  for (const written_requirement& each : views.stretch) made.stretch.push_back(each.made);
  check_implied_base(keys, made, views);
  read_progress(shop, keys, made);
}

inline void read_targets(workshop& shop) {
  for (const declaration* const each : shop.targets.declarations()) {
    target made;
    read_target(shop, shop.reader_of(*each, target_keys), made);
    shop.made.targets.push_back(std::move(made));
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
