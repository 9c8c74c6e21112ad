// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_CONSEQUENCE_INL_HPP
#define KAOHE_IMPL_REPORT_CONSEQUENCE_INL_HPP
#include <kaohe/report/consequence.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

inline std::string standing_of(proposal p, bool zh) {
  switch (p) {
    case proposal::proposed:
      return zh ? "建议" : "proposed";
    case proposal::possible:
      return zh ? "尚不能定" : "open";
    case proposal::withheld:
      break;
  }
  return zh ? "暂不建议（数据未定）" : "withheld (figures not settled)";
}

}  // namespace detail

KAOHE_INLINE std::string explain(const consequence& what, const proposed_consequence& proposed, language lang) {
  const bool zh = lang == language::zh;
  std::string out = detail::standing_of(proposed.is, zh) + (zh ? "：" : ": ") + std::string(word(what.kind, lang));
  if (!what.text.empty()) out += (zh ? "，" : ", ") + what.text;
  const bool has_deadline = !std::holds_alternative<std::monostate>(what.within);
  std::string limits;
  const auto add = [&](const std::string& limit) { limits += (limits.empty() ? "" : zh ? "，" : ", ") + limit; };
  if (proposed.due) add(zh ? to_text(*proposed.due) + "前" : "by " + to_text(*proposed.due));
  if (has_deadline && !proposed.due) add(zh ? "期限自公告之日起算" : "the deadline runs from the announcement");
  if (what.to) add(zh ? "至" + to_text(*what.to) + "止" : "until " + to_text(*what.to));
  if (!what.unless.empty()) add((zh ? "除外：" : "except ") + what.unless);
  if (!what.cited.article.empty()) add(what.cited.article);
  if (!limits.empty()) out += (zh ? "（" : " (") + limits + (zh ? "）" : ")");
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
