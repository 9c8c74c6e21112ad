// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_AGGREGATES_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_AGGREGATES_HPP
// Internal: functions of one list or of several arguments that make one value of them.

#include <kaohe/impl/feel/arithmetic.hpp>

#include <bit>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Order of complete, exact values of one type.
struct ordered_before {
  call_state& state;
  bool operator()(const value& a, const value& b) const { return less_values(state, a, b).is_true(); }
};

/// The steps of sorting; false if there are not as many left.
[[nodiscard]] inline bool spend_sorting(call_state& state, std::size_t size) {
  return spend(state, size * static_cast<std::size_t>(std::bit_width(size)));
}

/// True for `[]`, written out.
[[nodiscard]] inline bool is_empty_list(const call_check& c) {
  return c.size() == 1 && c.of(0).kind == type_kind::list && c.of(0).parts.empty();
}

/// The type of the elements of one list, or of several arguments, if all of them fit; every one that does not, or not
/// with those before it, is reported. `[]` is taken for numbers.
[[nodiscard]] inline std::optional<type> elements_like(call_check& c, bool (*fits)(const type&) noexcept,
                                                       const std::string& wanted) {
  if (is_empty_list(c)) return type::of({});
  const bool list = c.size() == 1 && c.of(0).kind == type_kind::list;
  std::optional<type> all;
  bool ok = true;
  for (std::size_t i = 0, first = 0; i < c.size(); ++i) {
    const type& each = list ? c.of(0).parts[0] : c.of(i);
    if (!fits(each)) {
      c.problem(issue_code::type_mismatch, i, {words(c.of(i)), wanted});
      ok = false;
    } else if (!all) {
      all = each;
      first = i;
    } else if (auto both = c.joined(*all, first, each, i)) {
      all = *std::move(both);
    } else {
      ok = false;
    }
  }
  return ok ? all : std::nullopt;
}
[[nodiscard]] inline bool is_quantity(const type& t) noexcept { return t.kind == type_kind::quantity; }
[[nodiscard]] inline bool is_length(const type& t) noexcept {
  return is_quantity(t) || t.kind == type_kind::days || t.kind == type_kind::months;
}
[[nodiscard]] inline bool is_pure(const type& t) noexcept { return t.is_pure_number(); }
[[nodiscard]] inline bool is_truth(const type& t) noexcept { return t.kind == type_kind::boolean; }

[[nodiscard]] inline bool all_exact(call_check& c) {
  bool ok = true;
  for (std::size_t i = 0; i < c.size(); ++i) ok = c.wants_exact(i) && ok;
  return ok;
}

[[nodiscard]] inline std::optional<type> check_extreme(call_check& c) {
  return elements_like(c, is_ordered, ordered_words());
}
[[nodiscard]] inline std::optional<type> check_sum(call_check& c) {
  return elements_like(c, is_length, kaohe::detail::bilingual("数量或时段", "quantities or durations"));
}
[[nodiscard]] inline std::optional<type> check_quantities(call_check& c) {
  if (!all_exact(c)) return std::nullopt;
  return elements_like(c, is_quantity, words(type_kind::quantity));
}
[[nodiscard]] inline std::optional<type> check_product(call_check& c) {
  if (!all_exact(c)) return std::nullopt;
  return elements_like(c, is_pure, words(type::of({})));
}
[[nodiscard]] inline std::optional<type> check_stddev(call_check& c) {
  auto of = check_quantities(c);
  if (of) of->inexact = true;
  return of;
}
[[nodiscard]] inline std::optional<type> check_mode(call_check& c) {
  if (!all_exact(c)) return std::nullopt;
  if (is_empty_list(c)) return type::empty_list();
  auto of = check_extreme(c);
  if (!of) return std::nullopt;
  return type::list_of(*std::move(of));
}
[[nodiscard]] inline std::optional<type> check_truths(call_check& c) {
  if (is_empty_list(c)) return type::plain(type_kind::boolean);
  return elements_like(c, is_truth, words(type_kind::boolean));
}

/// The least, or the greatest. Of numbers that are not known exactly it is that of their ends.
template <bool Least>
[[nodiscard]] inline value run_extreme(call_state& state, const arguments& a) {
  const all_arguments all(a);
  if (all.size() == 0) return no_value(fault_cause::empty_list);
  if (!spend(state, all.size())) return no_value(fault_cause::too_many_steps);
  bool exact = true;
  for (std::size_t i = 0; i < all.size(); ++i) exact = exact && all[i].kind() != value_kind::enclosure;
  if (exact) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (less_values(state, all[Least ? i : best], all[Least ? best : i]).is_true()) best = i;
    }
    return all[best];
  }
  number low = low_end(all[0]), high = high_end(all[0]);
  const auto take_better = [](number& best, const number& other) {
    if (Least ? other < best : best < other) best = other;
  };
  for (std::size_t i = 1; i < all.size(); ++i) {
    take_better(low, low_end(all[i]));
    take_better(high, high_end(all[i]));
  }
  return between(std::move(low), std::move(high));
}

/// The sum divided by a number, in the kind of the elements.
[[nodiscard]] inline value sum_over(call_state& state, const all_arguments& all, const number& by) {
  if (all.size() == 0) return no_value(fault_cause::empty_list);
  if (!spend(state, all.size())) return no_value(fault_cause::too_many_steps);
  if (is_duration(all[0])) {
    number sum;
    for (std::size_t i = 0; i < all.size(); ++i) {
      sum += length_of(all[i]);
    }
    return with_length(all[0].kind(), sum / by);
  }
  number low, high;
  bool exact = true;
  for (std::size_t i = 0; i < all.size() && low.fault() == number_fault::none; ++i) {
    const bool known = all[i].is_number();
    if (exact && !known) high = low;
    exact = exact && known;
    low += low_end(all[i]);
    if (!exact) high += high_end(all[i]);
  }
  return exact ? value(low / by) : between(low / by, high / by);
}
[[nodiscard]] inline value run_sum(call_state& state, const arguments& a) {
  return sum_over(state, all_arguments(a), 1);
}
[[nodiscard]] inline value run_mean(call_state& state, const arguments& a) {
  const all_arguments all(a);
  return sum_over(state, all, static_cast<std::int64_t>(all.size()));
}

[[nodiscard]] inline value run_product(call_state& state, const arguments& a) {
  const all_arguments all(a);
  if (all.size() == 0) return no_value(fault_cause::empty_list);
  if (!spend(state, all.size())) return no_value(fault_cause::too_many_steps);
  number product = 1;
  for (std::size_t i = 0; i < all.size() && product.fault() == number_fault::none; ++i) product *= all[i].as_number();
  return product;
}

[[nodiscard]] inline value run_median(call_state& state, const arguments& a) {
  std::vector<value> all = all_arguments(a).copy();
  if (all.empty()) return no_value(fault_cause::empty_list);
  if (!spend_sorting(state, all.size())) return no_value(fault_cause::too_many_steps);
  std::sort(all.begin(), all.end(), ordered_before{state});
  const value& upper = all[all.size() / 2];
  if (all.size() % 2 != 0) return upper;
  return (all[all.size() / 2 - 1].as_number() + upper.as_number()) / 2;
}

[[nodiscard]] inline value run_stddev(call_state& state, const arguments& a) {
  const all_arguments all(a);
  if (all.size() == 0) return no_value(fault_cause::empty_list);
  if (all.size() == 1) return no_value(fault_cause::bad_argument);
  const value mean = run_mean(state, a);
  if (!mean.is_known()) return mean;
  number squares;
  for (std::size_t i = 0; i < all.size() && squares.fault() == number_fault::none; ++i) {
    const number off = all[i].as_number() - mean.as_number();
    squares += off * off;
  }
  const value variance = squares / (static_cast<std::int64_t>(all.size()) - 1);
  return variance.is_known() ? square_root(state, variance) : variance;
}

[[nodiscard]] inline value run_mode(call_state& state, const arguments& a) {
  std::vector<value> all = all_arguments(a).copy();
  if (!spend_sorting(state, all.size())) return no_value(fault_cause::too_many_steps);
  const ordered_before before{state};
  std::sort(all.begin(), all.end(), before);
  std::vector<value> most;
  std::size_t often = 0;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && !before(all[begin], all[end])) ++end;
    if (end - begin > often) most.clear();
    often = std::max(often, end - begin);
    if (end - begin == often) most.push_back(all[begin]);
  }
  return value::list(std::move(most));
}

/// `and` (Decisive false) or `or` (true) of everything, after Kleene.
template <bool Decisive>
[[nodiscard]] inline value run_truths(call_state& state, const arguments& a) {
  const all_arguments all(a);
  if (!spend(state, all.size())) return no_value(fault_cause::too_many_steps);
  const value* wrong = nullptr;
  bool lacking = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (Decisive ? all[i].is_true() : all[i].is_false()) return Decisive;
    lacking = lacking || all[i].is_missing();
    if (wrong == nullptr && all[i].is_fault()) wrong = &all[i];
  }
  if (lacking) return state.of_missing;
  return wrong != nullptr ? *wrong : value(!Decisive);
}

inline void add_aggregates(std::vector<builtin>& all) {
  const auto row = [&all](std::string_view name, auto check, auto run, bool strict = true) {
    all.push_back({name, {{"list"}}, true, strict, check, run});
  };
  row("min", check_extreme, run_extreme<true>);
  row("max", check_extreme, run_extreme<false>);
  row("sum", check_sum, run_sum);
  row("mean", check_sum, run_mean);
  row("product", check_product, run_product);
  row("median", check_quantities, run_median);
  row("stddev", check_stddev, run_stddev);
  row("mode", check_mode, run_mode);
  row("all", check_truths, run_truths<false>, false);
  row("any", check_truths, run_truths<true>, false);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
