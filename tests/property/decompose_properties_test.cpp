// SPDX-License-Identifier: Apache-2.0
// What holds of every decomposition: optimality is certified by the conditions of Karush, Kuhn and Tucker and by a slow
// reference, sums are exact, and the order of the units has no influence.
#include <kaohe/decompose/apportion.hpp>
#include <kaohe/decompose/rates.hpp>
#include <kaohe/decompose/years.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <support/amounts.hpp>

#include <cmath>
#include <numeric>
#include <random>

namespace {

using namespace kaohe::decompose;
using kaohe::number;
using kaohe::rounding_interval;
using kaohe_test::no_bound;
using values = std::vector<double>;

/// A problem of any sort: zeros, equal values, fixed and unbounded units, sizes from 1e-6 to 1e6.
struct problem {
  values s, w, a, l, u;
  [[nodiscard]] request asked() const { return {s, w, a, l, u}; }
};

double any_size() {
  const double mantissa = 0.1 * *rc::gen::inRange(1, 100);
  return mantissa * std::pow(10, *rc::gen::element(-6, -1, 0, 0, 0, 1, 6));
}

void add_unit(problem& made) {
  const double s = *rc::gen::inRange(0, 8) == 0 ? 0 : any_size();
  made.s.push_back(s);
  made.w.push_back(*rc::gen::inRange(0, 3) == 0 ? 1 : any_size());
  made.a.push_back(*rc::gen::inRange(0, 9) == 0 ? 0 : *rc::gen::inRange(0, 2) == 0 ? 1 : any_size());
  const int kind = *rc::gen::inRange(0, 6);
  const double low = s * 0.25 * *rc::gen::inRange(-2, 6), wide = any_size() * *rc::gen::inRange(0, 4);
  made.l.push_back(kind == 0 ? -no_bound : low);
  made.u.push_back(kind == 1 ? no_bound : low + wide);
}

/// A total that can be had: between the ends, or one of them.
std::optional<double> some_total(double low, double high) {
  if (!std::isfinite(low) && !std::isfinite(high)) return any_size();
  if (!std::isfinite(high)) return low + *rc::gen::inRange(0, 3) * any_size();
  if (!std::isfinite(low)) return high - *rc::gen::inRange(0, 3) * any_size();
  return low + (high - low) * 0.125 * *rc::gen::inRange(0, 9);
}

double clip(double x, double low, double high) { return std::fmin(high, std::fmax(low, x)); }

/// μ by bisection in long double, and what each unit gets.
values slowly(const problem& p, double total) {
  long double low = -1e30L, high = 1e30L;
  const auto part = [&](std::size_t i, long double mu) {
    const long double x = p.s[i] + mu * (static_cast<long double>(p.a[i]) / p.w[i]);
    return std::fmin(static_cast<long double>(p.u[i]), std::fmax(static_cast<long double>(p.l[i]), x));
  };
  for (int step = 0; step < 400; ++step) {
    const long double middle = low + (high - low) / 2;
    long double sum = 0;
    for (std::size_t i = 0; i < p.s.size(); ++i) {
      if (p.a[i] != 0) sum += p.a[i] * part(i, middle);
    }
    (sum < total ? low : high) = middle;
  }
  values made;
  for (std::size_t i = 0; i < p.s.size(); ++i) made.push_back(static_cast<double>(part(i, high)));
  return made;
}

/// The relative residual of the sum, in long double.
double sum_residual(const problem& p, const values& x, double total) {
  long double sum = 0, size = std::fabs(total);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const long double counted = static_cast<long double>(p.a[i]) * x[i];
    sum += counted;
    size += std::fabs(counted) + std::fabs(p.a[i] * p.s[i]);
  }
  return size == 0 ? 0 : static_cast<double>(std::fabs(sum - static_cast<long double>(total)) / size);
}

/// Whether a unit's part is what its price asks for.
void certify(const problem& p, std::size_t i, double x, double price) {
  const double free = p.s[i] + price / 2 * (p.a[i] / p.w[i]);
  const double size = std::fabs(p.s[i]) + std::fabs(x) + std::fabs(free - p.s[i]);
  RC_ASSERT(x >= p.l[i]);
  RC_ASSERT(x <= p.u[i]);
  RC_ASSERT(std::fabs(x - clip(free, p.l[i], p.u[i])) <= 1e-12 * size);
}

}  // namespace

RC_GTEST_PROP(Allocate, MeetsTheConditionsAndTheReference, ()) {
  problem p;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) add_unit(p);
  double low = 0, high = 0;
  for (std::size_t i = 0; i < p.s.size(); ++i) {
    if (p.a[i] != 0) low += p.a[i] * p.l[i], high += p.a[i] * p.u[i];
  }
  const double total = *some_total(low, high);
  const auto given = allocate(p.asked(), total);
  RC_ASSERT(given.has_value());
  RC_ASSERT(sum_residual(p, given->amounts, total) <= 1e-12);
  const values reference = slowly(p, total);
  double scale = std::fabs(total);
  for (std::size_t i = 0; i < p.s.size(); ++i) scale += p.a[i] * (std::fabs(p.s[i]) + std::fabs(given->amounts[i]));
  for (std::size_t i = 0; i < p.s.size(); ++i) {
    certify(p, i, given->amounts[i], given->price);
    // what a unit counts in the total is known to the accuracy of the total
    RC_ASSERT(p.a[i] * std::fabs(given->amounts[i] - reference[i]) <= 1e-11 * scale);
  }
}

RC_GTEST_PROP(Allocate, BeyondTheEndsIsAnIssue, ()) {
  problem p;
  const int count = *rc::gen::inRange(1, 8);
  double most = 0;
  for (int i = 0; i < count; ++i) {
    add_unit(p);
    p.a.back() = 1, p.l.back() = 0, p.u.back() = any_size();
    most += p.u.back();
  }
  RC_ASSERT(allocate(p.asked(), most * 1.000001).error().code == kaohe::issue_code::parts_too_small);
  RC_ASSERT(allocate(p.asked(), -most * 0.000001).error().code == kaohe::issue_code::parts_too_large);
}

namespace {

/// A random tree: every member belongs to the whole or to one before it.
struct any_tree {
  std::vector<member> members;
  problem all;
  double low = 0, high = 0;  ///< what is possible
};

any_tree make_tree(int count) {
  any_tree made;
  for (int i = 0; i < count; ++i) {
    const int parent = *rc::gen::inRange(-1, i);
    made.members.push_back({"k" + std::to_string((i * 7919) % 10007),
                            parent < 0 ? "" : made.members[static_cast<std::size_t>(parent)].key});
    add_unit(made.all);
    made.all.a.back() = *rc::gen::inRange(0, 2) == 0 ? 1 : any_size();
  }
  return made;
}

}  // namespace

RC_GTEST_PROP(TreeAllocate, MeetsTheConditionsAtEveryGroup, ()) {
  any_tree made = make_tree(*rc::gen::inRange(1, 25));
  const auto over = tree::make(made.members);
  RC_ASSERT(over.has_value());
  problem& p = made.all;
  const auto groups = over->groups();
  // Bounds of groups around what their members may have, so that some of them are active.
  std::vector<double> low(groups.size()), high(groups.size());
  for (std::size_t g = groups.size(); g-- > 0;) {
    for (std::size_t i = groups[g].first_unit; i < groups[g].own_end; ++i) {
      const std::size_t at = over->units()[i];
      if (!std::isfinite(p.l[at])) p.l[at] = std::fmin(p.s[at], p.u[at]) - any_size();
      if (!std::isfinite(p.u[at])) p.u[at] = std::fmax(p.l[at], p.s[at]) + any_size();
      low[g] += p.a[at] * p.l[at], high[g] += p.a[at] * p.u[at];
    }
    if (g == 0) break;
    const double width = high[g] - low[g];
    const std::size_t at = groups[g].at;
    p.l[at] = *rc::gen::inRange(0, 2) == 0 ? -no_bound : low[g] + width * 0.125 * *rc::gen::inRange(0, 5);
    p.u[at] = *rc::gen::inRange(0, 2) == 0 ? no_bound : low[g] + width * 0.125 * *rc::gen::inRange(4, 9);
    p.u[at] = std::fmax(p.u[at], p.l[at]);
    low[groups[g].parent] += std::fmax(low[g], p.l[at]);
    high[groups[g].parent] += std::fmin(high[g], p.u[at]);
  }
  const double total = low[0] + (high[0] - low[0]) * 0.125 * *rc::gen::inRange(0, 9);
  const auto given = allocate(*over, p.asked(), total);
  if (!given) RC_FAIL(message(given.error(), kaohe::language::en));
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double price = g == 0 ? given->price : given->prices[groups[g].at];
    long double sum = 0, size = 0;
    for (std::size_t i = groups[g].first_unit; i < groups[g].unit_end; ++i) {
      const std::size_t at = over->units()[i];
      size += p.a[at] * (std::fabs(given->amounts[at]) + std::fabs(p.s[at]));
    }
    for (std::size_t i = groups[g].first_unit; i < groups[g].own_end; ++i) {
      const std::size_t at = over->units()[i];
      certify(p, at, given->amounts[at], price);
      RC_ASSERT(given->prices[at] == price);
      sum += static_cast<long double>(p.a[at]) * given->amounts[at];
    }
    for (std::size_t h = g + 1; h < groups[g].group_end; h = groups[h].group_end) {
      const std::size_t at = groups[h].at;
      const double y = given->amounts[at], inside = given->prices[at],
                   reach = 1e-12 * (std::fabs(y) + high[h] - low[h]);
      sum += y;
      RC_ASSERT(y >= p.l[at] - reach);
      RC_ASSERT(y <= p.u[at] + reach);
      // A bound has a price only where it holds the group.
      RC_ASSERT(inside <= price || y <= p.l[at] + reach);
      RC_ASSERT(inside >= price || y >= p.u[at] - reach);
    }
    const double wanted = g == 0 ? total : given->amounts[groups[g].at];
    size += std::fabs(wanted);
    RC_ASSERT(std::fabs(sum - static_cast<long double>(wanted)) <= 1e-12L * size);
  }
}

RC_GTEST_PROP(TreeAllocate, OrderHasNoInfluence, ()) {
  any_tree made = make_tree(*rc::gen::inRange(2, 25));
  problem& p = made.all;
  for (double& u : p.u) u = no_bound;
  std::vector<std::size_t> order(p.s.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<unsigned>(*rc::gen::inRange(0, 1000))));
  std::vector<member> members;
  problem shuffled;
  for (const std::size_t i : order) {
    members.push_back(made.members[i]);
    shuffled.s.push_back(p.s[i]), shuffled.w.push_back(p.w[i]), shuffled.a.push_back(p.a[i]);
    shuffled.l.push_back(p.l[i]), shuffled.u.push_back(p.u[i]);
  }
  const double total = 1e8;
  const auto one = allocate(*tree::make(made.members), p.asked(), total);
  const auto other = allocate(*tree::make(members), shuffled.asked(), total);
  RC_ASSERT(one.has_value() == other.has_value());
  if (!one) return;
  for (std::size_t k = 0; k < order.size(); ++k) RC_ASSERT(other->amounts[k] == one->amounts[order[k]]);
}

namespace {

/// A random tree with values that add up, and what is printed of it.
void apportion_random(std::size_t leaves, unsigned seed, int digits) {
  std::mt19937_64 random(seed);
  std::vector<member> members;
  std::vector<std::size_t> parent_of;
  std::vector<number> exact;
  const std::size_t size = leaves + leaves / 10 + 1;
  for (std::size_t i = 0; i < size; ++i) {
    // The first eleventh may be groups.
    const std::size_t limit = std::min(i, size / 11 + 1);
    const std::size_t parent = limit == 0 || random() % 50 == 0 ? size : random() % limit;
    parent_of.push_back(parent);
    members.push_back({"u" + std::to_string(random()), parent == size ? "" : members[parent].key});
  }
  std::vector<bool> group(size, false);
  for (const std::size_t parent : parent_of) {
    if (parent < size) group[parent] = true;
  }
  exact.resize(size);
  number whole;
  for (std::size_t i = size; i-- > 0;) {
    if (!group[i]) exact[i] = number::ratio(static_cast<std::int64_t>(random() % 2'000'001) - 500'000, 30'000);
    (parent_of[i] == size ? whole : exact[parent_of[i]]) += exact[i];
  }
  const auto interval = rounding_interval::power_of_ten(-digits);
  whole = round_half_even(whole, interval);
  const auto over = tree::make(members);
  ASSERT_TRUE(over);
  // Bounds that the values keep, on every third member.
  std::vector<limits> bounds(size);
  for (std::size_t i = 0; i < size; i += 3) {
    const number down = floor(exact[i] / interval.size()) * interval.size();
    bounds[i] = {down - interval.size() * 1'000'000, down + interval.size() * (group[i] ? 1'000'000 : 1)};
  }
  const auto printed = apportion(*over, exact, bounds, whole, interval);
  ASSERT_TRUE(printed) << message(printed.error(), kaohe::language::en);
  std::vector<number> sums(size);
  number sum;
  for (std::size_t i = 0; i < size; ++i) {
    (parent_of[i] == size ? sum : sums[parent_of[i]]) += (*printed)[i];
    ASSERT_TRUE(((*printed)[i] / interval.size()).is_integer());
    ASSERT_TRUE(!bounds[i].at_most || ((*printed)[i] <= *bounds[i].at_most && (*printed)[i] >= *bounds[i].at_least));
  }
  ASSERT_EQ(sum, whole);
  for (std::size_t i = 0; i < size; ++i) {
    ASSERT_TRUE(!group[i] || sums[i] == (*printed)[i]) << i;
  }
}

}  // namespace

TEST(Apportion, EveryNodeOfRandomTreesAddsUp) {
  for (unsigned seed = 0; seed < 60; ++seed) apportion_random(1 + seed * 7, seed, static_cast<int>(seed % 4));
  apportion_random(100'000, 7, 2);
}

RC_GTEST_PROP(Apportion, IsTheNearestAndTheOrderHasNoInfluence, ()) {
  const int count = *rc::gen::inRange(1, 7);
  std::vector<std::string> keys;
  std::vector<number> wanted;
  number sum;
  for (int i = 0; i < count; ++i) {
    keys.push_back("k" + std::to_string(i));
    wanted.push_back(number::ratio(*rc::gen::inRange(-30, 60), *rc::gen::element(3, 4, 6)));
    sum += wanted.back();
  }
  const auto one = rounding_interval::power_of_ten(0);
  const number whole = round_half_even(sum, one);
  const auto printed = apportion(keys, wanted, {}, whole, one);
  RC_ASSERT(printed.has_value());
  const auto distance = [&](const std::vector<number>& parts) {
    number squares;
    for (std::size_t i = 0; i < parts.size(); ++i) squares += (parts[i] - wanted[i]) * (parts[i] - wanted[i]);
    return squares;
  };
  // No unit of the last digit moved from one to another makes it nearer.
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < keys.size(); ++j) {
      std::vector<number> moved = *printed;
      moved[i] += 1, moved[j] -= 1;
      RC_ASSERT(distance(moved) >= distance(*printed));
    }
  }
  std::reverse(keys.begin(), keys.end());
  std::reverse(wanted.begin(), wanted.end());
  auto turned = *apportion(keys, wanted, {}, whole, one);
  std::reverse(turned.begin(), turned.end());
  RC_ASSERT(turned == *printed);
}

RC_GTEST_PROP(Rates, TheWeightedMeanIsTheRateExactly, ()) {
  std::vector<rate_unit> units;
  number sum, bases;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    units.push_back({"k" + std::to_string(i),
                     number::ratio(*rc::gen::inRange(1, 100'000), 100),
                     number::ratio(*rc::gen::inRange(1, 900), 10'000),
                     {}});
    sum += units.back().base * units.back().wanted, bases += units.back().base;
  }
  const auto digits = rounding_interval::power_of_ten(-3);
  const number rate = round_half_even(sum / bases, rounding_interval::power_of_ten(-4));
  const auto made = decompose_rate(units, rate, digits);
  RC_ASSERT(made.has_value());
  number weighted;
  for (std::size_t i = 0; i < units.size(); ++i) {
    weighted += units[i].base * made->rates[i];
    RC_ASSERT(made->carrier == i || (made->rates[i] / digits.size()).is_integer());
  }
  RC_ASSERT(weighted == rate * bases);
  RC_ASSERT(made->carrier.has_value() != made->leftover.is_zero());
}

RC_GTEST_PROP(Years, CompoundToTheTargetExactly, ()) {
  const number target = number::ratio(*rc::gen::inRange(-2'000, 6'000), 10'000);
  const int years = *rc::gen::inRange(1, 11);
  const auto digits = rounding_interval::power_of_ten(-*rc::gen::inRange(3, 6));
  for (const pace how : {pace::compound, pace::linear}) {
    const auto made = yearly_reductions(target, years, how, digits);
    RC_ASSERT(made.has_value());
    RC_ASSERT(made->values.size() == static_cast<std::size_t>(years));
    number left = 1;
    for (const number& rate : made->values) left *= 1 - rate;
    RC_ASSERT(1 - left == target);
    RC_ASSERT(abs(made->leftover) <= digits.size() * years * 3);
    for (std::size_t k = 0; k + 1 < made->values.size(); ++k) RC_ASSERT((made->values[k] / digits.size()).is_integer());
  }
  const auto amounts = yearly_amounts(target * 100, equal_parts(years), digits);
  RC_ASSERT(std::accumulate(amounts->values.begin(), amounts->values.end(), number()) == target * 100);
}
