// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_SCHEDULE_HPP
#define KAOHE_MODEL_SCHEDULE_HPP
/// \file model/schedule.hpp
/// How the way from a target's base to its due year is measured, and how much of it must be done by when (进度).

#include <kaohe/base/number.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How far something has come.
enum class progress_measure : std::uint8_t {
  logarithmic,  ///< yearly rates are chained: ln(1 − c) ÷ ln(1 − T)
  linear,       ///< (x − base) ÷ (target − base)
};

/// The key of a measure in files and JSON: `logarithmic`, `linear`.
[[nodiscard]] std::string_view to_text(progress_measure m) noexcept;

/// How much of the way must be done by which year. Package key `schedule` of a target.
struct schedule {
  /// The sorts of schedule.
  enum class sort : std::uint8_t {
    equal_rate,   ///< the same rate every year
    equal_parts,  ///< the same amount every year
    shares,       ///< stated cumulative shares of the progress: 20, 40, 60, 80, 100 %
  };
  sort is{};                   ///< which sort
  std::vector<number> shares;  ///< for `shares`: as fractions, one for each year, rising, the last one 1

  /// Same schedule.
  friend bool operator==(const schedule&, const schedule&) = default;
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/schedule_inl.hpp>
#endif
#endif
