// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_TOML_SOURCE_HPP
#define KAOHE_SRC_IO_TOML_SOURCE_HPP
// From the text of one TOML file to keys and values with their places, behind all its syntax errors.

#include "toml_mend.hpp"

#include <kaohe/model/declaration.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::io {

/// The longest TOML file that is read, in bytes: what is larger belongs into CSV tables.
inline constexpr std::size_t toml_size_limit = std::size_t{8} << 20U;

/// Reads a TOML file: its keys in the order of the file, every problem reported, what could be read returned.
/// Numbers and dates are passed on as written, also such as no program could use (NaN, 2018-02-30).
/// \param text    UTF-8
/// \param file    as messages name it
/// \param spoilt  gets the values that syntax errors have spoilt
[[nodiscard]] model::declared_table read_toml(std::string_view text, const std::string& file, issues& problems,
                                              std::vector<spoilt_value>& spoilt);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
