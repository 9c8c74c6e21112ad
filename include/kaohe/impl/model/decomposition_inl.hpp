// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_DECOMPOSITION_INL_HPP
#define KAOHE_IMPL_MODEL_DECOMPOSITION_INL_HPP
#include <kaohe/model/decomposition.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace model::detail {

// In the order of the enumerations.
inline constexpr std::array<std::string_view, 6> weight_words = {"given",  "equal", "entropy", "standard deviation",
                                                                 "critic", "ahp"};
inline constexpr std::array<std::string_view, 3> score_words = {"weighted sum", "topsis", "modified topsis"};
inline constexpr std::array<std::string_view, 3> scale_words = {"min-max", "vector", "sum"};

}  // namespace model::detail

KAOHE_INLINE std::string_view to_text(weight_source w) noexcept {
  return model::detail::weight_words[static_cast<std::size_t>(w)];
}
KAOHE_INLINE std::string_view to_text(score_method m) noexcept {
  return model::detail::score_words[static_cast<std::size_t>(m)];
}
KAOHE_INLINE std::string_view to_text(score_scale s) noexcept {
  return model::detail::scale_words[static_cast<std::size_t>(s)];
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
