// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_PACKAGE_HPP
#define KAOHE_TESTS_SUPPORT_PACKAGE_HPP
/// \file package.hpp
/// The packages under policies/, for tests.

#include <support/paths.hpp>

#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/observe/snapshot.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kaohe_test {

/// A package with all its observation files.
struct loaded_package {
  std::optional<kaohe::policy> policy;           ///< empty if it does not load
  std::vector<kaohe::observation> observations;  ///< of all files, in the order of their names
  kaohe::issues problems;                        ///< of everything
};

/// Loads policies/ID and policies/ID/observations/*.csv.
inline loaded_package load_package(const std::string& id) {
  loaded_package p;
  const std::string folder = project_root() + "/policies/" + id;
  p.policy = kaohe::io::load_policy(folder, p.problems);
  if (!p.policy) return p;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/observations"))
    if (entry.path().extension() == ".csv") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto rows = kaohe::io::load_observations(file, kaohe::io::encoding::detect, *p.policy, p.problems);
    p.observations.insert(p.observations.end(), rows.begin(), rows.end());
  }
  kaohe::observe::check_observations(*p.policy, p.observations, p.problems);
  return p;
}

/// All problems as they print, for failure messages and golden files.
inline std::string print(const kaohe::issues& problems, kaohe::language lang = kaohe::language::en) {
  std::string text;
  for (const auto& each : problems) text += kaohe::to_text(each, lang) + "\n";
  return text;
}

}  // namespace kaohe_test

#endif
