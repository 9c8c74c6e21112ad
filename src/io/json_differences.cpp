// SPDX-License-Identifier: Apache-2.0
// What two versions of a policy make of the same applications, as JSON.
#include "json_findings.hpp"

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// The outcome of one version, or null.
json of_outcomes(const gate_decisions& all, const std::optional<std::size_t>& at) {
  if (!at) return nullptr;
  const project_decision& d = all.all[*at];
  return {{"outcome", d.result ? to_text(*d.result) : "undetermined"},
          {"at_least", to_text(d.at_least)},
          {"at_most", to_text(d.at_most)}};
}

/// What a rule says in one version, or null.
json of_finding_at(const policy& p, const gate_decisions& all, const std::optional<std::size_t>& decision,
                   const std::optional<std::size_t>& position, language lang) {
  return decision && position ? of_finding(p, all.all[*decision].findings[*position], lang) : json(nullptr);
}

}  // namespace

std::string differences_to_json(const decided_version& before, const decided_version& after,
                                const std::vector<decision_difference>& differences, std::size_t compared,
                                const std::vector<project>& projects, const std::vector<input_file>& inputs,
                                const issues& problems, language lang) {
  const policy &old = before.of, &now = after.of;
  json document = document_head(&now, after.decided.as_of, inputs, problems, lang);
  document["before"] = {{"id", old->id}, {"document", old->document}, {"sha256", old->sha256}};
  document["compared"] = compared;
  document["differences"] = json::array();
  for (const decision_difference& d : differences) {
    json rules = json::array();
    for (const differing_rule& r : d.rules) {
      rules.push_back({{"rule", r.rule},
                       {"before", of_finding_at(old, before.decided, d.before, r.position_before, lang)},
                       {"after", of_finding_at(now, after.decided, d.after, r.position_after, lang)}});
    }
    document["differences"].push_back({{"project", projects[d.project].id},
                                       {"name", projects[d.project].name},
                                       {"procedure", d.procedure},
                                       {"before", of_outcomes(before.decided, d.before)},
                                       {"after", of_outcomes(after.decided, d.after)},
                                       {"rules", std::move(rules)}});
  }
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
