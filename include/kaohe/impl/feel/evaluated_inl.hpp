// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_EVALUATED_INL_HPP
#define KAOHE_IMPL_FEEL_EVALUATED_INL_HPP
#include <kaohe/feel/evaluated.hpp>

#include <kaohe/feel/parse.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

KAOHE_INLINE std::optional<evaluated> evaluate_text(source_text text, const std::vector<named_value>& known,
                                                    issues& problems,
                                                    std::vector<std::shared_ptr<const table>> tables) {
  std::optional<expression> read = parse_expression(std::move(text), problems);
  if (!read) return std::nullopt;
  std::vector<declared_name> declared;
  for (const named_value& each : known) declared.push_back(each.declared);
  std::optional<program> made = check_expression(*read, scope(std::move(declared), std::move(tables)), problems);
  if (!made) return std::nullopt;
  evaluated e{*std::move(read), *std::move(made), {}, {}};
  for (const std::uint32_t input : e.program.inputs) {
    const auto is_it = [&](const named_value& each) { return each.declared.input == input; };
    e.inputs.push_back(std::find_if(known.begin(), known.end(), is_it)->held);
  }
  e.answer = evaluate(e.program, e.inputs);
  return e;
}

KAOHE_INLINE std::vector<std::string> input_names(const expression& e, const program& p) {
  std::vector<std::string> called(p.inputs.size());
  for (node_index i = 0; i < e.nodes.size(); ++i) {
    const node_kind kind = e.at(i).kind;
    if (kind != node_kind::name && kind != node_kind::subject && kind != node_kind::call) continue;
    const std::optional<std::uint32_t> at = p.notes[i].at;
    if (!at || sort_of(*at) != register_sort::input) continue;
    std::string& name = called[position_of(*at)];
    if (name.empty() || kind != node_kind::call) name = e.text_of(i);
  }
  return called;
}

KAOHE_INLINE std::vector<std::string> missing_names(const evaluated& e) {
  const std::vector<std::string> called = input_names(e.text, e.program);
  std::vector<std::string> lacking;
  for (const std::uint32_t input : missing_inputs(e.program, e.inputs, e.answer)) lacking.push_back(called[input]);
  return lacking;
}

KAOHE_INLINE std::vector<fault> faults_in(const value& v) {
  if (v.is_fault()) return {v.as_fault()};
  if (is_complete(v) || v.is_missing()) return {};
  const bool range = v.kind() == value_kind::range;
  const std::vector<value> parts = range ? std::vector{v.as_range().low, v.as_range().high} : v.parts().all;
  std::vector<fault> all;
  for (const value& part : parts) {
    const std::vector<fault> inside = faults_in(part);
    all.insert(all.end(), inside.begin(), inside.end());
  }
  return all;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
