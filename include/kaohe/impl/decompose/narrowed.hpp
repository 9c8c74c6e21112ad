// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_NARROWED_HPP
#define KAOHE_IMPL_DECOMPOSE_NARROWED_HPP
// What the contributions of a group's units add up to, as a function of μ between two ends. Units that are at one of
// their bounds, or at none, all the way between the ends are a constant and a slope; only the others are kept.

#include <kaohe/decompose/tree_group.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>
#include <kaohe/impl/decompose/dual_root.hpp>

#include <algorithm>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// A group whose sum is clip(c + μp + Σ units + Σ groups in it, low, high).
struct narrowed_group {
  double c = 0, p = 0;
  std::size_t first = 0, end = 0;  ///< its units
  std::size_t parent = 0;
  double low = -unbounded, high = unbounded;
};

/// Sum and slope of a run of units at μ.
[[nodiscard]] inline point sum_of(const std::vector<response>& units, std::size_t first, std::size_t end, double mu) {
  careful_sum value;
  double slope = 0;
  while (first < end) {
    const std::size_t stop = std::min(first + block, end);
    double sums[2] = {0, 0}, slopes[2] = {0, 0};
    const auto take = [&](const response& r, std::size_t strand) {
      const double wanted = r.c + mu * r.p;
      const double made = clip(wanted, r.low, r.high);
      sums[strand] += made;
      slopes[strand] += made == wanted ? r.p : 0;
    };
    for (; first + 1 < stop; first += 2) take(units[first], 0), take(units[first + 1], 1);
    if (first < stop) take(units[first++], 0);
    value.add(sums[0] + sums[1]);
    slope += slopes[0] + slopes[1];
  }
  return {value.value(), slope};
}

/// The function of a group and all in it. Its own bounds are left aside: it is asked for which μ it has a given value.
class narrowed {
 public:
  std::vector<response> units;
  std::vector<narrowed_group> groups;  ///< the first is the one asked about

  /// Sum and slope at μ.
  [[nodiscard]] point operator()(double mu) {
    sums_.assign(groups.size(), {});
    slopes_.assign(groups.size(), 0.0);
    for (std::size_t g = groups.size(); g-- > 0;) {
      const narrowed_group& group = groups[g];
      const point own = sum_of(units, group.first, group.end, mu);
      sums_[g].add(own.value);
      sums_[g].add(group.c + mu * group.p);
      const double slope = slopes_[g] + own.slope + group.p, value = sums_[g].value();
      if (g == 0) return {value, slope};
      sums_[group.parent].add(clip(value, group.low, group.high));
      slopes_[group.parent] += value > group.low && value < group.high ? slope : 0;
    }
    return {};
  }

  /// A breakpoint of a unit between two ends, with about as many of them below it as above; none: NaN. Of many units a
  /// part is asked first.
  [[nodiscard]] double breakpoint(double low, double high) {
    constexpr std::size_t enough = 1024;
    collect_breakpoints(low, high, units.size() / enough + 1);
    if (breakpoints_.empty()) collect_breakpoints(low, high, 1);
    if (breakpoints_.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto half = breakpoints_.begin() + static_cast<std::ptrdiff_t>(breakpoints_.size() / 2);
    std::nth_element(breakpoints_.begin(), half, breakpoints_.end());
    return *half;
  }

  /// How far the sum of units picked at random may be off at μ: their spread.
  [[nodiscard]] double spread(double mu) const {
    const auto at = [mu](const response& r) { return clip(r.c + mu * r.p, r.low, r.high); };
    double sum = 0, squares = 0;
    for (const response& r : units) sum += at(r);
    const double mean = sum / static_cast<double>(units.size());
    for (const response& r : units) squares += (at(r) - mean) * (at(r) - mean);
    return std::sqrt(squares);
  }

 private:
  void collect_breakpoints(double low, double high, std::size_t step) {
    breakpoints_.clear();
    for (std::size_t i = 0; i < units.size(); i += step) {
      for (const double bound : {units[i].low, units[i].high}) {
        const double at = (bound - units[i].c) / units[i].p;
        if (at > low && at < high) breakpoints_.push_back(at);
      }
    }
  }

  std::vector<careful_sum> sums_;
  std::vector<double> slopes_, breakpoints_;
};

/// Adds the units of a run to a group. Those that change their state between two ends are kept, all others are one line
/// between them; from the farthest ends all are kept.
inline void narrow_run(const columns& from, std::size_t first, std::size_t end, double low, double high,
                       std::vector<response>& kept, narrowed_group& into) {
  const bool all_kept = low <= -farthest || high >= farthest;
  careful_sum c, p;
  responses all;
  block_values at_low, rise, bends;
  for (; first < end; first += block) {
    const std::size_t count = std::min(block, end - first);
    from.read(first, count, all);
    for (std::size_t i = 0; i < count && !all_kept; ++i) {
      const double free_low = all.c[i] + low * all.p[i], free_high = all.c[i] + high * all.p[i];
      at_low[i] = clip(free_low, all.low[i], all.high[i]);
      const double at_high = clip(free_high, all.low[i], all.high[i]);
      rise[i] = at_high - at_low[i];
      bends[i] = lesser(rise[i], std::fabs(free_low - at_low[i]) + std::fabs(free_high - at_high));
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (!all_kept && bends[i] == 0) continue;
      kept.push_back({all.c[i], all.p[i], all.low[i], all.high[i]});
      at_low[i] = rise[i] = 0;
    }
    c.add(sum_of(at_low, count));
    p.add(sum_of(rise, count));
  }
  if (all_kept) return;
  into.p = p.value() / (high - low);
  into.c = c.value() - low * into.p;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
