// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_TREE_GROUP_HPP
#define KAOHE_DECOMPOSE_TREE_GROUP_HPP
/// \file decompose/tree_group.hpp
/// Where the units of a group stand, in the order of a tree (tree.hpp).

#include <kaohe/config.hpp>

#include <cstddef>

namespace kaohe::inline KAOHE_ABI::decompose {

/// A group in the order of a tree: its own members that are no groups first, then its groups, each by key.
struct tree_group {
  std::size_t at = 0;          ///< which member it is (of the first group, the whole: none)
  std::size_t parent = 0;      ///< the group above it
  std::size_t first_unit = 0;  ///< where its own units begin in `tree::units`
  std::size_t own_end = 0;     ///< where they end
  std::size_t unit_end = 0;    ///< where those of its groups end, too
  std::size_t group_end = 0;   ///< the group behind all groups in it
};

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
