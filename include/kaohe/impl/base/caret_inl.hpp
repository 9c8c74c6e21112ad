// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_CARET_INL_HPP
#define KAOHE_IMPL_BASE_CARET_INL_HPP
#include <kaohe/base/caret.hpp>
#include <kaohe/base/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {

namespace detail {

inline constexpr std::size_t caret_columns = 100;

/// The line with that number, without its end.
[[nodiscard]] inline std::optional<std::string_view> line_of(std::string_view text, std::uint32_t number) {
  if (number == 0) return std::nullopt;
  for (; number > 1; --number) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

/// Code points as they are shown, with the columns they take.
struct shown_run {
  std::deque<std::string> shown;
  std::size_t columns = 0;

  void push(std::string_view bytes) {
    std::size_t next = 0;
    const char32_t c = decode_utf8(bytes, next);
    shown.emplace_back(c == invalid_code_point ? "\uFFFD" : c < 0x20 || c == 0x7F ? " " : std::string(bytes));
    columns += display_width(shown.back());
  }
  /// With the accents that stand over it.
  void drop_first() {
    columns -= display_width(shown.front());
    do {
      shown.pop_front();
    } while (!shown.empty() && display_width(shown.front()) == 0);
  }
  void drop_last() {
    columns -= display_width(shown.back());
    shown.pop_back();
  }
};

/// Where the code point of that column (1: the first) starts; the end of the line if it has no such column.
[[nodiscard]] inline std::size_t byte_of_column(std::string_view line, std::uint32_t column) {
  std::size_t at = 0;
  for (; column > 1 && at < line.size(); --column) (void)decode_utf8(line, at);
  return at;
}

/// Where the code point starts that stands so many before this one, or the line.
[[nodiscard]] inline std::size_t step_back(std::string_view line, std::size_t at, std::size_t count) {
  for (; count > 0 && at > 0; --count) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) --begin;
    std::size_t end = begin;
    at = decode_utf8(line, end) == invalid_code_point || end != at ? at - 1 : begin;  // a byte by itself
  }
  return at;
}

}  // namespace detail

KAOHE_INLINE std::string caret(std::string_view text, const place& at) {
  constexpr std::size_t most = detail::caret_columns;
  if (at.line == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const auto found = detail::line_of(text, at.line);
  if (!found) return {};
  const std::string_view line = *found;

  // Of what stands before the place and from it on, no more is looked at than could be shown.
  const std::size_t spot = detail::byte_of_column(line, at.column);
  const std::size_t start = detail::step_back(line, spot, 4 * most);  // some take no column
  detail::shown_run before, behind;
  std::size_t next = start;
  const auto step = [&](detail::shown_run& into) {
    const std::size_t begin = next;
    (void)decode_utf8(line, next);
    into.push(line.substr(begin, next - begin));
  };
  bool cut_before = start > 0;
  while (next < spot) {
    step(before);
    for (; before.columns > most; cut_before = true) before.drop_first();
  }
  while (next < line.size() && behind.columns <= most) step(behind);

  // A cut line keeps room for both ellipses, and a third of its columns for what follows the place.
  bool cut_behind = next < line.size();
  if (cut_before || cut_behind || before.columns + behind.columns > most) {
    constexpr std::size_t room = most - 2;
    const std::size_t behind_share = std::min(behind.columns, room / 3);
    for (; before.columns > room - behind_share; cut_before = true) before.drop_first();
    for (; behind.columns > room - before.columns; cut_behind = true) behind.drop_last();
  }
  std::string made = cut_before ? "…" : "";
  for (const std::string& each : before.shown) made += each;
  for (const std::string& each : behind.shown) made += each;
  if (cut_behind) made += "…";
  if (at.column > 0) made += "\n" + std::string(before.columns + (cut_before ? 1 : 0), ' ') + "^";
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
