// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_TYPE_WORDS_HPP
#define KAOHE_TESTS_SUPPORT_TYPE_WORDS_HPP
/// \file type_words.hpp
/// Types as test data writes them: `number`, a unit, `boolean`, `string`, `code`, `date`, `days`, `months`,
/// `list of T`, `range of T`, `one of a|b`, `context of a: T, b: T`.

#include <kaohe/feel/type.hpp>
#include <kaohe/quantity/unit.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_test {

/// A type and the units in which its numbers are written.
struct worded_type {
  kaohe::feel::type of;
  kaohe::unit written;             ///< of a quantity
  std::vector<worded_type> parts;  ///< those of `of.parts`
};

/// Reads a type; nothing if it is none.
inline std::optional<worded_type> type_of_words(std::string_view text) {
  using kaohe::feel::type;
  using kaohe::feel::type_kind;
  const auto after = [&](std::string_view start) -> std::optional<std::string_view> {
    if (text.substr(0, start.size()) != start) return std::nullopt;
    return text.substr(start.size());
  };
  static constexpr std::pair<std::string_view, type_kind> words[] = {
      {"boolean", type_kind::boolean}, {"string", type_kind::string}, {"code", type_kind::code},
      {"date", type_kind::date},       {"days", type_kind::days},     {"months", type_kind::months}};
  for (const auto& [word, kind] : words) {
    if (text == word) return worded_type{type::plain(kind), {}, {}};
  }
  if (text == "number") return worded_type{type::of({}), {}, {}};
  for (const bool list : {true, false}) {
    if (const auto element = after(list ? "list of " : "range of ")) {
      auto inner = type_of_words(*element);
      if (!inner) return std::nullopt;
      type whole = list ? type::list_of(inner->of) : type::range_of(inner->of);
      return worded_type{std::move(whole), {}, {std::move(*inner)}};
    }
  }
  const auto split = [](std::string_view all, std::string_view by) {
    std::vector<std::string_view> pieces;
    for (std::size_t at; (at = all.find(by)) != std::string_view::npos; all.remove_prefix(at + by.size())) {
      pieces.push_back(all.substr(0, at));
    }
    pieces.push_back(all);
    return pieces;
  };
  if (const auto values = after("one of ")) {
    const auto names = split(*values, "|");
    return worded_type{type::choice_of({names.begin(), names.end()}), {}, {}};
  }
  if (const auto entries = after("context of ")) {
    worded_type made{type::context_of({}, {}), {}, {}};
    std::vector<std::string_view> sorted = split(*entries, ", ");
    std::sort(sorted.begin(), sorted.end());  // as contexts stand in types
    for (const std::string_view entry : sorted) {
      const auto colon = entry.find(": ");
      if (colon == std::string_view::npos) return std::nullopt;
      auto part = type_of_words(entry.substr(colon + 2));
      if (!part) return std::nullopt;
      made.of.names.emplace_back(entry.substr(0, colon));
      made.of.parts.push_back(part->of);
      made.parts.push_back(std::move(*part));
    }
    return made;
  }
  const auto unit = kaohe::parse_unit(text);
  if (!unit) return std::nullopt;
  return worded_type{type::of(unit->dimension), *unit, {}};
}

}  // namespace kaohe_test

#endif
