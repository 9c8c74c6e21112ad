// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_WARN_WARNING_INL_HPP
#define KAOHE_IMPL_WARN_WARNING_INL_HPP
#include <kaohe/warn/warning.hpp>

#include <kaohe/impl/assess/proposals.hpp>
#include <kaohe/impl/assess/rule_reader.hpp>
#include <kaohe/impl/assess/suspensions_in.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// The last part of a year that has ended by a day, as the year to date.
[[nodiscard]] inline period last_ended(ladder_period every, date on) {
  int months = 12;
  if (every == ladder_period::half_to_date) months = 6;
  if (every == ladder_period::quarter_to_date) months = 3;
  if (every == ladder_period::month_to_date) months = 1;
  // The day itself counts as over only the day after.
  const int ended = (on.month() - 1) / months * months;
  return ended > 0 ? period::year_to_date(on.year(), ended) : period::of_year(on.year() - 1);
}

/// The positions of the levels that rows of a ladder give.
[[nodiscard]] inline std::vector<std::size_t> levels_of(const feel::table& rules,
                                                        const std::vector<std::uint32_t>& rows,
                                                        const std::vector<ladder_level>& levels) {
  std::vector<std::size_t> found;
  for (std::size_t level = 0; level < levels.size(); ++level) {
    const auto gives_it = [&](std::uint32_t row) {
      const std::string& said = rules.declared().rows[row].outputs.front().value;
      return said == levels[level].name || said == '"' + levels[level].name + '"';
    };
    if (std::any_of(rows.begin(), rows.end(), gives_it)) found.push_back(level);
  }
  return found;
}

/// True while a target is on its way from its base to its due year; of one without a base, where something is required.
[[nodiscard]] inline bool is_under_way(const assess::progress& shown) {
  if (shown.years > 0) return shown.year >= 1 && shown.year <= shown.years;
  return shown.required.has_value();
}

}  // namespace detail

KAOHE_INLINE warning warn::evaluate_rung(const policy& p, const snapshot& known, ladder_id on, std::size_t rung,
                                         responsible_unit_id who, period when, const decision_register& decided) {
  const ladder& l = p.at(on);
  const ladder_rung& step = l.rungs[rung];
  warning made{on, rung, who, when, {}, {}, {}, assess::progress_of(p, known, step.target, who, when), false, {}};
  made.when = made.behind.when;

  const evidence_snapshot no_evidence;
  const assess::facts facts{known, no_evidence, decided};
  detail::required_reductions reductions;
  detail::rule_reader reader(p, facts, scheme_period::year, who, when, {}, reductions);
  const detail::rule_source source = [&](const rule_input& input) -> const assess::rule_value& {
    return reader.read(input);
  };
  detail::score_notes notes;
  const std::vector<feel::value> arguments = detail::values_of(step.rules.inputs, source, notes);
  made.provisional = notes.provisional;
  feel::workspace memory;
  const feel::value answer = step.rules.rules->evaluate(arguments, memory);
  if (answer.is_fault()) made.fault = answer.as_fault().cause;
  if (answer.kind() == feel::value_kind::choice) made.level = answer.as_choice().index;
  if (made.level) made.possible = {*made.level};
  if (answer.is_missing()) {
    feel::table_hit rows = step.rules.rules->hits(arguments, memory);
    rows.rows.insert(rows.rows.end(), rows.possible.begin(), rows.possible.end());
    made.possible = detail::levels_of(*step.rules.rules, rows.rows, l.levels);
  }
  decision_subject about;
  about.scheme = l.id, about.period = made.when;
  const decision* const row = decided.find(decision_kind::announcement, about, known.as_of());
  const std::optional<date> announced = row == nullptr ? std::nullopt : std::optional(row->made);
  const auto value_if = [&](const rule_expression& condition, std::size_t level) {
    std::vector<feel::value> inputs;
    for (const rule_input& input : condition.inputs) {
      const bool own = input.is == rule_input::sort::level;
      inputs.push_back(own ? feel::value(feel::choice{static_cast<std::uint32_t>(level)}) : source(input).held);
    }
    return feel::evaluate(condition.program, inputs);
  };
  made.consequences =
      detail::proposals(l.consequences, made.possible, made.provisional, made.when, announced, value_if);
  return made;
}

KAOHE_INLINE warnings warn::evaluate(const policy& p, const snapshot& known, const assess::selection& only,
                                     const decision_register& decided) {
  warnings found{p->sha256, known.as_of(), {}};
  for (std::uint32_t l = 0; l < p->ladders.size(); ++l) {
    const ladder& each = p->ladders[l];
    std::optional<period> when = only.period;
    if (!when && known.as_of()) when = detail::last_ended(each.every, *known.as_of());
    if (!when && p->period) when = period::of_year(p->period->last_year());
    for (std::size_t rung = 0; when && rung < each.rungs.size(); ++rung) {
      for (const responsible_unit_id who : p.at(each.rungs[rung].target).who) {
        if (only.who && who != *only.who) continue;
        if (!detail::touches(p.at(who).lifetime, *when)) continue;
        warning made = evaluate_rung(p, known, {l}, rung, who, *when, decided);
        if (detail::is_under_way(made.behind)) found.all.push_back(std::move(made));
      }
    }
  }
  return found;
}

KAOHE_INLINE std::vector<assessed_result> warn::results_of(const policy& p, const warnings& all) {
  std::vector<assessed_result> made;
  for (const warning& each : all.all) {
    const ladder& on = p.at(each.ladder);
    made.push_back({each.who, on.id, each.when, detail::suspensions_in(on.consequences, each.consequences)});
  }
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
