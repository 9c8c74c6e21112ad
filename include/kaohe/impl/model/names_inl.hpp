// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_NAMES_INL_HPP
#define KAOHE_IMPL_MODEL_NAMES_INL_HPP
#include <kaohe/model/names.hpp>

#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/model/input_span.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::model {

KAOHE_INLINE std::vector<feel::named_value> names_of(const policy& p) {
  std::vector<feel::named_value> all;
  std::uint32_t things = 0;
  for (const indicator& each : p->indicators) {
    const feel::declared_name declared{
        each.id, feel::type::of(each.unit.dimension, each.basis), things++, each.unit, {}};
    all.push_back({declared, {}});
    if (each.name == each.id || !feel::is_name(each.name)) continue;
    all.push_back({declared, {}});
    all.back().declared.name = each.name;
  }
  for (const parameter& each : p->parameters) {
    if (each.values.empty()) continue;
    const quantity& first = each.values.front().value;
    const bool constant =
        each.values.size() == 1 && !each.values.front().in_force.from && !each.values.front().in_force.to;
    all.push_back({{each.id, feel::type::of(first.unit.dimension, each.basis), things++, first.unit, {}},
                   constant ? feel::value(first.coherent()) : feel::value()});
  }
  for (const list& each : p->lists) {
    const auto kind = each.code_system.empty() ? feel::type_kind::string : feel::type_kind::code;
    std::vector<feel::value> members(each.members.begin(), each.members.end());
    all.push_back({{each.id, feel::type::list_of(feel::type::plain(kind)), things++, {}, {}},
                   feel::value::list(std::move(members))});
  }
  for (const project_input& each : p->inputs) {
    all.push_back({{each.name, each.of, things++, each.shown, detail::span_of(each.range)}, {}});
  }
  return all;
}

KAOHE_INLINE std::vector<std::shared_ptr<const feel::table>> tables_of(const policy& p) {
  std::vector<std::shared_ptr<const feel::table>> all;
  for (const decision_table& each : p->tables) all.push_back(each.rules);
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::model

#endif
