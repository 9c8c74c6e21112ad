// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_HALF_WIDTH_HPP
#define KAOHE_IMPL_FEEL_HALF_WIDTH_HPP
// Internal: a text with the full-width forms of Chinese input methods turned into ASCII, and how long the pieces
// are that the lexer cuts from it.

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/words.hpp>
#include <kaohe/quantity/unit.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The text in ASCII forms, with the byte of the source that each of its bytes comes from.
struct half_width_text {
  std::string text;
  std::vector<std::uint32_t> origin;  // one more than bytes: the last is the source's size

  explicit half_width_text(std::string_view source) {
    text.reserve(source.size());
    origin.reserve(source.size() + 1);
    for (std::size_t next = 0, at = 0; at < source.size(); at = next) {
      const char32_t c = decode_utf8(source, next);
      const char ascii = ascii_form(c);
      if (ascii != '\0') {
        text.push_back(ascii);
        origin.push_back(static_cast<std::uint32_t>(at));
        continue;
      }
      text.append(source, at, next - at);
      for (std::size_t i = at; i < next; ++i) origin.push_back(static_cast<std::uint32_t>(i));
    }
    origin.push_back(static_cast<std::uint32_t>(source.size()));
  }

  /// The byte of the text that comes from a byte of the source.
  [[nodiscard]] std::size_t index_of(std::size_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(origin.begin(), origin.end(), byte) - origin.begin());
  }

 private:
  /// The ASCII form of a full-width digit, mark or blank of the language; 0 for anything else. A full-width quote
  /// is not among them: it would end strings.
  [[nodiscard]] static char ascii_form(char32_t c) {
    if (c == 0x3000 || c == 0xA0) return ' ';
    const char32_t half = to_half_width(c);
    if (half == c) return '\0';
    const bool known =
        is_ascii_digit(half) || std::u32string_view(U"()[]{},:;.+-*/><=%").find(half) != std::u32string_view::npos;
    return known ? static_cast<char>(half) : '\0';
  }
};

/// A piece of the language as messages name what they expect.
[[nodiscard]] inline std::string quoted(std::string_view text) {
  return kaohe::detail::bilingual("“" + std::string(text) + "”", "'" + std::string(text) + "'");
}
/// One of two pieces.
[[nodiscard]] inline std::string quoted(std::string_view one, std::string_view other) {
  return kaohe::detail::bilingual("“" + std::string(one) + "”或“" + std::string(other) + "”",
                                  "'" + std::string(one) + "' or '" + std::string(other) + "'");
}

/// A character as a message quotes it: itself if it can be seen, otherwise `U+200B`, `0xFF`.
[[nodiscard]] inline std::string shown_character(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = decode_utf8(text, offset);
  const bool seen = c > 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA1) && !(c >= 0x2000 && c < 0x2010) &&
                    !(c >= 0x2028 && c < 0x2030) && !(c >= 0x2060 && c < 0x2070) && !(c >= 0xE000 && c < 0xF900) &&
                    c != 0xFEFF;
  if (c != invalid_code_point && seen) return kaohe::detail::shown(text);
  char32_t rest = c == invalid_code_point ? static_cast<unsigned char>(text[0]) : c;
  const std::size_t digits = c == invalid_code_point ? 2 : 4;
  std::string hex;
  for (; rest != 0 || hex.size() < digits; rest /= 16) hex.insert(hex.begin(), "0123456789ABCDEF"[rest % 16]);
  return (c == invalid_code_point ? "0x" : "U+") + hex;
}

/// How many bytes at the start are code points that `wanted` accepts.
template <class Predicate>
[[nodiscard]] std::size_t run_length(std::string_view text, Predicate wanted) {
  std::size_t end = 0;
  for (std::size_t next = 0; end < text.size(); end = next) {
    if (!wanted(decode_utf8(text, next))) break;
  }
  return end;
}

[[nodiscard]] inline std::size_t digits_length(std::string_view text) { return run_length(text, is_ascii_digit); }
[[nodiscard]] inline std::size_t name_length(std::string_view text) { return run_length(text, continues_name); }

/// The unit symbol at the start; 0 if there is none.
[[nodiscard]] inline std::size_t symbol_length(std::string_view text) {
  std::size_t first = 0;
  if (text.empty() || !starts_unit_symbol(decode_utf8(text, first))) return 0;
  return run_length(text, [](char32_t c) { return starts_unit_symbol(c) || is_ascii_digit(c); });
}

/// What follows the grammar of units at the start, whether or not its symbols are known.
[[nodiscard]] inline std::size_t unit_run_length(std::string_view text) {
  std::size_t end = symbol_length(text);
  for (bool more = end > 0; more;) {
    const std::string_view rest = text.substr(end);
    const std::size_t mark = rest.substr(0, 2) == "/(" || rest.substr(0, 2) == "·" ? 2U
                             : rest.substr(0, 1) == "/"                            ? 1U
                                                                                   : 0U;
    const std::size_t symbol = mark == 0 ? 0 : symbol_length(rest.substr(mark));
    more = symbol > 0;
    if (!more) break;
    end += mark + symbol;
    if (rest.substr(0, 2) == "/(") {
      constexpr std::size_t far = 100;  // bytes; a longer product is none
      const std::size_t close = text.substr(0, end + far).find(')', end);
      if (close != std::string_view::npos) end = close + 1;
    }
  }
  return end;
}

/// The number at the start: digits, a point and digits, an exponent; 0 if there is none.
[[nodiscard]] inline std::size_t number_length(std::string_view text) {
  std::size_t end = digits_length(text);
  if (end < text.size() && text[end] == '.') {
    const std::size_t decimals = digits_length(text.substr(end + 1));
    if (decimals > 0) end += 1 + decimals;
  }
  if (end > 0 && end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    const std::size_t sign = end + 1 < text.size() && (text[end + 1] == '+' || text[end + 1] == '-') ? 1U : 0U;
    const std::size_t exponent = digits_length(text.substr(end + 1 + sign));
    if (exponent > 0) end += 1 + sign + exponent;
  }
  return end;
}

/// `2018年6月19日` at the start; 0 if there is none.
[[nodiscard]] inline std::size_t chinese_date_length(std::string_view text) {
  std::size_t end = 0;
  for (const std::string_view mark : {"年", "月", "日"}) {
    const std::size_t digits = digits_length(text.substr(end));
    if (digits == 0 || text.substr(end + digits, mark.size()) != mark) return 0;
    end += digits + mark.size();
  }
  return end;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
