// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_RUN_INL_HPP
#define KAOHE_IMPL_DECOMPOSE_RUN_INL_HPP
#include <kaohe/decompose/run.hpp>

#include <kaohe/impl/decompose/part_figures.hpp>
#include <kaohe/impl/decompose/part_shares.hpp>
#include <kaohe/impl/decompose/part_solver.hpp>
#include <kaohe/impl/decompose/part_years.hpp>

namespace kaohe::inline KAOHE_ABI::decompose {
namespace detail {

/// Runs one decomposition, step by step.
class decomposition_runner {
 public:
  decomposition_runner(const policy& p, const snapshot& known, decomposition_id which, issues& problems)
      : policy_(p), known_(known), declared_(p.at(which)), problems_(problems) {
    made_.of = which;
    made_.total = declared_.total;
  }

  [[nodiscard]] std::optional<decomposition_result> run() {
    part_figures figures(policy_, known_, declared_, made_, problems_);
    if (!figures.read() || !ties_are_positive()) return std::nullopt;
    hold_reserve();
    if (auto problem = split(figures.keys())) {
      if (problem->where.line == 0) problem->where = declared_.where;
      problems_.push_back(std::move(*problem));
      return std::nullopt;
    }
    return std::move(made_);
  }

 private:
  [[nodiscard]] bool ties_are_positive() {
    std::vector<std::string> wrong;
    for (const decomposed_part& part : made_.parts) {
      if (part.tie && !part.is_group && part.tie->sign() <= 0) wrong.push_back(policy_.at(part.who).name);
    }
    if (wrong.empty()) return true;
    problems_.push_back({issue_code::figure_negative,
                         declared_.tied_by->where,
                         {policy_.at(declared_.tied_by->measured).name, listed(wrong)}});
    return false;
  }

  void hold_reserve() {
    if (!declared_.reserve) return;
    const number& size = declared_.digits.unit.size;
    const number held = declared_.reserve->amount ? *declared_.reserve->amount
                                                  : made_.total * declared_.reserve->share.value_or(number());
    made_.reserve = round_half_even(held / size, declared_.digits.interval) * size;
  }

  [[nodiscard]] std::optional<issue> split(const std::vector<std::string>& keys) {
    const number tied_in = declared_.tied_by ? policy_.at(declared_.tied_by->measured).unit.size : number(1);
    const auto solver = part_solver::make(declared_, made_.parts, keys, made_.total - made_.reserve, tied_in);
    if (!solver) return solver.error();
    part_shares shares(policy_, declared_, made_.parts, keys);
    if (auto problem = shares.prepare(made_)) return problem;
    const std::vector<double> scores = shares.scores(made_.weights);
    const auto parts = shares.shares(scores);
    if (!parts) return parts.error();
    const std::vector<double> wanted = spread(*parts, solver->whole().to_double());
    take(shares, scores, *parts, wanted);
    const auto solved = solver->solve(wanted);
    if (!solved) return solved.error();
    for (std::size_t i = 0; i < made_.parts.size(); ++i) made_.parts[i].solved = solved->amounts[i];
    made_.price = solved->price;
    solver->explain(*solved, made_.parts);
    if (auto problem = declared_.is_rate ? publish_rates(*solver, wanted, solved->amounts) : publish(*solver))
      return problem;
    if (declared_.years) {
      if (auto problem = part_years(declared_, *solver, made_).spread()) return problem;
    }
    move_weights(shares, *solver);
    return std::nullopt;
  }

  /// What all parts should have, groups what theirs should have together: their sum, of rates their weighted mean.
  [[nodiscard]] std::vector<double> spread(const std::vector<double>& shares, double whole) const {
    std::vector<careful_sum> sums(made_.parts.size());
    std::vector<double> all(made_.parts.size());
    std::size_t k = 0;
    for (std::size_t i = 0; i < made_.parts.size(); ++i) {
      const decomposed_part& part = made_.parts[i];
      if (part.is_group) continue;
      all[i] = shares[k++] * whole;
      const double counted = part.tie ? all[i] * part.tie->to_double() : all[i];
      for (auto up = part.group; up; up = made_.parts[*up].group) sums[*up].add(counted);
    }
    for (std::size_t i = 0; i < made_.parts.size(); ++i) {
      const decomposed_part& part = made_.parts[i];
      if (part.is_group) all[i] = part.tie ? sums[i].value() / part.tie->to_double() : sums[i].value();
    }
    return all;
  }

  void take(const part_shares& shares, const std::vector<double>& scores, const std::vector<double>& parts,
            const std::vector<double>& wanted) {
    const std::vector<double> of_one = spread(parts, 1);
    std::size_t k = 0;
    for (std::size_t i = 0; i < made_.parts.size(); ++i) {
      decomposed_part& part = made_.parts[i];
      part.share = of_one[i];
      part.wanted = wanted[i];
      if (part.is_group) continue;
      if (!scores.empty()) part.score = scores[k];
      part.normal = shares.normal_of(k++);
    }
  }

  [[nodiscard]] std::optional<issue> publish(const part_solver& solver) {
    std::vector<double> computed;
    for (const decomposed_part& part : made_.parts) computed.push_back(part.solved);
    const auto exact = exact_values(computed, declared_.digits.interval);
    if (!exact) return exact.error();
    const auto values = solver.publish(*exact, solver.bounds(), solver.whole());
    if (!values) return values.error();
    for (std::size_t i = 0; i < values->size(); ++i) made_.parts[i].value = (*values)[i] * declared_.digits.unit.size;
    return std::nullopt;
  }

  /// From the top: the rates of a group's members have its own as their weighted mean.
  [[nodiscard]] std::optional<issue> publish_rates(const part_solver& solver, const std::vector<double>& wanted,
                                                   const std::vector<double>& solved) {
    std::vector<std::optional<std::size_t>> open = {std::nullopt};
    for (std::size_t next = 0; next < open.size(); ++next) {
      const auto group = open[next];
      const auto members = solver.members_of(group);
      for (const std::size_t i : members) {
        if (made_.parts[i].is_group) open.emplace_back(i);
      }
      const number& size = declared_.digits.unit.size;
      const number mean = group ? made_.parts[*group].value / size : solver.whole();
      const auto rates = solver.publish_rates(group, mean, wanted, solved);
      if (!rates) return rates.error();
      for (std::size_t k = 0; k < members.size(); ++k) {
        made_.parts[members[k]].value = rates->rates[k] * size;
        made_.parts[members[k]].carries_leftover = rates->carrier == k;
      }
      if (!group) made_.leftover = rates->leftover * size * policy_.at(declared_.tied_by->measured).unit.size;
    }
    return std::nullopt;
  }

  /// How parts move with each weight. Where bounds leave no part with such weights, nothing is said.
  void move_weights(const part_shares& shares, const part_solver& solver) {
    if (made_.weights.size() < 2) return;
    for (std::size_t j = 0; j < made_.weights.size(); ++j) {
      for (decomposed_part& part : made_.parts) part.moves.emplace_back();
      move(shares, solver, j, 1.1, &part_sensitivity::more);
      move(shares, solver, j, 0.9, &part_sensitivity::less);
    }
  }
  void move(const part_shares& shares, const part_solver& solver, std::size_t j, double times,
            double part_sensitivity::*moved) {
    const auto parts = shares.shares(shares.scores(with_weight_times(made_.weights, j, times)));
    if (!parts) return;
    const auto solved = solver.solve(spread(*parts, solver.whole().to_double()));
    if (!solved) return;
    for (std::size_t i = 0; i < made_.parts.size(); ++i) {
      made_.parts[i].moves[j].*moved = solved->amounts[i] - made_.parts[i].solved;
    }
  }

  const policy& policy_;
  const snapshot& known_;
  const decomposition& declared_;
  issues& problems_;
  decomposition_result made_;
};

}  // namespace detail

KAOHE_INLINE std::optional<decomposition_result> run(const policy& p, const snapshot& known, decomposition_id which,
                                                     issues& problems) {
  return detail::decomposition_runner(p, known, which, problems).run();
}

KAOHE_INLINE decompositions run_all(const policy& p, const snapshot& known, issues& problems) {
  decompositions made{p->sha256, known.as_of(), {}};
  for (std::size_t i = 0; i < p->decompositions.size(); ++i) {
    if (auto one = run(p, known, {static_cast<std::uint32_t>(i)}, problems)) made.all.push_back(*std::move(one));
  }
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::decompose

#endif
