// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_TOML_TEXT_HPP
#define KAOHE_SRC_IO_TOML_TEXT_HPP
// A TOML file as code points: what stands at a line and column is one addition away, and masking a piece of it
// moves nothing else.

#include <kaohe/base/source_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// The code points of a UTF-8 text.
[[nodiscard]] std::u32string to_code_points(std::string_view text);
/// The UTF-8 text of code points.
[[nodiscard]] std::string to_bytes(std::u32string_view points);

/// A file as it was read.
class toml_text {
 public:
  /// \param text  UTF-8
  toml_text(std::string_view text, std::string file);

  [[nodiscard]] const std::u32string& points() const { return points_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  /// The place of the code point with that index; also of the end.
  [[nodiscard]] place at(std::size_t index) const;
  /// The index of the code point at a line and column; the end if there is none.
  [[nodiscard]] std::size_t index(std::size_t line, std::size_t column) const;

 private:
  std::u32string points_;
  std::string file_;
  std::vector<std::size_t> lines_;  // index of the first code point of each line
};

/// The text of a string literal, escapes resolved, with the place of each character.
/// \pre a whole string starts at `open`, with its quote
[[nodiscard]] source_text string_at(const toml_text& text, std::size_t open);

/// The text of a bare value (`2018-06-19`, `1_000`, `true`): without the underscores between digits.
/// \param end  behind its last character
[[nodiscard]] source_text bare_value_at(const toml_text& text, std::size_t begin, std::size_t end);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
