// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_CONSEQUENCE_INL_HPP
#define KAOHE_IMPL_MODEL_CONSEQUENCE_INL_HPP
#include <kaohe/model/consequence.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace model::detail {

/// The keys and words of the kinds, in the order of the enumeration.
inline constexpr std::array<std::string_view, 8> consequence_keys_of_kind = {"suspend", "report",  "publish", "credit",
                                                                             "rectify", "honours", "account", "reward"};
inline constexpr std::array<std::string_view, 8> consequence_words_of_kind = {
    "限批", "书面报告", "公告通报", "纳入社会信用记录", "限期整改", "取消评优", "问责", "表彰奖励"};

}  // namespace model::detail

KAOHE_INLINE std::string_view to_text(consequence_kind k) noexcept {
  return model::detail::consequence_keys_of_kind[static_cast<std::size_t>(k)];
}

KAOHE_INLINE std::string_view word(consequence_kind k, language lang) noexcept {
  return lang == language::zh ? model::detail::consequence_words_of_kind[static_cast<std::size_t>(k)] : to_text(k);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
