// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_CALL_HPP
#define KAOHE_IMPL_FEEL_TABLE_CALL_HPP
// Internal: how a program asks a decision table.

#include <kaohe/impl/feel/builtin.hpp>

namespace kaohe::inline KAOHE_ABI::feel {

class table;
class workspace;

namespace detail {

/// The value of a table for these arguments. An argument may be missing, a fault, or have such parts; bit i of a
/// missing answer stands for argument i. `memory` is the table's own between calls.
[[nodiscard]] value run_table(const table& t, call_state& state, const arguments& given, workspace& memory);

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
