// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table in any encoding: every row is returned whole or reported.
#include <kaohe/io/csv.hpp>
#include <kaohe/io/text_file.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kaohe::io;
  for (const encoding from : {encoding::detect, encoding::utf8, encoding::gb18030}) {
    kaohe::issues problems;
    const auto text = to_utf8(std::string(data, data + size), from, "table.csv", problems);
    require(text.has_value() != kaohe::has_errors(problems));
    if (!text) continue;
    csv_reader rows(*text, "table.csv");
    const auto header = rows.read_header(problems);
    if (!header) {
      require(kaohe::has_errors(problems));
      continue;
    }
    std::uint32_t line = header->where.line;
    while (const auto row = rows.read_row(problems)) {
      require(row->cells.size() == header->cells.size());
      require(row->where.line > line);
      line = row->where.line;
      for (const auto& cell : row->cells) require(place_at(cell, cell.value.size()).line >= line);
    }
  }
  return 0;
}
