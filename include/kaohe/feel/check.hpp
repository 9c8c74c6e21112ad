// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_CHECK_HPP
#define KAOHE_FEEL_CHECK_HPP
/// \file feel/check.hpp
/// Syntax tree to program: names are resolved, types, dimensions and bases are checked, all problems at their
/// places in one pass. What passes can be evaluated without any of these mistakes.

#include <kaohe/feel/expression.hpp>
#include <kaohe/feel/program.hpp>
#include <kaohe/feel/type.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// A name that expressions may use.
struct declared_name {
  std::string name;     ///< as written in expressions
  type declared;        ///< its static type
  std::uint32_t input;  ///< what the program calls it: any number of the caller's; several names may share one
};

/// The names in force.
class scope {
 public:
  /// Those names; the first of two equal ones counts.
  explicit scope(std::vector<declared_name> names = {});
  /// The declaration of a name, or null.
  [[nodiscard]] const declared_name* find(std::string_view name) const;
  /// All declarations, ordered by name.
  [[nodiscard]] const std::vector<declared_name>& names() const noexcept { return names_; }

 private:
  std::vector<declared_name> names_;
};

/// Checks an expression and compiles it. Each problem of dimensions, bases and types is placed at the operand that
/// does not fit what stands before it.
/// \pre `e` was read by `parse_expression`
/// \param problems  gets every error; the result is empty exactly if one was added
[[nodiscard]] std::optional<program> check_expression(const expression& e, const scope& names, issues& problems);

/// Checks unary tests on a subject of the given type and compiles them to a boolean. The subject is what
/// `declared_name::input` 0 stands for, and always the first input of the program.
/// \pre `e` was read by `parse_unary_tests`
/// \param problems  gets every error; the result is empty exactly if one was added
[[nodiscard]] std::optional<program> check_unary_tests(const expression& e, const type& subject, const scope& names,
                                                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/check_inl.hpp>
#endif
#endif
