// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_INL_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_INL_HPP
#include <kaohe/feel/program.hpp>  // first: its bodies use these, too

#include <kaohe/impl/feel/builtin_aggregates.hpp>
#include <kaohe/impl/feel/builtin_conversion.hpp>
#include <kaohe/impl/feel/builtin_dates.hpp>
#include <kaohe/impl/feel/builtin_lists.hpp>
#include <kaohe/impl/feel/builtin_numbers.hpp>
#include <kaohe/impl/feel/builtin_patterns.hpp>
#include <kaohe/impl/feel/builtin_ranges.hpp>
#include <kaohe/impl/feel/builtin_rounding.hpp>
#include <kaohe/impl/feel/builtin_strings.hpp>
#include <kaohe/impl/feel/pattern_inl.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

KAOHE_INLINE const std::vector<builtin>& builtins() {
  static const std::vector<builtin> all = [] {
    std::vector<builtin> made;
    add_conversions(made);
    add_numbers(made);
    add_rounding(made);
    add_strings(made);
    add_patterns(made);
    add_lists(made);
    add_aggregates(made);
    add_dates(made);
    add_ranges(made);
    std::sort(made.begin(), made.end(), [](const builtin& a, const builtin& b) { return a.name < b.name; });
    return made;
  }();
  return all;
}

KAOHE_INLINE std::optional<std::uint16_t> find_builtin(std::string_view name) {
  const auto& all = builtins();
  const auto at = std::lower_bound(all.begin(), all.end(), name,
                                   [](const builtin& each, std::string_view wanted) { return each.name < wanted; });
  if (at == all.end() || at->name != name) return std::nullopt;
  return static_cast<std::uint16_t>(at - all.begin());
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
