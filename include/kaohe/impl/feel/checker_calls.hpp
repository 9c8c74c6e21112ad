// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_CALLS_HPP
#define KAOHE_IMPL_FEEL_CHECKER_CALLS_HPP
// Internal: the rules of calls: built-in functions, decision tables, `missing`.

#include <kaohe/feel/table.hpp>
#include <kaohe/impl/feel/checker.hpp>
#include <kaohe/impl/feel/words.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline checker::typed checker::call(node_index i) {
  const node& n = e_.at(i);
  const auto& form = std::get<call_form>(n.payload);
  if (form.function == "missing") {
    if (n.children.size() != 1 || !form.parameters.empty()) {
      problem(issue_code::wrong_argument_count, i, {form.function, "1", std::to_string(n.children.size())});
      return {};
    }
    return use(n.children.front())
               ? made(operation::is_missing, i, type::plain(type_kind::boolean), {n.children.front()})
               : typed{};
  }
  for (const auto& t : names_.tables()) {
    if (t->id() == form.function) return call_table(i, form, t);
  }
  if (const auto which = find_builtin(form.function)) return call_function(i, form, *which);
  if (is_later_function(form.function)) {
    unsupported(i, form.function);
    return {};
  }
  if (const auto named = call_declared(i, form)) return *named;
  std::vector<std::string> known{"missing"};
  for (const builtin& each : builtins()) known.emplace_back(each.name);
  for (const auto& t : names_.tables()) known.push_back(t->id());
  problem(issue_code::unknown_function, i, {kaohe::detail::shown(form.function), nearest(form.function, known)});
  return {};
}

/// The name that a call of one bare name is; null if the node is no such call. A variable of that name hides it.
inline const declared_name* checker::call_of_name(node_index i) const {
  const node& n = e_.at(i);
  if (n.kind != node_kind::call || n.children.size() != 1) return nullptr;
  const node& argument = e_.at(n.children.front());
  const auto& form = std::get<call_form>(n.payload);
  if (argument.kind != node_kind::name || !form.parameters.empty()) return nullptr;
  const std::string& name = std::get<std::string>(argument.payload);
  const auto hides = [&](const local& each) { return each.name == name; };
  if (std::any_of(locals_.begin(), locals_.end(), hides)) return nullptr;
  return names_.find(name_call(form.function, name));
}

/// A name that is written as a call with one text or one bare name; nothing if no name begins with that function.
inline std::optional<checker::typed> checker::call_declared(node_index i, const call_form& form) {
  if (const declared_name* const found = call_of_name(i)) return declared(*found);
  const node& n = e_.at(i);
  std::vector<std::string> known;
  for (const declared_name& each : names_.names()) {
    if (each.name.rfind(form.function + '(', 0) == 0) known.push_back(each.name);
  }
  if (known.empty()) return std::nullopt;
  if (n.children.size() != 1 || !form.parameters.empty()) {
    problem(issue_code::wrong_argument_count, i, {form.function, "1", std::to_string(n.children.size())});
    return typed{};
  }
  const node_index argument = n.children.front();
  const bool by_text = known.front().rfind(form.function + "(\"", 0) == 0;
  const node_kind is = e_.at(argument).kind;
  if (is != node_kind::string && (by_text || is != node_kind::name)) {
    problem(issue_code::literal_needed, argument,
            {kaohe::detail::bilingual(form.function + "的名称", "the name that " + form.function + " is asked for")});
    return typed{};
  }
  const std::string& asked = std::get<std::string>(e_.at(argument).payload);
  const std::string wanted =
      is == node_kind::string ? call_name(form.function, asked) : name_call(form.function, asked);
  const declared_name* const found = is == node_kind::string ? names_.find(wanted) : nullptr;
  if (found != nullptr) return declared(*found);
  if (nodes_[argument].ok) {  // else that is reported
    problem(issue_code::unknown_name, argument, {kaohe::detail::shown(wanted), nearest(wanted, known)});
  }
  return typed{};
}

/// The arguments in the order of the parameters, as far as they are given without a gap; a name that is no parameter
/// is reported.
inline std::optional<std::vector<node_index>> checker::in_order(node_index i, const call_form& form,
                                                                const std::vector<std::string_view>& parameters) {
  const auto& children = e_.at(i).children;
  if (form.parameters.empty()) return children;
  std::vector<std::optional<node_index>> given(parameters.size());
  bool ok = true;
  for (std::size_t k = 0; k < children.size(); ++k) {
    const auto place = std::find(parameters.begin(), parameters.end(), form.parameters[k]);
    if (place == parameters.end()) {
      problem(issue_code::unknown_parameter, children[k],
              {form.function, kaohe::detail::shown(form.parameters[k]),
               nearest(form.parameters[k], {parameters.begin(), parameters.end()})});
      ok = false;
    } else {
      given[static_cast<std::size_t>(place - parameters.begin())] = children[k];
    }
  }
  if (!ok) return std::nullopt;
  std::vector<node_index> ordered;
  for (const auto& each : given) {
    if (!each) break;
    ordered.push_back(*each);
  }
  if (ordered.size() < children.size()) ordered.clear();  // a gap before an argument
  return ordered;
}

inline checker::typed checker::call_function(node_index i, const call_form& form, std::uint16_t which) {
  const builtin& function = builtins()[which];
  std::vector<std::string_view> parameters;
  std::size_t least = 0;
  for (const parameter& p : function.parameters) {
    parameters.push_back(form.parameters.size() == 1 && !p.alone.empty() ? p.alone : p.name);
    if (!p.optional) ++least;
  }
  const auto ordered = in_order(i, form, parameters);
  if (!ordered || !use_all(*ordered)) return {};
  const std::size_t most = parameters.size();
  if (ordered->size() < least || (!function.variadic && ordered->size() > most)) {
    const std::string low = std::to_string(least);
    const std::string expected = function.variadic ? kaohe::detail::bilingual("至少" + low, "at least " + low)
                                 : least == most   ? low
                                                   : kaohe::detail::bilingual(low + "至" + std::to_string(most),
                                                                              low + " to " + std::to_string(most));
    problem(issue_code::wrong_argument_count, i, {form.function, expected, std::to_string(e_.at(i).children.size())});
    return {};
  }
  std::vector<std::uint32_t> from;
  std::vector<call_check::argument> arguments;
  for (const node_index a : *ordered) {
    to_text_in_place(a);
    from.push_back(nodes_[a].at);
    arguments.push_back({&nodes_[a].of, literal(a), text(a)});
  }
  call_check check(std::move(arguments));
  const auto result = function.check(check);
  for (const call_check::finding& found : check.findings()) {
    problem(found.code, found.at < ordered->size() ? (*ordered)[found.at] : i, found.args);
  }
  if (!result) return {};
  typed made = made_of_list(operation::call, i, *result, from, which);
  for (const node_index a : *ordered) {
    const type& of = nodes_[a].of;
    const type& inner = of.kind == type_kind::list && !of.parts.empty() ? of.parts[0] : of;
    if (inner.kind != type_kind::quantity || result->kind != type_kind::quantity) continue;
    if (inner.dimension == result->dimension) {
      made.shown = nodes_[a].shown;
      break;
    }
  }
  return made;
}

inline checker::typed checker::call_table(node_index i, const call_form& form, const std::shared_ptr<const table>& t) {
  const std::vector<table_parameter>& parameters = t->parameters();
  std::vector<std::string_view> names;
  for (const table_parameter& p : parameters) names.emplace_back(p.name);
  const auto ordered = in_order(i, form, names);
  if (!ordered || !use_all(*ordered)) return {};
  if (ordered->size() != parameters.size()) {
    problem(issue_code::wrong_argument_count, i,
            {form.function, std::to_string(parameters.size()), std::to_string(e_.at(i).children.size())});
    return {};
  }
  bool ok = true;
  std::vector<std::uint32_t> from;
  for (std::size_t k = 0; k < ordered->size(); ++k) {
    const node_index a = (*ordered)[k];
    const type& wanted = parameters[k].declared;
    const typed parameter{true, wanted, builder_.constant(value()), {}, {}, false, true};
    const side expected{parameter, parameters[k].name, std::nullopt};
    if (wanted.kind == type_kind::choice && nodes_[a].of != wanted) {
      const auto both =
          literal(a) != nullptr && comparable(operation::equal, expected, a) ? paired(expected, a) : std::nullopt;
      if (literal(a) == nullptr) wrong_type(a, nodes_[a].of, words(wanted));
      ok = ok && both;
      from.push_back(both ? both->second : 0);
      continue;
    }
    if (wanted.kind != type_kind::choice) to_text_in_place(a);
    ok = comparable(operation::equal, expected, a) && ok;
    from.push_back(nodes_[a].at);
  }
  if (!ok) return {};
  typed made = made_of_list(operation::look_up, i, t->result(), from, builder_.table_number(t));
  const table_output& first = t->declared().outputs.front();
  const bool counts = t->declared().aggregate == aggregation::count;
  if (t->declared().outputs.size() == 1 && !counts && first.shown) made.shown = *first.shown;
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
