// SPDX-License-Identifier: Apache-2.0
#include "write_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace kaohe::cli {

bool write_file(const std::string& path, const std::string& bytes, issues& problems) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file != nullptr) written = std::fclose(file) == 0 && written;
  if (!written) problems.push_back({issue_code::cannot_write, {path}, {path, std::strerror(errno)}});
  return written;
}

}  // namespace kaohe::cli
