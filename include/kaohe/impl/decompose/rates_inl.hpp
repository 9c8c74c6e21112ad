// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_RATES_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_RATES_INL_HPP

#include <kaohe/decompose/rates.hpp>
#include <kaohe/impl/decompose/named.hpp>

#include <algorithm>
#include <numeric>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

/// Rounds rates so that their weighted sum is a given one.
class rate_rounding {
 public:
  rate_rounding(std::span<const rate_unit> units, const rounding_interval& digits) : units_(units), digits_(digits) {}

  [[nodiscard]] std::optional<issue> run(const std::vector<number>& exact, const number& sum,
                                         rate_decomposition& made) const {
    const number& step = digits_.size();
    number left = sum;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const limits& bounds = units_[i].bounds;
      // What was computed may lie above a bound by less than doubles tell.
      number down = floor((bounds.at_most ? std::min(exact[i], *bounds.at_most) : exact[i]) / step) * step;
      if (bounds.at_least && down < *bounds.at_least) {
        down = ceil(*bounds.at_least / step) * step;
        if (!fits(i, down)) down = *bounds.at_least;  // no multiple lies within its bounds
      }
      made.rates.push_back(down);
      left -= units_[i].base * down;
    }
    for (const std::size_t i :
         sorted([&](std::size_t a, std::size_t b) { return exact[a] - made.rates[a] <=> exact[b] - made.rates[b]; })) {
      const number raised = made.rates[i] + step, more = units_[i].base * step;
      if (more > left || !fits(i, raised)) continue;
      made.rates[i] = raised;
      left -= more;
    }
    made.leftover = left;
    if (left.is_zero()) return std::nullopt;
    for (const std::size_t i :
         sorted([&](std::size_t a, std::size_t b) { return units_[a].base <=> units_[b].base; })) {
      const number taken = made.rates[i] + left / units_[i].base;
      if (!fits(i, taken)) continue;
      made.rates[i] = taken;
      made.carrier = i;
      return std::nullopt;
    }
    return issue{issue_code::leftover_unplaced, {}, {to_text(left)}};
  }

 private:
  [[nodiscard]] bool fits(std::size_t i, const number& rate) const {
    const limits& bounds = units_[i].bounds;
    return !(bounds.at_most && rate > *bounds.at_most) && !(bounds.at_least && rate < *bounds.at_least);
  }
  /// The largest first; equal ones by key.
  template <class Compare>
  [[nodiscard]] std::vector<std::size_t> sorted(const Compare& compare) const {
    std::vector<std::size_t> order(units_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto by = compare(a, b);
      return by != 0 ? by > 0 : units_[a].key < units_[b].key;
    });
    return order;
  }

  std::span<const rate_unit> units_;
  const rounding_interval& digits_;
};

/// The columns of a request, as doubles.
struct rate_columns {
  static constexpr double least_rate = 1e-30;  // who should have no rate moves last

  std::vector<double> wanted, weights, bases, low, high;
  void add(const rate_unit& unit) {
    const double base = unit.base.to_double(), rate = unit.wanted.to_double();
    wanted.push_back(rate);
    bases.push_back(base);
    weights.push_back(base / std::max(std::fabs(rate), least_rate));
    low.push_back(unit.bounds.at_least ? unit.bounds.at_least->to_double() : -unbounded);
    high.push_back(unit.bounds.at_most ? unit.bounds.at_most->to_double() : unbounded);
  }
};

}  // namespace detail

KAOHE_INLINE result<rate_decomposition> decompose_rate(std::span<const rate_unit> units, const number& rate,
                                                       const rounding_interval& digits) {
  // By key, so that the solver, too, sees them in one order only.
  std::vector<rate_unit> ordered(units.begin(), units.end());
  std::vector<std::size_t> at(units.size());
  std::iota(at.begin(), at.end(), std::size_t{0});
  std::sort(at.begin(), at.end(), [&](std::size_t a, std::size_t b) { return units[a].key < units[b].key; });
  detail::rate_columns columns;
  std::vector<std::string> names, not_positive;
  number base_sum;
  for (std::size_t k = 0; k < at.size(); ++k) {
    const rate_unit& unit = ordered[k] = units[at[k]];
    if (k > 0 && unit.key == names.back()) return failure(issue_code::unit_repeated, {unit.key});
    if (!(unit.base > 0)) not_positive.push_back(unit.key);
    names.push_back(unit.key);
    columns.add(unit);
    base_sum += unit.base;
  }
  if (!not_positive.empty()) {
    return failure(issue_code::figure_negative,
                   {kaohe::detail::bilingual("预计基数", "projected base"), detail::listed(not_positive)});
  }
  const number sum = rate * base_sum;
  const request asked{columns.wanted, columns.weights, columns.bases, columns.low, columns.high};
  const auto solved = allocate(asked, sum.to_double(), names);
  if (!solved) return tl::unexpected(solved.error());
  const auto exact = exact_values(solved->amounts, digits);
  if (!exact) return tl::unexpected(exact.error());

  rate_decomposition sorted, made;
  if (auto problem = detail::rate_rounding(ordered, digits).run(*exact, sum, sorted)) {
    return tl::unexpected(std::move(*problem));
  }
  made.price = solved->price;
  made.leftover = sorted.leftover;
  made.rates.resize(units.size());
  made.before.resize(units.size());
  for (std::size_t k = 0; k < at.size(); ++k) {
    made.rates[at[k]] = sorted.rates[k];
    made.before[at[k]] = solved->amounts[k];
    if (sorted.carrier == k) made.carrier = at[k];
  }
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
