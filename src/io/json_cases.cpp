// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// What is tested, by its noun: `{"scheme": "region-100", "item": "energy-intensity"}`.
class subject_writer {
 public:
  explicit subject_writer(const policy& p) : policy_(p) {}

  json operator()(decision_table_id what) const { return {{"table", policy_->tables[what.index].id}}; }
  json operator()(target_id what) const { return {{"target", policy_.at(what).id}}; }
  json operator()(task_id what) const { return {{"task", policy_.at(what).id}}; }
  json operator()(decomposition_id what) const { return {{"decomposition", policy_.at(what).id}}; }
  json operator()(scheme_id what) const { return {{"scheme", policy_.at(what).id}}; }
  json operator()(trial::item_place what) const {
    const scheme& of = policy_.at(what.scheme);
    return {{"scheme", of.id}, {"item", of.items[what.item].id}};
  }
  json operator()(trial::rung_place what) const {
    const ladder& of = policy_.at(what.ladder);
    return {{"ladder", of.id}, {"target", policy_.at(of.rungs[what.rung].target).id}};
  }
  json operator()(trial::rule_place what) const {
    const rule& of = policy_.at(what.rule);
    if (!what.member || !of.for_each) return {{"rule", of.id}};
    return {{"rule", of.id}, {"member", policy_->lists[of.for_each->index].members[*what.member]}};
  }
  json operator()(trial::decision_place what) const {
    if (!what.procedure) return {{"decision", "gate"}};
    return {{"decision", "gate"}, {"procedure", policy_.at(*what.procedure).id}};
  }

 private:
  const policy& policy_;
};

/// What of a rule no case reached.
void add_rule(json& to, const trial::unreached& left) {
  constexpr std::array<std::string_view, 5> parts = {"applies", "when", "unless", "must", "short"};
  to.erase("rows");
  to["never_fires"] = left.never_fires;
  to["never_spares"] = left.never_spares;
  to["branches"] = json::array();
  for (const trial::untried_branch& each : left.branches) {
    to["branches"].push_back(
        {{"part", parts[static_cast<std::size_t>(each.is)]}, {"text", each.text}, {"never", each.truth}});
  }
}

/// A value; of a fault its cause.
json of_answer(const feel::value& v, const feel::declared_name& as) {
  if (v.is_fault()) return {{"fault", v.as_fault().cause == feel::fault_cause{} ? "" : to_text(v.as_fault().cause)}};
  return of_value(v, as.declared, as.shown.value_or(unit{}));
}

json of_row(const policy& p, const trial::test_case& tested, const trial::row_result& result) {
  const trial::case_row& row = tested.rows[result.row];
  json out = {{"case", tested.name}, {"row", result.row + 1}, {"name", row.name}};
  out.update(std::visit(subject_writer(p), tested.what));
  out["file"] = row.where.file;
  out["line"] = row.where.line;
  out["passed"] = result.passed;
  out["parts"] = json::array();
  for (const trial::compared_part& each : result.parts) {
    out["parts"].push_back({{"part", each.expected.declared.name},
                            {"expected", of_answer(each.expected.held, each.expected.declared)},
                            {"found", of_answer(each.found, each.expected.declared)},
                            {"passed", each.same}});
  }
  out["values"] = json::array();
  for (const feel::named_value& each : result.read) {
    out["values"].push_back({{"name", each.declared.name}, {"value", of_answer(each.held, each.declared)}});
  }
  out["rows"] = of_rows(result.hit);
  if (result.fault) out["fault"] = to_text(*result.fault);
  return out;
}

}  // namespace

std::string cases_to_json(const policy& p, const std::vector<trial::test_case>& cases, const trial::trial_results& all,
                          const issues& problems, language lang) {
  json document = document_head(&p, std::nullopt, {}, problems, lang);
  document["cases"] = json::array();
  for (const trial::row_result& each : all.rows) document["cases"].push_back(of_row(p, cases[each.of_case], each));
  document["passed"] = all.rows.size() - all.failures();
  document["failed"] = all.failures();
  document["not_tried"] = json::array();
  for (const trial::unreached& each : all.not_tried) {
    json one = std::visit(subject_writer(p), each.what);
    if (std::holds_alternative<trial::rung_place>(each.what)) one.erase("target");
    one["rows"] = of_rows(each.rows);
    if (std::holds_alternative<trial::rule_place>(each.what)) add_rule(one, each);
    document["not_tried"].push_back(std::move(one));
  }
  if (all.rules.ways > 0) {
    document["rule_coverage"] = {{"ways", all.rules.ways},
                                 {"ways_tried", all.rules.ways_tried},
                                 {"branches", all.rules.branches},
                                 {"branches_tried", all.rules.branches_tried}};
  }
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
