// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_ITEM_UNITS_HPP
#define KAOHE_IMPL_MODEL_ITEM_UNITS_HPP
// Internal: whether an item applies to every unit that its scheme judges. Where one has not the target, no task of it
// for certain, or no result to take, the item must say what becomes of its points.

#include <kaohe/impl/model/workshop.hpp>
#include <kaohe/model/scheme.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// True if a task is a unit's whatever the figures are.
[[nodiscard]] inline bool surely_has(const task& t, responsible_unit_id who, const std::string& kind) {
  if (!t.each) return std::find(t.who.begin(), t.who.end(), who) != t.who.end();
  std::vector<feel::value> inputs;
  for (const std::uint32_t input : t.each->program.inputs) {
    inputs.push_back(input == 0 ? feel::value(kind) : feel::value());
  }
  return feel::evaluate(t.each->program, inputs).is_true();
}

[[nodiscard]] inline bool judges(const scheme& s, responsible_unit_id who) {
  return std::find(s.over.begin(), s.over.end(), who) != s.over.end();
}

/// Why an item gives a unit nothing; empty if it applies to it.
[[nodiscard]] inline std::string why_not(const workshop& shop, const scheme_item& item, responsible_unit_id who) {
  const auto& units = shop.made.responsible_units;
  const auto is_its = [&](target_id each) {
    const target& t = shop.made.targets[each.index];
    return std::find(t.who.begin(), t.who.end(), who) != t.who.end();
  };
  if (!item.targets.empty() && std::none_of(item.targets.begin(), item.targets.end(), is_its)) {
    const std::string& id = shop.made.targets[item.targets.front().index].id;
    if (item.targets.size() == 1)
      return bilingual("目标“" + id + "”不是它的", "the target '" + id + "' is not one of its");
    return bilingual("目标“" + id + "”等都不是它的", "none of the targets '" + id + "' … is one of its");
  }
  if (const auto* const tasks = std::get_if<std::vector<task_points>>(&item.scored_by)) {
    const auto has = [&](const task_points& each) {
      return surely_has(shop.made.tasks[each.task.index], who, units[who.index].kind);
    };
    if (std::none_of(tasks->begin(), tasks->end(), has)) {
      return bilingual("没有一项任务必定是它的", "none of the tasks is one of its for certain");
    }
  }
  if (const auto* const from = std::get_if<result_points>(&item.scored_by)) {
    const scheme& other = shop.made.schemes[from->other.index];
    if (from->units == result_points::whose::same_unit && !judges(other, who)) {
      return bilingual("考核办法“" + other.id + "”不考核它", "the scheme '" + other.id + "' does not judge it");
    }
    const auto below = [&](responsible_unit_id each) { return units[each.index].parent == who; };
    if (from->units == result_points::whose::units_below && std::none_of(other.over.begin(), other.over.end(), below)) {
      return bilingual("考核办法“" + other.id + "”不考核它的下级",
                       "the scheme '" + other.id + "' judges no unit below it");
    }
  }
  return {};
}

/// Reports the first unit to which an item without `otherwise` does not apply.
inline void check_item_units(const workshop& shop, const key_reader& keys, const scheme& of, const scheme_item& item) {
  for (const responsible_unit_id who : of.over) {
    const std::string why = why_not(shop, item, who);
    if (why.empty()) continue;
    shop.problems.push_back({issue_code::otherwise_needed,
                             keys.of().where,
                             {keys.subject(), shop.made.responsible_units[who.index].name, why}});
    return;
  }
}

/// The position of a grade among a scheme's; nothing, after a problem, if it has none of that name.
[[nodiscard]] inline std::optional<std::size_t> find_grade(const scheme& of, const source_text& wanted,
                                                           issues& problems) {
  if (of.grades.empty()) return std::nullopt;  // they could not be read, which is reported
  std::vector<std::string> known;
  for (std::size_t i = 0; i < of.grades.size(); ++i) {
    if (of.grades[i].grade == wanted.value) return i;
    known.push_back(of.grades[i].grade);
  }
  const std::string text = shown(wanted.value);
  problems.push_back(
      {issue_code::unknown_reference, place_at(wanted, 0), {bilingual("等级", "grade"), text, nearest(text, known)}});
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
