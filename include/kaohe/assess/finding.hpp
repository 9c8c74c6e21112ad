// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_FINDING_HPP
#define KAOHE_ASSESS_FINDING_HPP
/// \file assess/finding.hpp
/// What was found about one target of one unit: the verdict, and everything it rests on. Plain values and
/// handles; sentences are made from them by report/explain.hpp.

#include <kaohe/observe/measure_level.hpp>
#include <kaohe/observe/register.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// The answer to "was it achieved?".
enum class verdict : std::uint8_t {
  met,               ///< 完成
  missed,            ///< 未完成
  not_due,           ///< 未到期
  to_be_determined,  ///< 待认定: a person must find the degree
  not_applicable,    ///< 不适用
  exempt,            ///< 免予考核
  undetermined,      ///< 不能判定: figures are missing, or a value cannot exist
  reached,           ///< 达到（力争目标）
  not_reached,       ///< 未达到（力争目标）, which is no failure
};

/// The key of a verdict in files and JSON: `met`, `missed` …
[[nodiscard]] std::string_view to_text(verdict v) noexcept;
/// The word of a verdict in a document: 完成, 未完成, 不能判定 …; `met`, `missed`, `undetermined` …
[[nodiscard]] std::string_view word(verdict v, language lang) noexcept;

/// One view of a target, compared with its requirement.
struct check {
  view looks_at{};                 ///< the view
  bool decides = false;            ///< its verdict counts; else it is shown
  bool stretch = false;            ///< it is the 力争 requirement
  period when;                     ///< the period whose figure was looked at
  std::optional<number> base;      ///< the base figure, in coherent units, where the view has one
  bool base_implied = false;       ///< it is cap ÷ (1 − rate), not an observation
  std::optional<number> observed;  ///< the level looked at, in coherent units
  std::optional<number> value;     ///< the value compared, before rounding; coherent units, rates as fractions
  std::optional<number> rounded;   ///< the value after 修约, if it was rounded
  bool rounding_matters = false;   ///< 全数值比较 would give another verdict than 修约值比较
  std::optional<number> margin;  ///< how far inside (≥ 0) or outside (< 0) the nearest bound, or the right way (trend)
  std::optional<number> bound;   ///< the bound that the margin is counted from, with 左右 applied
  verdict result{};              ///< of this view alone
};

/// The finding about one target of one unit.
struct finding {
  target_id judged{};                ///< the target
  responsible_unit_id who{};         ///< the unit
  period when;                       ///< the due period (the month of a due day)
  verdict result{};                  ///< the verdict
  bool provisional = false;          ///< it rests on figures below the policy's `settled_by`
  std::vector<check> checks;         ///< in the order of the target; with 保持 one for each period; stretch last
  std::vector<used_figure> figures;  ///< every figure used, each once
  std::vector<cell> missing;         ///< every figure that would be needed, each once
  std::optional<feel::fault_cause> fault;  ///< why a value cannot exist
  std::string fault_at;                    ///< what is at fault, as the documents call it
  bool rolled_up = false;                  ///< a value was summed over the units below
  std::optional<number> known_part;        ///< of an incomplete sum: the known part, shown only
  std::vector<decision> decisions;         ///< the rows of the register that the verdict rests on
};

/// The check that shows best why the verdict is what it is: of those with the finding's own verdict the first view that
/// decides, and of its periods (每季度) the one with the smallest margin. Null if nothing was checked.
[[nodiscard]] const check* telling_check(const finding& f) noexcept;

/// The findings of one run, with what they index: handles mean nothing under another policy.
struct assessment {
  std::string policy_sha256;      ///< content hash of the policy that was used
  std::optional<date> as_of;      ///< the day whose knowledge was used; none: all
  std::vector<finding> findings;  ///< in the order of the policy's targets
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/assess/finding_inl.hpp>
#endif
#endif
