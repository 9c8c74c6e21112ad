// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_CLI_WRITE_FILE_HPP
#define KAOHE_SRC_CLI_WRITE_FILE_HPP

#include <kaohe/base/issue.hpp>

#include <string>

namespace kaohe::cli {

/// Writes a file. \return false, with an issue, if it cannot be written
bool write_file(const std::string& path, const std::string& bytes, issues& problems);

}  // namespace kaohe::cli

#endif
