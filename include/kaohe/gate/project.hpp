// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_PROJECT_HPP
#define KAOHE_GATE_PROJECT_HPP
/// \file gate/project.hpp
/// An application: what is said of a project. What is not said is missing, never zero.

#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// One application.
struct project {
  std::string id;    ///< of the application
  std::string name;  ///< of the project; may be empty
  /// For each input of the policy its values: one, or of an input with `by` one for each member of that list, in
  /// order. Of the input's type, numbers in coherent units; a responsible unit is its name. Missing where nothing is
  /// said.
  std::vector<std::vector<feel::value>> values;
  place where;  ///< where it was read
};

namespace gate {

/// A project of which nothing is known. \param p  the policy whose inputs it has
[[nodiscard]] project empty_project(const policy& p);

/// The day whose rules are in force for a project: what it says of the policy's `applicable_on`; nothing if it does
/// not say, or the policy has none.
[[nodiscard]] std::optional<date> own_rule_date(const policy& p, const project& of);

}  // namespace gate

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/project_inl.hpp>
#endif
#endif
