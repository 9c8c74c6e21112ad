// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_EVALUATION_HPP
#define KAOHE_IMPL_FEEL_EVALUATION_HPP
// Internal: one evaluation: run, and again with more digits where an inexact comparison was too near to decide.

#include <kaohe/impl/feel/machine.hpp>

#include <cassert>
#include <span>

namespace kaohe::inline KAOHE_ABI::feel::detail {

template <class Observer>
const value& evaluate(const program& p, std::span<const value> inputs, workspace::content& memory, std::uint32_t window,
                      Observer& observer) {
  assert(inputs.size() == p.inputs.size());
  for (const int digits : digits_tried) {
    machine<Observer> runs(p, inputs, memory, digits, window, observer);
    runs.run();
    if (runs.undecided() && digits != digits_tried[2]) continue;
    const value& answer = runs.at(p.output);
    if (sort_of(p.output) != register_sort::input || !answer.is_missing()) return answer;
    memory.answer = runs.taken(p.output);
    break;
  }
  return memory.answer;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
