// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_LINEAR_HPP
#define KAOHE_IMPL_GATE_RULE_SET_LINEAR_HPP
// Internal: systems of linear inequalities over exact numbers, by Fourier's elimination, with a solution that is easy
// on the eye.

#include <kaohe/base/number.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// A sum of numbered variables, each times a number that is not zero, and a constant.
struct linear_sum {
  std::map<std::uint32_t, number> of;
  number plus;

  [[nodiscard]] bool is_constant() const noexcept { return of.empty(); }
};

/// `a + times · b`.
[[nodiscard]] inline linear_sum added(linear_sum a, const linear_sum& b, const number& times) {
  a.plus = a.plus + times * b.plus;
  for (const auto& [variable, factor] : b.of) {
    number& here = a.of[variable];
    here = here + times * factor;
    if (here.is_zero()) a.of.erase(variable);
  }
  return a;
}
[[nodiscard]] inline linear_sum scaled(const linear_sum& a, const number& times) { return added({}, a, times); }

/// How a variable is to be chosen where there is a choice.
struct chosen_as {
  number unit = 1;     // multiples of this are preferred
  bool whole = false;  // only whole numbers are there to choose from
};

/// What is known of an answer: a limit of work may leave it open.
enum class answer : std::uint8_t { no, yes, unknown };

/// Counts work down.
class work_limit {
 public:
  explicit work_limit(std::uint64_t most) : left_(most) {}
  /// Takes some. \return false if there is no more
  [[nodiscard]] bool spend(std::uint64_t work) noexcept {
    left_ -= work < left_ ? work : left_;
    return left_ > 0;
  }

 private:
  std::uint64_t left_;
};

class linear_system {
 public:
  /// \param choose  of each variable by its number
  explicit linear_system(const std::vector<chosen_as>& choose) : choose_(choose) {}

  /// Demands `sum < 0` (strict) or `sum <= 0`.
  void demand(linear_sum sum, bool strict) {
    if (strict && all_whole(sum)) {
      sum.plus = sum.plus + 1;
      strict = false;
    }
    add(demands_, std::move(sum), strict);
  }

  /// Whether all demands can be met; then `values` gets how.
  [[nodiscard]] answer solve(work_limit& work, std::map<std::uint32_t, number>& values) {
    std::vector<std::pair<std::uint32_t, system>> steps;
    system left = demands_;
    while (const auto next = cheapest(left)) {
      system touching, rest;
      for (auto& [direction, bound] : left) {
        (factor_of(direction, *next) ? touching : rest).emplace(direction, bound);
      }
      std::uint64_t pairs = 0;
      for (const auto& [low, low_bound] : touching) {
        const number* const down = factor_of(low, *next);
        if (down->sign() > 0) continue;
        for (const auto& [high, high_bound] : touching) {
          const number* const up = factor_of(high, *next);
          if (up->sign() < 0) continue;
          ++pairs;
          linear_sum both = added(scaled(sum_of(high, high_bound), 1 / *up), sum_of(low, low_bound), 1 / -*down);
          both.of.erase(*next);
          add(rest, std::move(both), high_bound.strict || low_bound.strict);
        }
      }
      if (!work.spend(pairs + left.size())) return answer::unknown;
      steps.emplace_back(*next, std::move(touching));
      left = std::move(rest);
    }
    for (const auto& [direction, bound] : left) {
      if (bound.plus.sign() > 0 || (bound.plus.is_zero() && bound.strict)) return answer::no;
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) values[step->first] = chosen(*step, values);
    return answer::yes;
  }

 private:
  // Of each slope (the variables with their factors, the first ±1) only the strictest demand counts.
  using slope = std::vector<std::pair<std::uint32_t, number>>;
  struct limit {
    number plus;
    bool strict = false;
  };
  using system = std::map<slope, limit>;

  [[nodiscard]] bool all_whole(const linear_sum& sum) const {
    for (const auto& [variable, factor] : sum.of) {
      if (!choose_[variable].whole || !factor.is_integer()) return false;
    }
    return !sum.of.empty() && sum.plus.is_integer();
  }
  static void add(system& to, linear_sum sum, bool strict) {
    if (!sum.of.empty()) sum = scaled(sum, 1 / abs(sum.of.begin()->second));
    const auto [at, added] = to.try_emplace(slope(sum.of.begin(), sum.of.end()), limit{sum.plus, strict});
    limit& known = at->second;
    if (!added && (sum.plus > known.plus || (sum.plus == known.plus && strict))) known = {sum.plus, strict};
  }
  [[nodiscard]] static const number* factor_of(const slope& all, std::uint32_t variable) {
    for (const auto& [each, factor] : all) {
      if (each == variable) return &factor;
    }
    return nullptr;
  }
  [[nodiscard]] static linear_sum sum_of(const slope& d, const limit& b) { return {{d.begin(), d.end()}, b.plus}; }
  /// The variable whose elimination makes the fewest demands.
  [[nodiscard]] static std::optional<std::uint32_t> cheapest(const system& all) {
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> sides;
    for (const auto& [direction, bound] : all) {
      for (const auto& [variable, factor] : direction) {
        ++(factor.sign() > 0 ? sides[variable].second : sides[variable].first);
      }
    }
    std::optional<std::uint32_t> best;
    std::size_t least = 0;
    for (const auto& [variable, count] : sides) {
      const std::size_t makes = count.first * count.second;
      if (!best || makes < least) best = variable, least = makes;
    }
    return best;
  }

  struct ends {
    std::optional<number> low, high;
    bool low_included = true, high_included = true;

    [[nodiscard]] bool hold(const number& x) const {
      return (!low || x > *low || (low_included && x == *low)) && (!high || x < *high || (high_included && x == *high));
    }
  };
  [[nodiscard]] number chosen(const std::pair<std::uint32_t, system>& step,
                              std::map<std::uint32_t, number>& values) const {
    ends found;
    for (const auto& [direction, bound] : step.second) {
      number rest = bound.plus, own = 1;
      for (const auto& [variable, factor] : direction) {
        if (variable == step.first) {
          own = factor;
        } else {
          rest = rest + factor * values[variable];  // zero, if nothing is demanded of it
        }
      }
      const number end = -rest / own;
      auto& at = own.sign() > 0 ? found.high : found.low;
      bool& included = own.sign() > 0 ? found.high_included : found.low_included;
      const bool narrower = !at || (own.sign() > 0 ? end < *at : end > *at);
      if (narrower) {
        at = end;
        included = !bound.strict;
      } else if (end == *at) {
        included = included && !bound.strict;
      }
    }
    return within(found, choose_[step.first].unit);
  }
  /// The end that belongs to it, else the nearest multiple of a unit, a tenth, a hundredth … of it.
  [[nodiscard]] static number within(const ends& e, const number& unit) {
    if (!e.low && !e.high) return 0;
    if (e.low && e.low_included) return *e.low;
    if (!e.low && e.high_included) return *e.high;
    number grain = unit;
    for (int tries = 0; tries < 6; ++tries, grain = grain / 10) {
      const number x = e.low ? (floor(*e.low / grain) + 1) * grain : (ceil(*e.high / grain) - 1) * grain;
      if (e.hold(x)) return x;
    }
    return e.high && e.high_included ? *e.high : (*e.low + *e.high) / 2;
  }

  const std::vector<chosen_as>& choose_;
  system demands_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
