// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_PROJECT_TRIAL_HPP
#define KAOHE_IMPL_TRIAL_PROJECT_TRIAL_HPP
// Internal: cases of rules and decisions about projects.

#include <kaohe/gate/decide.hpp>
#include <kaohe/impl/trial/compare_parts.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace kaohe::inline KAOHE_ABI::trial::detail {

/// What of a project is decided with. Refers to the case.
struct project_facts {
  decision_register decided;
  snapshot known;
  gate::facts on;

  project_facts(const policy& p, const test_case& of, const case_row& row) : decided(of.decided) {
    on.as_of = of.as_of ? of.as_of : p->issued;
    known = snapshot(row.figures, on.as_of);
    if (of.has_register) on.decided = &decided;
    if (!row.figures.empty()) on.known = &known;
  }
  project_facts(const project_facts&) = delete;
  project_facts& operator=(const project_facts&) = delete;
};

/// Texts in order, so that lists agree however they are written.
[[nodiscard]] inline feel::value in_order(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return feel::value::list(std::vector<feel::value>(texts.begin(), texts.end()));
}

/// Adds a list, which agrees with what was expected in any order.
inline void add_list(row_result& to, feel::named_value expected, feel::value found) {
  if (expected.held.kind() == feel::value_kind::list) {
    std::vector<std::string> texts;
    for (const feel::value& each : expected.held.parts().all) texts.push_back(each.as_string());
    expected.held = in_order(std::move(texts));
  }
  add_part(to, expected, std::move(found));
}

/// What lacks as cases name it: `综合能耗`, `替代量.氨氮`, `register`, an indicator with unit and period.
[[nodiscard]] inline std::string name_of(const policy& p, const lacking& what) {
  switch (what.is) {
    case lacking::sort::input: {
      const project_input& of = p->inputs[what.index];
      if (!what.member || !of.by) return of.name;
      return of.name + '.' + p->lists[of.by->index].members[*what.member];
    }
    case lacking::sort::decisions:
      return "register";
    case lacking::sort::figure:
      if (!what.figure) return "figures";
      return p.at(what.figure->who).name + ' ' + p.at(what.figure->measured).name + ' ' + to_text(what.figure->period);
    case lacking::sort::results:
      return "results";
    case lacking::sort::parameter:
      break;
  }
  return p->parameters[what.index].id;
}

/// `total-emission-offset/氨氮`
[[nodiscard]] inline std::string name_of(const policy& p, rule_id which, std::optional<std::size_t> member) {
  const rule& r = p.at(which);
  return member && r.for_each ? r.id + '/' + p->lists[r.for_each->index].members[*member] : r.id;
}

/// Notes what was read for findings, each thing once.
class finding_notes {
 public:
  finding_notes(const policy& p, row_result& into) : policy_(p), into_(into) {}

  void add(const rule_finding& f) {
    if (f.fault) into_.fault = f.fault->cause;
    const rule& r = policy_.at(f.rule);
    for (const evaluated_condition& each : f.conditions) {
      const rule_expression& e = expression_of(r, each.is);
      for (std::size_t i = 0; i < e.inputs.size() && i < each.given.size(); ++i)
        note(e.inputs[i], f.member, each.given[i]);
    }
  }
  void note(std::string name, feel::type of, std::optional<unit> shown, feel::value held) {
    if (!said_.insert(name).second) return;
    const auto position = static_cast<std::uint32_t>(into_.read.size());
    into_.read.push_back({{std::move(name), std::move(of), position, std::move(shown), {}}, std::move(held)});
  }
  [[nodiscard]] static const rule_expression& expression_of(const rule& r, evaluated_condition::part is) {
    switch (is) {
      case evaluated_condition::part::applies:
        return *r.applies;
      case evaluated_condition::part::when:
        return r.when;
      case evaluated_condition::part::unless:
        return *r.unless;
      case evaluated_condition::part::must:
        return *r.must;
      case evaluated_condition::part::shortage:
        break;
    }
    return *r.shortage;
  }

 private:
  void note(const rule_input& input, std::optional<std::size_t> member, const feel::value& held) {
    switch (input.is) {
      case rule_input::sort::project: {
        const project_input& of = policy_->inputs[input.index];
        std::string name = of.name;
        if (of.by && member) name += '.' + policy_->lists[of.by->index].members[*member];
        return note(std::move(name), of.of, of.shown, held);
      }
      case rule_input::sort::suspended:
        return note(feel::name_call("suspended", policy_->inputs[input.index].name),
                    feel::type::plain(feel::type_kind::boolean), {}, held);
      case rule_input::sort::remaining: {
        const target& t = policy_->targets[input.index];
        const indicator& measured = policy_.at(t.measured);
        return note(feel::call_name("remaining", t.id), feel::type::of(measured.unit.dimension, measured.basis),
                    measured.unit, held);
      }
      case rule_input::sort::parameter: {
        const parameter& of = policy_->parameters[input.index];
        const unit& in = of.values.front().value.unit;
        return note(of.id, feel::type::of(in.dimension, of.basis), in, held);
      }
      default:
        break;  // lists, and the member, which the case names
    }
  }

  const policy& policy_;
  row_result& into_;
  std::set<std::string> said_;
};

/// Names of what findings hang on.
[[nodiscard]] inline feel::value names_of(const policy& p, const std::vector<lacking>& all) {
  std::vector<std::string> names;
  for (const lacking& each : all) names.push_back(name_of(p, each));
  return in_order(std::move(names));
}

/// What one rule says. One that is not in force on the day does not apply.
[[nodiscard]] inline std::vector<rule_finding> try_rule(const policy& p, const test_case& of, const case_row& row,
                                                        rule_place what, row_result& into) {
  const project_facts given(p, of, row);
  const std::optional<date> own = gate::own_rule_date(p, row.project);
  const std::optional<date> day = own ? own : given.on.as_of;
  rule_finding f = gate::evaluate_rule(p, row.project, given.on, what.rule, what.member, day);
  const bool in_force = !day || p.at(what.rule).in_force.contains(*day);
  if (!in_force) f.result = rule_verdict::not_applicable, f.shortage.reset(), f.missing.clear();
  for (const feel::named_value& each : row.expected) {
    const std::string& part = each.declared.name;
    if (part == "short") {
      add_part(into, each, f.shortage ? feel::value(*f.shortage) : feel::value());
    } else if (part == "fulfilled") {
      add_part(into, each, f.fulfilled);
    } else if (part == "missing") {
      add_list(into, each, names_of(p, f.missing));
    } else {
      add_part(into, each, choice_of(to_text(f.result), each.declared.declared));
    }
  }
  finding_notes notes(p, into);
  notes.add(f);
  for (const evaluated_condition& each : f.conditions) {
    constexpr std::array<std::string_view, 5> keys = {"applies", "when", "unless", "must", "short"};
    const rule_expression& e = finding_notes::expression_of(p.at(what.rule), each.is);
    const bool amount = each.is == evaluated_condition::part::shortage;
    notes.note(std::string(keys[static_cast<std::size_t>(each.is)]), e.program.result,
               amount ? p.at(what.rule).short_in : std::nullopt, each.answer);
  }
  if (!in_force) return {};
  return {std::move(f)};
}

/// The outcomes by key, and what is none of them yet.
[[nodiscard]] inline std::string_view key_of(std::optional<outcome> o) { return o ? to_text(*o) : "undetermined"; }

/// Who decides: whom rules that fire name, else the procedure's authority.
[[nodiscard]] inline feel::value authority_of(const policy& p, const std::vector<project_decision>& all) {
  std::string names;
  const auto add = [&](const std::string& name) { names += (names.empty() ? "" : "、") + name; };
  for (const project_decision& d : all) {
    for (const std::size_t at : d.deciders) add(p.at(d.findings[at].rule).authority);
  }
  if (names.empty() && all.size() == 1) add(p.at(all.front().procedure).authority);
  return names.empty() ? feel::value() : feel::value(names);
}

/// What becomes of the project.
[[nodiscard]] inline std::vector<rule_finding> try_decision(const policy& p, const test_case& of, const case_row& row,
                                                            decision_place what, row_result& into) {
  const project_facts given(p, of, row);
  std::vector<project_decision> all;
  for (std::uint32_t i = 0; i < p->procedures.size(); ++i) {
    if (!what.procedure || what.procedure->index == i) all.push_back(gate::decide(p, row.project, given.on, {i}));
  }
  outcome at_least = outcome::not_required, at_most = outcome::not_required;
  std::vector<std::string> fires;
  std::vector<lacking> missing;
  for (const project_decision& d : all) {
    at_least = std::max(at_least, d.at_least);
    at_most = std::max(at_most, d.at_most);
    for (const rule_finding& f : d.findings) {
      if (f.result == rule_verdict::fires) fires.push_back(name_of(p, f.rule, f.member));
    }
    for (const needed_input& each : d.missing) missing.push_back(each.what);
  }
  const std::optional<outcome> result = gate::summary(all);
  for (const feel::named_value& each : row.expected) {
    const std::string& part = each.declared.name;
    if (part == "authority") {
      add_part(into, each, authority_of(p, all));
    } else if (part == "fires") {
      add_list(into, each, in_order(fires));
    } else if (part == "missing") {
      add_list(into, each, names_of(p, missing));
    } else {
      const std::string_view key = part == "at_least"  ? to_text(at_least)
                                   : part == "at_most" ? to_text(at_most)
                                                       : key_of(result);
      add_part(into, each, choice_of(key, each.declared.declared));
    }
  }
  std::vector<rule_finding> findings;
  finding_notes notes(p, into);
  for (project_decision& d : all) {
    for (rule_finding& f : d.findings) {
      const feel::type text = feel::type::plain(feel::type_kind::string);
      notes.note(name_of(p, f.rule, f.member), text, {}, std::string(to_text(f.result)));
      findings.push_back(std::move(f));
    }
  }
  for (const rule_finding& f : findings) notes.add(f);
  return findings;
}

}  // namespace kaohe::inline KAOHE_ABI::trial::detail

#endif
