// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_EVIDENCE_CSV_HPP
#define KAOHE_IO_EVIDENCE_CSV_HPP
/// \file io/evidence_csv.hpp
/// Evidence files: header `who,task,date,state,value,document,verified_by,known_since` or 责任单位, 任务, 日期, 状态,
/// 数值, 证明材料, 核查单位, 提交日期, in any order. docs/data-files.md, "Evidence files".

#include <kaohe/io/text_file.hpp>
#include <kaohe/observe/task_evidence.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads the rows of one table (UTF-8). An unreadable row is an issue at its cell and is not returned; whoever gets an
/// error must not go on with the rest. Rows that contradict each other: `observe::check_evidence`.
/// \param file  as messages name it
[[nodiscard]] std::vector<task_evidence> read_evidence(std::string_view text, const std::string& file, const policy& p,
                                                       issues& problems);

/// Reads a file in any accepted encoding. See `read_evidence`.
[[nodiscard]] std::vector<task_evidence> load_evidence(const std::string& path, encoding from, const policy& p,
                                                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
