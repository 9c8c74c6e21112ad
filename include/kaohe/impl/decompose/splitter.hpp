// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_SPLITTER_HPP
#define KAOHE_IMPL_DECOMPOSE_SPLITTER_HPP
// Splits a total over groups of units. One μ is found for the whole: in a large one a sample says between which ends
// it lies, and one pass over all units narrows it to those that matter there. Groups that would then leave their bounds
// get the bound as a total of their own, and are split in the same way.

#include <kaohe/impl/decompose/narrowed.hpp>
#include <kaohe/impl/decompose/request_check.hpp>

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
  /// \param reaches what the members of each group allow
  /// \param parts   to its end goes what the units get, in the order of the groups
  /// \param prices  μ within each group
  /// \param sums    what each group gets
  splitter(const columns& units, std::span<const tree_group> groups, std::span<const span_of_group> bounds,
           std::span<const reach> reaches, std::vector<double>& parts, std::span<double> prices, std::span<double> sums)
      : units_(units),
        groups_(groups),
        bounds_(bounds),
        reaches_(reaches),
        parts_(parts),
        first_part_(parts.size()),
        prices_(prices),
        sums_(sums) {}

  void split(double total) {
    open_.push_back({0, total, 0});
    while (!open_.empty()) {
      const task now = open_.back();
      open_.pop_back();
      if (at_end(now, true) || at_end(now, false)) continue;
      const double mu = price_of(now);
      settle(now, mu);
    }
  }

 private:
  static constexpr std::size_t small = 8192, chosen = 8, stride = 512;

  /// A group, what it is to have, and the μ around it.
  struct task {
    std::size_t group;
    double total, start;
  };

  /// The μ at which a group has a given sum. Afterwards `work_` is its function around that μ, asked there.
  [[nodiscard]] double price_of(const task& now) {
    double mu = now.start;
    if (groups_[now.group].unit_end - groups_[now.group].first_unit <= small) {
      keep_all(now.group);
    } else {
      mu = narrow(now);
    }
    return dual_root(work_, now.total, mu);
  }

  /// A sample says by how much the sum changes from where it is known; the ends are to enclose what is asked. If they
  /// do not, the sum is known at the nearer of them.
  /// \return a μ between the ends
  [[nodiscard]] double narrow(const task& now) {
    double from = 0, mu = now.start;
    std::vector<double> known;
    for (std::size_t g = now.group; g < groups_[now.group].group_end; ++g) known.push_back(reaches_[g].unmoved);
    for (int attempt = 0; attempt < 3; ++attempt) {
      sample(now.group, from, known);
      const double least = 1e-9 * std::fabs(now.total);
      mu = dual_root(sample_, now.total, mu, least);
      const double off = 3 * sample_.units.spread(from, mu) + least;
      double low = -farthest, high = farthest;
      if (sample_(low).value < now.total - off) low = dual_root(sample_, now.total - off, mu, off / 8);
      if (sample_(high).value > now.total + off) high = dual_root(sample_, now.total + off, mu, off / 8);
      if (low >= high) break;
      narrow_to(now.group, low, high);
      from = low;
      if (low <= -farthest || work_(low).value <= now.total) {
        if (high >= farthest || work_(high).value >= now.total) return mu;
        from = high;
      }
      for (std::size_t g = 0; g < known.size(); ++g) known[g] = work_.own_sum(g);
      mu = from;
    }
    keep_all(now.group);
    return mu;
  }

  /// The groups in one, as yet without units.
  void begin(std::size_t group, narrowed& made) const {
    made.units.clear(), made.groups.clear();
    for (std::size_t g = group; g < groups_[group].group_end; ++g) {
      made.groups.push_back(
          {0, 0, 0, 0, groups_[g].parent - (g == group ? groups_[g].parent : group), bounds_[g].low, bounds_[g].high});
    }
  }
  /// Adds units to the groups of a function.
  template <class Add>
  void fill(std::size_t group, narrowed& made, const Add& add) const {
    begin(group, made);
    at_full_width([&]() __attribute__((always_inline)) {
      for (std::size_t g = group; g < groups_[group].group_end; ++g) {
        narrowed_group& into = made.groups[g - group];
        into.first = made.units.size();
        add(groups_[g].first_unit, groups_[g].own_end, into);
        into.end = made.units.size();
      }
    });
  }

  void narrow_to(std::size_t group, double low, double high) {
    work_.origin = high < farthest && low > -farthest ? low : 0;
    fill(
        group, work_, [&](std::size_t first, std::size_t end, narrowed_group & into) __attribute__((always_inline)) {
          narrow_run(units_, first, end, low, high, work_.units, into);
        });
  }
  void keep_all(std::size_t group) {
    fill(
        group, work_, [&](std::size_t first, std::size_t end, narrowed_group&) __attribute__((always_inline)) {
          work_.units.add_run(units_, first, end);
        });
  }

  /// A few units of each group, at even distances, stand for all; at one μ the groups' sums are known.
  void sample(std::size_t group, double from, std::span<const double> known) {
    fill(
        group, sample_, [&](std::size_t first, std::size_t end, narrowed_group & into) __attribute__((always_inline)) {
          const std::size_t count = end - first, runs = count / stride + 1;
          for (std::size_t run = 0; run < runs; ++run) {
            const std::size_t at = first + count / runs * run;
            sample_.units.add_run(units_, at, std::min(at + chosen, end));
          }
          const std::size_t taken = sample_.units.size() - into.first;
          if (taken > 0) sample_.units.scale(into.first, static_cast<double>(count) / static_cast<double>(taken));
        });
    (void)sample_(from);
    for (std::size_t g = 0; g < known.size(); ++g) sample_.groups[g].c = known[g] - sample_.own_sum(g);
  }

  /// Gives every unit in a group its part at μ, and opens the groups in it that would leave their bounds.
  void settle(const task& now, double mu) {
    at_full_width([&]() __attribute__((always_inline)) {
      for (std::size_t g = now.group; g < groups_[now.group].group_end;) {
        const double sum = g == now.group ? now.total : work_.sum(g - now.group);
        const double bound = g == now.group ? sum : clip(sum, bounds_[g].low, bounds_[g].high);
        sums_[g] = bound;
        prices_[g] = mu;
        if (bound == sum) {
          for (std::size_t i = groups_[g].first_unit; i < groups_[g].own_end; i += block) {
            const std::size_t count = std::min(block, groups_[g].own_end - i);
            units_.parts(i, count, mu, room_for(i, count));
          }
          ++g;
        } else {
          open_.push_back({g, bound, mu});
          g = groups_[g].group_end;
        }
      }
    });
  }

  /// Gives every unit in a group its lower or its upper bound, at the price where the last one gets there, if that is
  /// what the group is to have, and not what the bound of a group in it is.
  [[nodiscard]] bool at_end(const task& now, bool upper) {
    if (now.total != (upper ? reaches_[now.group].high : reaches_[now.group].low)) return false;
    const std::size_t end = groups_[now.group].group_end;
    for (std::size_t g = now.group + 1; g < end; ++g) {
      if (upper ? bounds_[g].high < reaches_[g].high : bounds_[g].low > reaches_[g].low) return false;
    }
    double mu = upper ? -farthest : farthest;
    at_full_width([&]() __attribute__((always_inline)) {
      for (std::size_t g = now.group; g < end; ++g) {
        mu = end_of_run(groups_[g].first_unit, groups_[g].own_end, upper, mu);
      }
    });
    for (std::size_t g = now.group; g < end; ++g) {
      sums_[g] = upper ? reaches_[g].high : reaches_[g].low;
      prices_[g] = std::fabs(mu) < farthest ? mu : 0;
    }
    return true;
  }
  /// \return the μ where the last one of these gets to its bound, or that of those before
  [[nodiscard]] KAOHE_PART_OF_LOOP double end_of_run(std::size_t first, std::size_t end, bool upper, double mu) {
    const double side = upper ? 1 : -1;
    block_values pace, reached;
    for (; first < end; first += block) {
      const std::size_t count = std::min(block, end - first);
      const double *const l = units_.l.at(first), *const u = units_.u.at(first), *const bound = upper ? u : l;
      const double *const s = units_.s.at(first), *const a = units_.a.at(first);
      double* const parts = room_for(first, count);
      units_.paces(first, count, pace.data());
      for (std::size_t i = 0; i < count; ++i) reached[i] = side * ((bound[i] - s[i]) / pace[i]);
      for (std::size_t i = 0; i < count; ++i) {
        const double as_wanted = clip(s[i], l[i], u[i]), held = bound[i];
        reached[i] = a[i] > 0 ? reached[i] : -farthest;
        parts[i] = a[i] > 0 ? held : as_wanted;
      }
      double strands[4] = {side * mu, side * mu, side * mu, side * mu};
      for (std::size_t i = 0; i < count; ++i) strands[i % 4] = greater(strands[i % 4], reached[i]);
      mu = side * greater(greater(strands[0], strands[1]), greater(strands[2], strands[3]));
    }
    return mu;
  }

  /// Where the parts of a run of units go. The list grows with them: filled with zeros at once, it would be out of the
  /// cache again when they come.
  [[nodiscard]] double* room_for(std::size_t first, std::size_t count) {
    const std::size_t at = first_part_ + first;
    if (parts_.size() < at + count) parts_.resize(at + count);
    return parts_.data() + at;
  }

  const columns& units_;
  std::span<const tree_group> groups_;
  std::span<const span_of_group> bounds_;
  std::span<const reach> reaches_;
  std::vector<double>& parts_;
  std::size_t first_part_;
  std::span<double> prices_, sums_;
  std::vector<task> open_;
  narrowed work_, sample_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
