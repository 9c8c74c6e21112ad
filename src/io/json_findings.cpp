// SPDX-License-Identifier: Apache-2.0
#include "json_findings.hpp"

#include <kaohe/report/explain_decision.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr std::array<const char*, 5> part_keys = {"applies", "when", "unless", "must", "short"};
constexpr std::array<const char*, 5> lacking_keys = {"input", "register", "figure", "results", "parameter"};

const char* key_of(evaluated_condition::part part) { return part_keys[static_cast<std::size_t>(part)]; }

unit unit_of(const project_input& asked) { return asked.shown.value_or(unit{}); }

/// `替代量`, of one member `替代量.氨氮`.
std::string name_of(const policy& p, project_input_id input, const std::optional<std::size_t>& member) {
  const project_input& asked = p.at(input);
  return asked.by && member ? asked.name + "." + p->lists[asked.by->index].members[*member] : asked.name;
}

json of_reason(const report::because& b) {
  const bool compares = !b.value.is_missing() || !b.bound.is_missing() || b.margin;
  json out = {{"part", key_of(b.in_part)}, {"text", b.text}, {"holds", of_truth(b.holds)}};
  if (!compares) return out;
  out["value"] = of_value(b.value, b.of, b.in);
  out["bound"] = of_value(b.bound, b.of, b.in);
  out["margin"] = b.margin ? of_value(feel::value(*b.margin), b.of, b.in) : json(nullptr);
  return out;
}

/// What is required, and what lacks.
json of_condition(const rule& r, const rule_finding& f) {
  json out = {{"must", r.must->text}, {"met", nullptr}, {"short", nullptr}};
  for (const evaluated_condition& c : f.conditions) {
    if (c.is != evaluated_condition::part::must) continue;
    if (c.answer.is_true() || c.answer.is_false()) out["met"] = c.answer.is_true();
  }
  if (f.shortage) out["short"] = of_amount(f.shortage, r.short_in.value_or(unit{}));
  return out;
}

json of_change(const policy& p, const change& c) {
  const project_input& asked = p.at(c.input);
  json out = {{"input", name_of(p, c.input, c.member)}};
  const auto end = [&](const number& at, bool included) {
    return json{{"bound", of_value(feel::value(at), asked.of, unit_of(asked))}, {"open", !included}};
  };
  if (c.low) out["low"] = end(*c.low, c.low_included);
  if (c.high) out["high"] = end(*c.high, c.high_included);
  for (const feel::value& each : c.choices) out["choices"].push_back(of_value(each, asked.of, {}));
  return out;
}

json of_suspension(const policy& p, const suspension& s) {
  return {{"who", p.at(s.who).name},
          {"assessment", s.assessment},
          {"period", to_text(s.when)},
          {"is", to_text(s.is)},
          {"row", s.row ? of_decision(p, *s.row) : json(nullptr)},
          {"ended_by", s.ended_by ? of_decision(p, *s.ended_by) : json(nullptr)}};
}

}  // namespace

json of_lacking(const policy& p, const lacking& what, language lang) {
  json out = {{"is", lacking_keys[static_cast<std::size_t>(what.is)]}};
  switch (what.is) {
    case lacking::sort::input: {
      const project_input_id input{what.index};
      out["input"] = name_of(p, input, what.member);
      out["unit"] = unit_of(p.at(input)).spelling;
      break;
    }
    case lacking::sort::figure:
      if (what.figure) out.update(of_cell(p, *what.figure));
      break;
    case lacking::sort::parameter:
      out["input"] = p->parameters[what.index].id;
      break;
    case lacking::sort::decisions:
    case lacking::sort::results:
      break;
  }
  out["name"] = report::lacking_text(p, what, lang);
  return out;
}

json of_finding(const policy& p, const rule_finding& f, language lang) {
  const rule& r = p.at(f.rule);
  json out = {{"rule", r.id}};
  if (r.for_each && f.member) out["member"] = p->lists[r.for_each->index].members[*f.member];
  out["title"] = r.title;
  add_citation(p, r.cited, out);
  out["strength"] = to_text(r.strength);
  out["basis"] = r.is_reading ? "reading" : "text";
  out["verdict"] = to_text(f.result);
  out["fulfilled"] = f.fulfilled;
  if (!r.effect.empty()) out["effect"] = r.effect;
  if (!r.authority.empty()) out["authority"] = r.authority;
  if (!r.exception_by.empty()) out["exception_by"] = r.exception_by;
  out["facts"] = report::facts_of(p, f, lang);
  out["because"] = json::array();
  for (const report::because& b : report::reasons_of(p, f)) out["because"].push_back(of_reason(b));
  out["conditions"] = json::array();
  if (r.must) out["conditions"].push_back(of_condition(r, f));
  out["missing"] = json::array();
  for (const lacking& what : f.missing) out["missing"].push_back(of_lacking(p, what, lang));
  if (f.fault) out["fault"] = feel::to_text(f.fault->cause);
  out["change_to_pass"] = json::array();
  for (const change& c : f.changes) out["change_to_pass"].push_back(of_change(p, c));
  if (f.exception) out["exception"] = of_decision(p, *f.exception);
  for (const suspension& s : f.suspensions) {
    if (s.is == suspension_state::in_force && s.row && !out.contains("suspension")) {
      out["suspension"] = of_decision(p, *s.row);
    }
    out["suspensions"].push_back(of_suspension(p, s));
  }
  if (!f.unassessed.empty()) out["unassessed"] = names_of(p, f.unassessed);
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
