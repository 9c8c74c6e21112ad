// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_COMPARE_HPP
#define KAOHE_GATE_COMPARE_HPP
/// \file gate/compare.hpp
/// Two versions of a policy on the same applications: whose outcome changes, and which rules did it.

#include <kaohe/gate/decide.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A rule whose finding differs between two versions.
struct differing_rule {
  std::string rule;                    ///< its id; of one member of `for_each` with it: `offset/氨氮`
  std::optional<rule_verdict> before;  ///< what it says in the first version; none: it is not there or not in force
  std::optional<rule_verdict> after;   ///< in the second
  std::optional<std::size_t> position_before;  ///< among the first decision's findings
  std::optional<std::size_t> position_after;   ///< among the second's
};

/// An application before one procedure whose outcome differs.
struct decision_difference {
  std::size_t project = 0;            ///< position among the applications
  std::string procedure;              ///< its id
  std::optional<std::size_t> before;  ///< position among the first decisions; none: no such procedure there
  std::optional<std::size_t> after;   ///< position among the second ones
  std::vector<differing_rule> rules;  ///< those that did it
};

namespace gate {

/// Where outcome, `at_least` or `at_most` differ. Rules that did it: those whose finding differs (verdict, strength,
/// exception) and whose weight on the outcome differs by that.
/// \pre both were made of the same applications in the same order
[[nodiscard]] std::vector<decision_difference> compare(const policy& before, const gate_decisions& first,
                                                       const policy& after, const gate_decisions& second);

}  // namespace gate

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/compare_inl.hpp>
#endif
#endif
