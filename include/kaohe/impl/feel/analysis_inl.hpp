// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_ANALYSIS_INL_HPP
#define KAOHE_IMPL_FEEL_ANALYSIS_INL_HPP
#include <kaohe/feel/analysis.hpp>

#include <kaohe/impl/feel/analyser.hpp>
#include <kaohe/impl/feel/analysis_text.hpp>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE findings analyse(const table& t) { return detail::analyser(t.content()).all(); }

KAOHE_INLINE std::string to_text(const table& t, std::uint32_t column, const std::vector<stretch>& any_of) {
  return detail::stretches_text(t.content().columns[column], any_of, language::zh);
}

KAOHE_INLINE std::string witness_text(const table& t, const region& r, language lang) {
  return std::string(kaohe::detail::in_language(detail::witness_words(t.content(), r), lang));
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
