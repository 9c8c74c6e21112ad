// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_LADDER_INL_HPP
#define KAOHE_IMPL_MODEL_LADDER_INL_HPP
#include <kaohe/model/ladder.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace model::detail {

/// In the order of the enumeration.
inline constexpr std::array<std::string_view, 4> ladder_period_words = {"year", "half to date", "quarter to date",
                                                                        "month to date"};

}  // namespace model::detail

KAOHE_INLINE std::string_view to_text(ladder_period p) noexcept {
  return model::detail::ladder_period_words[static_cast<std::size_t>(p)];
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
