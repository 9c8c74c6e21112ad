// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_FAULT_INL_HPP
#define KAOHE_IMPL_FEEL_FAULT_INL_HPP
#include <kaohe/feel/fault.hpp>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

struct cause_words {
  std::string_view key;
  std::string_view zh;
  std::string_view en;
};

[[nodiscard]] inline cause_words words_of(fault_cause c) noexcept {
  switch (c) {
    case fault_cause::division_by_zero:
      return {"division_by_zero", "除数为零，无法相除", "division by zero"};
    case fault_cause::too_large:
      return {"too_large", "数值过大", "the number is too large"};
    case fault_cause::index_out_of_range:
      return {"index_out_of_range", "位置超出范围", "there is nothing at that position"};
    case fault_cause::no_such_date:
      return {"no_such_date", "没有这个日期", "there is no such date"};
    case fault_cause::undecided:
      return {"undecided", "数值过于接近，无法判定", "too near to each other to be compared"};
    case fault_cause::list_too_long:
      return {"list_too_long", "列表或字符串过长", "the list or the string is too long"};
    case fault_cause::too_many_steps:
      return {"too_many_steps", "计算步数超过上限", "the evaluation takes too many steps"};
    case fault_cause::empty_list:
      return {"empty_list", "列表为空，无从计算", "the list is empty"};
    case fault_cause::bad_argument:
      return {"bad_argument", "参数超出函数的适用范围", "the function is not defined for this argument"};
    case fault_cause::bad_pattern:
      return {"bad_pattern", "正则表达式有误", "not a regular expression"};
    case fault_cause::pattern_limit:
      return {"pattern_limit", "正则表达式的匹配超过上限", "matching the regular expression takes too long"};
    case fault_cause::not_real:
      return {"not_real", "结果不是实数", "the result is not a real number"};
    case fault_cause::not_whole:
      return {"not_whole", "结果或参数不是整数", "not a whole number"};
    case fault_cause::no_row:
      return {"no_row", "判定表中没有适用的行", "no row of the decision table fits"};
    case fault_cause::several_rows:
      return {"several_rows", "判定表中有几行同时适用", "several rows of the decision table fit"};
  }
  return {};
}

}  // namespace detail

KAOHE_INLINE std::string_view to_text(fault_cause c) noexcept { return detail::words_of(c).key; }

KAOHE_INLINE std::string_view sentence(fault_cause c, language lang) noexcept {
  const detail::cause_words words = detail::words_of(c);
  return lang == language::zh ? words.zh : words.en;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
