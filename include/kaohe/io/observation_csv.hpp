// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_OBSERVATION_CSV_HPP
#define KAOHE_IO_OBSERVATION_CSV_HPP
/// \file io/observation_csv.hpp
/// Observation files: header `who,indicator,period,value,unit,view,status,known_since,source` or 责任单位, 指标, 时期,
/// 数值, 计量单位, 数值类型, 状态, 公布日期, 来源, in any order. `view` may be left out or empty (level), `status` too
/// (reported), `known_since` too (always known), `source` too. docs/policy-format.md, "Observation files".

#include <kaohe/io/text_file.hpp>
#include <kaohe/observe/observation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads the rows of one table (UTF-8). An unreadable row is an issue at its cell and is not returned; whoever gets an
/// error must not go on with the rest. An empty value is an issue: a figure that is not there is not written.
/// \param file  as messages name it
[[nodiscard]] std::vector<observation> read_observations(std::string_view text, const std::string& file,
                                                         const policy& p, issues& problems);

/// Reads a file in any accepted encoding. See `read_observations`.
[[nodiscard]] std::vector<observation> load_observations(const std::string& path, encoding from, const policy& p,
                                                         issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
