// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_UTF8_HPP
#define KAOHE_BASE_UTF8_HPP
/// \file base/utf8.hpp
/// UTF-8, as far as the floors need it: stepping through code points, counting them, terminal widths.

#include <kaohe/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

/// What `decode_utf8` yields for bytes that are no UTF-8.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// The code point that starts at `offset`, which is moved behind it. Bytes that are no UTF-8 (overlong forms and
/// surrogates included) yield `invalid_code_point` and one byte is passed over. \pre offset < text.size()
[[nodiscard]] char32_t decode_utf8(std::string_view text, std::size_t& offset) noexcept;
/// Appends a code point. \pre a Unicode scalar value
void append_utf8(std::string& text, char32_t c);
/// The first byte that is no UTF-8, or `npos`.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text) noexcept;
/// How many code points (an invalid byte counts as one).
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;
/// How many columns of a terminal the text takes: Chinese characters and full-width forms two, combining marks
/// none, others one.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;
/// A full-width digit, letter or punctuation mark of Chinese input methods as its ASCII form (`（` is `(`, `％` is
/// `%`, `≤` is left alone); any other code point unchanged.
[[nodiscard]] char32_t to_half_width(char32_t c) noexcept;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/utf8_inl.hpp>
#endif
#endif
