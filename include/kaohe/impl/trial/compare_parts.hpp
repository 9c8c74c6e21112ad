// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_COMPARE_PARTS_HPP
#define KAOHE_IMPL_TRIAL_COMPARE_PARTS_HPP
// Internal: what was found beside what was expected.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/trial/run_cases.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::trial::detail {

/// True for a value that stands for several: a missing one, a range where one amount was asked for.
[[nodiscard]] inline bool is_open(const feel::value& v, const feel::type& of) {
  return v.is_missing() || (v.kind() == feel::value_kind::range && of.kind != feel::type_kind::range);
}

/// True if a value is what was expected of it. Expected as missing is whatever is open, as a fault any fault.
[[nodiscard]] inline bool is_as_expected(const feel::named_value& expected, const feel::value& found) {
  const feel::value& wanted = expected.held;
  if (wanted.is_missing()) return is_open(found, expected.declared.declared);
  if (wanted.is_fault() || !found.is_known()) return wanted.is_fault() && found.is_fault();
  if (wanted.kind() != found.kind()) return false;
  feel::detail::call_state state;
  state.steps_left = 10'000'000;
  return feel::detail::equal_values(state, wanted, found).is_true();
}

/// An answer by the name of a part: of a choice its key, of what there is none the word for it.
[[nodiscard]] inline feel::value choice_of(std::string_view key, const feel::type& of) {
  for (std::uint32_t i = 0; i < of.names.size(); ++i) {
    if (of.names[i] == key) return feel::choice{i};
  }
  return {};
}

/// Adds a part of the answer.
inline void add_part(row_result& to, const feel::named_value& expected, feel::value found) {
  const bool same = is_as_expected(expected, found);
  to.passed = to.passed && same;
  to.parts.push_back({expected, std::move(found), same});
}

}  // namespace kaohe::inline KAOHE_ABI::trial::detail

#endif
