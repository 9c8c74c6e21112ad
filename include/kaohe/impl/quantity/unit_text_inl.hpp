// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_UNIT_TEXT_INL_HPP
#define KAOHE_IMPL_QUANTITY_UNIT_TEXT_INL_HPP
// Characters of units: mapping what Chinese input methods type to ASCII, reading one symbol.
#include <kaohe/base/utf8.hpp>
#include <kaohe/quantity/unit.hpp>

#include <kaohe/impl/base/shown.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// One character of a unit text, mapped, and how many bytes it takes; length 0: the end.
struct unit_char {
  char32_t code = 0;
  std::size_t length = 0;
};

/// Full-width forms to ASCII, other dots to `·`, other spaces and minus signs to the ordinary ones.
[[nodiscard]] inline char32_t plain_char(char32_t c) noexcept {
  switch (c) {
    case 0x00A0:
      return U' ';
    case 0x22C5:
    case 0x2027:
    case 0x30FB:
      return U'·';
    case 0x2212:
      return U'-';
    default:
      return to_half_width(c);
  }
}

/// The character at `position`.
[[nodiscard]] inline unit_char char_at(std::string_view text, std::size_t position) noexcept {
  if (position >= text.size()) return {};
  std::size_t end = position;
  const char32_t code = decode_utf8(text, end);
  return {plain_char(code), end - position};
}

[[nodiscard]] constexpr bool is_plain_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

/// One symbol, mapped, from `position` on; empty if none starts there. `position` moves behind it.
[[nodiscard]] inline std::string read_symbol(std::string_view text, std::size_t& position) {
  std::string symbol;
  unit_char next = char_at(text, position);
  if (!starts_unit_symbol(next.code)) return symbol;
  while (starts_unit_symbol(next.code) || is_plain_digit(next.code)) {
    append_utf8(symbol, next.code);
    position += next.length;
    next = char_at(text, position);
  }
  return symbol;
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
