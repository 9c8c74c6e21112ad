// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_INL_HPP

#include <kaohe/impl/report/names.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

inline std::string signed_room(const policy& p, const target& t, const check& c, language lang) {
  const bool zh = lang == language::zh;
  if (!c.margin) return {};
  if (c.margin->is_zero()) return zh ? "，正好在界限上" : ", exactly on the bound";
  const char* const side = c.margin->sign() > 0 ? (zh ? "，富余 " : ", to spare ") : (zh ? "，差 " : ", short by ");
  return side + margin_text(p, t, c, abs(*c.margin), lang);
}

inline std::string base_text(const policy& p, const target& t, const check& c, language lang) {
  const bool zh = lang == language::zh;
  if (!c.base) return {};
  const unit& in = p.at(t.measured).unit;
  std::string out = (zh ? "（基数 " : " (base ") + shown(*c.base, in);
  if (c.base_implied) out += zh ? "，由控制数与降低率推算" : ", implied by cap and rate";
  if (c.observed) out += (zh ? "，实际 " : ", observed ") + shown(*c.observed, in);
  return out + (zh ? "）" : ")");
}

inline std::string status_word(status s, language lang) {
  if (lang == language::en) return std::string(to_text(s));
  switch (s) {
    case status::reported:
      return "上报";
    case status::preliminary:
      return "初步";
    case status::verified:
      return "核实";
    case status::final_:
      return "最终";
  }
  return {};
}

inline std::string place_text(const place& where) {
  return where.file.empty() ? std::string() : where.file + ":" + std::to_string(where.line);
}

// One line about a figure: which, how much, how sure, from where.
inline std::string figure_text(const policy& p, const used_figure& u, language lang) {
  const bool zh = lang == language::zh;
  const bool level = u.cell.is == figure::level;
  std::string out =
      explain(p, u.cell, lang) + " " + (level ? shown(u.value, p.at(u.cell.measured).unit) : shown_percent(u.value));
  out += (zh ? "（" : " (") + status_word(u.status, lang);
  if (u.known_since) out += (zh ? "，" : ", ") + to_text(*u.known_since) + (zh ? "公布" : "");
  if (!u.document.empty()) out += (zh ? "，" : ", ") + u.document;
  if (const std::string where = place_text(u.where); !where.empty()) out += (zh ? "，" : ", ") + where;
  return out + (zh ? "）" : ")");
}

inline std::string citation_text(const policy& p, const citation& cited, language lang) {
  const bool zh = lang == language::zh;
  std::string out = cited.document.empty() ? p->document : cited.document;
  if (!cited.article.empty()) out += (zh ? "（" : " (") + cited.article + (zh ? "）" : ")");
  if (!cited.quote.empty()) out += (zh ? "：" : ": ") + cited.quote;
  return out;
}

}  // namespace detail

KAOHE_INLINE std::string explain_fault(const finding& f, language lang) {
  const std::string why(sentence(*f.fault, lang));
  return f.fault_at.empty() ? why : f.fault_at + (lang == language::zh ? "，" : ": ") + why;
}

KAOHE_INLINE std::string explain(const policy& p, const cell& c, language lang) {
  const char* is = "";
  if (c.is == figure::yoy) is = lang == language::zh ? "（同比）" : " (on the year before)";
  if (c.is == figure::cumulative) is = lang == language::zh ? "（累计变化）" : " (cumulative change)";
  return p.at(c.who).name + " " + to_text(c.period, lang) + " " + p.at(c.measured).name + is;
}

KAOHE_INLINE std::string explain(const policy& p, const decision& d, language lang) {
  const bool zh = lang == language::zh;
  std::string out(word(d.kind, lang));
  out += " " + to_text(p, d.about);
  if (d.value != decision_value::none) out += (zh ? "：" : ": ") + std::string(word(d.value, lang));
  if (d.amount) out += " " + to_text(*d.amount);
  out += (zh ? "（" : " (") + d.authority;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (zh ? "，" : ", ") + part;
  };
  add(d.reference);
  add(to_text(d.made) + (zh ? "作出" : ""));
  if (d.lasts.from) add((zh ? "自" : "from ") + to_text(*d.lasts.from) + (zh ? "起" : ""));
  if (d.lasts.to) add((zh ? "至" : "until ") + to_text(*d.lasts.to) + (zh ? "前" : ""));
  add(d.reason);
  add(detail::place_text(d.where));
  return out + (zh ? "）" : ")");
}

KAOHE_INLINE std::string explain(const policy& p, const finding& f, const check& c, language lang) {
  const bool zh = lang == language::zh;
  const stated_target stated(p.at(f.judged), f.who, f.when);
  const target& t = *stated;
  std::string out = zh ? "要求 " : "required: ";
  if (t.every != repetition::once) out += to_text(c.when, lang) + " ";
  out += requirement_text(p, t, c, lang);
  if (!c.stretch && !c.decides) out += zh ? "（参考）" : " (shown, does not decide)";
  out += (zh ? "；实为 " : "; found: ") + value_text(p, t, c, lang) + detail::base_text(p, t, c, lang);
  out += detail::signed_room(p, t, c, lang);
  out += (zh ? "：" : ": ") + std::string(word(c.result, lang));
  if (c.rounding_matters) out += zh ? "（按全数值比较结论不同）" : " (unrounded, the verdict would differ)";
  return out;
}

KAOHE_INLINE std::string explain(const policy& p, const finding& f, language lang) {
  const bool zh = lang == language::zh;
  const stated_target stated(p.at(f.judged), f.who, f.when);
  const target& t = *stated;
  std::string out = (zh ? "【" : "[") + std::string(word(f.result, lang)) + (zh ? "】" : "] ");
  out += p.at(f.who).name + " " + p.at(t.measured).name + (zh ? "（" : " (") + to_text(f.when, lang) +
         (zh ? "）" : ")") + " " + t.id;
  if (f.provisional) out += zh ? "，暂定（数据未最终核定）" : ", provisional (figures not settled)";
  const auto line = [&](const char* zh_label, const char* en_label, const std::string& text) {
    out += std::string("\n  ") + (zh ? zh_label : en_label) + (zh ? "：" : ": ") + text;
  };
  line("依据", "source", detail::citation_text(p, t.cited, lang));
  if (!t.cited.reading.empty()) line("读法", "reading", t.cited.reading);
  if (!t.by.lead.empty()) line("牵头", "lead", detail::names_of(p, t.by.lead, zh ? "、" : ", "));
  for (const check& c : f.checks) line("比较", "check", explain(p, f, c, lang));
  for (const decision& d : f.decisions) line("登记", "register", explain(p, d, lang));
  for (const used_figure& u : f.figures) line("数据", "figure", detail::figure_text(p, u, lang));
  for (const cell& c : f.missing) line("缺数据", "missing", explain(p, c, lang));
  if (f.known_part) line("已知部分", "known part", shown(*f.known_part, p.at(t.measured).unit));
  if (f.fault) line("无法计算", "fault", explain_fault(f, lang));
  return out + "\n";
}

KAOHE_INLINE result<std::string> explain(const policy& p, const assessment& all, std::size_t index, language lang) {
  if (all.policy_sha256 != p->sha256) return failure(issue_code::another_policy);
  return explain(p, all.findings[index], lang);
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
