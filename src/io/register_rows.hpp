// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_REGISTER_ROWS_HPP
#define KAOHE_SRC_IO_REGISTER_ROWS_HPP
// A row of the register of decisions, wherever it stands.

#include <kaohe/io/csv.hpp>
#include <kaohe/io/register_csv.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads one row. \param header  what its cells are called
[[nodiscard]] std::optional<decision> read_decision(const csv_row& header, const csv_row& row, const policy& p,
                                                    issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
