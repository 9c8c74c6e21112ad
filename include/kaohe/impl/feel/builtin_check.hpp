// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_CHECK_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_CHECK_HPP
// Internal: what functions demand of the types of their arguments, and the type that two types have in common.

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/feel/builtin.hpp>

#include <algorithm>
#include <initializer_list>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A type as an argument of an issue.
[[nodiscard]] inline std::string in_words(const type& t) {
  return kaohe::detail::bilingual(to_text(t, language::zh), to_text(t, language::en));
}
[[nodiscard]] inline std::string in_words(const dimension& d) {
  return kaohe::detail::bilingual(kaohe::to_text(d, language::zh), kaohe::to_text(d, language::en));
}
/// A sort of types as an argument of an issue.
[[nodiscard]] inline std::string in_words(type_kind kind) {
  if (kind == type_kind::quantity) return kaohe::detail::bilingual("数量", "a quantity");
  if (kind == type_kind::list) return kaohe::detail::bilingual("列表", "a list");
  if (kind == type_kind::range) return kaohe::detail::bilingual("区间", "a range");
  return in_words(type::plain(kind));
}

/// True if all hold; all of them have been asked, and have reported.
[[nodiscard]] inline bool all_of(std::initializer_list<bool> demands) {
  return std::find(demands.begin(), demands.end(), false) == demands.end();
}

/// The type that holds the values of both, or nothing: the same sort, choices and keys, the same dimensions, all
/// aspects of both bases. `[]` takes any list's type; a string beside codes is a code.
[[nodiscard]] inline std::optional<type> common_type(const type& a, const type& b) {
  const bool codes = (a.kind == type_kind::code && b.kind == type_kind::string) ||
                     (a.kind == type_kind::string && b.kind == type_kind::code);
  if (codes) return type::plain(type_kind::code);
  if (a.kind != b.kind || a.names != b.names) return std::nullopt;
  if (a.kind == type_kind::quantity) {
    if (a.dimension != b.dimension || conflict(a.basis, b.basis)) return std::nullopt;
    return type::of(a.dimension, merge(a.basis, b.basis), a.inexact || b.inexact);
  }
  if (a.kind == type_kind::list && (a.parts.empty() || b.parts.empty())) return a.parts.empty() ? b : a;
  type both = a;
  for (std::size_t i = 0; i < both.parts.size(); ++i) {
    auto part = common_type(a.parts[i], b.parts[i]);
    if (!part) return std::nullopt;
    both.parts[i] = *std::move(part);
  }
  return both;
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
  problem(issue_code::type_mismatch, i, {in_words(of(i)), in_words(kind)});
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
  problem(issue_code::type_mismatch, i, {in_words(of(i)), in_words(type::of({}))});
  return false;
}

KAOHE_INLINE bool call_check::wants_exact_number(std::size_t i) { return wants_number(i) && wants_exact(i); }

KAOHE_INLINE bool call_check::wants_string(std::size_t i) {
  return (i < size() && of(i).kind == type_kind::code) || wants(i, type_kind::string);
}

KAOHE_INLINE bool call_check::wants_list(std::size_t i) { return wants(i, type_kind::list); }

KAOHE_INLINE std::optional<type> call_check::joined(const type& so_far, std::size_t first, const type& more,
                                                    std::size_t i) {
  auto both = common_type(so_far, more);
  if (both) return both;
  if (so_far.kind != type_kind::quantity || more.kind != type_kind::quantity) {
    problem(issue_code::type_mismatch, i, {in_words(more), in_words(so_far)});
  } else if (so_far.dimension != more.dimension) {
    problem(issue_code::dimension_mismatch, i,
            {(*this)[first].text, in_words(so_far.dimension), (*this)[i].text, in_words(more.dimension)});
  } else {
    const auto differ = conflict(so_far.basis, more.basis);
    problem(issue_code::basis_mismatch, i, {differ->key, differ->left, differ->right});
  }
  return std::nullopt;
}

KAOHE_INLINE call_check::element_type call_check::elements() {
  if (size() == 1 && of(0).kind == type_kind::list) {
    if (of(0).parts.empty()) return {true, std::nullopt};
    return {true, of(0).parts[0]};
  }
  type all = of(0);
  for (std::size_t i = 1; i < size(); ++i) {
    auto both = joined(all, 0, of(i), i);
    if (!both) return {};
    all = *std::move(both);
  }
  return {true, std::move(all)};
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
