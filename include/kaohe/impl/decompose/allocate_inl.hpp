// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_ALLOCATE_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_ALLOCATE_INL_HPP

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/impl/decompose/request_check.hpp>
#include <kaohe/impl/decompose/splitter.hpp>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

/// All units, where their bounds are what a total breaks.
[[nodiscard]] inline std::string all_names(std::size_t count, std::span<const std::string> names) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(name_of(names, i));
  return listed(all);
}

/// Values to share by must be there, and none negative.
[[nodiscard]] inline std::optional<issue> not_shareable(std::span<const double> values, const std::string& what,
                                                        std::span<const std::string> names) {
  std::vector<std::string> unusable, negative;
  bool any = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!good_size(values[i])) {
      unusable.push_back(name_of(names, i));
    } else if (values[i] < 0) {
      negative.push_back(name_of(names, i));
    }
    any = any || values[i] > 0;
  }
  if (values.empty()) return issue{issue_code::no_units, {}, {}};
  if (!unusable.empty()) return issue{issue_code::figure_not_usable, {}, {what, listed(unusable)}};
  if (!negative.empty()) return issue{issue_code::figure_negative, {}, {what, listed(negative)}};
  if (!any) return issue{issue_code::nothing_to_share_by, {}, {what}};
  return std::nullopt;
}

}  // namespace detail

KAOHE_INLINE result<allocation> allocate(const request& asked, double total, std::span<const std::string> names) {
  using namespace detail;
  const std::size_t count = asked.wanted.size();
  if (count == 0) return failure(issue_code::no_units);
  if (auto problem = wrong_length(asked, count)) return tl::unexpected(std::move(*problem));
  if (!good_size(total)) return failure(issue_code::figure_not_usable, {word_total(), the_whole()});

  const columns units(asked);
  const reach can = reach_of(units, 0, count);
  if (!can.usable) {
    return tl::unexpected(why_not_usable(units, count, [&](std::size_t i) { return name_of(names, i); }));
  }
  const auto possible = within(total, can);
  if (!possible) {
    const bool too_small = total > can.high;
    return failure(
        too_small ? issue_code::parts_too_small : issue_code::parts_too_large,
        {the_whole(), shown_amount(total), shown_amount(too_small ? can.high : can.low), all_names(count, names)});
  }
  allocation given;
  given.amounts.reserve(count);
  const tree_group whole{0, 0, 0, count, count, 1};
  const span_of_group unlimited;
  double mu = 0, sum = 0;
  splitter(units, {&whole, 1}, {&unlimited, 1}, {&can, 1}, given.amounts, {&mu, 1}, {&sum, 1}).split(*possible);
  given.price = 2 * mu;
  return given;
}

KAOHE_INLINE std::vector<held> held_by(const request& asked, const allocation& given) {
  const detail::columns units(asked);
  std::vector<held> all(given.amounts.size());
  detail::block_values pace;
  for (std::size_t i = 0; i < all.size(); ++i) {
    units.paces(i, 1, pace.data());
    const double would = units.s[i] + given.price / 2 * pace[0];
    all[i] = would < units.l[i] ? held::at_least : would > units.u[i] ? held::at_most : held::free;
  }
  return all;
}

KAOHE_INLINE result<std::vector<double>> proportional(std::span<const double> base, const std::string& what,
                                                      std::span<const std::string> names) {
  if (auto problem = detail::not_shareable(base, what, names)) return tl::unexpected(std::move(*problem));
  detail::careful_sum sum;
  for (const double each : base) sum.add(each);
  std::vector<double> parts(base.begin(), base.end());
  for (double& part : parts) part /= sum.value();
  return parts;
}

KAOHE_INLINE result<std::vector<double>> blended(std::span<const std::vector<double>> parts,
                                                 std::span<const double> weights) {
  const auto shares = proportional(weights, detail::word_weight());
  if (!shares) return tl::unexpected(shares.error());
  std::vector<double> mixed(parts.front().size());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    for (std::size_t i = 0; i < mixed.size(); ++i) mixed[i] += (*shares)[k] * parts[k][i];
  }
  return mixed;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
