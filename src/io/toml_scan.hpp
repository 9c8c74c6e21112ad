// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_TOML_SCAN_HPP
#define KAOHE_SRC_IO_TOML_SCAN_HPP
// Where in a TOML file a code point stands: in which statement, key and value. Reads no meaning and finds no
// errors: that is toml++'s work. Used where toml++ stopped, so that only what is wrong is masked.

#include <kaohe/config.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// No place.
inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// How many segments a dotted key may have.
inline constexpr std::size_t key_segment_limit = 16;
/// How deeply arrays and inline tables may be nested.
inline constexpr std::size_t value_depth_limit = 64;

/// What surrounds a code point.
struct toml_context {
  std::size_t header = nowhere;        ///< the last table header before it
  std::size_t statement = nowhere;     ///< the header or pair that it stands in or behind
  bool in_header = false;              ///< the statement is a header
  bool in_key = false;                 ///< a key is being read or expected
  std::size_t key = nowhere;           ///< the innermost key
  std::size_t segment = nowhere;       ///< its last segment
  std::size_t value = nowhere;         ///< the innermost value, if one has begun and not ended
  std::size_t outer_value = nowhere;   ///< the value of the statement, if one has begun
  std::size_t token = nowhere;         ///< the bare value that it stands in or directly behind, or any value's start
  std::vector<std::size_t> open;       ///< brackets and quotes not closed, the outermost first
  std::size_t deep_key = nowhere;      ///< a key with too many segments; nothing behind it was looked at
  std::size_t deep_key_end = nowhere;  ///< where it has too many
};

/// The surroundings of the code point at `stop`. \pre what stands before `stop` is well-formed
[[nodiscard]] toml_context context_at(std::u32string_view text, std::size_t stop);

/// Behind the last character of a bare value, key segment or word that begins at `begin`.
[[nodiscard]] std::size_t bare_value_end(std::u32string_view text, std::size_t begin);
/// Behind digits with commas between groups of three, as in `1,234.5`; `begin` if there are none.
[[nodiscard]] std::size_t thousands_end(std::u32string_view text, std::size_t begin);
/// Where the name in a header begins.
[[nodiscard]] std::size_t header_name(std::u32string_view text, std::size_t header);
/// The end of the line: its line break or the end of the text.
[[nodiscard]] std::size_t line_end(std::u32string_view text, std::size_t at);
/// The first code point of the line.
[[nodiscard]] std::size_t line_start(std::u32string_view text, std::size_t at);
/// True if the line that starts there reads like a header or a pair.
[[nodiscard]] bool looks_like_statement(std::u32string_view text, std::size_t line);
/// The next line behind `from`, up to `to`, that looks like a statement; `nowhere` if there is none.
[[nodiscard]] std::size_t next_statement(std::u32string_view text, std::size_t from, std::size_t to);
/// Behind a value that may be malformed: its brackets matched as well as can be, and never beyond the next line that
/// looks like a statement.
[[nodiscard]] std::size_t malformed_value_end(std::u32string_view text, std::size_t begin);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
