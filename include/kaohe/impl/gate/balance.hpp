// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_BALANCE_HPP
#define KAOHE_IMPL_GATE_BALANCE_HPP
// Internal: how much of a target is taken, committed and left.

#include <kaohe/gate/rule_finding.hpp>
#include <kaohe/impl/assess/figure_reader.hpp>
#include <kaohe/observe/measure_level.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// What is left of a target's amount. A part that is not known lacks what stands in `missing`.
struct target_balance {
  std::optional<number> bound;
  std::optional<used_figure> settled;
  std::optional<number> taken;
  std::vector<decision> commitments;
  std::optional<number> committed;
  std::optional<number> remaining;
  std::vector<lacking> missing;
};

/// Adds what lacks unless it is there.
inline void add_lacking(std::vector<lacking>& all, const lacking& what) {
  if (std::find(all.begin(), all.end(), what) == all.end()) all.push_back(what);
}

[[nodiscard]] inline lacking lacking_figure(const cell& which) { return {lacking::sort::figure, 0, {}, which}; }
[[nodiscard]] inline lacking lacking_decisions() { return {lacking::sort::decisions, 0, {}, {}}; }

/// Works out what is left of a target. \pre the target is of one unit, its deciding view a capped level or increment
class balance_maker {
 public:
  balance_maker(const policy& p, const gate::facts& on, target_id of)
      : policy_(p), on_(on), id_(of), who_(p.at(of).who.front()) {}

  [[nodiscard]] target_balance make() {
    const target& general = policy_.at(id_);
    const stated_target stated(general, who_, due_period(policy_, general, on_.as_of, {}));
    const requirement* const deciding = deciding_requirement(*stated);
    if (deciding != nullptr && deciding->allows.high) made_.bound = deciding->allows.high->value.coherent();
    take_figures(*stated, deciding != nullptr && deciding->looks_at == view::increment);
    take_commitments();
    if (made_.bound && made_.taken && made_.committed) made_.remaining = *made_.bound - *made_.taken - *made_.committed;
    std::sort(made_.missing.begin(), made_.missing.end());
    return std::move(made_);
  }

 private:
  /// The years whose figures count: those of the policy, else those up to the due one, that have ended on the day.
  [[nodiscard]] std::pair<int, int> years(const target& t) const {
    const period due = due_period(policy_, t, {}, {});
    const int base = t.baseline && t.baseline->base ? t.baseline->base->last_year() : due.first_year() - 1;
    const int first = policy_->period ? policy_->period->first_year() : base + 1;
    int last = policy_->period ? policy_->period->last_year() : due.last_year();
    while (on_.as_of && last > first && *on_.as_of <= period::of_year(last).last_day()) --last;
    return {first, last};
  }

  void take_figures(const target& t, bool is_increment) {
    const auto [first, last] = years(t);
    const cell wanted{who_, t.measured, period::of_year(last), figure::level};
    for (int year = last; on_.known != nullptr && year >= first; --year) {
      const measured_value found =
          observe::measure_level(policy_, *on_.known, who_, t.measured, period::of_year(year), on_.as_of);
      if (!found.value || found.least < policy_->settled_by) continue;
      made_.settled = figure_of(found, {who_, t.measured, period::of_year(year), figure::level});
      take_increment(t, is_increment);
      return;
    }
    add_lacking(made_.missing, lacking_figure(wanted));
  }
  /// A figure that is worked out from others has the lowest status among them.
  [[nodiscard]] static used_figure figure_of(const measured_value& found, const cell& which) {
    if (found.origin == value_origin::observed && !found.figures.empty()) return found.figures.front();
    return {which, *found.value, found.least, {}, {}, {}};
  }
  void take_increment(const target& t, bool is_increment) {
    made_.taken = made_.settled->value;
    if (!is_increment) return;
    finding notes{id_, who_, made_.settled->cell.period, {}, false, {}, {}, {}, {}, {}, false, {}, {}};
    const reading base =
        figure_reader(policy_, *on_.known, t, made_.settled->cell.period, notes).base(made_.settled->cell.period);
    made_.taken = base.value ? std::optional(*made_.taken - *base.value) : std::nullopt;
    for (const cell& each : notes.missing) add_lacking(made_.missing, lacking_figure(each));
  }

  void take_commitments() {
    if (on_.decided == nullptr) return add_lacking(made_.missing, lacking_decisions());
    made_.committed = number(0);
    const decision* last = nullptr;
    for (const decision& each : on_.decided->decisions()) {
      if (each.kind != decision_kind::commitment || each.about.target != id_) continue;
      const decision* const row = on_.decided->find(decision_kind::commitment, each.about, on_.as_of);
      if (row == nullptr || row == last) continue;
      last = row;  // rows about the same stand together
      made_.commitments.push_back(*row);
      if (row->amount) *made_.committed += row->amount->coherent();
    }
  }

  const policy& policy_;
  const gate::facts& on_;
  target_id id_;
  responsible_unit_id who_;
  target_balance made_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
