// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_TESTS_HPP
#define KAOHE_IMPL_FEEL_CHECKER_TESTS_HPP
// Internal: the rules of comparisons, ranges, `in` and unary tests.

#include <kaohe/impl/feel/checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline choice choice_at(std::size_t place) { return choice{static_cast<std::uint32_t>(place)}; }

[[nodiscard]] inline operation comparing(node_kind kind) {
  switch (kind) {
    case node_kind::equal:
      return operation::equal;
    case node_kind::not_equal:
      return operation::not_equal;
    case node_kind::less:
      return operation::less;
    case node_kind::less_equal:
      return operation::less_equal;
    case node_kind::greater:
      return operation::greater;
    default:
      return operation::greater_equal;
  }
}

inline checker::typed checker::comparison(node_index i) {
  const node& n = e_.at(i);
  if (!use_all(n.children)) return {};
  const auto at = compare(comparing(n.kind), side_of(n.children[0]), n.children[1], i);
  if (!at) return {};
  return {true, type::plain(type_kind::boolean), *at, {}, {}, false, true};
}

inline checker::typed checker::between(node_index i) {
  const node& n = e_.at(i);
  const node_index x = n.children[0], low = n.children[1], high = n.children[2];
  if (!use_all(n.children) || !comparable(operation::less_equal, side_of(low), high) || !ends_in_order(low, high, i)) {
    return {};
  }
  const auto at = inside(side_of(x), low, high, {}, i);
  if (!at) return {};
  return {true, type::plain(type_kind::boolean), *at, {}, {}, false, true};
}

inline checker::typed checker::membership(node_index i) {
  const node& n = e_.at(i);
  if (!use(n.children.front())) return {};
  const std::size_t reported = problems_.size();
  const auto at = any_holds(side_of(n.children.front()), n.children, 1, n);
  if (!at) return {};
  if (problems_.size() == reported) report_decided(i, *at, std::nullopt);  // else a test said so
  return {true, type::plain(type_kind::boolean), *at, {}, {}, false, true};
}

/// A range is ok when its ends are; it becomes a value when it is used as one.
inline checker::typed checker::range(node_index i) {
  const auto& ends = e_.at(i).children;
  typed result;
  result.made = false;
  result.ok = use_all(ends) && comparable(operation::less_equal, side_of(ends[0]), ends[1]) &&
              ends_in_order(ends[0], ends[1], i);
  if (!result.ok) return result;
  result.of = type::range_of(either(nodes_[ends[0]].of, nodes_[ends[1]].of));
  result.shown = nodes_[ends[0]].shown;
  return result;
}

inline bool checker::same_dimension(const side& left, node_index right) {
  const dimension &l = left.value.of.dimension, &r = nodes_[right].of.dimension;
  if (l == r) return true;
  problem(issue_code::dimension_mismatch, right, {left.text, words(l), text(right), words(r)});
  return false;
}

inline bool checker::bases_agree(const basis& left, const basis& right, node_index at) {
  const auto found = conflict(left, right);
  if (found) problem(issue_code::basis_mismatch, at, {found->key, found->left, found->right});
  return !found;
}

/// True if two values can be compared so. \pre both are values
inline bool checker::comparable(operation does, const side& left, node_index right) {
  const type &l = left.value.of, &r = nodes_[right].of;
  const bool ordering = does != operation::equal && does != operation::not_equal;
  const auto ordered = [](const type& t) {
    return t.kind == type_kind::quantity || t.kind == type_kind::string || t.kind == type_kind::code ||
           t.kind == type_kind::date || t.kind == type_kind::days || t.kind == type_kind::months;
  };
  if (ordering && !ordered(l) && (l.kind == r.kind || l.kind == type_kind::choice || !ordered(r))) {
    wrong_type(left.at.value_or(right), l,
               kaohe::detail::bilingual("数量、日期、时段或字符串", "a quantity, a date, a duration or a string"));
  } else if (ordering && !ordered(r) && is_textual(l)) {
    wrong_type(right, r, words(l));
  } else if (l.kind == type_kind::quantity && r.kind == type_kind::quantity) {
    return same_dimension(left, right) && bases_agree(l.basis, r.basis, right);
  } else if (!go_together(l, r)) {
    wrong_type(right, r, words(l));
  } else {
    return true;
  }
  return false;
}

/// The registers of two sides that are compared: a string beside a choice must be one of its values, choices of
/// different values are compared as texts.
inline std::optional<std::pair<std::uint32_t, std::uint32_t>> checker::paired(const side& left, node_index right) {
  const typed &l = left.value, &r = nodes_[right];
  if ((l.of.kind != type_kind::choice && r.of.kind != type_kind::choice) || l.of == r.of) return {{l.at, r.at}};
  const bool choice_left = l.of.kind == type_kind::choice;
  const typed &choice = choice_left ? l : r, &other = choice_left ? r : l;
  const value* const text = builder_.constant_at(other.at);
  if (other.of.kind != type_kind::choice && text != nullptr && text->kind() == value_kind::string) {
    const auto& names = choice.of.names;
    const auto place = std::find(names.begin(), names.end(), text->as_string());
    if (place == names.end()) {
      problem(issue_code::unknown_value, choice_left ? right : left.at.value_or(right),
              {kaohe::detail::shown(text->as_string()), nearest(text->as_string(), names)});
      return std::nullopt;
    }
    const std::uint32_t literal = builder_.constant(choice_at(static_cast<std::size_t>(place - names.begin())));
    return choice_left ? std::pair{l.at, literal} : std::pair{literal, r.at};
  }
  const span_of_source span = span_of(right);
  return {{l.of.kind == type_kind::choice ? as_text(l, span) : l.at,
           r.of.kind == type_kind::choice ? as_text(r, span) : r.at}};
}

inline std::optional<std::uint32_t> checker::compare(operation does, const side& left, node_index right,
                                                     node_index whole) {
  if (!comparable(does, left, right)) return std::nullopt;
  const auto both = paired(left, right);
  if (!both) return std::nullopt;
  const std::uint32_t made = builder_.add({does, 0, both->first, both->second, 0}, 2, span_of(whole));
  std::optional<bool> known = decided(does, left.value.span, nodes_[right].span);
  const std::uint32_t at = as_known(made, known);
  if (both->first == both->second && sort_of(both->first) == register_sort::input) {
    known = does == operation::equal || does == operation::less_equal || does == operation::greater_equal;
  }
  report_decided(whole, at, known);
  return at;
}

/// A comparison that comes out the same for all values that its sides may have does so for missing ones.
inline std::uint32_t checker::as_known(std::uint32_t result, std::optional<bool> known) {
  return known && builder_.constant_at(result) == nullptr ? builder_.constant(*known) : result;
}

/// Warns of a comparison whose outcome is known now.
inline void checker::report_decided(node_index whole, std::uint32_t result, std::optional<bool> known) {
  if (const value* const fixed = builder_.constant_at(result)) known = fixed->is_true();
  if (known) problem(*known ? issue_code::always_true : issue_code::always_false, whole, {text(whole)});
}

/// `low <= x and x <= high`, with the ends as they are.
inline std::optional<std::uint32_t> checker::inside(const side& x, node_index low, node_index high, range_ends ends,
                                                    node_index whole) {
  const operation above = from_start(ends.low_included), below = to_end(ends.high_included);
  if (!comparable(above, x, low) || !comparable(below, x, high)) return std::nullopt;
  const auto detail = static_cast<std::uint16_t>((ends.low_included ? 1U : 0U) | (ends.high_included ? 2U : 0U));
  const std::uint32_t made =
      builder_.add({operation::within, detail, x.value.at, nodes_[low].at, nodes_[high].at}, 3, span_of(whole));
  const auto first = decided(above, x.value.span, nodes_[low].span);
  const auto second = decided(below, x.value.span, nodes_[high].span);
  std::optional<bool> known;
  if (first == true && second == true) known = true;
  if (first == false || second == false) known = false;
  const std::uint32_t at = as_known(made, known);
  if (e_.at(whole).kind == node_kind::between || known) report_decided(whole, at, known);
  return at;
}

/// False, with a report, if both ends are literals and the low one lies above the high one. \pre comparable
inline bool checker::ends_in_order(node_index low, node_index high, node_index whole) {
  const value *const l = literal(low), *const h = literal(high);
  if (l == nullptr || h == nullptr) return true;
  call_state state;
  const bool reversed = less_values(state, *h, *l).is_true();
  if (reversed) problem(issue_code::range_reversed, whole, {text(whole)});
  return !reversed;
}

/// Whether a value lies in a list or range that is a value itself.
inline std::optional<std::uint32_t> checker::in_value(const side& x, node_index set) {
  typed of_set = nodes_[set];
  const bool is_range = of_set.of.kind == type_kind::range;
  if (!of_set.of.parts.empty()) {
    typed part = of_set;
    part.of = of_set.of.parts.front();
    part.at = 0;
    std::swap(nodes_[set], part);
    const bool ok = comparable(is_range ? operation::less : operation::equal, x, set);
    std::swap(nodes_[set], part);
    if (!ok) return std::nullopt;
  }
  const bool codes = !is_range && x.value.of.kind == type_kind::code;
  const operation does = is_range ? operation::in_range : codes ? operation::in_codes : operation::in_list;
  const std::uint32_t left = x.value.of.kind == type_kind::choice ? as_text(x.value, span_of(set)) : x.value.at;
  return builder_.add({does, 0, left, of_set.at, 0}, 2, span_of(set));
}

/// Whether one test holds for a value.
inline std::optional<std::uint32_t> checker::holds(const side& x, node_index test) {
  const node& n = e_.at(test);
  switch (n.kind) {
    case node_kind::any:
      return builder_.constant(true);
    case node_kind::range:
      if (x.value.of.kind == type_kind::range) break;
      if (!nodes_[test].ok) return std::nullopt;
      return inside(x, n.children[0], n.children[1], std::get<range_ends>(n.payload), test);
    case node_kind::test:
      if (!use(n.children.front())) return std::nullopt;
      return compare(comparing(std::get<node_kind>(n.payload)), x, n.children.front(), test);
    case node_kind::list:
      if (x.value.of.kind == type_kind::list) break;
      return any_holds(x, n.children, 0, n);
    default:
      break;
  }
  if (!use(test)) return std::nullopt;
  const typed& value = nodes_[test];
  if (value.uses_subject) {
    if (value.of.kind == type_kind::boolean) return value.at;
    wrong_type(test, value.of, words(type_kind::boolean));
    return std::nullopt;
  }
  const type_kind subject = x.value.of.kind;
  if ((value.of.kind == type_kind::list && subject != type_kind::list) ||
      (value.of.kind == type_kind::range && subject != type_kind::range)) {
    return in_value(x, test);
  }
  if (subject == type_kind::code && (value.of.kind == type_kind::string || value.of.kind == type_kind::code)) {
    const std::uint32_t one = builder_.add_list(operation::make_list, 0, {value.at}, span_of(test));
    return builder_.add({operation::in_codes, 0, x.value.at, one, 0}, 2, span_of(test));
  }
  if (!comparable(operation::equal, x, test)) return std::nullopt;
  const auto both = paired(x, test);
  if (!both) return std::nullopt;
  return builder_.add({operation::equal, 0, both->first, both->second, 0}, 2, span_of(test));
}

/// One step for a choice and tests that are all declared values; nothing if they are not.
inline std::optional<std::uint32_t> checker::one_choice(const side& x, const std::vector<node_index>& tests,
                                                        std::size_t first, const node& span) {
  if (x.value.of.kind != type_kind::choice) return std::nullopt;
  const auto& names = x.value.of.names;
  std::vector<bool> members(names.size(), false);
  for (std::size_t i = first; i < tests.size(); ++i) {
    if (e_.at(tests[i]).kind != node_kind::string) return std::nullopt;
    const auto place = std::find(names.begin(), names.end(), std::get<std::string>(e_.at(tests[i]).payload));
    if (place == names.end()) return std::nullopt;
    members[static_cast<std::size_t>(place - names.begin())] = true;
  }
  return builder_.add({operation::one_of, 0, x.value.at, 0, builder_.set(std::move(members))}, 1,
                      {span.begin, span.end});
}

/// Whether any of the tests from `first` on holds for a value.
inline std::optional<std::uint32_t> checker::any_holds(const side& x, const std::vector<node_index>& tests,
                                                       std::size_t first, const node& span) {
  if (tests.size() == first + 1 && e_.at(tests[first]).kind == node_kind::list &&
      x.value.of.kind == type_kind::choice) {
    if (const auto set = one_choice(x, e_.at(tests[first]).children, 0, span)) return set;
  }
  if (const auto set = one_choice(x, tests, first, span)) return set;
  std::vector<std::uint32_t> each;
  bool ok = true;
  for (std::size_t i = first; i < tests.size(); ++i) {
    const auto one = holds(x, tests[i]);
    if (one) {
      each.push_back(*one);
      test_results_[tests[i]] = *one;
    }
    ok = ok && one;
  }
  if (!ok) return std::nullopt;
  if (each.size() == 1) return each.front();
  return builder_.add_list(operation::disjunction, 0, each, {span.begin, span.end});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
