// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_LISTS_HPP
#define KAOHE_IMPL_MODEL_READ_LISTS_HPP
// Internal: the nouns `list` and `parameter`.

#include <kaohe/impl/model/read_basis.hpp>
#include <kaohe/impl/model/read_citation.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto list_keys =
    std::to_array<std::string_view>({"id", "code", "members", "source", "article", "document", "quote", "reading"});
inline constexpr auto parameter_keys =
    std::to_array<std::string_view>({"id", "value", "values", "basis", "article", "document", "quote", "reading"});
inline constexpr auto dated_value_keys = std::to_array<std::string_view>({"from", "to", "value"});

inline void read_lists(workshop& shop) {
  for (const declaration* const each : shop.lists.declarations()) {
    const key_reader keys = shop.reader_of(*each, list_keys);
    list made;
    made.id = shop.read_id(keys, true);
    made.code_system = keys.string("code");
    keys.require("members");
    for (source_text& member : keys.texts("members")) {
      if (std::find(made.members.begin(), made.members.end(), member.value) == made.members.end()) {
        made.members.push_back(std::move(member.value));
      } else {
        shop.problems.push_back({issue_code::duplicate_id,
                                 place_at(member, 0),
                                 {"members", shown(member.value), place_text(keys.place_of("members"))}});
      }
    }
    made.source = keys.string("source");
    made.cited = read_citation(shop, keys);
    made.where = keys.of().where;
    shop.made.lists.push_back(std::move(made));
  }
}

/// The values of a parameter with the places of their texts.
struct dated_amount {
  validity in_force;
  written_amount amount;
};

[[nodiscard]] inline std::vector<dated_amount> read_dated_amounts(const key_reader& keys) {
  std::vector<dated_amount> found;
  const auto add = [&](const key_reader& each) {
    each.require("value");
    const validity in_force = read_validity(each);
    if (auto amount = each.amount("value")) found.push_back({in_force, std::move(*amount)});
  };
  if (const declared_value* const all = keys.find("values")) {
    if (keys.has("value")) keys.report_conflict("values", "value");
    const auto* const members = std::get_if<std::vector<declared_value>>(&all->content);
    if (members == nullptr) report_wrong_type(*all, "values", bilingual("数组", "an array"), keys.problems());
    if (members == nullptr) return found;
    for (const declared_value& member : *members) {
      const auto* const table = std::get_if<declared_table>(&member.content);
      if (table != nullptr) {
        add(keys.inside(*table, "values", dated_value_keys));
      } else {
        report_wrong_type(member, "values", bilingual("表", "a table"), keys.problems());
      }
    }
  } else {
    keys.require("value");
    if (auto amount = keys.amount("value")) found.push_back({{}, std::move(*amount)});
  }
  return found;
}

/// Puts the values in order of time and reports those that overlap or measure different things.
inline void check_dated_amounts(const key_reader& keys, std::vector<dated_amount>& all) {
  std::stable_sort(all.begin(), all.end(), [](const dated_amount& a, const dated_amount& b) {
    return b.in_force.from && (!a.in_force.from || *a.in_force.from < *b.in_force.from);
  });
  for (std::size_t i = 1; i < all.size(); ++i) {
    const dated_amount &before = all[i - 1], &after = all[i];
    const place where = place_at(after.amount.text, 0);
    if (!after.in_force.from || !before.in_force.to || *after.in_force.from < *before.in_force.to) {
      const auto day_text = [](const std::optional<date>& day) { return day ? to_text(*day) : std::string("…"); };
      keys.problems().push_back({issue_code::values_overlap,
                                 where,
                                 {keys.subject(), day_text(before.in_force.to), day_text(after.in_force.from)}});
    }
    if (auto order = compare(before.amount.value, after.amount.value); !order) {
      keys.problems().push_back({order.error().code, where, std::move(order.error().args)});
    }
  }
}

inline void read_parameters(workshop& shop) {
  for (const declaration* const each : shop.parameters.declarations()) {
    const key_reader keys = shop.reader_of(*each, parameter_keys);
    parameter made;
    made.id = shop.read_id(keys, true);
    std::vector<dated_amount> values = read_dated_amounts(keys);
    check_dated_amounts(keys, values);
    for (dated_amount& value : values) made.values.push_back({value.in_force, std::move(value.amount.value)});
    made.basis = read_basis(keys);
    made.cited = read_citation(shop, keys);
    made.where = keys.of().where;
    shop.made.parameters.push_back(std::move(made));
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
