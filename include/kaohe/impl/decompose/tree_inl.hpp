// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_TREE_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_TREE_INL_HPP

#include <kaohe/decompose/tree.hpp>
#include <kaohe/impl/decompose/allocate_inl.hpp>
#include <kaohe/impl/decompose/tree_builder.hpp>
#include <kaohe/impl/decompose/tree_conflict.hpp>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

/// The values of the units in the order of the tree; where the list has that order already, those values themselves.
class in_tree_order {
 public:
  in_tree_order(const tree& over, const request& asked) {
    const auto units = over.units();
    std::size_t misplaced = 0;
    for (std::size_t i = 0; i < units.size(); ++i) misplaced |= units[i] ^ (units.front() + i);
    sorted_ = misplaced == 0;
    const auto reordered = [&](std::span<const double> values, std::vector<double>& copy) -> std::span<const double> {
      if (values.empty()) return values;
      if (sorted_) return values.subspan(units.front(), units.size());
      for (const std::size_t i : units) copy.push_back(values[i]);
      return copy;
    };
    asked_ = {reordered(asked.wanted, copies_[0]), reordered(asked.weights, copies_[1]),
              reordered(asked.factors, copies_[2]), reordered(asked.at_least, copies_[3]),
              reordered(asked.at_most, copies_[4])};
  }
  [[nodiscard]] const request& asked() const noexcept { return asked_; }
  /// The list has the order of the tree.
  [[nodiscard]] bool same() const noexcept { return sorted_; }

 private:
  std::array<std::vector<double>, 5> copies_;
  request asked_;
  bool sorted_ = false;
};

}  // namespace detail

KAOHE_INLINE result<tree> tree::make(std::span<const member> members) {
  detail::tree_builder builder(members);
  if (auto problem = builder.check()) return tl::unexpected(std::move(*problem));
  tree made;
  builder.build(made.units_, made.groups_);
  if (made.units_.size() + made.groups_.size() != members.size() + 1) {
    return failure(issue_code::parent_cycle, {builder.cycle()});
  }
  for (const member& each : members) made.keys_.push_back(each.key);
  return made;
}

KAOHE_INLINE result<tree_allocation> allocate(const tree& over, const request& asked, double total) {
  using namespace detail;
  if (auto problem = wrong_length(asked, over.size())) return tl::unexpected(std::move(*problem));
  if (!good_size(total)) return failure(issue_code::figure_not_usable, {word_total(), the_whole()});

  const in_tree_order sorted(over, asked);
  const columns units(sorted.asked());
  const auto groups = over.groups();
  const column low(asked.at_least, -unbounded), high(asked.at_most, unbounded);
  std::vector<span_of_group> bounds(groups.size());
  for (std::size_t g = 1; g < groups.size(); ++g) bounds[g] = {low[groups[g].at], high[groups[g].at]};
  tree_conflict conflict(over, units, bounds);
  if (auto problem = conflict.find(total)) return tl::unexpected(std::move(*problem));

  const std::size_t first = sorted.same() ? over.units().front() : 0;
  std::vector<double> prices(groups.size()), sums(groups.size()), elsewhere;
  tree_allocation given;
  std::vector<double>& parts = sorted.same() ? given.amounts : elsewhere;
  for (auto* values : {&parts, &given.prices}) values->reserve(over.size()), values->resize(first);
  splitter(units, groups, bounds, conflict.reaches(), parts, prices, sums).split(total);
  given.price = 2 * prices[0];
  if (sorted.same()) {
    for (std::size_t g = 0; g < groups.size(); ++g) {
      given.prices.insert(given.prices.end(), groups[g].own_end - groups[g].first_unit, 2 * prices[g]);
    }
  }
  given.amounts.resize(over.size());
  given.prices.resize(over.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (g > 0) given.amounts[groups[g].at] = sums[g], given.prices[groups[g].at] = 2 * prices[g];
    if (sorted.same()) continue;
    for (std::size_t i = groups[g].first_unit; i < groups[g].own_end; ++i) {
      const std::size_t unit = over.units()[i];
      given.amounts[unit] = parts[i], given.prices[unit] = 2 * prices[g];
    }
  }
  return given;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
