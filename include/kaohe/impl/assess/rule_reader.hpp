// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_RULE_READER_HPP
#define KAOHE_IMPL_ASSESS_RULE_READER_HPP

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/impl/assess/due.hpp>
#include <kaohe/impl/assess/figure_value.hpp>
#include <kaohe/impl/assess/score_notes.hpp>
#include <kaohe/impl/assess/wanted_progress.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// Gives the sheet of a unit by another scheme.
using sheet_source = std::function<const scorecard&(scheme_id, responsible_unit_id, period)>;

/// True if the target is one of the unit's, and requires something of it in the period.
[[nodiscard]] inline bool has_target(const policy& p, target_id what, responsible_unit_id who, period when) {
  const target& t = p.at(what);
  if (std::find(t.who.begin(), t.who.end(), who) == t.who.end()) return false;
  const period due = t.due.is == due_time::sort::each_year ? when : due_period(p, t, {}, {});
  return t.values.empty() || stated_target(t, who, due).is_stated();
}

/// The unit's own among targets, the first of several; nothing if none is.
[[nodiscard]] inline std::optional<target_id> own_target(const policy& p, const std::vector<target_id>& among,
                                                         responsible_unit_id who, period when) {
  const auto own = [&](target_id each) { return has_target(p, each, who, when); };
  const auto found = std::find_if(among.begin(), among.end(), own);
  return found == among.end() ? std::nullopt : std::optional(*found);
}

/// The source in which bare names of several targets are those of the unit's own.
[[nodiscard]] inline rule_source with_own_target(const policy& p, const std::vector<target_id>& among,
                                                 responsible_unit_id who, period when, const rule_source& source) {
  if (among.size() < 2) return source;
  const target_id own = own_target(p, among, who, when).value_or(among.front());
  return [&source, own](const rule_input& input) -> const assess::rule_value& {
    if (!input.own) return source(input);
    return source({input.is, input.figure, own.index, false});
  };
}

/// True if the scheme judges the unit.
[[nodiscard]] inline bool judges(const scheme& s, responsible_unit_id who) {
  return std::find(s.over.begin(), s.over.end(), who) != s.over.end();
}

/// The finding about a task of a unit as it stood at the end of a period; nothing if it is not its task, or the unit is
/// not there on the day.
[[nodiscard]] inline std::optional<task_finding> find_task(const policy& p, const assess::facts& on, task_id what,
                                                           responsible_unit_id who, period when) {
  const task& t = p.at(what);
  if (!t.each && std::find(t.who.begin(), t.who.end(), who) == t.who.end()) return std::nullopt;
  auto found = assess::evaluate_task(p, on.known, on.shown, what, who, on.decided, when);
  if (found && found->result == task_verdict::not_applicable) found.reset();
  return found;
}

/// Finds what the names in the rules of a scheme are worth for one unit and period, each once.
class rule_reader {
 public:
  rule_reader(const policy& p, const assess::facts& on, scheme_period judged, responsible_unit_id who, period when,
              sheet_source sheets, required_reductions& reductions)
      : policy_(p),
        on_(on),
        judged_(judged),
        who_(who),
        when_(when),
        sheets_(std::move(sheets)),
        reductions_(reductions) {}

  [[nodiscard]] const assess::rule_value& read(const rule_input& input) {
    const auto known = read_.find(input);
    return known != read_.end() ? known->second : read_.emplace(input, find(input)).first->second;
  }

 private:
  [[nodiscard]] static assess::rule_value plain(feel::value held) { return {std::move(held), false, {}, {}, {}}; }

  [[nodiscard]] static feel::value members_of(const list& named) {
    std::vector<feel::value> members;
    for (const std::string& each : named.members) members.emplace_back(each);
    return feel::value::list(std::move(members));
  }

  [[nodiscard]] assess::rule_value find(const rule_input& input) {
    switch (input.is) {
      case rule_input::sort::unit_name:
        return plain(policy_.at(who_).name);
      case rule_input::sort::unit_kind:
        return plain(policy_.at(who_).kind);
      case rule_input::sort::indicator:
        return level_of({input.index});
      case rule_input::sort::figure:
        return figure_of({input.index}, input.figure);
      case rule_input::sort::verdict:
        return figure_of({input.index}, given_figure::verdict);
      case rule_input::sort::task:
        return verdict_of(task_id{input.index});
      case rule_input::sort::grade:
      case rule_input::sort::score:
        return result_of({input.index}, input.is == rule_input::sort::grade);
      case rule_input::sort::list:
        return plain(members_of(policy_->lists[input.index]));
      case rule_input::sort::level:
      case rule_input::sort::project:  // these stand in rules about projects only
      case rule_input::sort::member:
      case rule_input::sort::parameter:
      case rule_input::sort::suspended:
      case rule_input::sort::remaining:
        break;
    }
    return plain({});
  }

  [[nodiscard]] assess::rule_value level_of(indicator_id what) const {
    measured_value found = observe::measure_level(policy_, on_.known, who_, what, when_);
    feel::value held;
    if (found.value) held = *found.value;
    if (found.fault) held = feel::fault{*found.fault, 0, 0};
    return {std::move(held), found.least < policy_->settled_by, std::move(found.figures), std::move(found.missing), {}};
  }

  /// Of a target that is not the unit's there is no figure, and its verdict is `not_applicable`.
  [[nodiscard]] assess::rule_value figure_of(target_id what, given_figure which) {
    if (!has_target(policy_, what, who_, when_)) {
      if (which != given_figure::verdict) return plain(feel::fault{feel::fault_cause::bad_argument, 0, 0});
      return plain(feel::choice{static_cast<std::uint32_t>(verdict::not_applicable)});
    }
    const std::optional<period> year = judged_ == scheme_period::year ? std::optional(when_) : std::nullopt;
    if (which != given_figure::verdict) {
      const wanted_figures wanted(which);
      return value_of_figure(wanted_progress(policy_, on_.known, what, who_, year, wanted, reductions_), which);
    }
    const finding judged = judge(what, year);
    assess::rule_value found = value_of_verdict(judged);
    // Due in the period judged, but not yet on the day: what comes of it is open.
    if (judged.result == verdict::not_due && falls_in_period(what)) found.held = feel::value();
    return found;
  }

  [[nodiscard]] bool falls_in_period(target_id what) const {
    const target& t = policy_.at(what);
    if (t.due.is == due_time::sort::each_year) return true;
    if (t.due.is == due_time::sort::on_day && t.due.day) return *t.due.day <= when_.last_day();
    return due_period(policy_, t, {}, {}).last_day() <= when_.last_day();
  }

  [[nodiscard]] finding judge(target_id what, const std::optional<period>& year) const {
    if (falls_in_period(what)) return assess::evaluate_target(policy_, on_.known, what, who_, year, on_.decided);
    const period due = due_period(policy_, policy_.at(what), {}, {});
    const bool there = is_there(policy_.at(who_), policy_.at(what), due);
    return {what,  who_, due, there ? verdict::not_due : verdict::not_applicable, false, {}, {}, {}, {}, {},
            false, {},   {}};
  }

  /// The verdict on a task; open ones are missing.
  [[nodiscard]] assess::rule_value verdict_of(task_id what) const {
    auto found = find_task(policy_, on_, what, who_, when_);
    if (!found) return plain(feel::choice{static_cast<std::uint32_t>(task_verdict::not_applicable)});
    const task& t = policy_.at(what);
    const bool open = found->result == task_verdict::undetermined || found->result == task_verdict::to_be_determined ||
                      (found->result == task_verdict::not_due && *t.due <= when_.last_day());
    feel::value held;
    if (!open) held = feel::choice{static_cast<std::uint32_t>(found->result)};
    if (found->fault) held = feel::fault{*found->fault, 0, 0};
    return {std::move(held), found->provisional, std::move(found->figures), std::move(found->missing),
            std::move(found->decisions)};
  }

  /// The grade or the score by another scheme; missing while it is open.
  [[nodiscard]] assess::rule_value result_of(scheme_id by, bool of_grade) const {
    if (!judges(policy_.at(by), who_)) return plain(feel::fault{feel::fault_cause::bad_argument, 0, 0});
    const scorecard& card = sheets_(by, who_, when_);
    assess::rule_value found{{}, card.provisional, card.figures, {}, card.decisions};
    if (of_grade && card.grade) found.held = feel::choice{static_cast<std::uint32_t>(*card.grade)};
    if (!of_grade && card.score.is_known()) found.held = card.score.low;
    if (found.held.is_missing()) found.missing = card.missing;
    return found;
  }

  const policy& policy_;
  const assess::facts& on_;
  scheme_period judged_;
  responsible_unit_id who_;
  period when_;
  sheet_source sheets_;
  required_reductions& reductions_;
  std::map<rule_input, assess::rule_value> read_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
