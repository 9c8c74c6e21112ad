// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_WORKSPACE_HPP
#define KAOHE_IMPL_FEEL_WORKSPACE_HPP
// Internal: what a workspace holds between evaluations.

#include <kaohe/feel/program.hpp>

#include <cstdint>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

struct workspace::content {
  std::vector<value> registers;     // of the steps
  std::vector<value> inputs;        // of programs with lists among their inputs: the missing parts say which input
  value answer;                     // an output that is no step's register
  std::vector<std::uint64_t> bits;  // of table look-ups
  std::vector<workspace> nested;    // of the tables and programs called
};

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
