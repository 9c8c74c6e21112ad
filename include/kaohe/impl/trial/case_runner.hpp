// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_CASE_RUNNER_HPP
#define KAOHE_IMPL_TRIAL_CASE_RUNNER_HPP
// Internal: one row of a case.

#include <kaohe/assess/score_given.hpp>
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/decompose/run.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/trial/compare_parts.hpp>
#include <kaohe/impl/trial/project_trial.hpp>

#include <algorithm>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::trial::detail {

class case_runner {
 public:
  case_runner(const policy& p, const test_case& c, const case_row& row) : policy_(p), case_(c), row_(row) {
    found_.passed = true;
  }

  [[nodiscard]] row_result run() {
    std::visit([&](const auto& what) { try_out(what); }, case_.what);
    return std::move(found_);
  }
  /// Of a rule or decision: what the rules said.
  [[nodiscard]] std::vector<rule_finding> findings() { return std::move(findings_); }

 private:
  void try_out(decision_table_id what) {
    const feel::table& rules = *policy_->tables[what.index].rules;
    std::vector<feel::value> arguments(rules.parameters().size());
    for (const feel::named_value& each : row_.given) arguments[each.declared.input] = each.held;
    const feel::value answer = ask(rules, arguments);
    for (const feel::named_value& each : row_.expected) {
      const std::vector<std::string>& outputs = rules.result().names;
      const auto at = std::find(outputs.begin(), outputs.end(), each.declared.name);
      const bool part = at != outputs.end() && answer.kind() == feel::value_kind::context;
      add_part(found_, each, part ? answer.parts().all[static_cast<std::size_t>(at - outputs.begin())] : answer);
    }
  }

  void try_out(rung_place what) {
    const rule_table& by = policy_.at(what.ladder).rungs[what.rung].rules;
    std::vector<feel::value> arguments;
    for (const rule_input& each : by.inputs) arguments.push_back(worth(each));
    const feel::value answer = ask(*by.rules, arguments);
    for (const feel::named_value& each : row_.expected) add_part(found_, each, answer);
  }

  void try_out(item_place what) {
    item_score made = assess::score_item(policy_, what.scheme, what.item, given());
    found_.read = row_.given;
    found_.hit = std::move(made.rows);
    found_.fault = made.fault;
    if (made.out_of_range) found_.fault = feel::fault_cause::bad_argument;
    for (const feel::named_value& each : row_.expected) {
      const std::string& part = each.declared.name;
      add_score(each, part == "bonus" ? made.bonus : part == "deduction" ? made.deduction : made.score);
    }
  }

  void try_out(scheme_id what) {
    const scorecard made = assess::score_points(policy_, what, case_.who.value_or(responsible_unit_id{}),
                                                judged_by(policy_.at(what)), row_.points, given(), row_.left_out);
    const std::vector<scheme_item>& items = policy_.at(what).items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::optional<number> points = i < row_.points.size() ? row_.points[i] : std::nullopt;
      note(items[i].id, feel::type::of({}), {}, points ? feel::value(*points) : feel::value());
    }
    found_.read.insert(found_.read.end(), row_.given.begin(), row_.given.end());
    for (const feel::named_value& each : row_.expected) {
      if (each.declared.name == "grade") {
        add_part(found_, each,
                 made.grade ? grade(policy_.at(what), *made.grade, each.declared.declared) : feel::value());
      } else {
        add_score(each, each.declared.name == "bonus" ? made.bonus : made.score);
      }
    }
    for (const veto_result& each : made.vetoes) {
      if (each.fault) found_.fault = each.fault;
    }
  }

  [[nodiscard]] static feel::value grade(const scheme& of, std::size_t which, const feel::type& among) {
    return choice_of(of.grades[which].grade, among);
  }

  /// The period that a sheet judges: that of the case, else the last one.
  [[nodiscard]] period judged_by(const scheme& s) const {
    if (case_.when) return *case_.when;
    const period all = policy_->period.value_or(period::of_year(9998));
    return s.period == scheme_period::policy ? all : period::of_year(all.last_year());
  }

  /// What a name is worth; one that was not given is missing. A bare name of several targets is that of the unit's own
  /// one, whichever that is.
  [[nodiscard]] feel::value worth(const rule_input& asked) const {
    auto at = std::find(row_.stand_for.begin(), row_.stand_for.end(), asked);
    if (at == row_.stand_for.end()) {
      at = std::find_if(row_.stand_for.begin(), row_.stand_for.end(), [&](const rule_input& each) {
        return each.own && each.is == asked.is && each.figure == asked.figure;
      });
    }
    if (at == row_.stand_for.end()) return {};
    return row_.given[static_cast<std::size_t>(at - row_.stand_for.begin())].held;
  }
  [[nodiscard]] assess::given_names given() const {
    return [this](const rule_input& asked) { return worth(asked); };
  }

  /// Points that are known, or the range in which they lie; of what is at fault that, if it was expected.
  void add_score(const feel::named_value& expected, const score_range& points) {
    feel::value held = points.low;
    if (!points.is_known()) held = feel::value_range{points.low, points.high, true, true};
    if (found_.fault && expected.held.is_fault()) held = feel::fault{*found_.fault, 0, 0};
    add_part(found_, expected, std::move(held));
  }

  /// What a table says to the values given, noted with the rows that hit.
  [[nodiscard]] feel::value ask(const feel::table& rules, const std::vector<feel::value>& arguments) {
    const std::vector<feel::table_parameter>& parameters = rules.parameters();
    for (std::uint32_t i = 0; i < parameters.size(); ++i) {
      found_.read.push_back({{parameters[i].name, parameters[i].declared, i, parameters[i].shown, {}}, arguments[i]});
    }
    feel::workspace memory;
    feel::value answer = rules.evaluate(arguments, memory);
    if (answer.is_fault()) found_.fault = answer.as_fault().cause;
    found_.hit = rules.hits(arguments, memory).rows;
    return answer;
  }

  void try_out(rule_place what) { findings_ = try_rule(policy_, case_, row_, what, found_); }
  void try_out(decision_place what) { findings_ = try_decision(policy_, case_, row_, what, found_); }

  void try_out(target_id what) {
    const finding f = assess::evaluate_target(policy_, snapshot(row_.figures, case_.as_of), what, *case_.who,
                                              case_.when, decision_register(case_.decided));
    const check* const telling = telling_check(f);
    for (const feel::named_value& each : row_.expected) {
      if (each.declared.name == "margin") {
        const bool same_sort = telling != nullptr && dimension_of(*telling) == each.declared.declared.dimension;
        add_part(found_, each, same_sort && telling->margin ? feel::value(*telling->margin) : feel::value());
      } else {
        add_finding_part(each, f);
      }
    }
    note_figures(f);
    for (const check& c : f.checks) note_check(c);
  }

  void try_out(task_id what) {
    const snapshot known(row_.figures, case_.as_of);
    const evidence_snapshot shown(row_.evidence, case_.as_of);
    auto f = assess::evaluate_task(policy_, known, shown, what, *case_.who, decision_register(case_.decided));
    if (!f) {  // the unit does not belong to the class
      f.emplace();
      f->result = task_verdict::not_applicable;
    }
    for (const feel::named_value& each : row_.expected) {
      if (each.declared.name == "late") {
        add_part(found_, each, f->late);
      } else {
        add_finding_part(each, *f);
      }
    }
    note_figures(*f);
    for (const task_evidence& each : f->evidence) note_evidence(each);
  }

  /// Parts by the names of their units; `reserve`, `allocated`, `total`. All are open where nothing can be split.
  void try_out(decomposition_id what) {
    issues problems;
    const auto made = decompose::run(policy_, snapshot(row_.figures, case_.as_of), what, problems);
    for (const issue& each : problems) {
      const std::vector<std::string> said = kaohe::detail::in_language(each.args, language::en);
      const bool figure = each.code == issue_code::part_without_figure;
      note(figure ? said[1] + ' ' + said[2] + ' ' + said[3] : to_text(each.code), feel::type::of({}), {}, {});
    }
    for (const feel::named_value& each : row_.expected) {
      add_part(found_, each, made ? feel::value(part_of(*made, each.declared.name)) : feel::value());
    }
    if (!made) return;
    for (const used_figure& each : made->figures) note_figure(each.cell, each.value);
  }
  [[nodiscard]] number part_of(const decomposition_result& made, const std::string& name) const {
    if (name == "reserve") return made.reserve;
    if (name == "total") return made.total;
    if (name == "allocated") return made.total - made.reserve;
    number found;
    for (const decomposed_part& each : made.parts) {
      if (policy_.at(each.who).name == name) found = each.value;
    }
    return found;
  }

  template <class Finding>
  void add_finding_part(const feel::named_value& expected, const Finding& f) {
    const bool provisional = expected.declared.name == "provisional";
    add_part(found_, expected,
             provisional ? feel::value(f.provisional) : choice_of(to_text(f.result), expected.declared.declared));
  }

  // --- what was read ---

  void note(std::string name, feel::type of, std::optional<unit> shown, feel::value held) {
    const auto position = static_cast<std::uint32_t>(found_.read.size());
    found_.read.push_back({{std::move(name), std::move(of), position, std::move(shown), {}}, std::move(held)});
  }

  template <class Finding>
  void note_figures(const Finding& f) {
    found_.fault = f.fault;
    for (const used_figure& each : f.figures) note_figure(each.cell, each.value);
    for (const cell& each : f.missing) note_figure(each, {});
  }

  /// `化学需氧量排放总量 2020`; of another unit than the case's with its name.
  void note_figure(const cell& which, feel::value held) {
    const indicator& measured = policy_.at(which.measured);
    std::string name = measured.name + ' ' + to_text(which.period);
    if (which.who != case_.who) name = policy_.at(which.who).name + ' ' + name;
    if (which.is == figure::level) {
      note(std::move(name), feel::type::of(measured.unit.dimension, measured.basis), measured.unit, std::move(held));
    } else {
      note(name + ' ' + std::string(to_text(which.is)), feel::type::of({}), per_cent(), std::move(held));
    }
  }

  /// What a view came to: `reduction 2020`.
  void note_check(const check& c) {
    note(std::string(to_text(c.looks_at)) + ' ' + to_text(c.when), feel::type::of(dimension_of(c)),
         is_rate(c) ? per_cent() : measured().unit, c.value ? feel::value(*c.value) : feel::value());
  }

  void note_evidence(const task_evidence& e) {
    const feel::type text = feel::type::plain(feel::type_kind::string);
    note("state", text, {}, std::string(to_text(e.state)));
    note("date", feel::type::plain(feel::type_kind::date), {}, e.reached);
    if (!e.document.empty()) note("documents", text, {}, e.document);
    if (e.is_verified()) note("verified_by", text, {}, e.verified_by);
  }

  [[nodiscard]] const indicator& measured() const {
    return policy_.at(policy_.at(std::get<target_id>(case_.what)).measured);
  }
  [[nodiscard]] static bool is_rate(const check& c) {
    return c.looks_at == view::reduction || c.looks_at == view::change;
  }
  [[nodiscard]] dimension dimension_of(const check& c) const {
    return is_rate(c) ? dimension() : measured().unit.dimension;
  }
  [[nodiscard]] static unit per_cent() { return parse_unit("%").value(); }

  const policy& policy_;
  const test_case& case_;
  const case_row& row_;
  row_result found_;
  std::vector<rule_finding> findings_;
};

}  // namespace kaohe::inline KAOHE_ABI::trial::detail

#endif
