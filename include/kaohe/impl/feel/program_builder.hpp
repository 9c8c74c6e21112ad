// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PROGRAM_BUILDER_HPP
#define KAOHE_IMPL_FEEL_PROGRAM_BUILDER_HPP
// Internal: collects inputs, constants and steps while it is not known yet how many of each there are, and numbers
// the registers at the end.

#include <kaohe/feel/program.hpp>

#include <map>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A register, before registers have numbers.
struct register_ref {
  enum class sort : std::uint8_t { input, constant, step };
  sort of{};
  std::uint32_t index = 0;
};

class program_builder {
 public:
  [[nodiscard]] register_ref input(std::uint32_t which) {
    const auto [at, added] = inputs_.try_emplace(which, static_cast<std::uint32_t>(made_.inputs.size()));
    if (added) made_.inputs.push_back(which);
    return {register_ref::sort::input, at->second};
  }
  [[nodiscard]] register_ref constant(value v) {
    made_.constants.push_back(std::move(v));
    return {register_ref::sort::constant, static_cast<std::uint32_t>(made_.constants.size() - 1)};
  }
  [[nodiscard]] register_ref step(operation does, std::vector<register_ref> operands, std::uint32_t begin,
                                  std::uint32_t end) {
    made_.steps.push_back({does, {}, begin, end});
    operands_.push_back(std::move(operands));
    return {register_ref::sort::step, static_cast<std::uint32_t>(made_.steps.size() - 1)};
  }
  [[nodiscard]] program finish(type result, register_ref output) {
    for (std::size_t i = 0; i < operands_.size(); ++i) {
      for (const register_ref r : operands_[i]) made_.steps[i].operands.push_back(number_of(r));
    }
    made_.result = std::move(result);
    made_.output = number_of(output);
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::uint32_t number_of(register_ref r) const {
    const auto inputs = static_cast<std::uint32_t>(made_.inputs.size());
    const auto constants = static_cast<std::uint32_t>(made_.constants.size());
    if (r.of == register_ref::sort::input) return r.index;
    return r.of == register_ref::sort::constant ? inputs + r.index : inputs + constants + r.index;
  }

  program made_;
  std::vector<std::vector<register_ref>> operands_;  // of each step
  std::map<std::uint32_t, std::uint32_t> inputs_;    // the caller's number of an input: its register
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
