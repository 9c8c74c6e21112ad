// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_PACKAGE_HPP
#define KAOHE_SRC_IO_PACKAGE_HPP
// The files of a package put together: TOML files, the tables and the text that they name, the hash over all.

#include "toml_mend.hpp"

#include <kaohe/io/load_policy.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Where files with cases stand; they hold nothing else.
inline constexpr std::string_view case_folder = "cases/";

/// Where a package's files come from.
struct package_place {
  std::string folder;                    ///< as messages name it; may be empty
  std::vector<package_file> toml_files;  ///< in the order of their names
  /// The bytes of a file that the package names, or why there are none (the reason as a `cannot_read` argument).
  std::function<std::optional<std::string>(const std::string& name, std::string& reason)> read;
};

/// Reads a package. \param spoilt  gets the values that syntax errors have spoilt
[[nodiscard]] model::policy_source read_package(const package_place& from, issues& problems,
                                                std::vector<spoilt_value>& spoilt);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
