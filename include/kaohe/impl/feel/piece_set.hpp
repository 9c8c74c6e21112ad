// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PIECE_SET_HPP
#define KAOHE_IMPL_FEEL_PIECE_SET_HPP
// Internal: sets of pieces of an axis, as ranges in order that neither touch nor overlap.

#include <kaohe/impl/feel/table_axis.hpp>

#include <algorithm>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

using piece_set = std::vector<piece_range>;

/// Ranges in any order, put in order and joined.
[[nodiscard]] inline piece_set joined(piece_set all) {
  std::sort(all.begin(), all.end(), [](piece_range a, piece_range b) { return a.first < b.first; });
  piece_set made;
  for (const piece_range r : all) {
    if (!made.empty() && r.first <= made.back().last + 1) {
      made.back().last = std::max(made.back().last, r.last);
    } else {
      made.push_back(r);
    }
  }
  return made;
}

[[nodiscard]] inline piece_set united(piece_set a, const piece_set& b) {
  a.insert(a.end(), b.begin(), b.end());
  return joined(std::move(a));
}

/// All pieces but these.
[[nodiscard]] inline piece_set complement(const piece_set& a, std::uint32_t pieces) {
  piece_set made;
  std::uint32_t next = 0;
  for (const piece_range r : a) {
    if (r.first > next) made.push_back({next, r.first - 1});
    next = r.last + 1;
  }
  if (next < pieces) made.push_back({next, pieces - 1});
  return made;
}

[[nodiscard]] inline piece_set intersection(const piece_set& a, const piece_set& b) {
  piece_set made;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t first = std::max(a[i].first, b[j].first), last = std::min(a[i].last, b[j].last);
    if (first <= last) made.push_back({first, last});
    a[i].last < b[j].last ? ++i : ++j;
  }
  return made;
}

[[nodiscard]] inline bool contains(const piece_set& a, std::uint32_t piece) {
  const auto behind =
      std::upper_bound(a.begin(), a.end(), piece, [](std::uint32_t p, piece_range r) { return p < r.first; });
  return behind != a.begin() && piece <= std::prev(behind)->last;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
