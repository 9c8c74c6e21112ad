// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_REGISTER_CSV_HPP
#define KAOHE_IO_REGISTER_CSV_HPP
/// \file io/register_csv.hpp
/// Register files: header `kind,subject,about,value,authority,reference,date,from,to,reason` or 类别, 对象, 事项, 结论,
/// 决定机关, 文号, 决定日期, 生效日期, 失效日期, 理由, in any order. docs/data-files.md, "Register files".

#include <kaohe/io/text_file.hpp>
#include <kaohe/observe/register.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads the rows of one table (UTF-8). An unreadable row is an issue at its cell and is not returned; whoever gets an
/// error must not go on with the rest. Rows that contradict each other: `observe::check_decisions`.
/// \param file  as messages name it
[[nodiscard]] std::vector<decision> read_decisions(std::string_view text, const std::string& file, const policy& p,
                                                   issues& problems);

/// Reads a file in any accepted encoding. See `read_decisions`.
[[nodiscard]] std::vector<decision> load_decisions(const std::string& path, encoding from, const policy& p,
                                                   issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
