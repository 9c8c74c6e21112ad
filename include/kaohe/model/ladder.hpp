// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_LADDER_HPP
#define KAOHE_MODEL_LADDER_HPP
/// \file model/ladder.hpp
/// Warning levels (预警等级, 晴雨表): which figures of a target's progress mean which level. docs/semantics.md, "Warnings".

#include <kaohe/model/consequence.hpp>
#include <kaohe/model/target.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// How often a ladder looks.
enum class ladder_period : std::uint8_t {
  year,             ///< after each year
  half_to_date,     ///< after each half, on the year so far
  quarter_to_date,  ///< after each quarter, on the year so far
  month_to_date,    ///< after each month, on the year so far
};

/// The key in package files and JSON: `year`, `half to date`, `quarter to date`, `month to date`.
[[nodiscard]] std::string_view to_text(ladder_period p) noexcept;

/// A level.
struct ladder_level {
  std::string name;    ///< 一级
  std::string colour;  ///< 红; may be empty
};

/// How one target is put on a ladder.
struct ladder_rung {
  target_id target{};  ///< the target
  rule_table rules;    ///< its answer is a choice of the ladder's levels
};

/// A ladder. Package noun `ladder`.
struct ladder {
  std::string id;                         ///< for files and JSON
  std::string title;                      ///< as printed
  std::string source;                     ///< the document that sets the levels
  ladder_period every{};                  ///< how often it looks
  std::vector<ladder_level> levels;       ///< in the order of the package; each name once
  std::vector<ladder_rung> rungs;         ///< one for each target
  std::vector<consequence> consequences;  ///< what follows from a level
  citation cited;                         ///< where it stands, and how it was read
  place where;                            ///< of its declaration
};

/// Handle of a ladder.
using ladder_id = id<ladder>;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/ladder_inl.hpp>
#endif
#endif
