// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_FINDING_INL_HPP
#define KAOHE_IMPL_GATE_RULE_FINDING_INL_HPP
#include <kaohe/gate/rule_finding.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a verdict or an outcome is called.
struct gate_words {
  std::string_view key, zh, en;
};

/// In the order of the enumeration.
inline constexpr std::array<gate_words, 4> rule_verdict_words{{
    {"fires", "触发", "fires"},
    {"does_not_fire", "未触发", "does not fire"},
    {"not_applicable", "不适用", "not applicable"},
    {"undetermined", "不能判定", "undetermined"},
}};

/// In the order of the enumeration.
inline constexpr std::array<gate_words, 6> outcome_words{{
    {"not_required", "无需办理", "not required"},
    {"no_objection", "未发现不予通过情形", "no objection"},
    {"conditional", "附条件", "conditional"},
    {"suspended", "暂停审批（核准）", "suspended"},
    {"refused_in_principle", "原则上不予通过", "refused in principle"},
    {"prohibited", "禁止", "prohibited"},
}};

}  // namespace detail

KAOHE_INLINE std::string_view to_text(rule_verdict v) noexcept {
  return kaohe::detail::rule_verdict_words[static_cast<std::size_t>(v)].key;
}

KAOHE_INLINE std::string_view word(rule_verdict v, language lang) noexcept {
  const kaohe::detail::gate_words& words = kaohe::detail::rule_verdict_words[static_cast<std::size_t>(v)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE std::string_view to_text(outcome o) noexcept {
  return kaohe::detail::outcome_words[static_cast<std::size_t>(o)].key;
}

KAOHE_INLINE std::string_view word(outcome o, language lang) noexcept {
  const kaohe::detail::gate_words& words = kaohe::detail::outcome_words[static_cast<std::size_t>(o)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE std::optional<outcome> effect_of(strength s) noexcept {
  switch (s) {
    case strength::prohibit:
      return outcome::prohibited;
    case strength::refuse_in_principle:
      return outcome::refused_in_principle;
    case strength::suspend:
      return outcome::suspended;
    case strength::require:
      return outcome::conditional;
    case strength::exempt:
      return outcome::not_required;
    case strength::escalate:
    case strength::advise:
      break;
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
