// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PROGRAM_INL_HPP
#define KAOHE_IMPL_FEEL_PROGRAM_INL_HPP
#include <kaohe/feel/program.hpp>

#include <kaohe/impl/feel/evaluation.hpp>

#include <bit>
#include <cassert>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE workspace::workspace() : held_(std::make_unique<content>()) {}
KAOHE_INLINE workspace::~workspace() = default;
KAOHE_INLINE workspace::workspace(workspace&&) noexcept = default;
KAOHE_INLINE workspace& workspace::operator=(workspace&&) noexcept = default;

KAOHE_INLINE const value& evaluate(const program& p, std::span<const value> inputs, workspace& memory) {
  detail::no_observer nobody;
  return detail::evaluate(p, inputs, memory.held(), 0, nobody);
}

KAOHE_INLINE value evaluate(const program& p, std::span<const value> inputs) {
  workspace memory;
  return evaluate(p, inputs, memory);
}

KAOHE_INLINE std::vector<std::uint32_t> missing_inputs(const program& p, std::span<const value> inputs,
                                                       const value& answer) {
  std::vector<std::uint32_t> all;
  workspace memory;
  detail::no_observer nobody;
  for (std::uint32_t window = 0; window * detail::missing_window < p.inputs.size(); ++window) {
    const missing lack =
        detail::lacking(window == 0 ? answer : detail::evaluate(p, inputs, memory.held(), window, nobody));
    for (std::uint32_t bit = 0; bit < detail::missing_window; ++bit) {
      const std::uint64_t half = bit < 64 ? lack.low : lack.high;
      if ((half >> (bit % 64) & 1U) != 0) all.push_back(window * detail::missing_window + bit);
    }
  }
  return all;
}

KAOHE_INLINE const value& evaluate(const program& p, std::span<const value> inputs, workspace& memory,
                                   std::span<reason> reasons) {
  assert(reasons.size() == p.conditions.size());
  const value& answer = evaluate(p, inputs, memory);
  const value* const bases[3] = {p.compound_inputs ? memory.held().inputs.data() : inputs.data(), p.constants.data(),
                                 memory.held().registers.data()};
  const auto at = [&](std::uint32_t r) -> const value& { return bases[r >> 30][position_of(r)]; };
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const condition& c = p.conditions[i];
    reason& r = reasons[i];
    const value &held = at(c.at), &left = at(c.left), &right = at(c.right);
    r.kind = held.kind();
    r.holds = held.is_true();
    if (left.is_number() && right.is_number()) {
      r.margin = left.as_number() - right.as_number();
    } else {
      r.margin.reset();
    }
  }
  return answer;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#include <kaohe/impl/feel/builtin_inl.hpp>

#endif
