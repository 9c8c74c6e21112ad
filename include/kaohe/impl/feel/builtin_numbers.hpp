// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_NUMBERS_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_NUMBERS_HPP
// Internal: functions of one or two numbers.

#include <kaohe/impl/feel/inexact.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline std::optional<type> check_abs(call_check& c) {
  if (!c.wants_quantity(0)) return std::nullopt;
  return c.of(0);
}
[[nodiscard]] inline value run_abs(call_state&, const arguments& a) {
  if (a[0].is_number()) return abs(a[0].as_number());
  const enclosure& e = a[0].as_enclosure();
  if (e.low.sign() >= 0) return a[0];
  if (e.high.sign() <= 0) return enclosure{-e.high, -e.low};
  return enclosure{0, std::max(abs(e.low), e.high)};
}

[[nodiscard]] inline std::optional<type> check_modulo(call_check& c) {
  if (!all_of({c.wants_quantity(0), c.wants_quantity(1)})) return std::nullopt;
  if (!all_of({c.wants_exact(0), c.wants_exact(1)})) return std::nullopt;
  return c.joined(c.of(0), 0, c.of(1), 1);
}
[[nodiscard]] inline value run_modulo(call_state&, const arguments& a) {
  const number &x = a[0].as_number(), &by = a[1].as_number();
  return x - by * floor(x / by);
}

[[nodiscard]] inline std::optional<type> check_sqrt(call_check& c) {
  if (!c.wants_quantity(0)) return std::nullopt;
  dimension half;
  for (std::size_t i = 0; i < base_dimension_count; ++i) {
    const auto base = static_cast<base_dimension>(i);
    const int exponent = c.of(0).dimension.exponent(base);
    if (exponent % 2 != 0) {
      c.problem(issue_code::type_mismatch, 0,
                {words(c.of(0)), kaohe::detail::bilingual("纯数或平方量", "a pure number or a square")});
      return std::nullopt;
    }
    half = half * dimension(base, exponent / 2);
  }
  return type::of(half, c.of(0).basis, true);
}
[[nodiscard]] inline value run_sqrt(call_state& state, const arguments& a) { return square_root(state, a[0]); }

[[nodiscard]] inline std::optional<type> check_inexact(call_check& c) {
  if (!c.wants_number(0)) return std::nullopt;
  return type::of({}, c.of(0).basis, true);
}
[[nodiscard]] inline value run_log(call_state& state, const arguments& a) { return logarithm(state, a[0]); }
[[nodiscard]] inline value run_exp(call_state& state, const arguments& a) { return exponential(state, a[0]); }

[[nodiscard]] inline std::optional<type> check_parity(call_check& c) {
  if (!c.wants_exact_number(0)) return std::nullopt;
  return type::plain(type_kind::boolean);
}
template <bool Even>
[[nodiscard]] inline value run_parity(call_state&, const arguments& a) {
  const number& n = a[0].as_number();
  if (!n.is_integer()) return no_value(fault_cause::not_whole);
  return (n / 2).is_integer() == Even;
}

inline void add_numbers(std::vector<builtin>& all) {
  all.push_back({"abs", {{"n"}}, false, true, check_abs, run_abs});
  all.push_back({"modulo", {{"dividend"}, {"divisor"}}, false, true, check_modulo, run_modulo});
  all.push_back({"sqrt", {{"number"}}, false, true, check_sqrt, run_sqrt});
  all.push_back({"log", {{"number"}}, false, true, check_inexact, run_log});
  all.push_back({"exp", {{"number"}}, false, true, check_inexact, run_exp});
  all.push_back({"odd", {{"number"}}, false, true, check_parity, run_parity<false>});
  all.push_back({"even", {{"number"}}, false, true, check_parity, run_parity<true>});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
