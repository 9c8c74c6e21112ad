// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_CONSEQUENCE_INL_HPP
#define KAOHE_IMPL_REPORT_CONSEQUENCE_INL_HPP
#include <kaohe/report/consequence.hpp>

namespace kaohe::inline KAOHE_ABI::report {

KAOHE_INLINE std::string explain(const consequence& what, const proposed_consequence& proposed, language lang) {
  const bool zh = lang == language::zh;
  std::string out(word(what.kind, lang));
  if (proposed.is == proposal::possible) out += zh ? "（待定）" : " (open)";
  if (proposed.is == proposal::withheld) {
    out += zh ? "（暂不提出：结果为暂定）" : " (withheld: the result is provisional)";
  }
  if (!what.text.empty()) out += (zh ? "：" : ": ") + what.text;
  if (!what.applies_to.empty()) out += (zh ? "；适用 " : "; for ") + what.applies_to;
  if (!what.unless.empty()) out += (zh ? "；除外 " : "; unless ") + what.unless;
  if (proposed.due) out += (zh ? "；期限 " : "; by ") + to_text(*proposed.due);
  const bool waits = !std::holds_alternative<std::monostate>(what.within) && !proposed.due;
  if (waits) {
    out += zh ? "；期限自公告之日起算，尚未公告" : "; the deadline runs from the announcement, which is not there yet";
  }
  if (what.to) out += (zh ? "；至 " : "; until ") + to_text(*what.to) + (zh ? " 止" : "");
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
