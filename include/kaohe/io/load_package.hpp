// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_LOAD_PACKAGE_HPP
#define KAOHE_IO_LOAD_PACKAGE_HPP
/// \file io/load_package.hpp
/// Policy packages with their cases: the nouns `case` of all files, and the files in the folder `cases/`, which hold
/// nothing else. docs/policy-format.md, "Cases".

#include <kaohe/io/load_policy.hpp>
#include <kaohe/trial/case.hpp>

namespace kaohe::inline KAOHE_ABI::io {

/// A policy and its own tests.
struct loaded_package {
  kaohe::policy policy;                 ///< the policy
  std::vector<trial::test_case> cases;  ///< checked against it, in the order of files and lines
};

/// Reads a package as `load_policy` does, and gives its cases, too.
[[nodiscard]] std::optional<loaded_package> load_package(const std::string& folder, issues& problems);

/// The same from files in memory.
[[nodiscard]] std::optional<loaded_package> load_package(const std::vector<package_file>& files, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
