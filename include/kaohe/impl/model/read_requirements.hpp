// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_REQUIREMENTS_HPP
#define KAOHE_IMPL_MODEL_READ_REQUIREMENTS_HPP
// Internal: what a target requires in one view, and whether it is in the right unit.

#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto view_words =
    std::to_array<std::string_view>({"level", "reduction", "change", "increment", "total", "trend"});
inline constexpr auto direction_words = std::to_array<std::string_view>({"rising", "falling"});

/// A requirement and the text it was read from.
struct written_requirement {
  requirement made;
  source_text text;
  bool good = false;  ///< it could be read; else only its view is known
};

/// The unit that amounts of a view are expected in; nothing if the indicator's own could not be read.
[[nodiscard]] inline std::optional<unit> unit_of_view(const workshop& shop, std::optional<indicator_id> measured,
                                                      view v) {
  if (v == view::reduction || v == view::change) return unit{{}, number::ratio(1, 100), "%"};
  if (!measured || !shop.has_unit[measured->index]) return std::nullopt;
  return shop.made.indicators[measured->index].unit;
}

/// A bare number is no amount of anything with a unit: 17 where 17 % is meant would be 1700 %.
[[nodiscard]] inline bool is_amount_of(const quantity& amount, const unit& expected) {
  const bool unit_missing = amount.unit.spelling.empty() && !expected.spelling.empty();
  return !unit_missing && amount.unit.dimension == expected.dimension;
}

/// Reports an amount that is no amount of what is expected.
/// \return true if it fits
inline bool check_unit(const workshop& shop, const std::string& target, const quantity& amount, const unit& expected,
                       const source_text& text, const place& where) {
  if (is_amount_of(amount, expected)) return true;
  if (amount.unit.spelling.empty() && !expected.spelling.empty()) {
    shop.problems.push_back({issue_code::unit_missing, where, {to_text(amount), expected.spelling}});
    return false;
  }
  shop.problems.push_back(
      {issue_code::requirement_dimension,
       where,
       {target, shown(text.value), amount.unit.spelling, expected.spelling.empty() ? "1" : expected.spelling}});
  return false;
}

/// Where the literals of unary tests stand, in order.
[[nodiscard]] inline std::vector<place> places_of_literals(const feel::expression& tests) {
  std::vector<place> found;
  for (const feel::node& each : tests.nodes) {
    if (each.kind == feel::node_kind::quantity) found.push_back(place_at(tests.source, each.begin));
  }
  return found;
}

/// The values that a text allows in a view; nothing, after a problem, if it is no test of a number in the right unit.
[[nodiscard]] inline std::optional<feel::interval> read_interval(const workshop& shop, const std::string& target,
                                                                 view v, std::optional<indicator_id> measured,
                                                                 const source_text& text) {
  const auto tests = feel::parse_unary_tests(text, shop.problems);
  if (!tests) return std::nullopt;
  auto allows = feel::as_interval(*tests);
  if (!allows) {
    issue wrong = std::move(allows.error());
    if (wrong.code == issue_code::view_without_number) wrong.args = {target, std::string(to_text(v))};
    if (wrong.code == issue_code::dimension_mismatch) {
      wrong.code = issue_code::requirement_mixes_units;
      wrong.args = {target};
    }
    report_at(text, std::move(wrong), shop.problems);
    return std::nullopt;
  }
  const auto expected = unit_of_view(shop, measured, v);
  const std::vector<place> places = places_of_literals(*tests);
  bool fits = true;
  if (expected && allows->low) fits = check_unit(shop, target, allows->low->value, *expected, text, places.front());
  if (expected && allows->high && (!allows->low || places.size() > 1)) {
    fits = check_unit(shop, target, allows->high->value, *expected, text, places.back()) && fits;
  }
  return fits ? std::optional(std::move(*allows)) : std::nullopt;
}

/// What a table of views requires: that of a target, or of its key `stretch`. Also what could not be read.
[[nodiscard]] inline std::vector<written_requirement> read_requirements(const workshop& shop, const key_reader& keys,
                                                                        const std::string& target,
                                                                        std::optional<indicator_id> measured) {
  std::vector<written_requirement> found;
  for (std::size_t i = 0; i < view_words.size(); ++i) {
    if (!keys.has(view_words[i])) continue;
    written_requirement each;
    each.made.looks_at = static_cast<view>(i);
    const source_text* const text = keys.text(view_words[i]);
    if (text == nullptr) {
      each.text.where = keys.place_of(view_words[i]);
    } else if (each.text = *text; each.made.looks_at == view::trend) {
      const auto way = keys.choice("trend", direction_words);
      if (way) each.made.must = static_cast<direction>(*way);
      each.good = way.has_value();
    } else {
      auto allows = read_interval(shop, target, each.made.looks_at, measured, *text);
      each.good = allows.has_value();
      if (allows) each.made.allows = std::move(*allows);
    }
    each.made.written = each.text.value;
    found.push_back(std::move(each));
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
