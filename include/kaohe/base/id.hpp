// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_ID_HPP
#define KAOHE_BASE_ID_HPP
/// \file base/id.hpp
/// Handles: small numbers that index one policy and cannot be taken for each other.

#include <kaohe/config.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace kaohe::inline KAOHE_ABI {

/// A handle to the `index`-th thing of the kind that `Tag` names.
template <class Tag>
struct id {
  std::uint32_t index = 0;  ///< position in the policy's list of that kind, from 0

  /// Handles order by position; those of different kinds do not compare.
  friend constexpr auto operator<=>(id, id) = default;
};

}  // namespace kaohe::inline KAOHE_ABI

/// Hash of a handle.
template <class Tag>
struct std::hash<kaohe::id<Tag>> {
  /// The position itself.
  std::size_t operator()(kaohe::id<Tag> key) const noexcept { return key.index; }
};

#endif
