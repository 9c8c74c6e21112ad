// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_INDICATORS_HPP
#define KAOHE_IMPL_MODEL_READ_INDICATORS_HPP
// Internal: the noun `indicator`: what each declares, and its formula as it is written.

#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/model/read_basis.hpp>
#include <kaohe/impl/model/read_citation.hpp>
#include <kaohe/impl/model/read_units.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto indicator_keys =
    std::to_array<std::string_view>({"id", "name", "unit", "kind", "basis", "substance", "formula", "roll_up",
                                     "article", "document", "quote", "reading"});
inline constexpr auto indicator_kind_words = std::to_array<std::string_view>({"total", "ratio", "share", "count"});
inline constexpr auto kind_key = std::to_array<std::string_view>({"kind"});

/// Key `roll_up`: kinds of units, or `{ kind = [...] }`. Ratios and shares do not add up.
[[nodiscard]] inline std::vector<std::string> read_roll_up(const workshop& shop, const key_reader& keys,
                                                           indicator_kind kind) {
  const declared_value* const value = keys.find("roll_up");
  if (value == nullptr) return {};
  const bool adds_up = kind == indicator_kind::total || kind == indicator_kind::count;
  if (!adds_up) keys.report_conflict("kind", "roll_up");
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) return read_kinds(shop, keys, "roll_up");
  const key_reader inside = keys.inside(*table, "roll_up", kind_key);
  inside.require("kind");
  return read_kinds(shop, inside, "kind");
}

/// \return false if its unit could not be read
[[nodiscard]] inline bool read_indicator(const workshop& shop, const key_reader& keys, indicator& made) {
  made.id = shop.read_id(keys, true);
  made.name = shop.read_name(keys, made.id);
  made.where = keys.of().where;
  keys.require("kind");
  const auto kind = keys.choice("kind", indicator_kind_words);
  made.kind = kind ? static_cast<indicator_kind>(*kind) : indicator_kind::total;
  made.basis = read_basis(keys);
  if (const source_text* const substance = keys.text("substance"); substance != nullptr && !substance->empty()) {
    if (!made.basis.state("物质", substance->value)) keys.report_conflict("basis", "substance");
  }
  made.rolls_up = read_roll_up(shop, keys, made.kind);
  made.cited = read_citation(shop, keys);
  keys.require("unit");
  const source_text* const written = keys.text("unit");
  if (written == nullptr) return false;
  auto measured_in = parse_unit(written->value);
  if (!measured_in) {
    report_at(*written, std::move(measured_in.error()), shop.problems);
    return false;
  }
  made.unit = std::move(*measured_in);
  return true;
}

/// All indicators; their formulas are read, and checked with the decision tables in check_rules.hpp.
[[nodiscard]] inline std::vector<std::optional<feel::expression>> read_indicators(workshop& shop) {
  std::vector<std::optional<feel::expression>> trees;
  for (const declaration* const each : shop.indicators.declarations()) {
    const key_reader keys = shop.reader_of(*each, indicator_keys);
    indicator made;
    shop.has_unit.push_back(read_indicator(shop, keys, made));
    const source_text* const formula = keys.text("formula");
    trees.push_back(formula == nullptr ? std::nullopt : feel::parse_expression(*formula, shop.problems));
    shop.made.indicators.push_back(std::move(made));
  }
  return trees;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
