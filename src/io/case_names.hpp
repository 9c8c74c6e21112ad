// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_CASE_NAMES_HPP
#define KAOHE_SRC_IO_CASE_NAMES_HPP
// The names that a case of an item, scheme or ladder may give values for: those that its expressions use.

#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// A name in an expression. One thing may have several.
struct case_name {
  std::string text;           ///< as written in the expression
  feel::type of;              ///< its type
  std::optional<unit> shown;  ///< of an amount: the unit it is shown in
  rule_input means;           ///< what it stands for
};

/// The names that an item uses: in its table or expression, bonus, deduction, and where it says for whom it is; of an
/// item of tasks their ids. Indicators stand by id and by name.
[[nodiscard]] std::vector<case_name> names_of(const policy& p, const scheme_item& item);

/// The names that the levels of a target on a ladder use.
[[nodiscard]] std::vector<case_name> names_of(const policy& p, const ladder_rung& rung);

/// The names that the vetoes of a scheme use.
[[nodiscard]] std::vector<case_name> names_of_vetoes(const policy& p, const scheme& s);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
