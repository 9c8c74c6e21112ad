// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_CASE_VALUES_HPP
#define KAOHE_SRC_IO_CASE_VALUES_HPP
// The values of a case: those given for names, and those expected of an answer.

#include "case_names.hpp"

#include <kaohe/model/declaration.hpp>
#include <kaohe/trial/case.hpp>

#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// A part of an answer that a case may expect.
struct answer_part {
  std::string key;             ///< in files
  feel::type of;               ///< its type
  unit shown = {};             ///< of an amount: the unit it is shown in
  bool may_be_open = false;    ///< of a number: a range may be expected as well
  bool any_dimension = false;  ///< of a number: its dimension is not known beforehand
};

/// Reads values; every problem is reported at its place.
class case_values {
 public:
  explicit case_values(issues& problems) : problems_(problems) {}

  /// Values for the parameters of a table; one that is not given is missing.
  void read_parameters(const model::declared_table& given, const feel::table& rules, trial::case_row& into) const;
  /// Values for names; what none is given for is missing. `who` and `kind` are those of the
  /// unit, if there is one, and lists those of the package.
  void read_names(const model::declared_table& given, const std::vector<case_name>& names, const policy& p,
                  std::optional<responsible_unit_id> who, trial::case_row& into) const;
  /// The points of the items of a scheme. \return the entries that name no item
  [[nodiscard]] model::declared_table read_points(const model::declared_table& given, const scheme& of,
                                                  trial::case_row& into) const;

  /// What is expected: one value, which is the first of the parts, or a table of parts.
  /// \param whole  of a table with several outputs the type of all of them together, which may be missing; else null
  void read_expected(const model::declared_value& from, std::span<const answer_part> parts, const feel::type* whole,
                     trial::case_row& into) const;

 private:
  static void take_names(const std::vector<case_name>& names, trial::case_row& into);
  void read_given(const model::declared_table& given, const std::vector<case_name>& names, trial::case_row& into) const;
  [[nodiscard]] std::optional<feel::named_value> read_part(const model::declared_value& from,
                                                           const answer_part& part) const;

  issues& problems_;
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
