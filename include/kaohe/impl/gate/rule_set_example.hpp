// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_EXAMPLE_HPP
#define KAOHE_IMPL_GATE_RULE_SET_EXAMPLE_HPP
// Internal: an application of which rules fire or are asked, in words. What the formulas propose is tried on the rules
// themselves; where terms stand in the way that are not linear, some inputs are given values first.

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/gate/rule_set_solver.hpp>
#include <kaohe/impl/gate/rule_set_times.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

class example_finder {
 public:
  /// \param asked_only  requirements need only be asked; else rules fire
  example_finder(const policy& p, std::vector<const rule*> rules, bool asked_only, work_limit& work)
      : p_(p), rules_(std::move(rules)), asked_only_(asked_only), work_(work) {}

  /// In words of both languages.
  [[nodiscard]] std::optional<std::string> in(const validity& when) {
    when_ = when;
    std::set<rule_input> hard;
    if (auto found = with({}, &hard)) return found;
    std::vector<std::pair<rule_input, std::vector<feel::value>>> tries;
    std::size_t count = 1;
    for (const rule_input& input : hard) {
      std::vector<feel::value> some = values_to_try(input);
      if (some.empty() || count * some.size() > most_tries) continue;
      count *= some.size();
      tries.emplace_back(input, std::move(some));
    }
    for (std::size_t i = 0; !tries.empty() && i < count; ++i) {
      known_inputs fixed;
      std::size_t rest = i;
      for (const auto& [input, some] : tries) {
        fixed.emplace(input, some[rest % some.size()]);
        rest /= some.size();
      }
      if (auto found = with(fixed, nullptr)) return found;
    }
    return std::nullopt;
  }

 private:
  using known_inputs = std::map<rule_input, feel::value>;
  static constexpr std::size_t most_tries = 256;

  [[nodiscard]] std::optional<std::string> with(const known_inputs& fixed, std::set<rule_input>* hard) {
    rule_logic logic(p_, when_, fixed);
    std::vector<formula> goals;
    for (const rule* const r : rules_) {
      const rule_formulas made = formulas_of(logic, *r);
      goals.push_back(asked_only_ ? made.asked : made.fires);
    }
    if (is_dated()) goals.push_back(some_day(logic));
    if (hard != nullptr) *hard = logic.hard;
    logic_solver solver(logic.book, logic.book.formulas, work_);
    if (solver.solve(std::move(goals)) != answer::yes) return std::nullopt;
    known_inputs known = fixed;
    take(logic, solver.model(), known);
    if (!holds_of(logic, known)) return std::nullopt;
    return kaohe::detail::bilingual(text_of(logic, known, language::zh), text_of(logic, known, language::en));
  }

  /// True if what the rules say changes with time, and applications say their day.
  [[nodiscard]] bool is_dated() const {
    return p_->applicable_on && !p_.at(*p_->applicable_on).only_if && (when_.from || when_.to);
  }
  /// A formula that always holds and asks for the day.
  [[nodiscard]] formula some_day(rule_logic& logic) const {
    const term day = logic.input({rule_input::sort::project, {}, p_->applicable_on->index, false});
    const date last = when_.to ? *when_.to : date::make(9999, 12, 31).value();
    return logic.book.order(added(day.sum, sum_of(day_number(last)), -1), false);
  }

  [[nodiscard]] std::vector<feel::value> values_to_try(const rule_input& i) const {
    std::vector<feel::value> all;
    if (i.is == rule_input::sort::member) {
      const list& l = p_->lists[i.index];
      for (std::uint32_t m = 0; m < l.members.size(); ++m) {
        all.push_back(l.code_system.empty() ? feel::value(feel::choice{m}) : feel::value(l.members[m]));
      }
    } else if (i.is == rule_input::sort::project) {
      const project_input& of = p_.at(project_input_id{i.index});
      if (of.of.kind == feel::type_kind::boolean) return {true, false};
      for (std::uint32_t c = 0; of.of.kind == feel::type_kind::choice && c < of.of.names.size(); ++c) {
        all.emplace_back(feel::choice{c});
      }
      if (of.of.kind != feel::type_kind::quantity) return all;
      for (const int times : {1, 2, 10, 100, 1000, 0}) {
        const number x = (of.shown ? of.shown->size : number(1)) * times;
        if (!of.range || of.range->contains(x)) all.emplace_back(x);
      }
    }
    return all;
  }

  /// The inputs that a model gives values.
  void take(const rule_logic& logic, const logic_model& model, known_inputs& known) const {
    const auto add = [&](const auto& values, const auto& make) {
      for (const auto& each : values) {
        const auto& shows = logic.book.variables[each.first].shows;
        if (shows) known.emplace(*shows, make(*shows, each.second));
      }
    };
    add(model.truths, [](const rule_input&, bool holds) { return feel::value(holds); });
    add(model.numbers, [&](const rule_input& i, const number& x) { return number_value(i, x); });
    add(model.texts, [](const rule_input&, const std::string& text) { return feel::value(text); });
    add(model.choices, [&](const rule_input& i, std::uint32_t chosen) {
      const bool code = i.is == rule_input::sort::member && !p_->lists[i.index].code_system.empty();
      return code ? feel::value(p_->lists[i.index].members[chosen]) : feel::value(feel::choice{chosen});
    });
  }
  [[nodiscard]] feel::value number_value(const rule_input& i, const number& x) const {
    const bool day =
        i.is == rule_input::sort::project && p_.at(project_input_id{i.index}).of.kind == feel::type_kind::date;
    if (!day) return x;
    if (x < day_number(date::make(1400, 1, 1).value()) || x > day_number(date::make(9999, 12, 31).value())) return {};
    return date(boost::gregorian::date(
        boost::gregorian::gregorian_calendar::from_day_number(static_cast<std::uint32_t>(x.to_double()))));
  }

  [[nodiscard]] feel::value value_of(const rule_logic& logic, const known_inputs& known, const rule_input& i) const {
    if (i.is == rule_input::sort::list) {
      const auto& members = p_->lists[i.index].members;
      return feel::value::list({members.begin(), members.end()});
    }
    if (i.is == rule_input::sort::parameter) {
      const quantity* const value = p_->parameters[i.index].on(logic.some_day());
      return value != nullptr ? feel::value(value->coherent()) : feel::value();
    }
    const auto at = known.find(i);
    if (at == known.end()) return {};
    if (i.is == rule_input::sort::project) {
      const auto& only_if = p_.at(project_input_id{i.index}).only_if;
      if (only_if && answer_of(logic, known, *only_if).is_false()) return {};
    }
    return at->second;
  }
  [[nodiscard]] feel::value answer_of(const rule_logic& logic, const known_inputs& known,
                                      const rule_expression& e) const {
    std::vector<feel::value> given;
    for (const rule_input& i : e.inputs) given.push_back(value_of(logic, known, i));
    return feel::evaluate(e.program, given);
  }
  [[nodiscard]] bool holds_of(const rule_logic& logic, const known_inputs& known) const {
    for (const rule* const r : rules_) {
      const auto answer = [&](const rule_expression& e) { return answer_of(logic, known, e); };
      if (r->applies && !answer(*r->applies).is_true()) return false;
      if (!answer(r->when).is_true() || (r->unless && !answer(*r->unless).is_false())) return false;
      if (r->must && !asked_only_ && !answer(*r->must).is_false()) return false;
    }
    return true;
  }

  [[nodiscard]] std::string text_of(const rule_logic& logic, const known_inputs& known, language lang) const {
    std::string all;
    for (const auto& [input, value] : known) {
      if (value_of(logic, known, input).is_missing()) continue;
      if (!all.empty()) all += lang == language::zh ? "，" : ", ";
      all += logic.name_of(input) + " = " + text_of(input, value, lang);
    }
    return all;
  }
  [[nodiscard]] std::string text_of(const rule_input& i, const feel::value& v, language lang) const {
    const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
    switch (v.kind()) {
      case feel::value_kind::boolean:
        return lang == language::zh ? (v.is_true() ? "是" : "否") : (v.is_true() ? "true" : "false");
      case feel::value_kind::choice:
        return quoted(i.is == rule_input::sort::member
                          ? p_->lists[i.index].members[v.as_choice().index]
                          : p_.at(project_input_id{i.index}).of.names[v.as_choice().index]);
      case feel::value_kind::number: {
        const unit in = unit_of(i);
        return to_text(quantity{v.as_number() / in.size, in});
      }
      case feel::value_kind::date:
        return to_text(v.as_date());
      default:
        return quoted(v.as_string());
    }
  }
  [[nodiscard]] unit unit_of(const rule_input& i) const {
    if (i.is == rule_input::sort::remaining) return p_.at(p_.at(target_id{i.index}).measured).unit;
    const project_input& of = p_.at(project_input_id{i.index});
    return of.shown ? *of.shown : coherent_unit(of.of.dimension);
  }

  const policy& p_;
  std::vector<const rule*> rules_;
  bool asked_only_;
  work_limit& work_;
  validity when_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
