// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TYPE_RULES_HPP
#define KAOHE_IMPL_FEEL_TYPE_RULES_HPP
// Internal: which types go together, and how types are named in messages.

#include <kaohe/feel/type.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/quantity/unit.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline std::string words(const type& t) {
  return kaohe::detail::bilingual(to_text(t, language::zh), to_text(t, language::en));
}
[[nodiscard]] inline std::string words(const dimension& d) {
  return kaohe::detail::bilingual(kaohe::to_text(d, language::zh), kaohe::to_text(d, language::en));
}
/// The sort alone: 数量.
[[nodiscard]] inline std::string words(type_kind kind) {
  switch (kind) {
    case type_kind::quantity:
      return kaohe::detail::bilingual("数量", "a quantity");
    case type_kind::boolean:
      return kaohe::detail::bilingual("布尔值", "a boolean");
    case type_kind::list:
      return kaohe::detail::bilingual("列表", "a list");
    case type_kind::context:
      return kaohe::detail::bilingual("组", "a context");
    case type_kind::range:
      return kaohe::detail::bilingual("区间", "a range");
    default:
      return words(type::plain(kind));
  }
}

/// The unit in which amounts of a type are shown where nothing better is known.
[[nodiscard]] inline kaohe::unit coherent_shown(const type& t) {
  const type* inner = &t;
  while ((inner->kind == type_kind::list || inner->kind == type_kind::range) && !inner->parts.empty()) {
    inner = &inner->parts.front();
  }
  if (inner->kind != type_kind::quantity || inner->dimension.is_none()) return {};
  return coherent_unit(inner->dimension);
}

[[nodiscard]] inline bool is_textual(const type& t) {
  return t.kind == type_kind::string || t.kind == type_kind::choice || t.kind == type_kind::code;
}

/// True if values of both types may stand side by side: in one list, as the branches of an `if`, compared.
[[nodiscard]] inline bool go_together(const type& a, const type& b) {
  if (a.kind != b.kind) return is_textual(a) && is_textual(b);
  switch (a.kind) {
    case type_kind::quantity:
      return a.dimension == b.dimension && !conflict(a.basis, b.basis);
    case type_kind::list:
    case type_kind::range:
      return a.parts.empty() || b.parts.empty() || go_together(a.parts[0], b.parts[0]);
    case type_kind::context:
      if (a.names != b.names) return false;
      for (std::size_t i = 0; i < a.parts.size(); ++i) {
        if (!go_together(a.parts[i], b.parts[i])) return false;
      }
      return true;
    default:
      return true;
  }
}

/// The type of something that is either. \pre they go together; choices of different values have become strings
[[nodiscard]] inline type either(const type& a, const type& b) {
  if (a.kind != b.kind) return type::plain(type_kind::string);
  type both = a;
  both.basis = merge(a.basis, b.basis);
  both.inexact = a.inexact || b.inexact;
  if (a.parts.empty()) both.parts = b.parts;
  for (std::size_t i = 0; i < a.parts.size() && i < b.parts.size(); ++i) both.parts[i] = either(a.parts[i], b.parts[i]);
  return both;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
