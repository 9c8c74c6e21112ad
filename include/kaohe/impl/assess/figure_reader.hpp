// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_FIGURE_READER_HPP
#define KAOHE_IMPL_ASSESS_FIGURE_READER_HPP

#include <kaohe/assess/finding.hpp>
#include <kaohe/impl/assess/due.hpp>
#include <kaohe/impl/observe/evidence.hpp>

#include <string>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// A figure as a view reads it: a value, or why there can be none, or neither for want of figures.
struct reading {
  period when;                             ///< the period it was read for
  std::optional<number> value;             ///< in coherent units; rates as fractions
  std::optional<feel::fault_cause> fault;  ///< why there can be no value
  std::string fault_at;                    ///< what is at fault
  bool implied = false;                    ///< a base that the target implies
};

/// Reads the figures of one target of one unit, and notes in the finding what was used and what was missing.
class figure_reader {
 public:
  figure_reader(const policy& p, const snapshot& known, const target& t, period due, finding& notes)
      : policy_(p), known_(known), target_(t), due_(due), notes_(notes) {}

  /// The level of a part of the due period, or on the due day.
  [[nodiscard]] reading observed(period part) {
    if (!on_day()) return note(part, level(part));
    return first_settled([&](period each) { return level(each); });
  }

  /// The level of a part of the due period that can be set against the base: of as many months as the base.
  [[nodiscard]] reading comparable(period part) {
    if (!on_day() || !base_period()) return observed(part);
    const period run = run_ending_on(*target_.due.day, *base_period());
    return note(run, level(run));
  }

  /// The base figure for a part of the due period: observed, stated or implied.
  [[nodiscard]] reading base(period part) {
    const baseline_source source = target_.baseline ? target_.baseline->source : baseline_source::observed;
    const period when = base_of(part);
    if (when == part) return note(when, without_base(when), false);
    // What the document states or implies is the figure of the whole period, not of its parts.
    const bool whole = target_.every == repetition::once;
    if (source == baseline_source::stated && whole && target_.baseline->stated) {
      return {when, target_.baseline->stated->coherent(), {}, {}, false};
    }
    measured_value m = level(when, target_.baseline ? target_.baseline->known_as_of : std::nullopt);
    if (source == baseline_source::implied && whole && !m.value && !m.fault) {
      if (auto implied = implied_base(target_)) return {when, std::move(implied), {}, {}, true};
    }
    return note(when, std::move(m), false);
  }

  /// The published change from the base to a part of the due period.
  [[nodiscard]] reading published_change(period part) {
    const auto change = [&](period last) {
      return observe::measure_change(policy_, known_, notes_.who, target_.measured, base_of(last), last);
    };
    if (!on_day()) return note(part, change(part));
    if (!base_period()) return first_settled(change);
    const period run = run_ending_on(*target_.due.day, *base_period());
    return note(run, change(run));
  }

  /// The sum over the span of the target: as published for the span, else over its years. (A formula is applied to each
  /// year: what it cuts off in one year must not make up for another.)
  [[nodiscard]] reading total() {
    const period span = target_.over.value_or(due_);
    const indicator_kind kind = policy_.at(target_.measured).kind;
    const bool adds_up = kind == indicator_kind::total || kind == indicator_kind::count;
    const bool published = known_.find({notes_.who, target_.measured, span, figure::level}) != nullptr;
    if (published || !adds_up || span.kind() != period_kind::years) return note(span, level(span));
    measured_value sum;
    number known_part;
    for (int year = span.first_year(); year <= span.last_year(); ++year) {
      measured_value part = level(period::of_year(year));
      if (part.fault) return note(span, std::move(part));
      if (part.value || part.known_part) {
        known_part += part.value ? *part.value : *part.known_part;
        sum.known_part = known_part;
      }
      if (part.origin == value_origin::rolled_up) sum.origin = value_origin::rolled_up;
      absorb_evidence(sum, std::move(part));
    }
    if (sum.missing.empty()) {
      sum.known_part.reset();
      set_value(sum, std::move(known_part), policy_.at(target_.measured).name);
    }
    return note(span, std::move(sum));
  }

  /// The period that a part of the due period is compared with.
  [[nodiscard]] period base_of(period part) const {
    if (const auto base = base_period()) {
      if (target_.every == repetition::once) return *base;
      return part.plus_years(base->last_year() - part.last_year());  // the same months of the base year
    }
    return part.first_year() > first_year_of_calendar ? part.plus_years(-1) : part;
  }

 private:
  [[nodiscard]] bool on_day() const {
    return target_.due.is == due_time::sort::on_day && target_.due.day && target_.every == repetition::once;
  }

  [[nodiscard]] std::optional<period> base_period() const {
    return target_.baseline ? target_.baseline->base : std::nullopt;
  }

  [[nodiscard]] measured_value level(period when, std::optional<date> known_on = {}) const {
    return observe::measure_level(policy_, known_, notes_.who, target_.measured, when, known_on);
  }

  /// In the first year of the calendar there is no year before.
  [[nodiscard]] measured_value without_base(period when) const {
    measured_value none;
    none.missing.push_back({notes_.who, target_.measured, when, figure::level});
    return none;
  }

  /// On a due day: the shortest of the periods that end on it and have a figure.
  template <class Measure>
  [[nodiscard]] reading first_settled(Measure measure) {
    const std::vector<period> ending = periods_ending_on(*target_.due.day);
    for (const period each : ending) {
      measured_value m = measure(each);
      if (m.value || m.fault || each == ending.back()) return note(each, std::move(m));
    }
    return {due_, {}, {}, {}, false};
  }

  /// Notes the evidence. \param judged  it is the figure judged, not what it is compared with
  [[nodiscard]] reading note(period when, measured_value m, bool judged = true) {
    for (used_figure& f : m.figures) add_figure(notes_.figures, std::move(f));
    for (const cell& c : m.missing) add_missing(notes_.missing, c);
    notes_.provisional = notes_.provisional || m.least < policy_->settled_by;
    if (m.origin == value_origin::rolled_up && m.value) notes_.rolled_up = true;
    if (judged && m.known_part) notes_.known_part = std::move(m.known_part);
    return {when, std::move(m.value), m.fault, std::move(m.fault_at), false};
  }

  const policy& policy_;
  const snapshot& known_;
  const target& target_;
  period due_;
  finding& notes_;
};

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
