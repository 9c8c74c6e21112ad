// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_DECISIONS_HPP
#define KAOHE_TESTS_SUPPORT_DECISIONS_HPP
/// \file decisions.hpp
/// Rows of the register, written one after the other.

#include <kaohe/observe/register.hpp>

#include "support/small_policy.hpp"

namespace kaohe_test {

/// About a target of a unit.
inline kaohe::decision_subject about(kaohe::responsible_unit_id who, kaohe::target_id target) {
  kaohe::decision_subject made;
  made.who = who, made.target = target;
  return made;
}

/// About a year's assessment, of a unit.
inline kaohe::decision_subject about(kaohe::responsible_unit_id who, std::string scheme, std::string_view when) {
  kaohe::decision_subject made;
  made.who = who, made.scheme = std::move(scheme), made.period = in(when);
  return made;
}

/// A row; the caller changes what it wants to be different. `from` and `to` may be empty.
inline kaohe::decision row(kaohe::decision_kind kind, kaohe::decision_subject about, kaohe::decision_value value,
                           std::string_view made, std::string_view from = {}, std::string_view to = {}) {
  const auto day = [](std::string_view text) { return text.empty() ? std::nullopt : std::optional(on(text)); };
  return {kind, std::move(about), value, "某区政府", "某政发〔2021〕1号", on(made), {day(from), day(to)}, {}, {}};
}

}  // namespace kaohe_test

#endif
