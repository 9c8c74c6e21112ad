// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_PROJECTS_HPP
#define KAOHE_TESTS_SUPPORT_PROJECTS_HPP
/// \file projects.hpp
/// Applications written value by value, and decisions about them in short texts.

#include <kaohe/gate/decide.hpp>

#include <support/small_policy.hpp>
#include <support/toml_policy.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kaohe_test {

/// A value of an input as text: `5000 tce`, `是`, `新建`, `2020-01-01`; empty: missing.
inline kaohe::feel::value value_of_input(const kaohe::project_input& input, std::string_view text) {
  using kaohe::feel::type_kind;
  if (text.empty()) return {};
  switch (input.of.kind) {
    case type_kind::quantity:
      return coherent(text);
    case type_kind::boolean:
      return text == "是";
    case type_kind::choice: {
      const auto at = std::find(input.of.names.begin(), input.of.names.end(), text);
      if (at == input.of.names.end()) throw std::runtime_error(std::string(text));
      return kaohe::feel::choice{static_cast<std::uint32_t>(at - input.of.names.begin())};
    }
    case type_kind::date:
      return on(text);
    default:
      return std::string(text);
  }
}

/// An application of which nothing is said at first.
struct application {
  explicit application(const kaohe::policy& p, std::string id = "P1") : of(p), made(kaohe::gate::empty_project(p)) {
    made.id = std::move(id);
  }

  /// Says something: `综合能耗`, or of an input with one value for each member `替代量.氨氮`.
  application& say(const std::string& name, std::string_view value) {
    const std::size_t dot = name.find('.');
    const auto input = of.find_input(name.substr(0, dot));
    if (!input) throw std::runtime_error(name);
    std::size_t member = 0;
    if (dot != std::string::npos) {
      const auto& members = of->lists[of.at(*input).by->index].members;
      const auto at = std::find(members.begin(), members.end(), name.substr(dot + 1));
      member = static_cast<std::size_t>(at - members.begin());
    }
    made.values.at(input->index).at(member) = value_of_input(of.at(*input), value);
    return *this;
  }

  kaohe::policy of;
  kaohe::project made;
};

/// Something that lacks: `替代量.氨氮`, `register`, `energy 2019`, `results of 北镇`, `parameter 红线`.
inline std::string text_of(const kaohe::policy& p, const kaohe::lacking& what) {
  using sort = kaohe::lacking::sort;
  switch (what.is) {
    case sort::input: {
      const auto& input = p->inputs[what.index];
      return input.name + (what.member ? "." + p->lists[input.by->index].members[*what.member] : "");
    }
    case sort::decisions:
      return "register";
    case sort::figure:
      return p.at(what.figure->measured).id + " " + to_text(what.figure->period);
    case sort::results:
      return "results of " + p->responsible_units[what.index].name;
    case sort::parameter:
      return "parameter " + p->parameters[what.index].id;
  }
  return {};
}

/// The rule of a finding: `offset/氨氮`.
inline std::string rule_of(const kaohe::policy& p, const kaohe::rule_finding& f) {
  const kaohe::rule& r = p.at(f.rule);
  return r.id + (f.member ? "/" + p->lists[r.for_each->index].members[*f.member] : "");
}

/// What a finding says, and what it hangs on: `undetermined (替代量.氨氮)`, `undetermined: division_by_zero in when`.
inline std::string text_of(const kaohe::policy& p, const kaohe::rule_finding& f) {
  std::string text(to_text(f.result));
  if (f.fulfilled) text += ", fulfilled";
  if (f.exception) text += ", excepted";
  for (std::size_t i = 0; i < f.missing.size(); ++i) text += (i == 0 ? " (" : ", ") + text_of(p, f.missing[i]);
  if (!f.missing.empty()) text += ")";
  if (f.fault) text += ": " + std::string(to_text(f.fault->cause));
  if (f.fault_in) text += " in " + std::to_string(static_cast<int>(*f.fault_in));
  return text;
}

/// An outcome, or the range of it: `refused_in_principle`, `no_objection..prohibited`.
inline std::string text_of(const kaohe::project_decision& d) {
  if (d.result) return std::string(to_text(*d.result));
  return std::string(to_text(d.at_least)) + ".." + std::string(to_text(d.at_most));
}

/// A number in the unit in which an input is shown.
inline std::string in_unit(const kaohe::project_input& input, const kaohe::number& x) {
  return to_text(input.shown ? x / input.shown->size : x);
}

/// Changes, one after the other: `综合能耗 <= 5000; 建设性质: 改建 迁建`.
inline std::string text_of(const kaohe::policy& p, const std::vector<kaohe::change>& all) {
  std::string text;
  for (const kaohe::change& each : all) {
    const kaohe::project_input& input = p.at(each.input);
    text += (text.empty() ? "" : "; ") + input.name;
    if (each.member) text += "." + p->lists[input.by->index].members[*each.member];
    if (each.low) text += std::string(each.low_included ? " >= " : " > ") + in_unit(input, *each.low);
    if (each.high) text += std::string(each.high_included ? " <= " : " < ") + in_unit(input, *each.high);
    if (!each.choices.empty()) text += ":";
    for (const auto& choice : each.choices) {
      const bool truth = choice.kind() == kaohe::feel::value_kind::boolean;
      text += " " + (truth ? (choice.as_boolean() ? "是" : "否") : input.of.names[choice.as_choice().index]);
    }
  }
  return text;
}

/// What an outcome hangs on: `涉煤 (coal, coal-again); 综合能耗 (size)`.
inline std::string missing_text(const kaohe::policy& p, const kaohe::project_decision& d) {
  std::string text;
  for (const kaohe::needed_input& each : d.missing) {
    text += (text.empty() ? "" : "; ") + text_of(p, each.what) + " (";
    for (std::size_t i = 0; i < each.needed_by.size(); ++i) {
      text += (i == 0 ? "" : ", ") + rule_of(p, d.findings[each.needed_by[i]]);
    }
    text += ")";
  }
  return text;
}

/// The ways out: `conditional: coal; no_objection: coal, offset/氨氮`.
inline std::string ways_text(const kaohe::policy& p, const kaohe::project_decision& d) {
  std::string text;
  for (const kaohe::way_out& each : d.ways) {
    text += (text.empty() ? "" : "; ") + std::string(to_text(each.to)) + ":";
    for (const std::size_t i : each.turning) text += " " + rule_of(p, d.findings[i]);
  }
  return text;
}

}  // namespace kaohe_test

#endif
