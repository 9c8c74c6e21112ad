// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_PROGRAM_HPP
#define KAOHE_FEEL_PROGRAM_HPP
/// \file feel/program.hpp
/// A checked expression, ready to run: a flat list of steps over numbered registers, immutable, free of names,
/// units and texts to look up, so that a columnar evaluator can run the same list over many rows. Every step is
/// pure and has a register of its own; nothing jumps but the iterations, whose body stands behind them.

#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>
#include <kaohe/quantity/unit.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

class table;

/// What a step does with its operands.
enum class operation : std::uint8_t {
  negate,         ///< a: a number or duration
  add,            ///< a, b: numbers, strings, dates and durations (as the following)
  subtract,       ///< a, b
  multiply,       ///< a, b
  divide,         ///< a, b
  power,          ///< a, b: numbers
  equal,          ///< a, b: values of one kind to a truth value (as the following)
  not_equal,      ///< a, b
  less,           ///< a, b
  less_equal,     ///< a, b
  greater,        ///< a, b
  greater_equal,  ///< a, b
  within,         ///< a between b and c; `detail`: bit 0 low included, bit 1 high included
  in_range,       ///< a in the range b
  in_list,        ///< a equal to an element of the list b
  in_codes,       ///< code a in the list b: an element is a beginning of it
  one_of,         ///< choice a in the set `c` of the program
  conjunction,    ///< operand list: truth values, after Kleene
  disjunction,    ///< operand list
  negation,       ///< a
  is_missing,     ///< a: any value
  select,         ///< a: the condition, b and c: the values
  choice_text,    ///< a: a choice, as the string in constant list b
  make_list,      ///< operand list
  make_context,   ///< operand list
  make_range,     ///< a, b; `detail` as `within`
  whole_numbers,  ///< a, b: the list from a to b, up or down
  entry,          ///< a: a context; entry number `b`
  project,        ///< a: a list of contexts; the list of their entries number `b`
  property,       ///< a: a date, duration or range; which: `detail` (feel::property)
  index,          ///< a: a list, b: a position from 1, or from the end
  element,        ///< the variable of the iteration whose first step it is
  for_each,       ///< over list a; the body ends before step b and yields register c; a list of what it yields
  for_each_flat,  ///< as for_each, for a body that yields lists: joined into one
  some,           ///< as for_each, for a body that yields a truth value: `or` of all
  every,          ///< as some: `and` of all
  filter,         ///< as some: the elements for which it is true
  call,           ///< operand list; the built-in function number `detail`
  look_up,        ///< operand list; the table number `detail` of the program
};

/// What `.name` asks of a value that is no context.
enum class property : std::uint8_t {
  year,           ///< of a date
  month,          ///< of a date
  day,            ///< of a date
  weekday,        ///< of a date; Monday is 1
  years,          ///< of a duration in years and months
  months,         ///< of a duration in years and months: those beyond whole years
  days,           ///< of a duration in days
  low,            ///< of a range
  high,           ///< of a range
  low_included,   ///< of a range
  high_included,  ///< of a range
};

/// Where a value is found while a program runs. A register is written as one number: its sort in the two highest
/// bits, its position in the others.
enum class register_sort : std::uint32_t {
  input = 0,     ///< by position in `program::inputs`
  constant = 1,  ///< by position in `program::constants`
  step = 2,      ///< by position in `program::steps`
};
/// A register as it is written in steps.
[[nodiscard]] constexpr std::uint32_t register_of(register_sort sort, std::uint32_t position) noexcept {
  return static_cast<std::uint32_t>(sort) << 30 | position;
}
/// The sort of a register.
[[nodiscard]] constexpr register_sort sort_of(std::uint32_t reg) noexcept { return register_sort{reg >> 30}; }
/// The position of a register among its sort.
[[nodiscard]] constexpr std::uint32_t position_of(std::uint32_t reg) noexcept { return reg & 0x3FFF'FFFF; }

/// One step: applies the operation and writes its own register.
struct step {
  operation does{};          ///< what
  std::uint16_t detail = 0;  ///< what the operation says
  std::uint32_t a = 0;       ///< its first register, or the first place of its operand list
  std::uint32_t b = 0;       ///< its second register, or the length of its operand list, or what the operation says
  std::uint32_t c = 0;       ///< its third register, or what the operation says
};

/// The part of the source that something stands for.
struct span_of_source {
  std::uint32_t begin = 0;  ///< first byte
  std::uint32_t end = 0;    ///< first byte behind it
};

/// What a node of the syntax tree became; needed to explain a result, not to run.
struct node_note {
  std::optional<std::uint32_t> at;  ///< its register; none: it is no value by itself (a test, a list of tests)
  type of;                          ///< its type
  kaohe::unit shown;                ///< the unit its amounts are shown in
};

/// A condition of a decision: a comparison under nothing but `and`, `or` and `not`.
struct condition {
  std::uint32_t at = 0;     ///< the register of its truth value
  std::uint32_t left = 0;   ///< the register compared
  std::uint32_t right = 0;  ///< what with; the same as `at` if the condition is no comparison of numbers
};

/// See the file's comment.
struct program {
  type result;                          ///< the type of its value
  std::vector<std::uint32_t> inputs;    ///< which `declared_name::input` each input register holds, each once
  std::vector<value> constants;         ///< numbers in coherent units
  std::vector<step> steps;              ///< in order
  std::vector<std::uint32_t> operands;  ///< the operand lists of the steps
  std::vector<std::vector<bool>> sets;  ///< the sets of choices that `one_of` asks
  std::vector<std::shared_ptr<const table>> tables;  ///< the tables that are called
  std::uint32_t output = 0;                          ///< the register of the value
  bool compound_inputs = false;                      ///< an input is a list, a context or a range
  std::vector<condition> conditions;                 ///< in the order of the text
  std::vector<span_of_source> spans;                 ///< of each step
  std::vector<node_note> notes;                      ///< of each node of the syntax tree
};

/// Memory that evaluations may use one after the other, so that they need no other; any program may use it.
class workspace {
 public:
  workspace();
  ~workspace();
  workspace(workspace&&) noexcept;             ///< takes the memory over
  workspace& operator=(workspace&&) noexcept;  ///< takes the memory over

  /// What it holds, for the library's own use.
  struct content;
  [[nodiscard]] content& held() noexcept { return *held_; }  ///< see `content`

 private:
  std::unique_ptr<content> held_;
};

/// Runs a program.
/// \param inputs  one value for each of `p.inputs`, in that order; numbers in coherent units. A missing one is taken
///                as "this input is missing" whatever it lists.
[[nodiscard]] value evaluate(const program& p, std::span<const value> inputs);
/// The same with memory of the caller's: nothing is allocated while numbers stay small (but for lists, texts and the
/// first use). \return a value that stands in `memory` or among `inputs` or in `p` until the next use
[[nodiscard]] const value& evaluate(const program& p, std::span<const value> inputs, workspace& memory);

/// The positions (in `p.inputs`) of the missing inputs that a missing answer hangs on, ordered.
/// \pre `answer` came from evaluating `p` with `inputs`
[[nodiscard]] std::vector<std::uint32_t> missing_inputs(const program& p, std::span<const value> inputs,
                                                        const value& answer);

/// How one condition turned out.
struct reason {
  value_kind kind{};             ///< boolean, missing or fault
  bool holds = false;            ///< where it is boolean
  std::optional<number> margin;  ///< left minus right, exactly, of a comparison of known numbers
};

/// The value, and how each of `p.conditions` turned out. \param reasons  as many as `p.conditions`; written
const value& evaluate(const program& p, std::span<const value> inputs, workspace& memory, std::span<reason> reasons);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/program_inl.hpp>
#endif
#endif
