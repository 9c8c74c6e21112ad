// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_WANTED_VALUE_HPP
#define KAOHE_IMPL_MODEL_WANTED_VALUE_HPP
// Internal: single expressions of schemes and ladders, checked for what they must give.

#include <kaohe/impl/model/given_names.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// What an expression must give: exact points, any amount, a truth value.
enum class wanted_value : std::uint8_t { truth, points, amount };

/// Says that points come from an inexact number: they are what is printed.
inline void report_inexact(const workshop& shop, const place& where) {
  shop.problems.push_back(
      {issue_code::type_mismatch,
       where,
       {bilingual("不精确的数", "an inexact number"),
        bilingual("精确的数（用“修约”或decimal取到有限位数）", "an exact one (round it with 修约 or decimal)")}});
}

/// True if a type is what is wanted; else it is reported.
[[nodiscard]] inline bool fits_wanted(const workshop& shop, const feel::type& gives, wanted_value wanted,
                                      const place& where) {
  std::string expected;
  switch (wanted) {
    case wanted_value::truth:
      if (gives.kind == feel::type_kind::boolean) return true;
      expected = bilingual("布尔值", "a boolean");
      break;
    case wanted_value::points:
      if (gives.is_pure_number() && gives.inexact) report_inexact(shop, where);
      if (gives.is_pure_number()) return !gives.inexact;
      expected = bilingual("无量纲的数", "a pure number");
      break;
    case wanted_value::amount:
      if (gives.kind == feel::type_kind::quantity) return true;
      expected = bilingual("数量", "a quantity");
      break;
  }
  shop.problems.push_back({issue_code::type_mismatch,
                           where,
                           {bilingual(to_text(gives, language::zh), to_text(gives, language::en)), expected}});
  return false;
}

/// Checks an expression with the names that may stand in it; nothing, after a problem, if it is wrong.
/// \param shown_in  gets the unit that an amount is shown in
template <class Names>
[[nodiscard]] std::optional<rule_expression> check_with(Names names, const source_text& text, wanted_value wanted,
                                                        std::optional<kaohe::unit>* shown_in = nullptr) {
  workshop& shop = names.shop();
  const auto tree = feel::parse_expression(text, shop.problems);
  if (!tree) return std::nullopt;
  names.add(*tree);
  issues found;
  auto program = feel::check_expression(*tree, feel::scope(names.names(), shop.rules), found);
  names.report(std::move(found));
  if (!program || !fits_wanted(shop, program->result, wanted, place_at(text, 0))) return std::nullopt;
  if (shown_in != nullptr) *shown_in = program->notes[tree->root].shown;
  rule_expression made{text.value, std::move(*program), {}};
  for (const std::uint32_t input : made.program.inputs) made.inputs.push_back(names.inputs()[input]);
  return made;
}

/// Checks an expression of a scheme or ladder; nothing, after a problem, if it is wrong.
[[nodiscard]] inline std::optional<rule_expression> check_rule(workshop& shop, const naming& where,
                                                               const source_text& text, wanted_value wanted) {
  return check_with(rule_names(shop, where), text, wanted);
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
