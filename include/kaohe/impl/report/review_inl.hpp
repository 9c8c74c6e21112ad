// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_REVIEW_INL_HPP
#define KAOHE_IMPL_REPORT_REVIEW_INL_HPP

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/report/names.hpp>
#include <kaohe/impl/report/rule_entries.hpp>
#include <kaohe/impl/report/scheme_entries.hpp>
#include <kaohe/report/requirement.hpp>
#include <kaohe/report/review.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

// An entry with the places that its quote takes up in the document.
struct located_entry {
  encoding entry;
  std::vector<text_span> pieces;
};

// Calls `visit(noun, index, citation)` for everything that cites the document.
template <class Visit>
void for_each_citation(const policy_content& p, const Visit& visit) {
  const auto one = [&](std::string_view noun, std::size_t index, const citation& cited) {
    if (cited.document.empty() || cited.document == p.document) {
      visit(encoding{noun, static_cast<std::uint32_t>(index)}, cited);
    }
  };
  const auto each = [&](std::string_view noun, const auto& things) {
    for (std::size_t i = 0; i < things.size(); ++i) one(noun, i, things[i].cited);
  };
  const auto parts = [&](std::string_view noun, const auto& all) {
    for (std::size_t i = 0; i < all.size(); ++i) one(noun, i, all[i].is->cited);
  };
  each("target", p.targets);
  each("indicator", p.indicators);
  each("parameter", p.parameters);
  each("list", p.lists);
  each("table", p.tables);
  each("task", p.tasks);
  each("measure", p.measures);
  each("scheme", p.schemes);
  parts("item", items_of(p));
  parts("veto", vetoes_of(p));
  parts("consequence", consequences_of(p));
  each("ladder", p.ladders);
  each("procedure", p.procedures);
  each("rule", p.rules);
  each("budget", p.budgets);
  each("decomposition", p.decompositions);
  each("remark", p.remarks);
}

inline std::vector<located_entry> locate_entries(const policy_content& p) {
  std::vector<located_entry> located;
  for_each_citation(p, [&](encoding entry, const citation& cited) {
    const article* const in = p.text.find(cited.article);
    if (in == nullptr || cited.quote.empty()) return;
    located.push_back({entry, locate(p.text, *in, cited.quote).pieces});
  });
  return located;
}

// The words between the quotes: what is left of a sentence that is more than marks and blanks.
inline std::vector<text_span> left_over(const document_text& text, const text_span& sentence,
                                        const std::vector<text_span>& quoted) {
  constexpr std::u32string_view marks = U"。；，、：！？“”‘’（）《》—· \t\r\n\u3000";
  std::vector<text_span> left;
  bool open = false;  // the last span goes on
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    const std::size_t before = at;
    const bool is_mark = marks.find(decode_utf8(text.source.value, at)) != std::u32string_view::npos;
    const text_span letter{before, at};
    if (std::any_of(quoted.begin(), quoted.end(), [&](const text_span& q) { return q.overlaps(letter); })) {
      open = false;
    } else if (!is_mark && open) {
      left.back().end = at;
    } else if (!is_mark) {
      left.push_back(letter);
      open = true;
    }
  }
  return left;
}

inline std::string describe_due(const due_time& due, language lang) {
  if (due.period) return to_text(*due.period, lang);
  if (due.day) return to_text(*due.day);
  return lang == language::zh ? "每年" : "each year";
}

inline std::string describe_requirements(const std::vector<requirement>& all, language lang) {
  std::string out;
  for (const requirement& r : all) {
    if (!out.empty()) out += lang == language::zh ? "；" : "; ";
    out += std::string(word(r.looks_at, lang)) + " " + to_text(r, lang);
  }
  return out;
}

// How a target is judged, beyond what it requires: against which base, how often, with what tolerance, by whom.
inline std::vector<std::string> conditions_of(const target& t, language lang) {
  const bool zh = lang == language::zh;
  std::vector<std::string> out;
  if (t.baseline && t.baseline->base) out.push_back((zh ? "比" : "against ") + to_text(*t.baseline->base, lang));
  if (t.baseline && !t.baseline->base) out.emplace_back(zh ? "比上年" : "against the year before");
  if (t.every == repetition::each_half) out.emplace_back(zh ? "每半年" : "in every half-year");
  if (t.every == repetition::each_quarter) out.emplace_back(zh ? "每季度" : "in every quarter");
  if (t.every == repetition::each_month) out.emplace_back(zh ? "每月" : "in every month");
  if (t.about) out.push_back((zh ? "左右" : "give or take ") + to_text(*t.about));
  if (t.round_to) out.push_back((zh ? "修约到" : "rounded to ") + t.round_to->written);
  if (t.by_determination) out.emplace_back(zh ? "程度由人认定" : "the degree is found by a person");
  if (t.binding) out.emplace_back(zh ? "约束性" : "binding");
  return out;
}

inline std::string describe_target(const policy& p, const target& t, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "目标 " : "target ") + t.id + (zh ? "：" : ": ");
  out += t.who.size() == 1 ? p.at(t.who.front()).name : std::to_string(t.who.size()) + (zh ? "个单位" : " units");
  out += " " + p.at(t.measured).name;
  if (!t.values.empty()) {
    const std::string count = std::to_string(t.values.size());
    out += " " + std::string(word(t.requirements.front().looks_at, lang)) +
           (zh ? " 按责任单位分别下达（" + count + "项）" : ", " + count + " values handed down");
  } else if (!t.requirements.empty()) {
    out += " " + describe_requirements(t.requirements, lang);
  }
  if (!t.stretch.empty()) out += (zh ? "，力争 " : ", stretch ") + describe_requirements(t.stretch, lang);
  out += (zh ? "（" : " (") + describe_due(t.due, lang);
  for (const std::string& each : conditions_of(t, lang)) out += (zh ? "，" : ", ") + each;
  return out + (zh ? "）" : ")");
}

inline std::string describe_assignment(const policy& p, const assignment& by, language lang) {
  const bool zh = lang == language::zh;
  std::string out;
  if (by.of_article) return out;  // it stands at the measure that names them
  if (!by.lead.empty()) out += (zh ? "，牵头 " : ", lead ") + names_of(p, by.lead, zh ? "、" : ", ");
  if (!by.participants.empty()) out += (zh ? "，参加 " : ", with ") + names_of(p, by.participants, zh ? "、" : ", ");
  if (by.with_others) out += zh ? "等" : " and others";
  return out;
}

inline std::string describe_task(const policy& p, const task& t, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "任务 " : "task ") + t.id + (zh ? "：" : ": ");
  out += t.each ? t.each->text : names_of(p, t.who, zh ? "、" : ", ");
  out += (zh ? "（" : " (") + (t.due ? to_text(*t.due) : std::string(zh ? "长期" : "standing"));
  if (t.required == task_state::in_progress) out += zh ? "，进行中即可" : ", in progress will do";
  if (t.required == task_state::basically_done) out += zh ? "，基本完成即可" : ", basically done will do";
  if (t.encouraged) out += zh ? "，鼓励" : ", encouraged";
  out += zh ? "）" : ")";
  const char* between = zh ? "，凭" : ", shown by ";
  for (const std::string& each : t.evidence) {
    out += between + each;
    between = zh ? "、" : ", ";
  }
  return out + describe_assignment(p, t.by, lang);
}

inline std::string describe_decomposition(const policy& p, const decomposition& d, language lang) {
  const bool zh = lang == language::zh;
  const std::string count = std::to_string(d.over.size());
  return (zh ? "分解 " : "decomposition ") + d.id + (zh ? "：" : ": ") + p.at(d.target).id + " → " + count +
         (zh ? "个单位" : " units") +
         (d.writes ? (zh ? "，写成目标 " : ", written as target ") + d.writes->target : std::string());
}

inline std::string describe_table(const decision_table& t, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "决策表 " : "table ") + t.id + (zh ? "（" : "(");
  const char* between = "";
  for (const feel::table_parameter& each : t.rules->parameters()) {
    out += between + each.name;
    between = zh ? "，" : ", ";
  }
  out += zh ? "）：" : "): ";
  if (t.title != t.id) out += t.title + (zh ? "，" : ", ");
  const std::size_t rows = t.rules->declared().rows.size();
  return out + std::to_string(rows) + (zh ? "行" : rows == 1 ? " row" : " rows");
}

}  // namespace detail

KAOHE_INLINE std::vector<reviewed_article> review(const policy& p) {
  const std::vector<detail::located_entry> located = detail::locate_entries(p.content());
  std::vector<reviewed_article> articles;
  for (std::size_t a = 0; a < p->text.articles.size(); ++a) {
    reviewed_article reviewed{a, {}};
    const article& read = p->text.articles[a];
    for (const text_span& sentence : read.sentences) {
      const bool is_first = sentence == read.sentences.front();
      reviewed_sentence with{sentence, is_first && p->text.at(sentence) == read.title + "。", {}, {}};
      std::vector<text_span> quoted;
      for (const detail::located_entry& entry : located) {
        const std::size_t before = quoted.size();
        for (const text_span& piece : entry.pieces) {
          if (piece.overlaps(sentence)) quoted.push_back(piece);
        }
        if (quoted.size() > before) with.entries.push_back(entry.entry);
      }
      if (!with.is_title) with.left = detail::left_over(p->text, sentence, quoted);
      reviewed.sentences.push_back(std::move(with));
    }
    articles.push_back(std::move(reviewed));
  }
  return articles;
}

KAOHE_INLINE const citation& citation_of(const policy& p, const encoding& e) noexcept {
  if (e.noun == "target") return p->targets[e.index].cited;
  if (e.noun == "task") return p->tasks[e.index].cited;
  if (e.noun == "measure") return p->measures[e.index].cited;
  if (e.noun == "indicator") return p->indicators[e.index].cited;
  if (e.noun == "parameter") return p->parameters[e.index].cited;
  if (e.noun == "list") return p->lists[e.index].cited;
  if (e.noun == "table") return p->tables[e.index].cited;
  if (e.noun == "scheme") return p->schemes[e.index].cited;
  if (e.noun == "item") return detail::items_of(p.content())[e.index].is->cited;
  if (e.noun == "veto") return detail::vetoes_of(p.content())[e.index].is->cited;
  if (e.noun == "consequence") return detail::consequences_of(p.content())[e.index].is->cited;
  if (e.noun == "ladder") return p->ladders[e.index].cited;
  if (e.noun == "procedure") return p->procedures[e.index].cited;
  if (e.noun == "rule") return p->rules[e.index].cited;
  if (e.noun == "budget") return p->budgets[e.index].cited;
  if (e.noun == "decomposition") return p->decompositions[e.index].cited;
  return p->remarks[e.index].cited;
}

KAOHE_INLINE std::string describe(const policy& p, const encoding& e, language lang) {
  const bool zh = lang == language::zh;
  const char* const colon = zh ? "：" : ": ";
  if (e.noun == "target") return detail::describe_target(p, p->targets[e.index], lang);
  if (e.noun == "task") return detail::describe_task(p, p->tasks[e.index], lang);
  if (e.noun == "measure") {
    const measure& m = p->measures[e.index];
    return (zh ? "措施 " : "measure ") + m.id + colon + m.title + detail::describe_assignment(p, m.by, lang);
  }
  if (e.noun == "indicator") {
    const indicator& i = p->indicators[e.index];
    return (zh ? "指标 " : "indicator ") + i.name + (i.formula ? " = " + i.formula->text : std::string());
  }
  if (e.noun == "parameter") {
    const parameter& q = p->parameters[e.index];
    return (zh ? "参数 " : "parameter ") + q.id +
           (q.values.empty() ? std::string() : " = " + to_text(q.values.back().value));
  }
  if (e.noun == "list") {
    const list& l = p->lists[e.index];
    return (zh ? "名录 " : "list ") + l.id + (zh ? "（" : " (") + std::to_string(l.members.size()) +
           (zh ? "项）" : " members)");
  }
  if (e.noun == "table") return detail::describe_table(p->tables[e.index], lang);
  if (e.noun == "scheme") return detail::describe_scheme(p->schemes[e.index], lang);
  if (e.noun == "item") return detail::describe_item(detail::items_of(p.content())[e.index], lang);
  if (e.noun == "veto") return detail::describe_veto(p.content(), detail::vetoes_of(p.content())[e.index], lang);
  if (e.noun == "consequence") {
    return detail::describe_consequence(detail::consequences_of(p.content())[e.index], lang);
  }
  if (e.noun == "ladder") return detail::describe_ladder(p->ladders[e.index], lang);
  if (e.noun == "procedure") return detail::describe_procedure(p->procedures[e.index], lang);
  if (e.noun == "rule") return detail::describe_rule(p, p->rules[e.index], lang);
  if (e.noun == "budget") return detail::describe_budget(p, p->budgets[e.index], lang);
  if (e.noun == "decomposition") return detail::describe_decomposition(p, p->decompositions[e.index], lang);
  return (zh ? "不编码：" : "not encoded: ") + p->remarks[e.index].reason;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
