// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_WORDS_HPP
#define KAOHE_IMPL_FEEL_WORDS_HPP
// Internal: the fixed words of the rule language, and which code points make a name.

#include <kaohe/base/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The keywords, each with its Chinese alias where it has one.
enum class keyword : std::uint8_t {
  true_,
  false_,
  null_,
  and_,
  or_,
  not_,
  in_,
  between_,
  if_,
  then_,
  else_,
  some_,
  every_,
  for_,
  return_,
  satisfies_,
  function_,
  instance_,
  missing_,
};

struct keyword_row {
  std::string_view text;
  keyword word;
};

inline constexpr keyword_row keyword_table[] = {
    {"true", keyword::true_},
    {"false", keyword::false_},
    {"null", keyword::null_},
    {"and", keyword::and_},
    {"且", keyword::and_},
    {"or", keyword::or_},
    {"或", keyword::or_},
    {"not", keyword::not_},
    {"非", keyword::not_},
    {"in", keyword::in_},
    {"属于", keyword::in_},
    {"between", keyword::between_},
    {"if", keyword::if_},
    {"如果", keyword::if_},
    {"then", keyword::then_},
    {"则", keyword::then_},
    {"else", keyword::else_},
    {"否则", keyword::else_},
    {"some", keyword::some_},
    {"every", keyword::every_},
    {"for", keyword::for_},
    {"return", keyword::return_},
    {"satisfies", keyword::satisfies_},
    {"function", keyword::function_},
    {"instance", keyword::instance_},
    {"missing", keyword::missing_},
    {"缺失", keyword::missing_},
};

[[nodiscard]] inline std::optional<keyword> find_keyword(std::string_view text) noexcept {
  for (const keyword_row& row : keyword_table) {
    if (row.text == text) return row.word;
  }
  return std::nullopt;
}

/// True if an operand may start with that word.
[[nodiscard]] inline bool starts_operand(keyword word) noexcept {
  switch (word) {
    case keyword::true_:
    case keyword::false_:
    case keyword::null_:
    case keyword::not_:
    case keyword::if_:
    case keyword::some_:
    case keyword::every_:
    case keyword::for_:
    case keyword::function_:
    case keyword::missing_:
      return true;
    default:
      return false;
  }
}

/// Functions of FEEL that are not part of this language.
inline constexpr std::string_view later_functions[] = {
    // clang-format off
    "time", "date and time", "now", "today", "is", "get value", "get entries", "context", "context put",
    "context merge", "range",
    // clang-format on
};

[[nodiscard]] inline bool is_later_function(std::string_view name) noexcept {
  return std::find(std::begin(later_functions), std::end(later_functions), name) != std::end(later_functions);
}

/// Code points from first to last.
struct letter_span {
  char32_t first;
  char32_t last;
};

/// The letters beside ASCII's: Latin, Greek, Cyrillic, Japanese, Chinese, Korean. Full-width letters, which look
/// like ASCII's and are not, are no letters; nor is any punctuation mark.
inline constexpr letter_span letter_spans[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x24F},    {0x386, 0x386},   {0x388, 0x3FF},     {0x400, 0x481},
    {0x48A, 0x52F},   {0x1E00, 0x1FFF}, {0x3005, 0x3007}, {0x3041, 0x3096}, {0x30A1, 0x30FA},   {0x30FC, 0x30FE},
    {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAD9}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

[[nodiscard]] inline bool is_ascii_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

[[nodiscard]] inline bool starts_name(char32_t c) noexcept {
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_') return true;
  for (const letter_span& span : letter_spans) {
    if (c >= span.first && c <= span.last) return true;
  }
  return false;
}

[[nodiscard]] inline bool continues_name(char32_t c) noexcept { return is_ascii_digit(c) || starts_name(c); }

/// A mark that is none of the language's, and the one that was probably meant. The marks of one or two
/// characters stand as they are in the text after full-width forms became ASCII.
struct advice_row {
  std::string_view found;
  std::string_view meant;
};

inline constexpr advice_row advice_table[] = {
    {"、", ","},  {"==", "="},   {"<>", "!="}, {"&&", "and"}, {"||", "or"}, {"！=", "!="}, {"&", "and"}, {"|", "or"},
    {"!", "not"}, {"！", "not"}, {"^", "**"},  {"÷", "/"},    {"−", "-"},   {"–", "-"},    {"—", "-"},   {"⩽", "<="},
    {"⩾", ">="},  {"≦", "<="},   {"≧", ">="},  {"。", "."},   {"【", "["},  {"】", "]"},   {"〔", "("},  {"〕", ")"},
    {"＂", "\""}, {"‘", "\""},   {"’", "\""},  {"'", "\""},   {"”", "\""},
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
