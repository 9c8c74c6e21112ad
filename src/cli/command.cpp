// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/io/load_policy.hpp>

#include <fmt/core.h>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace kaohe::cli {

language language_of_locale() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return std::string_view(value).starts_with("zh") ? language::zh : language::en;
    }
  }
  return language::en;
}

std::string policy_folder(const std::string& argument) {
  if (std::filesystem::exists(argument) || argument.find('/') != std::string::npos) return argument;
  // The packages that were installed with the program stand at a fixed place from it, wherever both were moved.
  std::error_code unknown;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const std::filesystem::path installed = program.parent_path() / KAOHE_POLICIES_FROM_PROGRAM / argument;
  return std::filesystem::exists(installed) ? installed.lexically_normal().string() : argument;
}

void print_problems(issues problems, problem_writer written) {
  sort_by_place(problems);
  for (const issue& i : problems) fmt::print(stderr, "{}", written.text(i));
}

void print_problems(issues problems, language lang) { print_problems(std::move(problems), problem_writer(lang)); }

std::optional<policy> policy_for(const std::string& argument, issues& problems, language lang) {
  std::optional<policy> loaded = io::load_policy(policy_folder(argument), problems);
  if (!loaded) print_problems(problems, lang);
  return loaded;
}

}  // namespace kaohe::cli
