// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_TREE_HPP
#define KAOHE_DECOMPOSE_TREE_HPP
/// \file decompose/tree.hpp
/// The same on several levels at once (district → towns → enterprises), with bounds at every level: what a group's
/// members contribute adds up to the group, within the group's own bounds. A group answers a price λ with
/// clip(Σ answers of its members, L, U).
///
/// Source: Hochbaum, Hong, About strongly polynomial time algorithms for quadratic optimization over submodular
/// constraints, Math. Program. 69 (1995).

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/decompose/tree_group.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose {

/// A unit and what it belongs to.
struct member {
  std::string key;     ///< its name: unique, and what ties are broken by
  std::string parent;  ///< the key of the group it belongs to; empty: directly to the whole
};

/// Who belongs to whom, checked once. Whatever the order of the list, the tree is the same.
class tree {
 public:
  /// The tree of a list of members; whoever has no member is a unit.
  /// \error no_units, unit_repeated, unknown_reference, parent_cycle
  [[nodiscard]] static result<tree> make(std::span<const member> members);

  /// How many members, units and groups, without the whole.
  [[nodiscard]] std::size_t size() const noexcept { return keys_.size(); }
  /// The members' keys.
  [[nodiscard]] std::span<const std::string> keys() const noexcept { return keys_; }
  /// Which members are units, in the order of the tree.
  [[nodiscard]] std::span<const std::size_t> units() const noexcept { return units_; }
  /// The groups; the first is the whole, and every other one stands behind the group it is in.
  [[nodiscard]] std::span<const tree_group> groups() const noexcept { return groups_; }

 private:
  std::vector<std::string> keys_;
  std::vector<std::size_t> units_;
  std::vector<tree_group> groups_;
};

/// What each member gets.
struct tree_allocation {
  std::vector<double> amounts;  ///< of a unit x, of a group the sum of what its members contribute (a·x)
  std::vector<double> prices;   ///< λ within a group; of a unit that of its group. Where it differs from the λ of the
                                ///< group above, the difference is the price of the group's bound
  double price = 0;             ///< λ of the whole
};

/// Splits a total over a tree.
/// \param asked  one value for each member of the tree, in its list's order; of groups only the bounds count
/// \error column_length, figure_not_usable, figure_negative, bounds_exclude, parts_too_small, parts_too_large
[[nodiscard]] result<tree_allocation> allocate(const tree& over, const request& asked, double total);

}  // namespace kaohe::inline KAOHE_ABI::decompose

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/decompose/tree_inl.hpp>
#endif
#endif
