// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_STRUCTURES_HPP
#define KAOHE_IMPL_FEEL_CHECKER_STRUCTURES_HPP
// Internal: the rules of `if`, lists, contexts, paths, iterations and filters.

#include <kaohe/impl/feel/checker.hpp>

#include <numeric>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline checker::typed checker::conditional(node_index i) {
  const auto& operands = e_.at(i).children;
  const bool condition = all_of_kind({operands[0]}, type_kind::boolean);
  const auto common = common_type({operands[1], operands[2]}, false);
  if (!condition || !common) return {};
  typed result = made(operation::select, i, *common, {operands[0], operands[1], operands[2]});
  result.shown = nodes_[operands[1]].shown;
  return result;
}

/// A list is ok when its elements are; it becomes a value when it is used as one (behind `in` its elements are tests).
inline checker::typed checker::list_value(node_index i) {
  typed result;
  result.made = false;
  result.ok = true;
  for (const node_index child : e_.at(i).children) result.ok = result.ok && nodes_[child].ok;
  result.of = type::empty_list();
  return result;
}

/// The entries in the order of their keys, so that equal contexts have equal types however they are written.
inline checker::typed checker::context(node_index i) {
  const node& n = e_.at(i);
  if (!n.children.empty()) {
    locals_.resize(loops_.back().locals_before);
    loops_.pop_back();
  }
  if (!use_all(n.children)) return {};
  const auto& keys = std::get<feel::name_list>(n.payload);
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<std::string> names;
  std::vector<type> types;
  std::vector<std::uint32_t> from;
  for (const std::size_t k : order) {
    names.push_back(keys[k]);
    types.push_back(nodes_[n.children[k]].of);
    from.push_back(nodes_[n.children[k]].at);
  }
  return made_of_list(operation::make_context, i, type::context_of(std::move(names), std::move(types)), from);
}

struct property_row {
  type_kind of;
  std::string_view name;
  property which;
};
inline constexpr property_row property_table[] = {
    {type_kind::date, "year", property::year},
    {type_kind::date, "month", property::month},
    {type_kind::date, "day", property::day},
    {type_kind::date, "weekday", property::weekday},
    {type_kind::months, "years", property::years},
    {type_kind::months, "months", property::months},
    {type_kind::days, "days", property::days},
    {type_kind::range, "start", property::low},
    {type_kind::range, "end", property::high},
    {type_kind::range, "start included", property::low_included},
    {type_kind::range, "end included", property::high_included},
};

inline checker::typed checker::path(node_index i) {
  const node& n = e_.at(i);
  const node_index operand = n.children.front();
  if (!use(operand)) return {};
  const std::string& wanted = std::get<std::string>(n.payload);
  const typed& x = nodes_[operand];
  const bool list = x.of.kind == type_kind::list && !x.of.parts.empty() && x.of.parts[0].kind == type_kind::context;
  const type& of = list ? x.of.parts[0] : x.of;
  std::vector<std::string> known = of.kind == type_kind::context ? of.names : std::vector<std::string>();
  for (std::size_t k = 0; of.kind == type_kind::context && k < of.names.size(); ++k) {
    if (of.names[k] != wanted) continue;
    const type entry = of.parts[k];
    typed result{true, list ? type::list_of(entry) : entry, 0, {}, {}, false, true};
    result.shown = coherent_shown(entry);
    result.at = builder_.add({list ? operation::project : operation::entry, 0, x.at, static_cast<std::uint32_t>(k), 0},
                             1, span_of(i));
    return result;
  }
  for (const property_row& row : property_table) {
    if (row.of != of.kind) continue;
    known.emplace_back(row.name);
    if (row.name != wanted) continue;
    const bool end = row.which == property::low || row.which == property::high;
    const bool flag = row.which == property::low_included || row.which == property::high_included;
    typed result = made(operation::property, i,
                        end    ? of.parts[0]
                        : flag ? type::plain(type_kind::boolean)
                               : type::of({}),
                        {operand}, static_cast<std::uint16_t>(row.which));
    if (end) result.shown = nodes_[operand].shown;
    return result;
  }
  if (known.empty()) {
    wrong_type(operand, x.of,
               kaohe::detail::bilingual("组、日期、时段或区间", "a context, a date, a duration or a range"));
  } else {
    problem(issue_code::unknown_entry, i, {kaohe::detail::shown(wanted), nearest(wanted, known)});
  }
  return {};
}

inline checker::typed checker::sequence(node_index i) {
  const auto& ends = e_.at(i).children;
  if (!all_of_kind(ends, type_kind::quantity)) return {};
  for (const node_index end : ends) {
    if (nodes_[end].of.is_pure_number()) continue;
    wrong_type(end, nodes_[end].of, words(type::of({})));
    return {};
  }
  return made(operation::whole_numbers, i, type::list_of(type::of({})), {ends[0], ends[1]});
}

/// Opens an iteration over a list: its step, that of its variable, and the names that its body may use (in a filter
/// over contexts their entries, too).
inline void checker::begin_loop(node_index whole, node_index over, std::string name, bool with_entries) {
  loop opened{std::nullopt, locals_.size()};
  const bool ok = use(over);
  const typed list = nodes_[over];
  if (ok && list.of.kind != type_kind::list) wrong_type(over, list.of, words(type_kind::list));
  typed variable;
  if (ok && list.of.kind == type_kind::list) {
    opened.at = builder_.add({operation::for_each, 0, list.at, 0, 0}, 0, span_of(whole));
    variable.ok = !list.of.parts.empty();  // nothing can be said of an element of `[]`; it never runs
    if (variable.ok) variable.of = list.of.parts.front();
    variable.shown = list.shown;
    variable.at = builder_.add({operation::element, 0, 0, 0, 0}, 0, span_of(over));
  }
  loops_.push_back(opened);
  locals_.push_back({std::move(name), variable, false});
  if (with_entries && variable.ok && variable.of.kind == type_kind::context) {
    for (std::size_t k = 0; k < variable.of.names.size(); ++k) {
      typed entry{true, variable.of.parts[k], 0, coherent_shown(variable.of.parts[k]), {}, false, true};
      entry.at = builder_.add({operation::entry, 0, variable.at, static_cast<std::uint32_t>(k), 0}, 1, span_of(over));
      locals_.push_back({variable.of.names[k], entry, false});
    }
  }
}

inline checker::typed checker::iteration(node_index i) {
  const node& n = e_.at(i);
  const node_index body = n.children.back();
  const bool quantified = n.kind != node_kind::for_each;
  const std::size_t depth = n.children.size() - 1;
  const bool body_ok = quantified ? all_of_kind({body}, type_kind::boolean) : use(body);
  bool ok = body_ok;
  std::uint32_t result = nodes_[body].at;
  for (std::size_t k = 0; k < depth; ++k) {  // from the innermost outwards
    const loop closed = loops_.back();
    loops_.pop_back();
    locals_.resize(closed.locals_before);
    ok = ok && closed.at;
    if (!ok) continue;
    step& s = builder_.at(*closed.at);
    s.does = n.kind == node_kind::some    ? operation::some
             : n.kind == node_kind::every ? operation::every
             : k == 0                     ? operation::for_each
                                          : operation::for_each_flat;
    s.b = builder_.size();
    s.c = result;
    result = *closed.at;
  }
  if (!ok) return {};
  typed made;
  made.ok = true;
  made.at = result;
  made.of = quantified ? type::plain(type_kind::boolean) : type::list_of(nodes_[body].of);
  made.shown = nodes_[body].shown;
  return made;
}

inline checker::typed checker::filter(node_index i) {
  const auto& children = e_.at(i).children;
  const node_index list = children[0], inner = children[1];
  const loop closed = loops_.back();
  loops_.pop_back();
  bool used = false;
  std::vector<std::uint32_t> variables;
  for (std::size_t k = closed.locals_before; k < locals_.size(); ++k) {
    used = used || locals_[k].used;
    if (locals_[k].is.ok) variables.push_back(locals_[k].is.at);
  }
  locals_.resize(closed.locals_before);
  if (!use(inner) || !closed.at) return {};
  const typed x = nodes_[inner];
  const bool by_position = x.of.is_pure_number() && !used;
  if (!by_position && x.of.kind != type_kind::boolean) {
    wrong_type(inner, x.of,
               used ? words(type_kind::boolean) : kaohe::detail::bilingual("布尔值或序号", "a boolean or a position"));
    return {};
  }
  typed made;
  made.ok = true;
  made.shown = nodes_[list].shown;
  if (by_position) {
    builder_.at(*closed.at) = {operation::element, 0, 0, 0, 0};  // nothing to repeat: no element, no entries of it
    for (const std::uint32_t each : variables) builder_.at(each) = {operation::element, 0, 0, 0, 0};
    if (nodes_[list].of.parts.empty()) {
      wrong_type(list, nodes_[list].of, kaohe::detail::bilingual("有元素的列表", "a list with elements"));
      return {};
    }
    made.of = nodes_[list].of.parts.front();
    made.at = builder_.add({operation::index, 0, nodes_[list].at, x.at, 0}, 2, span_of(i));
    return made;
  }
  step& s = builder_.at(*closed.at);
  s.does = operation::filter;
  s.b = builder_.size();
  s.c = x.at;
  made.of = nodes_[list].of;
  made.at = *closed.at;
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
