// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_TRACE_HPP
#define KAOHE_FEEL_TRACE_HPP
/// \file feel/trace.hpp
/// How a value came about: the tree of the evaluated parts of an expression, from which the failing condition of an
/// `and`, the row of a table or the missing input is read off. It is made by running the program once more; an
/// evaluation that is not traced pays nothing for it.

#include <kaohe/feel/expression.hpp>
#include <kaohe/feel/program.hpp>
#include <kaohe/feel/table.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// A decision table that was asked, and which of its rows answered.
struct asked_table {
  std::shared_ptr<const table> rules;  ///< the table; articles and notes stand in its rows
  table_hit hit;                       ///< the rows that hit, and those that may
};

/// A part of an expression and its value.
struct trace_node {
  node_index node = 0;   ///< which node of the syntax tree; of a pass of an iteration: the iteration's
  value result;          ///< its value
  type of;               ///< the type of the value
  kaohe::unit shown;     ///< the unit its amounts are shown in
  bool is_pass = false;  ///< one pass of an iteration or filter: `result` is the element, the parts are its body's
  bool cut = false;      ///< there were more passes, or deeper parts, than are kept
  std::optional<asked_table> asked;  ///< of the call of a decision table
  std::vector<trace_node> parts;  ///< the evaluated parts, in the order of the text; of an `if` the chosen branch only
};

/// The tree of the evaluated parts.
/// \param p  was made from `e`
/// \param most_passes  how many passes of iterations are kept in all
[[nodiscard]] trace_node trace(const program& p, const expression& e, std::span<const value> inputs,
                               std::size_t most_passes = 1000);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/trace_inl.hpp>
#endif
#endif
