// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_RULE_INPUT_TEXT_HPP
#define KAOHE_IMPL_REPORT_RULE_INPUT_TEXT_HPP

#include <kaohe/assess/scorecard.hpp>
#include <kaohe/report/amount.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// True of figures in the terms of the target's deciding view; the others are rates.
[[nodiscard]] inline bool is_amount(given_figure f) noexcept {
  switch (f) {
    case given_figure::target_value:
    case given_figure::actual:
    case given_figure::required:
    case given_figure::gap:
    case given_figure::margin:
    case given_figure::annual_actual:
    case given_figure::annual_required:
    case given_figure::annual_gap:
    case given_figure::cumulative_gap:
      return true;
    default:
      return false;
  }
}

/// The unit that a figure of a target is shown in.
[[nodiscard]] inline unit unit_of_figure(const policy& p, target_id what, given_figure f) {
  const requirement* const deciding = deciding_requirement(p.at(what));
  if (!is_amount(f) || deciding == nullptr) return parse_unit("%").value();
  const feel::interval& allows = deciding->allows;
  if (!allows.high && !allows.low) return p.at(p.at(what).measured).unit;
  return allows.high ? allows.high->value.unit : allows.low->value.unit;
}

/// How an input of a rule is called there.
[[nodiscard]] inline std::string name_of(const policy& p, const rule_input& input, const std::vector<target_id>& own) {
  const auto call = [](std::string_view name, const std::string& id) { return std::string(name) + "(\"" + id + "\")"; };
  switch (input.is) {
    case rule_input::sort::unit_name:
      return "who";
    case rule_input::sort::unit_kind:
      return "kind";
    case rule_input::sort::indicator:
      return p.at(indicator_id{input.index}).name;
    case rule_input::sort::figure:
      if (input.own || (own.size() == 1 && own[0].index == input.index)) return std::string(to_text(input.figure));
      return call(to_text(input.figure), p.at(target_id{input.index}).id);
    case rule_input::sort::verdict:
      return call("verdict", p.at(target_id{input.index}).id);
    case rule_input::sort::task:
      return call("verdict", p.at(task_id{input.index}).id);
    case rule_input::sort::grade:
      return call("grade", p.at(scheme_id{input.index}).id);
    case rule_input::sort::score:
      return call("score", p.at(scheme_id{input.index}).id);
    case rule_input::sort::list:
      return p->lists[input.index].id;
    case rule_input::sort::level:
      return "level";
    case rule_input::sort::project:
      return p.at(project_input_id{input.index}).name;
    case rule_input::sort::member:
      return p->lists[input.index].id;
    case rule_input::sort::parameter:
      return p->parameters[input.index].id;
    case rule_input::sort::suspended:
      return "suspended(" + p.at(project_input_id{input.index}).name + ")";
    case rule_input::sort::remaining:
      return call("remaining", p.at(target_id{input.index}).id);
  }
  return {};
}

/// The choice that an input of a rule is.
[[nodiscard]] inline std::string choice_of(const policy& p, const rule_input& input, std::uint32_t index,
                                           language lang) {
  switch (input.is) {
    case rule_input::sort::figure:
    case rule_input::sort::verdict:
      return std::string(word(static_cast<verdict>(index), lang));
    case rule_input::sort::task:
      return std::string(word(static_cast<task_verdict>(index), lang));
    case rule_input::sort::grade:
      return p.at(scheme_id{input.index}).grades[index].grade;
    default:
      return {};
  }
}

/// The value of an input of a rule.
[[nodiscard]] inline std::string text_of(const policy& p, const rule_input& input, const feel::value& held,
                                         language lang) {
  unit in;
  if (input.is == rule_input::sort::indicator) in = p.at(indicator_id{input.index}).unit;
  if (input.is == rule_input::sort::figure) in = unit_of_figure(p, {input.index}, input.figure);
  switch (held.kind()) {
    case feel::value_kind::number:
      return shown(held.as_number(), in);
    case feel::value_kind::enclosure: {
      const std::string low = shown(held.as_enclosure().low, in);
      return low.starts_with("≈") ? low : "≈" + low;
    }
    case feel::value_kind::choice:
      return choice_of(p, input, held.as_choice().index, lang);
    case feel::value_kind::string:
      return held.as_string();
    case feel::value_kind::fault:
      return std::string(sentence(held.as_fault().cause, lang));
    default:
      return lang == language::zh ? "缺失" : "missing";
  }
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
