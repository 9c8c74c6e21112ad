// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_UNIT_INL_HPP
#define KAOHE_IMPL_QUANTITY_UNIT_INL_HPP
#include <kaohe/quantity/unit.hpp>

#include <kaohe/impl/quantity/unit_symbol_inl.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

inline constexpr std::size_t most_unit_symbols = 32;

/// The state of reading a unit: what has been read and where the reading stands.
struct unit_reader {
  std::string_view text;
  std::size_t position = 0;
  std::size_t symbols = 0;
  unit read{};
  std::string spelling{};

  [[nodiscard]] unit_char here() const noexcept { return char_at(text, position); }
  [[nodiscard]] bool symbol_at(std::size_t at) const noexcept { return starts_unit_symbol(char_at(text, at).code); }

  void take(const unit_char& c) { append_utf8(spelling, c.code), position += c.length; }

  /// Reads `symbol {"·" symbol}` into `read`, multiplied or divided. \pre a symbol starts here
  [[nodiscard]] std::optional<issue> product(bool divide) {
    while (true) {
      const std::string symbol = read_symbol(text, position);
      spelling += symbol;
      if (++symbols > most_unit_symbols) return issue{issue_code::not_a_unit, {}, {shown(text)}};
      const auto found = find_symbol(symbol);
      if (!found) return issue{issue_code::unknown_unit, {}, {shown(symbol), nearest_symbol(symbol)}};
      read.dimension = divide ? read.dimension / found->dimension : read.dimension * found->dimension;
      read.size = divide ? read.size / found->size : read.size * found->size;
      const unit_char dot = here();
      if (dot.code != U'·' || !symbol_at(position + dot.length)) return std::nullopt;
      take(dot);
    }
  }

  /// Where a parenthesised product that opens at `open` closes, or nothing if none stands there.
  [[nodiscard]] std::optional<std::size_t> closing_of(std::size_t open) const {
    unit_char c = char_at(text, open);
    std::size_t at = open + c.length;
    if (c.code != U'(' || !symbol_at(at)) return std::nullopt;
    while (true) {
      while (symbol_at(at) || is_plain_digit(char_at(text, at).code)) at += char_at(text, at).length;
      c = char_at(text, at);
      if (c.code == U')') return at;
      if (c.code != U'·' || !symbol_at(at + c.length)) return std::nullopt;
      at += c.length;
    }
  }

  /// Reads `{"/" (product | "(" product ")")}` as far as it goes.
  [[nodiscard]] std::optional<issue> quotients() {
    for (unit_char stroke = here(); stroke.code == U'/'; stroke = here()) {
      const std::size_t behind = position + stroke.length;
      const bool parenthesised = closing_of(behind).has_value();
      if (!parenthesised && !symbol_at(behind)) break;
      take(stroke);
      if (parenthesised) take(here());
      if (auto wrong = product(true)) return wrong;
      if (parenthesised) take(here());
    }
    return std::nullopt;
  }
};

/// The symbols above and below the stroke of a spelling.
struct spelling_parts {
  std::vector<std::string> above, below;
};

inline constexpr std::string_view opaque_opening = "〔";  // a spelling that gave way to its dimension
inline constexpr std::string_view product_dot = "·";

inline void add_parts(std::vector<std::string>& parts, std::string_view text) {
  std::string part;
  const auto finish = [&] {
    if (!part.empty() && part != "1") parts.push_back(part);
    part.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(product_dot)) {
      finish(), at += product_dot.size();
    } else if (text[at] == '/' || text[at] == '(' || text[at] == ')') {
      finish(), ++at;
    } else {
      part += text[at++];
    }
  }
  finish();
}

/// Adds the symbols of a spelling, above to above; with `inverted`, above to below.
inline void add_spelling(spelling_parts& parts, std::string_view spelling, bool inverted) {
  const std::size_t stroke = spelling.find('/');
  add_parts(inverted ? parts.below : parts.above, spelling.substr(0, stroke));
  if (stroke != std::string_view::npos) add_parts(inverted ? parts.above : parts.below, spelling.substr(stroke));
}

[[nodiscard]] inline std::string join_parts(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += product_dot;
    text += part;
  }
  return text;
}

/// `a`, `a/b`, `a·b/(c·d)`, `1/b`.
[[nodiscard]] inline std::string to_spelling(const spelling_parts& parts) {
  const std::string above = join_parts(parts.above), below = join_parts(parts.below);
  if (parts.below.empty()) return above;
  return (above.empty() ? "1" : above) + (parts.below.size() == 1 ? "/" + below : "/(" + below + ")");
}

/// The spelling, or the dimension in brackets where it would have too many symbols.
[[nodiscard]] inline std::string bounded_spelling(const spelling_parts& parts, const dimension& d) {
  if (parts.above.size() + parts.below.size() <= most_unit_symbols) return to_spelling(parts);
  return std::string(opaque_opening) + to_text(d, language::zh) + "〕";
}

[[nodiscard]] inline std::string composed_spelling(const unit& a, const unit& b, bool divide, const dimension& result) {
  for (const unit* u : {&a, &b}) {
    if (u->spelling.starts_with(opaque_opening)) {
      return std::string(opaque_opening) + to_text(result, language::zh) + "〕";
    }
  }
  spelling_parts parts;
  add_spelling(parts, a.spelling, false);
  add_spelling(parts, b.spelling, divide);
  std::erase_if(parts.above, [&](const std::string& symbol) {
    const auto twin = std::find(parts.below.begin(), parts.below.end(), symbol);
    if (twin == parts.below.end()) return false;
    parts.below.erase(twin);
    return true;
  });
  return bounded_spelling(parts, result);
}

/// Cancels what stands above and below the stroke with one dimension but another size, and returns the factor:
/// `kgce·万kWh/kWh` becomes `kgce`, and 10,000.
[[nodiscard]] inline number cancel_scales(unit& u) {
  number factor = 1;
  if (u.spelling.find('/') == std::string::npos || u.spelling.starts_with(opaque_opening)) return factor;
  spelling_parts parts;
  add_spelling(parts, u.spelling, false);
  std::vector<std::optional<unit>> below;
  for (const auto& symbol : parts.below) below.push_back(find_symbol(symbol));
  std::erase_if(parts.above, [&](const std::string& symbol) {
    const auto above = find_symbol(symbol);
    if (!above || above->dimension.is_none()) return false;
    const auto twin = std::ranges::find_if(below, [&](const auto& b) { return b && b->dimension == above->dimension; });
    if (twin == below.end()) return false;
    factor *= above->size / (*twin)->size;
    parts.below.erase(parts.below.begin() + (twin - below.begin()));
    below.erase(twin);
    return true;
  });
  u.size /= factor;
  u.spelling = to_spelling(parts);
  return factor;
}

}  // namespace detail

KAOHE_INLINE result<unit_prefix> match_unit(std::string_view text) {
  detail::unit_reader reader{text};
  if (!reader.symbol_at(0)) return failure(issue_code::not_a_unit, {detail::shown(text)});
  auto wrong = reader.product(false);
  if (!wrong) wrong = reader.quotients();
  if (wrong) return tl::unexpected<issue>(std::move(*wrong));
  reader.read.spelling = std::move(reader.spelling);
  return unit_prefix{std::move(reader.read), reader.position};
}

KAOHE_INLINE result<unit> parse_unit(std::string_view text) {
  if (text.empty()) return unit{};
  detail::unit_reader reader{text};
  std::optional<issue> wrong;
  if (const auto one = reader.here(); one.code == U'1') {
    reader.take(one);
    wrong = reader.quotients();
    if (!wrong && reader.symbols == 0) wrong = issue{issue_code::not_a_unit, {}, {detail::shown(text)}};
    if (wrong) return tl::unexpected<issue>(std::move(*wrong));
    reader.read.spelling = std::move(reader.spelling);
  } else {
    auto matched = match_unit(text);
    if (!matched) return tl::unexpected<issue>(std::move(matched.error()));
    reader.read = std::move(matched->found);
    reader.position = matched->length;
  }
  if (reader.position != text.size()) return failure(issue_code::not_a_unit, {detail::shown(text)});
  return std::move(reader.read);
}

KAOHE_INLINE unit operator*(const unit& a, const unit& b) {
  const dimension product = a.dimension * b.dimension;
  return {product, a.size * b.size, detail::composed_spelling(a, b, false, product)};
}

KAOHE_INLINE unit operator/(const unit& a, const unit& b) {
  const dimension quotient = a.dimension / b.dimension;
  return {quotient, a.size / b.size, detail::composed_spelling(a, b, true, quotient)};
}

KAOHE_INLINE unit coherent_unit(const dimension& d) {
  constexpr std::string_view symbols[] = {"kg", "m", "h", "kJ", "kgce", "元", "人", "个"};
  static_assert(std::size(symbols) == base_dimension_count);
  detail::spelling_parts parts;
  for (std::size_t i = 0; i < base_dimension_count; ++i) {
    const auto base = static_cast<base_dimension>(i);
    auto& side = d.exponent(base) < 0 ? parts.below : parts.above;
    int left = d.exponent(base) < 0 ? -d.exponent(base) : d.exponent(base);
    for (; base == base_dimension::length && left >= 2; left -= left == 2 ? 2 : 3) {
      side.emplace_back(left == 2 ? "m²" : "m³");
    }
    for (; left > 0; --left) side.emplace_back(symbols[i]);
  }
  return {d, 1, detail::bounded_spelling(parts, d)};
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
