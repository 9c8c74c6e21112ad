// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_PAIRWISE_HPP
#define KAOHE_IMPL_DECOMPOSE_PAIRWISE_HPP
// Weights from pairwise comparisons: the eigenvector of the largest eigenvalue. All entries of the matrix are positive,
// so that this eigenvalue is real and its eigenvector has no change of sign (Perron, Frobenius).

#include <kaohe/decompose/weights.hpp>
#include <kaohe/impl/decompose/named.hpp>

#include <Eigen/Eigenvalues>

#include <array>
#include <cmath>
#include <optional>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

/// Saaty's mean consistency index of random matrices, of one to fifteen criteria.
inline constexpr std::array<double, 15> random_index{0,    0,    0.58, 0.90, 1.12, 1.24, 1.32, 1.41,
                                                     1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};

/// An entry that is no comparison, or not the reciprocal of the opposite one.
[[nodiscard]] inline std::optional<issue> invalid_comparison(std::span<const std::vector<double>> rows) {
  constexpr double most = 9, printed = 0.05;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].size() != rows.size()) {
      return issue{issue_code::column_length,
                   {},
                   {kaohe::detail::bilingual("判断矩阵", "comparisons"), std::to_string(rows.size()),
                    std::to_string(rows[i].size())}};
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows.size(); ++j) {
      const double x = rows[i][j];
      const bool sized = x <= most && x * most >= 1 - printed;
      const bool opposite = i == j ? x == 1 : std::fabs(x * rows[j][i] - 1) <= printed;
      if (!sized || !opposite) {
        return issue{
            issue_code::comparison_invalid, {}, {std::to_string(i + 1), std::to_string(j + 1), shown_amount(x)}};
      }
    }
  }
  return std::nullopt;
}

}  // namespace detail

KAOHE_INLINE result<compared_weights> compare(std::span<const std::vector<double>> rows, bool accept_inconsistent) {
  const std::size_t count = rows.size();
  if (count == 0) return failure(issue_code::no_units);
  if (count > detail::random_index.size()) {
    return failure(issue_code::too_many_criteria, {std::to_string(detail::random_index.size())});
  }
  if (auto problem = detail::invalid_comparison(rows)) return tl::unexpected(std::move(*problem));

  const auto size = static_cast<Eigen::Index>(count);
  const Eigen::MatrixXd matrix = Eigen::MatrixXd::NullaryExpr(size, size, [&](Eigen::Index i, Eigen::Index j) {
    const double x = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    return x >= 1 ? x : 1 / rows[static_cast<std::size_t>(j)][static_cast<std::size_t>(i)];
  });
  const Eigen::EigenSolver<Eigen::MatrixXd> solved(matrix);
  if (solved.info() != Eigen::Success) return failure(issue_code::comparisons_inconsistent, {"–"});
  Eigen::Index largest = 0;
  compared_weights found;
  found.eigenvalue = solved.eigenvalues().real().maxCoeff(&largest);
  const Eigen::VectorXd vector = solved.eigenvectors().col(largest).real().cwiseAbs();
  for (const double x : vector / vector.sum()) found.weights.push_back(x);
  if (count > 2) {
    const auto n = static_cast<double>(count);
    found.consistency_ratio = std::fmax(0, (found.eigenvalue - n) / (n - 1) / detail::random_index[count - 1]);
  }
  if (found.consistency_ratio > 0.1 && !accept_inconsistent) {
    return failure(issue_code::comparisons_inconsistent, {detail::shown_amount(found.consistency_ratio)});
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
