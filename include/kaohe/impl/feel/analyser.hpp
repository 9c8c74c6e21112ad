// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSER_HPP
#define KAOHE_IMPL_FEEL_ANALYSER_HPP
// Internal: the findings about a table, put together.

#include <kaohe/impl/feel/analysis_cover.hpp>
#include <kaohe/impl/feel/analysis_pairs.hpp>
#include <kaohe/impl/feel/analysis_text.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The place in a region in words, in both languages.
[[nodiscard]] inline std::string witness_words(const table_content& t, const region& r) {
  const auto in = [&](language lang) {
    std::string all;
    for (std::size_t c = 0; c < t.columns.size(); ++c) {
      if (c > 0) all += lang == language::zh ? "，" : ", ";
      all += t.columns[c].name + " = ";
      all += kaohe::detail::in_language(column_text(t.columns[c], r.witness[c]), lang);
    }
    return all;
  };
  return kaohe::detail::bilingual(in(language::zh), in(language::en));
}

class analyser {
 public:
  explicit analyser(const table_content& t) : t_(t), boxes_(t) {}

  [[nodiscard]] findings all() {
    findings f;
    const hit_policy policy = t_.declared.policy;
    const bool in_order = t_.first_decides() || policy == hit_policy::any;
    const cover covered(boxes_, t_.says, in_order, most_work);
    for (const joint_part& g : joined_gaps(covered.gaps)) {
      if (f.gaps.size() < most) f.gaps.push_back(region_of(g));
    }
    f.covers_all = covered.covered && covered.complete;
    const overlap_search overlaps(boxes_, most_work);
    for (const meeting& m : overlaps.found) {
      const outcome &a = t_.outcomes[t_.says[m.first]], &b = t_.outcomes[t_.says[m.second]];
      const bool differ = t_.says[m.first] != t_.says[m.second] && a.computed.empty() && b.computed.empty();
      const auto [first, second] = std::minmax(t_.row_at[m.first], t_.row_at[m.second]);
      f.overlaps.push_back({first, second, region_of(joint_of(m.where)), differ});
    }
    f.exclusive = overlaps.exclusive;
    never_counting(f, covered, in_order && covered.complete);
    const merge_search merges(t_, boxes_, most_work);
    std::vector<bool> idle(t_.row_at.size());  // rows that can go altogether
    for (const masked_row& m : f.masked) idle[m.row] = true;
    for (const redundant_row& r : f.redundant) idle[r.row] = true;
    for (const merger& m : merges.found) {
      if (idle[t_.row_at[m.first]] || idle[t_.row_at[m.second]]) continue;
      f.mergeable.push_back(
          {t_.row_at[m.first], t_.row_at[m.second], m.column, boxes_.axes[m.column].stretches(m.together)});
    }
    for (std::uint32_t row = 0; row < t_.index.rows(); ++row) {
      for (std::uint32_t c = 0; c < t_.columns.size(); ++c) {
        if (t_.index.sort_of_cell(row, c) == cell_tests::sort::program && f.unanalysed.size() < most) {
          f.unanalysed.push_back({t_.row_at[row], c});
        }
      }
    }
    f.complete = covered.complete && overlaps.complete && merges.complete;
    order(f);
    return f;
  }

 private:
  static constexpr std::uint64_t most_work = 20'000'000;  // boxes looked at
  static constexpr std::size_t most = 100;                // findings of each sort
  using joint_part = std::vector<piece_set>;              // of each column

  [[nodiscard]] static joint_part joint_of(const std::vector<piece_range>& p) {
    joint_part made;
    for (const piece_range r : p) made.push_back({r});
    return made;
  }
  /// Parts that differ in one column only become one, as long as there are any.
  [[nodiscard]] static std::vector<joint_part> joined_gaps(const std::vector<std::vector<piece_range>>& parts) {
    std::vector<joint_part> all;
    for (const auto& p : parts) all.push_back(joint_of(p));
    const auto flat = [](const joint_part& p, std::size_t without) {
      std::vector<std::uint32_t> key;
      for (std::size_t c = 0; c < p.size(); ++c) {
        if (c == without) continue;
        for (const piece_range r : p[c]) key.insert(key.end(), {r.first, r.last});
        key.push_back(0xFFFF'FFFF);
      }
      return key;
    };
    for (std::size_t before = all.size() + 1; all.size() < before;) {
      before = all.size();
      for (std::size_t c = 0; !all.empty() && c < all.front().size(); ++c) {
        std::map<std::vector<std::uint32_t>, joint_part> together;
        for (joint_part& p : all) {
          const auto [at, added] = together.try_emplace(flat(p, c), p);
          if (!added) at->second[c] = united(std::move(at->second[c]), p[c]);
        }
        all.clear();
        for (auto& [key, p] : together) all.push_back(std::move(p));
      }
    }
    return all;
  }
  [[nodiscard]] region region_of(const joint_part& p) const {
    region made;
    for (std::size_t c = 0; c < p.size(); ++c) {
      made.columns.push_back(boxes_.axes[c].stretches(p[c]));
      made.witness.push_back(boxes_.axes[c].witness(p[c].front().first));
    }
    return made;
  }

  /// \param ordered  the first row that holds counts, and all of it is known
  void never_counting(findings& f, const cover& covered, bool ordered) const {
    const bool any = t_.declared.policy == hit_policy::any;
    const auto masked = [&](std::uint32_t row) { return !covered.counts[row] && !boxes_.doubtful[row]; };
    for (std::uint32_t row = 0; row < t_.index.rows(); ++row) {
      if (boxes_.empty[row] && !boxes_.doubtful[row]) {
        if (f.masked.size() < most) f.masked.push_back({t_.row_at[row], {}});
      } else if (!ordered || boxes_.doubtful[row]) {
        continue;
      } else if (masked(row)) {
        const std::vector<std::uint32_t> by = covering(row);
        if (any && f.redundant.size() < most) f.redundant.push_back({t_.row_at[row], by.front()});
        if (!any && f.masked.size() < most) f.masked.push_back({t_.row_at[row], by});
      } else if (!covered.needed[row] && !masked(covered.like[row]) && f.redundant.size() < most) {
        f.redundant.push_back({t_.row_at[row], t_.row_at[covered.like[row]]});
      }
    }
  }
  /// A row before this one that holds wherever it does, or some that do together.
  [[nodiscard]] std::vector<std::uint32_t> covering(std::uint32_t row) const {
    constexpr std::size_t named = 5;
    const auto begin = std::lower_bound(boxes_.rows.begin(), boxes_.rows.end(), row) - boxes_.rows.begin();
    const auto end = std::upper_bound(boxes_.rows.begin(), boxes_.rows.end(), row) - boxes_.rows.begin();
    std::vector<std::uint32_t> some;
    for (std::uint32_t b = 0; b < static_cast<std::uint32_t>(begin); ++b) {
      const std::uint32_t other = boxes_.rows[b];
      if (boxes_.doubtful[other]) continue;
      bool meets = false, covers = true;
      for (auto mine = static_cast<std::uint32_t>(begin); mine < static_cast<std::uint32_t>(end); ++mine) {
        meets = meets || boxes_.meet(boxes_[mine], boxes_[b]);
        covers = covers && boxes_.within(boxes_[mine], boxes_[b]);
      }
      if (covers) return {t_.row_at[other]};
      if (meets && some.size() < named && (some.empty() || some.back() != t_.row_at[other])) {
        some.push_back(t_.row_at[other]);
      }
    }
    return some;
  }
  static void order(findings& f) {
    const auto by_row = [](const auto& a, const auto& b) { return a.row < b.row; };
    std::sort(f.masked.begin(), f.masked.end(), by_row);
    std::sort(f.redundant.begin(), f.redundant.end(), by_row);
    const auto by_rows = [](const auto& a, const auto& b) {
      return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    };
    std::stable_sort(f.overlaps.begin(), f.overlaps.end(), by_rows);
    for (mergeable_rows& m : f.mergeable) {
      if (m.first > m.second) std::swap(m.first, m.second);
    }
    std::stable_sort(f.mergeable.begin(), f.mergeable.end(), by_rows);
  }

  const table_content& t_;
  row_boxes boxes_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
