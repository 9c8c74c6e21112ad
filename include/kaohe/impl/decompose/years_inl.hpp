// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_YEARS_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_YEARS_INL_HPP

#include <kaohe/decompose/years.hpp>
#include <kaohe/feel/check.hpp>  // before the next one: without it, header-only, its bodies come in the wrong order
#include <kaohe/feel/inexact_number.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

[[nodiscard]] inline std::optional<issue> not_a_schedule(std::span<const number> done_by) {
  bool good = !done_by.empty() && done_by.front() >= 0 && done_by.back() == 1;
  for (std::size_t k = 1; k < done_by.size(); ++k) good = good && done_by[k] >= done_by[k - 1];
  if (good) return std::nullopt;
  std::string text;
  for (const number& share : done_by) text += (text.empty() ? "" : ", ") + to_text(share);
  return issue{issue_code::not_a_yearly_schedule, {}, {text.empty() ? "–" : text}};
}

/// A reduction that leaves nothing, also after rounding, is no product of years.
[[nodiscard]] inline tl::unexpected<issue> not_spreadable(const number& cumulative) {
  return tl::unexpected(issue{issue_code::not_a_yearly_schedule, {}, {to_text(cumulative * 100) + " %"}});
}

/// Years whose rates are chained, all but the last as they are published.
[[nodiscard]] inline yearly chained(const number& cumulative, std::vector<number> published, const number& last) {
  number left = 1 - cumulative;
  for (const number& rate : published) left /= 1 - rate;
  yearly made{std::move(published), 1 - left - last};
  made.values.push_back(1 - left);
  return made;
}

}  // namespace detail

KAOHE_INLINE std::vector<number> equal_parts(int years) {
  std::vector<number> shares;
  for (int k = 1; k <= years; ++k) shares.push_back(number::ratio(k, years));
  return shares;
}

KAOHE_INLINE result<yearly> yearly_reductions(const number& cumulative, int years, pace how,
                                              const rounding_interval& digits) {
  if (years < 1) return failure(issue_code::not_a_yearly_schedule, {std::to_string(years)});
  if (!(cumulative < 1)) return detail::not_spreadable(cumulative);
  if (how == pace::linear) return yearly_reductions(cumulative, equal_parts(years), digits);
  const auto equal = feel::inexact_number::power(1 - cumulative, number::ratio(1, years)).times(-1).plus(1);
  const auto rounded = equal.rounded(digits);
  if (!rounded || *rounded == 1) return detail::not_spreadable(cumulative);
  return detail::chained(cumulative, std::vector<number>(static_cast<std::size_t>(years - 1), *rounded), *rounded);
}

KAOHE_INLINE result<yearly> yearly_reductions(const number& cumulative, std::span<const number> done_by,
                                              const rounding_interval& digits) {
  if (auto problem = detail::not_a_schedule(done_by)) return tl::unexpected(std::move(*problem));
  if (!(cumulative < 1)) return detail::not_spreadable(cumulative);
  std::vector<number> published;
  number before = 1, rate;
  for (const number& share : done_by) {
    const number left = 1 - cumulative * share;
    rate = round_half_even(1 - left / before, digits);
    if (rate == 1) return detail::not_spreadable(cumulative);
    published.push_back(rate);
    before = left;
  }
  published.pop_back();
  return detail::chained(cumulative, std::move(published), rate);
}

KAOHE_INLINE result<yearly> yearly_amounts(const number& whole, std::span<const number> done_by,
                                           const rounding_interval& digits) {
  if (auto problem = detail::not_a_schedule(done_by)) return tl::unexpected(std::move(*problem));
  if (whole.fault() != number_fault::none) return failure(issue_code::not_a_yearly_schedule, {to_text(whole)});
  yearly made;
  number before, share_before;
  for (const number& share : done_by) {
    const bool last = made.values.size() + 1 == done_by.size();
    const number by_then = last ? whole : round_half_even(whole * share, digits);
    made.values.push_back(by_then - before);
    made.leftover = made.values.back() - round_half_even(whole * (share - share_before), digits);
    before = by_then, share_before = share;
  }
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
