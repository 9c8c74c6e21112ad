// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_QUANTITY_INL_HPP
#define KAOHE_IMPL_QUANTITY_QUANTITY_INL_HPP
#include <kaohe/quantity/quantity.hpp>

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/quantity/unit_inl.hpp>
#include <kaohe/impl/quantity/unit_text_inl.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Takes the decimal at the start of a text, mapped to ASCII. Commas between digits are taken too, so that the
/// reader of numbers can say what is wrong with them.
[[nodiscard]] inline std::string read_decimal(std::string_view text, std::size_t& position) {
  std::string decimal;
  const auto code = [&](std::size_t at) { return char_at(text, at).code; };
  const auto behind = [&](std::size_t at) { return at + char_at(text, at).length; };
  const auto take = [&] { append_utf8(decimal, code(position)), position = behind(position); };
  const auto is_sign = [](char32_t c) { return c == U'+' || c == U'-'; };
  if (is_sign(code(position))) take();
  while (true) {
    const char32_t c = code(position);
    const bool grouping = c == U',' && !decimal.empty() && decimal.back() >= '0' && decimal.back() <= '9' &&
                          is_plain_digit(code(behind(position)));
    if (!is_plain_digit(c) && c != U'.' && !grouping) break;
    take();
  }
  if (const char32_t e = code(position); e == U'e' || e == U'E') {
    const std::size_t sign = behind(position);
    const std::size_t digit = is_sign(code(sign)) ? behind(sign) : sign;
    if (is_plain_digit(code(digit))) {
      while (position < digit) take();
      while (is_plain_digit(code(position))) take();
    }
  }
  return decimal;
}

/// `10.3 万 tce` is `10.3 万tce` with a space too many: the right spelling, or nothing if it is something else.
[[nodiscard]] inline std::optional<std::string> without_detaching_space(std::string_view text, std::size_t unit_start) {
  std::string prefix;
  for (std::size_t at = unit_start; at < text.size();) {
    const unit_char c = char_at(text, at);
    at += c.length;
    if (c.code == U' ') {
      if (!is_unit_prefix(prefix) || !parse_unit(prefix + std::string(text.substr(at)))) return std::nullopt;
      return std::string(text.substr(0, unit_start)) + prefix + std::string(text.substr(at));
    }
    if (prefix.size() > 16) return std::nullopt;  // longer than any prefix
    append_utf8(prefix, c.code);
  }
  return std::nullopt;
}

[[nodiscard]] inline tl::unexpected<issue> mismatch(const quantity& a, const std::string& right, const dimension& d) {
  const auto in_words = [](const dimension& each) {
    return bilingual(to_text(each, language::zh), to_text(each, language::en));
  };
  return failure(issue_code::dimension_mismatch, {to_text(a), in_words(a.unit.dimension), right, in_words(d)});
}

/// True for a bare number.
[[nodiscard]] inline bool is_bare(const unit& u) { return u.dimension.is_none() && u.size == 1; }

/// What is dimensionless becomes a bare number: 15 % is 0.15.
[[nodiscard]] inline quantity folded(quantity q) {
  if (!q.unit.dimension.is_none()) return q;
  return {q.coherent(), unit{}};
}

/// An amount of a composed unit, in the simplest unit that says the same.
[[nodiscard]] inline quantity simplified(number amount, unit composed) {
  const number factor = cancel_scales(composed);
  return folded({std::move(amount) * factor, std::move(composed)});
}

}  // namespace detail

KAOHE_INLINE result<quantity> parse_quantity(std::string_view text) {
  std::size_t position = 0;
  const std::string decimal = detail::read_decimal(text, position);
  const bool has_digit = decimal.find_first_of("0123456789") != std::string::npos;
  auto amount = number::from_text(has_digit ? std::string_view(decimal) : text);
  if (!has_digit && (amount || amount.error().code != issue_code::number_not_finite)) {
    return failure(issue_code::not_a_quantity, {detail::shown(text)});
  }
  if (!amount) return tl::unexpected<issue>(std::move(amount.error()));
  if (position == text.size()) return quantity{std::move(*amount), unit{}};
  if (const auto space = detail::char_at(text, position); space.code == U' ') position += space.length;
  if (const auto right = detail::without_detaching_space(text, position)) {
    return failure(issue_code::detached_prefix, {detail::shown(text), *right});
  }
  auto unit = parse_unit(text.substr(position));
  if (!unit && unit.error().code == issue_code::unknown_unit) return tl::unexpected<issue>(std::move(unit.error()));
  if (!unit || unit->spelling.empty()) return failure(issue_code::not_a_quantity, {detail::shown(text)});
  return quantity{std::move(*amount), std::move(*unit)};
}

KAOHE_INLINE result<quantity> convert(const quantity& q, const unit& to) {
  if (q.unit.dimension != to.dimension) return detail::mismatch(q, to.spelling, to.dimension);
  if (q.unit.size == to.size) return quantity{q.amount, to};
  return quantity{q.coherent() / to.size, to};
}

KAOHE_INLINE result<std::strong_ordering> compare(const quantity& a, const quantity& b) {
  if (a.unit.dimension != b.unit.dimension) return detail::mismatch(a, to_text(b), b.unit.dimension);
  const auto order = a.unit.size == b.unit.size ? a.amount <=> b.amount : a.coherent() <=> b.coherent();
  if (order < 0) return std::strong_ordering::less;
  if (order > 0) return std::strong_ordering::greater;
  if (order == 0) return std::strong_ordering::equal;
  const number left = a.coherent(), right = b.coherent();
  const bool by_left = left.fault() != number_fault::none;
  const number_fault cause = by_left ? left.fault() : right.fault();
  if (cause == number_fault::too_large) return failure(issue_code::number_too_large);
  return failure(issue_code::division_by_zero, {(by_left ? a : b).unit.spelling});
}

KAOHE_INLINE result<quantity> add(const quantity& a, const quantity& b) {
  auto other = convert(b, a.unit);
  if (!other) return detail::mismatch(a, to_text(b), b.unit.dimension);
  return quantity{a.amount + other->amount, a.unit};
}

KAOHE_INLINE result<quantity> subtract(const quantity& a, const quantity& b) {
  auto other = convert(b, a.unit);
  if (!other) return detail::mismatch(a, to_text(b), b.unit.dimension);
  return quantity{a.amount - other->amount, a.unit};
}

KAOHE_INLINE quantity operator*(const quantity& a, const quantity& b) {
  if (detail::is_bare(a.unit)) return {a.amount * b.amount, b.unit};
  if (detail::is_bare(b.unit)) return {a.amount * b.amount, a.unit};
  const quantity left = detail::folded(a), right = detail::folded(b);
  return detail::simplified(left.amount * right.amount, left.unit * right.unit);
}

KAOHE_INLINE quantity operator/(const quantity& a, const quantity& b) {
  if (detail::is_bare(b.unit)) return {a.amount / b.amount, a.unit};
  const quantity left = detail::folded(a), right = detail::folded(b);
  return detail::simplified(left.amount / right.amount, left.unit / right.unit);
}

KAOHE_INLINE std::string to_text(const quantity& q) {
  std::string text = to_text(q.amount);
  if (q.unit.spelling.empty() || q.amount.fault() != number_fault::none) return text;
  return text + " " + q.unit.spelling;
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
