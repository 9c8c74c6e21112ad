// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_ATOMS_HPP
#define KAOHE_IMPL_GATE_RULE_SET_ATOMS_HPP
// Internal: what formulas about rules speak of: variables (inputs, and terms that only their structure tells apart) and
// atoms over them: linear inequalities, a choice in a set, a text in a list or beginning so, truth values.

#include <kaohe/impl/gate/rule_set_formula.hpp>
#include <kaohe/impl/gate/rule_set_linear.hpp>
#include <kaohe/model/rule_expression.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// A condition in words: of a rule, or what always holds of a variable (its range, when an input is there).
struct axiom {
  std::string text;
  formula holds = formula_store::always;
};

struct logic_variable {
  std::optional<rule_input> shows;  // the input that it is; none: a term
  std::uint32_t members = 0;        // of a choice: how many
  std::vector<axiom> axioms;
};

struct logic_atom {
  enum class sort : std::uint8_t {
    truth,   // a truth variable
    order,   // sum < 0 (strict) or sum <= 0
    choice,  // the variable is one of the set
    text,    // the variable is one of the texts
    code,    // one of the texts is a beginning of the variable
  };
  sort is{};
  std::uint32_t variable = 0;
  linear_sum sum;
  bool strict = false;
  std::vector<bool> set;
  std::vector<std::string> texts;
};

class logic_book {
 public:
  formula_store formulas;
  std::vector<logic_variable> variables;
  std::vector<chosen_as> choose;  // of each variable
  std::vector<logic_atom> atoms;

  /// The variable of that key; `is_new` says whether it was not there before.
  [[nodiscard]] std::uint32_t variable(const std::string& key, bool& is_new) {
    const auto [at, added] = by_key_.try_emplace(key, static_cast<std::uint32_t>(variables.size()));
    is_new = added;
    if (added) {
      variables.emplace_back();
      choose.emplace_back();
    }
    return at->second;
  }
  [[nodiscard]] std::uint32_t variable(const std::string& key) {
    bool is_new = false;
    return variable(key, is_new);
  }

  [[nodiscard]] formula truth_of(std::uint32_t variable) {
    return atom("t" + std::to_string(variable), {logic_atom::sort::truth, variable, {}, false, {}, {}});
  }
  /// `sum < 0` or `sum <= 0`.
  [[nodiscard]] formula order(linear_sum sum, bool strict) {
    if (sum.is_constant()) {
      return sum.plus.sign() < 0 || (sum.plus.is_zero() && !strict) ? formula_store::always : formula_store::never;
    }
    const bool turned = sum.of.begin()->second.sign() < 0;
    sum = scaled(sum, 1 / sum.of.begin()->second);
    if (turned) strict = !strict;  // −s < 0 where not s <= 0
    std::string key = strict ? "<" : "≤";
    for (const auto& [variable, factor] : sum.of) key += std::to_string(variable) + "·" + to_text(factor) + "+";
    key += to_text(sum.plus);
    const formula made = atom(key, {logic_atom::sort::order, 0, std::move(sum), strict, {}, {}});
    return turned ? formulas.negated(made) : made;
  }
  [[nodiscard]] formula equal_zero(const linear_sum& sum) {
    return formulas.all({order(sum, false), order(scaled(sum, -1), false)});
  }
  [[nodiscard]] formula choice_in(std::uint32_t variable, std::vector<bool> set) {
    if (std::find(set.begin(), set.end(), true) == set.end()) return formula_store::never;
    if (std::find(set.begin(), set.end(), false) == set.end()) return formula_store::always;
    std::string key = "c" + std::to_string(variable) + ":";
    for (const bool each : set) key += each ? '1' : '0';
    return atom(key, {logic_atom::sort::choice, variable, {}, false, std::move(set), {}});
  }
  /// \param codes  a text stands for all that begin with it
  [[nodiscard]] formula text_in(std::uint32_t variable, std::vector<std::string> texts, bool codes) {
    if (texts.empty()) return formula_store::never;
    std::sort(texts.begin(), texts.end());
    std::string key = (codes ? "p" : "s") + std::to_string(variable);
    for (const std::string& each : texts) key += ":" + std::to_string(each.size()) + each;
    const auto is = codes ? logic_atom::sort::code : logic_atom::sort::text;
    return atom(key, {is, variable, {}, false, {}, std::move(texts)});
  }

  /// The variables that an atom speaks of.
  [[nodiscard]] std::vector<std::uint32_t> variables_of(std::uint32_t number) const {
    const logic_atom& a = atoms[number];
    if (a.is != logic_atom::sort::order) return {a.variable};
    std::vector<std::uint32_t> all;
    for (const auto& [variable, factor] : a.sum.of) all.push_back(variable);
    return all;
  }

 private:
  [[nodiscard]] formula atom(const std::string& key, logic_atom a) {
    const auto [at, added] = atom_by_key_.try_emplace(key, static_cast<std::uint32_t>(atoms.size()));
    if (added) atoms.push_back(std::move(a));
    return formulas.atom(at->second);
  }

  std::map<std::string, std::uint32_t> by_key_, atom_by_key_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
