// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_VALUE_HPP
#define KAOHE_FEEL_VALUE_HPP
/// \file feel/value.hpp
/// Run-time values. A missing value is not FEEL's null and not zero: it stands for any value, and remembers which
/// inputs were missing. A fault is a value that cannot exist (division by zero), with its cause and its place.

#include <kaohe/base/date.hpp>
#include <kaohe/base/number.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// No value, for want of inputs.
struct missing {
  std::vector<std::uint32_t> inputs;  ///< indices into the program's inputs, ordered, each once
  /// Same inputs.
  friend bool operator==(const missing&, const missing&) = default;
};

/// No value, because there can be none.
struct fault {
  number_fault cause = number_fault::none;  ///< why
  std::uint32_t begin = 0;                  ///< the part of the source at fault: first byte
  std::uint32_t end = 0;                    ///< first byte behind it
  /// Same cause and part.
  friend bool operator==(const fault&, const fault&) = default;
};

/// A value: missing, a fault, or a number in coherent units, a boolean, a string, a date.
using value = std::variant<missing, fault, number, bool, std::string, date>;

/// True for a value that is there.
[[nodiscard]] inline bool is_known(const value& v) noexcept { return v.index() > 1; }

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
