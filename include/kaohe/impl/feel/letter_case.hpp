// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_LETTER_CASE_HPP
#define KAOHE_IMPL_FEEL_LETTER_CASE_HPP
// Internal: capital and small letters of ASCII, Latin-1, Greek, Cyrillic and the full-width forms, each one code point
// for one; every other character stays as it is, ß and µ too.

#include <kaohe/base/utf8.hpp>

#include <array>
#include <string>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Small letters from `first` to `last`, whose capitals stand `down` before them.
struct case_span {
  char32_t first;
  char32_t last;
  char32_t down;
};

inline constexpr std::array<case_span, 13> case_spans{{{U'a', U'z', 0x20},
                                                       {0xE0, 0xF6, 0x20},
                                                       {0xF8, 0xFE, 0x20},
                                                       {0x3AC, 0x3AC, 0x26},
                                                       {0x3AD, 0x3AF, 0x25},
                                                       {0x3B1, 0x3C1, 0x20},
                                                       {0x3C3, 0x3CB, 0x20},
                                                       {0x3CC, 0x3CC, 0x40},
                                                       {0x3CD, 0x3CE, 0x3F},
                                                       {0x430, 0x44F, 0x20},
                                                       {0x450, 0x45F, 0x50},
                                                       {0xFF41, 0xFF5A, 0x20},
                                                       {0x3C2, 0x3C2, 0x1F}}};

[[nodiscard]] inline char32_t to_upper(char32_t c) noexcept {
  for (const case_span& s : case_spans) {
    if (c >= s.first && c <= s.last) return c - s.down;
  }
  return c;
}
[[nodiscard]] inline char32_t to_lower(char32_t c) noexcept {
  for (const case_span& s : case_spans) {
    if (c >= s.first - s.down && c <= s.last - s.down) return c + s.down;
  }
  return c;
}

/// The text with every character put through `change`; bytes that are no UTF-8 stay.
template <class Change>
[[nodiscard]] inline std::string with_letters(std::string_view text, Change change) {
  std::string changed;
  changed.reserve(text.size());
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    const char32_t c = decode_utf8(text, next);
    if (c == invalid_code_point) {
      changed += text[at];
    } else {
      append_utf8(changed, change(c));
    }
  }
  return changed;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
