// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_INDEX_HPP
#define KAOHE_IMPL_FEEL_TABLE_INDEX_HPP
// Internal: which rows may hit, given the piece of each column. For each column the pieces are gathered in blocks, and
// for each block there is a bit map of the rows with a cell that meets it; the maps of all columns are intersected
// word by word, and what passes is tested exactly against the row's own cells. So the maps may be coarse, and their
// size is bounded: a chain of n rows needs n pieces, but not n bit maps of n bits. A small table has no maps.

#include <kaohe/impl/feel/piece_set.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A cell before it is in an index.
struct cell_tests {
  enum class sort : std::uint8_t {
    any,      // `-`
    pieces,   // a set of pieces
    program,  // to be evaluated
  };
  sort kind = sort::any;
  piece_set set;              // of pieces
  std::uint32_t program = 0;  // number of the program
};

class table_index {
 public:
  static constexpr std::uint32_t unknown = 0xFFFF'FFFF;  // in place of a piece: missing, or a fault
  static constexpr std::uint32_t small_table = 16;       // rows

  table_index() = default;
  /// \param pieces  how many each column has
  explicit table_index(std::vector<std::uint32_t> pieces) : pieces_(std::move(pieces)) {}

  /// Appends a row. \pre one cell for each column
  void add(std::vector<cell_tests> row) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      cell_tests& tests = row[c];
      const std::uint32_t last = pieces_[c] == 0 ? 0 : pieces_[c] - 1;
      if (tests.kind == cell_tests::sort::any) {
        cells_.push_back({0, last, any_value});
      } else if (tests.kind == cell_tests::sort::program) {
        special_.push_back({{}, tests.program});
        cells_.push_back({0, last, number_of_special() | evaluated});
      } else if (tests.set.empty()) {
        cells_.push_back({1, 0, plain});
      } else if (tests.set.size() == 1) {
        cells_.push_back({tests.set[0].first, tests.set[0].last, plain});
      } else {
        const std::uint32_t first = tests.set.front().first, behind = tests.set.back().last;
        special_.push_back({std::move(tests.set), 0});
        cells_.push_back({first, behind, number_of_special()});
      }
    }
    ++rows_;
  }
  /// To be called once, behind the last `add`.
  void finish() {
    cells_.shrink_to_fit();
    if (rows_ <= small_table) return;
    words_ = (rows_ + 63) / 64;
    for (std::uint32_t c = 0; c < columns(); ++c) maps_.push_back(map_of(c));
  }

  [[nodiscard]] std::uint32_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::uint32_t columns() const noexcept { return static_cast<std::uint32_t>(pieces_.size()); }
  [[nodiscard]] std::uint32_t pieces(std::uint32_t column) const noexcept { return pieces_[column]; }

  /// What a cell is.
  [[nodiscard]] cell_tests::sort sort_of_cell(std::uint32_t row, std::uint32_t column) const noexcept {
    const std::uint32_t more = at(row, column).more;
    if (more == any_value) return cell_tests::sort::any;
    return (more & evaluated) != 0 ? cell_tests::sort::program : cell_tests::sort::pieces;
  }
  /// The number of a cell's program. \pre it has one
  [[nodiscard]] std::uint32_t program_of(std::uint32_t row, std::uint32_t column) const noexcept {
    return special_[(at(row, column).more & ~evaluated) - first_special].program;
  }
  /// The pieces for which a cell holds; all, if it is evaluated.
  [[nodiscard]] piece_set set_of(std::uint32_t row, std::uint32_t column) const {
    const cell& c = at(row, column);
    if (c.more >= first_special && (c.more & evaluated) == 0 && c.more != any_value) {
      return special_[c.more - first_special].set;
    }
    return c.first <= c.last ? piece_set{{c.first, c.last}} : piece_set{};
  }

  /// Visits in order every row of which no cell of a known column is false (cells to be evaluated count as true),
  /// until `visit` returns false. \param at  the piece of each column or `unknown`
  template <class Visit>
  void each(std::span<const std::uint32_t> at, Visit visit) const {
    if (maps_.empty()) {
      for (std::uint32_t row = 0; row < rows_; ++row) {
        if (fits(row, at) && !visit(row)) return;
      }
      return;
    }
    // the maps of the known columns, the most selective of which are not known: all are read
    const std::uint64_t* known[most_columns];
    std::size_t count = 0;
    for (std::size_t c = 0; c < at.size(); ++c) {
      if (at[c] != unknown) known[count++] = maps_[c].bits.data() + std::size_t{at[c] >> maps_[c].shift} * words_;
    }
    for (std::uint32_t w = 0; w < words_; ++w) {
      std::uint64_t left = w + 1 < words_ || rows_ % 64 == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << rows_ % 64) - 1;
      for (std::size_t k = 0; k < count; ++k) left &= known[k][w];
      for (; left != 0; left &= left - 1) {
        const std::uint32_t row = w * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
        if (fits(row, at) && !visit(row)) return;
      }
    }
  }

  /// Bytes it takes, about.
  [[nodiscard]] std::size_t memory() const noexcept {
    std::size_t all = cells_.capacity() * sizeof(cell) + special_.capacity() * sizeof(special);
    for (const special& s : special_) all += s.set.capacity() * sizeof(piece_range);
    for (const map& m : maps_) all += m.bits.capacity() * sizeof(std::uint64_t);
    return all;
  }

  static constexpr std::size_t most_columns = 64;

 private:
  struct cell {
    std::uint32_t first, last;  // the pieces it may hold for
    std::uint32_t more;         // plain: for all of these; any_value: it is `-`; else the number of a special cell
  };
  struct special {
    piece_set set;
    std::uint32_t program;
  };
  struct map {
    std::uint32_t shift = 0;          // a block has 2^shift pieces
    std::vector<std::uint64_t> bits;  // words_ for each block
  };
  static constexpr std::uint32_t plain = 0, first_special = 1, evaluated = 0x8000'0000, any_value = 0xFFFF'FFFF;
  static constexpr std::uint32_t most_blocks = 512;  // of a column

  [[nodiscard]] const cell& at(std::uint32_t row, std::uint32_t column) const noexcept {
    return cells_[std::size_t{row} * pieces_.size() + column];
  }
  [[nodiscard]] std::uint32_t number_of_special() const noexcept {
    return static_cast<std::uint32_t>(special_.size()) - 1 + first_special;
  }
  [[nodiscard]] bool fits(std::uint32_t row, std::span<const std::uint32_t> where) const noexcept {
    const cell* c = &cells_[std::size_t{row} * where.size()];
    for (const std::uint32_t piece : where) {
      if (piece != unknown) {
        if (piece < c->first || piece > c->last) return false;
        if (c->more != plain && c->more < evaluated && !contains(special_[c->more - first_special].set, piece)) {
          return false;
        }
      }
      ++c;
    }
    return true;
  }
  [[nodiscard]] map map_of(std::uint32_t column) const {
    map made;
    while ((pieces_[column] >> made.shift) >= most_blocks) ++made.shift;
    made.bits.resize((std::size_t{pieces_[column] >> made.shift} + 1) * words_);
    for (std::uint32_t row = 0; row < rows_; ++row) {
      for (const piece_range r : set_of(row, column)) {
        for (std::size_t b = r.first >> made.shift; b <= r.last >> made.shift; ++b) {
          made.bits[b * words_ + row / 64] |= std::uint64_t{1} << row % 64;
        }
      }
    }
    return made;
  }

  std::vector<std::uint32_t> pieces_;  // of each column
  std::vector<cell> cells_;            // row by row
  std::vector<special> special_;
  std::vector<map> maps_;  // of each column; none of a small table
  std::uint32_t rows_ = 0;
  std::uint32_t words_ = 0;  // of a bit map
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
