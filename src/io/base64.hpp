// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_BASE64_HPP
#define KAOHE_SRC_IO_BASE64_HPP
// Bytes as text of 64 characters (RFC 4648, section 4).

#include <kaohe/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::io {

/// The text of bytes, with `=` at its end where the last group is not full.
[[nodiscard]] std::string to_base64(std::string_view bytes);
/// The bytes of a text; none unless it is just what `to_base64` writes.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
