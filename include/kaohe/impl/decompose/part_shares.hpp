// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_PART_SHARES_HPP
#define KAOHE_IMPL_DECOMPOSE_PART_SHARES_HPP
// Internal: what each unit of a decomposition should have, from its figures.

#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/decompose/weights.hpp>
#include <kaohe/impl/decompose/careful_sum.hpp>
#include <kaohe/impl/decompose/named.hpp>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// The shares of the units (no groups), in their order.
class part_shares {
 public:
  part_shares(const policy& p, const decomposition& d, std::span<const decomposed_part> parts,
              std::span<const std::string> keys)
      : policy_(p), declared_(d) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].is_group) continue;
      units_.push_back(&parts[i]);
      names_.push_back(keys[i]);
    }
  }

  /// Makes figures comparable and finds the weights.
  [[nodiscard]] std::optional<issue> prepare(decomposition_result& made) {
    if (declared_.criteria.empty()) return std::nullopt;
    std::vector<std::vector<double>> values;
    std::vector<criterion> criteria;
    values.reserve(declared_.criteria.size());
    for (std::size_t j = 0; j < declared_.criteria.size(); ++j) {
      const decomposition_criterion& each = declared_.criteria[j];
      const number& size = policy_.at(each.figure.measured).unit.size;
      auto& column = values.emplace_back();
      for (const decomposed_part* const unit : units_) column.push_back((unit->criteria[j] / size).to_double());
      criteria.push_back({each.title, each.more_is_smaller ? effect::smaller : effect::larger, column});
    }
    auto columns = decompose::normalise(criteria, static_cast<normalisation>(declared_.normalise), names_);
    if (!columns) return columns.error();
    columns_ = *std::move(columns);
    return find_weights(made);
  }

  /// The normalised figures of the k-th unit.
  [[nodiscard]] std::vector<double> normal_of(std::size_t k) const {
    std::vector<double> row;
    for (const std::vector<double>& column : columns_) row.push_back(column[k]);
    return row;
  }

  /// The score of each unit; none if there are no criteria.
  [[nodiscard]] std::vector<double> scores(std::span<const double> weights) const {
    if (columns_.empty()) return {};
    return decompose::score(columns_, weights, static_cast<scoring>(declared_.score));
  }

  /// What each unit should have: as part of what is split, of rates as so many times the rate.
  [[nodiscard]] result<std::vector<double>> shares(std::span<const double> scores) const {
    const decomposition_shares& by = declared_.shares;
    std::vector<double> all(units_.size(), by.same_rate.to_double());
    const auto add = [&](const number& part, const std::vector<double>& of) {
      for (std::size_t k = 0; k < all.size(); ++k) all[k] += part.to_double() * of[k];
    };
    if (by.base.sign() > 0) {
      const indicator& measured = policy_.at(declared_.base->measured);
      std::vector<double> base;
      for (const decomposed_part* const unit : units_) base.push_back((*unit->base / measured.unit.size).to_double());
      auto parts = proportional(base, measured.name, names_);
      if (!parts) return parts;
      add(by.base, *parts);
    }
    if (by.score.sign() > 0) {
      auto parts = proportional(scores, kaohe::detail::bilingual("得分", "score"), names_);
      if (!parts) return parts;
      if (declared_.is_rate) relate(*parts);
      add(by.score, *parts);
    }
    return all;
  }

 private:
  [[nodiscard]] std::optional<issue> find_weights(decomposition_result& made) {
    using enum weight_source;
    if (declared_.weights == given) {
      for (const decomposition_criterion& each : declared_.criteria) made.weights.push_back(each.weight->to_double());
      return std::nullopt;
    }
    if (declared_.weights == comparisons) {
      std::vector<std::vector<double>> rows;
      for (const std::vector<number>& row : declared_.comparisons) {
        auto& doubles = rows.emplace_back();
        for (const number& each : row) doubles.push_back(each.to_double());
      }
      auto found = compare(rows, !declared_.inconsistency_accepted.empty());
      if (!found) return found.error();
      made.weights = std::move(found->weights);
      made.consistency_ratio = found->consistency_ratio;
      return std::nullopt;
    }
    const weighting how = declared_.weights == equal                ? weighting::equal
                          : declared_.weights == entropy            ? weighting::entropy
                          : declared_.weights == standard_deviation ? weighting::standard_deviation
                                                                    : weighting::critic;
    auto found = weigh(columns_, how);
    if (!found) return found.error();
    made.weights = *std::move(found);
    return std::nullopt;
  }

  /// Divides by their mean, weighted with the bases that tie the rates: together they are the rate then.
  void relate(std::vector<double>& parts) const {
    careful_sum sum, bases;
    for (std::size_t k = 0; k < parts.size(); ++k) {
      const double base = units_[k]->tie->to_double();
      sum.add(base * parts[k]), bases.add(base);
    }
    for (double& part : parts) part *= bases.value() / sum.value();
  }

  const policy& policy_;
  const decomposition& declared_;
  std::vector<const decomposed_part*> units_;
  std::vector<std::string> names_;
  normal_columns columns_;
};

/// The weights, if that of the j-th criterion is so many times itself and the others make up for it.
[[nodiscard]] inline std::vector<double> with_weight_times(std::vector<double> weights, std::size_t j, double times) {
  const double moved = std::min(1.0, weights[j] * times), others = 1 - weights[j];
  for (std::size_t k = 0; k < weights.size(); ++k) {
    weights[k] = k == j ? moved : others > 0 ? weights[k] * (1 - moved) / others : 0;
  }
  return weights;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
