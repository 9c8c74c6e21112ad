// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_BASELINE_HPP
#define KAOHE_IMPL_MODEL_READ_BASELINE_HPP
// Internal: key `baseline` of a target: `2015`, `"previous year"`, `{ period = 2015, value = "3688 吨" | "implied",
// known_as_of = 2017-12-31 }`.

#include <kaohe/impl/model/key_reader.hpp>
#include <kaohe/model/baseline.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto baseline_keys = std::to_array<std::string_view>({"period", "value", "known_as_of"});
inline constexpr std::string_view previous_year = "previous year";

/// A baseline with the text of the figure it states.
struct written_baseline {
  baseline made;
  std::optional<source_text> value;  ///< `3688 吨`, `implied`
};

/// The base period, or the year before: `2015`, `"previous year"`. \return false if it can be neither
[[nodiscard]] inline bool read_base(const declared_value& value, std::string_view key, baseline& made,
                                    issues& problems) {
  const literal* const text = literal_of(value, {literal_kind::string});
  if (text != nullptr && text->text.value == previous_year) {
    made.source = baseline_source::previous_year;
    return true;
  }
  made.base = read_plain_period(value, key, problems);
  return made.base.has_value();
}

[[nodiscard]] inline std::optional<written_baseline> read_baseline(const key_reader& keys) {
  const declared_value* const value = keys.find("baseline");
  if (value == nullptr) return std::nullopt;
  written_baseline found;
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) {
    return read_base(*value, "baseline", found.made, keys.problems()) ? std::optional(found) : std::nullopt;
  }
  const key_reader inside = keys.inside(*table, "baseline", baseline_keys);
  bool good = false;
  if (const declared_value* const base = inside.find("period")) {
    good = read_base(*base, "period", found.made, keys.problems());
  } else {
    inside.report_missing("baseline.period");
  }
  found.made.known_as_of = inside.day("known_as_of");
  const declared_value* const figure = inside.find("value");
  if (figure == nullptr) return good ? std::optional(found) : std::nullopt;
  if (found.made.source == baseline_source::previous_year) inside.report_conflict("period", "value");
  const literal* const text = literal_of(*figure, {literal_kind::string});
  if (text != nullptr && text->text.value == "implied") {
    found.value = text->text;
    found.made.source = baseline_source::implied;
  } else if (auto amount = inside.amount("value")) {
    found.value = std::move(amount->text);
    found.made.stated = std::move(amount->value);
    found.made.source = baseline_source::stated;
  } else {
    good = false;
  }
  return good ? std::optional(found) : std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
