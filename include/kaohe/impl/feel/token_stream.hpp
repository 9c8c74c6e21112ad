// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TOKEN_STREAM_HPP
#define KAOHE_IMPL_FEEL_TOKEN_STREAM_HPP
// Internal: the tokens of a text, read one after the other; reports what was not expected, once for each place,
// and skips to where reading can go on.

#include <kaohe/impl/feel/lexer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class token_stream {
 public:
  token_stream(const source_text& source, problem_list& problems)
      : source_(source.value), problems_(problems), tokens_(lexer(source, problems).run()) {
    find_partners();
  }

  [[nodiscard]] const token& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  [[nodiscard]] bool is(std::string_view symbol, std::size_t ahead = 0) const {
    return peek(ahead).kind == token_kind::symbol && peek(ahead).text == symbol;
  }
  [[nodiscard]] bool is(keyword word, std::size_t ahead = 0) const {
    return peek(ahead).kind == token_kind::word && std::get<keyword>(peek(ahead).payload) == word;
  }
  [[nodiscard]] bool at_end() const { return peek().kind == token_kind::end; }
  /// The end of the token passed last.
  [[nodiscard]] std::uint32_t last_end() const { return at_ == 0 ? 0 : tokens_[at_ - 1].end; }
  /// The source from a byte to the end of the token passed last.
  [[nodiscard]] std::string text_from(std::uint32_t begin) const {
    return kaohe::detail::shown(source_.substr(begin, last_end() - begin));
  }
  /// The token behind the bracket that closes the one `ahead` tokens on; the end if none does.
  [[nodiscard]] const token& behind_partner(std::size_t ahead = 0) const {
    return tokens_[std::min(partner_[std::min(at_ + ahead, tokens_.size() - 1)] + 1, tokens_.size() - 1)];
  }

  /// True if the token `ahead` on can be the first of an expression. (`]`, which opens a range, is not counted.)
  [[nodiscard]] bool starts_expression(std::size_t ahead = 0) const { return starts_expression_at(at_ + ahead); }
  /// True if the `[` here, behind an operand in the upper end of a range, closes it, as in `[1..x[`: it opens a filter,
  /// as in `[1..x[1]]`, where an expression follows.
  [[nodiscard]] bool closes_range() const { return !starts_expression(1); }
  /// True if the bracket here belongs to a range: `]a..b[`.
  [[nodiscard]] bool opens_range() const { return range_[at_]; }

  void advance() {
    if (!at_end()) ++at_;
  }
  template <class SymbolOrWord>
  bool accept(SymbolOrWord wanted) {
    const bool there = is(wanted);
    if (there) advance();
    return there;
  }
  /// Passes `symbol`, or reports that something else is there.
  bool expect(std::string_view symbol) { return accept(symbol) || (unexpected(quoted(symbol)), false); }
  /// The same for a keyword, which is then looked for further on, at most to another one that has its place in the
  /// same construct.
  void expect(keyword word, std::string_view text) {
    if (accept(word)) return;
    unexpected(quoted(text));
    const auto structural = [this] {
      return is(keyword::then_) || is(keyword::else_) || is(keyword::return_) || is(keyword::satisfies_);
    };
    while (!at_end() && !is(word) && !structural() && !is(")") && !is("]") && !is("}")) skip_one();
    if (!accept(word)) reported_ = at_;  // what should stand before this token has been reported
    muted_ = muted_ || at_end();
  }
  /// Passes the closing bracket, skipping what stands before it after reporting.
  void close(std::string_view symbol) {
    if (accept(symbol)) return;
    unexpected(quoted(symbol));
    skip_to({symbol});
    muted_ = muted_ || at_end();  // what is missing there has been reported here
    accept(symbol);
  }
  /// Skips to one of the symbols outside of nested brackets, at most to a bracket that closes.
  void skip_to(std::initializer_list<std::string_view> symbols) {
    while (!at_end()) {
      for (const std::string_view symbol : symbols) {
        if (is(symbol)) return;
      }
      if (is(")") || is("]") || is("}")) return;
      skip_one();
    }
  }
  /// Skips a token, or all from a bracket to the one that closes it.
  void skip_one() {
    if (is("(") || is("[") || is("{")) at_ = partner_[at_];
    advance();
  }

  void problem(issue_code code, std::uint32_t begin, std::vector<std::string> args = {}) {
    if (!muted_) problems_.add(code, begin, std::move(args));
  }
  /// Reports the token here; the same one only once, and nothing behind the end of the text.
  void unexpected(std::string expected) {
    if (reported_ == at_) return;
    reported_ = at_;
    const token& found = peek();
    if (found.kind == token_kind::end) {
      problem(issue_code::unexpected_end, found.begin, {std::move(expected)});
      muted_ = true;
    } else if (found.kind != token_kind::bad && !found.reported) {
      problem(issue_code::unexpected_token, found.begin,
              {kaohe::detail::shown(source_.substr(found.begin, found.end - found.begin)), std::move(expected)});
    }
  }
  /// Reports a construct of FEEL that is not there yet.
  void unsupported(std::string construct, std::uint32_t begin) {
    problem(issue_code::not_supported_yet, begin, {std::move(construct)});
  }
  /// Reports, and reads nothing more.
  void give_up(issue_code code, std::vector<std::string> args) {
    problem(code, peek().begin, std::move(args));
    at_ = tokens_.size() - 1;
    muted_ = true;
  }

 private:
  [[nodiscard]] bool starts_expression_at(std::size_t at) const {
    const token& t = tokens_[std::min(at, tokens_.size() - 1)];
    switch (t.kind) {
      case token_kind::quantity:
      case token_kind::string:
      case token_kind::date:
      case token_kind::duration:
      case token_kind::name:
        return true;
      case token_kind::word:
        return starts_operand(std::get<keyword>(t.payload));
      case token_kind::symbol:
        return t.text == "(" || t.text == "[" || t.text == "{" || t.text == "-" || t.text == "?";
      case token_kind::bad:
      case token_kind::end:
        break;
    }
    return false;
  }
  /// True if an operand may end with that token.
  [[nodiscard]] static bool ends_operand(const token& t) {
    if (t.kind == token_kind::symbol) return t.text == ")" || t.text == "]" || t.text == "}" || t.text == "?";
    if (t.kind != token_kind::word) return true;
    const auto word = std::get<keyword>(t.payload);
    return word == keyword::true_ || word == keyword::false_ || word == keyword::null_;
  }

  /// True if the `]` there can only be the first of a range, as in `[1, ]2..3]`. \pre another token before it
  [[nodiscard]] bool opens(std::size_t at) const {
    const token& before = tokens_[at - 1];
    const bool empty = before.kind == token_kind::symbol && before.text == "[";
    return !empty && !ends_operand(before) && starts_expression_at(at + 1);
  }

  /// Finds for each bracket the one that closes it. `(a..b]` and `]a..b[` are ranges, so any bracket may close one
  /// in which `..` was seen.
  void find_partners() {
    struct open_bracket {
      std::size_t at;
      bool range;
    };
    std::vector<open_bracket> open;
    range_.assign(tokens_.size(), false);
    partner_.assign(tokens_.size(), tokens_.size() - 1);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != token_kind::symbol) continue;
      const std::string& text = tokens_[i].text;
      const bool in_range = !open.empty() && open.back().range;
      const std::string_view opener =
          open.empty() ? std::string_view() : std::string_view(tokens_[open.back().at].text);
      if (text == ".." && !open.empty() && opener != "{") open.back().range = range_[open.back().at] = true;
      const bool closes = in_range ? text == ")" || (text == "]" && !opens(i)) ||
                                         (text == "[" && ends_operand(tokens_[i - 1]) && !starts_expression_at(i + 1))
                                   : (text == ")" && opener == "(") || (text == "]" && opener == "[" && !opens(i)) ||
                                         (text == "}" && opener == "{");
      if (closes) {
        partner_[open.back().at] = i;
        open.pop_back();
      } else if (text == "(" || text == "[" || text == "{" || text == "]") {
        open.push_back({i, false});
      }
    }
  }

  std::string_view source_;
  problem_list& problems_;
  std::vector<token> tokens_;
  std::vector<std::size_t> partner_;  // of each opening bracket: the closing one
  std::vector<bool> range_;           // of each opening bracket: whether `..` stands in it
  std::size_t at_ = 0;
  std::size_t reported_ = static_cast<std::size_t>(-1);
  bool muted_ = false;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
