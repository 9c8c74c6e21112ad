// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PROGRAM_BUILDER_HPP
#define KAOHE_IMPL_FEEL_PROGRAM_BUILDER_HPP
// Internal: collects inputs, constants and steps. A step over constants alone is run at once and becomes a constant.

#include <kaohe/feel/program.hpp>
#include <kaohe/impl/feel/evaluation.hpp>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class program_builder {
 public:
  [[nodiscard]] std::uint32_t input(std::uint32_t which, const type& t) {
    const auto [at, added] = inputs_.try_emplace(which, static_cast<std::uint32_t>(made_.inputs.size()));
    if (added) made_.inputs.push_back(which);
    const bool compound = t.kind == type_kind::list || t.kind == type_kind::context || t.kind == type_kind::range;
    made_.compound_inputs = made_.compound_inputs || compound;
    return register_of(register_sort::input, at->second);
  }
  [[nodiscard]] std::uint32_t constant(value v) {
    made_.constants.push_back(std::move(v));
    return register_of(register_sort::constant, static_cast<std::uint32_t>(made_.constants.size() - 1));
  }
  /// The constant in a register, or null.
  [[nodiscard]] const value* constant_at(std::uint32_t reg) const {
    return sort_of(reg) == register_sort::constant ? &made_.constants[position_of(reg)] : nullptr;
  }
  /// A step over the given number of its operands a, b, c.
  [[nodiscard]] std::uint32_t add(step s, int operands, span_of_source from) {
    made_.steps.push_back(s);
    made_.spans.push_back(from);
    const bool fixed =
        (operands < 1 || is_constant(s.a)) && (operands < 2 || is_constant(s.b)) && (operands < 3 || is_constant(s.c));
    return operands > 0 && fixed ? folded() : last();
  }
  /// A step over a list of operands.
  [[nodiscard]] std::uint32_t add_list(operation does, std::uint16_t detail, const std::vector<std::uint32_t>& operands,
                                       span_of_source from) {
    const auto first = static_cast<std::uint32_t>(made_.operands.size());
    made_.operands.insert(made_.operands.end(), operands.begin(), operands.end());
    made_.steps.push_back({does, detail, first, static_cast<std::uint32_t>(operands.size()), 0});
    made_.spans.push_back(from);
    for (const std::uint32_t r : operands) {
      if (!is_constant(r)) return last();
    }
    return does == operation::look_up ? last() : folded();
  }
  [[nodiscard]] std::uint32_t set(std::vector<bool> members) {
    made_.sets.push_back(std::move(members));
    return static_cast<std::uint32_t>(made_.sets.size() - 1);
  }
  [[nodiscard]] std::uint16_t table_number(const std::shared_ptr<const table>& t) {
    for (std::size_t i = 0; i < made_.tables.size(); ++i) {
      if (made_.tables[i] == t) return static_cast<std::uint16_t>(i);
    }
    made_.tables.push_back(t);
    return static_cast<std::uint16_t>(made_.tables.size() - 1);
  }
  /// The step in a register. \pre it is a step's
  [[nodiscard]] step& at(std::uint32_t reg) { return made_.steps[position_of(reg)]; }
  /// How many steps there are.
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(made_.steps.size()); }
  [[nodiscard]] program& made() { return made_; }

 private:
  [[nodiscard]] static bool is_constant(std::uint32_t reg) { return sort_of(reg) == register_sort::constant; }
  [[nodiscard]] std::uint32_t last() const { return register_of(register_sort::step, size() - 1); }

  /// Runs the last step by itself; where its value is known for good, a constant takes its place.
  [[nodiscard]] std::uint32_t folded() {
    program alone;
    alone.constants = std::move(made_.constants);
    alone.operands = std::move(made_.operands);
    alone.sets = std::move(made_.sets);
    alone.steps = {made_.steps.back()};
    alone.output = register_of(register_sort::step, 0);
    workspace memory;
    no_observer nobody;
    value found = evaluate(alone, {}, memory.held(), 0, nobody);
    made_.constants = std::move(alone.constants);
    made_.operands = std::move(alone.operands);
    made_.sets = std::move(alone.sets);
    if (!is_complete(found) || found.kind() == value_kind::enclosure) return last();
    made_.steps.pop_back();
    made_.spans.pop_back();
    return constant(std::move(found));
  }

  program made_;
  std::map<std::uint32_t, std::uint32_t> inputs_;  // the caller's number of an input: its position
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
