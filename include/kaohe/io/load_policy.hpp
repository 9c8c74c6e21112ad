// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_LOAD_POLICY_HPP
#define KAOHE_IO_LOAD_POLICY_HPP
/// \file io/load_policy.hpp
/// Policy packages from folders: every `*.toml` in the folder itself and in `cases/`, the CSV tables they name under
/// `[tables]`, and the document's text. docs/policy-format.md.

#include <kaohe/model/build.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// A file of a package in memory.
struct package_file {
  std::string name;   ///< as messages name it; relative to the package: `tables/units.csv`
  std::string bytes;  ///< its content
};

/// Reads a package from a folder and checks it. All problems in one pass, each as `folder/file:line:column`, also
/// those behind TOML syntax errors; cases are checked if there is no other error.
/// \return the policy; empty exactly if `problems` has an error
[[nodiscard]] std::optional<policy> load_policy(const std::string& folder, issues& problems);

/// The same from files in memory. \param folder  as messages name the folder that they stand in; may be empty
[[nodiscard]] std::optional<policy> load_policy(const std::vector<package_file>& files, issues& problems,
                                                const std::string& folder = {});

/// The files that a package in a folder consists of, unchecked: what `load_policy` would read, ordered by name. A
/// TOML file that cannot be read is an issue and left out; what else cannot is only left out, and loading reports it.
[[nodiscard]] std::vector<package_file> read_package_files(const std::string& folder, issues& problems);

/// Only reads: the declarations of a package, unchecked. Syntax errors are added to `problems`; what could be read
/// is returned.
[[nodiscard]] model::policy_source read_package(const std::vector<package_file>& files, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
