// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_RULE_INL_HPP
#define KAOHE_IMPL_MODEL_RULE_INL_HPP
#include <kaohe/model/rule.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace model::detail {

inline constexpr auto rule_strength_keys = std::to_array<std::string_view>(
    {"prohibit", "refuse in principle", "suspend", "require", "exempt", "escalate", "advise"});
inline constexpr auto rule_strength_words =
    std::to_array<std::string_view>({"禁止", "原则上不予通过", "暂停", "要求", "免予", "报审", "提示"});

}  // namespace model::detail

KAOHE_INLINE std::string_view to_text(strength s) noexcept {
  return model::detail::rule_strength_keys[static_cast<std::size_t>(s)];
}

KAOHE_INLINE std::string_view word(strength s, language lang) noexcept {
  return lang == language::zh ? model::detail::rule_strength_words[static_cast<std::size_t>(s)] : to_text(s);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
