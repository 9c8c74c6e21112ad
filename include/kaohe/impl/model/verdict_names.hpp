// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_VERDICT_NAMES_HPP
#define KAOHE_IMPL_MODEL_VERDICT_NAMES_HPP
// Internal: how expressions call the verdicts, which are found on floor assess: in the order of its enumerations.

#include <kaohe/model/scheme.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The keys and the Chinese words of `verdict`.
inline constexpr std::array<std::string_view, 9> verdict_keys = {
    "met",    "missed",       "not_due", "to_be_determined", "not_applicable",
    "exempt", "undetermined", "reached", "not_reached"};
inline constexpr std::array<std::string_view, 9> verdict_words = {"完成",     "未完成",   "未到期", "待认定", "不适用",
                                                                  "免予考核", "不能判定", "达到",   "未达到"};
/// The keys of `task_verdict`.
inline constexpr std::array<std::string_view, 7> task_verdict_keys = {
    "done", "not_done", "not_due", "overdue", "to_be_determined", "undetermined", "not_applicable"};

template <std::size_t Count>
[[nodiscard]] std::vector<std::string> verdict_names(const std::array<std::string_view, Count>& all) {
  return {all.begin(), all.end()};
}

/// The grades of a scheme, in its order.
[[nodiscard]] inline std::vector<std::string> grades_of(const scheme& of) {
  std::vector<std::string> all;
  for (const grade_band& each : of.grades) all.push_back(each.grade);
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
