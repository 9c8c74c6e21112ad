// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

json of_level(const policy& p, const target& t, const std::optional<number>& coherent) {
  const indicator& measured = p.at(t.measured);
  json amount = of_amount(coherent, measured.unit);
  if (coherent && !measured.basis.empty()) amount["basis"] = of_basis(measured.basis);
  return amount;
}

json of_check(const policy& p, const target& t, const check& c) {
  const requirement* const r = report::requirement_of(t, c);
  const unit& in = report::unit_of(p, t, c);
  json out = {{"view", to_text(c.looks_at)},
              {"decides", c.decides},
              {"stretch", c.stretch},
              {"period", to_text(c.when)},
              {"requirement", r == nullptr ? json(nullptr) : json(report::to_text(*r, language::en))},
              {"baseline", of_level(p, t, c.base)},
              {"observed", of_level(p, t, c.observed)},
              {"value", of_amount(c.value, in)}};
  if (c.base_implied) out["baseline_implied"] = true;
  if (c.rounded) out["rounded_to"] = of_amount(c.rounded, in);
  if (c.rounding_matters) out["rounding_matters"] = true;
  out["bound"] = of_amount(c.bound, in);
  out["margin"] = of_amount(c.margin, in);
  out["verdict"] = to_text(c.result);
  return out;
}

json of_target_finding(const policy& p, const finding& f) {
  const stated_target stated(p.at(f.judged), f.who, f.when);
  const target& t = *stated;
  json out = {{"who", p.at(f.who).name},
              {"target", t.id},
              {"indicator", p.at(t.measured).name},
              {"period", to_text(f.when)},
              {"verdict", to_text(f.result)},
              {"provisional", f.provisional},
              {"decided_by", t.decides ? json(to_text(*t.decides)) : json("all")},
              {"article", t.cited.article},
              {"document", t.cited.document.empty() ? p->document : t.cited.document},
              {"quote", t.cited.quote}};
  reserve(out, 24);
  if (!t.cited.reading.empty()) out["reading"] = t.cited.reading;
  out["lead"] = names_of(p, t.by.lead);
  out["with"] = names_of(p, t.by.participants);
  out["checks"] = json::array();
  for (const check& c : f.checks) out["checks"].push_back(of_check(p, t, c));
  out["evidence"] = json::array();
  for (const used_figure& u : f.figures) out["evidence"].push_back(of_figure(p, u));
  out["register"] = json::array();
  for (const decision& d : f.decisions) out["register"].push_back(of_decision(p, d));
  out["missing"] = json::array();
  for (const cell& c : f.missing) out["missing"].push_back(of_cell(p, c));
  if (f.known_part) out["known_part"] = of_level(p, t, f.known_part);
  if (f.fault) out["fault"] = {{"cause", to_text(*f.fault)}, {"at", f.fault_at}};
  return out;
}

json of_state(const std::optional<task_state>& s) { return s ? json(to_text(*s)) : json(nullptr); }

json of_evidence(const task_evidence& e) {
  return {{"file", e.where.file},
          {"line", e.where.line},
          {"date", to_text(e.reached)},
          {"state", to_text(e.state)},
          {"value", e.value ? json(to_text(*e.value)) : json(nullptr)},
          {"document", e.document},
          {"verified_by", e.is_verified() ? json(e.verified_by) : json(nullptr)},
          {"known_since", to_text(e.known_since)}};
}

json of_task_finding(const policy& p, const task_finding& f) {
  const task& t = p.at(f.judged);
  json out = {{"who", p.at(f.who).name},
              {"task", t.id},
              {"due", t.due ? json(to_text(*t.due)) : json(nullptr)},
              {"required", to_text(t.required)},
              {"encouraged", f.encouraged},
              {"verdict", to_text(f.result)},
              {"provisional", f.provisional},
              {"late", f.late},
              {"self_assessed", of_state(f.self_assessed)},
              {"verified", of_state(f.verified)},
              {"article", t.cited.article},
              {"document", t.cited.document.empty() ? p->document : t.cited.document},
              {"quote", t.cited.quote}};
  reserve(out, 24);
  if (!t.cited.reading.empty()) out["reading"] = t.cited.reading;
  out["lead"] = names_of(p, t.by.lead);
  out["with"] = names_of(p, t.by.participants);
  out["documents"] = t.evidence;
  out["wanting"] = f.wanting;
  out["evidence"] = json::array();
  for (const task_evidence& e : f.evidence) out["evidence"].push_back(of_evidence(e));
  out["register"] = json::array();
  for (const decision& d : f.decisions) out["register"].push_back(of_decision(p, d));
  out["figures"] = json::array();
  for (const used_figure& u : f.figures) out["figures"].push_back(of_figure(p, u));
  out["missing"] = json::array();
  for (const cell& c : f.missing) out["missing"].push_back(of_cell(p, c));
  if (f.fault) out["fault"] = to_text(*f.fault);
  return out;
}

}  // namespace

std::string check_to_json(const policy* p, const issues& problems, language lang) {
  return written(document_head(p, std::nullopt, {}, problems, lang));
}

std::string review_to_json(const policy& p, const std::vector<report::reviewed_article>& articles, language lang) {
  json document = document_head(&p, std::nullopt, {}, {}, lang);
  document["articles"] = json::array();
  for (const report::reviewed_article& a : articles) {
    const article& in = p->text.articles[a.article];
    json sentences = json::array();
    for (const report::reviewed_sentence& s : a.sentences) {
      json entries = json::array();
      for (const report::encoding& e : s.entries) {
        entries.push_back(
            {{"noun", e.noun}, {"text", report::describe(p, e, lang)}, {"reading", report::citation_of(p, e).reading}});
      }
      json left = json::array();
      for (const text_span& words : s.left) left.push_back(p->text.at(words));
      sentences.push_back(
          {{"text", p->text.at(s.span)}, {"title", s.is_title}, {"entries", entries}, {"not_quoted", left}});
    }
    document["articles"].push_back({{"article", in.number}, {"title", in.title}, {"sentences", sentences}});
  }
  document["tables"] = json::array();
  for (const decision_table& t : p->tables) {
    document["tables"].push_back({{"id", t.id},
                                  {"title", t.title},
                                  {"article", t.cited.article},
                                  {"document", t.cited.document.empty() ? p->document : t.cited.document},
                                  {"source", t.source},
                                  {"rows", t.rules->declared().rows.size()},
                                  {"file", t.where.file},
                                  {"line", t.where.line}});
  }
  return written(document);
}

std::string assessment_to_json(const policy& p, const assessed& all, const std::vector<input_file>& inputs,
                               const issues& problems, language lang) {
  json document = document_head(&p, all.targets.as_of, inputs, problems, lang);
  reserve(document, 12);
  document["findings"] = json::array();
  for (const finding& f : all.targets.findings) document["findings"].push_back(of_target_finding(p, f));
  if (all.tasks != nullptr) {
    document["tasks"] = json::array();
    for (const task_finding& f : all.tasks->findings) document["tasks"].push_back(of_task_finding(p, f));
  }
  if (all.progress != nullptr) {
    document["progress"] = json::array();
    for (const assess::progress& each : *all.progress) document["progress"].push_back(of_progress(p, each));
  }
  if (all.sheets != nullptr) {
    document["scorecards"] = json::array();
    for (const scorecard& c : all.sheets->cards) document["scorecards"].push_back(of_scorecard(p, c, lang));
  }
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
