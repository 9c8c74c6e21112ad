// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_TASKS_HPP
#define KAOHE_IMPL_MODEL_READ_TASKS_HPP
// Internal: the nouns `task`, `measure` and `remark`.

#include <kaohe/impl/model/formulas.hpp>
#include <kaohe/impl/model/read_citation.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto task_keys =
    std::to_array<std::string_view>({"id", "article", "document", "quote", "reading", "who", "each", "due", "standing",
                                     "done", "strength", "evidence", "lead", "with", "with_others"});
inline constexpr auto measure_keys = std::to_array<std::string_view>(
    {"id", "title", "article", "document", "quote", "reading", "lead", "with", "with_others"});
inline constexpr auto remark_keys =
    std::to_array<std::string_view>({"article", "document", "quote", "reading", "reason"});
inline constexpr auto done_words = std::to_array<std::string_view>({"in progress", "basically done", "done"});
inline constexpr auto strength_words = std::to_array<std::string_view>({"must", "encouraged"});

/// Key `each`: a condition on a unit's kind and its indicators.
[[nodiscard]] inline std::optional<membership> read_each(const workshop& shop, const key_reader& keys) {
  const source_text* const text = keys.text("each");
  const auto tree = text == nullptr ? std::nullopt : feel::parse_expression(*text, shop.problems);
  if (!tree) return std::nullopt;
  auto program = check_formula(shop, *tree, {{"kind", feel::type::plain(feel::type_kind::string), 0, {}, {}}}, 1);
  if (!program) return std::nullopt;
  if (program->result.kind != feel::type_kind::boolean) {
    shop.problems.push_back({issue_code::type_mismatch,
                             place_at(*text, 0),
                             {bilingual(to_text(program->result, language::zh), to_text(program->result, language::en)),
                              bilingual("布尔值", "a boolean")}});
  }
  return membership{text->value, std::move(*program)};
}

/// By when: a date, or the last day of a year or period.
[[nodiscard]] inline std::optional<date> read_deadline(const key_reader& keys) {
  const declared_value* const value = keys.find("due");
  if (value == nullptr) return std::nullopt;
  const literal* const text = literal_of(*value, {literal_kind::number, literal_kind::string});
  if (text != nullptr) {
    if (const auto whole = period::from_text(text->text.value)) return whole->last_day();
  }
  return read_date(*value, "due", keys.problems());
}

inline void read_tasks(workshop& shop) {
  for (const declaration* const each : shop.tasks.declarations()) {
    const key_reader keys = shop.reader_of(*each, task_keys);
    task made;
    made.id = shop.read_id(keys, false);
    made.where = keys.of().where;
    made.cited = read_citation(shop, keys, citing::required);
    made.who = shop.read_units(keys, "who");
    made.each = read_each(shop, keys);
    if (keys.has("who") && keys.has("each")) keys.report_conflict("who", "each");
    if (!keys.has("each")) keys.require("who");
    made.due = read_deadline(keys);
    const bool standing = keys.boolean("standing").value_or(false);
    if (standing && keys.has("due")) keys.report_conflict("due", "standing");
    if (!keys.has("due") && !standing) keys.report_missing("due");
    made.required = static_cast<task_state>(keys.choice("done", done_words).value_or(2) + 1);
    made.encouraged = keys.choice("strength", strength_words).value_or(0) == 1;
    made.evidence = keys.strings("evidence");
    made.by = read_assignment(shop, keys);
    shop.made.tasks.push_back(std::move(made));
  }
}

inline void read_measures(workshop& shop) {
  for (const declaration* const each : shop.measures.declarations()) {
    const key_reader keys = shop.reader_of(*each, measure_keys);
    measure made;
    made.id = shop.read_id(keys, false);
    keys.require("title");
    made.title = keys.string("title");
    made.cited = read_citation(shop, keys, citing::required);
    made.by = read_assignment(shop, keys);
    made.where = keys.of().where;
    shop.made.measures.push_back(std::move(made));
  }
}

inline void read_remarks(workshop& shop) {
  for (const declaration& each : shop.source.declarations) {
    if (each.noun.value != "remark") continue;
    const key_reader keys = shop.reader_of(each, remark_keys);
    keys.require("reason");
    remark made{read_citation(shop, keys, citing::required), keys.string("reason"), keys.of().where};
    shop.made.remarks.push_back(std::move(made));
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
