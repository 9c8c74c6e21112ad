// SPDX-License-Identifier: Apache-2.0
#include "toml_mask.hpp"

#include "toml_scan.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

bool is_bare(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_' || c == U'-';
}

/// The words of a text that could be keys, are so long and, if longer than one character, begin with a dash.
std::set<std::u32string_view> dashed_words(std::u32string_view text, std::size_t width) {
  std::set<std::u32string_view> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && is_bare(text[at])) ++at;
    if (at - begin == width && (width == 1 || text[begin] == U'-')) words.insert(text.substr(begin, width));
  }
  return words;
}

}  // namespace

void blank(std::u32string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    if (!is_line_end(text[i])) text[i] = U' ';
  }
}

void hold(std::u32string& text, std::size_t from, std::size_t to) {
  blank(text, from, to);
  const std::size_t width = std::min(to, line_end(text, from)) - from;
  if (width == 1) {
    text[from] = U'0';
  } else {
    text.replace(from, width, width, U'-');
    text[from] = text[from + width - 1] = U'"';
  }
}

void rename(std::u32string& text, std::size_t from, std::size_t to) {
  constexpr std::u32string_view letters = U"_ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba9876543210";
  const std::set<std::u32string_view> taken = dashed_words(text, to - from);
  std::u32string name(to - from, U'-');
  for (std::size_t number = 0; number < letters.size() * letters.size(); ++number) {
    name.back() = letters[number % letters.size()];
    if (name.size() > 2) name[name.size() - 2] = letters[number / letters.size()];
    if (!taken.contains(name)) break;
  }
  text.replace(from, to - from, name);
}

}  // namespace kaohe::inline KAOHE_ABI::io
