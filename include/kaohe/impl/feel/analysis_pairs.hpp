// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_PAIRS_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_PAIRS_HPP
// Internal: pairs of rows: which overlap, and which can be one.

#include <kaohe/impl/feel/analysis_boxes.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Two boxes that meet.
struct meeting {
  std::uint32_t first, second;  // rows in the order in which they count
  std::vector<piece_range> where;
};

/// Pairs of rows that overlap, each once, along the column in which the fewest boxes do.
class overlap_search {
 public:
  static constexpr std::size_t most = 100;

  overlap_search(const row_boxes& boxes, std::uint64_t work) : boxes_(boxes), budget_(work) {
    by_low_.resize(boxes.size());
    std::iota(by_low_.begin(), by_low_.end(), 0U);
    if (boxes.size() > 1) run(best_column());
    std::sort(found.begin(), found.end(), [](const meeting& a, const meeting& b) {
      return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    complete = !budget_.is_out() && boxes.complete;
    exclusive = exclusive && complete && found.empty();
  }

  std::vector<meeting> found;  // ordered by rows
  bool complete = false;       // nothing was left out
  bool exclusive = true;       // for certain, no two rows overlap

 private:
  void order_by(std::size_t c) {
    std::sort(by_low_.begin(), by_low_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(boxes_[a][c].first, a) < std::pair(boxes_[b][c].first, b);
    });
  }
  [[nodiscard]] std::size_t best_column() const {
    std::size_t best = 0;
    std::uint64_t fewest = ~std::uint64_t{0};
    for (std::size_t c = 0; c < boxes_.columns(); ++c) {
      std::vector<std::uint64_t> begun(boxes_.axes[c].size() + std::size_t{1});  // boxes that begin before a piece
      for (std::uint32_t b = 0; b < boxes_.size(); ++b) ++begun[boxes_[b][c].first + 1];
      std::partial_sum(begun.begin(), begun.end(), begun.begin());
      std::uint64_t pairs = 0;
      for (std::uint32_t b = 0; b < boxes_.size(); ++b)
        pairs += begun[boxes_[b][c].last + 1] - begun[boxes_[b][c].first];
      if (pairs >= fewest) continue;
      fewest = pairs;
      best = c;
    }
    return best;
  }
  void run(std::size_t c) {
    order_by(c);
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> seen;
    for (std::size_t i = 0; i < by_low_.size(); ++i) {
      const std::uint32_t a = by_low_[i];
      for (std::size_t j = i + 1; j < by_low_.size() && boxes_[by_low_[j]][c].first <= boxes_[a][c].last; ++j) {
        const std::uint32_t b = by_low_[j];
        if (!budget_.spend(1)) return;
        if (boxes_.rows[a] == boxes_.rows[b] || !boxes_.meet(boxes_[a], boxes_[b])) continue;
        exclusive = false;
        const auto [low, high] = std::minmax(boxes_.rows[a], boxes_.rows[b]);
        if (boxes_.doubtful[low] || boxes_.doubtful[high] || !seen.try_emplace({low, high}).second) continue;
        if (found.size() == most) {
          (void)budget_.spend(~std::uint64_t{0});
          return;
        }
        found.push_back({low, high, common(boxes_[a], boxes_[b])});
      }
    }
  }
  [[nodiscard]] std::vector<piece_range> common(const piece_range* a, const piece_range* b) const {
    std::vector<piece_range> made;
    for (std::size_t c = 0; c < boxes_.columns(); ++c) {
      made.push_back({std::max(a[c].first, b[c].first), std::min(a[c].last, b[c].last)});
    }
    return made;
  }

  const row_boxes& boxes_;
  budget budget_;
  std::vector<std::uint32_t> by_low_;
};

/// Two rows that can be one.
struct merger {
  std::uint32_t first, second, column;
  piece_set together;
};

/// Pairs of rows that say the same and differ in one column, where they can be joined.
class merge_search {
 public:
  static constexpr std::size_t most = 100;

  merge_search(const table_content& t, const row_boxes& boxes, std::uint64_t work)
      : t_(t), boxes_(boxes), budget_(work) {
    boxes_of_.resize(t.index.rows());
    for (std::uint32_t b = 0; b < boxes.size(); ++b) boxes_of_[boxes.rows[b]].push_back(b);
    number_cells();
    for (std::uint32_t c = 0; c < t.columns.size(); ++c) along(c);
    std::sort(found.begin(), found.end(), [](const merger& a, const merger& b) {
      return std::tie(a.first, a.second, a.column) < std::tie(b.first, b.second, b.column);
    });
    complete = !budget_.is_out();
  }

  std::vector<merger> found;
  bool complete = false;

 private:
  /// Cells of a column that hold for the same get the same number.
  void number_cells() {
    sets_.resize(t_.columns.size());
    for (std::uint32_t c = 0; c < t_.columns.size(); ++c) {
      std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
      for (std::uint32_t row = 0; row < t_.index.rows(); ++row) {
        std::vector<std::uint32_t> key;
        const cell_tests::sort kind = t_.index.sort_of_cell(row, c);
        if (kind == cell_tests::sort::program) key = {t_.index.program_of(row, c)};
        if (kind == cell_tests::sort::pieces) {
          for (const piece_range r : boxes_.axes[c].taken(t_.index.set_of(row, c))) {
            key.push_back(r.first);
            key.push_back(r.last);
          }
          key.push_back(0);
          key.push_back(0);
        }
        sets_[c].push_back(numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second);
      }
    }
  }
  void along(std::uint32_t column) {
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> alike;
    for (std::uint32_t row = 0; row < t_.index.rows(); ++row) {
      if (t_.index.sort_of_cell(row, column) != cell_tests::sort::pieces || boxes_.empty[row]) continue;
      std::vector<std::uint32_t> key{t_.says[row]};
      for (std::uint32_t c = 0; c < t_.columns.size(); ++c) {
        if (c != column) key.push_back(sets_[c][row]);
      }
      alike[std::move(key)].push_back(row);
    }
    for (auto& [key, rows] : alike) {
      if (!boxes_.axes[column].unordered()) {
        std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
          return std::pair(of(a, column).front().first, a) < std::pair(of(b, column).front().first, b);
        });
      }
      for (std::size_t i = 1; i < rows.size(); ++i) try_pair(rows[i - 1], rows[i], column);
    }
  }
  [[nodiscard]] piece_set of(std::uint32_t row, std::uint32_t column) const {
    return boxes_.axes[column].taken(t_.index.set_of(row, column));
  }
  void try_pair(std::uint32_t a, std::uint32_t b, std::uint32_t column) {
    piece_set together = united(of(a, column), of(b, column));
    if (!boxes_.axes[column].unordered() && together.size() > 1) return;
    const auto [first, second] = std::minmax(a, b);
    if (found.size() == most || !may_move(second, first, column)) return;
    found.push_back({first, second, column, std::move(together)});
  }
  /// True if the table says the same with row `from` moved up beside row `to`.
  [[nodiscard]] bool may_move(std::uint32_t from, std::uint32_t to, std::uint32_t column) {
    const bool disjoint = intersection(of(from, column), of(to, column)).empty();
    if (t_.declared.policy == hit_policy::unique || t_.declared.policy == hit_policy::any) return true;
    if (t_.yields_list()) return disjoint && from == to + 1;
    if (!t_.first_decides()) {
      return disjoint || t_.declared.aggregate == aggregation::minimum || t_.declared.aggregate == aggregation::maximum;
    }
    for (std::uint32_t row = to + 1; row < from; ++row) {
      if (!budget_.spend(boxes_of_[row].size() * boxes_of_[from].size() + 1)) return false;
      if (t_.says[row] == t_.says[from]) continue;
      for (const std::uint32_t x : boxes_of_[row]) {
        for (const std::uint32_t y : boxes_of_[from]) {
          if (boxes_.meet(boxes_[x], boxes_[y])) return false;
        }
      }
    }
    return true;
  }

  const table_content& t_;
  const row_boxes& boxes_;
  budget budget_;
  std::vector<std::vector<std::uint32_t>> boxes_of_;  // of each row
  std::vector<std::vector<std::uint32_t>> sets_;      // of each column, of each row: the number of its cell
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
