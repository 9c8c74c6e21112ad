// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_UNIT_TEXT_INL_HPP
#define KAOHE_IMPL_QUANTITY_UNIT_TEXT_INL_HPP
// Characters of units: decoding UTF-8, mapping what Chinese input methods type to ASCII, reading one symbol.
#include <kaohe/quantity/unit.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// One character of a unit text, mapped, and how many bytes it takes; length 0: the end.
struct unit_char {
  char32_t code = 0;
  std::size_t length = 0;
};

/// Full-width forms to ASCII, other dots to `·`, other spaces to the ordinary one.
[[nodiscard]] constexpr char32_t plain_char(char32_t c) noexcept {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case 0x3000: case 0x00A0: return U' ';
    case 0x22C5: case 0x2027: case 0x30FB: return U'·';
    case 0x2212: return U'-';
    default: return c;
  }
}

/// The character at `position`; a byte that is no UTF-8 counts as one U+FFFD.
[[nodiscard]] inline unit_char char_at(std::string_view text, std::size_t position) noexcept {
  if (position >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2);
  if (first < 0xC2 || first > 0xF4 || position + length > text.size()) return {0xFFFD, 1};
  char32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  return {plain_char(code), length};
}

/// Appends a code point in UTF-8.
inline void append_char(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | (c >> 6U)), tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0);
  }
}

[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

/// One symbol, mapped, from `position` on; empty if none starts there. `position` moves behind it.
[[nodiscard]] inline std::string read_symbol(std::string_view text, std::size_t& position) {
  std::string symbol;
  unit_char next = char_at(text, position);
  if (!starts_unit_symbol(next.code)) return symbol;
  while (starts_unit_symbol(next.code) || is_digit(next.code)) {
    append_char(symbol, next.code);
    position += next.length;
    next = char_at(text, position);
  }
  return symbol;
}

/// What an issue quotes of a text that may be very long: its first 80 bytes or so.
[[nodiscard]] inline std::string clipped(std::string_view text) {
  constexpr std::size_t limit = 80;
  if (text.size() <= limit) return std::string(text);
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace detail

KAOHE_INLINE bool starts_unit_symbol(char32_t c) noexcept {
  c = detail::plain_char(c);
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'%';
  const bool letter = c == 0xB5 || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x3FF);
  const bool sign = c == U'‰' || c == U'°' || c == U'²' || c == U'³';
  const bool chinese = (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFD) ||
                       (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
  const bool square = c >= 0x3371 && c <= 0x33DF;  // ㎡, ㎥, ㎏ …: units that some fonts keep as one character
  return letter || sign || chinese || square;
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
