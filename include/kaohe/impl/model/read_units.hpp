// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_UNITS_HPP
#define KAOHE_IMPL_MODEL_READ_UNITS_HPP
// Internal: the noun `responsible_unit`.

#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto unit_keys =
    std::to_array<std::string_view>({"id", "name", "en", "kind", "parent", "successor", "from", "to", "note"});

[[nodiscard]] inline std::optional<responsible_unit_id> read_unit(workshop& shop, const key_reader& keys,
                                                                  std::string_view key) {
  const source_text* const text = keys.text(key);
  if (text == nullptr) return std::nullopt;
  const auto index = shop.units.find(*text, shop.problems);
  return index ? std::optional(responsible_unit_id{*index}) : std::nullopt;
}

/// Reports units that are their own parents, once for each cycle, at the parent of the first of them.
inline void check_parents(const workshop& shop) {
  const auto& units = shop.made.responsible_units;
  std::vector<std::size_t> seen_by(units.size(), units.size());  // the walk that came by
  for (std::size_t start = 0; start < units.size(); ++start) {
    std::size_t at = start;
    while (seen_by[at] == units.size() && units[at].parent) {
      seen_by[at] = start;
      at = units[at].parent->index;
    }
    if (!units[at].parent || seen_by[at] != start) {
      seen_by[at] = std::min(seen_by[at], start);
      continue;
    }
    std::size_t first = at;  // of the cycle, in the order of the package
    for (std::size_t each = units[at].parent->index; each != at; each = units[each].parent->index) {
      first = std::min(first, each);
    }
    std::string cycle = units[first].name;
    std::size_t each = first;
    do {
      each = units[each].parent->index;
      cycle += " → " + units[each].name;
    } while (each != first);
    const source_text* const parent = text_of_key(shop.units.declarations()[first]->keys, "parent");
    shop.problems.push_back(
        {issue_code::parent_cycle, parent == nullptr ? units[first].where : place_at(*parent, 0), {cycle}});
  }
}

inline void read_units(workshop& shop) {
  for (const declaration* const each : shop.units.declarations()) {
    const key_reader keys = shop.reader_of(*each, unit_keys);
    responsible_unit made;
    made.id = shop.read_id(keys, true);
    made.name = shop.read_name(keys, made.id);
    made.english = keys.string("en");
    keys.require("kind");
    made.kind = keys.string("kind");
    made.parent = read_unit(shop, keys, "parent");
    made.successor = read_unit(shop, keys, "successor");
    made.lifetime = read_validity(keys);
    made.note = keys.string("note");
    made.where = keys.of().where;
    shop.made.responsible_units.push_back(std::move(made));
  }
  check_parents(shop);
}

/// The units of one of some kinds; of one parent, if given.
[[nodiscard]] inline std::vector<responsible_unit_id> units_of_kinds(const workshop& shop,
                                                                     const std::vector<std::string>& kinds,
                                                                     std::optional<responsible_unit_id> parent) {
  std::vector<responsible_unit_id> found;
  for (std::size_t i = 0; i < shop.made.responsible_units.size(); ++i) {
    const responsible_unit& each = shop.made.responsible_units[i];
    const bool is_of_kind = std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end();
    if (is_of_kind && (!parent || each.parent == parent)) found.push_back({static_cast<std::uint32_t>(i)});
  }
  return found;
}

/// The kinds that a key names; reports those that no unit is of.
[[nodiscard]] inline std::vector<std::string> read_kinds(const workshop& shop, const key_reader& keys,
                                                         std::string_view key) {
  std::vector<std::string> kinds;
  for (source_text& each : keys.texts(key)) {
    const auto& units = shop.made.responsible_units;
    const bool is_known =
        std::any_of(units.begin(), units.end(), [&](const responsible_unit& unit) { return unit.kind == each.value; });
    if (!is_known) {
      std::set<std::string> known;
      for (const responsible_unit& unit : units) known.insert(unit.kind);
      const std::string name = shown(each.value);
      shop.problems.push_back(
          {issue_code::unknown_reference,
           place_at(each, 0),
           {bilingual("责任单位类别", "kind of responsible unit"), name, nearest(name, {known.begin(), known.end()})}});
    }
    kinds.push_back(std::move(each.value));
  }
  return kinds;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
