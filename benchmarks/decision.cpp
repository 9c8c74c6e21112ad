// SPDX-License-Identifier: Apache-2.0
/// \file decision.cpp
/// A decision of ten conditions over eleven decimals, two truth values and a choice of forty, against the same
/// conditions written by hand in C++: exact, too, by 128-bit cross-multiplication of what was typed, three-valued,
/// with a bit for each condition and none skipped. 4,096 different projects in turn, 5 % of the inputs' rows with a
/// missing input, 5 % exactly on a bound. Goals: at most 5 × the hand-written one, with exact margins at most 14 ×.
/// `per_decision` is the time of one decision. Read ratios within one run:
///   bench_decision --benchmark_enable_random_interleaving=true --benchmark_repetitions=9

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/report/trace.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <random>
#include <string>
#include <vector>

namespace {
std::uint64_t allocations = 0;
}
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const p = std::malloc(size)) return p;
  throw std::bad_alloc();
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

using kaohe::number;
using kaohe::feel::value;
__extension__ using wide = __int128;

constexpr int decimals = 11, choices = 40, projects = 4096;
constexpr std::string_view rule =
    "a / b > 1 tce/万元 or 涉煤 or c > 5000 tce or d / e >= 13.5 % or (g - h) / g < 15.2 % or f in [0.9..1)"
    " or 直燃煤 or 行业 in (\"行业3\", \"行业5\", \"行业7\", \"行业11\", \"行业13\", \"行业17\", \"行业19\", "
    "\"行业23\","
    " \"行业29\", \"行业31\", \"行业37\", \"行业39\") or i <= 3128 t or 2 * j > k";

/// A decimal as typed: digits and a power of ten.
struct decimal {
  std::int64_t n = 0, d = 1;
};

/// A project as a program written for this rule would hold it.
struct project {
  std::array<decimal, decimals> x{};  // a b c d e f g h i j k
  bool coal = false, burns = false;
  std::uint8_t industry = 0;
  std::uint32_t present = ~0U;  // a bit for each decimal, then coal, burns, industry
};
enum : std::uint32_t { a, b, c, d, e, f, g, h, i, j, k, coal_at, burns_at, industry_at };

enum class outcome : std::uint8_t { no, yes, unknown };

[[nodiscard]] bool less(decimal x, decimal y) { return wide(x.n) * y.d < wide(y.n) * x.d; }

/// The ten conditions: bit i of `yes` and `unknown`.
struct verdict {
  outcome result = outcome::no;
  std::uint32_t yes = 0, unknown = 0;
};

[[nodiscard]] verdict by_hand(const project& p) {
  verdict v;
  const auto condition = [&](std::uint32_t bit, std::uint32_t needs, bool holds) {
    const bool known = (p.present & needs) == needs;
    v.unknown |= static_cast<std::uint32_t>(!known) << bit;
    v.yes |= static_cast<std::uint32_t>(known && holds) << bit;
  };
  const auto& x = p.x;
  // a / b > bound, for positive b, is a > bound · b: all divisors here are positive, as in the projects.
  condition(0, 1U << a | 1U << b, less(x[b], x[a]));
  condition(1, 1U << coal_at, p.coal);
  condition(2, 1U << c, less({5000, 1}, x[c]));
  condition(3, 1U << d | 1U << e, wide(x[d].n) * x[e].d * 1000 >= wide(x[e].n) * x[d].d * 135);
  // (g − h) / g < 0.152 is 0.848 · g < h
  condition(4, 1U << g | 1U << h, wide(x[g].n) * x[h].d * 848 < wide(x[h].n) * x[g].d * 1000);
  condition(5, 1U << f, !less(x[f], {9, 10}) && less(x[f], {1, 1}));
  condition(6, 1U << burns_at, p.burns);
  constexpr std::uint64_t listed = 1ULL << 3 | 1ULL << 5 | 1ULL << 7 | 1ULL << 11 | 1ULL << 13 | 1ULL << 17 |
                                   1ULL << 19 | 1ULL << 23 | 1ULL << 29 | 1ULL << 31 | 1ULL << 37 | 1ULL << 39;
  condition(7, 1U << industry_at, (listed >> p.industry & 1U) != 0);
  condition(8, 1U << i, !less({3128, 1}, x[i]));
  condition(9, 1U << j | 1U << k, wide(x[k].n) * x[j].d < 2 * wide(x[j].n) * x[k].d);
  v.result = v.yes != 0 ? outcome::yes : v.unknown != 0 ? outcome::unknown : outcome::no;
  return v;
}

constexpr const char* units[decimals] = {"tce", "万元", "tce", "%", "%", "%", "tce", "tce", "t", "tce", "tce"};

[[nodiscard]] std::vector<project> random_projects(int digits) {
  std::mt19937_64 random(2018);
  const auto below = [&](std::uint64_t n) { return static_cast<std::int64_t>(random() % n); };
  std::int64_t whole = 1;
  for (int n = 4; n < digits; ++n) whole *= 10;
  std::vector<project> all(projects);
  for (project& p : all) {
    for (decimal& x : p.x) {
      x.d = std::array<std::int64_t, 3>{100, 1000, 10'000}[static_cast<std::size_t>(below(3))];
      x.n = 1 + below(static_cast<std::uint64_t>(whole)) * x.d / 100 + below(static_cast<std::uint64_t>(x.d));
    }
    p.coal = below(10) == 0;
    p.burns = below(10) == 0;
    p.industry = static_cast<std::uint8_t>(below(choices));
    if (below(20) == 0) p.present &= ~(1U << below(14));
    if (below(20) == 0) p.x[a] = p.x[b];  // exactly on the bound
  }
  return all;
}

/// The names of the rule, in the order of `project`.
[[nodiscard]] const kaohe::feel::scope& names() {
  static const kaohe::feel::scope made = [] {
    using kaohe::feel::type;
    std::vector<kaohe::feel::declared_name> all;
    for (std::uint32_t n = 0; n < decimals; ++n) {
      all.push_back({std::string(1, static_cast<char>('a' + n)), type::of(kaohe::parse_unit(units[n])->dimension), n});
    }
    all.push_back({"涉煤", type::plain(kaohe::feel::type_kind::boolean), coal_at});
    all.push_back({"直燃煤", type::plain(kaohe::feel::type_kind::boolean), burns_at});
    std::vector<std::string> industries;
    for (int n = 0; n < choices; ++n) industries.push_back("行业" + std::to_string(n));
    all.push_back({"行业", type::choice_of(std::move(industries)), industry_at});
    return kaohe::feel::scope(std::move(all));
  }();
  return made;
}

[[nodiscard]] kaohe::feel::program compiled() {
  kaohe::issues problems;
  const auto tree = kaohe::feel::parse_expression({std::string(rule), {}, {}}, problems);
  auto made = tree ? kaohe::feel::check_expression(*tree, names(), problems) : std::nullopt;
  if (!made) {
    for (const auto& p : problems) std::fprintf(stderr, "%s\n", to_text(p, kaohe::language::en).c_str());
    std::abort();
  }
  return *std::move(made);
}

/// The inputs of all projects, bound to the program's slots, one row after the other.
[[nodiscard]] std::vector<value> bound(const kaohe::feel::program& p, const std::vector<project>& all) {
  std::vector<value> row;
  row.reserve(all.size() * p.inputs.size());
  for (const project& each : all) {
    for (const std::uint32_t which : p.inputs) {
      if ((each.present >> which & 1U) == 0) {
        row.emplace_back();
      } else if (which < decimals) {
        row.emplace_back(number::ratio(each.x[which].n, each.x[which].d) * kaohe::parse_unit(units[which])->size);
      } else if (which == industry_at) {
        row.emplace_back(kaohe::feel::choice{each.industry});
      } else {
        row.emplace_back(which == coal_at ? each.coal : each.burns);
      }
    }
  }
  return row;
}

[[nodiscard]] std::span<const value> row_at(const kaohe::feel::program& p, const std::vector<value>& rows,
                                            std::size_t n) {
  return {rows.data() + n * p.inputs.size(), p.inputs.size()};
}

void report(benchmark::State& state, std::uint64_t allocated) {
  const double decisions = static_cast<double>(state.iterations()) * projects;
  state.counters["per_decision"] =
      benchmark::Counter(decisions, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["allocations"] = static_cast<double>(allocated) / decisions;
}

void hand_written(benchmark::State& state) {
  const auto all = random_projects(8);
  for (auto _ : state) {
    for (const project& p : all) {
      verdict v = by_hand(p);
      benchmark::DoNotOptimize(v);
    }
  }
  report(state, 0);
}

/// `digits` digits in every number.
void evaluated(benchmark::State& state) {
  const auto p = compiled();
  const auto all = random_projects(static_cast<int>(state.range(0)));
  const auto rows = bound(p, all);
  kaohe::feel::workspace memory;
  for (std::size_t n = 0; n < all.size(); ++n) {  // the same answers as by hand
    const value& v = evaluate(p, row_at(p, rows, n), memory);
    const outcome expected = by_hand(all[n]).result;
    if ((v.is_true() ? outcome::yes : v.is_missing() ? outcome::unknown : outcome::no) != expected) std::abort();
  }
  const std::uint64_t before = allocations;
  for (auto _ : state) {
    for (std::size_t n = 0; n < projects; ++n) {
      const value& v = evaluate(p, row_at(p, rows, n), memory);
      benchmark::DoNotOptimize(&v);
    }
  }
  report(state, allocations - before);
}

/// Every number with so many digits, four of them decimals: more than 64 bits hold.
void evaluated_long(benchmark::State& state) {
  const auto p = compiled();
  const auto digits = static_cast<std::size_t>(state.range(0));
  const auto all = random_projects(8);
  auto rows = bound(p, all);
  std::mt19937_64 random(38);
  for (value& v : rows) {
    if (!v.is_number()) continue;
    std::string text;
    while (text.size() < digits) text += static_cast<char>('1' + static_cast<char>(random() % 9));
    v = value(number::from_text(text.insert(digits - 4, ".")).value());
  }
  kaohe::feel::workspace memory;
  const std::uint64_t before = allocations;
  for (auto _ : state) {
    for (std::size_t n = 0; n < projects; ++n) {
      const value& v = evaluate(p, row_at(p, rows, n), memory);
      benchmark::DoNotOptimize(&v);
    }
  }
  report(state, allocations - before);
}

/// The whole explanation in words, of every project.
void rendered(benchmark::State& state) {
  kaohe::issues problems;
  auto tree = kaohe::feel::parse_expression({std::string(rule), {}, {}}, problems);
  kaohe::feel::evaluated e{*std::move(tree), compiled(), {}, {}};
  const auto rows = bound(e.program, random_projects(8));
  const std::uint64_t before = allocations;
  for (auto _ : state) {
    for (std::size_t n = 0; n < projects; ++n) {
      const auto row = row_at(e.program, rows, n);
      e.inputs.assign(row.begin(), row.end());
      e.answer = evaluate(e.program, row);
      auto text = kaohe::report::trace_text(e, kaohe::language::zh) + kaohe::report::decided_by(e, kaohe::language::zh);
      benchmark::DoNotOptimize(text);
    }
  }
  report(state, allocations - before);
}

void with_reasons(benchmark::State& state) {
  const auto p = compiled();
  const auto rows = bound(p, random_projects(8));
  kaohe::feel::workspace memory;
  std::vector<kaohe::feel::reason> reasons(p.conditions.size());
  (void)evaluate(p, row_at(p, rows, 0), memory, reasons);
  const std::uint64_t before = allocations;
  for (auto _ : state) {
    for (std::size_t n = 0; n < projects; ++n) {
      const value& v = evaluate(p, row_at(p, rows, n), memory, reasons);
      benchmark::DoNotOptimize(&v);
      benchmark::DoNotOptimize(reasons.data());
    }
  }
  report(state, allocations - before);
}

void parse_and_check(benchmark::State& state) {
  for (auto _ : state) {
    auto p = compiled();
    benchmark::DoNotOptimize(p);
  }
  state.counters["per_byte"] = benchmark::Counter(static_cast<double>(state.iterations() * rule.size()),
                                                  benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

BENCHMARK(hand_written);
BENCHMARK(evaluated)->ArgName("digits")->Arg(8)->Arg(15);
BENCHMARK(evaluated_long)->ArgName("digits")->Arg(25);
BENCHMARK(with_reasons);
BENCHMARK(rendered);
BENCHMARK(parse_and_check);

}  // namespace
