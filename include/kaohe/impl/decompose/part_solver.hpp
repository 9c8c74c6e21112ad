// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_PART_SOLVER_HPP
#define KAOHE_IMPL_DECOMPOSE_PART_SOLVER_HPP
// Internal: from what the units should have to what they get, and to what is published. All in the unit of the parts.

#include <kaohe/decompose/apportion.hpp>
#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/decompose/rates.hpp>
#include <kaohe/impl/decompose/responses.hpp>

#include <cmath>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// What the parts get before rounding, groups as well.
struct solved_parts {
  std::vector<double> amounts;
  std::vector<double> prices;  ///< within the group that the part is in, or the whole
  std::vector<double> inner;   ///< of groups: within
  double price = 0;
};

class part_solver {
 public:
  /// \param keys  of the parts, each another
  /// \param tied_in  the unit of the base that ties rates, so that prices are of a size to read
  [[nodiscard]] static result<part_solver> make(const decomposition& d, std::span<const decomposed_part> parts,
                                                std::vector<std::string> keys, const number& whole,
                                                const number& tied_in) {
    std::vector<member> members;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      members.push_back({keys[i], parts[i].group ? keys[*parts[i].group] : std::string()});
    }
    auto over = tree::make(members);
    if (!over) return tl::unexpected(over.error());
    return part_solver(d, parts, std::move(keys), *std::move(over), whole, tied_in);
  }

  /// What is split, in the unit of the parts.
  [[nodiscard]] const number& whole() const noexcept { return whole_; }

  /// \param wanted  what each part should have; of groups anything
  [[nodiscard]] result<solved_parts> solve(std::span<const double> wanted) const {
    const std::vector<double> weights = weights_of(wanted);
    solved_parts made;
    if (declared_->is_rate && is_flat()) {
      double sum = 0;
      for (const double base : factors_) sum += base;
      auto given = decompose::allocate({wanted, weights, factors_, low_, high_}, whole_.to_double() * sum, keys_);
      if (!given) return tl::unexpected(given.error());
      made.amounts = std::move(given->amounts);
      made.price = given->price;
      made.prices.assign(made.amounts.size(), made.price);
      return made;
    }
    // The bounds of a group are those of its sum.
    std::vector<double> low = low_, high = high_;
    double total = whole_.to_double(), sum = 0;
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      if (is_group_[i]) low[i] *= factors_[i], high[i] *= factors_[i];
      if (!group_[i]) sum += factors_[i];
    }
    if (declared_->is_rate) total *= sum;
    auto given = decompose::allocate(tree_, {wanted, weights, factors_, low, high}, total);
    if (!given) return tl::unexpected(given.error());
    made.amounts = std::move(given->amounts);
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      if (is_group_[i]) made.amounts[i] /= factors_[i];
    }
    made.price = given->price;
    made.inner = given->prices;
    made.prices = std::move(given->prices);
    for (std::size_t i = 0; i < made.prices.size(); ++i) {
      if (is_group_[i]) made.prices[i] = group_[i] ? made.inner[*group_[i]] : made.price;
    }
    return made;
  }

  /// Which bounds hold the parts, and their prices.
  void explain(const solved_parts& given, std::span<decomposed_part> parts) const {
    std::vector<double> wanted;
    for (const decomposed_part& part : parts) wanted.push_back(part.wanted);
    const std::vector<double> weights = weights_of(wanted);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      decomposed_part& part = parts[i];
      const double outer = given.prices[i], x = given.amounts[i];
      const double weight = weights.empty() ? 1 / std::max(std::fabs(wanted[i]), smallest) : weights[i];
      const double factor = factors_.empty() ? 1 : factors_[i];
      const double own = is_group_[i] ? given.inner[i] * factor : 2 * weight * (x - wanted[i]);
      part.bound_price = own - outer * factor;
      const double most = std::max(std::fabs(own), std::fabs(outer) * factor);
      const bool active = std::fabs(part.bound_price) > accuracy * most;
      const bool at_low = part.at_least && active && part.bound_price > 0 && near(x, low_[i]);
      const bool at_high = part.at_most && active && part.bound_price < 0 && near(x, high_[i]);
      part.held_by = at_low ? held::at_least : at_high ? held::at_most : held::free;
      if (part.held_by == held::free) part.bound_price = 0;
    }
  }

  /// The parts to print of amounts: a sum over the tree, be it of the whole or of a year.
  [[nodiscard]] result<std::vector<number>> publish(std::span<const number> values, std::span<const limits> bounds,
                                                    const number& sum) const {
    return apportion(tree_, values, bounds, sum, declared_->digits.interval);
  }
  /// The bounds in the unit of the parts.
  [[nodiscard]] const std::vector<limits>& bounds() const noexcept { return bounds_; }

  /// Who is in a group, or at the top.
  [[nodiscard]] std::span<const std::size_t> members_of(std::optional<std::size_t> group) const noexcept {
    return members_[group.value_or(members_.size() - 1)];
  }

  /// The rates to print of the members of a group, or of those at the top.
  /// \param mean    what their weighted mean is to be
  /// \param wanted  what each part should have
  /// \param solved  what each gets; on a tree what is printed stays near to that
  [[nodiscard]] result<rate_decomposition> publish_rates(std::optional<std::size_t> group, const number& mean,
                                                         std::span<const double> wanted,
                                                         std::span<const double> solved) const {
    const bool flat = is_flat(), same = flat && declared_->shares.same_rate == 1;
    std::vector<rate_unit> units;
    for (const std::size_t i : members_of(group)) {
      const auto rate = same ? whole_ : number::from_shortest(flat ? wanted[i] : solved[i]);
      units.push_back({keys_[i], ties_[i], rate.value_or(whole_), is_group_[i] ? reach_of_rates(i) : bounds_[i]});
    }
    return decompose_rate(units, mean, declared_->digits.interval);
  }

 private:
  static constexpr double accuracy = 1e-9;  // prices nearer to each other are the same

  part_solver(const decomposition& d, std::span<const decomposed_part> parts, std::vector<std::string> keys, tree over,
              const number& whole, const number& tied_in)
      : declared_(&d), keys_(std::move(keys)), tree_(std::move(over)), whole_(whole / d.digits.unit.size) {
    const number& size = d.digits.unit.size;
    for (const decomposed_part& part : parts) {
      limits own;
      if (part.at_least) own.at_least = *part.at_least / size;
      if (part.at_most) own.at_most = *part.at_most / size;
      low_.push_back(own.at_least ? own.at_least->to_double() : -unbounded);
      high_.push_back(own.at_most ? own.at_most->to_double() : unbounded);
      if (part.tie) ties_.push_back(*part.tie / tied_in);
      if (part.tie) factors_.push_back(ties_.back().to_double());
      bounds_.push_back(std::move(own));
      is_group_.push_back(part.is_group);
      group_.push_back(part.group);
    }
    members_.resize(parts.size() + 1);
    for (std::size_t i = 0; i < parts.size(); ++i) members_[parts[i].group.value_or(parts.size())].push_back(i);
  }

  [[nodiscard]] bool is_flat() const noexcept { return tree_.groups().size() == 1; }

  /// Which rates a group can have: its own bounds, and what its members' leave.
  [[nodiscard]] limits reach_of_rates(std::size_t group) const {
    limits all = bounds_[group];
    number low, high;
    bool any_low = true, any_high = true;
    for (const std::size_t i : members_[group]) {
      const limits own = is_group_[i] ? reach_of_rates(i) : bounds_[i];
      any_low = any_low && own.at_least, any_high = any_high && own.at_most;
      if (any_low) low += *own.at_least * ties_[i];
      if (any_high) high += *own.at_most * ties_[i];
    }
    low /= ties_[group], high /= ties_[group];
    if (any_low && (!all.at_least || *all.at_least < low)) all.at_least = low;
    if (any_high && (!all.at_most || high < *all.at_most)) all.at_most = high;
    return all;
  }

  /// None: relative to what is wanted.
  [[nodiscard]] std::vector<double> weights_of(std::span<const double> wanted) const {
    std::vector<double> weights;
    if (declared_->absolute) weights.assign(wanted.size(), 1);
    if (!declared_->is_rate) return weights;
    constexpr double least_rate = 1e-30;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      weights.push_back(factors_[i] / std::max(std::fabs(wanted[i]), least_rate));
    }
    return weights;
  }

  [[nodiscard]] static bool near(double x, double bound) {
    return std::fabs(x - bound) <= accuracy * std::max(1.0, std::fabs(bound));
  }

  const decomposition* declared_;
  std::vector<std::string> keys_;
  tree tree_;
  number whole_;
  std::vector<limits> bounds_;
  std::vector<double> low_, high_, factors_;
  std::vector<number> ties_;
  std::vector<bool> is_group_;
  std::vector<std::optional<std::size_t>> group_;
  std::vector<std::vector<std::size_t>> members_;  // of each group; the last are those at the top
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
