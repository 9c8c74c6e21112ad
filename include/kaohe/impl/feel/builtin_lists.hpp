// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_LISTS_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_LISTS_HPP
// Internal: functions that make lists of lists, or look into them.

#include <kaohe/impl/feel/builtin_aggregates.hpp>

#include <numeric>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline const std::vector<value>& list_of(const value& v) { return v.parts().all; }

/// The type of a list with such elements more; nothing after a problem.
[[nodiscard]] inline std::optional<type> with_elements(call_check& c, std::size_t from) {
  if (!c.wants_list(0)) return std::nullopt;
  std::optional<type> of;
  if (!c.of(0).parts.empty()) of = c.of(0).parts[0];
  bool ok = true;
  for (std::size_t i = from, first = 0; i < c.size(); ++i) {
    if (!of) {
      of = c.of(i);
      first = i;
    } else if (auto both = c.joined(*of, first, c.of(i), i)) {
      of = *std::move(both);
    } else {
      ok = false;
    }
  }
  if (!ok) return std::nullopt;
  return of ? type::list_of(*std::move(of)) : type::empty_list();
}

[[nodiscard]] inline std::optional<type> check_list(call_check& c) {
  if (!c.wants_list(0)) return std::nullopt;
  return c.of(0);
}
[[nodiscard]] inline std::optional<type> check_lists(call_check& c) {
  type all = type::empty_list();
  bool ok = true;
  for (std::size_t i = 0; i < c.size(); ++i) {
    auto both = c.wants_list(i) ? c.joined(all, 0, c.of(i), i) : std::nullopt;
    if (both) all = *std::move(both);
    ok = ok && both;
  }
  return ok ? std::optional<type>(std::move(all)) : std::nullopt;
}

[[nodiscard]] inline std::optional<type> check_count(call_check& c) {
  if (!c.wants_list(0)) return std::nullopt;
  return type::of({});
}
[[nodiscard]] inline value run_count(call_state&, const arguments& a) {
  return number(static_cast<std::int64_t>(list_of(a[0]).size()));
}

[[nodiscard]] inline std::optional<type> check_list_contains(call_check& c) {
  if (!with_elements(c, 1)) return std::nullopt;
  return type::plain(type_kind::boolean);
}
[[nodiscard]] inline value run_list_contains(call_state& state, const arguments& a) {
  value none = false;
  for (const value& each : list_of(a[0])) {
    if (!spend(state, 1)) return no_value(fault_cause::too_many_steps);
    value same = equal_values(state, each, a[1]);
    if (same.is_true()) return same;
    if (same.is_fault()) none = std::move(same);
  }
  return none;
}

[[nodiscard]] inline std::optional<type> check_index_of(call_check& c) {
  if (!with_elements(c, 1)) return std::nullopt;
  return type::list_of(type::of({}));
}
[[nodiscard]] inline value run_index_of(call_state& state, const arguments& a) {
  std::vector<value> places;
  const auto& all = list_of(a[0]);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!spend(state, 1)) return no_value(fault_cause::too_many_steps);
    value same = equal_values(state, all[i], a[1]);
    if (same.is_fault()) return same;
    if (same.is_true()) places.emplace_back(number(static_cast<std::int64_t>(i) + 1));
  }
  return value::list(std::move(places));
}

[[nodiscard]] inline std::optional<type> check_sublist(call_check& c) {
  if (!all_of({c.wants_list(0), c.wants_exact_number(1), c.wants_exact_number(2)})) return std::nullopt;
  return c.of(0);
}
[[nodiscard]] inline value run_sublist(call_state& state, const arguments& a) {
  const auto& all = list_of(a[0]);
  const auto from = position_among(all.size(), a[1]);
  if (!from) return no_value(from.error());
  const auto length = a.size() > 2 ? count_given(a[2]) : or_cause<std::size_t>(all.size());
  if (!length) return no_value(length.error());
  const std::size_t count = std::min(*length, all.size() - *from);
  if (!spend(state, count)) return no_value(fault_cause::too_many_steps);
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(*from);
  return value::list({begin, begin + static_cast<std::ptrdiff_t>(count)});
}

[[nodiscard]] inline std::optional<type> check_append(call_check& c) { return with_elements(c, 1); }
[[nodiscard]] inline value run_append(call_state& state, const arguments& a) {
  if (!spend(state, list_of(a[0]).size() + a.size())) return no_value(fault_cause::too_many_steps);
  std::vector<value> all = list_of(a[0]);
  for (std::size_t i = 1; i < a.size(); ++i) all.push_back(a[i]);
  return list_value(std::move(all));
}

[[nodiscard]] inline or_cause<std::vector<value>> joined_lists(call_state& state, const arguments& a) {
  std::vector<value> all;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto& more = list_of(a[i]);
    if (!spend(state, more.size())) return tl::unexpected(fault_cause::too_many_steps);
    all.insert(all.end(), more.begin(), more.end());
    if (all.size() > longest_list) return tl::unexpected(fault_cause::list_too_long);
  }
  return all;
}
[[nodiscard]] inline value run_concatenate(call_state& state, const arguments& a) {
  auto all = joined_lists(state, a);
  return all ? value::list(*std::move(all)) : no_value(all.error());
}

/// One change of a list at a position.
enum class change : std::uint8_t { insert, remove, replace };
template <change What>
[[nodiscard]] inline std::optional<type> check_change(call_check& c) {
  if (!all_of({c.wants_list(0), c.wants_exact_number(1)})) return std::nullopt;
  return with_elements(c, 2);
}
template <change What>
[[nodiscard]] inline value run_change(call_state& state, const arguments& a) {
  const auto at = position_among(list_of(a[0]).size(), a[1]);
  if (!at) return no_value(at.error());
  if (!spend(state, list_of(a[0]).size())) return no_value(fault_cause::too_many_steps);
  std::vector<value> all = list_of(a[0]);
  const auto there = all.begin() + static_cast<std::ptrdiff_t>(*at);
  if (What == change::insert) all.insert(there, a[2]);
  if (What == change::remove) all.erase(there);
  if (What == change::replace) *there = a[2];
  return list_value(std::move(all));
}

[[nodiscard]] inline value run_reverse(call_state& state, const arguments& a) {
  if (!spend(state, list_of(a[0]).size())) return no_value(fault_cause::too_many_steps);
  return value::list({list_of(a[0]).rbegin(), list_of(a[0]).rend()});
}

/// The first of each value among those that are in an order.
[[nodiscard]] inline or_cause<std::vector<value>> distinct_in_order(call_state& state, const std::vector<value>& all) {
  if (!spend_sorting(state, all.size())) return tl::unexpected(fault_cause::too_many_steps);
  std::vector<std::size_t> places(all.size());
  std::iota(places.begin(), places.end(), 0U);
  const ordered_before before{state};
  std::stable_sort(places.begin(), places.end(), [&](auto i, auto j) { return before(all[i], all[j]); });
  std::vector<bool> first(all.size(), true);
  for (std::size_t i = 1; i < places.size(); ++i) first[places[i]] = before(all[places[i - 1]], all[places[i]]);
  std::vector<value> some;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (first[i]) some.push_back(all[i]);
  }
  return some;
}
[[nodiscard]] inline or_cause<std::vector<value>> distinct(call_state& state, const std::vector<value>& all) {
  const auto in_order = [](const value& v) {
    return v.is_number() || v.kind() == value_kind::string || v.kind() == value_kind::date ||
           v.kind() == value_kind::days || v.kind() == value_kind::months;
  };
  if (std::all_of(all.begin(), all.end(), in_order)) return distinct_in_order(state, all);
  std::vector<value> some;
  for (const value& each : all) {
    value found = false;
    for (std::size_t i = 0; i < some.size() && !found.is_true(); ++i) {
      if (!spend(state, 1)) return tl::unexpected(fault_cause::too_many_steps);
      value same = equal_values(state, some[i], each);
      if (!same.is_false()) found = std::move(same);
    }
    if (found.is_fault()) return tl::unexpected(found.as_fault().cause);
    if (found.is_false()) some.push_back(each);
  }
  return some;
}
[[nodiscard]] inline value run_distinct(call_state& state, const arguments& a) {
  auto some = distinct(state, list_of(a[0]));
  return some ? value::list(*std::move(some)) : no_value(some.error());
}
[[nodiscard]] inline value run_union(call_state& state, const arguments& a) {
  const auto all = joined_lists(state, a);
  if (!all) return no_value(all.error());
  auto some = distinct(state, *all);
  return some ? value::list(*std::move(some)) : no_value(some.error());
}

[[nodiscard]] inline std::optional<type> check_flatten(call_check& c) {
  if (!c.wants_list(0)) return std::nullopt;
  const type* of = &c.of(0);
  while (!of->parts.empty() && of->parts[0].kind == type_kind::list) of = &of->parts[0];
  return *of;
}
/// Adds the elements of a list, those of its lists in their place; false if there are too many.
inline bool flatten_into(std::vector<value>& flat, const std::vector<value>& all) {
  for (const value& each : all) {
    if (each.kind() != value_kind::list) {
      flat.push_back(each);
    } else if (!flatten_into(flat, list_of(each))) {
      return false;
    }
    if (flat.size() > longest_list) return false;
  }
  return true;
}
[[nodiscard]] inline value run_flatten(call_state& state, const arguments& a) {
  std::vector<value> flat;
  if (!flatten_into(flat, list_of(a[0]))) return no_value(fault_cause::list_too_long);
  return spend(state, flat.size()) ? value::list(std::move(flat)) : no_value(fault_cause::too_many_steps);
}

[[nodiscard]] inline std::optional<type> check_sort(call_check& c) {
  if (!all_of({c.wants_list(0), c.wants_exact(0)})) return std::nullopt;
  if (c.of(0).parts.empty() || is_ordered(c.of(0).parts[0])) return c.of(0);
  c.problem(issue_code::type_mismatch, 0, {words(c.of(0)), ordered_words()});
  return std::nullopt;
}
[[nodiscard]] inline value run_sort(call_state& state, const arguments& a) {
  std::vector<value> all = list_of(a[0]);
  if (!spend_sorting(state, all.size())) return no_value(fault_cause::too_many_steps);
  std::stable_sort(all.begin(), all.end(), ordered_before{state});
  return value::list(std::move(all));
}

inline void add_lists(std::vector<builtin>& all) {
  const auto row = [&all](std::string_view name, std::vector<parameter> parameters, auto check, auto run,
                          bool variadic = false) {
    all.push_back({name, std::move(parameters), variadic, true, check, run});
  };
  const std::vector<parameter> list{{"list"}};
  row("list contains", {{"list"}, {"element"}}, check_list_contains, run_list_contains);
  row("count", list, check_count, run_count);
  row("sublist", {{"list"}, {"start position"}, {"length", true}}, check_sublist, run_sublist);
  row("append", {{"list"}, {"item"}}, check_append, run_append, true);
  row("concatenate", list, check_lists, run_concatenate, true);
  row("insert before", {{"list"}, {"position"}, {"newItem"}}, check_change<change::insert>, run_change<change::insert>);
  row("remove", {{"list"}, {"position"}}, check_change<change::remove>, run_change<change::remove>);
  row("list replace", {{"list"}, {"position"}, {"newItem"}}, check_change<change::replace>,
      run_change<change::replace>);
  row("reverse", list, check_list, run_reverse);
  row("index of", {{"list"}, {"match"}}, check_index_of, run_index_of);
  row("union", list, check_lists, run_union, true);
  row("distinct values", list, check_list, run_distinct);
  row("flatten", list, check_flatten, run_flatten);
  row("sort", list, check_sort, run_sort);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
