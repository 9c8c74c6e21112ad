// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECK_INL_HPP
#define KAOHE_IMPL_FEEL_CHECK_INL_HPP
#include <kaohe/feel/check.hpp>

#include <kaohe/impl/feel/checker.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE std::string call_name(std::string_view function, std::string_view text) {
  std::string made(function);
  made += "(\"";
  made += text;
  return made += "\")";
}

KAOHE_INLINE std::string name_call(std::string_view function, std::string_view name) {
  std::string made(function);
  made += '(';
  made += name;
  return made += ')';
}

KAOHE_INLINE scope::scope(std::vector<declared_name> names, std::vector<std::shared_ptr<const table>> tables)
    : names_(std::move(names)), tables_(std::move(tables)) {
  std::stable_sort(names_.begin(), names_.end(),
                   [](const declared_name& a, const declared_name& b) { return a.name < b.name; });
  names_.erase(std::unique(names_.begin(), names_.end(),
                           [](const declared_name& a, const declared_name& b) { return a.name == b.name; }),
               names_.end());
}

KAOHE_INLINE const declared_name* scope::find(std::string_view name) const {
  const auto at = std::lower_bound(names_.begin(), names_.end(), name,
                                   [](const declared_name& d, std::string_view wanted) { return d.name < wanted; });
  return at != names_.end() && at->name == name ? &*at : nullptr;
}

KAOHE_INLINE std::optional<program> check_expression(const expression& e, const scope& known, issues& problems) {
  detail::problem_list found;
  auto made = detail::checker(e, known, nullptr, found).whole_expression();
  return found.report(e.source, problems) ? std::move(made) : std::nullopt;
}

KAOHE_INLINE std::optional<program> check_unary_tests(const expression& e, const type& subject, const scope& known,
                                                      issues& problems) {
  detail::problem_list found;
  auto made = detail::checker(e, known, &subject, found).whole_unary_tests();
  return found.report(e.source, problems) ? std::move(made) : std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#include <kaohe/impl/feel/builtin_inl.hpp>

#endif
