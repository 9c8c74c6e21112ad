// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_PATHS_HPP
#define KAOHE_TESTS_SUPPORT_PATHS_HPP
/// \file paths.hpp
/// Where tests find the project's files, the program, and room for files of their own.

#include <string>

namespace kaohe_test {

/// The folder of the checkout, without a slash at its end.
std::string project_root();
/// The program `kaohe` of this build.
std::string program();
/// An empty folder of that name for this test alone; what stood there is removed.
std::string scratch(const std::string& name);

}  // namespace kaohe_test

#endif
