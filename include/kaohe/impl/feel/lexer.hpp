// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_LEXER_HPP
#define KAOHE_IMPL_FEEL_LEXER_HPP
// Internal: text to tokens, after docs/policy-format.md ("Rule language").

#include <kaohe/impl/feel/half_width.hpp>
#include <kaohe/impl/feel/problem_list.hpp>
#include <kaohe/impl/feel/string_literal.hpp>
#include <kaohe/impl/feel/token.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class lexer {
 public:
  lexer(const source_text& source, problem_list& problems)
      : source_(source.value), problems_(problems), half_(source.value) {}

  /// All tokens; the last one is `end`.
  [[nodiscard]] std::vector<token> run() {
    while (skip_blanks()) next();
    put(token_kind::end, at_);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return std::string_view(half_.text).substr(at_); }
  [[nodiscard]] bool at(std::string_view wanted) const { return rest().substr(0, wanted.size()) == wanted; }
  [[nodiscard]] std::uint32_t origin(std::size_t i) const { return half_.origin[i]; }
  [[nodiscard]] std::string_view original(std::size_t from, std::size_t to) const {
    return source_.substr(origin(from), origin(to) - origin(from));
  }
  [[nodiscard]] static char32_t first_of(std::string_view text) {
    std::size_t offset = 0;
    return text.empty() ? invalid_code_point : decode_utf8(text, offset);
  }
  void problem(issue_code code, std::size_t where, std::vector<std::string> args = {}) {
    problems_.add(code, origin(where), std::move(args));
  }
  /// Appends the token from `begin` to where the lexer is.
  token& put(token_kind kind, std::size_t begin, std::string text = {}) {
    return tokens_.emplace_back(token{kind, origin(begin), origin(at_), std::move(text), false, false, {}});
  }

  /// Skips blanks and comments. \return false at the end
  bool skip_blanks() {
    for (; at_ < half_.text.size();) {
      const char c = half_.text[at_];
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        ++at_;
      } else if (at("//")) {
        pass_comment(std::min(source_.find('\n', origin(at_)), source_.size()));
      } else if (at("/*")) {
        const std::size_t close = source_.find("*/", origin(at_ + 2));
        const std::size_t begin = at_;
        pass_comment(close == std::string_view::npos ? source_.size() : close + 2);
        if (close == std::string_view::npos) {
          problem(issue_code::unexpected_end, begin, {quoted("*/")});
          put(token_kind::bad, begin);
        }
      } else {
        return true;
      }
    }
    return false;
  }

  /// Passes over a comment up to a byte of the source. It may hold any character, but nothing that is none.
  void pass_comment(std::size_t end_byte) {
    for (const std::size_t end = half_.index_of(end_byte); at_ < end;) {
      if (first_of(rest()) == invalid_code_point) {
        unexpected(invalid_code_point);
      } else {
        (void)decode_utf8(half_.text, at_);
      }
    }
  }

  void next() {
    const char32_t c = first_of(rest());
    const bool point = c == U'.' && is_ascii_digit(first_of(rest().substr(1)));
    if (is_ascii_digit(c) || point) {
      number_or_date();
    } else if (c == U'"' || c == U'“') {
      const std::size_t begin = at_;
      std::string value = string_body();
      put(token_kind::string, begin).payload = std::move(value);
    } else if (at("@\"") || at("@“")) {
      at_literal();
    } else if (starts_name(c)) {
      name_or_keyword();
    } else if (!symbol()) {
      unexpected(c);
    }
  }

  void name_or_keyword() {
    const std::size_t begin = at_;
    at_ += name_length(rest());
    std::string text(half_.text, begin, at_ - begin);
    if (const auto word = find_keyword(text)) {
      put(token_kind::word, begin).payload = *word;
    } else {
      put(token_kind::name, begin, std::move(text));
    }
  }

  bool symbol() {
    constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"**", "**"}, {"..", ".."}, {"<=", "<="}, {">=", ">="}, {"!=", "!="}, {"≤", "<="}, {"≥", ">="},
        {"≠", "!="},  {"×", "*"},   {"(", "("},   {")", ")"},   {"[", "["},   {"]", "]"},  {"{", "{"},
        {"}", "}"},   {",", ","},   {":", ":"},   {"+", "+"},   {"-", "-"},   {"*", "*"},  {"/", "/"},
        {"<", "<"},   {">", ">"},   {"=", "="},   {".", "."},   {"?", "?"},   {"？", "?"}};
    if (at("==") || at("<>")) return false;
    for (const auto& [spelling, meaning] : table) {
      if (!at(spelling)) continue;
      const std::size_t begin = at_;
      at_ += spelling.size();
      put(token_kind::symbol, begin, std::string(meaning)).thousands = meaning == "," && thousands_comma(begin);
      return true;
    }
    return false;
  }

  /// True if the comma at `comma` stands between one to three digits (or another such group) and exactly three.
  [[nodiscard]] bool thousands_comma(std::size_t comma) const {
    const std::string& text = half_.text;
    const auto digit = [&](std::size_t i) {
      return i < text.size() && is_ascii_digit(static_cast<unsigned char>(text[i]));
    };
    std::size_t before = comma;
    while (before > 0 && comma - before < 4 && digit(before - 1)) --before;
    const std::size_t count = comma - before;
    const char32_t left = before == 0 ? U' ' : static_cast<unsigned char>(text[before - 1]);
    const bool point = left == U'.' && (before < 2 || text[before - 2] != '.');  // decimals, not the `..` of a range
    const bool starts_number = left < 0x80 && !continues_name(left) && !point;
    return count >= 1 && count <= 3 && starts_number && digit(comma + 1) && digit(comma + 2) && digit(comma + 3) &&
           !digit(comma + 4);
  }

  void number_or_date() {
    const std::size_t begin = at_;
    if (const std::size_t length = chinese_date_length(rest()); length > 0) {
      at_ += length;
      put_date(begin, half_.text.substr(begin, length));
      return;
    }
    const std::string digits(rest().substr(0, number_length(rest())));
    at_ += digits.size();
    auto amount = number::from_text(digits);
    if (!amount) problem(amount.error().code, begin, amount.error().args);
    unit of = unit_behind(begin);
    put(token_kind::quantity, begin).payload = quantity{amount ? *std::move(amount) : number(), std::move(of)};
  }

  /// The unit that follows a number, after one space or none; none: a pure number.
  unit unit_behind(std::size_t number_begin) {
    const std::size_t start = at_ + (at(" ") ? 1 : 0);
    const std::string_view text = std::string_view(half_.text).substr(start);
    if (text.empty() || !starts_unit_symbol(first_of(text)) || find_keyword(text.substr(0, name_length(text))))
      return {};
    const std::size_t first = symbol_length(text);
    auto match = match_unit(text);
    const bool prefix_only =
        text.substr(0, first) == "万" || text.substr(0, first) == "亿" || text.substr(0, first) == "千";
    if (!match || prefix_only) {
      if (auto mended = detached_prefix(number_begin, start, first)) return *std::move(mended);
    }
    if (match) {
      at_ = start + match->length;
      return std::move(match->found);
    }
    std::vector<std::string> args = match.error().args;
    const std::size_t culprit = args.empty() ? 0 : std::min(text.find(args.front()), text.size());
    if (args.size() > 1 && args[1].empty() && culprit > 0 && text[culprit - 1] == '/') {  // a division was meant
      args[1] = std::string(original(start, start + culprit - 1)) + " / " + args[0];
    }
    problem(match.error().code, start + culprit, std::move(args));
    at_ = start + unit_run_length(text);
    return {};
  }

  /// `10.3 万 tce`: reports it with the right spelling, and takes it as meant.
  std::optional<unit> detached_prefix(std::size_t number_begin, std::size_t start, std::size_t first) {
    const std::string_view behind = std::string_view(half_.text).substr(start + first);
    if (behind.size() < 2 || behind[0] != ' ' || !starts_unit_symbol(first_of(behind.substr(1)))) return std::nullopt;
    const std::string_view second = behind.substr(1);
    if (find_keyword(second.substr(0, name_length(second)))) return std::nullopt;
    const std::string joined = half_.text.substr(start, first) + std::string(second.substr(0, unit_run_length(second)));
    auto match = match_unit(joined);
    if (!match || match->length <= first) return std::nullopt;
    at_ = start + match->length + 1;
    problem(issue_code::detached_prefix, number_begin,
            {std::string(original(number_begin, at_)),
             std::string(original(number_begin, start + first)) + std::string(original(start + first + 1, at_))});
    return std::move(match->found);
  }

  void put_date(std::size_t begin, const std::string& text) {
    const auto day = date::from_text(text);
    if (day) {
      put(token_kind::date, begin).payload = *day;
    } else {
      problem(day.error().code, begin, day.error().args);
      put(token_kind::bad, begin);
    }
  }

  /// `@"2018-06-19"`, `@"P10D"`: a date if a digit comes first, otherwise a duration.
  void at_literal() {
    const std::size_t begin = at_++;
    const std::string text = string_body();
    if (is_ascii_digit(first_of(text))) {
      put_date(begin, text);
    } else if (const auto length = duration_from_text(text)) {
      std::visit([&](auto known) { put(token_kind::duration, begin).payload = known; }, *length);
    } else {
      problem(issue_code::not_a_duration, begin, {kaohe::detail::shown(text)});
      put(token_kind::bad, begin);
    }
  }

  /// Reads the string whose opening mark the lexer stands at; moves behind it.
  std::string string_body() {
    string_literal read = read_string(source_, origin(at_), problems_);
    at_ = half_.index_of(read.end);
    return std::move(read.value);
  }

  /// Reports a character that the language does not have, with what was probably meant, and goes on with that.
  void unexpected(char32_t c) {
    const std::size_t begin = at_;
    for (const advice_row& row : advice_table) {
      if (!at(row.found)) continue;
      at_ += row.found.size();
      problem(issue_code::unexpected_character, begin, {std::string(original(begin, at_)), std::string(row.meant)});
      if (row.meant == "\"") {
        close_odd_string(begin);
      } else if (const auto word = find_keyword(row.meant)) {
        token& meant = put(token_kind::word, begin);
        meant.payload = *word;
        meant.reported = true;
      } else {
        put(token_kind::symbol, begin, std::string(row.meant)).reported = true;
      }
      return;
    }
    const auto odd_letter = [](char32_t x) { return to_half_width(x) != x && starts_name(to_half_width(x)); };
    std::string ascii;
    if (odd_letter(c)) {
      for (char32_t x = c; odd_letter(x) || continues_name(x); x = first_of(rest())) {
        append_utf8(ascii, to_half_width(x));
        (void)decode_utf8(half_.text, at_);
      }
    } else {
      do {
        (void)decode_utf8(half_.text, at_);
      } while (at_ < half_.text.size() && first_of(rest()) == c);
      if (c >= 0x2080 && c <= 0x2089) ascii = std::string(1, static_cast<char>('0' + static_cast<char>(c - 0x2080)));
    }
    problem(issue_code::unexpected_character, begin, {shown_character(original(begin, at_)), ascii});
    put(token_kind::bad, begin);
  }

  /// Behind an odd opening quote: the string up to the next quote of any sort on the line, if there is one.
  void close_odd_string(std::size_t begin) {
    if (at_ < no_quote_before_) {
      put(token_kind::bad, begin);
      return;
    }
    const std::size_t line_end = std::min(half_.text.find('\n', at_), half_.text.size());
    for (std::size_t i = at_; i < line_end;) {
      for (const std::string_view close : {"\"", "'", "”", "’", "＂"}) {
        if (half_.text.compare(i, close.size(), close) != 0) continue;
        at_ = i + close.size();
        put(token_kind::bad, begin);
        return;
      }
      (void)decode_utf8(half_.text, i);
    }
    no_quote_before_ = line_end;
    put(token_kind::bad, begin);
  }

  std::string_view source_;
  problem_list& problems_;
  half_width_text half_;
  std::size_t at_ = 0;               // in half_.text
  std::size_t no_quote_before_ = 0;  // no odd string that starts before this byte has an end on its line
  std::vector<token> tokens_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
