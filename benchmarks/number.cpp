// SPDX-License-Identifier: Apache-2.0
/// \file number.cpp
/// What exactness costs: + - × ÷ < and a chain of them, as assessment does it, over decimals of two to four places.
/// Four rivals compute the same: `double`; `kaohe::number`; the same two int64 reduced after every operation; and
/// Boost's big rational. The goal for `number`: at most three times the double plus 5 ns per operation.
/// Times are per array of 4,096 pairs; the column `per_op` is the time of one operation.

#include <kaohe/base/number.hpp>

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using boost::multiprecision::cpp_rational;

/// A fraction of two int64 in lowest terms after every operation, as textbooks have it. No care for overflow.
struct reduced {
  std::int64_t num = 0, den = 1;

  static reduced of(kaohe::detail::int128 n, kaohe::detail::int128 d) {
    if (d < 0) n = -n, d = -d;
    kaohe::detail::int128 a = n < 0 ? -n : n, b = d;
    while (b >> 64 != 0) a = std::exchange(b, a % b);
    if (b != 0) a = std::gcd(static_cast<std::uint64_t>(a % b), static_cast<std::uint64_t>(b));  // binary, fast
    return {static_cast<std::int64_t>(n / a), static_cast<std::int64_t>(d / a)};
  }
  static kaohe::detail::int128 wide(std::int64_t v) { return v; }
  friend reduced operator+(reduced a, reduced b) {
    return of(wide(a.num) * b.den + wide(b.num) * a.den, wide(a.den) * b.den);
  }
  friend reduced operator-(reduced a, reduced b) {
    return of(wide(a.num) * b.den - wide(b.num) * a.den, wide(a.den) * b.den);
  }
  friend reduced operator*(reduced a, reduced b) { return of(wide(a.num) * b.num, wide(a.den) * b.den); }
  friend reduced operator/(reduced a, reduced b) { return of(wide(a.num) * b.den, wide(a.den) * b.num); }
  friend bool operator<(reduced a, reduced b) { return wide(a.num) * b.den < wide(b.num) * a.den; }
};

struct decimal {
  std::int64_t digits;
  int places;
};

template <class T>
T make(decimal d) {
  std::int64_t power = 1;
  for (int i = 0; i < d.places; ++i) power *= 10;
  if constexpr (std::is_same_v<T, double>) {
    return static_cast<double>(d.digits) / static_cast<double>(power);
  } else if constexpr (std::is_same_v<T, kaohe::number>) {
    return kaohe::number::ratio(d.digits, power);
  } else if constexpr (std::is_same_v<T, reduced>) {
    return reduced::of(d.digits, power);
  } else {
    return T(d.digits, power);
  }
}

/// 4,096 pairs of figures such as 3310.5, 0.6347 and 15.20; the same for every rival.
template <class T>
std::vector<std::pair<T, T>> figures() {
  std::mt19937_64 random(20180619);
  std::uniform_int_distribution<int> places(2, 4);
  std::uniform_int_distribution<std::int64_t> digits(1, 99'999'999);
  std::vector<std::pair<T, T>> all;
  for (int i = 0; i < 4096; ++i) {
    const decimal a{digits(random), places(random)}, b{digits(random), places(random)};
    all.emplace_back(make<T>(a), make<T>(b));
  }
  return all;
}

template <class T, class Operation>
void run(benchmark::State& state, Operation operation, int operations = 1) {
  const auto pairs = figures<T>();
  for (auto _ : state) {
    for (const auto& [a, b] : pairs) {
      auto value = operation(a, b);
      benchmark::DoNotOptimize(value);
    }
  }
  const double done = static_cast<double>(state.iterations()) * static_cast<double>(pairs.size()) * operations;
  state.counters["per_op"] = benchmark::Counter(done, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

template <class T>
void add(benchmark::State& s) {
  run<T>(s, [](const T& a, const T& b) { return T(a + b); });
}
template <class T>
void subtract(benchmark::State& s) {
  run<T>(s, [](const T& a, const T& b) { return T(a - b); });
}
template <class T>
void multiply(benchmark::State& s) {
  run<T>(s, [](const T& a, const T& b) { return T(a * b); });
}
template <class T>
void divide(benchmark::State& s) {
  run<T>(s, [](const T& a, const T& b) { return T(a / b); });
}
template <class T>
void less(benchmark::State& s) {
  run<T>(s, [](const T& a, const T& b) { return a < b; });
}

/// (base − value) / base against a bound: a reduction, judged. Three operations.
template <class T>
void judge_reduction(benchmark::State& s) {
  const T bound = make<T>({152, 3});
  run<T>(
      s, [&bound](const T& a, const T& b) { return bound < T((a - b) / a); }, 3);
}

/// The sum of 4,096 figures with different numbers of places.
template <class T>
void sum(benchmark::State& state) {
  const auto pairs = figures<T>();
  for (auto _ : state) {
    T total = make<T>({0, 0});
    for (const auto& pair : pairs) total = total + pair.first;
    benchmark::DoNotOptimize(total);
  }
  state.counters["per_op"] =
      benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(pairs.size()),
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

#define KAOHE_RIVALS(operation)                 \
  BENCHMARK_TEMPLATE(operation, double);        \
  BENCHMARK_TEMPLATE(operation, kaohe::number); \
  BENCHMARK_TEMPLATE(operation, reduced);       \
  BENCHMARK_TEMPLATE(operation, cpp_rational)

KAOHE_RIVALS(add);
KAOHE_RIVALS(subtract);
KAOHE_RIVALS(multiply);
KAOHE_RIVALS(divide);
KAOHE_RIVALS(less);
KAOHE_RIVALS(judge_reduction);
KAOHE_RIVALS(sum);

}  // namespace
