// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_OBSERVATION_HPP
#define KAOHE_OBSERVE_OBSERVATION_HPP
/// \file observe/observation.hpp
/// What was measured, for whom, over which time, and since when it is known.

#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI {

/// What a published figure is.
enum class figure : std::uint8_t {
  level,       ///< the value
  yoy,         ///< the change on the same period a year before, a fraction: −2.2 % is −0.022
  cumulative,  ///< the change from the start of a span of years to its end, a fraction
};

/// The key of a figure in files and JSON: `level`, `yoy`, `cumulative`.
[[nodiscard]] std::string_view to_text(figure f) noexcept;
/// The figure of a key or its Chinese alias (数值 or 水平值, 同比, 累计).
[[nodiscard]] std::optional<figure> parse_figure(std::string_view text) noexcept;

/// What identifies a figure; it may be observed several times (revised, census-corrected).
struct cell {
  responsible_unit_id who{};  ///< whose
  indicator_id measured{};    ///< of what
  kaohe::period period;       ///< over which time
  figure is = figure::level;  ///< value or rate
  /// Order by unit, indicator, period and figure.
  friend auto operator<=>(const cell&, const cell&) = default;
};

/// One published figure.
struct observation {
  kaohe::cell cell;                 ///< which figure
  number value;                     ///< in coherent units of the indicator; rates as fractions
  kaohe::status status{};           ///< how sure
  std::optional<date> known_since;  ///< when it was published; none: always known
  std::string document;             ///< where it was published (column `source`)
  place where;                      ///< the row it was read from
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/observe/observation_inl.hpp>
#endif
#endif
