// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_BILINGUAL_HPP
#define KAOHE_IMPL_BASE_BILINGUAL_HPP
// An argument of an issue that is itself a word of a language: both spellings in one text, told apart when the
// message is rendered.

#include <kaohe/base/issue.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Stands between the two spellings (ASCII's unit separator, which no input text may contain).
inline constexpr char language_mark = '\x1F';

/// An argument that reads differently in the two languages.
[[nodiscard]] inline std::string bilingual(std::string_view zh, std::string_view en) {
  return std::string(zh) + language_mark + std::string(en);
}

/// The part of an argument for a language; all of it if it is the same in both.
[[nodiscard]] inline std::string_view in_language(std::string_view argument, language lang) {
  const std::size_t mark = argument.find(language_mark);
  if (mark == std::string_view::npos) return argument;
  return lang == language::zh ? argument.substr(0, mark) : argument.substr(mark + 1);
}

/// All arguments in one language.
[[nodiscard]] inline std::vector<std::string> in_language(const std::vector<std::string>& arguments, language lang) {
  std::vector<std::string> chosen;
  for (const std::string& argument : arguments) chosen.emplace_back(in_language(argument, lang));
  return chosen;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
