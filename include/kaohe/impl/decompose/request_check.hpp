// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_REQUEST_CHECK_HPP
#define KAOHE_IMPL_DECOMPOSE_REQUEST_CHECK_HPP
// Whether a request can be answered: first quickly, then, if it cannot, by whose fault.

#include <kaohe/base/result.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>
#include <kaohe/impl/decompose/named.hpp>
#include <kaohe/impl/decompose/responses.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// The words for the columns of a request.
[[nodiscard]] inline std::string word_wanted() { return kaohe::detail::bilingual("应得份额", "wanted part"); }
[[nodiscard]] inline std::string word_weight() { return kaohe::detail::bilingual("权重", "weight"); }
[[nodiscard]] inline std::string word_factor() { return kaohe::detail::bilingual("折算系数", "factor"); }
[[nodiscard]] inline std::string word_at_least() { return kaohe::detail::bilingual("下限", "lower bound"); }
[[nodiscard]] inline std::string word_at_most() { return kaohe::detail::bilingual("上限", "upper bound"); }
[[nodiscard]] inline std::string word_total() { return kaohe::detail::bilingual("分解总量", "total"); }

[[nodiscard]] inline bool good_size(double x) noexcept { return std::fabs(x) <= largest; }
[[nodiscard]] inline bool good_weight(double x) noexcept { return x >= smallest && x <= largest; }
[[nodiscard]] inline bool good_factor(double x) noexcept { return x >= 0 && x <= largest; }
[[nodiscard]] inline bool good_bounds(double low, double high) noexcept {
  return low <= high && low <= largest && high >= -largest;
}

/// What a run of units may have together, and what it has at a price of zero.
struct reach {
  double low = 0, high = 0, unmoved = 0;
  double low_size = 0, high_size = 0;  ///< the sizes of what was added up: what the sums are accurate to
  bool usable = true;                  ///< all values are
};

[[nodiscard]] inline reach reach_of(const columns& units, std::size_t first, std::size_t end) {
  careful_sum low, high, unmoved, low_size, high_size;
  bool usable = true;
  at_full_width([&]() __attribute__((always_inline)) {
    block_values least, most, values, good;
    for (; first < end; first += block) {
      const std::size_t count = std::min(block, end - first);
      const double *const s = units.s.at(first), *const w = units.w.at(first), *const a = units.a.at(first);
      const double *const l = units.l.at(first), *const u = units.u.at(first);
      for (std::size_t i = 0; i < count; ++i) {
        const bool sized = (std::fabs(s[i]) <= largest) & (w[i] >= smallest) & (w[i] <= largest);
        const bool bounded = (l[i] <= u[i]) & (l[i] <= largest) & (u[i] >= -largest);
        const bool counted = (a[i] >= 0) & (a[i] <= largest);
        good[i] = (sized & bounded & counted) ? 1 : 0;
      }
      usable = usable && sum_of(good.data(), count) == static_cast<double>(count);
      for (std::size_t i = 0; i < count; ++i) {
        const double at_least = a[i] * l[i], at_most = a[i] * u[i];
        least[i] = at_least == at_least ? at_least : 0;  // 0 · ∞
        most[i] = at_most == at_most ? at_most : 0;
        values[i] = clip(a[i] * s[i], least[i], most[i]);
      }
      low.add(sum_of(least.data(), count)), high.add(sum_of(most.data(), count));
      unmoved.add(sum_of(values.data(), count));
      for (std::size_t i = 0; i < count; ++i) least[i] = std::fabs(least[i]), most[i] = std::fabs(most[i]);
      low_size.add(sum_of(least.data(), count)), high_size.add(sum_of(most.data(), count));
    }
  });
  return {low.value(), high.value(), unmoved.value(), low_size.value(), high_size.value(), usable};
}

/// Columns of another length than there are units.
[[nodiscard]] inline std::optional<issue> wrong_length(const request& asked, std::size_t units) {
  const auto differs = [&](std::span<const double> each, bool optional, std::string what) -> std::optional<issue> {
    if (each.size() == units || (optional && each.empty())) return std::nullopt;
    return issue{issue_code::column_length, {}, {std::move(what), std::to_string(units), std::to_string(each.size())}};
  };
  if (auto found = differs(asked.wanted, false, word_wanted())) return found;
  if (auto found = differs(asked.weights, true, word_weight())) return found;
  if (auto found = differs(asked.factors, true, word_factor())) return found;
  if (auto found = differs(asked.at_least, true, word_at_least())) return found;
  return differs(asked.at_most, true, word_at_most());
}

/// The problem of values that `reach_of` found not usable.
/// \param name  of the i-th unit
[[nodiscard]] inline issue why_not_usable(const columns& units, std::size_t count,
                                          const std::function<std::string(std::size_t)>& name) {
  const auto those = [&](const auto& bad) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < count; ++i) {
      if (bad(i)) found.push_back(name(i));
    }
    return found;
  };
  const auto problem = [](issue_code code, std::string what, const std::vector<std::string>& who) {
    return issue{code, {}, {std::move(what), listed(who)}};
  };
  auto found = those([&](std::size_t i) { return !good_size(units.s[i]); });
  if (!found.empty()) return problem(issue_code::figure_not_usable, word_wanted(), found);
  found = those([&](std::size_t i) { return units.w[i] <= 0; });
  if (!found.empty()) return problem(issue_code::figure_negative, word_weight(), found);
  found = those([&](std::size_t i) { return !good_weight(units.w[i]); });
  if (!found.empty()) return problem(issue_code::figure_not_usable, word_weight(), found);
  found = those([&](std::size_t i) { return units.a[i] < 0; });
  if (!found.empty()) return problem(issue_code::figure_negative, word_factor(), found);
  found = those([&](std::size_t i) { return !good_factor(units.a[i]); });
  if (!found.empty()) return problem(issue_code::figure_not_usable, word_factor(), found);
  found = those([&](std::size_t i) { return !good_bounds(units.l[i], unbounded); });
  if (!found.empty()) return problem(issue_code::figure_not_usable, word_at_least(), found);
  found = those([&](std::size_t i) { return !good_bounds(-unbounded, units.u[i]); });
  if (!found.empty()) return problem(issue_code::figure_not_usable, word_at_most(), found);
  for (std::size_t i = 0; i < count; ++i) {
    if (units.l[i] > units.u[i]) {
      return {issue_code::bounds_exclude, {}, {name(i), shown_amount(units.l[i]), shown_amount(units.u[i])}};
    }
  }
  return {issue_code::figure_not_usable, {}, {word_wanted(), {}}};
}

/// The total, or an end of what is possible that doubles cannot tell it from; none if it lies beyond. Whether it does
/// so by a last digit only the exact numbers can tell (apportion.hpp).
[[nodiscard]] inline std::optional<double> within(double total, const reach& can) noexcept {
  constexpr double accuracy = 1e-13;
  if (total <= can.low + accuracy * can.low_size) {
    if (total < can.low - accuracy * can.low_size) return std::nullopt;
    return can.low;
  }
  if (total >= can.high - accuracy * can.high_size) {
    if (total > can.high + accuracy * can.high_size) return std::nullopt;
    return can.high;
  }
  return total;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
