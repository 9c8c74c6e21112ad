// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TYPE_INL_HPP
#define KAOHE_IMPL_FEEL_TYPE_INL_HPP
#include <kaohe/feel/type.hpp>

#include <algorithm>
#include <numeric>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE type type::context_of(std::vector<std::string> keys, std::vector<type> entries) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  type made = plain(type_kind::context);
  for (const std::size_t k : order) {
    made.names.push_back(std::move(keys[k]));
    made.parts.push_back(std::move(entries[k]));
  }
  return made;
}

namespace detail {

/// `新建、扩建…` of a choice, `规模：数量（…），性质：…` of a context.
[[nodiscard]] inline std::string parts_to_text(const type& t, language lang) {
  constexpr std::size_t shown = 4;
  const bool zh = lang == language::zh;
  std::string text;
  for (std::size_t i = 0; i < t.names.size() && i < shown; ++i) {
    if (i > 0) text += zh ? "、" : ", ";
    text += t.names[i];
    if (t.kind == type_kind::context) text += (zh ? "：" : ": ") + to_text(t.parts[i], lang);
  }
  return text + (t.names.size() > shown ? "…" : "");
}

}  // namespace detail

KAOHE_INLINE std::string to_text(const type& t, language lang) {
  const bool zh = lang == language::zh;
  switch (t.kind) {
    case type_kind::boolean:
      return zh ? "布尔值" : "boolean";
    case type_kind::string:
      return zh ? "字符串" : "string";
    case type_kind::choice:
      return (zh ? "选项（" : "choice (") + detail::parts_to_text(t, lang) + (zh ? "）" : ")");
    case type_kind::code:
      return zh ? "代码" : "code";
    case type_kind::date:
      return zh ? "日期" : "date";
    case type_kind::days:
      return zh ? "以天计的时段" : "duration in days";
    case type_kind::months:
      return zh ? "以年月计的时段" : "duration in years and months";
    case type_kind::list:
      if (t.parts.empty()) return zh ? "空列表" : "empty list";
      return zh ? to_text(t.parts[0], lang) + "的列表" : "list of " + to_text(t.parts[0], lang);
    case type_kind::range:
      return zh ? to_text(t.parts[0], lang) + "的区间" : "range of " + to_text(t.parts[0], lang);
    case type_kind::context:
      return (zh ? "组（" : "context (") + detail::parts_to_text(t, lang) + (zh ? "）" : ")");
    case type_kind::quantity:
      break;
  }
  std::string inside = kaohe::to_text(t.dimension, lang);
  if (!t.basis.empty()) inside += (zh ? "，" : ", ") + kaohe::to_text(t.basis);
  return zh ? "数量（" + inside + "）" : "quantity (" + inside + ")";
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
