// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_APPLICATION_TEXT_HPP
#define KAOHE_IMPL_REPORT_APPLICATION_TEXT_HPP
// Internal: what rules about projects name, in words: inputs, their values, amounts exactly.

#include <kaohe/impl/report/rule_input_text.hpp>
#include <kaohe/report/value_text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// An amount given in coherent units, exactly: `3.2 吨`.
[[nodiscard]] inline std::string exactly(const number& coherent, const unit& in, language lang) {
  return to_text(feel::value(coherent), feel::type::of(in.dimension), in, lang);
}

/// A value as a form shows it: 是 and 否, texts without quotes.
[[nodiscard]] inline std::string filled_in(const feel::value& v, const feel::type& of, const unit& in, language lang) {
  const bool zh = lang == language::zh;
  switch (v.kind()) {
    case feel::value_kind::missing:
      return zh ? "缺失" : "missing";
    case feel::value_kind::boolean:
      return v.as_boolean() ? (zh ? "是" : "yes") : (zh ? "否" : "no");
    case feel::value_kind::string:
      return v.as_string();
    default:
      return to_text(v, of, in, lang);
  }
}

/// The name of an input, of one member of its list if it has one for each: `替代量.氨氮`.
[[nodiscard]] inline std::string name_of(const policy& p, project_input_id input, std::optional<std::size_t> member) {
  const project_input& asked = p.at(input);
  if (!asked.by || !member) return asked.name;
  return asked.name + "." + p->lists[asked.by->index].members[*member];
}

/// The unit in which a quantity of an input is shown; of everything else none.
[[nodiscard]] inline unit shown_unit(const project_input& input) { return input.shown.value_or(unit{}); }

/// The unit of what is left of a target.
[[nodiscard]] inline unit unit_left(const policy& p, target_id of) {
  return unit_of_figure(p, of, given_figure::target_value);
}

/// What an input of a rule was worth: `综合能耗 5001 tce`. Nothing for lists, which say what they are by their name.
[[nodiscard]] inline std::optional<std::string> fact_text(const policy& p, const rule_input& input,
                                                          const feel::value& held, std::optional<std::size_t> member,
                                                          language lang) {
  const auto said = [&](const std::string& name, const feel::type& of, const unit& in) {
    return name + " " + filled_in(held, of, in, lang);
  };
  switch (input.is) {
    case rule_input::sort::project: {
      const project_input& asked = p.at(project_input_id{input.index});
      return said(name_of(p, project_input_id{input.index}, member), asked.of, shown_unit(asked));
    }
    case rule_input::sort::parameter: {
      const unit in = p->parameters[input.index].values.front().value.unit;
      return said(p->parameters[input.index].id, feel::type::of(in.dimension), in);
    }
    case rule_input::sort::remaining: {
      const unit in = unit_left(p, {input.index});
      return said(name_of(p, input, {}), feel::type::of(in.dimension), in);
    }
    case rule_input::sort::suspended:
      return said(name_of(p, input, {}), feel::type::plain(feel::type_kind::boolean), {});
    case rule_input::sort::member:
    case rule_input::sort::list:
      return std::nullopt;  // the finding's name says which member
    default:
      return name_of(p, input, {}) + " " + text_of(p, input, held, lang);
  }
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
