// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_REGISTER_INL_HPP
#define KAOHE_IMPL_OBSERVE_REGISTER_INL_HPP

#include <kaohe/observe/register.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a kind is called.
struct decision_kind_words {
  std::string_view key, zh;
};

/// In the order of the enumeration.
inline constexpr std::array<decision_kind_words, 9> all_decision_kinds{{
    {"exception", "例外"},
    {"exemption", "免予考核"},
    {"determination", "认定"},
    {"suspension", "限批"},
    {"lift", "解除限批"},
    {"announcement", "公告"},
    {"appeal", "申诉"},
    {"commitment", "承诺用量"},
    {"release", "释放用量"},
}};

/// What a value is called, and which kind has it.
struct decision_value_words {
  std::string_view key, en, zh;
  decision_kind kind;
  bool of_task;
};

/// In the order of the enumeration.
inline constexpr std::array<decision_value_words, 15> all_decision_values{{
    {"–", "–", "–", decision_kind::exemption, false},
    {"granted", "granted", "准予", decision_kind::exception, false},
    {"refused", "refused", "不予", decision_kind::exception, false},
    {"met", "met", "完成", decision_kind::determination, false},
    {"missed", "missed", "未完成", decision_kind::determination, false},
    {"done", "done", "完成", decision_kind::determination, true},
    {"not_done", "not done", "未完成", decision_kind::determination, true},
    {"in_force", "in force", "生效", decision_kind::suspension, false},
    {"lifted", "lifted", "解除", decision_kind::lift, false},
    {"published", "published", "公布", decision_kind::announcement, false},
    {"open", "open", "受理", decision_kind::appeal, false},
    {"upheld", "upheld", "成立", decision_kind::appeal, false},
    {"rejected", "rejected", "驳回", decision_kind::appeal, false},
    {"committed", "committed", "已承诺", decision_kind::commitment, false},
    {"released", "released", "已释放", decision_kind::release, false},
}};

/// A lift says something new about the same suspension, a release about the same commitment.
[[nodiscard]] inline decision_kind family_of(decision_kind kind) noexcept {
  if (kind == decision_kind::release) return decision_kind::commitment;
  return kind == decision_kind::lift ? decision_kind::suspension : kind;
}

/// By kind and subject; what is about the same stands together.
[[nodiscard]] inline auto subject_order(const decision& d) {
  return std::make_tuple(family_of(d.kind), std::cref(d.about));
}

/// A decision in short: `met 2021-05-20..2022-01-01`.
[[nodiscard]] inline std::string brief_of(const decision& d) {
  const std::string amount = d.amount ? " " + to_text(*d.amount) : "";
  const std::string end = d.lasts.to ? to_text(*d.lasts.to) : "";
  return std::string(to_text(d.value)) + amount + " " + to_text(d.begins()) + ".." + end;
}

}  // namespace detail

KAOHE_INLINE std::string_view to_text(decision_kind k) noexcept {
  return detail::all_decision_kinds[static_cast<std::size_t>(k)].key;
}

KAOHE_INLINE std::string_view word(decision_kind k, language lang) noexcept {
  return lang == language::zh ? detail::all_decision_kinds[static_cast<std::size_t>(k)].zh : to_text(k);
}

KAOHE_INLINE std::optional<decision_kind> parse_decision_kind(std::string_view text) noexcept {
  for (std::size_t i = 0; i < detail::all_decision_kinds.size(); ++i) {
    const detail::decision_kind_words& each = detail::all_decision_kinds[i];
    if (text == each.key || text == each.zh) return static_cast<decision_kind>(i);
  }
  return std::nullopt;
}

KAOHE_INLINE std::string_view to_text(decision_value v) noexcept {
  return detail::all_decision_values[static_cast<std::size_t>(v)].key;
}

KAOHE_INLINE std::string_view word(decision_value v, language lang) noexcept {
  const detail::decision_value_words& words = detail::all_decision_values[static_cast<std::size_t>(v)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE std::optional<decision_value> parse_decision_value(std::string_view text, decision_kind kind,
                                                                bool of_task) noexcept {
  if (kind == decision_kind::exemption && (text.empty() || text == "-")) return decision_value::none;
  for (std::size_t i = 0; i < detail::all_decision_values.size(); ++i) {
    const detail::decision_value_words& each = detail::all_decision_values[i];
    if (each.kind != kind || each.of_task != of_task) continue;
    if (text == each.key || text == each.en || text == each.zh) return static_cast<decision_value>(i);
  }
  return std::nullopt;
}

KAOHE_INLINE std::string to_text(const policy& p, const decision_subject& about) {
  std::string out;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out += " ";
    out += part;
  };
  if (about.who) add(p.at(*about.who).name);
  if (about.target) add(p.at(*about.target).id);
  if (about.task) add(p.at(*about.task).id);
  for (const std::string& part : {about.project, about.rule, about.scheme}) add(part);
  if (about.period) add(to_text(*about.period));
  return out;
}

KAOHE_INLINE decision_register::decision_register(std::vector<decision> all) : all_(std::move(all)) {
  std::stable_sort(all_.begin(), all_.end(), [](const decision& a, const decision& b) {
    const auto left = detail::subject_order(a), right = detail::subject_order(b);
    return left < right || (!(right < left) && a.made < b.made);
  });
}

KAOHE_INLINE const decision* decision_register::find(decision_kind kind, const decision_subject& about,
                                                     std::optional<date> on) const {
  const auto last_begun = [&](decision_kind family) -> const decision* {
    const auto wanted = std::make_tuple(family, std::cref(about));
    const auto first = std::partition_point(all_.begin(), all_.end(),
                                            [&](const decision& d) { return detail::subject_order(d) < wanted; });
    const decision* last = nullptr;
    for (auto d = first; d != all_.end() && !(wanted < detail::subject_order(*d)); ++d) {
      if (!on || d->begins() <= *on) last = &*d;
    }
    return last;
  };
  const decision* const row = last_begun(detail::family_of(kind));
  if (row == nullptr || row->kind != kind) return nullptr;
  if (row->lasts.to && (!on || *row->lasts.to <= *on)) return nullptr;
  if (kind == decision_kind::suspension) {
    const decision* const appeal = find(decision_kind::appeal, about, on);
    if (appeal != nullptr && appeal->value == decision_value::upheld && row->made <= appeal->made) return nullptr;
  }
  return row;
}

KAOHE_INLINE void observe::check_decisions(const policy& p, const std::vector<decision>& all, issues& problems) {
  const decision_register ordered(all);
  const std::vector<decision>& rows = ordered.decisions();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const decision &first = rows[i - 1], &second = rows[i];
    if (detail::subject_order(first) != detail::subject_order(second) || first.made != second.made) continue;
    const std::string said = detail::brief_of(first), again = detail::brief_of(second);
    if (said == again) continue;
    problems.push_back({issue_code::conflicting_decisions,
                        second.where,
                        {to_text(p, second.about), to_text(second.made), said, again}});
  }
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
