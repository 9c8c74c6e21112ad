// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_RUN_PROGRAM_HPP
#define KAOHE_TESTS_SUPPORT_RUN_PROGRAM_HPP
/// \file run_program.hpp
/// The program `kaohe` as a user runs it.

#include <support/paths.hpp>

#include <sys/wait.h>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace kaohe_test {

/// What a run left.
struct program_outcome {
  int status = -1;  ///< the exit status
  std::string out;  ///< on standard output
  std::string err;  ///< on standard error
};

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Runs `kaohe ARGUMENTS` in the project's root, in English unless the arguments say otherwise.
/// \param name  of this run, its own among all tests
inline program_outcome run_program(const std::string& name, const std::string& arguments) {
  const std::string folder = scratch("cli_" + name);
  const std::string command = "cd '" + project_root() + "' && LC_ALL=C.UTF-8 '" + program() + "' " + arguments + " >'" +
                              folder + "/out' 2>'" + folder + "/err' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(folder + "/out"), content_of(folder + "/err")};
}

}  // namespace kaohe_test

#endif
