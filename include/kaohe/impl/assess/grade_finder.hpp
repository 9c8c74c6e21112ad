// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_GRADE_FINDER_HPP
#define KAOHE_IMPL_ASSESS_GRADE_FINDER_HPP

#include <kaohe/impl/assess/proposals.hpp>
#include <kaohe/impl/assess/rule_reader.hpp>
#include <kaohe/impl/assess/score_ranges.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// True if a band has a score of the range.
[[nodiscard]] inline bool meets(const feel::interval& band, const score_range& scores) {
  if (band.low) {
    const number bound = band.low->value.coherent();
    if (scores.high < bound || (scores.high == bound && !band.low->included)) return false;
  }
  if (band.high) {
    const number bound = band.high->value.coherent();
    if (scores.low > bound || (scores.low == bound && !band.high->included)) return false;
  }
  return true;
}

/// Finds the grades that a score and the vetoes lead to.
class grade_finder {
 public:
  grade_finder(const policy& p, const scheme& by, const rule_source& source, score_notes& notes, scorecard& card)
      : policy_(p), by_(by), source_(source), notes_(notes), card_(card) {}

  /// Fills in vetoes and grades of a sheet whose score is there.
  void find() {
    std::size_t floor = 0;  // no better grade than this
    std::set<std::size_t> open;
    std::vector<score_notes> hang(by_.vetoes.size());  // what each veto hangs on
    for (std::size_t i = 0; i < by_.vetoes.size(); ++i) {
      const veto_result made = judge(i, hang[i]);
      if (made.holds == true) floor = std::max(floor, by_.vetoes[i].grade);
      if (!made.holds) open.insert(by_.vetoes[i].grade);
      card_.vetoes.push_back(made);
    }
    std::set<std::size_t> possible;
    for (std::size_t band = 0; band < by_.grades.size(); ++band) {
      if (!meets(by_.grades[band].allows, card_.score)) continue;
      const std::size_t grade = std::max(band, floor);
      possible.insert(grade);
      for (const std::size_t worse : open) possible.insert(std::max(grade, worse));
    }
    card_.possible_grades.assign(possible.begin(), possible.end());
    if (possible.size() == 1) card_.grade = *possible.begin();
    for (std::size_t i = 0; i < by_.vetoes.size(); ++i) {
      notes_.use(hang[i]);
      const bool matters = !possible.empty() && *possible.begin() < by_.vetoes[i].grade;
      if (!card_.vetoes[i].holds && matters) notes_.lack(hang[i]);
    }
  }

 private:
  [[nodiscard]] veto_result judge(std::size_t which, score_notes& hang) const {
    const scheme_veto& veto = by_.vetoes[which];
    const rule_source of_own = with_own_target(policy_, veto.targets, card_.who, card_.when, source_);
    const feel::value answer = value_of(veto.when, of_own, hang);
    veto_result made{which, {}, {}};
    if (answer.kind() == feel::value_kind::boolean) made.holds = answer.as_boolean();
    if (answer.is_fault()) made.fault = answer.as_fault().cause;
    return made;
  }

  const policy& policy_;
  const scheme& by_;
  const rule_source& source_;
  score_notes& notes_;
  scorecard& card_;
};

/// Finds what follows from the grade of a sheet.
class consequence_finder {
 public:
  consequence_finder(const scheme& by, const rule_source& source, scorecard& card)
      : by_(by), source_(source), card_(card) {}

  void find() {
    card_.consequences =
        proposals(by_.consequences, card_.possible_grades, card_.provisional, card_.when, card_.announced,
                  [&](const rule_expression& when, std::size_t grade) { return value_if(when, grade); });
  }

 private:
  [[nodiscard]] feel::value value_if(const rule_expression& when, std::size_t grade) const {
    std::vector<feel::value> inputs;
    for (const rule_input& input : when.inputs) {
      const bool own = input.index == card_.scheme.index;
      if (own && input.is == rule_input::sort::grade) {
        inputs.emplace_back(feel::choice{static_cast<std::uint32_t>(grade)});
      } else if (own && input.is == rule_input::sort::score) {
        inputs.push_back(card_.score.is_known() ? feel::value(card_.score.low) : feel::value());
      } else {
        inputs.push_back(source_(input).held);
      }
    }
    return feel::evaluate(when.program, inputs);
  }

  const scheme& by_;
  const rule_source& source_;
  scorecard& card_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
