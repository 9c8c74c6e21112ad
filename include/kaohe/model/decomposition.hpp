// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_DECOMPOSITION_HPP
#define KAOHE_MODEL_DECOMPOSITION_HPP
/// \file model/decomposition.hpp
/// How a target is split among units and years (分解). docs/semantics.md, "Decomposition".

#include <kaohe/base/number.hpp>
#include <kaohe/base/rounding.hpp>
#include <kaohe/model/target.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// Where the weights of criteria come from.
enum class weight_source : std::uint8_t {
  given,               ///< each criterion states its own; together 100 %
  equal,               ///< the same for each
  entropy,             ///< 熵权法
  standard_deviation,  ///< 标准差法
  critic,              ///< CRITIC
  comparisons,         ///< 层次分析法: from pairwise comparisons
};

/// The key of a source in files and JSON: `given`, `entropy`, `ahp` …
[[nodiscard]] std::string_view to_text(weight_source w) noexcept;

/// How scores are made of criteria. As `decompose::scoring`.
enum class score_method : std::uint8_t { weighted_sum, topsis, modified_topsis };

/// The key of a method in files and JSON: `weighted sum`, `topsis`, `modified topsis`.
[[nodiscard]] std::string_view to_text(score_method m) noexcept;

/// How criteria are made comparable. As `decompose::normalisation`.
enum class score_scale : std::uint8_t { min_max, vector, sum };

/// The key of a scale in files and JSON: `min-max`, `vector`, `sum`.
[[nodiscard]] std::string_view to_text(score_scale s) noexcept;

/// A figure that each unit has.
struct unit_figure {
  indicator_id measured{};  ///< of what
  period when;              ///< over which time
  place where;              ///< of the table that names it
};

/// What speaks for more or less. Key `criterion` of a decomposition.
struct decomposition_criterion {
  std::string title;             ///< as printed: 节能潜力; by default the indicator's name
  unit_figure figure;            ///< what is looked at
  bool more_is_smaller = false;  ///< a larger value gives a smaller part
  std::optional<number> weight;  ///< of one, where weights are given
};

/// The bounds of one unit or group.
struct decomposition_bounds {
  responsible_unit_id who{};       ///< whose
  std::optional<number> at_least;  ///< in coherent units
  std::optional<number> at_most;   ///< in coherent units
  std::string reason;              ///< as written
  place where;                     ///< of the row
};

/// What is held back for new projects (预留).
struct decomposition_reserve {
  std::optional<number> share;                ///< of the total; else
  std::optional<number> amount;               ///< in coherent units
  std::optional<responsible_unit_id> holder;  ///< who holds it
  std::string purpose;                        ///< what for (key `for`)
};

/// What each unit should have: a mean of these with these weights, which add up to one.
struct decomposition_shares {
  number base;       ///< in proportion to the base figure
  number score;      ///< in proportion to the scores
  number same_rate;  ///< the same rate for all (rates only)
};

/// How the parts are spread over years.
struct decomposition_years {
  /// The sorts of spread.
  enum class sort : std::uint8_t {
    compound,  ///< the same rate every year
    linear,    ///< as much every year
    schedule,  ///< stated cumulative shares
  };
  sort is{};                    ///< which sort
  std::vector<number> done_by;  ///< for linear and schedule: the share done by the end of each year; the last is 1
  period over;                  ///< the years
};

/// What the parts are written as, so that assessment and gate use them.
struct decomposition_targets {
  std::string target;                              ///< the id of the target made of the parts
  std::string yearly;                              ///< the id of that made of the years' parts; empty: none
  indicator_id measured{};                         ///< of what; it may be another than the target's own
  evidence_kind evidence = evidence_kind::levels;  ///< what rates are judged on
};

/// A decomposition. Package noun `decomposition`.
struct decomposition {
  std::string id;                                ///< for files and JSON
  std::string title;                             ///< as printed; by default the id
  target_id target{};                            ///< what is split: a target of one unit with one number
  view looks_at{};                               ///< which view of it
  number total;                                  ///< that number, in coherent units; rates as fractions
  bool is_rate = false;                          ///< parts do not add up: their weighted mean is the total
  std::vector<responsible_unit_id> over;         ///< who gets parts; with `tree` also the groups
  bool tree = false;                             ///< who is part of another of them is a member of that group
  std::optional<unit_figure> tied_by;            ///< of rates: the projected base that ties them
  std::optional<unit_figure> start;              ///< of levels over years: where each unit starts
  std::optional<decomposition_reserve> reserve;  ///< what is held back
  rounding_rule digits{rounding_interval::power_of_ten(0), {}, {}};  ///< what the parts are printed to
  decomposition_shares shares;                                       ///< what each unit should have
  std::optional<unit_figure> base;                                   ///< where shares go by a base
  std::vector<decomposition_criterion> criteria;                     ///< where shares go by scores
  weight_source weights{};                                           ///< where the criteria's weights come from
  std::vector<std::vector<number>> comparisons;                      ///< for `comparisons`: row after row
  std::string inconsistency_accepted;           ///< why comparisons may be inconsistent; empty: they may not
  score_method score{};                         ///< how scores are made
  score_scale normalise{};                      ///< how criteria are made comparable
  bool absolute = false;                        ///< deviations count as they are, not relative to the parts
  std::optional<number> at_least;               ///< of every unit that has no own, in coherent units
  std::optional<number> at_most;                ///< of every unit that has no own, in coherent units
  std::vector<decomposition_bounds> bounds;     ///< of single units and groups
  std::optional<decomposition_years> years;     ///< how parts are spread over years; none: they are not
  std::optional<decomposition_targets> writes;  ///< what the parts are written as; none: nothing
  citation cited;                               ///< where it stands, and how it was read
  place where;                                  ///< of its declaration
};

/// Handle of a decomposition.
using decomposition_id = id<decomposition>;

/// The unit that the parts of a decomposition are printed in: that of its digits.
[[nodiscard]] inline const unit& unit_of_parts(const decomposition& d) noexcept { return d.digits.unit; }

/// The rounding interval of its parts in coherent units. It need not be a power of ten there: 0.01 万tce is 100 tce.
[[nodiscard]] inline number step_of_parts(const decomposition& d) {
  return d.digits.interval.size() * d.digits.unit.size;
}

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/decomposition_inl.hpp>
#endif
#endif
