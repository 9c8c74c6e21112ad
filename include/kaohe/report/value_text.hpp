// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_VALUE_TEXT_HPP
#define KAOHE_REPORT_VALUE_TEXT_HPP
/// \file report/value_text.hpp
/// Values of the rule language as a reader wants to see them: `1.2 吨标准煤/万元`, `"新建"`, `[1, 缺失]`.

#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>
#include <kaohe/quantity/unit.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report {

/// The unit that a value of that type is shown in: that unit where it measures the type, else the coherent one.
[[nodiscard]] unit unit_of(const feel::type& of, const unit& in);

/// A value in words. Amounts are exact, in `unit_of(of, in)`; a fraction
/// has its decimals beside it (`1/3（≈0.3333）`), a number of more than 60 digits and an inexact one are cut to 20 and
/// marked `≈`. Texts stand in quotes. A fault is its sentence. Of long lists and texts the beginning is shown.
[[nodiscard]] std::string to_text(const feel::value& v, const feel::type& of, const unit& in, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/value_text_inl.hpp>
#endif
#endif
