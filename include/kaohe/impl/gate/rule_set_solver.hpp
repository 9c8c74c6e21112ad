// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_SOLVER_HPP
#define KAOHE_IMPL_GATE_RULE_SET_SOLVER_HPP
// Internal: whether formulas can be true together. What follows is taken, alternatives are tried one after the other,
// each with those before it false; whether the atoms so assumed go together is asked of numbers, choices and texts.

#include <kaohe/impl/gate/rule_set_atoms.hpp>
#include <kaohe/impl/gate/rule_set_texts.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// Values of variables that make formulas true; whatever is not here does not matter.
struct logic_model {
  std::map<std::uint32_t, bool> truths;
  std::map<std::uint32_t, number> numbers;
  std::map<std::uint32_t, std::uint32_t> choices;
  std::map<std::uint32_t, std::string> texts;
};

class logic_solver {
 public:
  logic_solver(const logic_book& book, formula_store& formulas, work_limit& work)
      : book_(book), formulas_(formulas), work_(work) {}

  /// \param goals  with every axiom of what they speak of, except those of `without`
  [[nodiscard]] answer solve(std::vector<formula> goals, const std::set<std::string>& without = {}) {
    const auto axioms = axioms_of(goals);
    for (const axiom* a : axioms) {
      if (!without.contains(a->text)) goals.push_back(a->holds);
    }
    return search({}, std::move(goals));
  }
  /// What made the goals true. \pre `solve` said yes
  [[nodiscard]] const logic_model& model() const noexcept { return model_; }

  /// The axioms of all variables that formulas speak of, and of those that these speak of.
  [[nodiscard]] std::vector<const axiom*> axioms_of(const std::vector<formula>& goals) const {
    std::vector<const axiom*> all;
    std::set<std::uint32_t> known;
    std::set<formula> seen;
    std::vector<formula> left = goals;
    while (!left.empty()) {
      const formula f = left.back();
      left.pop_back();
      if (!seen.insert(f).second) continue;
      const formula_node& n = formulas_.at(f);
      left.insert(left.end(), n.parts.begin(), n.parts.end());
      if (n.is != formula_node::sort::atom) continue;
      for (const std::uint32_t v : book_.variables_of(n.atom)) {
        if (!known.insert(v).second) continue;
        for (const axiom& a : book_.variables[v].axioms) {
          all.push_back(&a);
          left.push_back(a.holds);
        }
      }
    }
    return all;
  }

 private:
  using assumptions = std::map<std::uint32_t, bool>;  // of atoms

  [[nodiscard]] answer value_of(const assumptions& known, formula f) const {
    const formula_node& n = formulas_.at(f);
    switch (n.is) {
      case formula_node::sort::always:
        return answer::yes;
      case formula_node::sort::never:
        return answer::no;
      case formula_node::sort::atom: {
        const auto at = known.find(n.atom);
        if (at == known.end()) return answer::unknown;
        return at->second == n.holds ? answer::yes : answer::no;
      }
      default:
        break;
    }
    const answer decisive = n.is == formula_node::sort::all ? answer::no : answer::yes;
    bool open = false;
    for (const formula each : n.parts) {
      const answer one = value_of(known, each);
      if (one == decisive) return decisive;
      open = open || one == answer::unknown;
    }
    return open ? answer::unknown : decisive == answer::no ? answer::yes : answer::no;
  }

  /// Takes what must be true; what stays are alternatives. \return false if something cannot be
  [[nodiscard]] bool take(assumptions& known, std::vector<formula>& goals) {
    std::vector<formula> open;
    for (bool more = true; more;) {
      more = false;
      open.clear();
      for (std::size_t i = 0; i < goals.size(); ++i) {  // grows
        const answer so_far = value_of(known, goals[i]);
        if (so_far == answer::no) return false;
        if (so_far == answer::yes) continue;
        const formula_node n = formulas_.at(goals[i]);
        if (n.is == formula_node::sort::atom) {
          known[n.atom] = n.holds;
          more = true;
        } else if (n.is == formula_node::sort::all) {
          goals.insert(goals.end(), n.parts.begin(), n.parts.end());
        } else {
          std::vector<formula> left;
          for (const formula each : n.parts) {
            if (value_of(known, each) != answer::no) left.push_back(each);
          }
          (left.size() == 1 ? goals : open).push_back(formulas_.any(std::move(left)));
        }
      }
      goals = open;
    }
    return true;
  }

  [[nodiscard]] answer search(assumptions known, std::vector<formula> goals) {
    if (!work_.spend(goals.size() + 1)) return answer::unknown;
    if (!take(known, goals)) return answer::no;
    const answer together = consistent(known);
    if (together != answer::yes || goals.empty()) return together;
    const formula first = goals.back();
    goals.pop_back();
    const std::vector<formula> alternatives = formulas_.at(first).parts;
    bool open = false;
    for (const formula each : alternatives) {
      std::vector<formula> with = goals;
      with.push_back(each);
      const answer found = search(known, std::move(with));
      if (found == answer::yes) return found;
      open = open || found == answer::unknown;
      goals.push_back(formulas_.negated(each));
    }
    return open ? answer::unknown : answer::no;
  }

  /// Whether atoms go together; then they make the model.
  [[nodiscard]] answer consistent(const assumptions& known) {
    model_ = {};
    linear_system numbers(book_.choose);
    std::map<std::uint32_t, std::vector<bool>> choices;
    std::map<std::uint32_t, text_demands> texts;
    bool any_numbers = false;
    for (const auto& [atom, holds] : known) {
      const logic_atom& a = book_.atoms[atom];
      switch (a.is) {
        case logic_atom::sort::truth:
          model_.truths[a.variable] = holds;
          break;
        case logic_atom::sort::order:
          numbers.demand(holds ? a.sum : scaled(a.sum, -1), holds == a.strict);
          any_numbers = true;
          break;
        case logic_atom::sort::choice: {
          auto& left = choices.try_emplace(a.variable, a.set.size(), true).first->second;
          for (std::size_t i = 0; i < left.size(); ++i) left[i] = left[i] && a.set[i] == holds;
          break;
        }
        default:
          texts[a.variable].demand(a, holds);
      }
    }
    for (const auto& [variable, left] : choices) {
      const auto found = std::find(left.begin(), left.end(), true);
      if (found == left.end()) return answer::no;
      model_.choices[variable] = static_cast<std::uint32_t>(found - left.begin());
    }
    for (const auto& [variable, all] : texts) {
      auto found = all.solution();
      if (!found) return answer::no;
      model_.texts[variable] = std::move(*found);
    }
    return any_numbers ? numbers.solve(work_, model_.numbers) : answer::yes;
  }

  const logic_book& book_;
  formula_store& formulas_;
  work_limit& work_;
  logic_model model_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
