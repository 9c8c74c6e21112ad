// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_NARROWED_HPP
#define KAOHE_IMPL_DECOMPOSE_NARROWED_HPP
// What the contributions of a group's units add up to, as a function of μ between two ends. Units that are at one of
// their bounds, or at none, all the way between the ends are a constant and a slope; only the others are kept.

#include <kaohe/decompose/tree_group.hpp>
#include <kaohe/impl/decompose/dual_root.hpp>
#include <kaohe/impl/decompose/kept_units.hpp>

#include <algorithm>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// A group whose sum is clip(c + (μ − origin)·p + Σ units + Σ groups in it, low, high).
struct narrowed_group {
  double c = 0, p = 0;
  std::size_t first = 0, end = 0;  ///< its units
  std::size_t parent = 0;
  double low = -unbounded, high = unbounded;
};

/// The function of a group and all in it. Its own bounds are left aside: it is asked for which μ it has a given value.
class narrowed {
 public:
  kept_units units;
  std::vector<narrowed_group> groups;  ///< the first is the one asked about
  double origin = 0;

  /// Sum and slope at μ.
  [[nodiscard]] point operator()(double mu) {
    sums_.resize(groups.size());
    slopes_.resize(groups.size());
    own_.resize(groups.size());
    at_full_width([&]() __attribute__((always_inline)) {
      for (std::size_t g = 0; g < groups.size(); ++g) {  // forwards through the units: it is how memory is read best
        const narrowed_group& group = groups[g];
        careful_sum own;
        own.add(group.c + (mu - origin) * group.p);
        slopes_[g] = group.p;
        if (group.first < group.end) slopes_[g] += units.add(group.first, group.end, mu, own);
        own_[g] = own.value();
        sums_[g] = {};
        sums_[g].add(own_[g]);
      }
    });
    for (std::size_t g = groups.size(); --g > 0;) {
      const narrowed_group& group = groups[g];
      const double value = sums_[g].value();
      sums_[group.parent].add(clip(value, group.low, group.high));
      slopes_[group.parent] += value > group.low && value < group.high ? slopes_[g] : 0;
    }
    return {sums_[0].value(), slopes_[0]};
  }
  /// Where the function was asked last, the sum of one of the groups before its bounds, and that of its own units.
  [[nodiscard]] double sum(std::size_t group) const noexcept { return sums_[group].value(); }
  [[nodiscard]] double own_sum(std::size_t group) const noexcept { return own_[group]; }

  /// A breakpoint of a unit between two ends, with about as many of them below it as above; none: NaN. Of many units a
  /// part is asked first.
  [[nodiscard]] double breakpoint(double low, double high) {
    constexpr std::size_t enough = 1024;
    breakpoints_.clear();
    units.collect_breakpoints(low, high, units.size() / enough + 1, breakpoints_);
    if (breakpoints_.empty()) units.collect_breakpoints(low, high, 1, breakpoints_);
    if (breakpoints_.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto half = breakpoints_.begin() + static_cast<std::ptrdiff_t>(breakpoints_.size() / 2);
    std::nth_element(breakpoints_.begin(), half, breakpoints_.end());
    return *half;
  }

 private:
  std::vector<careful_sum> sums_;
  std::vector<double> own_, slopes_, breakpoints_;
};

/// Adds a run of units to a group. Those that change their state between two ends are kept, all others are one line
/// between them; if an end is the farthest, those that do not move at all.
KAOHE_PART_OF_LOOP void narrow_run(const columns& from, std::size_t first, std::size_t end, double low, double high,
                                   kept_units& kept, narrowed_group& into) {
  const bool finite = low > -farthest && high < farthest;
  careful_sum c, p;
  block_responses read;
  const responses all = read.all();
  block_values at_low, rise, bends;
  std::array<std::uint32_t, block> kept_ones;
  for (; first < end; first += block) {
    const std::size_t count = std::min(block, end - first);
    from.read(first, count, all);
    for (std::size_t i = 0; i < count; ++i) {
      const double free_low = all.c[i] + low * all.p[i], free_high = all.c[i] + high * all.p[i];
      at_low[i] = clip(free_low, all.low[i], all.high[i]);
      const double at_high = clip(free_high, all.low[i], all.high[i]);
      rise[i] = at_high - at_low[i];
      bends[i] = std::fabs(free_low - at_low[i]) + std::fabs(free_high - at_high);
    }
    if (finite) {
      for (std::size_t i = 0; i < count; ++i) bends[i] = lesser(rise[i], bends[i]);
    } else {
      bends = rise;
    }
    std::size_t found = 0;
    for (std::size_t begin = 0; begin < count; begin += 8) {
      const std::size_t few = std::min<std::size_t>(8, count - begin);
      if (sum_of(bends.data() + begin, few) == 0) continue;
      for (std::size_t i = begin; i < begin + few; ++i) {
        kept_ones[found] = static_cast<std::uint32_t>(i);
        found += static_cast<std::size_t>(bends[i] > 0);
      }
    }
    kept.add(all, kept_ones.data(), found);
    for (std::size_t k = 0; k < found; ++k) at_low[kept_ones[k]] = rise[kept_ones[k]] = 0;
    c.add(sum_of(at_low.data(), count));
    p.add(sum_of(rise.data(), count));
  }
  into.c = c.value();
  into.p = finite ? p.value() / (high - low) : 0;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
