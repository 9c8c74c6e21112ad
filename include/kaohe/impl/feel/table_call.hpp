// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_CALL_HPP
#define KAOHE_IMPL_FEEL_TABLE_CALL_HPP
// Internal: how a program asks a decision table.

#include <kaohe/impl/feel/builtin.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

class table;
class workspace;

namespace detail {

/// What a call of a table must look like.
struct table_signature {
  std::string id;
  std::vector<std::string> parameters;  // their names
  std::vector<type> types;              // and their types
  type result;
  std::optional<kaohe::unit> shown;  // of an only output that is a quantity: the unit it is shown in
};
[[nodiscard]] table_signature signature_of(const table& t);

/// The value of a table for these arguments. An argument may be missing, a fault, or have such parts; bit i of a
/// missing answer stands for argument i. `memory` is the table's own between calls.
[[nodiscard]] value run_table(const table& t, call_state& state, const arguments& given, workspace& memory);

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
