// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_AXIS_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_AXIS_HPP
// Internal: a column as the analysis sees it: the pieces in which values lie, numbered without gaps. Where the cells
// of a column of strings name texts only, all other texts are one piece, the last.

#include <kaohe/feel/findings.hpp>
#include <kaohe/impl/feel/table_content.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class analysis_axis {
 public:
  analysis_axis(const table_content& t, std::uint32_t column)
      : axis_(t.columns[column].axis), unit_(t.columns[column].shown ? t.columns[column].shown->size : number(1)) {
    if (axis_.kind() == table_axis::sort::none) {
      raw_ = {0};
    } else if (names_texts_only(t, column)) {
      others_ = axis_.boundaries();
      for (std::uint32_t i = 0; i < axis_.boundaries(); ++i) raw_.push_back(2 * i + 1);
      raw_.push_back(0);
    } else {
      for (std::uint32_t p = 0; p < axis_.pieces(); ++p) {
        if (!axis_.is_empty(p)) raw_.push_back(p);
      }
    }
  }

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(raw_.size()); }
  /// True if the order of the pieces means nothing.
  [[nodiscard]] bool unordered() const noexcept {
    return axis_.kind() == table_axis::sort::members || others_ != no_others;
  }

  /// A set of pieces of the table's axis in the numbers of this one.
  [[nodiscard]] piece_set taken(const piece_set& all) const {
    piece_set made;
    if (others_ != no_others) {
      for (const piece_range r : all) {
        const std::uint32_t first = r.first / 2, behind = (r.last + 1) / 2;
        if (first < behind) made.push_back({first, behind - 1});
      }
      if (contains(all, 0)) made.push_back({others_, others_});
      return joined(std::move(made));
    }
    for (const piece_range r : all) {
      const auto first = std::lower_bound(raw_.begin(), raw_.end(), r.first) - raw_.begin();
      const auto behind = std::upper_bound(raw_.begin(), raw_.end(), r.last) - raw_.begin();
      if (first < behind) made.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(behind - 1)});
    }
    return joined(std::move(made));
  }

  /// Ranges of pieces as stretches.
  [[nodiscard]] std::vector<stretch> stretches(const piece_set& all) const {
    std::vector<stretch> made;
    for (const piece_range r : all) {
      if (axis_.kind() == table_axis::sort::none) return {stretch{}};
      if (!unordered()) {
        made.push_back(between(raw_[r.first], raw_[r.last]));
        continue;
      }
      for (std::uint32_t p = r.first; p <= r.last; ++p) {
        if (p == others_) {
          stretch rest;
          rest.other_texts = true;
          made.push_back(rest);
        } else {
          const value v = witness(p);
          made.push_back({v, v, true, true, false});
        }
      }
    }
    return made;
  }

  /// A value in a piece.
  [[nodiscard]] value witness(std::uint32_t piece) const {
    const std::uint32_t raw = raw_[piece];
    if (axis_.kind() == table_axis::sort::none) return {};
    if (axis_.kind() == table_axis::sort::members) {
      if (axis_.of() == type_kind::boolean) return raw == 1;
      return choice{raw};
    }
    if (piece == others_) return other_text();
    if (raw % 2 == 1) return axis_.boundary(raw / 2);
    const std::uint32_t next = raw / 2;
    const bool has_low = next > 0, has_high = next < axis_.boundaries();
    switch (axis_.kind()) {
      case table_axis::sort::numbers: {
        const auto& all = axis_.numbers();
        if (has_low && has_high) return (all[next - 1] + all[next]) / 2;
        if (has_low) return all[next - 1] + unit_;
        return has_high ? all[next] - unit_ : number(0);
      }
      case table_axis::sort::wholes: {
        const auto& all = axis_.wholes();
        if (has_low) return whole(all[next - 1] + 1);
        return has_high ? whole(all[next] - 1) : whole(axis_.of() == type_kind::date ? table_axis::first_day() : 0);
      }
      default:
        return text_between(has_low ? axis_.texts()[next - 1] : std::string(),
                            has_high ? axis_.texts()[next] : std::string(1, '\x7F'));
    }
  }

 private:
  static constexpr std::uint32_t no_others = 0xFFFF'FFFF;

  [[nodiscard]] bool names_texts_only(const table_content& t, std::uint32_t column) const {
    if (axis_.kind() != table_axis::sort::texts) return false;
    for (std::uint32_t row = 0; row < t.index.rows(); ++row) {
      if (t.index.sort_of_cell(row, column) != cell_tests::sort::pieces) continue;
      std::uint32_t gaps = 0;  // pieces between texts that belong to the cell
      for (const piece_range r : t.index.set_of(row, column)) gaps += r.last / 2 - (r.first + 1) / 2 + 1;
      if (gaps != 0 && gaps != axis_.boundaries() + 1) return false;
    }
    return true;
  }
  [[nodiscard]] value whole(std::int64_t n) const {
    if (axis_.of() == type_kind::days) return days_duration{n};
    if (axis_.of() == type_kind::months) return months_duration{n};
    return table_axis::day_of(n);
  }
  /// From the one raw piece to the other.
  [[nodiscard]] stretch between(std::uint32_t first, std::uint32_t last) const {
    stretch made;
    const bool days = axis_.kind() == table_axis::sort::wholes;  // every end can be one that belongs to it
    if (first > 0) {
      made.low_included = first % 2 == 1;
      made.low = axis_.boundary((first - 1) / 2);
      if (days && !made.low_included) {
        made.low = whole(axis_.wholes()[(first - 1) / 2] + 1);
        made.low_included = true;
      }
    }
    if (last + 1 < axis_.pieces()) {
      made.high_included = last % 2 == 1;
      made.high = axis_.boundary(last / 2);
      if (days && !made.high_included) {
        made.high = whole(axis_.wholes()[last / 2] - 1);
        made.high_included = true;
      }
    }
    return made;
  }
  /// A text that no cell names.
  [[nodiscard]] std::string other_text() const {
    std::string text = "其他";
    while (std::binary_search(axis_.texts().begin(), axis_.texts().end(), text)) text += "…";
    return text;
  }
  /// A text behind the one and before the other.
  [[nodiscard]] static std::string text_between(const std::string& low, const std::string& high) {
    for (const char* const more : {"0", "-", " ", "\x01"}) {
      if (low + more < high) return low + more;
    }
    return low;
  }

  const table_axis& axis_;
  number unit_;                       // one of the unit that is shown
  std::vector<std::uint32_t> raw_;    // of each piece: a piece of the table's axis
  std::uint32_t others_ = no_others;  // the piece of all texts that no cell names
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
