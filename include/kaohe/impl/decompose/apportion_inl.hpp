// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_APPORTION_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_APPORTION_INL_HPP

#include <kaohe/decompose/apportion.hpp>
#include <kaohe/impl/decompose/apportioner.hpp>

#include <cmath>

namespace kaohe::inline KAOHE_ABI::decompose {

KAOHE_INLINE result<std::vector<number>> apportion(const tree& over, std::span<const number> values,
                                                   std::span<const limits> bounds, const number& whole,
                                                   const rounding_interval& digits) {
  detail::apportioner made(over, digits);
  if (auto problem = made.read(values, bounds, whole)) return tl::unexpected(std::move(*problem));
  if (auto problem = made.check(whole)) return tl::unexpected(std::move(*problem));
  return made.run();
}

KAOHE_INLINE result<std::vector<number>> apportion(std::span<const std::string> keys, std::span<const number> values,
                                                   std::span<const limits> bounds, const number& whole,
                                                   const rounding_interval& digits) {
  std::vector<member> members;
  for (const std::string& key : keys) members.push_back({key, {}});
  const auto over = tree::make(members);
  if (!over) return tl::unexpected(over.error());
  return apportion(*over, values, bounds, whole, digits);
}

KAOHE_INLINE result<std::vector<number>> exact_values(std::span<const double> computed,
                                                      const rounding_interval& digits) {
  constexpr std::int64_t parts = 1'000'000;
  constexpr double most = 9e18;
  const double size = digits.size().to_double();
  const number step = digits.size() / parts;
  std::vector<number> values;
  values.reserve(computed.size());
  for (std::size_t i = 0; i < computed.size(); ++i) {
    if (!std::isfinite(computed[i])) {
      return failure(issue_code::figure_not_usable, {detail::word_wanted(), std::to_string(i + 1)});
    }
    const double count = std::nearbyint(computed[i] / size * static_cast<double>(parts));
    if (std::fabs(count) > most) {
      return failure(issue_code::too_many_digits, {detail::shown_amount(computed[i]), to_text(digits.size())});
    }
    values.push_back(step * static_cast<std::int64_t>(count));
  }
  return values;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
