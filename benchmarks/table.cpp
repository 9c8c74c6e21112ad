// SPDX-License-Identifier: Apache-2.0
/// \file table.cpp
/// What a look-up in a decision table costs, beside what it is measured by: a table of seven brackets beside one
/// comparison in 128 bits (goal: at most 12 of them), and a first-hit table of 3,700 rows over four inputs beside one
/// `std::lower_bound` over 3,700 numbers (goal: at most 60 of them, whichever row hits). `allocations` are those of one
/// look-up; `bytes` is what the index takes.

#include <kaohe/feel/table.hpp>
#include <kaohe/impl/feel/table_content.hpp>

#include <benchmark/benchmark.h>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <vector>

namespace {

std::atomic<std::uint64_t> allocations{0};

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  void* const made = std::malloc(size == 0 ? 1 : size);
  if (made == nullptr) throw std::bad_alloc();
  return made;
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::hit_policy;
using kaohe::feel::table;
using kaohe::feel::type;
using kaohe::feel::value;

std::shared_ptr<const table> checked(kaohe::feel::table_declaration d) {
  d.id = {"T", {}, {}};
  d.outputs = {{"r", type::of({}), {}}};
  for (const auto& p : d.parameters) d.columns.push_back({{p.name, {}, {}}, {}});
  kaohe::issues problems;
  auto made = check_table(std::move(d), kaohe::feel::scope(), problems);
  if (!made) std::fprintf(stderr, "%s\n", to_text(problems.front(), kaohe::language::en).c_str());
  return made;
}

/// Points for a rate of completion: seven brackets.
std::shared_ptr<const table> brackets() {
  kaohe::feel::table_declaration d;
  d.parameters = {{"x", type::of({}), {}}};
  const char* const cells[] = {"< 50 %",       "[50 %..60 %)",  "[60 %..70 %)", "[70 %..80 %)",
                               "[80 %..90 %)", "[90 %..100 %)", ">= 100 %"};
  for (int i = 0; i < 7; ++i) d.rows.push_back({{{cells[i], {}, {}}}, {{std::to_string(4 * i), {}, {}}}, {}, {}, {}});
  return checked(std::move(d));
}

std::string range(int low, int step) {
  return "[" + std::to_string(low * step) + ".5.." + std::to_string((low + 1) * step) + ".5)";
}

/// Ten kinds, 37 brackets of x, ten of y, and a bound on z: row r hits for kind r % 10, x in bracket r / 10 % 37 …
std::shared_ptr<const table> large() {
  kaohe::feel::table_declaration d;
  d.policy = hit_policy::first;
  std::vector<std::string> kinds;
  for (int i = 0; i < 10; ++i) kinds.push_back("类" + std::to_string(i));
  d.parameters = {
      {"k", type::choice_of(kinds), {}}, {"x", type::of({}), {}}, {"y", type::of({}), {}}, {"z", type::of({}), {}}};
  for (int r = 0; r < 3700; ++r) {
    const int q = r / 10;
    d.rows.push_back({{{kinds[static_cast<std::size_t>(r % 10)], {}, {}},
                       {range(q % 37, 7), {}, {}},
                       {range(q / 37, 11), {}, {}},
                       {">= " + std::to_string(r % 100), {}, {}}},
                      {{std::to_string(r), {}, {}}},
                      {},
                      {},
                      {}});
  }
  return checked(std::move(d));
}
std::vector<value> arguments_of_row(int r) {
  const int q = r / 10;
  return {choice{static_cast<std::uint32_t>(r % 10)}, number((q % 37) * 7 + 1), number((q / 37) * 11 + 1), number(100)};
}

/// Intervals at random in four columns, which overlap much; only the last row and the first are sure of theirs.
std::shared_ptr<const table> tangled() {
  kaohe::feel::table_declaration d;
  d.policy = hit_policy::first;
  d.parameters = {{"a", type::of({}), {}}, {"b", type::of({}), {}}, {"c", type::of({}), {}}, {"d", type::of({}), {}}};
  std::mt19937 random(2018);
  std::uniform_int_distribution<int> low(0, 9'000), width(1, 1'500);
  for (int r = 0; r < 3700; ++r) {
    kaohe::feel::table_row row;
    for (int c = 0; c < 4; ++c) {
      const int from = r == 0 ? 20'000 : r == 3699 ? 30'000 : low(random);
      row.inputs.push_back({"[" + std::to_string(from) + ".." + std::to_string(from + width(random)) + "]", {}, {}});
    }
    row.outputs.push_back({std::to_string(r), {}, {}});
    d.rows.push_back(std::move(row));
  }
  return checked(std::move(d));
}

void look_up(benchmark::State& state, const table& t, const std::vector<std::vector<value>>& all) {
  kaohe::feel::workspace memory;
  for (const auto& given : all) benchmark::DoNotOptimize(t.evaluate(given, memory));
  const std::uint64_t before = allocations;
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(t.evaluate(all[i], memory));
    i = i + 1 < all.size() ? i + 1 : 0;
  }
  state.counters["allocations"] = static_cast<double>(allocations - before) / static_cast<double>(state.iterations());
  std::size_t bytes = t.content().index.memory();
  for (const auto& c : t.content().columns) bytes += c.axis.memory();
  state.counters["bytes"] = static_cast<double>(bytes);
}

std::vector<std::vector<value>> rates() {
  std::mt19937 random(2018);
  std::uniform_int_distribution<int> tenths(400, 1100);
  std::vector<std::vector<value>> all;
  for (int i = 0; i < 256; ++i) all.push_back({number::ratio(tenths(random), 1000)});
  return all;
}

void multiplication_128(benchmark::State& state) {
  const auto all = rates();
  const number bound = number::ratio(9, 10);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(all[i][0].as_number() < bound);
    i = i + 1 < all.size() ? i + 1 : 0;
  }
}
BENCHMARK(multiplication_128);

void seven_rows(benchmark::State& state) { look_up(state, *brackets(), rates()); }
BENCHMARK(seven_rows);

template <class Number>
void lower_bound_3700(benchmark::State& state) {
  std::mt19937 random(2018);
  std::uniform_int_distribution<std::int64_t> digits(1, 9'999'999);
  const auto make = [&] {
    if constexpr (std::is_same_v<Number, double>) {
      return static_cast<double>(digits(random)) / 100;
    } else {
      return number::ratio(digits(random), 100);
    }
  };
  std::vector<Number> sorted, wanted;
  for (int i = 0; i < 3700; ++i) sorted.push_back(make());
  for (int i = 0; i < 256; ++i) wanted.push_back(make());
  std::sort(sorted.begin(), sorted.end());
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(std::lower_bound(sorted.begin(), sorted.end(), wanted[i]));
    i = i + 1 < wanted.size() ? i + 1 : 0;
  }
}
BENCHMARK_TEMPLATE(lower_bound_3700, number);
BENCHMARK_TEMPLATE(lower_bound_3700, double);

void large_first(benchmark::State& state) { look_up(state, *large(), {arguments_of_row(0)}); }
BENCHMARK(large_first);
void large_last(benchmark::State& state) { look_up(state, *large(), {arguments_of_row(3699)}); }
BENCHMARK(large_last);
void large_none(benchmark::State& state) {
  auto none = arguments_of_row(3699);
  none[3] = number(98);
  look_up(state, *large(), {none});
}
BENCHMARK(large_none);
void large_any(benchmark::State& state) {
  std::vector<std::vector<value>> all;
  for (int r = 0; r < 3700; r += 13) all.push_back(arguments_of_row(r));
  look_up(state, *large(), all);
}
BENCHMARK(large_any);

std::vector<value> everywhere(int x) { return {number(x), number(x), number(x), number(x)}; }
void tangled_first(benchmark::State& state) { look_up(state, *tangled(), {everywhere(20'000)}); }
BENCHMARK(tangled_first);
void tangled_last(benchmark::State& state) { look_up(state, *tangled(), {everywhere(30'000)}); }
BENCHMARK(tangled_last);
void tangled_none(benchmark::State& state) {
  look_up(state, *tangled(), {{number(100), number(9'900), number(100), number(9'900)}});
}
BENCHMARK(tangled_none);

void check_large(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(large());
}
BENCHMARK(check_large)->Unit(benchmark::kMillisecond);
void check_tangled(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tangled());
}
BENCHMARK(check_tangled)->Unit(benchmark::kMillisecond);

}  // namespace
