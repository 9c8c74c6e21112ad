// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_WARN_FORECASTER_HPP
#define KAOHE_IMPL_WARN_FORECASTER_HPP
#include <kaohe/impl/assess/due.hpp>
#include <kaohe/impl/warn/seasonal_trend.hpp>
#include <kaohe/impl/warn/series.hpp>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Works out one forecast.
class forecaster {
 public:
  forecaster(const policy& p, const snapshot& known, const target& t, const requirement& deciding, forecast& out)
      : policy_(p),
        known_(known),
        target_(t),
        looks_at_(deciding.looks_at),
        more_is_better_(deciding.allows.low.has_value()),
        aim_(number_of(deciding)->to_double()),
        out_(out) {
    const indicator_kind kind = p.at(target_.measured).kind;
    const bool adds_up = kind == indicator_kind::total || kind == indicator_kind::count;
    const bool on_rates = target_.evidence == evidence_kind::published_rates &&
                          (looks_at_ == view::reduction || looks_at_ == view::change);
    is_ = on_rates ? series_of::rates : adds_up ? series_of::parts : series_of::to_date;
  }

  void work() {
    if (!find_base()) return;
    if (is_there_already()) return refuse(no_forecast::nothing_left);
    for (const int parts : {4, 12}) {
      if (work_with(parts)) return;
    }
    if (!out_.none) refuse(no_forecast::too_short);
  }

 private:
  /// A series reaches at most so many years back.
  static constexpr int years_back = 20;

  void refuse(no_forecast why) { out_.none = why; }

  /// What rates and increments are counted from: a level, or of published rates a year.
  [[nodiscard]] bool find_base() {
    if (looks_at_ == view::level || looks_at_ == view::total) return true;
    if (is_ == series_of::rates) {
      if (target_.baseline && target_.baseline->base) first_rate_ = target_.baseline->base->last_year() + 1;
      if (target_.baseline && !target_.baseline->base) first_rate_ = out_.when.last_year();
      if (!first_rate_) refuse(no_forecast::no_base);
      return first_rate_.has_value();
    }
    const assess::progress now = assess::progress_of(policy_, known_, out_.judged, out_.who, out_.when);
    if (!now.base) {
      refuse(no_forecast::no_base);
      out_.missing = now.missing;
      return false;
    }
    base_ = now.base->to_double();
    const bool divides = looks_at_ != view::increment;
    if (divides && !(base_ > 0)) refuse(no_forecast::not_real);
    return !out_.none;
  }

  [[nodiscard]] bool is_there_already() const {
    const assess::progress now = assess::progress_of(policy_, known_, out_.judged, out_.who, out_.when);
    return now.actual.has_value();
  }

  /// The first year of which a part could be needed.
  [[nodiscard]] int first_year() const {
    return std::max(out_.when.last_year() - years_back, first_year_of_calendar + 1);
  }

  [[nodiscard]] series_reader reader(int parts) const {
    return {policy_, known_, out_.who, target_.measured, is_, parts, first_year()};
  }

  /// \return false where there are no such figures, or too few
  [[nodiscard]] bool work_with(int parts) {
    const series_reader read = reader(parts);
    const auto whole = collect(read, parts);
    if (!whole) return out_.none.has_value();
    const std::size_t seasons = static_cast<std::size_t>(parts);
    if (whole->values.size() < 2 * seasons) return false;
    if (!std::all_of(whole->values.begin(), whole->values.end(), [](double v) { return std::isfinite(v); })) {
      refuse(no_forecast::not_real);
      return true;
    }
    if (is_ == series_of::parts && contradicts_a_year(*whole, parts)) return true;
    std::vector<std::size_t> ahead;
    const auto so_far = sum_of_known(read, *whole, parts, ahead);
    if (!so_far) return out_.none.has_value();
    out_.parts_of_year = parts;
    answer(seasonal_trend(whole->values, whole->first, seasons), *so_far, ahead);
    return true;
  }

  /// The values from the first to the last one that is there; figures of whole years before the first of a part of one
  /// do not count. Nothing without any, or after a hole.
  [[nodiscard]] std::optional<whole_series> collect(const series_reader& read, int parts) {
    const auto count = static_cast<std::size_t>((out_.when.last_year() - first_year() + 1) * parts);
    whole_series made;
    std::vector<used_figure> figures;
    std::vector<std::size_t> hole;
    for (std::size_t i = 0; i < count; ++i) {
      const auto value = read.read(i, figures);
      const bool of_year = is_ != series_of::parts && static_cast<int>(i) % parts == parts - 1;
      if (made.values.empty() && (!value || of_year)) continue;
      if (!value) {
        hole.push_back(i);
      } else if (!hole.empty()) {
        refuse(no_forecast::hole);
        for (const std::size_t h : hole) out_.missing.push_back(read.cell_at(h));
        out_.where = read.where(i);
        return std::nullopt;
      } else {
        if (made.values.empty()) made.first = i;
        made.values.push_back(*value);
      }
    }
    if (made.values.empty()) return std::nullopt;
    out_.figures = std::move(figures);
    return made;
  }

  /// Parts of a year that do not add up to what was published of it, by more than 2 %, are of something else.
  [[nodiscard]] bool contradicts_a_year(const whole_series& whole, int parts) {
    constexpr double tolerance = 0.02;
    const auto seasons = static_cast<std::size_t>(parts);
    const std::size_t start = (whole.first + seasons - 1) / seasons * seasons;
    for (std::size_t i = start; i + seasons <= whole.first + whole.values.size(); i += seasons) {
      const int year = first_year() + static_cast<int>(i / seasons);
      const observation* const o = known_.find({out_.who, target_.measured, period::of_year(year), figure::level});
      if (o == nullptr) continue;
      double sum = 0;
      for (std::size_t k = i; k < i + seasons; ++k) sum += whole.values[k - whole.first];
      const double published = o->value.to_double();
      if (std::abs(sum - published) <= tolerance * std::abs(published)) continue;
      refuse(no_forecast::contradicts_years);
      out_.missing = {{out_.who, target_.measured, period::of_year(year), figure::level}};
      out_.where = o->where;
      return true;
    }
    return false;
  }

  /// What is known of the sum that is judged, and the positions of what is not.
  [[nodiscard]] std::optional<double> sum_of_known(const series_reader& read, const whole_series& whole, int parts,
                                                   std::vector<std::size_t>& ahead) {
    const auto seasons = static_cast<std::size_t>(parts);
    const int from = is_ == series_of::rates ? *first_rate_ : out_.when.first_year();
    double sum = 0;
    for (int year = from; year <= out_.when.last_year(); ++year) {
      if (year < first_year()) return refuse(no_forecast::too_short), std::nullopt;
      const auto end = static_cast<std::size_t>((year - first_year() + 1) * parts);
      std::vector<used_figure> figures;
      const auto published =
          is_ == series_of::rates ? read.read(end - 1, figures) : read.level(period::of_year(year), figures);
      if (published) {
        sum += *published;
        for (used_figure& f : figures) add_figure(out_.figures, std::move(f));
        continue;
      }
      for (std::size_t i = is_ == series_of::parts ? end - seasons : end - 1; i < end; ++i) {
        if (i >= whole.first + whole.values.size()) {
          ahead.push_back(i);
        } else if (i >= whole.first) {
          sum += whole.values[i - whole.first];
        } else {
          refuse(no_forecast::hole);
          out_.missing.push_back(read.cell_at(i));
          out_.where = read.where(whole.first);
          return std::nullopt;
        }
      }
    }
    return sum;
  }

  /// What the view makes of the sum.
  [[nodiscard]] double seen(double sum) const {
    if (is_ == series_of::rates) return looks_at_ == view::change ? std::expm1(sum) : -std::expm1(sum);
    switch (looks_at_) {
      case view::reduction:
        return (base_ - sum) / base_;
      case view::change:
        return (sum - base_) / base_;
      case view::increment:
        return sum - base_;
      case view::level:
      case view::total:
      case view::trend:
        break;
    }
    return sum;
  }
  /// The sum that the view makes the target's number of.
  [[nodiscard]] double limit() const {
    if (is_ == series_of::rates) return looks_at_ == view::change ? std::log1p(aim_) : std::log1p(-aim_);
    switch (looks_at_) {
      case view::reduction:
        return base_ * (1 - aim_);
      case view::change:
        return base_ * (1 + aim_);
      case view::increment:
        return base_ + aim_;
      case view::level:
      case view::total:
      case view::trend:
        break;
    }
    return aim_;
  }

  void answer(const seasonal_trend& model, double so_far, const std::vector<std::size_t>& ahead) {
    predicted_sum sum = model.sum_at(ahead);
    sum.mean += so_far;
    const double half = half_width(sum, model.freedom(), out_.confidence);
    const double one = seen(sum.mean - half), other = seen(sum.mean + half);
    out_.value = seen(sum.mean), out_.low = std::min(one, other), out_.high = std::max(one, other);
    const bool less_is_better = more_is_better_ == (looks_at_ == view::reduction);
    const double at_most = probability_at_most(sum, model.freedom(), limit());
    out_.probability = less_is_better ? at_most : 1 - at_most;
  }

  const policy& policy_;
  const snapshot& known_;
  const target& target_;
  view looks_at_;
  bool more_is_better_;
  double aim_;
  forecast& out_;
  series_of is_{};
  double base_ = 0;
  std::optional<int> first_rate_;
};

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
