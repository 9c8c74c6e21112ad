// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_TEXT_HPP
#define KAOHE_IMPL_FEEL_TABLE_TEXT_HPP
// Internal: cells as they are typed in a spreadsheet, turned into the rule language: `新建、扩建` and `新建|扩建` in
// columns of strings, choices and codes, 是 and √ in columns of truth values. Places stay those of the cell.

#include <kaohe/base/source_text.hpp>
#include <kaohe/base/utf8.hpp>
#include <kaohe/feel/type.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The cells of one column.
class cell_language {
 public:
  /// \param names  words that are names, unless the type declares a value of that spelling
  cell_language(const type& of, std::vector<std::string> names) : of_(of), names_(std::move(names)) {}

  /// An input cell as unary tests.
  [[nodiscard]] source_text tests(const source_text& cell) const { return translated(cell, true); }
  /// An output cell as an expression; a text is one text, whatever stands in it.
  [[nodiscard]] source_text expression(const source_text& cell) const { return translated(cell, false); }

 private:
  struct piece {
    std::size_t begin, length;
  };

  [[nodiscard]] source_text translated(const source_text& cell, bool several) const {
    if (of_.kind == type_kind::boolean) return truth(cell);
    if (of_.kind != type_kind::string && of_.kind != type_kind::choice && of_.kind != type_kind::code) return cell;
    const std::vector<piece> all =
        several ? members(cell.value) : std::vector{trimmed(cell.value, 0, cell.value.size())};
    for (const piece p : all) {
      if (!is_text(std::string_view(cell.value).substr(p.begin, p.length))) return cell;
    }
    source_text made{{}, cell.where, {}};
    for (const piece p : all) {
      if (!made.value.empty()) made.value += ", ";
      const place at = place_at(cell, p.begin);
      made.steps.push_back({made.value.size(), at.line, at.column});
      made.value += '"';
      made.steps.push_back({made.value.size(), at.line, at.column});
      for (const char c : std::string_view(cell.value).substr(p.begin, p.length)) {
        if (c == '\\') made.value += '\\';
        made.value += c;
      }
      made.value += '"';
    }
    return made;
  }

  [[nodiscard]] static source_text truth(const source_text& cell) {
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"是", "true"}, {"否", "false"}, {"√", "true"},
                                                                       {"×", "false"}, {"1", "true"},   {"0", "false"}};
    const piece p = trimmed(cell.value, 0, cell.value.size());
    for (const auto& [word, meaning] : words) {
      if (std::string_view(cell.value).substr(p.begin, p.length) != word) continue;
      const place at = place_at(cell, p.begin);
      return {std::string(meaning), cell.where, {{0, at.line, at.column}}};
    }
    return cell;
  }

  /// The pieces between `、` and `|`, without the blanks around them.
  [[nodiscard]] static std::vector<piece> members(const std::string& text) {
    std::vector<piece> all;
    std::size_t begin = 0;
    for (std::size_t next = 0, at = 0; at < text.size(); at = next) {
      const char32_t c = decode_utf8(text, next);
      if (c != U'、' && to_half_width(c) != U'|') continue;
      all.push_back(trimmed(text, begin, at));
      begin = next;
    }
    all.push_back(trimmed(text, begin, text.size()));
    return all;
  }
  [[nodiscard]] static piece trimmed(const std::string& text, std::size_t begin, std::size_t end) {
    constexpr std::string_view wide = "　";
    const std::string_view all = text;
    for (bool more = true; more && begin < end;) {
      const std::string_view rest = all.substr(begin, end - begin);
      const std::size_t front = rest.front() == ' ' ? 1U : rest.substr(0, wide.size()) == wide ? wide.size() : 0U;
      const std::string_view left = rest.substr(front);
      const std::size_t back = left.empty()         ? 0U
                               : left.back() == ' ' ? 1U
                               : left.size() >= wide.size() && left.substr(left.size() - wide.size()) == wide
                                   ? wide.size()
                                   : 0U;
      begin += front;
      end -= back;
      more = front + back > 0;
    }
    return {begin, end - begin};
  }

  /// True if a word is a text by itself: a declared value, or made of nothing that the rule language gives a meaning.
  [[nodiscard]] bool is_text(std::string_view word) const {
    if (word.empty() || word == "-") return false;
    if (std::find(of_.names.begin(), of_.names.end(), word) != of_.names.end()) return true;
    if (word == "null" || std::find(names_.begin(), names_.end(), word) != names_.end()) return false;
    for (std::size_t next = 0; next < word.size();) {
      const char32_t c = decode_utf8(word, next);
      if (c == invalid_code_point || c < 0x20) return false;
      if (std::u32string_view(U"\"'?<>=!()[]{},;*+@“”‘’≤≥≠×").find(to_half_width(c)) != std::u32string_view::npos) {
        return false;
      }
    }
    return true;
  }

  const type& of_;
  std::vector<std::string> names_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
