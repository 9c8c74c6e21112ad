// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_STRUCTURE_HPP
#define KAOHE_IMPL_GATE_RULE_SET_STRUCTURE_HPP
// Internal: the structure of a compiled expression as a text: two registers with the same one have the same value.

#include <kaohe/feel/program.hpp>
#include <kaohe/feel/table.hpp>
#include <kaohe/impl/gate/rule_set_terms.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

[[nodiscard]] inline bool is_iteration(feel::operation does) noexcept {
  return does >= feel::operation::for_each && does <= feel::operation::filter;
}

/// The registers that a step reads; of an iteration the list and what its body yields.
[[nodiscard]] inline std::vector<std::uint32_t> operands_of(const feel::program& p, const feel::step& s) {
  using feel::operation;
  if (is_iteration(s.does)) return {s.a, s.c};
  switch (s.does) {
    case operation::element:
      return {};
    case operation::negate:
    case operation::negation:
    case operation::is_missing:
    case operation::one_of:
    case operation::entry:
    case operation::project:
    case operation::property:
      return {s.a};
    case operation::within:
    case operation::select:
      return {s.a, s.b, s.c};
    case operation::conjunction:
    case operation::disjunction:
    case operation::make_list:
    case operation::make_context:
    case operation::call:
    case operation::look_up: {
      const auto first = p.operands.begin() + static_cast<std::ptrdiff_t>(s.a);
      return {first, first + static_cast<std::ptrdiff_t>(s.b)};
    }
    default:
      return {s.a, s.b};
  }
}

[[nodiscard]] inline std::string structure_of(const feel::value& v) {
  const std::string kind = std::to_string(static_cast<int>(v.kind())) + ":";
  const auto ends = [&](const auto& low, const auto& high) { return kind + low + ".." + high; };
  switch (v.kind()) {
    case feel::value_kind::boolean:
      return kind + (v.as_boolean() ? "1" : "0");
    case feel::value_kind::choice:
      return kind + std::to_string(v.as_choice().index);
    case feel::value_kind::date:
      return kind + to_text(v.as_date());
    case feel::value_kind::days:
      return kind + std::to_string(v.as_days().days);
    case feel::value_kind::months:
      return kind + std::to_string(v.as_months().months);
    case feel::value_kind::number:
      return kind + to_text(v.as_number());
    case feel::value_kind::string:
      return kind + std::to_string(v.as_string().size()) + v.as_string();
    case feel::value_kind::enclosure:
      return ends(to_text(v.as_enclosure().low), to_text(v.as_enclosure().high));
    case feel::value_kind::range: {
      const feel::value_range& r = v.as_range();
      return ends((r.low_included ? "[" : "(") + structure_of(r.low),
                  structure_of(r.high) + (r.high_included ? "]" : ")"));
    }
    case feel::value_kind::list:
    case feel::value_kind::context: {
      std::string all = kind;
      for (const feel::value& each : v.parts().all) all += structure_of(each) + ";";
      return all + "]";
    }
    default:
      return kind;
  }
}

/// See the file's comment.
[[nodiscard]] inline std::string structure_of(const rule_expression& e, std::uint32_t reg) {
  const feel::program& p = e.program;
  const std::uint32_t at = feel::position_of(reg);
  if (feel::sort_of(reg) == feel::register_sort::input) return rule_logic::key_of(e.inputs[at]);
  if (feel::sort_of(reg) == feel::register_sort::constant) return structure_of(p.constants[at]);
  const feel::step& s = p.steps[at];
  std::string made = std::to_string(static_cast<int>(s.does)) + "." + std::to_string(s.detail);
  if (s.does == feel::operation::element) {  // of the iteration so many deep
    int depth = 0;
    for (std::uint32_t loop = 0; loop < at; ++loop) {
      if (is_iteration(p.steps[loop].does) && at < p.steps[loop].b) ++depth;
    }
    return made + "@" + std::to_string(depth);
  }
  if (s.does == feel::operation::entry || s.does == feel::operation::project) made += "." + std::to_string(s.b);
  if (s.does == feel::operation::look_up) made += p.tables[s.detail]->id();
  if (s.does == feel::operation::one_of) {
    for (const bool each : p.sets[s.c]) made += each ? '1' : '0';
  }
  std::vector<std::string> parts;
  for (const std::uint32_t r : operands_of(p, s)) parts.push_back(structure_of(e, r));
  if (s.does == feel::operation::multiply) std::sort(parts.begin(), parts.end());
  made += "(";
  for (const std::string& each : parts) made += each + ",";
  return made + ")";
}

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
