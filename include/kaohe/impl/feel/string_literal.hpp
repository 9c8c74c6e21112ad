// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_STRING_LITERAL_HPP
#define KAOHE_IMPL_FEEL_STRING_LITERAL_HPP
// Internal: `"…"` or `“…”` with FEEL's escapes, read from the source as it is.

#include <kaohe/impl/feel/half_width.hpp>
#include <kaohe/impl/feel/problem_list.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Hexadecimal digits as a number; `invalid_code_point` if there are fewer than `digits` or they are none.
[[nodiscard]] inline char32_t hexadecimal(std::string_view text, std::size_t digits) {
  char32_t value = 0;
  for (const char c : text) {
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(c);
    if (digit == std::string_view::npos) return invalid_code_point;
    value = value * 16 + static_cast<char32_t>(digit < 16 ? digit : digit - 6);
  }
  return text.size() == digits ? value : invalid_code_point;
}

/// Reads the escape whose backslash stands at `i`; a backslash before anything else stands for itself.
[[nodiscard]] inline char32_t read_escape(std::string_view source, std::size_t& i) {
  constexpr std::string_view letters = "nrt\"'\\", meant = "\n\r\t\"'\\";
  const char letter = i + 1 < source.size() ? source[i + 1] : ' ';
  if (const std::size_t known = letters.find(letter); known != std::string_view::npos) {
    i += 2;
    return static_cast<unsigned char>(meant[known]);
  }
  if (letter != 'u' && letter != 'U') return static_cast<unsigned char>(source[i++]);
  const std::size_t digits = letter == 'u' ? 4 : 6;
  const char32_t c = hexadecimal(source.substr(i + 2, digits), digits);
  i += 2 + (c == invalid_code_point ? 0 : digits);
  if (c >= 0xD800 && c < 0xDC00 && source.substr(i, 2) == "\\u") {
    const char32_t low = hexadecimal(source.substr(i + 2, 4), 4);
    if (low >= 0xDC00 && low < 0xE000) {
      i += 6;
      return 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
    }
  }
  return c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? invalid_code_point : c;
}

/// A string literal: its value, and the byte behind it.
struct string_literal {
  std::string value;
  std::size_t end = 0;
};

/// Reads the literal whose opening quote stands at `begin`. It ends with its line at the latest.
[[nodiscard]] inline string_literal read_string(std::string_view source, std::size_t begin, problem_list& problems) {
  const bool straight = source[begin] == '"';
  const std::string_view close = straight ? "\"" : "”";
  string_literal read{{}, begin + (straight ? 1 : std::string_view("“").size())};
  std::size_t& i = read.end;
  while (i < source.size() && source[i] != '\n' && source.substr(i, close.size()) != close) {
    const std::size_t start = i;
    const char32_t c = source[i] == '\\' ? read_escape(source, i) : decode_utf8(source, i);
    if (c == invalid_code_point) {
      problems.add(issue_code::unexpected_character, start, {shown_character(source.substr(start, i - start)), {}});
    } else {
      append_utf8(read.value, c);
    }
  }
  if (i < source.size() && source[i] != '\n') {
    i += close.size();
  } else {
    problems.add(issue_code::unterminated_string, begin);
  }
  return read;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
