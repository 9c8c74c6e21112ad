// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_TOML_MASK_HPP
#define KAOHE_SRC_IO_TOML_MASK_HPP
// Something well-formed of the same width in place of a piece of TOML, so that nothing else moves.

#include <kaohe/config.hpp>

#include <cstddef>
#include <string>

namespace kaohe::inline KAOHE_ABI::io {

/// True for a line feed or a carriage return, which no mask covers.
[[nodiscard]] constexpr bool is_line_end(char32_t c) { return c == U'\n' || c == U'\r'; }

/// Blanks from one code point to another.
void blank(std::u32string& text, std::size_t from, std::size_t to);
/// A value there: any one of that width. \pre the first code point is no end of a line
void hold(std::u32string& text, std::size_t from, std::size_t to);
/// A key there, on one line, that stands nowhere in the text.
void rename(std::u32string& text, std::size_t from, std::size_t to);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
