// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_FAULT_HPP
#define KAOHE_FEEL_FAULT_HPP
/// \file feel/fault.hpp
/// Values that cannot exist: why, and which part of the text is to blame. A fault is not a missing value: no figure
/// would help.

#include <kaohe/base/issue.hpp>  // language
#include <kaohe/base/number.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::feel {

/// Why there can be no value.
enum class fault_cause : std::uint8_t {
  division_by_zero = 1,  ///< something was divided by zero
  too_large,             ///< a number beyond 64 Kbit
  index_out_of_range,    ///< a list has no element there
  no_such_date,          ///< the calendar has no such day
  undecided,             ///< an inexact value lies too near the one it is compared with
  list_too_long,         ///< a list of more than 100,000 elements, a text of more than 1,000,000 bytes
  too_many_steps,        ///< more than 10,000,000 steps in one evaluation
  empty_list,            ///< nothing to take the smallest, the mean … of
  bad_argument,          ///< a function is not defined there
  bad_pattern,           ///< no regular expression
  pattern_limit,         ///< a regular expression that takes too long
  not_real,              ///< the root of a negative number, the logarithm of zero
  not_whole,             ///< a whole number is needed
  no_row,                ///< no row of a decision table fits
  several_rows,          ///< several rows of a decision table fit where one may
};

/// No value, because there can be none.
struct fault {
  fault_cause cause{};      ///< why
  std::uint32_t begin = 0;  ///< the part of the source at fault: first byte
  std::uint32_t end = 0;    ///< first byte behind it
  /// Same cause and part.
  friend bool operator==(const fault&, const fault&) = default;
};

/// The cause that a fault of a number is; none if it has a value.
[[nodiscard]] constexpr std::optional<fault_cause> cause_of(number_fault f) noexcept {
  if (f == number_fault::none) return std::nullopt;
  return f == number_fault::division_by_zero ? fault_cause::division_by_zero : fault_cause::too_large;
}

/// The key of a cause in files and JSON, which never changes: `division_by_zero`.
[[nodiscard]] std::string_view to_text(fault_cause c) noexcept;
/// What is wrong, in words: `除数为零，无法相除`, `division by zero`.
[[nodiscard]] std::string_view sentence(fault_cause c, language lang) noexcept;

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/fault_inl.hpp>
#endif
#endif
