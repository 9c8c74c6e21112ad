// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_TASK_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_TASK_INL_HPP

#include <kaohe/impl/report/explain_inl.hpp>
#include <kaohe/report/explain_task.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

// `2019-12-31前，基本完成即可`.
inline std::string asked_for(const task& t, language lang) {
  const bool zh = lang == language::zh;
  std::string out = zh ? "长期" : "standing";
  if (t.due) out = zh ? to_text(*t.due) + "前" : "by " + to_text(*t.due);
  if (t.required != task_state::done)
    out += (zh ? "，" : ", ") + std::string(word(t.required, lang)) + (zh ? "即可" : " will do");
  if (t.encouraged) out += zh ? "，鼓励" : ", encouraged";
  return out;
}

}  // namespace detail

KAOHE_INLINE std::string verdict_text(const task_finding& f, language lang) {
  const bool zh = lang == language::zh;
  std::string more;
  const auto add = [&](bool holds, const char* chinese, const char* english) {
    if (!holds) return;
    if (!more.empty()) more += zh ? "，" : ", ";
    more += zh ? chinese : english;
  };
  add(f.late, "逾期", "late");
  add(f.result == task_verdict::not_done && f.encouraged, "鼓励性", "encouraged");
  add(f.provisional, "暂定", "provisional");
  std::string out(word(f.result, lang));
  if (!more.empty()) out += (zh ? "（" : " (") + more + (zh ? "）" : ")");
  return out;
}

KAOHE_INLINE std::string explain(const task_evidence& e, language lang) {
  const bool zh = lang == language::zh;
  std::string out = to_text(e.reached) + " " + std::string(word(e.state, lang));
  if (!e.document.empty()) out += (zh ? "：" : ": ") + e.document;
  out += zh ? "（" : " (";
  if (e.is_verified()) out += zh ? e.verified_by + "核查" : "verified by " + e.verified_by;
  if (!e.is_verified()) out += zh ? "自评" : "self-assessed";
  out += (zh ? "，" : ", ") + to_text(e.known_since) + (zh ? "提交" : "");
  if (const std::string where = detail::place_text(e.where); !where.empty()) out += (zh ? "，" : ", ") + where;
  return out + (zh ? "）" : ")");
}

KAOHE_INLINE std::string explain(const policy& p, const task_finding& f, language lang) {
  const bool zh = lang == language::zh;
  const task& t = p.at(f.judged);
  std::string out = (zh ? "【" : "[") + verdict_text(f, lang) + (zh ? "】" : "] ") + p.at(f.who).name + " " + t.id;
  const auto line = [&](const char* zh_label, const char* en_label, const std::string& text) {
    out += std::string("\n  ") + (zh ? zh_label : en_label) + (zh ? "：" : ": ") + text;
  };
  line("依据", "source", detail::citation_text(p, t.cited, lang));
  if (!t.cited.reading.empty()) line("读法", "reading", t.cited.reading);
  if (!t.by.lead.empty()) line("牵头", "lead", detail::names_of(p, t.by.lead, zh ? "、" : ", "));
  line("要求", "required", detail::asked_for(t, lang));
  if (t.each) line("范围", "of each", t.each->text);
  for (const task_evidence& e : f.evidence) line("证明", "evidence", explain(e, lang));
  for (const std::string& document : f.wanting) line("缺材料", "wanting", document);
  for (const decision& d : f.decisions) line("登记", "register", explain(p, d, lang));
  for (const used_figure& u : f.figures) line("数据", "figure", detail::figure_text(p, u, lang));
  for (const cell& c : f.missing) line("缺数据", "missing", explain(p, c, lang));
  if (f.fault) line("无法计算", "fault", std::string(sentence(*f.fault, lang)));
  return out + "\n";
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
