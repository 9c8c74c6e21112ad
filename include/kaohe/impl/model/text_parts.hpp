// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_TEXT_PARTS_HPP
#define KAOHE_IMPL_MODEL_TEXT_PARTS_HPP
// Internal: parts of texts that keep their places.

#include <kaohe/base/source_text.hpp>
#include <kaohe/base/utf8.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The bytes from `begin` to `end` of a text, with their places.
[[nodiscard]] inline source_text part_of(const source_text& text, std::size_t begin, std::size_t end) {
  source_text part{text.value.substr(begin, end - begin), place_at(text, begin), {}};
  for (const source_step& step : text.steps) {
    if (step.offset > begin && step.offset < end) part.steps.push_back({step.offset - begin, step.line, step.column});
  }
  return part;
}

/// The text without the blanks at its ends.
[[nodiscard]] inline source_text without_blanks(const source_text& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view blanks = " \t\r\n";
  while (begin < end && blanks.find(text.value[begin]) != std::string_view::npos) ++begin;
  while (begin < end && blanks.find(text.value[end - 1]) != std::string_view::npos) --end;
  return part_of(text, begin, end);
}

/// The members of a list in one table cell, between `、`, `|` and commas; empty ones are left out.
[[nodiscard]] inline std::vector<source_text> members_of_cell(const source_text& cell) {
  std::vector<source_text> members;
  std::size_t begin = 0;
  const auto end_member = [&](std::size_t end) {
    source_text member = without_blanks(cell, begin, end);
    if (!member.empty()) members.push_back(std::move(member));
  };
  for (std::size_t at = 0; at < cell.value.size();) {
    const std::size_t before = at;
    const char32_t c = decode_utf8(cell.value, at);
    if (c != U'、' && c != U'|' && c != U',' && c != U'，') continue;
    end_member(before);
    begin = at;
  }
  end_member(cell.value.size());
  return members;
}

/// `targets.toml:12:3`, as one place is named in a problem at another.
[[nodiscard]] inline std::string place_text(const place& where) {
  std::string text = where.file;
  for (const std::uint32_t position : {where.line, where.line == 0 ? 0 : where.column}) {
    if (position == 0) break;
    if (!text.empty()) text += ':';
    text += std::to_string(position);
  }
  return text;
}

/// The words, with ` | ` between them: what one of which is expected.
template <class Words>
[[nodiscard]] std::string alternatives(const Words& words) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += " | ";
    text += word;
  }
  return text;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
