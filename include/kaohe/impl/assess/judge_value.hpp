// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_JUDGE_VALUE_HPP
#define KAOHE_IMPL_ASSESS_JUDGE_VALUE_HPP

#include <kaohe/assess/finding.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// How a value is rounded before it is compared.
struct comparison_rounding {
  const rounding_rule* rule = nullptr;  ///< 修约值比较 of the target; null: none
  bool as_printed = false;              ///< else to the last printed digit of each bound
};

/// The value rounded once, in the unit that the interval counts; nothing if it is compared as it is.
[[nodiscard]] inline std::optional<number> rounded_for(const number& value, const feel::bound& b,
                                                       const comparison_rounding& how) {
  const auto rounded_in = [&](const unit& in, const rounding_interval& interval) {
    return round_half_even(value / in.size, interval) * in.size;
  };
  if (how.rule != nullptr) return rounded_in(how.rule->unit, how.rule->interval);
  if (!how.as_printed) return std::nullopt;
  const auto interval = printed_interval(b.printed);
  if (!interval) return std::nullopt;
  return rounded_in(b.value.unit, *interval);
}

/// One end of an interval on its own.
struct end_result {
  std::optional<number> rounded;  ///< the value compared, if it was rounded
  number at;                      ///< the bound, with 左右 applied
  number margin;                  ///< how far inside the value lies
  bool holds = false;             ///< on the compared value
  bool holds_exactly = false;     ///< on the value before rounding
};

/// Compares a value with one end. \param sign  1 for a low end (more is better), -1 for a high one
[[nodiscard]] inline end_result judge_end(const feel::bound& b, int sign, const number& value, const number* about,
                                          const comparison_rounding& how) {
  end_result end;
  end.at = b.value.coherent();
  if (about != nullptr) end.at = sign > 0 ? end.at - *about : end.at + *about;
  const auto inside = [&](const number& x) { return sign > 0 ? x - end.at : end.at - x; };
  const auto holds = [&](const number& margin) {
    return margin.fault() == number_fault::none && (margin.sign() > 0 || (b.included && margin.is_zero()));
  };
  end.rounded = rounded_for(value, b, how);
  const number exact = inside(value);
  end.holds_exactly = holds(exact);
  end.margin = end.rounded ? inside(*end.rounded) : exact;
  end.holds = holds(end.margin);
  return end;
}

/// Compares a value with what a requirement allows, and fills in the check: rounded value, nearest bound, margin,
/// `met` or `missed`. \return why it cannot be compared, if it cannot (then `result` is left alone)
[[nodiscard]] inline std::optional<feel::fault_cause> judge_value(const feel::interval& allows, const number& value,
                                                                  const number* about, const comparison_rounding& how,
                                                                  check& c) {
  bool holds = true, holds_exactly = true;
  const auto judge = [&](const std::optional<feel::bound>& b, int sign) -> std::optional<feel::fault_cause> {
    if (!b) return std::nullopt;
    end_result end = judge_end(*b, sign, value, about, how);
    if (const auto fault = feel::cause_of(end.margin.fault())) return fault;
    holds = holds && end.holds, holds_exactly = holds_exactly && end.holds_exactly;
    if (!c.margin || end.margin < *c.margin) {
      c.margin = std::move(end.margin), c.bound = std::move(end.at), c.rounded = std::move(end.rounded);
    }
    return std::nullopt;
  };
  auto fault = judge(allows.low, 1);
  if (!fault) fault = judge(allows.high, -1);
  if (fault) {
    c.margin.reset(), c.bound.reset(), c.rounded.reset();
    return fault;
  }
  c.result = holds ? verdict::met : verdict::missed;
  c.rounding_matters = holds != holds_exactly;
  return std::nullopt;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
