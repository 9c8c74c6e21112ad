// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_BUILD_INL_HPP
#define KAOHE_IMPL_MODEL_BUILD_INL_HPP
#include <kaohe/model/build.hpp>

#include <kaohe/impl/model/article_units.hpp>
#include <kaohe/impl/model/check_rules.hpp>
#include <kaohe/impl/model/document_text_inl.hpp>
#include <kaohe/impl/model/read_decompositions.hpp>
#include <kaohe/impl/model/read_indicators.hpp>
#include <kaohe/impl/model/read_inputs.hpp>
#include <kaohe/impl/model/read_ladders.hpp>
#include <kaohe/impl/model/read_lists.hpp>
#include <kaohe/impl/model/read_policy.hpp>
#include <kaohe/impl/model/read_rules.hpp>
#include <kaohe/impl/model/read_schemes.hpp>
#include <kaohe/impl/model/read_targets.hpp>
#include <kaohe/impl/model/read_tasks.hpp>
#include <kaohe/impl/model/read_units.hpp>

#include <tuple>

namespace kaohe::inline KAOHE_ABI::model {
namespace detail {

/// Reports nouns that nobody reads; `tables` and its files are floor io's, and so are cases.
inline void check_nouns(const policy_source& source, issues& problems) {
  std::vector<std::string> known;
  for (const noun_words& each : all_noun_words) known.emplace_back(each.noun);
  for (const declaration& each : source.declarations) {
    const std::string noun = shown(each.noun.value);
    if (noun == "tables" || std::find(known.begin(), known.end(), noun) != known.end()) continue;
    problems.push_back({issue_code::unknown_table, place_at(each.noun, 0), {noun, nearest(noun, known)}});
  }
}

/// Finds the one declaration of the policy itself.
[[nodiscard]] inline const declaration* find_policy(const policy_source& source, const issues& before,
                                                    issues& problems) {
  const declaration* found = nullptr;
  for (const declaration& each : source.declarations) {
    if (each.noun.value != "policy") continue;
    if (found == nullptr) {
      found = &each;
    } else {
      const source_text* const id = text_of_key(each.keys, "id");
      problems.push_back({issue_code::duplicate_id,
                          place_at(each.noun, 0),
                          {words_of_noun("policy"), id == nullptr ? std::string() : shown(id->value),
                           place_text(place_at(found->noun, 0))}});
    }
  }
  const auto is_said = [](const issue& each) { return each.code == issue_code::no_policy; };
  if (source.declarations.empty()) {
    if (!has_errors(before)) problems.push_back({issue_code::empty_policy, {source.folder, 0, 0}, {}});
  } else if (found == nullptr && std::none_of(before.begin(), before.end(), is_said)) {
    problems.push_back({issue_code::no_policy, {source.folder, 0, 0}, {source.folder}});
  }
  return found;
}

/// Adds what was found to what stood there, each problem once (a wrong column of a table is one, not one for each
/// row), and none at a place that has an error already: it would only follow from it.
inline void add_problems(const issues& found, issues& problems) {
  const auto position = [](const place& where) { return std::tuple(where.file, where.line, where.column); };
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> taken;
  for (const issue& each : problems) {
    if (each.where.line != 0 && severity_of(each.code) == severity::error) taken.insert(position(each.where));
  }
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, issue_code, std::vector<std::string>>> said;
  for (const issue& each : found) {
    const auto& [file, line, column] = each.where;
    if (each.where.file.empty() && each.where.line <= 1) {
      problems.push_back(each);  // no place of a file
    } else if (!taken.contains(position(each.where)) &&
               said.insert({file, line, column, each.code, each.args}).second) {
      problems.push_back(each);
    }
  }
}

}  // namespace detail

KAOHE_INLINE std::optional<policy> build(const policy_source& source, issues& problems) {
  issues found;
  detail::check_nouns(source, found);
  const declaration* const own = detail::find_policy(source, problems, found);
  detail::workshop shop(source, problems, found);
  shop.made.sha256 = source.sha256;
  shop.made.text = read_document(source.text);
  if (own != nullptr) detail::read_policy(shop, *own);
  detail::read_units(shop);
  detail::read_lists(shop);
  detail::read_parameters(shop);
  const auto formulas = detail::read_indicators(shop);
  const auto only_if = detail::read_inputs(shop);
  auto tables = detail::read_tables(shop);
  detail::rule_checker(shop, formulas, std::move(tables)).check();
  detail::check_only_if(shop, only_if);
  detail::read_procedures(shop);
  detail::read_gate(shop);
  detail::read_targets(shop);
  detail::read_tasks(shop);
  detail::read_measures(shop);
  detail::read_schemes(shop);
  detail::read_ladders(shop);
  detail::read_rules(shop);
  detail::read_budgets(shop);
  detail::read_decompositions(shop);
  detail::pass_on_units(shop);
  detail::read_remarks(shop);
  detail::add_problems(found, problems);
  if (has_errors(problems)) return std::nullopt;
  return policy(std::move(shop.made));
}

}  // namespace kaohe::inline KAOHE_ABI::model

#endif
