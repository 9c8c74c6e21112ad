// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SCORE_NOTES_HPP
#define KAOHE_IMPL_ASSESS_SCORE_NOTES_HPP

#include <kaohe/assess/rule_value.hpp>
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/observe/evidence.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// Adds a row of the register unless it is there.
inline void add_decision(std::vector<decision>& all, const decision& d) {
  const auto same = [&](const decision& each) {
    return each.kind == d.kind && each.about == d.about && each.made == d.made && each.reference == d.reference;
  };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back(d);
}

/// What scores rest on, and what open ones hang on; everything once.
struct score_notes {
  bool provisional = false;
  std::vector<used_figure> figures;
  std::vector<cell> missing;
  std::vector<decision> decisions;

  /// Notes what a value, a finding or a sheet rests on.
  template <class Part>
  void use(const Part& part) {
    provisional = provisional || part.provisional;
    for (const used_figure& f : part.figures) add_figure(figures, f);
    for (const decision& d : part.decisions) add_decision(decisions, d);
  }
  /// Notes what it lacks.
  template <class Part>
  void lack(const Part& part) {
    for (const cell& c : part.missing) add_missing(missing, c);
  }
};

/// Gives what a name is worth. What it returns stays as long as the source.
using rule_source = std::function<const assess::rule_value&(const rule_input&)>;

/// What the inputs of an expression or table are worth; what they rest on is noted.
[[nodiscard]] inline std::vector<feel::value> values_of(const std::vector<rule_input>& inputs,
                                                        const rule_source& source, score_notes& notes) {
  std::vector<feel::value> values;
  for (const rule_input& input : inputs) {
    const assess::rule_value& found = source(input);
    notes.use(found);
    values.push_back(found.held);
  }
  return values;
}

/// The value of an expression. What it rests on is noted, and what it lacks if it is missing.
[[nodiscard]] inline feel::value value_of(const rule_expression& e, const rule_source& source, score_notes& notes) {
  const std::vector<feel::value> inputs = values_of(e.inputs, source, notes);
  feel::value answer = feel::evaluate(e.program, inputs);
  if (answer.is_missing()) {
    for (const std::uint32_t i : feel::missing_inputs(e.program, inputs, answer)) {
      notes.lack(source(e.inputs[i]));
    }
  }
  return answer;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
