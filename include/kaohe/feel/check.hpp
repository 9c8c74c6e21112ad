// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_CHECK_HPP
#define KAOHE_FEEL_CHECK_HPP
/// \file feel/check.hpp
/// Syntax tree to program: names are resolved, types, dimensions and bases are checked, all problems at their
/// places in one pass. What passes can be evaluated without any of these mistakes.

#include <kaohe/feel/expression.hpp>
#include <kaohe/feel/program.hpp>
#include <kaohe/feel/type.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// The values that a number may have. An end that is not there is open without limit.
struct number_span {
  std::optional<number> low;   ///< in coherent units
  std::optional<number> high;  ///< in coherent units
  bool low_included = true;    ///< the lower end is one of them
  bool high_included = true;   ///< the upper end is one of them
};

/// A name that expressions may use.
struct declared_name {
  std::string name;         ///< as written in expressions; or a call, see `call_name` and `name_call`
  type declared;            ///< its static type
  std::uint32_t input = 0;  ///< what the program calls it: any number of the caller's; several names may share one
  std::optional<kaohe::unit> shown = {};  ///< of a quantity: the unit in which it is shown; none: the coherent one
  number_span span = {};                  ///< of a quantity: what it may be
};

/// The name of what a function that is neither built in nor a table stands for with one text: `完成率("ei-2020")`. A
/// scope that declares such names has the function for just these texts.
[[nodiscard]] std::string call_name(std::string_view function, std::string_view text);
/// The name of what such a function stands for with one bare name: `suspended(所在镇街)`. The argument is that name, not
/// its value: it need not be declared, and the program does not read it.
[[nodiscard]] std::string name_call(std::string_view function, std::string_view name);

/// The names in force.
class scope {
 public:
  /// Those names and tables; the first of two equal ones counts.
  explicit scope(std::vector<declared_name> known = {}, std::vector<std::shared_ptr<const table>> tables = {});
  /// The declaration of a name, or null.
  [[nodiscard]] const declared_name* find(std::string_view name) const;
  /// All declarations, ordered by name.
  [[nodiscard]] const std::vector<declared_name>& names() const noexcept { return names_; }
  /// The decision tables that can be called by their ids.
  [[nodiscard]] const std::vector<std::shared_ptr<const table>>& tables() const noexcept { return tables_; }

 private:
  std::vector<declared_name> names_;
  std::vector<std::shared_ptr<const table>> tables_;
};

/// Checks an expression and compiles it. Each problem of dimensions, bases and types is placed at the operand that
/// does not fit what stands before it. Comparisons that hold always or never are warnings.
/// \pre `e` was read by `parse_expression`
/// \param problems  gets every problem; the result is empty exactly if an error was added
[[nodiscard]] std::optional<program> check_expression(const expression& e, const scope& known, issues& problems);

/// Checks unary tests on a subject and compiles them to a boolean. The subject is what `declared_name::input` 0
/// stands for, and always the first input of the program.
/// \pre `e` was read by `parse_unary_tests`
/// \param problems  gets every problem; the result is empty exactly if an error was added
[[nodiscard]] std::optional<program> check_unary_tests(const expression& e, const type& subject, const scope& known,
                                                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/check_inl.hpp>
#endif
#endif
