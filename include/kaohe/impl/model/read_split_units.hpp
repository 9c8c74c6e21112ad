// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_SPLIT_UNITS_HPP
#define KAOHE_IMPL_MODEL_READ_SPLIT_UNITS_HPP
// Internal: keys `over` and `tree` of a decomposition: who gets parts. Nobody may get two.

#include <kaohe/impl/model/read_targets.hpp>
#include <kaohe/model/decomposition.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// Reports units that are named twice, by whichever of their names.
inline void check_named_once(const workshop& shop, const declared_value& over) {
  issues said_already;
  std::set<std::uint32_t> seen;
  for (const source_text& each : read_texts(over, "over", said_already)) {
    const auto index = shop.units.peek(each.value);
    if (!index || seen.insert(*index).second) continue;
    shop.problems.push_back({issue_code::unit_repeated, place_at(each, 0), {shown(each.value)}});
  }
}

/// Reports the first unit that is part of another: without a tree it would have its part twice.
inline void check_not_nested(const workshop& shop, const key_reader& keys, const decomposition& made) {
  const auto& units = shop.made.responsible_units;
  const std::set<responsible_unit_id> all(made.over.begin(), made.over.end());
  for (const responsible_unit_id who : made.over) {
    std::size_t steps = 0;  // parents may go in a circle
    for (auto up = units[who.index].parent; up && steps <= units.size(); up = units[up->index].parent) {
      ++steps;
      if (!all.contains(*up)) continue;
      shop.problems.push_back({issue_code::units_nested,
                               keys.place_of("over"),
                               {keys.subject(), units[who.index].name, units[up->index].name}});
      return;
    }
  }
}

inline void read_split_units(workshop& shop, const key_reader& keys, decomposition& made) {
  keys.require("over");
  made.over = read_who(shop, keys, "over");
  made.tree = keys.boolean("tree").value_or(false);
  const declared_value* const over = keys.find("over");
  if (over == nullptr) return;
  const auto* const several = std::get_if<std::vector<declared_value>>(&over->content);
  if (several != nullptr && several->empty()) {
    shop.problems.push_back({issue_code::no_units, over->where, {}});
  }
  if (!std::holds_alternative<declared_table>(over->content)) check_named_once(shop, *over);
  if (!made.tree) check_not_nested(shop, keys, made);
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
