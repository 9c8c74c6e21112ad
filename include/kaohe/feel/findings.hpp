// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_FINDINGS_HPP
#define KAOHE_FEEL_FINDINGS_HPP
/// \file feel/findings.hpp
/// What the analysis of a decision table can find; see feel/analysis.hpp.

#include <kaohe/feel/value.hpp>

#include <cstdint>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// A stretch of a column.
struct stretch {
  value low;                  ///< the lower end; missing: none
  value high;                 ///< the upper end; missing: none
  bool low_included = true;   ///< `[`
  bool high_included = true;  ///< `]`
  bool other_texts = false;   ///< instead: every text that no cell of the column names
};

/// A part of what the columns may be together, and a place in it.
struct region {
  std::vector<std::vector<stretch>> columns;  ///< of each column: one of these stretches
  std::vector<value> witness;                 ///< a value for each column
};

/// Two rows that both hit in a region.
struct overlapping_rows {
  std::uint32_t first = 0;   ///< one row
  std::uint32_t second = 0;  ///< a later one
  region where;              ///< where both hit
  bool differ = false;       ///< they are known to say different things
};

/// A row that never counts.
struct masked_row {
  std::uint32_t row = 0;  ///< the row
  std::vector<std::uint32_t>
      by;  ///< the rows that count instead, a few of them; none: its own cells exclude each other
};

/// A row without which the table says the same.
struct redundant_row {
  std::uint32_t row = 0;   ///< the row
  std::uint32_t like = 0;  ///< a row that says it, too
};

/// Two rows that can be one.
struct mergeable_rows {
  std::uint32_t first = 0;        ///< one row
  std::uint32_t second = 0;       ///< a later one, to be dropped
  std::uint32_t column = 0;       ///< the only column in which they differ
  std::vector<stretch> together;  ///< what the first row then says there
};

/// A cell.
struct cell_place {
  std::uint32_t row = 0;     ///< its row
  std::uint32_t column = 0;  ///< its input column
};

/// What was found; rows are places in `table_declaration::rows`. At most 100 of each sort.
struct findings {
  std::vector<region> gaps;                ///< what no row covers
  std::vector<overlapping_rows> overlaps;  ///< ordered by rows
  std::vector<masked_row> masked;          ///< ordered by row
  std::vector<redundant_row> redundant;    ///< ordered by row
  std::vector<mergeable_rows> mergeable;   ///< ordered by rows
  std::vector<cell_place> unanalysed;      ///< cells of which nothing is known
  bool complete = true;                    ///< false: a limit was reached, and there may be more of everything
  bool covers_all = false;                 ///< for certain, some row hits for all values of the columns
  bool exclusive = false;                  ///< for certain, two rows never hit together
};

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
