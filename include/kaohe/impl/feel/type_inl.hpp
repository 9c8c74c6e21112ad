// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TYPE_INL_HPP
#define KAOHE_IMPL_FEEL_TYPE_INL_HPP
#include <kaohe/feel/type.hpp>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE std::string to_text(const type& t, language lang) {
  const bool zh = lang == language::zh;
  switch (t.kind) {
    case type_kind::boolean:
      return zh ? "布尔值" : "boolean";
    case type_kind::string:
      return zh ? "字符串" : "string";
    case type_kind::date:
      return zh ? "日期" : "date";
    case type_kind::quantity:
      break;
  }
  std::string inside = kaohe::to_text(t.dimension, lang);
  if (!t.basis.empty()) inside += (zh ? "，" : ", ") + kaohe::to_text(t.basis);
  return zh ? "数量（" + inside + "）" : "quantity (" + inside + ")";
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
