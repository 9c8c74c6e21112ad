// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_QUOTE_WORDS_HPP
#define KAOHE_IMPL_MODEL_QUOTE_WORDS_HPP
// Internal: which comparator the words of a quote ask for. 以上、以下、以内 include the number, 不满、超过 exclude it
// (民法典第1259条). Only words that stand at the target's own number count: the word behind it, or behind the list it
// stands in (`3128吨、199吨以内`); else the word before it. docs/semantics.md, "Targets".

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/model/read_requirements.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// A word of a quote and the comparator that it asks for.
struct comparing_word {
  std::string_view word;
  std::string_view comparator;
};

// Longer words stand before those they end in. 左右 asks for nothing and hides nothing before the number.
inline constexpr std::array<comparing_word, 6> words_behind = {
    {{"及以上", ">="}, {"及以下", "<="}, {"以上", ">="}, {"以下", "<="}, {"以内", "<="}, {"之内", "<="}}};
inline constexpr std::array<comparing_word, 25> words_before = {
    {{"不低于", ">="},   {"不少于", ">="}, {"不小于", ">="},   {"不得低于", ">="}, {"不得少于", ">="},
     {"不得小于", ">="}, {"至少", ">="},   {"达到", ">="},     {"不超过", "<="},   {"不高于", "<="},
     {"不大于", "<="},   {"不多于", "<="}, {"不得超过", "<="}, {"不得高于", "<="}, {"不得大于", "<="},
     {"至多", "<="},     {"超过", ">"},    {"高于", ">"},      {"大于", ">"},      {"多于", ">"},
     {"不满", "<"},      {"不足", "<"},    {"低于", "<"},      {"小于", "<"},      {"少于", "<"}}};

/// A number with its unit in a quote.
struct quoted_amount {
  std::size_t begin = 0, end = 0;  ///< its bytes, unit included
  quantity value;
};

/// How many bytes of the text the longest unit symbol at its start takes; 0 if there is none.
[[nodiscard]] inline std::size_t symbol_length(std::string_view text) {
  constexpr int most = 12;  // code points of the longest symbols, prefixes included
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size() && ends.size() < most;) {
    if (!starts_unit_symbol(decode_utf8(text, at)) && (ends.empty() || text[at - 1] < '0' || text[at - 1] > '9')) break;
    ends.push_back(at);
  }
  for (; !ends.empty(); ends.pop_back()) {
    if (is_unit_symbol(text.substr(0, ends.back()))) return ends.back();
  }
  return 0;
}

/// The unit at the start of a text in running words: `吨标准煤/万元以内` has `吨标准煤/万元`.
[[nodiscard]] inline std::size_t running_unit_length(std::string_view text) {
  std::size_t length = symbol_length(text);
  while (length != 0 && length < text.size() && (text[length] == '/' || text.substr(length).starts_with("·"))) {
    const std::size_t sign = text[length] == '/' ? 1 : std::string_view("·").size();
    const std::size_t more = symbol_length(text.substr(length + sign));
    if (more == 0) break;
    length += sign + more;
  }
  return length;
}

/// The numbers with units of a quote, in order.
[[nodiscard]] inline std::vector<quoted_amount> amounts_in(std::string_view quote) {
  const auto is_digit = [&](std::size_t at) { return at < quote.size() && quote[at] >= '0' && quote[at] <= '9'; };
  constexpr std::size_t most = 1000;  // more than any sentence has
  std::vector<quoted_amount> found;
  for (std::size_t at = 0; at < quote.size() && found.size() < most;) {
    if (!is_digit(at)) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (is_digit(at)) ++at;
    if (at < quote.size() && quote[at] == '.' && is_digit(at + 1)) ++at;
    while (is_digit(at)) ++at;
    const std::string_view digits = quote.substr(begin, at - begin);
    const std::size_t unit_begin = at < quote.size() && quote[at] == ' ' ? at + 1 : at;
    const std::size_t length = running_unit_length(quote.substr(unit_begin));
    const auto amount = number::from_text(digits);
    const auto in = parse_unit(quote.substr(unit_begin, length));
    if (length == 0 || !amount || !in) continue;
    at = unit_begin + length;
    found.push_back({begin, at, {*amount, *in}});
  }
  return found;
}

/// True if between two positions of a quote nothing but the signs of a list stands.
[[nodiscard]] inline bool is_list_gap(std::string_view gap) {
  if (gap.empty()) return false;
  for (std::size_t at = 0; at < gap.size();) {
    if (!is_one_of(decode_utf8(gap, at), U"、和及与或… ")) return false;
  }
  return true;
}

/// The word behind a number, or behind the list that it stands in.
[[nodiscard]] inline const comparing_word* word_behind(std::string_view quote, const std::vector<quoted_amount>& all,
                                                       std::size_t i) {
  for (; i < all.size(); ++i) {
    std::string_view rest = quote.substr(all[i].end);
    for (const std::string_view skipped : {"……", "（含）", "(含)"}) {
      if (rest.starts_with(skipped)) rest.remove_prefix(skipped.size());
    }
    for (const comparing_word& each : words_behind) {
      if (rest.starts_with(each.word)) return &each;
    }
    if (i + 1 == all.size() || !is_list_gap(quote.substr(all[i].end, all[i + 1].begin - all[i].end))) return nullptr;
  }
  return nullptr;
}

/// The word before a number, or before the list that it stands in.
[[nodiscard]] inline const comparing_word* word_before(std::string_view quote, const std::vector<quoted_amount>& all,
                                                       std::size_t i) {
  for (;; --i) {
    std::string_view start = quote.substr(0, all[i].begin);
    for (const std::string_view skipped : {"……", "到", "为", "分别", "均"}) {
      if (start.ends_with(skipped) && !start.ends_with("达到")) start.remove_suffix(skipped.size());
    }
    const comparing_word* longest = nullptr;
    for (const comparing_word& each : words_before) {
      if (start.ends_with(each.word) && (longest == nullptr || each.word.size() > longest->word.size()))
        longest = &each;
    }
    if (longest != nullptr) return longest;
    if (i == 0 || !is_list_gap(quote.substr(all[i - 1].end, all[i].begin - all[i - 1].end))) return nullptr;
  }
}

[[nodiscard]] inline std::string_view turned(std::string_view comparator) {
  if (comparator == ">=") return "<=";
  if (comparator == "<=") return ">=";
  return comparator == ">" ? "<" : ">";
}

/// The comparator of a requirement with one bound, and the bound; null for ranges.
[[nodiscard]] inline const feel::bound* bound_of(const feel::interval& allows, std::string_view& comparator) {
  const auto &low = allows.low, &high = allows.high;
  if (low && high) {
    comparator = "=";
    return low->value.coherent() == high->value.coherent() ? &*low : nullptr;
  }
  if (low) comparator = low->included ? ">=" : ">";
  if (high) comparator = high->included ? "<=" : "<";
  return low ? &*low : (high ? &*high : nullptr);
}

/// Warns if the quote has the bound's number and every word at it asks for another comparator.
inline void check_quote_words(const workshop& shop, const std::string& target, std::string_view quote,
                              const written_requirement& r) {
  std::string_view found;
  const feel::bound* const bound = bound_of(r.made.allows, found);
  if (bound == nullptr) return;
  const bool is_negative = bound->value.amount.sign() < 0;  // 下降5%以上 as a change: <= -5 %
  const number size = abs(bound->value.coherent());
  const std::vector<quoted_amount> all = amounts_in(quote);
  const comparing_word* wrong = nullptr;
  std::string_view expected;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].value.unit.dimension != bound->value.unit.dimension || all[i].value.coherent() != size) continue;
    const comparing_word* word = word_behind(quote, all, i);
    if (word == nullptr) word = word_before(quote, all, i);
    if (word == nullptr) continue;
    const std::string_view asked = is_negative ? turned(word->comparator) : word->comparator;
    const bool is_everything =
        found == "=" && asked == ">=" && size == 1 && bound->value.unit.dimension.is_none();  // 达到100%
    if (asked == found || is_everything) return;
    if (wrong == nullptr) wrong = word, expected = asked;
  }
  if (wrong == nullptr) return;
  shop.problems.push_back({issue_code::comparator_against_quote,
                           place_at(r.text, 0),
                           {target, std::string(wrong->word), std::string(expected), std::string(found)}});
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
