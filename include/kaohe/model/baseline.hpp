// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_BASELINE_HPP
#define KAOHE_MODEL_BASELINE_HPP
/// \file model/baseline.hpp
/// What a target is compared with.

#include <kaohe/base/period.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <cstdint>
#include <optional>

namespace kaohe::inline KAOHE_ABI {

/// Where the base figure comes from.
enum class baseline_source : std::uint8_t {
  observed,       ///< the observation of the base period
  stated,         ///< the figure that the document states
  implied,        ///< cap ÷ (1 − rate) of the target itself; an observation of the base period overrides it
  previous_year,  ///< the observation of the same months a year before the due period
};

/// A baseline (基数). Package key `baseline` of a target: `2015`, `"previous year"`,
/// `{ period = 2015, value = "3688 吨" }`, `{ period = 2015, value = "implied", known_as_of = 2017-12-31 }`.
struct baseline {
  baseline_source source{};           ///< where the figure comes from
  std::optional<kaohe::period> base;  ///< the base period; none for previous_year
  std::optional<quantity> stated;     ///< the figure, for `stated`
  std::optional<date> known_as_of;    ///< the figure known by then counts; none: the latest (普查修订)
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
