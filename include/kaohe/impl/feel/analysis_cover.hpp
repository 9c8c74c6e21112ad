// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_COVER_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_COVER_HPP
// Internal: what rows cover. Everything is halved at the edges of boxes until in each part every row holds everywhere
// or nowhere; there it is seen whether a row holds at all, which is the first, and which would be the first without it.

#include <kaohe/impl/feel/analysis_boxes.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class cover {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;
  static constexpr std::size_t most_gaps = 1000;  // parts; they are joined to fewer regions

  /// \param in_order  rows have an order, and the first one counts
  cover(const row_boxes& boxes, const std::vector<std::uint32_t>& says, bool in_order, std::uint64_t work)
      : boxes_(boxes), says_(says), in_order_(in_order), budget_(work) {
    counts.resize(says.size());
    needed.resize(says.size());
    like.resize(says.size(), none);
    std::vector<std::uint32_t> sure, doubtful;
    for (std::uint32_t b = 0; b < boxes.size(); ++b) (boxes.doubtful[boxes.rows[b]] ? doubtful : sure).push_back(b);
    explore(boxes.everything(), sure, doubtful, none, none);
    complete = !budget_.is_out() && boxes.complete;
  }

  std::vector<std::vector<piece_range>> gaps;  // parts that no row covers
  std::vector<bool> counts;                    // of each row: it is the first somewhere
  std::vector<bool> needed;                    // of each row: without it something would be said differently
  std::vector<std::uint32_t> like;             // of each row: one that says the same where it counts
  bool covered = true;                         // for certain, there is a row everywhere
  bool complete = false;                       // nothing was left out

 private:
  using part = std::vector<piece_range>;

  /// \param sure, doubtful  the boxes that may meet the part
  /// \param first, second   the first two rows that hold in all of it
  void explore(const part& p, const std::vector<std::uint32_t>& sure, const std::vector<std::uint32_t>& doubtful,
               std::uint32_t first, std::uint32_t second) {
    if (!budget_.spend(sure.size() + doubtful.size() + 1)) {
      covered = false;
      return;
    }
    std::vector<std::uint32_t> open, maybe;  // boxes that hold in some of the part; doubtful ones that meet it
    bool maybe_covered = false;
    for (const std::uint32_t b : sure) {
      if (!boxes_.meet(p.data(), boxes_[b])) continue;
      if (!boxes_.within(p.data(), boxes_[b])) {
        open.push_back(b);
      } else if (boxes_.rows[b] < first) {
        second = std::exchange(first, boxes_.rows[b]);
      } else if (boxes_.rows[b] != first) {
        second = std::min(second, boxes_.rows[b]);
      }
    }
    if (!in_order_ && first != none) return;
    for (const std::uint32_t b : doubtful) {
      if (!boxes_.meet(p.data(), boxes_[b])) continue;
      maybe.push_back(b);
      maybe_covered = maybe_covered || boxes_.within(p.data(), boxes_[b]);
    }
    const std::uint32_t last = relevant(first, second);
    open.erase(std::remove_if(open.begin(), open.end(), [&](std::uint32_t b) { return boxes_.rows[b] > last; }),
               open.end());
    if (!open.empty()) {
      split(p, open, open, maybe, first, second);
    } else if (first != none) {
      note(first, second, maybe);
    } else if (!maybe.empty()) {
      covered = false;
      if (!maybe_covered) split(p, maybe, open, maybe, first, second);
    } else {
      covered = false;
      if (gaps.size() < most_gaps) {
        gaps.push_back(p);
      } else {
        (void)budget_.spend(~std::uint64_t{0});
      }
    }
  }

  /// The last row that matters where the first two to hold are known.
  [[nodiscard]] std::uint32_t relevant(std::uint32_t first, std::uint32_t second) const {
    if (first == none) return none;
    return needed[first] ? first : second;
  }
  void note(std::uint32_t first, std::uint32_t second, const std::vector<std::uint32_t>& maybe) {
    counts[first] = true;
    const bool doubt = std::any_of(maybe.begin(), maybe.end(),
                                   [&](std::uint32_t b) { return boxes_.rows[b] > first && boxes_.rows[b] < second; });
    if (second == none || says_[second] != says_[first] || doubt) {
      needed[first] = true;
    } else {
      like[first] = second;
    }
  }

  /// Halves the part at the middle edge of the column with the most edges.
  void split(const part& p, const std::vector<std::uint32_t>& cutting, const std::vector<std::uint32_t>& sure,
             const std::vector<std::uint32_t>& doubtful, std::uint32_t first, std::uint32_t second) {
    std::vector<std::uint32_t> edges, best;  // first pieces of the upper half
    std::size_t column = 0;
    constexpr std::size_t sample = 256;
    const std::size_t stride = cutting.size() / sample + 1;
    for (std::size_t c = 0; c < p.size(); ++c) {
      edges.clear();
      for (std::size_t i = 0; i < cutting.size(); i += stride) {
        const piece_range r = boxes_[cutting[i]][c];
        if (r.first > p[c].first) edges.push_back(r.first);
        if (r.last < p[c].last) edges.push_back(r.last + 1);
      }
      if (edges.size() > best.size()) {
        best.swap(edges);
        column = c;
      }
    }
    const auto middle = best.begin() + static_cast<std::ptrdiff_t>(best.size() / 2);
    std::nth_element(best.begin(), middle, best.end());
    part half = p;
    half[column].last = *middle - 1;
    explore(half, sure, doubtful, first, second);
    half[column] = {*middle, p[column].last};
    explore(half, sure, doubtful, first, second);
  }

  const row_boxes& boxes_;
  const std::vector<std::uint32_t>& says_;
  bool in_order_;
  budget budget_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
