// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_SPLITTER_HPP
#define KAOHE_IMPL_DECOMPOSE_SPLITTER_HPP
// Splits a total over groups of units. One μ is found for the whole: in a large one a sample says between which ends
// it lies, and one pass over all units narrows it to those that matter there. Groups that would then leave their bounds
// get the bound as a total of their own, and are split in the same way.

#include <kaohe/impl/decompose/narrowed.hpp>

#include <span>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// The bounds of a group's sum.
struct span_of_group {
  double low = -unbounded, high = unbounded;
};

class splitter {
 public:
  /// \param parts   what the units get, in the order of the groups
  /// \param prices  μ within each group
  /// \param sums    what each group gets
  splitter(const columns& units, std::span<const tree_group> groups, std::span<const span_of_group> bounds,
           std::span<double> parts, std::span<double> prices, std::span<double> sums)
      : units_(units), groups_(groups), bounds_(bounds), parts_(parts), prices_(prices), sums_(sums) {}

  void split(double total) {
    struct task {
      std::size_t group;
      double total, start;
    };
    std::vector<task> open{{0, total, 0}};
    while (!open.empty()) {
      const task now = open.back();
      open.pop_back();
      const double mu = price_of(now.group, now.total, now.start);
      settle(now.group, mu);
      sums_[now.group] = now.total;
      prices_[now.group] = mu;
      for (std::size_t g = now.group + 1; g < groups_[now.group].group_end;) {
        const double bound = clip(sums_[g], bounds_[g].low, bounds_[g].high);
        prices_[g] = mu;
        if (bound == sums_[g]) {
          ++g;
        } else {
          open.push_back({g, bound, mu});
          g = groups_[g].group_end;
        }
      }
    }
  }

 private:
  static constexpr std::size_t small = 8192, stride = 61;

  /// The μ at which a group has a given sum.
  [[nodiscard]] double price_of(std::size_t group, double total, double start) {
    double low = -farthest, high = farthest;
    if (groups_[group].unit_end - groups_[group].first_unit > small) {
      narrowed sample = sampled(group);
      start = dual_root(sample, total, start);
      const double off = 3 * sample.spread(start);
      if (sample(low).value < total - off) low = dual_root(sample, total - off, start);
      if (sample(high).value > total + off) high = dual_root(sample, total + off, start);
    }
    narrowed_to(group, low, high);
    if (low > -farthest && work_(low).value > total) {
      narrowed_to(group, -farthest, low);
    } else if (high < farthest && work_(high).value < total) {
      narrowed_to(group, high, farthest);
    }
    return dual_root(work_, total, start);
  }

  /// The groups in one, as yet without units.
  void begin(std::size_t group, narrowed& made) const {
    made.units.clear(), made.groups.clear();
    for (std::size_t g = group; g < groups_[group].group_end; ++g) {
      made.groups.push_back(
          {0, 0, 0, 0, groups_[g].parent - (g == group ? groups_[g].parent : group), bounds_[g].low, bounds_[g].high});
    }
  }

  void narrowed_to(std::size_t group, double low, double high) {
    begin(group, work_);
    for (std::size_t g = group; g < groups_[group].group_end; ++g) {
      narrowed_group& made = work_.groups[g - group];
      made.first = work_.units.size();
      narrow_run(units_, groups_[g].first_unit, groups_[g].own_end, low, high, work_.units, made);
      made.end = work_.units.size();
    }
  }

  /// Every so-many-th unit stands for those around it.
  [[nodiscard]] narrowed sampled(std::size_t group) const {
    narrowed made;
    begin(group, made);
    for (std::size_t g = group; g < groups_[group].group_end; ++g) {
      const std::size_t first = groups_[g].first_unit, end = groups_[g].own_end;
      made.groups[g - group].first = made.units.size();
      const double share = static_cast<double>(end - first) / static_cast<double>((end - first + stride - 1) / stride);
      responses one;
      for (std::size_t i = first; i < end; i += stride) {
        units_.read(i, 1, one);
        made.units.push_back({share * one.c[0], share * one.p[0], share * one.low[0], share * one.high[0]});
      }
      made.groups[g - group].end = made.units.size();
    }
    return made;
  }

  /// Gives every unit in a group its part at μ, and every group in it the sum before its bounds.
  void settle(std::size_t group, double mu) {
    for (std::size_t g = group; g < groups_[group].group_end; ++g) sums_[g] = 0;
    for (std::size_t g = groups_[group].group_end; g-- > group;) {
      sums_[g] += settle_run(groups_[g].first_unit, groups_[g].own_end, mu);
      if (g > group) sums_[groups_[g].parent] += clip(sums_[g], bounds_[g].low, bounds_[g].high);
    }
  }

  [[nodiscard]] double settle_run(std::size_t first, std::size_t end, double mu) {
    careful_sum sum;
    block_values counted;
    for (; first < end; first += block) {
      const std::size_t count = std::min(block, end - first);
      double* const parts = parts_.data() + first;
      const double* const factors = units_.a.at(first);
      units_.parts(first, count, mu, parts);
      for (std::size_t i = 0; i < count; ++i) counted[i] = factors[i] * parts[i];
      sum.add(sum_of(counted, count));
    }
    return sum.value();
  }

  const columns& units_;
  std::span<const tree_group> groups_;
  std::span<const span_of_group> bounds_;
  std::span<double> parts_, prices_, sums_;
  narrowed work_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
