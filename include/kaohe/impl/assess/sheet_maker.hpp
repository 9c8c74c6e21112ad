// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_SHEET_MAKER_HPP
#define KAOHE_IMPL_ASSESS_SHEET_MAKER_HPP

#include <kaohe/impl/assess/grade_finder.hpp>
#include <kaohe/impl/assess/item_scorer.hpp>
#include <kaohe/impl/assess/point_spread.hpp>
#include <kaohe/impl/assess/result_points_scorer.hpp>
#include <kaohe/impl/assess/task_points_scorer.hpp>

#include <map>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// An item of a sheet before anything is known of it.
[[nodiscard]] inline item_score unscored(const scheme& by, std::size_t item) {
  return {item, true, exactly(by.items[item].points), {}, {}, {}, {}, {}, {}, {}, {}, {}, false, {}};
}

/// A sheet before anything is known of it.
[[nodiscard]] inline scorecard empty_sheet(scheme_id by, responsible_unit_id who, period when) {
  return {by, who, when, {}, {}, {}, {}, {}, {}, false, {}, {}, {}, {}, {}};
}

/// Adds up the items, rounds the score and finds grade and consequences.
inline void finish_sheet(const policy& p, const scheme& by, std::vector<item_score> alone, const rule_source& source,
                         score_notes notes, scorecard& card) {
  point_spread(by, std::move(alone)).add_up(card);
  if (by.round_to) {
    card.score = {round_half_even(card.score.low, *by.round_to), round_half_even(card.score.high, *by.round_to)};
  }
  grade_finder(p, by, source, notes, card).find();
  card.provisional = notes.provisional;
  card.figures = std::move(notes.figures), card.missing = std::move(notes.missing);
  card.decisions = std::move(notes.decisions);
  consequence_finder(by, source, card).find();
}

/// Makes score sheets, each once.
class sheet_maker {
 public:
  sheet_maker(const policy& p, const assess::facts& on) : policy_(p), on_(on) {}

  [[nodiscard]] const scorecard& sheet(scheme_id by, responsible_unit_id who, period when) {
    const auto key = std::make_tuple(by, who, when);
    const auto known = made_.find(key);
    return known != made_.end() ? known->second : made_.emplace(key, make(by, who, when)).first->second;
  }

 private:
  [[nodiscard]] scorecard make(scheme_id which, responsible_unit_id who, period when) {
    const scheme& by = policy_.at(which);
    scorecard card = empty_sheet(which, who, when);
    const sheet_source sheets = [this](scheme_id s, responsible_unit_id u, period t) -> const scorecard& {
      return sheet(s, u, period_of(s, t));
    };
    rule_reader reader(policy_, on_, by.period, who, when, sheets, reductions_);
    const rule_source source = [&reader](const rule_input& input) -> const assess::rule_value& {
      return reader.read(input);
    };
    score_notes notes;
    note_announcement(by, card, notes);
    std::vector<item_score> alone;
    for (std::size_t i = 0; i < by.items.size(); ++i) {
      item_score made = unscored(by, i);
      score_item(by.items[i], source, sheets, card, notes, made);
      alone.push_back(std::move(made));
    }
    finish_sheet(policy_, by, std::move(alone), source, std::move(notes), card);
    return card;
  }

  /// A scheme of the policy's whole period has no other one.
  [[nodiscard]] period period_of(scheme_id by, period when) const {
    return policy_.at(by).period == scheme_period::policy ? policy_->period.value_or(when) : when;
  }

  void note_announcement(const scheme& by, scorecard& card, score_notes& notes) const {
    decision_subject about;
    about.scheme = by.id, about.period = card.when;
    const decision* const row = on_.decided.find(decision_kind::announcement, about, on_.known.as_of());
    if (row == nullptr) return;
    card.announced = row->made;
    notes.decisions.push_back(*row);
  }

  void score_item(const scheme_item& item, const rule_source& source, const sheet_source& sheets, const scorecard& card,
                  score_notes& notes, item_score& made) {
    const bool others_target = !item.targets.empty() && !own_target(policy_, item.targets, card.who, card.when);
    const rule_source of_own = with_own_target(policy_, item.targets, card.who, card.when, source);
    const item_scorer scorer(item, of_own, notes);
    made.applies = others_target ? false : scorer.applies(made);
    if (made.applies == false) return needs_otherwise(item, made);
    std::optional<bool> has_any = true;
    if (const auto* const tasks = std::get_if<std::vector<task_points>>(&item.scored_by)) {
      has_any = task_points_scorer(policy_, on_, card.who, card.when, notes).score(item, *tasks, made);
    }
    if (const auto* const results = std::get_if<result_points>(&item.scored_by)) {
      has_any = result_points_scorer(policy_, on_, card.who, card.when, sheets, notes).score(item, *results, made);
    }
    if (has_any != true) made.applies = has_any;
    if (made.applies == false) return needs_otherwise(item, made);
    scorer.score(made);
  }

  /// What becomes of an item that does not apply is known, or else its points are open.
  static void needs_otherwise(const scheme_item& item, item_score& made) {
    if (item.otherwise) return;
    made.applies = true;
    made.score = up_to(item.points);
  }

  const policy& policy_;
  const assess::facts& on_;
  required_reductions reductions_;
  std::map<std::tuple<scheme_id, responsible_unit_id, period>, scorecard> made_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
