// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_PROGRAM_HPP
#define KAOHE_FEEL_PROGRAM_HPP
/// \file feel/program.hpp
/// A checked expression, ready to run: a flat list of steps over numbered registers, immutable, free of names,
/// units and texts, so that a columnar evaluator can run the same list over many rows.

#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// What a step does with its operands.
enum class operation : std::uint8_t {
  negate,
  add,
  subtract,
  multiply,
  divide,  ///< numbers to a number
  minimum,
  maximum,
  absolute,  ///< numbers to a number
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,  ///< two values to a boolean
  conjunction,
  disjunction,
  negation,    ///< booleans to a boolean, after Kleene
  is_missing,  ///< any value to a boolean
};

/// One step: applies the operation to registers and writes the next register.
struct step {
  operation does{};                     ///< what
  std::vector<std::uint32_t> operands;  ///< registers read
  std::uint32_t begin = 0;              ///< the part of the source it stands for: first byte
  std::uint32_t end = 0;                ///< first byte behind it
};

/// Registers are numbered: first the inputs, then the constants, then one for each step in order.
struct program {
  type result;                        ///< the type of its value
  std::vector<std::uint32_t> inputs;  ///< which `declared_name::input` each input register holds, each once
  std::vector<value> constants;       ///< numbers in coherent units
  std::vector<step> steps;            ///< in order
  std::uint32_t output = 0;           ///< the register of the value
};

/// Runs a program.
/// \param inputs  one value for each of `p.inputs`, in that order; numbers in coherent units. A `missing` passed in
///                is taken as "this input is missing" whatever it lists.
/// \return the value; a `missing` that lists the positions (in `p.inputs`) of the missing inputs it hangs on
[[nodiscard]] value evaluate(const program& p, std::span<const value> inputs);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/program_inl.hpp>
#endif
#endif
