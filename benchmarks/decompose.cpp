// SPDX-License-Identifier: Apache-2.0
/// \file decompose.cpp
/// What it costs to split a total. The column `passes` is the time in passes: one pass reads the five arrays s, w, a, l
/// and u once, at the bandwidth of a triad of the same footprint in the same run. Goals: one level ≤ 5, two levels ≤ 8,
/// four levels ≤ 20, on every instance. `ns_per_unit` shows how it grows with their number. Beside it a plain bisection
/// on the dual, as one writes it by hand; decompose_qp.py compares with a general solver.

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/decompose/apportion.hpp>
#include <kaohe/decompose/tree.hpp>
#include <kaohe/decompose/weights.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace kaohe::decompose;

enum shape : int { ordinary, all_at_bounds, one_free, alternating, least, most };
constexpr const char* shapes[] = {"random", "all at bounds", "one free", "1e±6", "least", "most"};

struct instance {
  std::vector<double> s, w, a, l, u;
  double total = 0;
  [[nodiscard]] request asked() const { return {s, w, a, l, u}; }
};

/// The total at which μ is the price.
template <class Sum = double>
double total_at(const instance& x, double mu) {
  Sum sum = 0;
  for (std::size_t i = 0; i < x.s.size(); ++i) {
    sum += x.a[i] * std::clamp(x.s[i] + mu * x.a[i] / x.w[i], x.l[i], x.u[i]);
  }
  return static_cast<double>(sum);
}

instance make(std::size_t count, shape what) {
  std::mt19937_64 random(20180619);
  std::uniform_real_distribution<double> unit(0, 1);
  instance x;
  for (auto* column : {&x.s, &x.w, &x.a, &x.l, &x.u}) column->resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double scale = what == alternating ? (i % 2 == 0 ? 1e6 : 1e-6) : 1;
    x.s[i] = scale * (1 + 9 * unit(random));
    x.w[i] = 1 / x.s[i];
    x.a[i] = 0.5 + unit(random);
    x.l[i] = x.s[i] * unit(random);
    x.u[i] = x.s[i] * (1 + unit(random));
    // Apart from each other around a μ of 0: half of the units want less than they must have, half more.
    if (what == all_at_bounds || what == one_free) {
      const bool low = i % 2 == 0;
      x.l[i] = x.s[i] * (low ? 1.01 : 0.5), x.u[i] = x.s[i] * (low ? 1.5 : 0.99);
    }
  }
  if (what == one_free) x.l[count / 2] = 0, x.u[count / 2] = 1e3 * x.s[count / 2];
  x.total = total_at<long double>(x, what == least                             ? -1e9
                                     : what == most                            ? 1e9
                                     : what == ordinary || what == alternating ? 0.1
                                                                               : 0);
  return x;
}

/// Seconds that this program has worked: on a shared machine the clock on the wall counts others' work, too.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Seconds of a pass over five arrays of that length, at the bandwidth of a triad of their footprint; median of nine.
double pass(std::size_t count) {
  const std::size_t length = count * 5 / 3;
  static std::vector<double> x, y, z;
  x.assign(length, 0), y.assign(length, 1), z.assign(length, 2);
  std::vector<double> seconds;
  for (int run = 0; run < 9; ++run) {
    const double begin = cpu_seconds();
    for (std::size_t i = 0; i < length; ++i) x[i] = y[i] + 3 * z[i];
    benchmark::DoNotOptimize(x.data());
    benchmark::ClobberMemory();
    seconds.push_back(cpu_seconds() - begin);
  }
  std::nth_element(seconds.begin(), seconds.begin() + 4, seconds.end());
  return seconds[4];
}

/// Runs it, and says how many passes it took: the median of the runs over the median of the triads around them.
template <class Work>
void measure(benchmark::State& state, std::size_t count, const Work& work) {
  std::vector<double> seconds;
  double one = pass(count);
  for (auto _ : state) {
    const double begin = cpu_seconds();
    work();
    seconds.push_back(cpu_seconds() - begin);
    state.SetIterationTime(seconds.back());
  }
  one = (one + pass(count)) / 2;
  std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2), seconds.end());
  state.counters["passes"] = seconds[seconds.size() / 2] / one;
  state.counters["pass_ms"] = one * 1e3;
  state.counters["ns_per_unit"] = seconds[seconds.size() / 2] / static_cast<double>(count) * 1e9;
}

/// The largest residual of sum and price, in long double, against the size of the total.
double residual(const instance& x, const std::vector<double>& given, double price) {
  long double sum = 0, size = std::fabs(x.total);
  double worst = 0;
  for (std::size_t i = 0; i < x.s.size(); ++i) {
    sum += static_cast<long double>(x.a[i]) * given[i];
    size += std::fabs(x.a[i] * given[i]);
    const double wanted = std::clamp(x.s[i] + price / 2 * x.a[i] / x.w[i], x.l[i], x.u[i]);
    worst = std::max(worst, std::fabs(wanted - given[i]) / (std::fabs(wanted) + std::fabs(x.s[i])));
  }
  return std::max(worst, static_cast<double>(std::fabs(sum - static_cast<long double>(x.total)) / size));
}

/// The same on a tree, and of each group its bounds and the prices on both sides of them.
double residual(const tree& over, const instance& x, const tree_allocation& given) {
  const auto groups = over.groups();
  double worst = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::size_t at = groups[g].at;
    const double all = g == 0 ? x.total : given.amounts[at], price = g == 0 ? given.price : given.prices[at];
    long double sum = 0, size = std::fabs(all);
    for (std::size_t k = groups[g].first_unit; k < groups[g].own_end; ++k) {
      const std::size_t i = over.units()[k];
      sum += static_cast<long double>(x.a[i]) * given.amounts[i];
      size += std::fabs(x.a[i] * given.amounts[i]);
      const double wanted = std::clamp(x.s[i] + price / 2 * x.a[i] / x.w[i], x.l[i], x.u[i]);
      worst = std::max(worst, std::fabs(wanted - given.amounts[i]) / (std::fabs(wanted) + std::fabs(x.s[i])));
    }
    for (std::size_t h = g + 1; h < groups[g].group_end; h = groups[h].group_end) {
      sum += given.amounts[groups[h].at];
      size += std::fabs(given.amounts[groups[h].at]);
    }
    double off = static_cast<double>(std::fabs(sum - static_cast<long double>(all)));
    if (g > 0) {
      const double outside = groups[g].parent == 0 ? given.price : given.prices[groups[groups[g].parent].at];
      off = std::max({off, x.l[at] - all, all - x.u[at]});
      if (price > outside) off = std::max(off, all - x.l[at]);
      if (price < outside) off = std::max(off, x.u[at] - all);
    }
    worst = std::max(worst, off / static_cast<double>(size));
  }
  return worst;
}

void one_level(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto what = static_cast<shape>(state.range(1));
  const instance x = make(count, what);
  const auto asked = x.asked();
  kaohe::result<allocation> given;
  measure(state, count, [&] {
    given = allocate(asked, x.total);
    benchmark::DoNotOptimize(given->amounts.data());
  });
  state.counters["residual"] = residual(x, given->amounts, given->price);
  state.SetLabel(shapes[what]);
}

/// As one writes it by hand: the ends from the bounds, then a hundred halvings.
void plain_bisection(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto what = static_cast<shape>(state.range(1));
  const instance x = make(count, what);
  std::vector<double> given(count);
  double mu = 0;
  measure(state, count, [&] {
    double low = 0, high = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const double pace = x.a[i] / x.w[i];
      low = std::min(low, (x.l[i] - x.s[i]) / pace), high = std::max(high, (x.u[i] - x.s[i]) / pace);
    }
    for (int step = 0; step < 100 && low < high; ++step) {
      mu = low + (high - low) / 2;
      if (mu == low || mu == high) break;
      (total_at(x, mu) < x.total ? low : high) = mu;
    }
    for (std::size_t i = 0; i < count; ++i) given[i] = std::clamp(x.s[i] + mu * x.a[i] / x.w[i], x.l[i], x.u[i]);
    benchmark::DoNotOptimize(given.data());
  });
  state.counters["residual"] = residual(x, given, 2 * mu);
  state.SetLabel(shapes[what]);
}

/// Units in groups in groups: the groups first, then the units in the tree's own order.
void levels(benchmark::State& state, const std::vector<std::size_t>& widths) {
  const auto what = static_cast<shape>(state.range(0));
  std::vector<member> members;
  std::vector<std::size_t> above{0};
  std::vector<std::string> names{""};
  for (std::size_t level = 0; level < widths.size(); ++level) {
    std::vector<std::string> made;
    for (const std::string& parent : names) {
      for (std::size_t i = 0; i < widths[level]; ++i) {
        made.push_back(parent + std::to_string(10'000 + i));
        members.push_back({made.back(), parent});
      }
    }
    names = std::move(made);
  }
  const std::size_t units = names.size(), groups = members.size() - units;
  const auto over = tree::make(members);
  instance leaves = make(units, what), x = leaves;
  std::vector<double> none(groups, 0), low(groups, 0), high(groups, INFINITY);
  for (auto* column : {&x.s, &x.w, &x.a}) column->insert(column->begin(), groups, 1);
  x.l.insert(x.l.begin(), low.begin(), low.end());
  x.u.insert(x.u.begin(), high.begin(), high.end());
  // Every third group may not reach what it would have, every third one must have more.
  const auto free = allocate(*over, x.asked(), x.total);
  for (std::size_t g = 0; g < groups && what == ordinary; ++g) {
    if (g % 3 == 0) x.u[g] = free->amounts[g] * 0.99;
    if (g % 3 == 1) x.l[g] = free->amounts[g] * 1.005;
  }
  const auto asked = x.asked();
  kaohe::result<tree_allocation> given;
  measure(state, units, [&] {
    given = allocate(*over, asked, x.total);
    if (given) benchmark::DoNotOptimize(given->amounts.data());
  });
  if (given) state.counters["residual"] = residual(*over, x, *given);
  state.SetLabel(std::string(shapes[what]) + (given ? "" : " INFEASIBLE"));
}
void two_levels(benchmark::State& state) { levels(state, {1000, 1000}); }
void four_levels(benchmark::State& state) { levels(state, {10, 20, 50, 100}); }

/// Six criteria, sums, entropy weights, TOPSIS.
void entropy_and_topsis(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> unit(1, 100);
  std::vector<std::vector<double>> columns(6, std::vector<double>(count));
  std::vector<criterion> criteria;
  for (auto& column : columns) {
    for (double& x : column) x = unit(random);
    criteria.push_back({"x", effect::larger, column});
  }
  measure(state, count, [&] {
    const auto normal = normalise(criteria, normalisation::sum);
    const auto weights = weigh(*normal, weighting::entropy);
    benchmark::DoNotOptimize(score(*normal, *weights, scoring::topsis).data());
  });
}

/// What was computed as exact numbers, printed to two digits on one level.
void exact_rounding(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> unit(1, 100);
  const auto digits = kaohe::rounding_interval::power_of_ten(-2);
  std::vector<member> members;
  std::vector<double> parts;
  double whole = 0;
  for (std::size_t i = 0; i < count; ++i) {
    members.push_back({std::to_string(10'000'000 + i), ""});
    parts.push_back(unit(random));
    whole += parts.back();
  }
  const auto over = tree::make(members);
  const auto printed = kaohe::round_half_even(*kaohe::number::from_shortest(whole), digits);
  measure(state, count, [&] {
    const auto values = exact_values(parts, digits);
    const auto made = apportion(*over, *values, {}, printed, digits);
    benchmark::DoNotOptimize(made->data());
  });
}

void instances(benchmark::internal::Benchmark* b) {
  for (const int what : {ordinary, all_at_bounds, one_free, alternating, least, most}) b->Args({1'000'000, what});
  for (const int count : {1000, 10'000, 100'000}) b->Args({count, ordinary});
  b->UseManualTime()->Unit(benchmark::kMillisecond);
}
void tree_shapes(benchmark::internal::Benchmark* b) {
  for (const int what : {ordinary, all_at_bounds, one_free, alternating, least, most}) b->Arg(what);
  b->UseManualTime()->Unit(benchmark::kMillisecond);
}
BENCHMARK(one_level)->Apply(instances);
BENCHMARK(two_levels)->Apply(tree_shapes);
BENCHMARK(four_levels)->Apply(tree_shapes);
BENCHMARK(entropy_and_topsis)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(exact_rounding)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(plain_bisection)->Apply(instances);

}  // namespace
