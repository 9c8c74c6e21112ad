// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_LITERAL_HPP
#define KAOHE_IMPL_MODEL_READ_LITERAL_HPP
// Internal: one declared value as a text, date, period, amount … A value that is none is a problem at its place.
// Cells of CSV tables are strings that may stand for any of them.

#include <kaohe/base/period.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/model/text_parts.hpp>
#include <kaohe/model/declaration.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::model::detail {

using kaohe::detail::bilingual;
using kaohe::detail::shown;

/// What a value is, in words.
[[nodiscard]] inline std::string type_words(const declared_value& value) {
  if (std::holds_alternative<std::vector<declared_value>>(value.content)) return bilingual("数组", "an array");
  if (std::holds_alternative<declared_table>(value.content)) return bilingual("表", "a table");
  switch (std::get<literal>(value.content).kind) {
    case literal_kind::number:
      return bilingual("数", "a number");
    case literal_kind::boolean:
      return bilingual("布尔值", "a boolean");
    case literal_kind::date:
      return bilingual("日期", "a date");
    case literal_kind::string:
      break;
  }
  return bilingual("字符串", "a string");
}

inline void report_wrong_type(const declared_value& value, std::string_view key, std::string expected,
                              issues& problems) {
  problems.push_back({issue_code::wrong_toml_type, value.where, {shown(key), std::move(expected), type_words(value)}});
}

inline void report_invalid(const source_text& text, std::string_view key, std::string expected, issues& problems) {
  problems.push_back(
      {issue_code::invalid_value, place_at(text, 0), {std::string(key), shown(text.value), std::move(expected)}});
}

/// What a lower floor says of a text, at the text's place.
inline void report_at(const source_text& text, issue what, issues& problems) {
  if (what.where.line == 0) what.where = place_at(text, 0);
  problems.push_back(std::move(what));
}

/// The literal of a value if it is of one of these kinds, else null, and nothing is said.
[[nodiscard]] inline const literal* literal_of(const declared_value& value, std::initializer_list<literal_kind> kinds) {
  const literal* const single = std::get_if<literal>(&value.content);
  if (single == nullptr) return nullptr;
  for (const literal_kind kind : kinds) {
    if (single->kind == kind) return single;
  }
  return nullptr;
}

[[nodiscard]] inline const source_text* read_text(const declared_value& value, std::string_view key, issues& problems) {
  if (const literal* const single = literal_of(value, {literal_kind::string})) return &single->text;
  report_wrong_type(value, key, bilingual("字符串", "a string"), problems);
  return nullptr;
}

/// A list of texts, a single text, or a table cell with several.
[[nodiscard]] inline std::vector<source_text> read_texts(const declared_value& value, std::string_view key,
                                                         issues& problems) {
  if (const literal* const single = literal_of(value, {literal_kind::string})) {
    if (single->from_table) return members_of_cell(single->text);
    return {single->text};
  }
  const auto* const members = std::get_if<std::vector<declared_value>>(&value.content);
  if (members == nullptr) {
    report_wrong_type(value, key, bilingual("字符串或数组", "a string or an array"), problems);
    return {};
  }
  std::vector<source_text> texts;
  for (const declared_value& member : *members) {
    if (const source_text* const text = read_text(member, key, problems)) texts.push_back(*text);
  }
  return texts;
}

[[nodiscard]] inline std::optional<bool> read_boolean(const declared_value& value, std::string_view key,
                                                      issues& problems) {
  const literal* const single = literal_of(value, {literal_kind::boolean, literal_kind::string});
  if (single == nullptr || (single->kind == literal_kind::string && !single->from_table)) {
    report_wrong_type(value, key, bilingual("布尔值", "a boolean"), problems);
    return std::nullopt;
  }
  constexpr std::array<std::string_view, 4> yes = {"true", "是", "√", "1"}, no = {"false", "否", "×", "0"};
  for (std::size_t i = 0; i < yes.size(); ++i) {
    if (single->text.value == yes[i]) return true;
    if (single->text.value == no[i]) return false;
  }
  report_invalid(single->text, key, "true | false | 是 | 否", problems);
  return std::nullopt;
}

[[nodiscard]] inline std::optional<date> read_date(const declared_value& value, std::string_view key,
                                                   issues& problems) {
  const literal* const single = literal_of(value, {literal_kind::date, literal_kind::string});
  if (single == nullptr) {
    report_wrong_type(value, key, bilingual("日期", "a date"), problems);
    return std::nullopt;
  }
  auto day = date::from_text(single->text.value);
  if (day) return *day;
  report_at(single->text, std::move(day.error()), problems);
  return std::nullopt;
}

/// `2015`, `"2018H1"`.
[[nodiscard]] inline std::optional<period> read_plain_period(const declared_value& value, std::string_view key,
                                                             issues& problems) {
  const literal* const single = literal_of(value, {literal_kind::number, literal_kind::string});
  if (single == nullptr) {
    report_wrong_type(value, key, bilingual("年份或字符串", "a year or a string"), problems);
    return std::nullopt;
  }
  auto found = period::from_text(single->text.value);
  if (found) return *found;
  report_at(single->text, std::move(found.error()), problems);
  return std::nullopt;
}

/// An amount and the text it was read from.
struct written_amount {
  quantity value;
  source_text text;
};

[[nodiscard]] inline std::optional<written_amount> read_amount(const declared_value& value, std::string_view key,
                                                               issues& problems) {
  const literal* const single = literal_of(value, {literal_kind::number, literal_kind::string});
  if (single == nullptr) {
    report_wrong_type(value, key, bilingual("字符串", "a string"), problems);
    return std::nullopt;
  }
  auto amount = parse_quantity(single->text.value);
  if (amount) return written_amount{std::move(*amount), single->text};
  report_at(single->text, std::move(amount.error()), problems);
  return std::nullopt;
}

/// Which of the words a text is.
[[nodiscard]] inline std::optional<std::size_t> read_choice(const declared_value& value, std::string_view key,
                                                            std::span<const std::string_view> words, issues& problems) {
  const source_text* const text = read_text(value, key, problems);
  if (text == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text->value == words[i]) return i;
  }
  report_invalid(*text, key, alternatives(words), problems);
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
