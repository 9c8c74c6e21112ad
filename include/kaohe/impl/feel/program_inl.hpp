// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PROGRAM_INL_HPP
#define KAOHE_IMPL_FEEL_PROGRAM_INL_HPP
#include <kaohe/feel/program.hpp>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

/// The operands of a step.
class operand_list {
 public:
  operand_list(const std::vector<value>& registers, const std::vector<std::uint32_t>& which)
      : registers_(registers), which_(which) {}
  [[nodiscard]] std::size_t size() const { return which_.size(); }
  [[nodiscard]] const value& operator[](std::size_t i) const { return registers_[which_[i]]; }
  [[nodiscard]] const number& number_at(std::size_t i) const { return std::get<number>((*this)[i]); }

  /// The first fault among them, or null.
  [[nodiscard]] const fault* first_fault() const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (const auto* found = std::get_if<fault>(&(*this)[i])) return found;
    }
    return nullptr;
  }
  [[nodiscard]] bool any_missing() const {
    for (std::size_t i = 0; i < size(); ++i) {
      if (std::holds_alternative<missing>((*this)[i])) return true;
    }
    return false;
  }
  /// All inputs that missing ones among them hang on.
  [[nodiscard]] missing all_missing() const {
    missing all;
    for (std::size_t i = 0; i < size(); ++i) {
      if (const auto* found = std::get_if<missing>(&(*this)[i])) {
        std::vector<std::uint32_t> merged;
        std::set_union(all.inputs.begin(), all.inputs.end(), found->inputs.begin(), found->inputs.end(),
                       std::back_inserter(merged));
        all.inputs = std::move(merged);
      }
    }
    return all;
  }

 private:
  const std::vector<value>& registers_;
  const std::vector<std::uint32_t>& which_;
};

/// `and` (decisive: false) and `or` (decisive: true) after Kleene. One decisive operand decides, whatever the
/// others are. Otherwise a missing one could still be decisive, so the result is missing, even beside a fault.
[[nodiscard]] inline value kleene(const operand_list& operands, bool decisive) {
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const auto* known = std::get_if<bool>(&operands[i]);
    if (known != nullptr && *known == decisive) return decisive;
  }
  if (operands.any_missing()) return operands.all_missing();
  if (const fault* found = operands.first_fault()) return *found;
  return !decisive;
}

[[nodiscard]] inline number arithmetic(operation does, const operand_list& x) {
  number result = x.number_at(0);
  switch (does) {
    case operation::negate:
      return -result;
    case operation::absolute:
      return abs(result);
    case operation::add:
      return result + x.number_at(1);
    case operation::subtract:
      return result - x.number_at(1);
    case operation::multiply:
      return result * x.number_at(1);
    case operation::divide:
      return result / x.number_at(1);
    default:
      break;
  }
  for (std::size_t i = 1; i < x.size(); ++i) {
    const bool better = does == operation::minimum ? x.number_at(i) < result : x.number_at(i) > result;
    if (better) result = x.number_at(i);
  }
  return result;
}

[[nodiscard]] inline bool compared(operation does, const operand_list& x) {
  if (does == operation::equal) return x[0] == x[1];
  if (does == operation::not_equal) return x[0] != x[1];
  const auto holds = [does](const auto& a, const auto& b) {
    switch (does) {
      case operation::less:
        return a < b;
      case operation::less_equal:
        return a <= b;
      case operation::greater:
        return a > b;
      default:
        return a >= b;
    }
  };
  if (const auto* day = std::get_if<date>(&x[0])) return holds(*day, std::get<date>(x[1]));
  return holds(x.number_at(0), x.number_at(1));
}

/// What a step yields. A fault beats a missing value where every value of the missing one would give the fault.
[[nodiscard]] inline value run_step(const step& s, const operand_list& operands) {
  if (s.does == operation::conjunction) return kleene(operands, false);
  if (s.does == operation::disjunction) return kleene(operands, true);
  if (const fault* found = operands.first_fault()) return *found;
  if (s.does == operation::is_missing) return operands.any_missing();
  if (operands.any_missing()) return operands.all_missing();
  if (s.does == operation::negation) return !std::get<bool>(operands[0]);
  if (s.does >= operation::equal && s.does <= operation::greater_equal) return compared(s.does, operands);
  number result = arithmetic(s.does, operands);
  if (result.fault() != number_fault::none) return fault{result.fault(), s.begin, s.end};
  return result;
}

/// An input as registers hold it: a missing one says which it is, a number that is a fault is one.
[[nodiscard]] inline value taken_in(const value& given, std::uint32_t position) {
  if (std::holds_alternative<missing>(given)) return missing{{position}};
  const auto* amount = std::get_if<number>(&given);
  if (amount != nullptr && amount->fault() != number_fault::none) return fault{amount->fault(), 0, 0};
  return given;
}

}  // namespace detail

KAOHE_INLINE value evaluate(const program& p, std::span<const value> inputs) {
  assert(inputs.size() == p.inputs.size());
  std::vector<value> registers;
  registers.reserve(p.inputs.size() + p.constants.size() + p.steps.size());
  for (std::uint32_t i = 0; i < p.inputs.size(); ++i) registers.push_back(detail::taken_in(inputs[i], i));
  registers.insert(registers.end(), p.constants.begin(), p.constants.end());
  for (const step& s : p.steps) registers.push_back(detail::run_step(s, {registers, s.operands}));
  return std::move(registers[p.output]);
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
