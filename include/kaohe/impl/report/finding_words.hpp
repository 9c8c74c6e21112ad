// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_FINDING_WORDS_HPP
#define KAOHE_IMPL_REPORT_FINDING_WORDS_HPP
// Internal: parts of a finding about a project in words.

#include <kaohe/impl/report/application_text.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/explain_decision.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// `，高出 0.2 吨`: on which side of the bound a value lies, and how far.
[[nodiscard]] inline std::string margin_text(const because& b, language lang) {
  const bool zh = lang == language::zh;
  if (!b.margin) return {};
  if (b.margin->is_zero()) return zh ? "，正好等于界限" : ", exactly the bound";
  const char* const side =
      b.margin->sign() > 0 ? (zh ? "，高出 " : ", above by ") : (zh ? "，低于界限 " : ", below by ");
  const bool rate = b.in.spelling == "%" || b.in.spelling == "百分点";
  const number apart = abs(*b.margin);
  return side + (rate ? shown_points(apart, lang) : to_text(feel::value(apart), b.of, b.in, lang));
}

/// `综合能耗 / 工业增加值 > 红线：成立，计算值 1.2 tce/万元，界限 1 tce/万元，高出 0.2 tce/万元`.
[[nodiscard]] inline std::string reason_text(const because& b, language lang) {
  const bool zh = lang == language::zh;
  std::string out = on_one_line(b.text, b.text.size());
  const char* const open = zh ? "：不能判定" : ": open";
  out += !b.holds ? open : *b.holds ? (zh ? "：成立" : ": holds") : (zh ? "：不成立" : ": does not hold");
  if ((b.value.is_missing() && b.bound.is_missing()) || b.value.is_fault() || b.bound.is_fault()) return out;
  out += (zh ? "，计算值 " : ", value ") + to_text(b.value, b.of, b.in, lang);
  out += (zh ? "，界限 " : ", bound ") + to_text(b.bound, b.of, b.in, lang);
  return out + margin_text(b, lang);
}

/// The title of a scheme or ladder, or its id.
[[nodiscard]] inline std::string title_of_assessment(const policy& p, const std::string& id) {
  for (const scheme& each : p->schemes)
    if (each.id == id && !each.title.empty()) return each.title;
  for (const ladder& each : p->ladders)
    if (each.id == id && !each.title.empty()) return each.title;
  return id;
}

/// What a suspension follows from, if that is known.
[[nodiscard]] inline const consequence* consequence_of(const policy& p, const suspension& s) {
  if (!s.consequence) return nullptr;
  for (const scheme& each : p->schemes)
    if (each.id == s.assessment) return &each.consequences[*s.consequence];
  for (const ladder& each : p->ladders)
    if (each.id == s.assessment) return &each.consequences[*s.consequence];
  return nullptr;
}

[[nodiscard]] inline std::string_view state_text(const suspension& s, language lang) {
  const bool zh = lang == language::zh;
  switch (s.is) {
    case suspension_state::in_force:
      return zh ? "限批已生效" : "suspension in force";
    case suspension_state::proposed:
      return zh ? "已建议限批，尚未生效" : "suspension proposed, not in force";
    case suspension_state::withheld:
      return zh ? "暂不建议限批（考核数据未最终核定）" : "suspension withheld: the figures are not settled";
    case suspension_state::possible:
      return zh ? "考核缺数据，不能判定是否建议限批" : "figures are missing; open whether a suspension is proposed";
    case suspension_state::ended:
      if (s.ended_by) return zh ? "限批已解除" : "suspension ended";
      return zh ? "限批已期满" : "suspension has run out";
  }
  return {};
}

/// `北镇已建议限批，尚未生效（年度考核，2018年）：对未完成目标的暂停……`, with the rows of the register.
[[nodiscard]] inline std::string suspension_text(const policy& p, const suspension& s, language lang) {
  const bool zh = lang == language::zh;
  std::string out = p.at(s.who).name + (zh ? "：" : ": ") + std::string(state_text(s, lang));
  out += (zh ? "（" : " (") + title_of_assessment(p, s.assessment) + (zh ? "，" : ", ") + to_text(s.when, lang) +
         (zh ? "）" : ")");
  if (const consequence* const what = consequence_of(p, s)) {
    if (!what->text.empty()) out += (zh ? "：" : ": ") + what->text;
    if (!what->applies_to.empty()) out += (zh ? "；适用 " : "; for ") + what->applies_to;
    if (!what->unless.empty()) out += (zh ? "；除外 " : "; unless ") + what->unless;
  }
  if (s.row) out += (zh ? "；登记：" : "; register: ") + explain(p, *s.row, lang);
  if (s.ended_by) out += (zh ? "；登记：" : "; register: ") + explain(p, *s.ended_by, lang);
  return out;
}

/// `未见考核结果，不按限批处理`.
[[nodiscard]] inline std::string unassessed_text(const policy& p, responsible_unit_id who, language lang) {
  return p.at(who).name +
         (lang == language::zh ? "：未见考核结果，不按限批处理" : ": no assessment known; not taken as suspended");
}

/// `自2017-01-01起，至2023-06-01前`.
[[nodiscard]] inline std::string validity_text(const validity& v, language lang) {
  const bool zh = lang == language::zh;
  std::string out;
  if (v.from) out += (zh ? "自" : "from ") + to_text(*v.from) + (zh ? "起" : "");
  if (v.from && v.to) out += zh ? "，" : ", ";
  if (v.to) out += (zh ? "至" : "until ") + to_text(*v.to) + (zh ? "前" : "");
  return out;
}

/// Things in a row: `甲、乙`, or with other words between them.
[[nodiscard]] inline std::string joined(const std::vector<std::string>& all, std::string_view between) {
  std::string out;
  for (const std::string& each : all) {
    if (!out.empty()) out += between;
    out += each;
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
