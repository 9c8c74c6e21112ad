// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_REGISTER_HPP
#define KAOHE_OBSERVE_REGISTER_HPP
/// \file observe/register.hpp
/// What people decided (认定登记): with authority, reference, date and validity. Nothing is overwritten: a later row
/// says something new from its first day on. docs/semantics.md, "The register of decisions".

#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// What sort of decision a row records.
enum class decision_kind : std::uint8_t {
  exception,      ///< 例外: a project is (not) excepted from a rule
  exemption,      ///< 免予考核: a unit is not judged on a target
  determination,  ///< 认定: what a person found about a target or task of a unit
  suspension,     ///< 限批: approvals for a unit are suspended after an assessment
  lift,           ///< 解除: of a suspension
  announcement,   ///< 公告: the results of an assessment are published
  appeal,         ///< 申诉: of a unit, against an assessment
  commitment,     ///< 承诺用量: a project was granted an amount of a target
  release,        ///< 释放: of such an amount
};

/// The key of a kind in files and JSON: `exemption`, `determination` …
[[nodiscard]] std::string_view to_text(decision_kind k) noexcept;
/// The word of a kind: 免予考核, 认定 …; in English the key.
[[nodiscard]] std::string_view word(decision_kind k, language lang) noexcept;
/// The kind of a key or its Chinese word.
[[nodiscard]] std::optional<decision_kind> parse_decision_kind(std::string_view text) noexcept;

/// What was decided. Which values a kind may have: docs/data-files.md, "Register files".
enum class decision_value : std::uint8_t {
  none,       ///< nothing more than the row itself says (exemptions)
  granted,    ///< 准予
  refused,    ///< 不予
  met,        ///< 完成, of a target
  missed,     ///< 未完成, of a target
  done,       ///< 完成, of a task
  not_done,   ///< 未完成, of a task
  in_force,   ///< 生效
  lifted,     ///< 解除
  published,  ///< 公布
  open,       ///< 受理
  upheld,     ///< 成立
  rejected,   ///< 驳回
  committed,  ///< 已承诺; the amount stands in `decision::amount`
  released,   ///< 已释放
};

/// The key of a value in files and JSON; of `none` a dash.
[[nodiscard]] std::string_view to_text(decision_value v) noexcept;
/// The word of a value: 完成, 准予 …; in English the key with blanks.
[[nodiscard]] std::string_view word(decision_value v, language lang) noexcept;
/// The value of a key or its Chinese word, if that kind may have it.
/// \param of_task  the decision is about a task (only determinations can be)
[[nodiscard]] std::optional<decision_value> parse_decision_value(std::string_view text, decision_kind kind,
                                                                 bool of_task = false) noexcept;

/// Whom and what a decision is about; which parts are there depends on the kind.
struct decision_subject {
  std::optional<responsible_unit_id> who;  ///< the unit; of all kinds but exceptions and announcements
  std::optional<target_id> target;         ///< of an exemption, determination, commitment or release
  std::optional<task_id> task;             ///< of a determination
  std::string project;                     ///< of an exception, commitment or release
  std::string rule;                        ///< of an exception
  std::string scheme;                      ///< what assessment: of suspensions, lifts, announcements, appeals
  std::optional<kaohe::period> period;     ///< which year's assessment: of the same

  /// Order by the members, one after the other.
  friend auto operator<=>(const decision_subject&, const decision_subject&) = default;
};

/// One row of the register.
struct decision {
  decision_kind kind{};                 ///< what sort
  decision_subject about;               ///< whom and what it is about
  decision_value value{};               ///< what was decided
  std::string authority;                ///< who decided
  std::string reference;                ///< the document: `周节减发〔2021〕5号`
  date made;                            ///< when it was decided; known from then on
  validity lasts;                       ///< from (none: the day it was made) inclusive, to exclusive
  std::string reason;                   ///< why; may be empty
  place where;                          ///< the row it was read from
  std::optional<quantity> amount = {};  ///< of a commitment: how much, as written

  /// The first day on which it counts.
  [[nodiscard]] date begins() const noexcept { return lasts.from && made < *lasts.from ? *lasts.from : made; }
};

/// Whom and what a decision is about, in words: `周村区 coal-power-share-2020`.
[[nodiscard]] std::string to_text(const policy& p, const decision_subject& about);

/// All decisions, and what is in force on a day.
class decision_register {
 public:
  /// No decisions.
  decision_register() = default;
  /// The decisions of any number of files; of two made on one day the later of the list counts as the later one.
  explicit decision_register(std::vector<decision> all);

  /// The row in force about this on a day; null if there is none. Of the rows made by then that have begun, the one
  /// made last says what is so; if it has ended, nothing is. A suspension is over, too, once a lift made behind it has
  /// begun, or an appeal of the unit against the same assessment is upheld.
  /// \param on  none: after the end of all time; what has an end is over
  [[nodiscard]] const decision* find(decision_kind kind, const decision_subject& about, std::optional<date> on) const;
  /// All rows, ordered by kind, subject and date.
  [[nodiscard]] const std::vector<decision>& decisions() const noexcept { return all_; }

 private:
  std::vector<decision> all_;
};

namespace observe {

/// Reports decisions about the same made on the same day that differ in what they say or how long (an error for each).
void check_decisions(const policy& p, const std::vector<decision>& all, issues& problems);

}  // namespace observe

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/observe/register_inl.hpp>
#endif
#endif
