// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_FORMULAS_HPP
#define KAOHE_IMPL_MODEL_FORMULAS_HPP
// Internal: expressions that name indicators: formulas of indicators and the conditions of tasks.

#include <kaohe/feel/check.hpp>
#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The indicators that an expression names, by position, each once.
[[nodiscard]] inline std::vector<std::uint32_t> indicators_in(const workshop& shop, const feel::expression& tree) {
  std::set<std::uint32_t> found;
  for (const feel::node& each : tree.nodes) {
    if (each.kind != feel::node_kind::name) continue;
    if (const auto index = shop.indicators.peek(std::get<std::string>(each.payload))) found.insert(*index);
  }
  return {found.begin(), found.end()};
}

[[nodiscard]] inline feel::type type_of(const indicator& each) {
  return feel::type::of(each.unit.dimension, each.basis);
}

/// Every name that an indicator can have in formulas: to be told apart from unknown ones and to be proposed.
[[nodiscard]] inline std::vector<feel::declared_name> all_indicator_names(const workshop& shop,
                                                                          std::uint32_t first_input) {
  std::vector<feel::declared_name> names;
  const auto& indicators = shop.made.indicators;
  for (std::uint32_t i = 0; i < indicators.size(); ++i)
    names.push_back({indicators[i].id, type_of(indicators[i]), first_input + i, indicators[i].unit, {}});
  for (std::uint32_t i = 0; i < indicators.size(); ++i) {
    if (feel::is_name(indicators[i].name))
      names.push_back({indicators[i].name, type_of(indicators[i]), first_input + i, indicators[i].unit, {}});
  }
  return names;
}

/// True if what an expression is worth cannot be told, because the unit of an indicator it names could not be read.
[[nodiscard]] inline bool names_unknown_unit(const workshop& shop, const feel::expression& tree) {
  const auto named = indicators_in(shop, tree);
  return std::any_of(named.begin(), named.end(), [&](std::uint32_t each) { return !shop.has_unit[each]; });
}

/// True for the problem that a table which is there could not be made: it is reported where it stands.
[[nodiscard]] inline bool calls_broken_table(const workshop& shop, const issue& problem) {
  return problem.code == issue_code::unknown_function && shop.tables.peek(problem.args.front()).has_value();
}

/// Checks an expression over indicators and compiles it.
/// \param names        other names in force, which come first
/// \param first_input  what the program calls the indicator with index 0
[[nodiscard]] inline std::optional<feel::program> check_formula(const workshop& shop, const feel::expression& tree,
                                                                std::vector<feel::declared_name> names,
                                                                std::uint32_t first_input) {
  bool all_known = true;
  const std::size_t given = names.size();
  for (const feel::node& each : tree.nodes) {
    if (each.kind != feel::node_kind::name) continue;
    const std::string& name = std::get<std::string>(each.payload);
    const auto named_so = [&](const feel::declared_name& other) { return other.name == name; };
    if (std::any_of(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(given), named_so)) continue;
    if (shop.indicators.is_ambiguous(name)) {
      shop.problems.push_back(
          {issue_code::ambiguous_name, place_at(tree.source, each.begin), {words_of_noun("indicator"), shown(name)}});
    }
    if (const auto index = shop.indicators.peek(name)) {
      const indicator& named = shop.made.indicators[*index];
      names.push_back({name, type_of(named), first_input + *index, named.unit, {}});
    } else {
      all_known = false;
    }
  }
  if (!all_known) {  // only now all names are worth the while
    for (feel::declared_name& each : all_indicator_names(shop, first_input)) names.push_back(std::move(each));
  }
  issues found;
  auto program = feel::check_expression(tree, feel::scope(std::move(names), shop.rules), found);
  const bool vague = names_unknown_unit(shop, tree);
  for (issue& each : found) {
    const bool hangs_on_units = each.code == issue_code::dimension_mismatch || each.code == issue_code::basis_mismatch;
    if ((!vague || !hangs_on_units) && !calls_broken_table(shop, each)) shop.problems.push_back(std::move(each));
  }
  return program;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
