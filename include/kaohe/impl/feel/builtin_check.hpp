// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_CHECK_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_CHECK_HPP
// Internal: what functions demand of the types of their arguments, and the type that two types have in common.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/type_rules.hpp>

#include <algorithm>
#include <initializer_list>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// True if all hold; all of them have been asked, and have reported.
[[nodiscard]] inline bool all_of(std::initializer_list<bool> demands) {
  return std::find(demands.begin(), demands.end(), false) == demands.end();
}

/// True if choices are among its values.
[[nodiscard]] inline bool holds_choices(const type& t) noexcept {
  return t.kind == type_kind::choice || std::any_of(t.parts.begin(), t.parts.end(), holds_choices);
}

/// True for values that stand in an order.
[[nodiscard]] inline bool is_ordered(const type& t) noexcept {
  return t.kind == type_kind::quantity || t.kind == type_kind::string || t.kind == type_kind::code ||
         t.kind == type_kind::date || t.kind == type_kind::days || t.kind == type_kind::months;
}
[[nodiscard]] inline std::string ordered_words() {
  return kaohe::detail::bilingual("数量、字符串、日期或时段", "quantities, strings, dates or durations");
}

/// True if a quantity in it may be an enclosure.
[[nodiscard]] inline bool is_inexact(const type& t) noexcept {
  return t.inexact || std::any_of(t.parts.begin(), t.parts.end(), is_inexact);
}

KAOHE_INLINE bool call_check::wants(std::size_t i, type_kind kind) {
  if (i >= size() || of(i).kind == kind) return true;
  problem(issue_code::type_mismatch, i, {words(of(i)), words(kind)});
  return false;
}

KAOHE_INLINE bool call_check::wants_quantity(std::size_t i) { return wants(i, type_kind::quantity); }

KAOHE_INLINE bool call_check::wants_exact(std::size_t i) {
  if (i >= size() || !is_inexact(of(i))) return true;
  problem(issue_code::type_mismatch, i,
          {kaohe::detail::bilingual("sqrt、log、exp等的近似结果", "the inexact result of sqrt, log, exp …"),
           kaohe::detail::bilingual("精确值（请先修约）", "an exact value (round it first)")});
  return false;
}

KAOHE_INLINE bool call_check::wants_number(std::size_t i) {
  if (!wants_quantity(i)) return false;
  if (i >= size() || of(i).is_pure_number()) return true;
  problem(issue_code::type_mismatch, i, {words(of(i)), words(type::of({}))});
  return false;
}

KAOHE_INLINE bool call_check::wants_exact_number(std::size_t i) { return wants_number(i) && wants_exact(i); }

KAOHE_INLINE bool call_check::wants_string(std::size_t i) {
  return (i < size() && of(i).kind == type_kind::code) || wants(i, type_kind::string);
}

KAOHE_INLINE bool call_check::wants_list(std::size_t i) { return wants(i, type_kind::list); }

KAOHE_INLINE std::optional<type> call_check::joined(const type& so_far, std::size_t first, const type& more,
                                                    std::size_t i) {
  const auto is_empty = [](const type& t) { return t.kind == type_kind::list && t.parts.empty(); };
  const bool choices = holds_choices(so_far) || holds_choices(more);  // which are no strings within a list
  const bool the_same = choices && !is_empty(so_far) && !is_empty(more);
  if (the_same ? so_far == more : go_together(so_far, more)) return either(so_far, more);
  if (so_far.kind != type_kind::quantity || more.kind != type_kind::quantity) {
    problem(issue_code::type_mismatch, i, {words(more), words(so_far)});
  } else if (so_far.dimension != more.dimension) {
    problem(issue_code::dimension_mismatch, i,
            {(*this)[first].text, words(so_far.dimension), (*this)[i].text, words(more.dimension)});
  } else {
    const auto differ = conflict(so_far.basis, more.basis);
    problem(issue_code::basis_mismatch, i, {differ->key, differ->left, differ->right});
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
