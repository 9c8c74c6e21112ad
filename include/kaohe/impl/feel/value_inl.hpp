// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_VALUE_INL_HPP
#define KAOHE_IMPL_FEEL_VALUE_INL_HPP
#include <kaohe/feel/value.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

[[nodiscard]] inline std::shared_ptr<const elements> hold(std::vector<value> all) {
  const bool complete = std::all_of(all.begin(), all.end(), [](const value& v) { return is_complete(v); });
  return std::make_shared<const elements>(elements{std::move(all), complete});
}

}  // namespace detail

KAOHE_INLINE value value::list(std::vector<value> all) { return {value_kind::list, detail::hold(std::move(all))}; }

KAOHE_INLINE value value::context(std::vector<value> all) {
  return {value_kind::context, detail::hold(std::move(all))};
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
