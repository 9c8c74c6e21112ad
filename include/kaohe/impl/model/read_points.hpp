// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_POINTS_HPP
#define KAOHE_IMPL_MODEL_READ_POINTS_HPP
// Internal: points, and points in steps (bonus, deduction).

#include <kaohe/impl/model/wanted_value.hpp>
#include <kaohe/model/scheme.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto step_keys = std::to_array<std::string_view>({"of", "every", "steps", "points", "at_most"});
inline constexpr auto steps_words = std::to_array<std::string_view>({"whole", "pro rata"});

/// A thing within a declaration, in words: `考核办法“a”的“b”`.
[[nodiscard]] inline std::string words_within(const std::string& subject, std::string_view chinese,
                                              std::string_view english, const source_text* id) {
  const auto whole = [&](language lang) { return std::string(kaohe::detail::in_language(subject, lang)); };
  const std::string name = id == nullptr ? std::string() : shown(id->value);
  return bilingual(whole(language::zh) + "的" + std::string(chinese) + (name.empty() ? "" : "“" + name + "”"),
                   whole(language::en) + ", " + std::string(english) + (name.empty() ? "" : " '" + name + "'"));
}

/// A number of points: bare and not negative. Nothing, after a problem, if it is none.
[[nodiscard]] inline std::optional<number> read_points(const key_reader& keys, std::string_view key) {
  keys.require(key);
  const auto amount = keys.amount(key);
  if (!amount) return std::nullopt;
  if (amount->value.unit.spelling.empty() && amount->value.amount.sign() >= 0) return amount->value.amount;
  report_invalid(amount->text, key, ">= 0", keys.problems());
  return std::nullopt;
}

/// Reports an expression that always gives the same points, and more or fewer than the item can have.
inline void check_constant_points(const key_reader& keys, const source_text& text, const number& full) {
  issues ignored;  // of what is not constant, and of what is wrong with it
  const auto tree = feel::parse_expression(text, ignored);
  const auto program = tree ? feel::check_expression(*tree, feel::scope(), ignored) : std::nullopt;
  if (!program || feel::sort_of(program->output) != feel::register_sort::constant) return;
  const feel::value& given = program->constants[feel::position_of(program->output)];
  if (!given.is_number() || (given.as_number().sign() >= 0 && given.as_number() <= full)) return;
  keys.problems().push_back({issue_code::points_out_of_range,
                             place_at(text, 0),
                             {keys.subject(), to_text(given.as_number()), to_text(full)}});
}

/// Key `every`: a positive amount of what is counted; a bare number also of things that are counted in items.
[[nodiscard]] inline std::optional<number> read_step(const key_reader& keys, const rule_expression* of) {
  keys.require("every");
  const auto every = keys.amount("every");
  if (!every) return std::nullopt;
  const kaohe::unit& in = every->value.unit;
  const number step = every->value.coherent();
  if (step.sign() <= 0) {
    report_invalid(every->text, "every", "> 0", keys.problems());
    return std::nullopt;
  }
  if (of == nullptr || in.dimension == of->program.result.dimension) return step;
  const kaohe::dimension& counted = of->program.result.dimension;
  if (in.spelling.empty() && counted == kaohe::dimension(base_dimension::item)) return step;
  const std::string wanted = bilingual(to_text(counted, language::zh), to_text(counted, language::en));
  if (in.spelling.empty()) {
    keys.problems().push_back({issue_code::unit_missing, place_at(every->text, 0), {to_text(every->value), wanted}});
  } else {
    keys.problems().push_back({issue_code::dimension_mismatch,
                               place_at(every->text, 0),
                               {of->text, wanted, shown(every->text.value),
                                bilingual(to_text(in.dimension, language::zh), to_text(in.dimension, language::en))}});
  }
  return std::nullopt;
}

/// Keys `bonus` and `deduction`.
[[nodiscard]] inline std::optional<point_steps> read_steps(workshop& shop, const key_reader& keys, std::string_view key,
                                                           const naming& names) {
  const declared_value* const value = keys.find(key);
  if (value == nullptr) return std::nullopt;
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) {
    report_wrong_type(*value, key, bilingual("表", "a table"), keys.problems());
    return std::nullopt;
  }
  const key_reader inside(
      *table, step_keys,
      {keys.of().noun + '.' + std::string(key),
       words_within(keys.subject(), key == "bonus" ? "加分" : "扣分", key, nullptr), value->where, keys.of().damaged},
      keys.problems());
  inside.require("of");
  const source_text* const text = inside.text("of");
  auto of = text == nullptr ? std::nullopt : check_rule(shop, names, *text, wanted_value::amount);
  const auto every = read_step(inside, of ? &*of : nullptr);
  const auto points = read_points(inside, "points"), at_most = read_points(inside, "at_most");
  const auto steps = inside.choice("steps", steps_words);
  if (of && of->program.result.inexact && steps == std::size_t{1}) {  // whole steps can be told from bounds
    report_inexact(shop, place_at(*text, 0));
    return std::nullopt;
  }
  if (!of || !every || !points || !at_most) return std::nullopt;
  return point_steps{std::move(*of), *every, steps.value_or(0) == 0, *points, *at_most};
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
