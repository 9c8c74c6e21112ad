// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_PROGRESS_WORKER_HPP
#define KAOHE_IMPL_ASSESS_PROGRESS_WORKER_HPP

#include <kaohe/impl/assess/progress_reader.hpp>
#include <kaohe/impl/assess/progress_years.hpp>
#include <kaohe/impl/assess/required_reductions.hpp>
#include <kaohe/impl/assess/wanted_figures.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

/// Works out the progress of one target of one unit.
class progress_worker {
 public:
  progress_worker(const policy& p, const snapshot& known, const target& t, const requirement& deciding, bool on_due_day,
                  wanted_figures wanted, required_reductions& reductions, assess::progress& out)
      : policy_(p),
        target_(t),
        measured_(p.at(t.measured)),
        looks_at_(deciding.looks_at),
        more_is_better_(deciding.allows.low.has_value()),
        on_due_day_(on_due_day),
        wanted_(wanted),
        reductions_(reductions),
        when_(out.when),
        aim_(*out.target_value),
        out_(out),
        notes_{out.judged, out.who, out.when, {}, false, {}, {}, {}, {}, {}, false, {}, {}},
        read_(p, known, t, out.when, notes_) {}

  void work() {
    const bool sums = looks_at_ == view::increment || looks_at_ == view::total;
    part_ = when_.months() < 12 && when_ != target_.due.period && !is_as_long_as_base();
    if (sums && part_) out_.when = when_ = period::year_to_date(when_.last_year(), when_.last_day().month());
    if (looks_at_ == view::total && when_.months() > 12) when_ = period::of_year(when_.last_year());
    if (!place_in_time(sums)) return;
    if (looks_at_ == view::level) work_on_level();
    if (looks_at_ == view::increment) work_on_increment();
    if (looks_at_ == view::total) work_on_total();
    if (looks_at_ == view::reduction || looks_at_ == view::change) work_on_rate();
    finish();
  }

 private:
  /// What is reached from a base on, of the year alone, and through the year before.
  struct reached {
    std::optional<number> all, year, before;
  };

  /// Then what is looked at is no part of anything.
  [[nodiscard]] bool is_as_long_as_base() const {
    const auto& base = target_.baseline ? target_.baseline->base : std::nullopt;
    return base && base->months() == when_.months();
  }

  [[nodiscard]] bool yearly() const { return target_.due.is == due_time::sort::each_year; }
  [[nodiscard]] bool against_year_before() const { return target_.baseline && !target_.baseline->base; }

  /// Which year of how many it is, and what shares must be done. \return false outside of them
  [[nodiscard]] bool place_in_time(bool sums) {
    const int year = when_.last_year(), last = last_year_of(policy_, target_, when_);
    if (part_ && when_.first_year() != year) return false;
    by_ = out_.measured_by;
    if (target_.schedule && target_.schedule->is == schedule::sort::equal_rate) by_ = progress_measure::logarithmic;
    if (target_.schedule && target_.schedule->is == schedule::sort::equal_parts) by_ = progress_measure::linear;
    const auto base_year = base_year_of(target_, looks_at_, last);
    if (!base_year) {
      now_ = year >= last ? 1 : 0;
      return true;
    }
    if (year <= *base_year || last <= *base_year) return false;
    out_.year = year - *base_year, out_.years = last - *base_year;
    now_ = assess::required_share(target_.schedule, out_.year, out_.years);
    before_ = assess::required_share(target_.schedule, out_.year - 1, out_.years);
    if (sums && part_) now_ = before_ + (now_ - before_) * part_of_year();
    left_ = out_.years - out_.year + (part_ ? 1 : 0);
    return true;
  }

  [[nodiscard]] number part_of_year() const { return number::ratio(when_.last_day().month(), 12); }

  /// The years of a policy before and up to this one, for what is due each year: what the years ask for adds up.
  [[nodiscard]] std::optional<period> before_policy() const {
    if (!yearly() || !policy_->period || when_.last_year() < policy_->period->first_year()) return std::nullopt;
    return period::of_year(policy_->period->first_year() - 1);
  }

  [[nodiscard]] std::optional<std::vector<number>> aims_since(period base) const {
    return yearly_aims(policy_.at(out_.judged), out_.who, base.last_year() + 1, when_.last_year());
  }

  [[nodiscard]] assess::progress_part part_of(std::optional<number> actual,
                                              std::optional<feel::inexact_number> required) const {
    assess::progress_part made{std::move(actual), std::move(required), {}, {}};
    if (!made.actual || !made.required) return made;
    made.gap = more_is_better_ ? made.required->plus(-*made.actual) : made.required->times(-1).plus(*made.actual);
    made.completion = made.required->reciprocal().times(*made.actual);
    return made;
  }

  void take_own(const assess::progress_part& own) {
    out_.actual = own.actual, out_.required = own.required, out_.gap = own.gap;
    (yearly() || against_year_before() ? out_.annual : out_.cumulative) = own;
  }

  // --- reduction, change ---

  /// A rate as the view states it, from a reduction; and back.
  [[nodiscard]] number own(const number& x) const { return looks_at_ == view::change ? -x : x; }
  [[nodiscard]] feel::inexact_number own(const feel::inexact_number& x) const {
    return looks_at_ == view::change ? x.times(-1) : x;
  }
  [[nodiscard]] std::optional<number> own(const std::optional<number>& x) const {
    return x ? std::optional(own(*x)) : x;
  }

  [[nodiscard]] reached chain(period base) {
    reached found;
    if (part_) {
      const period last = period::of_year(when_.last_year() - 1);
      found.before = last == base ? number() : read_.reduction(base, last);
      found.year = read_.reduction(when_.plus_years(-1), when_);
      if (found.before && found.year) found.all = 1 - (1 - *found.before) * (1 - *found.year);
      return found;
    }
    found.all = read_.reduction(base, when_);
    const period last = when_.plus_years(-1);
    if (when_.months() <= 12) found.year = last == base ? found.all : read_.reduction(last, when_);
    return found;
  }

  void work_on_rate() {
    out_.left_is_rate = true;
    const number aim = own(aim_);
    if (target_.evidence == evidence_kind::levels) out_.base = read_.base(when_);
    if (against_year_before()) {
      out_.reduction = read_.reduction(when_.plus_years(-1), when_);
      take_own(part_of(own(out_.reduction), feel::inexact_number(aim_)));
      if (const auto base = before_policy()) {
        std::optional<feel::inexact_number> required;
        if (const auto aims = aims_since(*base)) {
          number left = 1;
          for (const number& each : *aims) left *= 1 - own(each);
          required = own(1 - left);
        }
        out_.cumulative = part_of(own(chain(*base).all), std::move(required));
      }
    } else if (target_.baseline) {
      const reached found = chain(*target_.baseline->base);
      out_.reduction = found.all;
      std::optional<feel::inexact_number> required, of_year;
      if (yearly()) required = own(aim);
      if (!yearly() && wanted_.way()) required = own(reductions_.of(aim, now_, by_));
      if (!yearly() && wanted_.year()) of_year = own(yearly_rate(aim));
      take_own(part_of(own(found.all), std::move(required)));
      if (!yearly()) out_.annual = part_of(own(found.year), std::move(of_year));
      const auto& settled = part_ ? found.before : found.all;
      if (settled && left_ > 0 && !yearly() && wanted_.all()) {
        const bool chained = by_ == progress_measure::logarithmic;
        out_.yearly_left =
            own(chained ? assess::equal_yearly_reduction(assess::remaining_reduction(*settled, aim), left_)
                        : feel::inexact_number((aim - *settled) / left_));
      }
    }
    if (!out_.reduction || !wanted_.share()) return;
    out_.share = out_.measured_by == progress_measure::logarithmic
                     ? assess::logarithmic_progress(*out_.reduction, aim)
                     : feel::inexact_number(assess::completion_rate(*out_.reduction, aim));
  }

  /// What the schedule asks of this year alone, on what was left after the year before.
  [[nodiscard]] feel::inexact_number yearly_rate(const number& aim) const {
    if (by_ == progress_measure::logarithmic) return reductions_.of(aim, now_ - before_, by_);
    return assess::remaining_reduction(aim * before_, aim * now_);
  }

  // --- increment, total ---

  void work_on_increment() {
    const period last = when_.plus_years(-1);
    out_.base = read_.base(when_);
    reached found;
    const auto x = read_.level(when_);
    const auto x_before = against_year_before() ? out_.base : read_.level(last);
    if (x && x_before) found.year = *x - *x_before;
    if (against_year_before()) {
      found.all = found.year;
      if (const auto base = before_policy()) add_up_increments(*base, found.year);
    } else if (part_) {
      const period settled = period::of_year(last.last_year());
      const auto level = target_.baseline->base == settled ? out_.base : read_.level(settled);
      if (level && out_.base) found.before = *level - *out_.base;
      if (found.before && found.year) found.all = *found.before + *found.year;
    } else if (x && out_.base) {
      found.all = *x - *out_.base;
    }
    if (!part_ && x && out_.base && !out_.base->is_zero()) out_.reduction = assess::reduction_between(*out_.base, *x);
    take_sum(found);
  }

  /// Of increments due each year: all of them since the policy began, beside all that was allowed.
  void add_up_increments(period base, const std::optional<number>& year) {
    const period settled = period::of_year(when_.last_year() - 1);
    const auto from = read_.level(base);
    const auto to = part_ ? read_.level(settled) : read_.level(when_);
    std::optional<number> all;
    if (from && to && year) all = *to - *from + (part_ ? *year : number());
    std::optional<feel::inexact_number> required;
    if (const auto aims = aims_since(base)) {
      number sum = part_ ? aims->back() * (part_of_year() - 1) : number();
      for (const number& each : *aims) sum += each;
      required = std::move(sum);
    }
    out_.cumulative = part_of(std::move(all), std::move(required));
  }

  void work_on_total() {
    const int first = target_.over ? target_.over->first_year() : when_.first_year();
    reached found;
    found.all = read_.sum(first, when_);
    found.year = when_.first_year() == first ? found.all : read_.level(when_);
    if (part_ && found.all && found.year) found.before = *found.all - *found.year;
    take_sum(found);
  }

  void take_sum(const reached& found) {
    take_own(part_of(found.all, feel::inexact_number(aim_ * now_)));
    if (!yearly() && !against_year_before()) {
      out_.annual = part_of(found.year, feel::inexact_number(aim_ * (now_ - before_)));
      const auto& settled = part_ ? found.before : found.all;
      if (settled && left_ > 0) out_.yearly_left = (aim_ - *settled) / left_;
    }
    if (found.all) out_.share = assess::completion_rate(*found.all, aim_);
  }

  // --- level ---

  void work_on_level() {
    const bool adds_up = measured_.kind == indicator_kind::total || measured_.kind == indicator_kind::count;
    const auto x = on_due_day_ ? read_.level_on_due_day(when_) : read_.level(when_);
    const bool based = target_.baseline.has_value();
    if (based) out_.base = read_.base(when_);
    const bool based_way = based && !yearly() && !against_year_before();
    std::optional<feel::inexact_number> required;
    const bool no_level = part_ && adds_up && !on_due_day_;  // a part of a year is no level of it
    if (based_way && !no_level) {
      if (out_.base && wanted_.way()) required = assess::required_level(*out_.base, aim_, now_, by_);
    } else if (!no_level && now_ == number(1)) {
      required = aim_;
    }
    take_own(part_of(x, std::move(required)));
    if (!x || !out_.base) return;
    if (!out_.base->is_zero()) out_.reduction = assess::reduction_between(*out_.base, *x);
    if (!based_way || no_level) return;
    if (wanted_.share()) {
      out_.share = out_.measured_by == progress_measure::logarithmic
                       ? feel::inexact_number::log_ratio(*x / *out_.base, aim_ / *out_.base)
                       : feel::inexact_number(assess::linear_progress(*out_.base, aim_, *x));
    }
    const bool chained = by_ == progress_measure::logarithmic;
    out_.left_is_rate = chained;
    if (left_ > 0 && !part_ && wanted_.all()) {
      out_.yearly_left =
          chained ? assess::equal_yearly_reduction(1 - aim_ / *x, left_) : feel::inexact_number((aim_ - *x) / left_);
    }
  }

  void finish() {
    if (out_.actual) {
      out_.completion = assess::completion_rate(*out_.actual, aim_);
      out_.excess = assess::excess_rate(*out_.actual, aim_);
      out_.margin = more_is_better_ ? *out_.actual - aim_ : aim_ - *out_.actual;
    }
    out_.provisional = notes_.provisional;
    out_.figures = std::move(notes_.figures), out_.missing = std::move(notes_.missing);
    out_.fault = notes_.fault, out_.fault_at = std::move(notes_.fault_at);
  }

  const policy& policy_;
  const target& target_;
  const indicator& measured_;
  view looks_at_;
  bool more_is_better_;
  bool on_due_day_;
  wanted_figures wanted_;
  required_reductions& reductions_;
  bool part_ = false;  ///< less than a year is looked at
  period when_;
  number aim_;
  assess::progress& out_;
  finding notes_;
  progress_reader read_;
  progress_measure by_{};  ///< how the schedule goes
  number now_, before_;    ///< the shares that must be done by now, and by the end of the year before
  int left_ = 0;           ///< the years left, with that of a part
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
