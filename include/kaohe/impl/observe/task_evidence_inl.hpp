// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_TASK_EVIDENCE_INL_HPP
#define KAOHE_IMPL_OBSERVE_TASK_EVIDENCE_INL_HPP

#include <kaohe/observe/task_evidence.hpp>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a state is called.
struct task_state_words {
  std::string_view key, en, zh;
};

/// In the order of the enumeration.
inline constexpr std::array<task_state_words, 4> all_task_states{{
    {"not_started", "not started", "未启动"},
    {"in_progress", "in progress", "进行中"},
    {"basically_done", "basically done", "基本完成"},
    {"done", "done", "完成"},
}};

/// What rows that stand together have in common.
[[nodiscard]] inline auto owner_of(const task_evidence& e) { return std::make_tuple(e.shown, e.who); }

/// The order in which rows of one task count.
[[nodiscard]] inline auto order_of(const task_evidence& e) {
  return std::make_tuple(e.shown, e.who, e.reached, e.known_since, e.is_verified());
}

}  // namespace detail

KAOHE_INLINE std::string_view to_text(task_state s) noexcept {
  return detail::all_task_states[static_cast<std::size_t>(s)].key;
}

KAOHE_INLINE std::string_view word(task_state s, language lang) noexcept {
  const detail::task_state_words& words = detail::all_task_states[static_cast<std::size_t>(s)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE std::optional<task_state> parse_task_state(std::string_view text) noexcept {
  for (std::size_t i = 0; i < detail::all_task_states.size(); ++i) {
    const detail::task_state_words& each = detail::all_task_states[i];
    if (text == each.key || text == each.en || text == each.zh) return static_cast<task_state>(i);
  }
  return std::nullopt;
}

KAOHE_INLINE evidence_snapshot::evidence_snapshot(std::vector<task_evidence> all, std::optional<date> as_of)
    : all_(std::move(all)), as_of_(as_of) {
  if (as_of) std::erase_if(all_, [&](const task_evidence& e) { return *as_of < e.known_since; });
  std::stable_sort(all_.begin(), all_.end(), [](const task_evidence& a, const task_evidence& b) {
    return detail::order_of(a) < detail::order_of(b);
  });
}

KAOHE_INLINE std::vector<const task_evidence*> evidence_snapshot::of(task_id what, responsible_unit_id who) const {
  const auto wanted = std::make_tuple(what, who);
  auto row = std::partition_point(all_.begin(), all_.end(),
                                  [&](const task_evidence& e) { return detail::owner_of(e) < wanted; });
  std::vector<const task_evidence*> found;
  for (; row != all_.end() && detail::owner_of(*row) == wanted; ++row) found.push_back(&*row);
  return found;
}

KAOHE_INLINE void observe::check_evidence(const policy& p, const std::vector<task_evidence>& all, issues& problems) {
  const evidence_snapshot ordered(all);
  const std::vector<task_evidence>& rows = ordered.all();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const task_evidence &first = rows[i - 1], &second = rows[i];
    if (detail::order_of(first) != detail::order_of(second) || first.state == second.state) continue;
    problems.push_back({issue_code::conflicting_evidence,
                        second.where,
                        {p.at(second.who).name, p.at(second.shown).id, to_text(second.reached),
                         std::string(to_text(first.state)), std::string(to_text(second.state))}});
  }
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
