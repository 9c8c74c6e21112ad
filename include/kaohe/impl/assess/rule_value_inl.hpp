// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_RULE_VALUE_INL_HPP
#define KAOHE_IMPL_ASSESS_RULE_VALUE_INL_HPP
#include <kaohe/assess/rule_value.hpp>

#include <kaohe/impl/assess/figure_value.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE assess::rule_value assess::value_of(const progress& shown, const finding& judged, given_figure which) {
  return which == given_figure::verdict ? detail::value_of_verdict(judged) : detail::value_of_figure(shown, which);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
