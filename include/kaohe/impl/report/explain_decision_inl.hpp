// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_DECISION_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_DECISION_INL_HPP
#include <kaohe/report/explain_decision.hpp>

#include <kaohe/impl/report/decision_writer.hpp>
#include <kaohe/impl/report/ledger_writer.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::report {

KAOHE_INLINE std::vector<because> reasons_of(const policy& p, const rule_finding& f) {
  std::vector<because> all;
  for (const evaluated_condition& c : f.conditions) {
    const rule_expression* const e = detail::expression_of(p.at(f.rule), c.is);
    if (e == nullptr || c.is == evaluated_condition::part::shortage) continue;
    issues ignored;  // the rule was read from this text before
    const std::optional<feel::expression> text = feel::parse_expression({e->text, {}, {}}, ignored);
    if (text) detail::reason_finder(*text, c.is, all).visit(feel::trace(e->program, *text, c.given));
  }
  return all;
}

KAOHE_INLINE std::string name_of(const policy& p, const rule_finding& f) {
  const rule& r = p.at(f.rule);
  if (!r.for_each || !f.member) return r.id;
  return r.id + "/" + p->lists[r.for_each->index].members[*f.member];
}

KAOHE_INLINE std::string outcome_text(const project_decision& d, language lang) {
  const bool zh = lang == language::zh;
  if (d.result) return std::string(word(*d.result, lang));
  return (zh ? "须补正后判定（" : "undetermined (") + std::string(word(d.at_least, lang)) + (zh ? "至" : " to ") +
         std::string(word(d.at_most, lang)) + (zh ? "）" : ")");
}

KAOHE_INLINE std::string lacking_text(const policy& p, const lacking& what, language lang) {
  const bool zh = lang == language::zh;
  switch (what.is) {
    case lacking::sort::input: {
      const project_input_id input{what.index};
      const std::string measured = p.at(input).shown ? p.at(input).shown->spelling : p.at(input).code_system;
      const std::string name = detail::name_of(p, input, what.member);
      return measured.empty() ? name : name + (zh ? "（" : " (") + measured + (zh ? "）" : ")");
    }
    case lacking::sort::decisions:
      return zh ? "认定登记" : "the register of decisions";
    case lacking::sort::figure:
      return what.figure ? explain(p, *what.figure, lang) : std::string();
    case lacking::sort::results:
      return zh ? "考核或预警结果" : "results of assessments or warnings";
    case lacking::sort::parameter:
      return p->parameters[what.index].id + (zh ? "（规则日期无取值）" : " (no value on the day of the rules)");
  }
  return {};
}

KAOHE_INLINE std::string change_text(const policy& p, const change& c, language lang) {
  const bool zh = lang == language::zh;
  const project_input& asked = p.at(c.input);
  const unit in = detail::shown_unit(asked);
  const std::string name = detail::name_of(p, c.input, c.member);
  if (!c.choices.empty()) {
    std::string out = name + (zh ? "：" : ": ");
    for (std::size_t i = 0; i < c.choices.size(); ++i) {
      if (i > 0) out += i + 1 < c.choices.size() ? (zh ? "、" : ", ") : (zh ? "或" : " or ");
      out += detail::filled_in(c.choices[i], asked.of, in, lang);
    }
    return out;
  }
  const auto end = [&](const number& at) { return to_text(feel::value(at), asked.of, in, lang); };
  if (c.low && c.high && *c.low == *c.high) return name + " = " + end(*c.low);
  std::string out = name;
  if (c.low && c.high) out = end(*c.low) + (c.low_included ? " ≤ " : " < ") + name;
  if (c.low && !c.high) out += (c.low_included ? " ≥ " : " > ") + end(*c.low);
  if (c.high) out += (c.high_included ? " ≤ " : " < ") + end(*c.high);
  return out;
}

KAOHE_INLINE std::vector<std::string> facts_of(const policy& p, const rule_finding& f, language lang) {
  std::vector<std::string> all;
  for (const evaluated_condition& c : f.conditions) {
    const rule_expression* const e = detail::expression_of(p.at(f.rule), c.is);
    for (std::size_t i = 0; e != nullptr && i < e->inputs.size() && i < c.given.size(); ++i) {
      std::optional<std::string> fact = detail::fact_text(p, e->inputs[i], c.given[i], f.member, lang);
      if (fact && std::find(all.begin(), all.end(), *fact) == all.end()) all.push_back(*std::move(fact));
    }
  }
  return all;
}

KAOHE_INLINE bool says_something(const policy& p, const project_decision& d) {
  const auto speaks = [&](const rule_finding& f) { return detail::says_something(p, f); };
  return d.result != outcome::no_objection || std::any_of(d.findings.begin(), d.findings.end(), speaks);
}

KAOHE_INLINE std::string explain(const policy& p, const rule_finding& f, language lang) {
  return detail::finding_writer(p, f, false, "", lang).text();
}

KAOHE_INLINE std::string explain(const policy& p, std::span<const project> projects, const project_decision& d,
                                 bool everything, language lang) {
  return detail::decision_writer(p, d, everything, lang).text(projects[d.project]);
}

KAOHE_INLINE std::string explain(const policy& p, std::span<const project> projects, const ledger& l, language lang) {
  return detail::ledger_writer(p, l, lang).text(projects);
}

KAOHE_INLINE std::string explain(const policy& before, const gate_decisions& first, const policy& after,
                                 const gate_decisions& second, std::span<const project> projects,
                                 const decision_difference& d, language lang) {
  const bool zh = lang == language::zh;
  const auto decision_at = [](const gate_decisions& all, const std::optional<std::size_t>& at) {
    return at ? &all.all[*at] : nullptr;
  };
  const project_decision* const was = decision_at(first, d.before);
  const project_decision* const is = decision_at(second, d.after);
  const auto outcome = [&](const project_decision* of) {
    return of != nullptr ? outcome_text(*of, lang) : std::string(zh ? "无此事项" : "no such procedure");
  };
  std::string out = detail::name_of(projects[d.project]) + (zh ? "：" : ": ") + d.procedure + (zh ? "，" : ", ") +
                    outcome(was) + " → " + outcome(is) + "\n";
  const auto verdict = [&](const std::optional<rule_verdict>& v) {
    return v ? std::string(word(*v, lang)) : std::string(zh ? "无此规则" : "no such rule");
  };
  for (const differing_rule& r : d.rules) {
    out += "  " + r.rule + (zh ? "：" : ": ") + verdict(r.before) + " → " + verdict(r.after) + "\n";
    const auto add = [&](const policy& p, const project_decision* of, const std::optional<std::size_t>& at) {
      if (of == nullptr || !at) return;
      out += detail::finding_writer(p, of->findings[*at], true, "    ", lang).text();
    };
    add(before, was, r.position_before);
    add(after, is, r.position_after);
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
