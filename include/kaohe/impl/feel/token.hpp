// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TOKEN_HPP
#define KAOHE_IMPL_FEEL_TOKEN_HPP
// Internal: the pieces that a text is cut into.

#include <kaohe/base/date.hpp>
#include <kaohe/feel/duration.hpp>
#include <kaohe/impl/feel/words.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <cstdint>
#include <string>
#include <variant>

namespace kaohe::inline KAOHE_ABI::feel::detail {

enum class token_kind : std::uint8_t {
  end,       // behind the text
  bad,       // something the lexer has reported already
  quantity,  // payload quantity
  string,    // payload string
  date,      // payload date
  duration,  // payload days_duration or months_duration
  name,      // text
  word,      // a keyword: payload keyword
  symbol,    // an operator or bracket: text
};

struct token {
  token_kind kind{};
  std::uint32_t begin = 0;  // bytes of the source
  std::uint32_t end = 0;
  std::string text;        // of names and symbols, in ASCII forms
  bool thousands = false;  // a comma between digits that looks like a thousands separator: `3,128`
  bool reported = false;   // stands for something that the lexer has reported
  std::variant<std::monostate, quantity, std::string, date, days_duration, months_duration, keyword> payload;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
