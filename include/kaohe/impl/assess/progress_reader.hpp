// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_READER_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_READER_HPP

#include <kaohe/assess/progress_of.hpp>
#include <kaohe/impl/assess/figure_reader.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// Reads levels and changes for a progress; what is used, missing and at fault gathers in `notes`.
class progress_reader {
 public:
  progress_reader(const policy& p, const snapshot& known, const target& t, period due, finding& notes)
      : policy_(p), known_(known), target_(t), notes_(notes), figures_(p, known, t, due, notes) {}

  /// The level of a period.
  [[nodiscard]] std::optional<number> level(period when) {
    if (is_base(when)) return base(when);
    return take(observe::measure_level(policy_, known_, notes_.who, target_.measured, when));
  }

  /// The state on the due day.
  [[nodiscard]] std::optional<number> level_on_due_day(period when) {
    reading r = figures_.observed(when);
    if (r.fault) note_fault(*r.fault, std::move(r.fault_at));
    return std::move(r.value);
  }

  /// The base figure that a period is compared with.
  [[nodiscard]] std::optional<number> base(period when) {
    reading r = figures_.base(is_base(when) ? when.plus_years(1) : when);
    if (r.fault) note_fault(*r.fault, std::move(r.fault_at));
    return std::move(r.value);
  }

  /// The change from one period to the same months of a later year, as a reduction: 1 is all of it.
  [[nodiscard]] std::optional<number> reduction(period from, period to) {
    if (target_.evidence == evidence_kind::published_rates) {
      const auto change = take(observe::measure_change(policy_, known_, notes_.who, target_.measured, from, to));
      return change ? std::optional(-*change) : std::nullopt;
    }
    const bool year_before = target_.baseline && target_.baseline->source == baseline_source::previous_year;
    const auto before = year_before && from == to.plus_years(-1) ? base(to) : level(from);
    const auto after = level(to);
    if (!before || !after) return std::nullopt;
    if (before->is_zero()) {
      note_fault(feel::fault_cause::division_by_zero,
                 policy_.at(target_.measured).name + "（" + to_text(from) + "） = 0");
      return std::nullopt;
    }
    return assess::reduction_between(*before, *after);
  }

  /// The sum of the levels of years, `last` may be a part of one; a published figure of the years counts before theirs.
  [[nodiscard]] std::optional<number> sum(int first, period last) {
    const indicator_kind kind = policy_.at(target_.measured).kind;
    if (kind != indicator_kind::total && kind != indicator_kind::count) {
      return level(period::of_years(first, last.last_year()));  // it does not add up
    }
    std::optional<number> total = number();
    const auto add = [&](const std::optional<number>& part) {
      if (part && total) *total += *part;
      if (!part) total.reset();
    };
    int next = first;
    const bool whole = last.months() == 12;
    const int whole_until = whole ? last.last_year() : last.last_year() - 1;
    if (whole_until > first) {
      const period span = period::of_years(first, whole_until);
      if (known_.find({notes_.who, target_.measured, span, figure::level}) != nullptr) {
        add(level(span));
        next = whole_until + 1;
      }
    }
    for (; next <= whole_until; ++next) add(level(period::of_year(next)));
    if (!whole) add(level(last));
    return total;
  }

 private:
  [[nodiscard]] bool is_base(period when) const { return target_.baseline && target_.baseline->base == when; }

  [[nodiscard]] std::optional<number> take(measured_value m) {
    for (used_figure& f : m.figures) add_figure(notes_.figures, std::move(f));
    for (const cell& c : m.missing) add_missing(notes_.missing, c);
    notes_.provisional = notes_.provisional || m.least < policy_->settled_by;
    if (m.fault) note_fault(*m.fault, std::move(m.fault_at));
    return std::move(m.value);
  }

  void note_fault(feel::fault_cause cause, std::string at) {
    if (!notes_.fault) notes_.fault = cause, notes_.fault_at = std::move(at);
  }

  const policy& policy_;
  const snapshot& known_;
  const target& target_;
  finding& notes_;
  figure_reader figures_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
