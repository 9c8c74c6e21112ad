// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_SUSPENSION_FINDER_HPP
#define KAOHE_IMPL_GATE_SUSPENSION_FINDER_HPP
// Internal: how it stands with the suspensions of one unit.

#include <kaohe/gate/suspension.hpp>
#include <kaohe/impl/observe/lifetime.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// The consequences of a scheme or ladder; none if there is no such thing.
[[nodiscard]] inline const std::vector<consequence>* consequences_of(const policy& p, std::string_view assessment) {
  for (const scheme& each : p->schemes) {
    if (each.id == assessment) return &each.consequences;
  }
  for (const ladder& each : p->ladders) {
    if (each.id == assessment) return &each.consequences;
  }
  return nullptr;
}

/// True if a scheme or ladder judges a unit.
[[nodiscard]] inline bool assesses(const policy& p, std::string_view assessment, responsible_unit_id who) {
  const auto holds = [who](const std::vector<responsible_unit_id>& all) {
    return std::find(all.begin(), all.end(), who) != all.end();
  };
  for (const scheme& each : p->schemes) {
    if (each.id == assessment && holds(each.over)) return true;
  }
  for (const ladder& each : p->ladders) {
    const auto is_of = [&](const ladder_rung& rung) { return holds(p.at(rung.target).who); };
    if (each.id == assessment && std::any_of(each.rungs.begin(), each.rungs.end(), is_of)) return true;
  }
  return false;
}

/// Finds the suspensions of one unit on one day.
class suspension_finder {
 public:
  suspension_finder(const policy& p, const gate::facts& on, responsible_unit_id who)
      : policy_(p), on_(on), who_(who), results_(own_results()) {}

  [[nodiscard]] std::vector<suspension> find() {
    add_from_register();
    for (const scheme& each : policy_->schemes) add_from(each.id, each.consequences);
    for (const ladder& each : policy_->ladders) add_from(each.id, each.consequences);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const suspension& a, const suspension& b) { return b.when < a.when; });
    return std::move(found_);
  }

 private:
  /// What an assessment of one period says, of all targets that it judges by themselves.
  struct own_result {
    std::string assessment;
    period when;
    std::vector<proposed_suspension> suspensions;  // each consequence once
  };

  /// Its results, newest first.
  [[nodiscard]] std::vector<own_result> own_results() const {
    std::vector<own_result> all;
    for (std::size_t i = 0; on_.results != nullptr && i < on_.results->size(); ++i) {
      const assessed_result& each = (*on_.results)[i];
      if (each.who != who_) continue;
      const auto same = [&](const own_result& r) { return r.assessment == each.assessment && r.when == each.when; };
      auto at = std::find_if(all.begin(), all.end(), same);
      if (at == all.end()) at = all.insert(at, {each.assessment, each.when, {}});
      for (const proposed_suspension& s : each.suspensions) join(at->suspensions, s);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return b.when < a.when; });
    return all;
  }
  /// What one target proposes is proposed; what one may propose is possible.
  static void join(std::vector<proposed_suspension>& all, const proposed_suspension& more) {
    const auto same = [&](const proposed_suspension& s) { return s.consequence == more.consequence; };
    const auto at = std::find_if(all.begin(), all.end(), same);
    if (at == all.end()) {
      all.push_back(more);
    } else {
      at->is = std::min(at->is, more.is);
    }
  }
  [[nodiscard]] bool has_begun(const decision& d) const { return !on_.as_of || d.begins() <= *on_.as_of; }
  [[nodiscard]] bool is_over(const std::optional<date>& to) const { return to && (!on_.as_of || *to <= *on_.as_of); }
  [[nodiscard]] decision_subject subject(const std::string& assessment, period when) const {
    decision_subject about;
    about.who = who_, about.scheme = assessment, about.period = when;
    return about;
  }
  /// True if a row of the register says what became of it.
  [[nodiscard]] bool has_row(const std::string& assessment, period when) const {
    return std::any_of(found_.begin(), found_.end(), [&](const suspension& s) {
      return s.assessment == assessment && s.when == when && s.row && s.row->kind == decision_kind::suspension;
    });
  }

  // --- rows of the register ---

  void add_from_register() {
    if (on_.decided == nullptr) return;
    for (const decision& each : on_.decided->decisions()) {
      if (each.kind != decision_kind::suspension || each.about.who != who_ || !has_begun(each)) continue;
      if (!each.about.period || has_row(each.about.scheme, *each.about.period)) continue;
      suspension made{who_, each.about.scheme, *each.about.period, suspension_state::ended, {}, {}, {}};
      made.consequence = only_consequence(made.assessment, made.when);
      if (const decision* const row = on_.decided->find(decision_kind::suspension, each.about, on_.as_of)) {
        made.is = suspension_state::in_force;
        made.row = *row;
      } else {
        made.row = last_suspension(each.about);
        end(made, each.about, made.row->made);
      }
      found_.push_back(std::move(made));
    }
  }
  [[nodiscard]] const decision& last_suspension(const decision_subject& about) const {
    const decision* last = nullptr;
    for (const decision& each : on_.decided->decisions()) {
      if (each.kind == decision_kind::suspension && each.about == about && has_begun(each)) last = &each;
    }
    return *last;
  }
  /// Ends a suspension if a lift or an upheld appeal, made on that day or later, does. \return whether it is ended
  bool end(suspension& made, const decision_subject& about, date since) const {
    for (const decision_kind kind : {decision_kind::lift, decision_kind::appeal}) {
      const decision* const row = on_.decided->find(kind, about, on_.as_of);
      if (row == nullptr || row->made < since) continue;
      if (kind == decision_kind::appeal && row->value != decision_value::upheld) continue;
      made.is = suspension_state::ended;
      made.ended_by = *row;
      return true;
    }
    return false;
  }
  /// Which consequence a row puts in force: that of the result it follows from, else the only one there is.
  [[nodiscard]] std::optional<std::size_t> only_consequence(const std::string& assessment, period when) const {
    std::vector<std::size_t> all;
    for (const own_result& each : results_) {
      if (each.assessment != assessment || each.when != when) continue;
      for (const proposed_suspension& s : each.suspensions) {
        if (s.is == proposal::proposed) all.push_back(s.consequence);
      }
    }
    const std::vector<consequence>* const declared = consequences_of(policy_, assessment);
    for (std::size_t i = 0; all.empty() && declared != nullptr && i < declared->size(); ++i) {
      if ((*declared)[i].kind == consequence_kind::suspend) all.push_back(i);
      if (all.size() > 1) return std::nullopt;
    }
    return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
  }

  // --- results ---

  void add_from(const std::string& assessment, const std::vector<consequence>& declared) {
    const decision* const announced = last_announcement(assessment);
    if (announced != nullptr) add_announced(assessment, declared, *announced);
    for (const own_result& each : results_) {
      if (each.assessment != assessment) continue;
      const bool decided = has_row(assessment, each.when);
      const bool governed = announced != nullptr && each.when <= *announced->about.period;
      bool settled = true;
      for (const proposed_suspension& s : each.suspensions) {
        settled = settled && s.is == proposal::proposed;
        if (decided || (governed && declared[s.consequence].announced)) continue;
        found_.push_back({who_, assessment, each.when, state_of(s.is), s.consequence, {}, {}});
      }
      if (settled) return;  // what older results propose is overtaken
    }
  }
  [[nodiscard]] static suspension_state state_of(proposal p) {
    if (p == proposal::proposed) return suspension_state::proposed;
    return p == proposal::withheld ? suspension_state::withheld : suspension_state::possible;
  }
  /// The announcement of the last results that were announced by the day.
  [[nodiscard]] const decision* last_announcement(const std::string& assessment) const {
    const decision* last = nullptr;
    for (std::size_t i = 0; on_.decided != nullptr && i < on_.decided->decisions().size(); ++i) {
      const decision& each = on_.decided->decisions()[i];
      if (each.kind != decision_kind::announcement || each.about.scheme != assessment || !has_begun(each)) continue;
      if (each.about.period && (last == nullptr || *last->about.period <= *each.about.period)) last = &each;
    }
    return last;
  }
  /// What the announced results of the unit put in force, or may.
  void add_announced(const std::string& assessment, const std::vector<consequence>& declared, const decision& row) {
    const period when = *row.about.period;
    if (has_row(assessment, when) || !assesses(policy_, assessment, who_)) return;
    for (std::size_t i = 0; i < declared.size(); ++i) {
      if (declared[i].kind != consequence_kind::suspend || !declared[i].announced) continue;
      const auto result = result_on(assessment, when, i);
      if (!result) continue;
      suspension made{who_, assessment, when, state_of(*result), i, row, {}};
      if (made.is == suspension_state::proposed) {
        made.is = suspension_state::in_force;
        if (is_over(row.lasts.to) || is_over(declared[i].to)) made.is = suspension_state::ended;
        end(made, subject(assessment, when), row.made);
      }
      found_.push_back(std::move(made));
    }
  }
  /// What the result of the unit says of a consequence; nothing if it does not follow. Possible if nobody's results are
  /// known, and the unit was there.
  [[nodiscard]] std::optional<proposal> result_on(const std::string& assessment, period when, std::size_t i) const {
    for (const own_result& each : results_) {
      if (each.assessment != assessment || each.when != when) continue;
      for (const proposed_suspension& s : each.suspensions) {
        if (s.consequence == i) return s.is;
      }
      return std::nullopt;
    }
    const auto is_of = [&](const assessed_result& r) { return r.assessment == assessment && r.when == when; };
    const bool known = on_.results != nullptr && std::any_of(on_.results->begin(), on_.results->end(), is_of);
    if (known || !touches(policy_.at(who_).lifetime, when)) return std::nullopt;
    return proposal::possible;
  }

  const policy& policy_;
  const gate::facts& on_;
  responsible_unit_id who_;
  std::vector<own_result> results_;
  std::vector<suspension> found_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
