// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_WEIGHTS_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_WEIGHTS_INL_HPP

#include <kaohe/decompose/weights.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>
#include <kaohe/impl/decompose/named.hpp>
#include <kaohe/impl/decompose/pairwise.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

[[nodiscard]] inline std::optional<issue> unusable(const criterion& each, std::size_t units, normalisation how,
                                                   std::span<const std::string> names) {
  if (each.values.size() != units) {
    return issue{
        issue_code::column_length, {}, {each.title, std::to_string(units), std::to_string(each.values.size())}};
  }
  std::vector<std::string> missing, negative;
  for (std::size_t i = 0; i < units; ++i) {
    const double x = each.values[i];
    if (!(std::fabs(x) <= 1e50)) {
      missing.push_back(name_of(names, i));
    } else if (how == normalisation::sum && (x < 0 || (each.gives == effect::smaller && x < 1e-50))) {
      negative.push_back(name_of(names, i));
    }
  }
  if (!missing.empty()) return issue{issue_code::figure_not_usable, {}, {each.title, listed(missing)}};
  if (!negative.empty()) return issue{issue_code::figure_negative, {}, {each.title, listed(negative)}};
  return std::nullopt;
}

[[nodiscard]] inline double total_of(std::span<const double> values) noexcept {
  careful_sum sum;
  for (const double x : values) sum.add(x);
  return sum.value();
}

[[nodiscard]] inline bool all_equal(std::span<const double> values) noexcept {
  return std::all_of(values.begin(), values.end(), [&](double x) { return x == values.front(); });
}

/// Divides by a sum; zeros stay zeros.
inline void divide(std::vector<double>& values, double by) noexcept {
  for (double& x : values) x = by > 0 ? x / by : 0;
}

[[nodiscard]] inline std::vector<double> normal_column(const criterion& each, normalisation how) {
  std::vector<double> made(each.values.begin(), each.values.end());
  const bool smaller = each.gives == effect::smaller;
  if (how == normalisation::min_max) {
    const auto [least, most] = std::minmax_element(each.values.begin(), each.values.end());
    for (double& x : made) x = smaller ? *most - x : x - *least;
    divide(made, *most - *least);
  } else if (how == normalisation::vector) {
    careful_sum squares;
    double largest_size = 0;  // of very small values the squares would vanish
    for (const double x : made) largest_size = std::max(largest_size, std::fabs(x));
    divide(made, largest_size);
    for (const double x : made) squares.add(x * x);
    divide(made, std::sqrt(squares.value()));
    for (double& x : made) x = smaller && largest_size > 0 ? 1 - x : x;
  } else {
    for (double& x : made) x = smaller ? 1 / x : x;
    divide(made, total_of(made));
  }
  return made;
}

/// 1 − entropy of the column's shares.
[[nodiscard]] inline double diversification(std::span<const double> column) {
  const double whole = total_of(column);
  careful_sum sum;
  for (const double x : column) {
    if (x > 0) sum.add(x / whole * std::log(x / whole));
  }
  return std::max(0.0, 1 + sum.value() / std::log(static_cast<double>(column.size())));
}

[[nodiscard]] inline double mean_of(std::span<const double> column) {
  return total_of(column) / static_cast<double>(column.size());
}

/// The sum of products of deviations from the means, for each unit.
[[nodiscard]] inline double covariance(std::span<const double> a, std::span<const double> b) {
  const double mean_a = mean_of(a), mean_b = mean_of(b);
  careful_sum sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum.add((a[i] - mean_a) * (b[i] - mean_b));
  return sum.value() / static_cast<double>(a.size());
}

[[nodiscard]] inline double deviation(std::span<const double> column) { return std::sqrt(covariance(column, column)); }

/// How much the j-th column says that others do not.
[[nodiscard]] inline double contrast(const normal_columns& columns, std::size_t j, const std::vector<bool>& says) {
  const double own = deviation(columns[j]);
  double conflict = 0;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (k == j || !says[k]) continue;
    const double both = own * deviation(columns[k]);
    if (both > 0) conflict += std::max(0.0, 1 - covariance(columns[j], columns[k]) / both);
  }
  return own * conflict;
}

}  // namespace detail

KAOHE_INLINE result<normal_columns> normalise(std::span<const criterion> criteria, normalisation how,
                                              std::span<const std::string> names) {
  if (criteria.empty() || criteria.front().values.empty()) return failure(issue_code::no_units);
  normal_columns columns;
  for (const criterion& each : criteria) {
    if (auto problem = detail::unusable(each, criteria.front().values.size(), how, names)) {
      return tl::unexpected(std::move(*problem));
    }
    columns.push_back(detail::normal_column(each, how));
  }
  return columns;
}

KAOHE_INLINE result<std::vector<double>> weigh(const normal_columns& columns, weighting how) {
  std::vector<double> weights(columns.size());
  std::vector<bool> says(columns.size());
  for (std::size_t j = 0; j < columns.size(); ++j) says[j] = !detail::all_equal(columns[j]);
  for (std::size_t j = 0; j < columns.size(); ++j) {
    if (how == weighting::entropy &&
        std::any_of(columns[j].begin(), columns[j].end(), [](double x) { return x < 0; })) {
      return failure(issue_code::figure_negative,
                     {kaohe::detail::bilingual("熵权法指标", "criterion weighed by entropy"), std::to_string(j + 1)});
    }
    if (how == weighting::equal) weights[j] = 1;
    if (how == weighting::equal || !says[j]) continue;
    weights[j] = how == weighting::entropy              ? detail::diversification(columns[j])
                 : how == weighting::standard_deviation ? detail::deviation(columns[j])
                                                        : detail::contrast(columns, j, says);
  }
  if (detail::total_of(weights) <= 0) {
    const bool none = std::find(says.begin(), says.end(), true) == says.end();
    for (std::size_t j = 0; j < columns.size(); ++j) weights[j] = none || says[j] ? 1 : 0;
  }
  detail::divide(weights, detail::total_of(weights));
  return weights;
}

KAOHE_INLINE std::vector<double> score(const normal_columns& columns, std::span<const double> weights, scoring how) {
  std::vector<double> scores(columns.front().size());
  if (how == scoring::weighted_sum) {
    for (std::size_t j = 0; j < columns.size(); ++j) {
      for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += weights[j] * columns[j][i];
    }
    return scores;
  }
  std::vector<double> to_best(scores.size()), to_worst(scores.size());
  for (std::size_t j = 0; j < columns.size(); ++j) {
    const auto [worst, best] = std::minmax_element(columns[j].begin(), columns[j].end());
    const double weight = how == scoring::topsis ? weights[j] * weights[j] : weights[j];
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double x = columns[j][i];
      to_best[i] += weight * (x - *best) * (x - *best);
      to_worst[i] += weight * (x - *worst) * (x - *worst);
    }
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double near = std::sqrt(to_best[i]), far = std::sqrt(to_worst[i]);
    scores[i] = near + far > 0 ? far / (near + far) : 1;
  }
  return scores;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
