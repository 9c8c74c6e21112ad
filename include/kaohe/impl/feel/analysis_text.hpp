// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_TEXT_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_TEXT_HPP
// Internal: values and stretches of a column as a reader wants to see them.

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/feel/table_content.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A value of a column, as its cells would write it.
[[nodiscard]] inline std::string column_text(const compiled_column& column, const value& v) {
  const type& of = column.value.result;
  switch (v.kind()) {
    case value_kind::number: {
      const unit in = column.shown ? *column.shown : coherent_unit(of.dimension);
      return kaohe::to_text(quantity{v.as_number() / in.size, in});
    }
    case value_kind::boolean:
      return v.is_true() ? kaohe::detail::bilingual("是", "true") : kaohe::detail::bilingual("否", "false");
    case value_kind::choice:
      return of.names[v.as_choice().index];
    case value_kind::date:
      return kaohe::to_text(v.as_date());
    case value_kind::days:
      return to_text(v.as_days());
    case value_kind::months:
      return to_text(v.as_months());
    case value_kind::string:
      return v.as_string().empty() ? "\"\"" : v.as_string();
    default:
      return kaohe::detail::bilingual("任意值", "any value");
  }
}

/// One stretch; truth values and other texts in both languages.
[[nodiscard]] inline std::string stretch_text(const compiled_column& column, const stretch& s) {
  if (s.other_texts) return kaohe::detail::bilingual("其他", "any other");
  const bool low = s.low.is_known(), high = s.high.is_known();
  if (!low && !high) return "-";
  const std::string first = low ? column_text(column, s.low) : "", last = high ? column_text(column, s.high) : "";
  if (low && high) {
    if (s.low_included && s.high_included && first == last) return first;
    return (s.low_included ? "[" : "(") + first + ".." + last + (s.high_included ? "]" : ")");
  }
  if (low) return (s.low_included ? ">= " : "> ") + first;
  return (s.high_included ? "<= " : "< ") + last;
}

/// Stretches, any of them, in one language; those of an enumeration as a list of words.
[[nodiscard]] inline std::string stretches_text(const compiled_column& column, const std::vector<stretch>& any_of,
                                                language lang) {
  std::string all;
  for (const stretch& s : any_of) {
    const type_kind of = column.value.result.kind;
    const bool words = of == type_kind::string || of == type_kind::choice || of == type_kind::code;
    if (!all.empty()) all += words ? "、" : ", ";
    all += kaohe::detail::in_language(stretch_text(column, s), lang);
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
