// SPDX-License-Identifier: Apache-2.0
#include "support/paths.hpp"

#include "support/places.hpp"

#include <filesystem>

namespace kaohe_test {

std::string project_root() { return project_root_place; }

std::string program() { return program_place; }

std::string scratch(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(scratch_place) / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder.string();
}

}  // namespace kaohe_test
