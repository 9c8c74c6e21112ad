// SPDX-License-Identifier: Apache-2.0
#include "gate_facts.hpp"

#include <kaohe/io/project_file.hpp>
#include <kaohe/warn/warning.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace kaohe::cli {

namespace {

// What schemes and ladders say of units on the day.
std::vector<assessed_result> results_of(const policy& p, const snapshot& known, const evidence_snapshot& shown,
                                        const decision_register& decided) {
  std::vector<assessed_result> all = assess::results_of(p, assess::score_all(p, {known, shown, decided}));
  std::vector<assessed_result> warned = warn::results_of(p, warn::evaluate(p, known, {}, decided));
  all.insert(all.end(), std::make_move_iterator(warned.begin()), std::make_move_iterator(warned.end()));
  return all;
}

}  // namespace

std::vector<procedure_id> procedures_asked(const std::vector<std::string>& names, const policy& p, issues& problems) {
  std::vector<procedure_id> found;
  for (const std::string& name : names) {
    const std::optional<procedure_id> id = p.find_procedure(name);
    if (id && std::find(found.begin(), found.end(), *id) == found.end()) found.push_back(*id);
    if (id) continue;
    std::vector<std::string> known;
    for (const procedure& each : p->procedures) known.push_back(each.id);
    problems.push_back(
        {issue_code::unknown_reference, {"--procedure", 0, 0}, {"procedure", name, nearest(name, known)}});
  }
  return found;
}

kaohe::gate::facts gate_facts::given() const {
  return {decided ? &*decided : nullptr, results ? &*results : nullptr, known ? &*known : nullptr, as_of};
}

std::optional<gate_facts> read_gate_facts(const fact_options& o, const std::string& projects, const policy& p,
                                          issues& problems, const file_source& source) {
  issues found;  // by this reading alone: another policy may have been asked on these files before
  const std::optional<std::string> bytes = source(projects, found);
  const std::optional<std::string> text = bytes ? io::to_utf8(*bytes, o.from, projects, found) : std::nullopt;
  const request asked = read_request(o, p, found);
  facts read = read_facts(o, p, found, source);
  problems.insert(problems.end(), found.begin(), found.end());
  if (has_errors(found)) return std::nullopt;

  gate_facts made;
  made.as_of = asked.as_of;
  made.projects = io::read_projects(*text, projects, p, problems);
  made.inputs.push_back({projects, io::sha256(*bytes), made.projects.size()});
  made.inputs.insert(made.inputs.end(), read.inputs.begin(), read.inputs.end());
  if (!o.registers.empty()) made.decided.emplace(std::move(read.decisions));
  if (!o.observations.empty()) {
    made.known.emplace(std::move(read.figures), asked.as_of);
    const evidence_snapshot shown(std::move(read.evidence), asked.as_of);
    made.results = results_of(p, *made.known, shown, made.decided.value_or(decision_register()));
  }
  kaohe::gate::check_decisions(p, made.given(), problems);
  kaohe::gate::check_projects(p, made.projects, made.given(), problems);
  return made;
}

}  // namespace kaohe::cli
