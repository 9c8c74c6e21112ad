// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_DECIMAL_TEXT_HPP
#define KAOHE_IMPL_BASE_DECIMAL_TEXT_HPP
// The grammar of decimals, shared by reading a number and reading to how many digits it is printed:
//   decimal = ["+" | "-"] (digits ["." digits] | "." digits) [("e" | "E") ["+" | "-"] digits]

#include <kaohe/base/result.hpp>
#include <kaohe/impl/base/shown.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// A decimal taken apart; the pieces look into the text.
struct decimal_parts {
  bool negative = false;
  std::string_view whole;     ///< digits before the point; may be empty
  std::string_view fraction;  ///< digits behind it; may be empty
  int exponent = 0;           ///< of ten; at most ±10,000
};

/// True for ASCII digits only, whatever the locale.
[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Takes a sign off the front; true if it was a minus.
[[nodiscard]] inline bool take_sign(std::string_view& text) noexcept {
  if (text.empty() || (text.front() != '-' && text.front() != '+')) return false;
  const bool minus = text.front() == '-';
  text.remove_prefix(1);
  return minus;
}

/// Takes the longest run of digits off the front.
[[nodiscard]] inline std::string_view take_digits(std::string_view& text) noexcept {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

/// True for what other programs write for a value that is no finite number.
[[nodiscard]] inline bool names_no_finite_number(std::string_view text) {
  (void)take_sign(text);
  if (text.size() > 8) return false;
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower == "nan" || lower == "inf" || lower == "infinity";
}

[[nodiscard]] inline bool is_decimal_without_commas(std::string_view text);

/// Takes a decimal apart; errors as `number::from_text` says. The time depends on the length of the text, never
/// on the size of the exponent.
[[nodiscard]] inline result<decimal_parts> split_decimal(std::string_view text) {
  decimal_parts parts;
  std::string_view rest = text;
  parts.negative = take_sign(rest);
  parts.whole = take_digits(rest);
  bool ok = !parts.whole.empty();
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    parts.fraction = take_digits(rest);
    ok = !parts.fraction.empty();
  }
  bool exponent_fits = true;
  if (ok && !rest.empty() && (rest.front() == 'e' || rest.front() == 'E')) {
    rest.remove_prefix(1);
    const bool minus = take_sign(rest);
    const std::string_view digits = take_digits(rest);
    ok = !digits.empty();
    for (const char c : digits) {
      parts.exponent = std::min(parts.exponent * 10 + (c - '0'), 10'001);
    }
    exponent_fits = parts.exponent <= 10'000;
    if (minus) parts.exponent = -parts.exponent;
  }
  if (!ok || !rest.empty()) {
    if (names_no_finite_number(text)) return failure(issue_code::number_not_finite, {shown(text)});
    if (is_decimal_without_commas(text)) return failure(issue_code::thousands_separator, {shown(text)});
    return failure(issue_code::not_a_number, {shown(text)});
  }
  if (!exponent_fits || parts.whole.size() + parts.fraction.size() > 1000) {
    return failure(issue_code::number_too_long, {shown(text)});
  }
  return parts;
}

/// True if commas, each between two digits, are all that keeps the text from being a decimal.
[[nodiscard]] inline bool is_decimal_without_commas(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return false;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') {
      plain += text[i];
    } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) {
      return false;
    }
  }
  const auto parts = split_decimal(plain);
  return parts || parts.error().code == issue_code::number_too_long;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
