// SPDX-License-Identifier: Apache-2.0
#include "base64.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < group.size() ? static_cast<std::uint8_t>(group[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i) text += i <= group.size() ? digits[bits >> (18 - 6 * i) & 63U] : '=';
  }
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); at += 4) {
    std::uint32_t bits = 0;
    std::size_t known = 0;
    for (const char c : text.substr(at, 4)) {
      const std::size_t digit = digits.find(c);
      if (digit != std::string_view::npos) ++known;
      bits = bits << 6 | (digit == std::string_view::npos ? 0U : static_cast<std::uint32_t>(digit));
    }
    for (std::size_t i = 0; i + 1 < known; ++i) bytes += static_cast<char>(bits >> (16 - 8 * i) & 255U);
  }
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace kaohe::inline KAOHE_ABI::io
