// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_FORM_HPP
#define KAOHE_IMPL_FEEL_TABLE_FORM_HPP
// Internal: the rules of a table's form: its names, its hit policy, the types of its outputs.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/table_checker.hpp>
#include <kaohe/impl/feel/words.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// True for a name that is written as a call with one text; see `call_name`.
[[nodiscard]] inline bool is_call_name(std::string_view name) {
  const std::size_t open = name.find("(\"");
  if (open == std::string_view::npos || !is_name(name.substr(0, open))) return false;
  const std::string_view rest = name.substr(open + 2);
  return rest.size() > 2 && rest.ends_with("\")") && rest.find('"') == rest.size() - 2;
}

inline void table_checker::check_form() {
  const table_declaration& d = declared();
  constexpr std::size_t most_rows = 100'000;
  if (d.columns.empty()) invalid(d.id, "没有输入列", "it has no input column");
  if (d.columns.size() > table_index::most_columns)
    invalid(d.id, "输入列超过64个", "it has more than 64 input columns");
  if (d.parameters.size() > table_index::most_columns) invalid(d.id, "参数超过64个", "it has more than 64 parameters");
  if (d.rows.size() > most_rows) invalid(d.id, "超过100000行", "it has more than 100,000 rows");
  if (d.outputs.empty()) invalid(d.id, "没有输出列", "it has no output");
  check_names();
  check_policy();
}

inline void table_checker::check_names() {
  const table_declaration& d = declared();
  if (!is_name(d.id.value)) invalid(d.id, "表名须为规则语言的名称", "its name is no name of the rule language");
  if (find_builtin(d.id.value) || is_later_function(d.id.value))
    invalid(d.id, "表名与函数重名", "its name is that of a function");
  std::set<std::string_view> parameters, outputs;
  for (const table_parameter& p : d.parameters) {
    if (!is_name(p.name) && !is_call_name(p.name))
      invalid(d.id, "参数名“" + p.name + "”不合写法", "'" + p.name + "' is no name for a parameter");
    if (!parameters.insert(p.name).second) problem(issue_code::repeated_parameter, d.id, {p.name});
  }
  for (const table_output& o : d.outputs) {
    if (d.outputs.size() > 1 && o.name.empty()) invalid(d.id, "多个输出列须各有名称", "several outputs need names");
    if (!outputs.insert(o.name).second && !o.name.empty()) problem(issue_code::repeated_parameter, d.id, {o.name});
  }
}

inline void table_checker::check_policy() {
  const table_declaration& d = declared();
  if (d.outputs.empty()) return;
  const bool by_output = d.policy == hit_policy::priority || d.policy == hit_policy::output_order;
  const bool any_choice = std::any_of(d.outputs.begin(), d.outputs.end(),
                                      [](const table_output& o) { return o.declared.kind == type_kind::choice; });
  if (by_output && !any_choice) problem(issue_code::table_output_order, d.id, {d.id.value});
  if (!d.defaults.empty() && d.defaults.size() != d.outputs.size()) {
    invalid(d.id, "缺省输出须与输出列一一对应", "it needs one default for each output, or none");
  }
  if (d.aggregate == aggregation::none) return;
  if (d.policy != hit_policy::collect) invalid(d.id, "只有汇集方式才能汇总", "only the policy collect aggregates");
  if (d.aggregate == aggregation::count) {
    if (!d.defaults.empty()) invalid(d.id, "计数不设缺省输出", "a count has no default");
    return;
  }
  const type_kind of = d.outputs.front().declared.kind;
  const bool adds = of == type_kind::quantity || of == type_kind::days || of == type_kind::months;
  const bool orders = adds || of == type_kind::date || of == type_kind::string;
  if (d.outputs.size() > 1) invalid(d.id, "汇总只能有一个输出列", "an aggregation needs exactly one output");
  if (d.aggregate == aggregation::sum ? !adds : !orders) {
    invalid(d.id, "输出的类型不能这样汇总", "outputs of this type cannot be aggregated so");
  }
}

/// The outputs in the order of their names, as the keys of contexts are.
inline std::vector<std::size_t> table_checker::outputs_by_name() const {
  const auto& outputs = declared().outputs;
  std::vector<std::size_t> all(outputs.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::sort(all.begin(), all.end(), [&](auto a, auto b) { return outputs[a].name < outputs[b].name; });
  return all;
}

inline type table_checker::result_type() const {
  const table_declaration& d = declared();
  if (d.aggregate == aggregation::count) return type::of({});
  std::vector<std::string> names;
  std::vector<type> parts;
  for (const table_output& o : d.outputs) {
    names.push_back(o.name);
    parts.push_back(o.declared);
  }
  for (std::size_t o = 0; o < parts.size(); ++o) {
    for (const auto& [text, p] : output_cells_[o]) parts[o].inexact = parts[o].inexact || p.result.inexact;
  }
  type one = parts.size() == 1 ? std::move(parts.front()) : type::context_of(std::move(names), std::move(parts));
  return made_->yields_list() ? type::list_of(std::move(one)) : one;
}

/// True if a value of the one type is one of the other.
inline bool table_checker::fits(const type& wanted, const type& found) {
  const auto textual = [](type_kind k) { return k == type_kind::string || k == type_kind::code; };
  if (textual(wanted.kind) && textual(found.kind)) return true;
  if (wanted.kind != found.kind) return false;
  switch (wanted.kind) {
    case type_kind::quantity:
      return wanted.dimension == found.dimension && !conflict(wanted.basis, found.basis);
    case type_kind::choice:
      return wanted.names == found.names;
    case type_kind::list:
    case type_kind::range:
      return found.parts.empty() || (!wanted.parts.empty() && fits(wanted.parts.front(), found.parts.front()));
    case type_kind::context:
      return wanted.names == found.names &&
             std::equal(wanted.parts.begin(), wanted.parts.end(), found.parts.begin(), found.parts.end(), fits);
    default:
      return true;
  }
}

/// True if an output is of its declared type; a text that is a declared value becomes it.
inline bool table_checker::fits_output(const type& wanted, program& p, const source_text& cell) {
  const value* const text = constant(p);
  if (wanted.kind == type_kind::choice && text != nullptr && text->kind() == value_kind::string) {
    const auto at = std::find(wanted.names.begin(), wanted.names.end(), text->as_string());
    if (at == wanted.names.end()) {
      problem(issue_code::unknown_value, cell,
              {kaohe::detail::shown(text->as_string()), nearest(text->as_string(), wanted.names)});
      return false;
    }
    p.constants[position_of(p.output)] = choice{static_cast<std::uint32_t>(at - wanted.names.begin())};
    p.result = wanted;
    return true;
  }
  if (wanted.kind == type_kind::quantity && p.result.kind == type_kind::quantity) {
    if (wanted.dimension != p.result.dimension) {
      const auto in_words = [](const dimension& d) {
        return kaohe::detail::bilingual(kaohe::to_text(d, language::zh), kaohe::to_text(d, language::en));
      };
      problem(issue_code::dimension_mismatch, cell,
              {kaohe::detail::bilingual("输出列", "output"), in_words(wanted.dimension),
               kaohe::detail::shown(cell.value), in_words(p.result.dimension)});
      return false;
    }
    if (const auto found = conflict(wanted.basis, p.result.basis)) {
      problem(issue_code::basis_mismatch, cell, {found->key, found->left, found->right});
      return false;
    }
  }
  const bool inexact_sum = p.result.inexact && declared().aggregate == aggregation::sum;
  if (inexact_sum) invalid(cell, "求和的输出须为精确值", "outputs that are summed must be exact");
  if (!fits(wanted, p.result)) problem(issue_code::type_mismatch, cell, {words(p.result), words(wanted)});
  return !inexact_sum && fits(wanted, p.result);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
