// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_RULE_EXPRESSION_INL_HPP
#define KAOHE_IMPL_MODEL_RULE_EXPRESSION_INL_HPP
#include <kaohe/model/rule_expression.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {

namespace model::detail {

/// A given figure as a name.
struct figure_name {
  std::string_view name;
  bool measured;  // in the unit of what the target requires; else a pure number
  bool inexact;   // it may come from a root or a logarithm
};

/// In the order of the enumeration.
inline constexpr std::array<figure_name, 16> figure_names = {{{"目标值", true, false},
                                                              {"实际值", true, false},
                                                              {"进度目标", true, true},
                                                              {"差距", true, true},
                                                              {"完成率", false, false},
                                                              {"累计完成率", false, true},
                                                              {"超出比例", false, false},
                                                              {"差额", true, false},
                                                              {"进度", false, true},
                                                              {"实际降低率", false, false},
                                                              {"年度实际值", true, false},
                                                              {"年度目标值", true, true},
                                                              {"年度差距", true, true},
                                                              {"年度完成率", false, true},
                                                              {"累计差距", true, true},
                                                              {"判定", false, false}}};

}  // namespace model::detail

KAOHE_INLINE std::string_view to_text(given_figure f) noexcept {
  return model::detail::figure_names[static_cast<std::size_t>(f)].name;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
