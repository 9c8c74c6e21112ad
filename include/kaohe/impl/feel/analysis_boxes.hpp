// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_BOXES_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_BOXES_HPP
// Internal: the rows of a table as boxes: for each column a range of pieces. A row whose cells are sets of several
// ranges is several boxes, which do not overlap.

#include <kaohe/impl/feel/analysis_axis.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A budget of work; what runs out of it stops and says so.
class budget {
 public:
  explicit budget(std::uint64_t work) : left_(work) {}
  /// Takes some. \return false if there is no more
  bool spend(std::uint64_t work) noexcept {
    if (work > left_) out_ = true;
    left_ -= work < left_ ? work : left_;
    return !out_;
  }
  [[nodiscard]] bool is_out() const noexcept { return out_; }

 private:
  std::uint64_t left_;
  bool out_ = false;
};

class row_boxes {
 public:
  explicit row_boxes(const table_content& t) {
    for (std::uint32_t c = 0; c < t.columns.size(); ++c) axes.emplace_back(t, c);
    doubtful.resize(t.index.rows());
    empty.resize(t.index.rows());
    for (std::uint32_t row = 0; row < t.index.rows(); ++row) {
      std::vector<piece_set> sets;
      for (std::uint32_t c = 0; c < axes.size(); ++c) {
        doubtful[row] = doubtful[row] || t.index.sort_of_cell(row, c) == cell_tests::sort::program;
        sets.push_back(axes[c].taken(t.index.set_of(row, c)));
      }
      complete = complete && add(row, sets);
    }
  }

  [[nodiscard]] std::size_t columns() const noexcept { return axes.size(); }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(rows.size()); }
  /// The ranges of a box.
  [[nodiscard]] const piece_range* operator[](std::uint32_t box) const noexcept {
    return &ranges_[std::size_t{box} * columns()];
  }
  [[nodiscard]] bool meet(const piece_range* a, const piece_range* b) const noexcept {
    for (std::size_t c = 0; c < columns(); ++c) {
      if (a[c].last < b[c].first || b[c].last < a[c].first) return false;
    }
    return true;
  }
  /// True if `a` lies in `b`.
  [[nodiscard]] bool within(const piece_range* a, const piece_range* b) const noexcept {
    for (std::size_t c = 0; c < columns(); ++c) {
      if (a[c].first < b[c].first || a[c].last > b[c].last) return false;
    }
    return true;
  }
  /// All there is.
  [[nodiscard]] std::vector<piece_range> everything() const {
    std::vector<piece_range> all;
    for (const analysis_axis& a : axes) all.push_back({0, a.size() - 1});
    return all;
  }

  std::vector<analysis_axis> axes;
  std::vector<std::uint32_t> rows;  // of each box, ascending: in the order in which rows count
  std::vector<bool> doubtful;       // of each row: it has cells of which nothing is known, taken as if they held
  std::vector<bool> empty;          // of each row: its cells can never hold
  bool complete = true;             // false: too many boxes

 private:
  [[nodiscard]] bool add(std::uint32_t row, const std::vector<piece_set>& sets) {
    constexpr std::size_t most_boxes = 400'000;
    std::size_t count = 1;
    for (const piece_set& s : sets) count = count > most_boxes ? count : count * s.size();
    empty[row] = count == 0;
    if (count > most_boxes - rows.size()) return false;
    for (std::size_t i = 0; i < count; ++i) {
      std::size_t rest = i;
      for (const piece_set& s : sets) {
        ranges_.push_back(s[rest % s.size()]);
        rest /= s.size();
      }
      rows.push_back(row);
    }
    return true;
  }

  std::vector<piece_range> ranges_;  // of each box, column by column
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
