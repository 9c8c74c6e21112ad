// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_SCAN_HPP
#define KAOHE_IMPL_BASE_SCAN_HPP
// The little that reading and writing dates and periods needs.

#include <kaohe/config.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Takes words and numbers off the front of a text; what does not fit stays.
struct scanner {
  std::string_view rest;

  /// Takes `expected`, if it comes next.
  [[nodiscard]] bool word(std::string_view expected) {
    if (!rest.starts_with(expected)) return false;
    rest.remove_prefix(expected.size());
    return true;
  }
  /// Takes one of the words, the first that fits; its position from 1, or 0.
  [[nodiscard]] int one_of(std::initializer_list<std::string_view> words) {
    int position = 0;
    for (const std::string_view each : words) {
      ++position;
      if (word(each)) return position;
    }
    return 0;
  }
  /// Takes all digits that come next, if they are at least `least` and at most `most` (≤ 9) of them.
  [[nodiscard]] bool number(std::size_t least, std::size_t most, int& value) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') ++count;
    if (count < least || count > most) return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest[i] - '0');
    rest.remove_prefix(count);
    return true;
  }
};

/// The number with zeros in front, up to `width` digits.
[[nodiscard]] inline std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(text.front() == '-' ? 1 : 0, width - text.size(), '0');
  return text;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
