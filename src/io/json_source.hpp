// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_JSON_SOURCE_HPP
#define KAOHE_SRC_IO_JSON_SOURCE_HPP
// JSON (RFC 8259) with the place of every key and value, numbers as they are written.

#include <kaohe/model/declaration.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::io {

/// How deep arrays and objects may stand in each other.
inline constexpr std::size_t json_depth_limit = 64;

/// Reads a text. Keys that are repeated in an object stand in it as often; `null` is an empty string from a table.
/// \return nothing, with an issue at its place, if it is no JSON
[[nodiscard]] std::optional<model::declared_value> read_json(std::string_view text, const std::string& file,
                                                             issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
