// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_WARN_SERIES_HPP
#define KAOHE_IMPL_WARN_SERIES_HPP
// Internal: the quarterly or monthly values that a forecast is made of, and those it has to guess.

#include <kaohe/impl/observe/evidence.hpp>
#include <kaohe/warn/forecast.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// What one value of a series is.
enum class series_of : std::uint8_t {
  parts,    ///< the amount of a quarter (month), or the difference of two year-to-date figures
  to_date,  ///< the figure of the year to date
  rates,    ///< ln(1 + published change of the year to date on the year before)
};

/// The values of one indicator of one unit, by position: `years since a first one · parts + part`, parts from 0.
class series_reader {
 public:
  series_reader(const policy& p, const snapshot& known, responsible_unit_id who, indicator_id what, series_of is,
                int parts, int first_year)
      : policy_(p), known_(known), who_(who), what_(what), is_(is), parts_(parts), first_year_(first_year) {}

  /// The period whose figure is at a position; of the amount of a part the part itself.
  [[nodiscard]] period at(std::size_t position) const {
    const int year = first_year_ + static_cast<int>(position) / parts_;
    const int part = static_cast<int>(position) % parts_ + 1;
    if (is_ == series_of::parts) return period::ending_with(year, part * 12 / parts_, 12 / parts_);
    return period::year_to_date(year, part * 12 / parts_);
  }

  /// The value at a position, if it is there. \param figures  gets what it rests on
  [[nodiscard]] std::optional<double> read(std::size_t position, std::vector<used_figure>& figures) const {
    const period when = at(position);
    if (is_ == series_of::rates) return rate(when, figures);
    if (auto own = level(when, figures)) return own;
    if (is_ != series_of::parts) return std::nullopt;
    const int year = when.last_year(), month = when.last_day().month();
    if (month == when.months()) return std::nullopt;  // the first part is its own year to date
    std::vector<used_figure> both;
    const auto to = level(period::year_to_date(year, month), both);
    const auto from = level(period::year_to_date(year, month - when.months()), both);
    if (!to || !from) return std::nullopt;
    for (used_figure& f : both) add_figure(figures, std::move(f));
    return *to - *from;
  }

  [[nodiscard]] std::optional<double> level(period when, std::vector<used_figure>& figures) const {
    measured_value m = observe::measure_level(policy_, known_, who_, what_, when);
    if (!m.value) return std::nullopt;
    for (used_figure& f : m.figures) add_figure(figures, std::move(f));
    return m.value->to_double();
  }

  /// The place of a published figure on which the value at a position rests.
  [[nodiscard]] place where(std::size_t position) const {
    std::vector<used_figure> figures;
    return read(position, figures) && !figures.empty() ? figures.front().where : place();
  }

  [[nodiscard]] cell cell_at(std::size_t position) const {
    return {who_, what_, at(position), is_ == series_of::rates ? figure::yoy : figure::level};
  }

 private:
  [[nodiscard]] std::optional<double> rate(period when, std::vector<used_figure>& figures) const {
    const observation* const o = known_.find({who_, what_, when, figure::yoy});
    if (o == nullptr) return std::nullopt;
    measured_value used;
    absorb_evidence(used, *o);
    for (used_figure& f : used.figures) add_figure(figures, std::move(f));
    return std::log1p(o->value.to_double());  // not a number for a fall by 100 % or more
  }

  const policy& policy_;
  const snapshot& known_;
  responsible_unit_id who_;
  indicator_id what_;
  series_of is_;
  int parts_;
  int first_year_;
};

/// A series without holes.
struct whole_series {
  std::vector<double> values;  ///< in order
  std::size_t first = 0;       ///< the position of the first one
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
