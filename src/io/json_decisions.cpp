// SPDX-License-Identifier: Apache-2.0
// Decisions about projects as JSON.
#include "json_findings.hpp"

#include <kaohe/report/explain_decision.hpp>
#include <kaohe/report/requirement.hpp>

#include <span>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

json of_day(const std::optional<date>& day) { return day ? json(to_text(*day)) : json(nullptr); }

json of_outcome(const std::optional<outcome>& o) { return o ? to_text(*o) : "undetermined"; }

/// The names of a decision's findings: `offset/氨氮`.
json names_of(const policy& p, const project_decision& d, const std::vector<std::size_t>& findings) {
  json names = json::array();
  for (const std::size_t f : findings) names.push_back(report::name_of(p, d.findings[f]));
  return names;
}

json of_project_decision(const policy& p, const project& of, const project_decision& d, language lang) {
  const procedure& by = p.at(d.procedure);
  json out = {{"project", of.id},
              {"name", of.name},
              {"procedure", by.id},
              {"authority", by.authority},
              {"outcome", of_outcome(d.result)},
              {"at_least", to_text(d.at_least)},
              {"at_most", to_text(d.at_most)},
              {"rule_date", of_day(d.rule_date)}};
  out["decided_by"] = json::array();
  for (const std::size_t f : d.deciders) {
    out["decided_by"].push_back(
        {{"authority", p.at(d.findings[f].rule).authority}, {"rule", report::name_of(p, d.findings[f])}});
  }
  out["findings"] = json::array();
  for (const rule_finding& f : d.findings) out["findings"].push_back(of_finding(p, f, lang));
  out["missing"] = json::array();
  for (const needed_input& each : d.missing) {
    json needed = of_lacking(p, each.what, lang);
    needed["needed_by"] = names_of(p, d, each.needed_by);
    out["missing"].push_back(std::move(needed));
  }
  out["ways_out"] = json::array();
  for (const way_out& way : d.ways) {
    out["ways_out"].push_back({{"to", to_text(way.to)}, {"turning", names_of(p, d, way.turning)}});
  }
  return out;
}

/// The decisions of one application stand together.
json summary_of(const std::vector<project>& projects, const std::vector<project_decision>& all) {
  json out = json::array();
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].project == all[begin].project) ++end;
    const project& of = projects[all[begin].project];
    const std::optional<outcome> worst = gate::summary(std::span(all).subspan(begin, end - begin));
    out.push_back({{"project", of.id}, {"name", of.name}, {"outcome", of_outcome(worst)}});
  }
  return out;
}

json of_ledger(const policy& p, const std::vector<project>& projects, const ledger& l, language lang) {
  const budget& b = p.at(l.budget);
  const unit& in = report::unit_of_aim(p.at(b.target));
  json out = {{"budget", b.id}, {"target", p.at(b.target).id}};
  add_citation(p, b.cited, out);
  out["bound"] = of_amount(l.bound, in);
  out["settled"] = l.settled ? of_figure(p, *l.settled) : json(nullptr);
  out["taken"] = of_amount(l.taken, in);
  out["committed"] = of_amount(l.committed, in);
  out["commitments"] = json::array();
  for (const decision& d : l.commitments) out["commitments"].push_back(of_decision(p, d));
  out["remaining"] = of_amount(l.remaining, in);
  out["missing"] = json::array();
  for (const lacking& what : l.missing) out["missing"].push_back(of_lacking(p, what, lang));
  out["applications"] = json::array();
  for (const ledger_line& line : l.applications) {
    out["applications"].push_back({{"project", projects[line.project].id},
                                   {"day", of_day(line.day)},
                                   {"amount", of_value(line.amount, feel::type::of(in.dimension), in)},
                                   {"running", of_amount(line.running, in)}});
  }
  return out;
}

}  // namespace

std::string decisions_to_json(const policy& p, const std::vector<project>& projects, const gate_decisions& all,
                              const std::vector<input_file>& inputs, const issues& problems, language lang) {
  json document = document_head(&p, all.as_of, inputs, problems, lang);
  document["summary"] = summary_of(projects, all.all);
  document["decisions"] = json::array();
  for (const project_decision& d : all.all) {
    document["decisions"].push_back(of_project_decision(p, projects[d.project], d, lang));
  }
  document["ledgers"] = json::array();
  for (const ledger& l : all.ledgers) document["ledgers"].push_back(of_ledger(p, projects, l, lang));
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
