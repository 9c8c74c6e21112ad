// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_CONSEQUENCES_HPP
#define KAOHE_IMPL_MODEL_READ_CONSEQUENCES_HPP
// Internal: consequences: the noun `consequence` (of schemes) and the sub-tables of ladders.

#include <kaohe/feel/duration.hpp>
#include <kaohe/impl/model/consequence_inl.hpp>
#include <kaohe/impl/model/project_names.hpp>
#include <kaohe/impl/model/read_citation.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto deadline_words = std::to_array<std::string_view>({"announcement", "end of period"});
inline constexpr auto in_force_words = std::to_array<std::string_view>({"register", "announcement"});

/// Key `within`: `P30D`, `P1M`.
inline void read_within(const key_reader& keys, consequence& made) {
  const source_text* const text = keys.text("within");
  if (text == nullptr) return;
  const auto read = feel::duration_from_text(text->value);
  const auto* const days = read ? std::get_if<feel::days_duration>(&*read) : nullptr;
  const auto* const months = read ? std::get_if<feel::months_duration>(&*read) : nullptr;
  if (days != nullptr && days->days >= 0) {
    made.within = *days;
  } else if (months != nullptr && months->months >= 0) {
    made.within = *months;
  } else {
    report_invalid(*text, "within", "P30D | P1M", keys.problems());
  }
}

/// A condition on projects. Where the package has no inputs of projects only its syntax is checked.
[[nodiscard]] inline std::string read_project_condition(workshop& shop, const key_reader& keys, std::string_view key,
                                                        std::optional<rule_expression>& checked) {
  const source_text* const text = keys.text(key);
  if (text == nullptr) return {};
  if (shop.made.inputs.empty()) {
    return feel::parse_expression(*text, keys.problems()) ? text->value : std::string();
  }
  checked = check_project_rule(shop, {keys.subject(), false, {}}, *text, wanted_value::truth);
  return text->value;
}

/// What all consequences have.
/// \param start_key  the key that says from when a deadline runs
[[nodiscard]] inline consequence read_consequence(workshop& shop, const key_reader& keys, const naming& names,
                                                  std::string_view start_key) {
  consequence made;
  made.where = keys.of().where;
  keys.require("kind");
  made.kind = static_cast<consequence_kind>(keys.choice("kind", consequence_keys_of_kind).value_or(0));
  made.text = keys.string("text");
  made.applies_to = read_project_condition(shop, keys, "applies_to", made.covers);
  made.unless = read_project_condition(shop, keys, "unless", made.spares);
  made.announced = keys.choice("in_force", in_force_words).value_or(0) == 1;
  if (keys.has("in_force") && made.kind != consequence_kind::suspend) {
    keys.report_misplaced("in_force", "kind = \"suspend\"");
  }
  if (const source_text* const text = keys.text("lift_when")) {
    made.lift_when = check_rule(shop, names, *text, wanted_value::truth);
  }
  read_within(keys, made);
  made.counted_from = static_cast<deadline_start>(keys.choice(start_key, deadline_words).value_or(0));
  made.to = keys.day("to");
  made.cited = read_citation(shop, keys);
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
