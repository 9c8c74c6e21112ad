// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_CONSEQUENCE_HPP
#define KAOHE_MODEL_CONSEQUENCE_HPP
/// \file model/consequence.hpp
/// What follows from a grade or a warning level. A consequence is proposed, never in force by itself.

#include <kaohe/base/date.hpp>
#include <kaohe/feel/duration.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/model/rule_expression.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kaohe::inline KAOHE_ABI {

/// What sort of thing follows.
enum class consequence_kind : std::uint8_t {
  suspend,  ///< 暂停审批、核准; 限批
  report,   ///< 书面报告
  publish,  ///< 公告, 通报
  credit,   ///< 纳入社会信用记录
  rectify,  ///< 限期整改
  honours,  ///< 取消评优, 奖励
  account,  ///< 问责
  reward,   ///< 表彰奖励
};

/// The key of a kind in files and JSON: `suspend` …
[[nodiscard]] std::string_view to_text(consequence_kind k) noexcept;
/// The word of a kind: 限批, 书面报告 …; in English the key.
[[nodiscard]] std::string_view word(consequence_kind k, language lang) noexcept;

/// From when a deadline runs.
enum class deadline_start : std::uint8_t {
  announcement,   ///< the day on which the results are announced (register)
  end_of_period,  ///< the last day of the period judged
};

/// A consequence of a scheme or of a ladder.
struct consequence {
  consequence_kind kind{};                ///< what sort
  rule_expression when;                   ///< of the grade (of a ladder: of the level)
  std::string text;                       ///< what it says
  std::string applies_to;                 ///< to which projects, as written; empty: to all
  std::string unless;                     ///< which projects are excepted, as written; may be empty
  std::optional<rule_expression> covers;  ///< `applies_to` over the policy's project inputs, if it has any
  std::optional<rule_expression> spares;  ///< `unless` over them
  bool announced = false;  ///< `in_force = "announcement"`: in force from the announcement of the results, else from
                           ///< a row of the register only
  std::optional<rule_expression> lift_when;  ///< when a later result proposes to end it
  std::variant<std::monostate, feel::days_duration, feel::months_duration> within;  ///< the deadline, if it has one
  deadline_start counted_from{};                                                    ///< from when that runs
  std::optional<date> to;                                                           ///< the day on which it ends
  citation cited;                                                                   ///< where it stands
  place where;                                                                      ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/consequence_inl.hpp>
#endif
#endif
