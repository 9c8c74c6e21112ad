// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_PROJECT_VALUES_HPP
#define KAOHE_SRC_IO_PROJECT_VALUES_HPP
// What an application may say: which input a name is, and what a written value of it is.

#include "row_cells.hpp"

#include <kaohe/gate/project.hpp>
#include <kaohe/model/declaration.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// A place for a value of an application.
struct project_place {
  std::uint32_t input = 0;  ///< which input
  std::size_t member = 0;   ///< of an input with `by`: position in that list; else 0
  kaohe::unit in;           ///< of a quantity: what a bare number counts
};

/// Reads names and values of applications of a policy.
class project_values {
 public:
  explicit project_values(const policy& p);

  /// For each input its values, all missing.
  [[nodiscard]] std::vector<std::vector<feel::value>> nothing_said() const;

  /// The input of a name with its unit, as in headers: `综合能耗[tce]`, `替代量.氨氮[吨]`.
  /// \param unit_needed  a quantity must have its unit there
  /// \return nothing, with a problem at the name, if there is none or its unit does not fit
  [[nodiscard]] std::optional<project_place> find(const source_text& name, bool unit_needed, issues& problems) const;
  /// The input of a bare name; null if there is none.
  [[nodiscard]] const project_input* input_called(std::string_view name) const;
  /// Where a value for a member of the input's list stands; nothing, with a problem at the member, if it is none.
  [[nodiscard]] std::optional<project_place> member_of(const project_input& of, const source_text& member,
                                                       issues& problems) const;

  /// A value; missing if nothing is written. Nothing, after a problem at it, if it cannot be read.
  [[nodiscard]] std::optional<feel::value> read(const project_place& at, const model::declared_value& from,
                                                issues& problems);

 private:
  [[nodiscard]] std::uint32_t position_of(const project_input& of) const;
  [[nodiscard]] std::vector<std::string> known_names() const;
  [[nodiscard]] std::optional<feel::value> amount(const project_place& at, const model::literal& from,
                                                  const std::string& name, issues& problems) const;

  const policy& policy_;
  name_directory units_;
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
