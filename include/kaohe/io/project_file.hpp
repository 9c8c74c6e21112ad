// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_PROJECT_FILE_HPP
#define KAOHE_IO_PROJECT_FILE_HPP
/// \file io/project_file.hpp
/// Applications from a file (docs/data-files.md, "Project files"): CSV with a column for each input, its unit in the
/// header (`综合能耗[tce]`, `替代量.氨氮[吨]`), or JSON with the same names.

#include <kaohe/gate/project.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads a file of applications: JSON if its first character is `[` or `{`, else CSV. Every problem is reported at its
/// place. A cell that cannot be read makes that application unusable: it is reported, named and left out; the others
/// are returned. A column that is not known, or whose unit does not fit, is an error, and no application has a value
/// of it.
[[nodiscard]] std::vector<project> read_projects(std::string_view text, const std::string& file, const policy& p,
                                                 issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
