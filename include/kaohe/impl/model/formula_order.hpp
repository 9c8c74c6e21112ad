// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_FORMULA_ORDER_HPP
#define KAOHE_IMPL_MODEL_FORMULA_ORDER_HPP
// Internal: in which order formulas can be checked, operands first, and which of them hang on themselves. A walk
// without recursion: a chain of a million formulas must not exhaust the stack.

#include <kaohe/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// How many cycles are told apart: whoever has more sees the rest when these are gone.
inline constexpr std::size_t most_cycles = 100;

struct formula_order {
  std::vector<std::uint32_t> sorted;               ///< everything, operands first (but for cycles)
  std::vector<std::vector<std::uint32_t>> cycles;  ///< each from its lowest position on; the last one uses the first
};

/// \param operands  of each position, the positions it uses
[[nodiscard]] inline formula_order order_formulas(const std::vector<std::vector<std::uint32_t>>& operands) {
  enum class mark : std::uint8_t { unseen, on_path, done };
  struct stop {
    std::uint32_t at;
    std::size_t next;  // operand to look at
  };
  formula_order found;
  std::vector<mark> marks(operands.size(), mark::unseen);
  std::vector<stop> path;
  for (std::uint32_t start = 0; start < operands.size(); ++start) {
    if (marks[start] == mark::unseen) path.push_back({start, 0}), marks[start] = mark::on_path;
    while (!path.empty()) {
      stop& here = path.back();
      if (here.next == operands[here.at].size()) {
        marks[here.at] = mark::done;
        found.sorted.push_back(here.at);
        path.pop_back();
        continue;
      }
      const std::uint32_t operand = operands[here.at][here.next++];
      if (marks[operand] == mark::unseen) {
        marks[operand] = mark::on_path;
        path.push_back({operand, 0});
      } else if (marks[operand] == mark::on_path && found.cycles.size() < most_cycles) {
        const auto first = std::find_if(path.begin(), path.end(), [&](const stop& each) { return each.at == operand; });
        std::vector<std::uint32_t> cycle;
        for (auto each = first; each != path.end(); ++each) cycle.push_back(each->at);
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        found.cycles.push_back(std::move(cycle));
      }
    }
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
