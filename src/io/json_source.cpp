// SPDX-License-Identifier: Apache-2.0
#include "json_source.hpp"

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/base/bilingual.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using detail::bilingual;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::literal_kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class json_reader {
 public:
  json_reader(std::string_view text, const std::string& file, issues& problems)
      : text_(text), here_{file, 1, 1}, problems_(problems) {}

  std::optional<declared_value> read() {
    auto all = read_value(0);
    skip_blanks();
    if (all && at_ < text_.size()) return fail(bilingual("文件在此结束", "the end of the file"));
    return all;
  }

 private:
  std::nullopt_t fail(std::string expected) {
    if (!failed_) problems_.push_back({issue_code::json_syntax, here_, {std::move(expected)}});
    failed_ = true;
    return std::nullopt;
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void step() {
    const auto c = static_cast<unsigned char>(text_[at_++]);
    if (c == '\n') {
      ++here_.line;
      here_.column = 1;
    } else if (at_ == text_.size() || (static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
      ++here_.column;  // a code point ends
    }
  }
  void skip_blanks() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) step();
  }
  bool accept(char c) {
    skip_blanks();
    if (peek() != c) return false;
    step();
    return true;
  }
  bool accept_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    for (std::size_t i = 0; i < word.size(); ++i) step();
    return true;
  }

  std::optional<declared_value> read_value(std::size_t depth) {
    skip_blanks();
    if (depth > json_depth_limit) {
      return fail(bilingual("不超过" + std::to_string(json_depth_limit) + "层的嵌套",
                            "at most " + std::to_string(json_depth_limit) + " levels of nesting"));
    }
    place where = here_;
    const auto single = [&](literal_kind kind, std::string of, bool from_table = false) {
      return declared_value{where, literal{kind, {std::move(of), where, {}}, from_table}};
    };
    if (peek() == '{') return read_object(std::move(where), depth);
    if (peek() == '[') return read_array(std::move(where), depth);
    if (peek() == '"') {
      auto read = read_string();
      if (!read) return std::nullopt;
      return declared_value{where, literal{literal_kind::string, *std::move(read), false}};
    }
    if (peek() == '-' || is_digit(peek())) {
      auto read = read_number();
      if (!read) return std::nullopt;
      return single(literal_kind::number, *std::move(read));
    }
    if (accept_word("true")) return single(literal_kind::boolean, "true");
    if (accept_word("false")) return single(literal_kind::boolean, "false");
    if (accept_word("null")) return single(literal_kind::string, {}, true);
    return fail(bilingual("JSON的值", "a value of JSON"));
  }

  std::optional<declared_value> read_object(place where, std::size_t depth) {
    declared_table made;
    step();
    if (accept('}')) return declared_value{std::move(where), std::move(made)};
    do {
      skip_blanks();
      if (peek() != '"') return fail(bilingual("加双引号的键", "a key in double quotes"));
      auto key = read_string();
      if (!key) return std::nullopt;
      if (!accept(':')) return fail("':'");
      auto held = read_value(depth + 1);
      if (!held) return std::nullopt;
      made.entries.emplace_back(*std::move(key), *std::move(held));
    } while (accept(','));
    if (!accept('}')) return fail(bilingual("“,”或“}”", "',' or '}'"));
    return declared_value{std::move(where), std::move(made)};
  }

  std::optional<declared_value> read_array(place where, std::size_t depth) {
    std::vector<declared_value> made;
    step();
    if (accept(']')) return declared_value{std::move(where), std::move(made)};
    do {
      auto held = read_value(depth + 1);
      if (!held) return std::nullopt;
      made.push_back(*std::move(held));
    } while (accept(','));
    if (!accept(']')) return fail(bilingual("“,”或“]”", "',' or ']'"));
    return declared_value{std::move(where), std::move(made)};
  }

  /// As written.
  std::optional<std::string> read_number() {
    const std::size_t begin = at_;
    const auto digits = [&] {
      if (!is_digit(peek())) return false;
      while (is_digit(peek())) step();
      return true;
    };
    const auto wrong = [&] { return fail(bilingual("数字", "a digit")); };
    if (peek() == '-') step();
    const bool zero = peek() == '0';
    if (zero) step();
    if (zero && is_digit(peek())) return fail(bilingual("不以0开头的数", "a number without zeros before it"));
    if (!zero && !digits()) return wrong();
    if (peek() == '.') {
      step();
      if (!digits()) return wrong();
    }
    if (peek() == 'e' || peek() == 'E') {
      step();
      if (peek() == '+' || peek() == '-') step();
      if (!digits()) return wrong();
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  /// Its text begins behind the quote.
  std::optional<source_text> read_string() {
    step();
    source_text made{{}, here_, {}};
    while (peek() != '"') {
      if (at_ == text_.size()) return fail("'\"'");
      if (static_cast<unsigned char>(peek()) < 0x20U) {
        return fail(
            bilingual("“\"”（字符串中的控制字符须写作\\u00…）", "'\"' (control characters are written as \\u00…)"));
      }
      if (peek() == '\\') {
        if (!read_escape(made.value)) return std::nullopt;
        made.steps.push_back({made.value.size(), here_.line, here_.column});
      } else {
        made.value += peek();
        step();
      }
    }
    step();
    return made;
  }
  bool read_escape(std::string& into) {
    constexpr std::string_view signs = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    step();
    if (const std::size_t known = signs.find(peek()); at_ < text_.size() && known != std::string_view::npos) {
      into += meanings[known];
      step();
      return true;
    }
    std::optional<char32_t> c = read_unit();
    if (c && *c >= 0xD800U && *c < 0xDC00U) {
      const bool goes_on = peek() == '\\';
      if (goes_on) step();
      const auto low = goes_on ? read_unit() : std::nullopt;
      const bool pair = low && *low >= 0xDC00U && *low < 0xE000U;
      c = pair ? std::optional(0x10000U + ((*c - 0xD800U) << 10U) + (*low - 0xDC00U)) : std::nullopt;
    } else if (c && *c >= 0xDC00U && *c < 0xE000U) {
      c = std::nullopt;
    }
    if (!c) return (void)fail(bilingual("转义符", "an escape such as \\n or \\u5468")), false;
    append_utf8(into, *c);
    return true;
  }
  /// `u5468`
  std::optional<char32_t> read_unit() {
    if (peek() != 'u') return std::nullopt;
    step();
    char32_t c = 0;
    for (int i = 0; i < 4; ++i) {
      constexpr std::string_view digits = "0123456789abcdef", large = "0123456789ABCDEF";
      std::size_t digit = digits.find(peek());
      if (digit == std::string_view::npos) digit = large.find(peek());
      if (at_ == text_.size() || digit == std::string_view::npos) return std::nullopt;
      c = c * 16 + static_cast<char32_t>(digit);
      step();
    }
    return c;
  }

  std::string_view text_;
  place here_;
  issues& problems_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<model::declared_value> read_json(std::string_view text, const std::string& file, issues& problems) {
  return json_reader(text, file, problems).read();
}

}  // namespace kaohe::inline KAOHE_ABI::io
