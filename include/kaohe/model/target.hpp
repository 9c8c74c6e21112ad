// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_TARGET_HPP
#define KAOHE_MODEL_TARGET_HPP
/// \file model/target.hpp
/// An aim with a number or a direction: one indicator of one or more units, a due period or date, and what is
/// required in one or more views. docs/semantics.md, "Targets".

#include <kaohe/base/date.hpp>
#include <kaohe/base/period.hpp>
#include <kaohe/base/rounding.hpp>
#include <kaohe/feel/interval.hpp>
#include <kaohe/model/baseline.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/model/schedule.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How a figure is looked at.
enum class view : std::uint8_t {
  level,      ///< the value at the due period or date (控制在…以内, 达到)
  reduction,  ///< (baseline − observed) / baseline (下降, 降低)
  change,     ///< (observed − baseline) / baseline (增长)
  increment,  ///< observed − baseline (增量)
  total,      ///< the sum over the span (“十三五”期间…100家)
  trend,      ///< the direction against the baseline (不断提高, 显著下降)
};

/// The key of a view in package files and JSON: `level`, `reduction` …
[[nodiscard]] std::string_view to_text(view v) noexcept;

/// The direction that a trend must have.
enum class direction : std::uint8_t { rising, falling };

/// What one view must satisfy.
struct requirement {
  view looks_at{};                ///< the view
  feel::interval allows;          ///< the values that satisfy it (not for `trend`)
  std::optional<direction> must;  ///< for `trend`
  std::string written;            ///< as written in the package: `<= 3128 吨`
};

/// When a target falls due.
struct due_time {
  /// The sorts of due time.
  enum class sort : std::uint8_t {
    in_period,  ///< `due = 2020`: judged on that period's figure
    on_day,     ///< `due = 2018-12-31`: the state on that day
    each_year,  ///< `due = "each year"`: every year of the policy's period
  };
  sort is{};                            ///< which sort
  std::optional<kaohe::period> period;  ///< for in_period
  std::optional<date> day;              ///< for on_day
};

/// What a reduction or change is judged on.
enum class evidence_kind : std::uint8_t {
  levels,           ///< the figures of the base and the due period
  published_rates,  ///< published yearly changes, chained (or a published cumulative change)
};

/// How often within the due year the requirement must hold (保持).
enum class repetition : std::uint8_t { once, each_half, each_quarter, each_month };

/// 修约值比较: the compared value is first rounded, once, to so many of a unit.
struct rounding_rule {
  rounding_interval interval;  ///< in the unit: 0.01
  kaohe::unit unit;            ///< 百分数, 吨 …
  std::string written;         ///< as written: `0.01 %`
};

/// What a target requires of one unit, where that is not the same for all of them.
struct target_value {
  responsible_unit_id who{};          ///< the unit
  std::optional<kaohe::period> when;  ///< for which year; none: for all
  requirement asks;                   ///< what is required
  place where;                        ///< of its row
};

/// A target (目标). Package noun `target`.
struct target {
  std::string id;                                  ///< for files and JSON; may contain `-`
  std::vector<responsible_unit_id> who;            ///< whose figure is judged; each gets a finding of its own
  indicator_id measured{};                         ///< the indicator
  citation cited;                                  ///< article, quote, reading
  std::optional<kaohe::baseline> baseline;         ///< what it is compared with, where a view needs it
  due_time due;                                    ///< when
  std::optional<period> over;                      ///< the span of `total`
  std::vector<requirement> requirements;           ///< what is required, one for each view; empty: only a stretch
  std::vector<target_value> values;                ///< what is required of each unit; empty: of all the same. Then
                                                   ///< `requirements` holds the first of these
  std::optional<view> decides;                     ///< the view whose verdict counts; none: all of them together
  std::vector<requirement> stretch;                ///< 力争, 争取: never fails the target
  std::optional<quantity> about;                   ///< 左右: widens the deciding bound in the harmful direction
  std::optional<rounding_rule> round_to;           ///< 修约值比较; none: 全数值比较
  repetition every = repetition::once;             ///< 保持
  evidence_kind evidence = evidence_kind::levels;  ///< what rates are judged on
  std::optional<progress_measure> progress;        ///< how its progress is measured; none: see `measure_of_progress`
  std::optional<kaohe::schedule> schedule;         ///< how much must be done by when; none: as much each year
  bool by_determination = false;                   ///< 大幅, 显著: the degree is found by a person
  bool binding = false;                            ///< 约束性
  assignment by;                                   ///< who carries it out
  place where;                                     ///< of its declaration
};

/// Handle of a target.
using target_id = id<target>;

/// A target as it stands for one unit in one period: with the unit's own value where it has `values`.
class stated_target {
 public:
  /// \param when  the due period, or one within it. The value of a row for that year counts before one for all years.
  stated_target(const target& general, responsible_unit_id who, period when);

  /// True if something is required of the unit then.
  [[nodiscard]] bool is_stated() const noexcept { return stated_; }
  /// The target; the general one if nothing is stated. The general one must outlive this.
  [[nodiscard]] const target& operator*() const noexcept { return own_ ? *own_ : *general_; }

 private:
  const target* general_;
  std::optional<target> own_;
  bool stated_ = true;
};

/// The base figure that a target's cap (or floor) and rate imply together, in coherent units: cap ÷ (1 − rate).
/// Nothing if the target has not one bound of each.
[[nodiscard]] std::optional<number> implied_base(const target& t);

/// The number that a requirement names, in coherent units: its only bound, or both of `= x`. Nothing if it has two.
[[nodiscard]] std::optional<number> number_of(const requirement& r);

/// The requirement whose verdict counts: that of the deciding view, or the 力争 one of a target that has nothing else.
/// Null where several decide together.
[[nodiscard]] const requirement* deciding_requirement(const target& t) noexcept;

/// How the progress of a target of that indicator is measured: as the target says; else with chained rates for a
/// reduction or change of a ratio, and linearly for everything else.
[[nodiscard]] progress_measure measure_of_progress(const target& t, const indicator& measured) noexcept;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/target_inl.hpp>
#endif
#endif
