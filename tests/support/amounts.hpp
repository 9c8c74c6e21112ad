// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_AMOUNTS_HPP
#define KAOHE_TESTS_SUPPORT_AMOUNTS_HPP
/// \file amounts.hpp
/// Exact decimals and the ends of bounds, for tests of what is split.

#include <kaohe/base/number.hpp>

#include <initializer_list>
#include <limits>
#include <string_view>
#include <vector>

namespace kaohe_test {

/// \pre it is a decimal
inline kaohe::number decimal(std::string_view text) { return *kaohe::number::from_text(text); }

inline std::vector<kaohe::number> decimals(std::initializer_list<const char*> texts) {
  std::vector<kaohe::number> all;
  for (const char* text : texts) all.push_back(decimal(text));
  return all;
}

/// An upper bound that is none; negative a lower one.
inline constexpr double no_bound = std::numeric_limits<double>::infinity();

}  // namespace kaohe_test

#endif
