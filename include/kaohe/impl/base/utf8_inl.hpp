// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_UTF8_INL_HPP
#define KAOHE_IMPL_BASE_UTF8_INL_HPP
#include <kaohe/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace kaohe::inline KAOHE_ABI {

namespace detail {

/// Code points from first to last.
struct code_point_span {
  char32_t first;
  char32_t last;
};

/// True if one of the spans, which are in order, holds `c`.
template <std::size_t Count>
[[nodiscard]] bool in_spans(const std::array<code_point_span, Count>& spans, char32_t c) noexcept {
  const auto behind = std::upper_bound(spans.begin(), spans.end(), c,
                                       [](char32_t value, const code_point_span& s) { return value < s.first; });
  return behind != spans.begin() && c <= std::prev(behind)->last;
}

/// Shown in two columns: the wide and full-width characters of Unicode's East Asian widths.
inline constexpr std::array<code_point_span, 15> wide_spans{{{0x1100, 0x115F},
                                                             {0x2E80, 0x3029},
                                                             {0x302E, 0x303E},
                                                             {0x3041, 0x3098},
                                                             {0x309B, 0x33FF},
                                                             {0x3400, 0x4DBF},
                                                             {0x4E00, 0xA4CF},
                                                             {0xA960, 0xA97C},
                                                             {0xAC00, 0xD7A3},
                                                             {0xF900, 0xFAFF},
                                                             {0xFE30, 0xFE6F},
                                                             {0xFF01, 0xFF60},
                                                             {0xFFE0, 0xFFE6},
                                                             {0x1F300, 0x1FAFF},
                                                             {0x20000, 0x3FFFD}}};

/// Shown in no column of their own: combining marks, joiners, variation selectors.
inline constexpr std::array<code_point_span, 9> unseen_spans{{{0x0300, 0x036F},
                                                              {0x1AB0, 0x1AFF},
                                                              {0x1DC0, 0x1DFF},
                                                              {0x200B, 0x200F},
                                                              {0x20D0, 0x20FF},
                                                              {0x302A, 0x302D},
                                                              {0x3099, 0x309A},
                                                              {0xFE00, 0xFE0F},
                                                              {0xFE20, 0xFE2F}}};

}  // namespace detail

KAOHE_INLINE char32_t decode_utf8(std::string_view text, std::size_t& offset) noexcept {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t start = offset++;
  const unsigned char lead = byte(start);
  if (lead < 0x80) return lead;
  const std::size_t length = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - start < length) return invalid_code_point;
  char32_t c = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(start + i) & 0xC0U) != 0x80U) return invalid_code_point;
    c = (c << 6U) | (byte(start + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return invalid_code_point;
  offset = start + length;
  return c;
}

KAOHE_INLINE void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
    return;
  }
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
  } else {
    if (c < 0x10000) {
      put(0xE0U | (c >> 12U));
    } else {
      put(0xF0U | (c >> 18U));
      put(0x80U | ((c >> 12U) & 0x3FU));
    }
    put(0x80U | ((c >> 6U) & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

KAOHE_INLINE std::size_t find_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t next = 0, at = 0; at < text.size(); at = next) {
    if (decode_utf8(text, next) == invalid_code_point) return at;
  }
  return std::string_view::npos;
}

KAOHE_INLINE std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) (void)decode_utf8(text, at);
  return count;
}

KAOHE_INLINE std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    if (c == invalid_code_point) {
      ++width;
    } else if (!detail::in_spans(detail::unseen_spans, c)) {
      width += detail::in_spans(detail::wide_spans, c) ? 2U : 1U;
    }
  }
  return width;
}

KAOHE_INLINE char32_t to_half_width(char32_t c) noexcept {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? U' ' : c;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
