// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_FINDING_INL_HPP
#define KAOHE_IMPL_ASSESS_FINDING_INL_HPP

#include <kaohe/assess/finding.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// What a verdict is called.
struct verdict_words {
  std::string_view key, zh, en;
};

/// In the order of the enumeration.
inline constexpr std::array<verdict_words, 9> verdict_table{{
    {"met", "完成", "met"},
    {"missed", "未完成", "missed"},
    {"not_due", "未到期", "not due"},
    {"to_be_determined", "待认定", "to be determined"},
    {"not_applicable", "不适用", "not applicable"},
    {"exempt", "免予考核", "exempt"},
    {"undetermined", "不能判定", "undetermined"},
    {"reached", "达到", "reached"},
    {"not_reached", "未达到", "not reached"},
}};

}  // namespace detail

KAOHE_INLINE std::string_view to_text(verdict v) noexcept {
  return detail::verdict_table[static_cast<std::size_t>(v)].key;
}

KAOHE_INLINE std::string_view word(verdict v, language lang) noexcept {
  const detail::verdict_words& words = detail::verdict_table[static_cast<std::size_t>(v)];
  return lang == language::zh ? words.zh : words.en;
}

KAOHE_INLINE const check* telling_check(const finding& f) noexcept {
  const check* telling = nullptr;
  for (const bool own_verdict : {true, false}) {
    for (const check& c : f.checks) {
      if (!(c.decides || c.stretch) || (own_verdict && c.result != f.result)) continue;
      const bool closer = telling != nullptr && c.looks_at == telling->looks_at && c.stretch == telling->stretch &&
                          c.margin && telling->margin && *c.margin < *telling->margin;
      if (telling == nullptr || closer) telling = &c;
    }
    if (telling != nullptr) break;
  }
  return telling;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
