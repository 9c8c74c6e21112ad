// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_HPP
// Internal: what a built-in function is: its parameters, the rule that gives the type of its result, its body.

#include <kaohe/base/issue.hpp>
#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline constexpr std::size_t longest_list = 100'000;      // elements
inline constexpr std::size_t longest_string = 1'000'000;  // bytes

/// The arguments of a call while it is checked: their types, the values of those that are literals, and the problems
/// found, each at one of them. Arguments stand in the order of the parameters; those left out at the end are not there.
class call_check {
 public:
  struct argument {
    const type* of = nullptr;
    const value* literal = nullptr;  // or null
    std::string text;                // as written
  };
  struct finding {
    issue_code code{};
    std::size_t at = 0;  // which argument
    std::vector<std::string> args;
  };

  explicit call_check(std::vector<argument> arguments) : arguments_(std::move(arguments)) {}
  [[nodiscard]] std::size_t size() const noexcept { return arguments_.size(); }
  [[nodiscard]] const argument& operator[](std::size_t i) const { return arguments_[i]; }
  [[nodiscard]] const type& of(std::size_t i) const { return *arguments_[i].of; }

  void problem(issue_code code, std::size_t at, std::vector<std::string> args) {
    findings_.push_back({code, at, std::move(args)});
  }
  [[nodiscard]] const std::vector<finding>& findings() const noexcept { return findings_; }

  // in builtin_check.hpp: the demands that functions make; each reports and returns false where it is not met.
  // An argument that is left out meets them all.
  bool wants(std::size_t i, type_kind kind);  // that sort
  bool wants_quantity(std::size_t i);         // a quantity, exact or not
  bool wants_exact(std::size_t i);            // no quantity that may be an enclosure
  bool wants_number(std::size_t i);           // a quantity without dimension, exact or not
  bool wants_exact_number(std::size_t i);     // both: places, counts, scales
  bool wants_string(std::size_t i);           // string, code (a choice has become a string before)
  bool wants_list(std::size_t i);             // a list
  // The type that holds both what was found so far, at argument `first`, and argument `i`; or nothing after a problem.
  [[nodiscard]] std::optional<type> joined(const type& so_far, std::size_t first, const type& more, std::size_t i);

 private:
  std::vector<argument> arguments_;
  std::vector<finding> findings_;
};

/// The arguments of a call while it runs.
class arguments {
 public:
  arguments(const value* const* bases, std::span<const std::uint32_t> which) : bases_(bases), which_(which) {}
  [[nodiscard]] std::size_t size() const noexcept { return which_.size(); }
  [[nodiscard]] const value& operator[](std::size_t i) const noexcept {
    return bases_[which_[i] >> 30][which_[i] & 0x3FFF'FFFF];
  }

 private:
  const value* const* bases_;  // of inputs, constants, steps
  std::span<const std::uint32_t> which_;
};

/// Significant digits of inexact functions: at first, and where that leaves something undecided.
inline constexpr int digits_tried[] = {34, 100, 400};

/// What a function may use while it runs.
struct call_state {
  int digits = digits_tried[0];  // significant digits that inexact functions work to
  bool undecided = false;        // set by whoever could decide with more digits
  std::uint64_t steps_left = 0;  // a function that loops takes away what it uses; at 0 it gives too_many_steps
  missing of_missing;            // filled before a body that is not strict runs: all missing inputs of its arguments
};

struct parameter {
  std::string_view name;
  bool optional = false;
  std::string_view alone =
      {};  // its name where it is the only argument, if another: date(from), date(year, month, day)
};

/// A built-in function.
struct builtin {
  std::string_view name;
  std::vector<parameter> parameters;
  bool variadic = false;  // the last parameter may be repeated
  bool strict = true;     // a fault or a missing value anywhere in an argument is the result; else the body sees them
  // The type of the result, or nothing after a problem.
  std::optional<type> (*check)(call_check&) = nullptr;
  // The value; a fault gets its place from whoever calls. Strict: every argument is complete.
  value (*run)(call_state&, const arguments&) = nullptr;
};

/// All of them, ordered by name; a call names one by its place here.
[[nodiscard]] const std::vector<builtin>& builtins();

/// The place of a function, or nothing.
[[nodiscard]] std::optional<std::uint16_t> find_builtin(std::string_view name);

/// Three-valued equality and order of values of one type, wherever the language compares (impl/feel/compare.hpp).
/// A boolean value, a missing one or a fault. `digits` and `undecided` as in call_state.
[[nodiscard]] value equal_values(call_state& state, const value& a, const value& b);
/// Less than: numbers, strings, dates, durations.
[[nodiscard]] value less_values(call_state& state, const value& a, const value& b);

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
