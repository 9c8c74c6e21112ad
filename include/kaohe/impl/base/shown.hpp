// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_SHOWN_HPP
#define KAOHE_IMPL_BASE_SHOWN_HPP
// A piece of input as it is quoted in a problem: a hundred-megabyte cell must not become a message as long.

#include <kaohe/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The text, or its beginning and an ellipsis. Never cuts a code point of UTF-8 in two.
[[nodiscard]] inline std::string shown(std::string_view text) {
  constexpr std::size_t most = 120;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
