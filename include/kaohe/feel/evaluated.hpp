// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_EVALUATED_HPP
#define KAOHE_FEEL_EVALUATED_HPP
/// \file feel/evaluated.hpp
/// One expression from its text to its value, with everything that explains it: for trying a rule out.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/expression.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// A name that expressions may use, with its value.
struct named_value {
  declared_name declared;  ///< its name and type; names with the same `input` are names of one thing
  value held;              ///< its value; missing if it has none; the first of one thing's counts
};

/// An expression, what it became and what it gave.
struct evaluated {
  expression text;            ///< as it was read
  feel::program program;      ///< what it became
  std::vector<value> inputs;  ///< what it was given, as `program.inputs`
  value answer;               ///< what it gave
};

/// Reads, checks and evaluates an expression.
/// \param known     the names in force; the first of two equal ones counts
/// \param problems  gets every problem; the result is empty exactly if an error was added
[[nodiscard]] std::optional<evaluated> evaluate_text(source_text text, const std::vector<named_value>& known,
                                                     issues& problems,
                                                     std::vector<std::shared_ptr<const table>> tables = {});

/// What each input of a program is called in its text, in the order of `program::inputs`.
[[nodiscard]] std::vector<std::string> input_names(const expression& e, const program& p);

/// The names of the missing inputs that the answer, or a part of it, hangs on.
[[nodiscard]] std::vector<std::string> missing_names(const evaluated& e);

/// Every fault in a value, however deep, in order.
[[nodiscard]] std::vector<fault> faults_in(const value& v);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/evaluated_inl.hpp>
#endif
#endif
