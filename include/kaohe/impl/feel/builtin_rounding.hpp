// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_ROUNDING_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_ROUNDING_HPP
// Internal: functions that round: to whole multiples of a step, once. An inexact number is rounded where both its ends
// round alike.

#include <kaohe/base/rounding.hpp>
#include <kaohe/impl/feel/builtin_common.hpp>
#include <kaohe/quantity/quantity.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Which of the two neighbouring multiples.
enum class rounding : std::uint8_t { down, up, to_zero, from_zero, half_to_zero, half_from_zero, half_even };

/// The whole number that x is rounded to.
[[nodiscard]] inline number rounded(const number& x, rounding how) {
  number below = floor(x);
  const number excess = x - below;
  if (excess.is_zero() || x.fault() != number_fault::none) return below;
  const bool negative = x.sign() < 0;
  const auto twice = excess + excess <=> number(1);
  bool up = twice > 0;
  switch (how) {
    case rounding::down:
      up = false;
      break;
    case rounding::up:
      up = true;
      break;
    case rounding::to_zero:
      up = negative;
      break;
    case rounding::from_zero:
      up = !negative;
      break;
    case rounding::half_to_zero:
      if (twice == 0) up = negative;
      break;
    case rounding::half_from_zero:
      if (twice == 0) up = !negative;
      break;
    case rounding::half_even:
      if (twice == 0) up = !(below / 2).is_integer();
      break;
  }
  return up ? below + 1 : below;
}

/// The multiple of a step that a number or an enclosure is rounded to. \pre step > 0
[[nodiscard]] inline value rounded_to(call_state& state, const value& x, const number& step, rounding how) {
  const number low = rounded(low_end(x) / step, how);
  if (x.is_number()) return low * step;
  const number high = rounded(high_end(x) / step, how);
  if (low.fault() == number_fault::none && low != high) return undecided(state);
  return low * step;
}

/// Ten to the power of minus the scale, without memory for everyday scales.
[[nodiscard]] inline number step_of_scale(std::int64_t scale) {
  if (scale < -18 || scale > 18) return number::power_of_ten(static_cast<int>(-scale));
  std::int64_t power = 1;
  for (std::int64_t i = 0; i < (scale < 0 ? -scale : scale); ++i) power *= 10;
  return scale < 0 ? number(power) : number::ratio(1, power);
}

/// Rounds to so many decimals, none if that argument is left out.
template <rounding How>
[[nodiscard]] inline value round_scale(call_state& state, const arguments& a) {
  if (a.size() < 2) return rounded_to(state, a[0], 1, How);
  if (!a[1].as_number().is_integer()) return no_value(fault_cause::not_whole);
  const auto scale = as_int64(a[1].as_number());
  if (!scale || *scale < -6111 || *scale > 6176) return no_value(fault_cause::bad_argument);
  if (!spend(state, static_cast<std::size_t>(*scale < 0 ? -*scale : *scale))) {
    return no_value(fault_cause::too_many_steps);
  }
  return rounded_to(state, a[0], step_of_scale(*scale), How);
}

[[nodiscard]] inline std::optional<type> check_scale(call_check& c) {
  if (!all_of({c.wants_number(0), c.wants_exact_number(1)})) return std::nullopt;
  return type::of({}, c.of(0).basis);
}

/// The interval has to be written out as 1, 2 or 5 times a power of ten of some unit.
[[nodiscard]] inline std::optional<type> check_interval(call_check& c) {
  if (!all_of({c.wants_quantity(0), c.wants_quantity(1)})) return std::nullopt;
  const auto both = c.joined(c.of(0), 0, c.of(1), 1);
  if (!both) return std::nullopt;
  if (c[1].literal == nullptr || !c[1].literal->is_number()) {
    c.problem(issue_code::literal_needed, 1, {kaohe::detail::bilingual("修约间隔", "the rounding interval")});
    return std::nullopt;
  }
  const auto in_its_unit = parse_quantity(c[1].text);
  const auto made = rounding_interval::make(in_its_unit ? in_its_unit->amount : c[1].literal->as_number());
  if (!made) {
    c.problem(made.error().code, 1, {c[1].text});
    return std::nullopt;
  }
  return type::of(both->dimension, both->basis);
}
[[nodiscard]] inline value round_to_interval(call_state& state, const arguments& a) {
  return rounded_to(state, a[0], a[1].as_number(), rounding::half_even);
}

inline void add_rounding(std::vector<builtin>& all) {
  const auto row = [&all](std::string_view name, bool optional, auto run) {
    all.push_back({name, {{"n"}, {"scale", optional}}, false, true, check_scale, run});
  };
  row("decimal", false, round_scale<rounding::half_even>);
  row("floor", true, round_scale<rounding::down>);
  row("ceiling", true, round_scale<rounding::up>);
  row("round up", false, round_scale<rounding::from_zero>);
  row("round down", false, round_scale<rounding::to_zero>);
  row("round half up", false, round_scale<rounding::half_from_zero>);
  row("round half down", false, round_scale<rounding::half_to_zero>);
  row("round half even", false, round_scale<rounding::half_even>);
  all.push_back({"修约", {{"x"}, {"interval"}}, false, true, check_interval, round_to_interval});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
