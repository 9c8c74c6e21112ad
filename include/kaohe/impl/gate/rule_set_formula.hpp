// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_FORMULA_HPP
#define KAOHE_IMPL_GATE_RULE_SET_FORMULA_HPP
// Internal: propositional formulas over numbered atoms, in negation normal form; equal ones are one. The truth of a
// condition that may also be neither (a fault, an input that does not apply) is a pair of them: when it holds, and when
// it fails.

#include <kaohe/config.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// A formula, by its number in a `formula_store`.
using formula = std::uint32_t;

struct formula_node {
  enum class sort : std::uint8_t { always, never, atom, all, any };
  sort is{};
  std::uint32_t atom = 0;      // of `atom`: its number
  bool holds = true;           // of `atom`: it is true; else it is false
  std::vector<formula> parts;  // of `all` and `any`, ascending
  friend auto operator<=>(const formula_node&, const formula_node&) = default;
};

class formula_store {
 public:
  static constexpr formula always = 0, never = 1;

  formula_store() {
    (void)made({formula_node::sort::always, 0, true, {}});
    (void)made({formula_node::sort::never, 0, true, {}});
  }

  [[nodiscard]] const formula_node& at(formula f) const { return nodes_[f]; }
  [[nodiscard]] formula atom(std::uint32_t number, bool holds = true) {
    return made({formula_node::sort::atom, number, holds, {}});
  }
  [[nodiscard]] formula all(std::vector<formula> parts) {
    return joined(formula_node::sort::all, std::move(parts), always, never);
  }
  [[nodiscard]] formula any(std::vector<formula> parts) {
    return joined(formula_node::sort::any, std::move(parts), never, always);
  }
  [[nodiscard]] formula negated(formula f) {
    const formula_node n = nodes_[f];  // a copy: what follows adds nodes
    std::vector<formula> parts;
    switch (n.is) {
      case formula_node::sort::always:
        return never;
      case formula_node::sort::never:
        return always;
      case formula_node::sort::atom:
        return atom(n.atom, !n.holds);
      default:
        for (const formula each : n.parts) parts.push_back(negated(each));
        return n.is == formula_node::sort::all ? any(std::move(parts)) : all(std::move(parts));
    }
  }

 private:
  [[nodiscard]] formula made(formula_node n) {
    const auto [at, added] = numbers_.try_emplace(n, static_cast<formula>(nodes_.size()));
    if (added) nodes_.push_back(std::move(n));
    return at->second;
  }
  [[nodiscard]] formula joined(formula_node::sort is, std::vector<formula> parts, formula neutral, formula decisive) {
    std::vector<formula> flat;
    for (const formula each : parts) {
      if (each == decisive) return decisive;
      if (nodes_[each].is == is) {
        flat.insert(flat.end(), nodes_[each].parts.begin(), nodes_[each].parts.end());
      } else if (each != neutral) {
        flat.push_back(each);
      }
    }
    std::sort(flat.begin(), flat.end());
    flat.erase(std::unique(flat.begin(), flat.end()), flat.end());
    if (flat.empty()) return neutral;
    return flat.size() == 1 ? flat.front() : made({is, 0, true, std::move(flat)});
  }

  std::vector<formula_node> nodes_;
  std::map<formula_node, formula> numbers_;
};

/// When something holds and when it fails; it may be neither.
struct truth {
  formula holds = formula_store::never;
  formula fails = formula_store::never;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
