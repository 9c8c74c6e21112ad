// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_TREE_CONFLICT_HPP
#define KAOHE_IMPL_DECOMPOSE_TREE_CONFLICT_HPP
// Whether all bounds of a tree can hold at once. From below, each group's interval is what its members allow and its
// own bounds; the first empty one is the conflict, and the bounds that made it are those that must be named: without
// any one of them it would not be there.

#include <kaohe/decompose/tree.hpp>
#include <kaohe/impl/decompose/request_check.hpp>
#include <kaohe/impl/decompose/splitter.hpp>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

class tree_conflict {
 public:
  tree_conflict(const tree& over, const columns& units, std::vector<span_of_group>& bounds)
      : over_(over), groups_(over.groups()), units_(units), bounds_(bounds), below_(groups_.size()) {}

  /// The first problem of units and groups. A total at an end of what is possible is moved to it.
  [[nodiscard]] std::optional<issue> find(double& total) {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      below_[g] = reach_of(units_, groups_[g].first_unit, groups_[g].own_end);
      if (below_[g].usable) continue;
      return why_not_usable(units_, over_.units().size(), [&](std::size_t i) { return unit(i); });
    }
    for (std::size_t g = groups_.size(); --g > 0;) {
      if (auto problem = check_group(g)) return problem;
      const reach& all = below_[g];
      reach& above = below_[groups_[g].parent];
      const bool own_low = bounds_[g].low > all.low, own_high = bounds_[g].high < all.high;
      above.low += own_low ? bounds_[g].low : all.low;
      above.low_size += own_low ? std::fabs(bounds_[g].low) : all.low_size;
      above.high += own_high ? bounds_[g].high : all.high;
      above.high_size += own_high ? std::fabs(bounds_[g].high) : all.high_size;
    }
    if (const auto possible = within(total, below_[0])) {
      total = *possible;
      return std::nullopt;
    }
    return conflict(0, total, total > below_[0].high);
  }

  /// What the members of each group allow; what its own units have at a price of zero.
  [[nodiscard]] std::span<const reach> reaches() const noexcept { return below_; }

 private:
  [[nodiscard]] std::string unit(std::size_t i) const { return over_.keys()[over_.units()[i]]; }
  [[nodiscard]] std::string name(std::size_t g) const { return g == 0 ? the_whole() : over_.keys()[groups_[g].at]; }

  /// Bounds that differ from what the members allow by less than doubles can tell are that.
  [[nodiscard]] std::optional<issue> check_group(std::size_t g) {
    span_of_group& bound = bounds_[g];
    if (!good_bounds(bound.low, unbounded)) {
      return issue{issue_code::figure_not_usable, {}, {word_at_least(), name(g)}};
    }
    if (!good_bounds(-unbounded, bound.high)) {
      return issue{issue_code::figure_not_usable, {}, {word_at_most(), name(g)}};
    }
    if (bound.low > bound.high) {
      return issue{issue_code::bounds_exclude, {}, {name(g), shown_amount(bound.low), shown_amount(bound.high)}};
    }
    const reach& all = below_[g];
    if (bound.low > all.high) {
      if (!within(bound.low, all)) return conflict(g, bound.low, true);
      bound.low = all.high;
    }
    if (bound.high < all.low) {
      if (!within(bound.high, all)) return conflict(g, bound.high, false);
      bound.high = all.low;
    }
    return std::nullopt;
  }

  [[nodiscard]] issue conflict(std::size_t g, double bound, bool too_small) const {
    std::vector<std::string> who;
    for (std::size_t i = groups_[g].first_unit; i < groups_[g].own_end; ++i) add_unit(i, who);
    for (std::size_t h = g + 1; h < groups_[g].group_end;) {
      // A group's own bound made the sum if it is the tighter one; else its members' did.
      const bool own = too_small ? bounds_[h].high <= below_[h].high : bounds_[h].low >= below_[h].low;
      if (own) {
        who.push_back(name(h));
        h = groups_[h].group_end;
      } else {
        for (std::size_t i = groups_[h].first_unit; i < groups_[h].own_end; ++i) add_unit(i, who);
        ++h;
      }
    }
    return {too_small ? issue_code::parts_too_small : issue_code::parts_too_large,
            {},
            {name(g), shown_amount(bound), shown_amount(too_small ? below_[g].high : below_[g].low), listed(who)}};
  }
  void add_unit(std::size_t i, std::vector<std::string>& who) const {
    if (units_.a[i] != 0) who.push_back(unit(i));
  }

  const tree& over_;
  std::span<const tree_group> groups_;
  const columns& units_;
  std::vector<span_of_group>& bounds_;
  std::vector<reach> below_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
