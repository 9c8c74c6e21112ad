// SPDX-License-Identifier: Apache-2.0
// Score sheets as JSON.
#include "json_parts.hpp"

#include <kaohe/report/explain_scorecard.hpp>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

// One number, or the two ends that open points lie between.
json of_points(const score_range& points) {
  if (points.is_known()) return to_text(points.low);
  return json::array({to_text(points.low), to_text(points.high)});
}

// What names no document of its own stands in the scheme's.
void cite(const policy& p, const scheme& by, const citation& cited, json& out) {
  add_citation(p, cited, out);
  if (cited.document.empty() && !by.cited.document.empty()) out["document"] = by.cited.document;
}

json of_item(const policy& p, const scheme& by, const item_score& scored, language lang) {
  const scheme_item& item = by.items[scored.item];
  json out = {{"id", item.id},
              {"title", item.title},
              {"group", item.group},
              {"applies", of_truth(scored.applies)},
              {"points", of_points(scored.points)},
              {"score", of_points(scored.score)},
              {"why", report::explain(p, by, scored, lang)}};
  reserve(out, 20);
  if (item.bonus) out["bonus"] = of_points(scored.bonus);
  if (item.deduction) out["deduction"] = of_points(scored.deduction);
  if (scored.self_assessed) out["self_assessed"] = to_text(*scored.self_assessed);
  if (scored.verified) out["verified"] = to_text(*scored.verified);
  if (std::holds_alternative<rule_table>(item.scored_by)) {
    out["hits"] = of_rows(scored.rows);
    out["may_hit"] = of_rows(scored.possible);
  }
  if (scored.out_of_range) out["fault"] = "out_of_range";
  if (scored.fault) out["fault"] = to_text(*scored.fault);
  cite(p, by, item.cited, out);
  return out;
}

json of_veto(const policy& p, const scheme& by, const veto_result& found) {
  const scheme_veto& veto = by.vetoes[found.veto];
  json out = {{"when", veto.when.text},
              {"grade", by.grades[veto.grade].grade},
              {"reason", veto.reason},
              {"holds", of_truth(found.holds)}};
  if (found.fault) out["fault"] = to_text(*found.fault);
  cite(p, by, veto.cited, out);
  return out;
}

}  // namespace

json of_scorecard(const policy& p, const scorecard& card, language lang) {
  const scheme& by = p.at(card.scheme);
  json out = {{"who", p.at(card.who).name},
              {"scheme", by.id},
              {"title", by.title},
              {"period", to_text(card.when)},
              {"total", to_text(by.total)},
              {"bonus", of_points(card.bonus)},
              {"score", of_points(card.score)},
              {"grade", card.grade ? json(by.grades[*card.grade].grade) : json(nullptr)}};
  reserve(out, 24);
  out["possible_grades"] = json::array();
  for (const std::size_t grade : card.possible_grades) out["possible_grades"].push_back(by.grades[grade].grade);
  out["provisional"] = card.provisional;
  out["announced"] = card.announced ? json(to_text(*card.announced)) : json(nullptr);
  add_citation(p, by.cited, out);
  out["items"] = json::array();
  for (const item_score& each : card.items) out["items"].push_back(of_item(p, by, each, lang));
  out["vetoes"] = json::array();
  out["vetoed_by"] = json::array();
  for (const veto_result& each : card.vetoes) {
    out["vetoes"].push_back(of_veto(p, by, each));
    const scheme_veto& veto = by.vetoes[each.veto];
    if (each.holds == true) out["vetoed_by"].push_back(veto.reason.empty() ? veto.when.text : veto.reason);
  }
  out["consequences"] = json::array();
  for (const proposed_consequence& each : card.consequences) {
    out["consequences"].push_back(of_consequence(p, by.consequences[each.consequence], each));
  }
  out["register"] = json::array();
  for (const decision& d : card.decisions) out["register"].push_back(of_decision(p, d));
  out["figures"] = json::array();
  for (const used_figure& u : card.figures) out["figures"].push_back(of_figure(p, u));
  out["missing"] = json::array();
  for (const cell& c : card.missing) out["missing"].push_back(of_cell(p, c));
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
