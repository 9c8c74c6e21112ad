// SPDX-License-Identifier: Apache-2.0
/// \file exactness.cpp
/// No verdict is wrong because of arithmetic: for every two-decimal baseline up to 2000.00 and each of 60, 70, 80, 90,
/// 95, 100, 13.5 and 15.2 %, met exactly, one unit of the last digit better, one worse, in the level, reduction and
/// change views: 14.4 million verdicts of `assess::evaluate` on loaded targets, against Boost's rationals.
///
///     exactness          one baseline from each of 1,389 equal strata: 100,008 verdicts
///     exactness --all    all of them

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/load_policy.hpp>

#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rational = boost::multiprecision::cpp_rational;

/// A rate as it stands in the package, and the digits that a figure needs to meet it exactly from any baseline.
struct rate {
  const char* text;
  int thousandths;
  int digits;
};

constexpr std::array<rate, 8> rates{{{"60 %", 600, 3},
                                     {"70 %", 700, 3},
                                     {"80 %", 800, 3},
                                     {"90 %", 900, 3},
                                     {"95 %", 950, 4},
                                     {"100 %", 1000, 2},
                                     {"13.5 %", 135, 5},
                                     {"15.2 %", 152, 5}}};
constexpr std::array<const char*, 3> views{"level", "reduction", "change"};
constexpr int last_baseline = 200000;  // in hundredths

/// Three targets for each rate, each with an indicator of its own: a completion rate of at least so much, a reduction
/// by at least so much, a growth by at most so much.
std::string package() {
  std::string text =
      "format = 1\n"
      "[policy]\nid = \"exactness\"\ntitle = \"精确性\"\ndocument = \"〔2020〕1号\"\nissuer = \"某区\"\n"
      "jurisdiction = \"某区\"\nperiod = { from = 2016, to = 2020 }\n"
      "[[responsible_unit]]\nid = \"某区\"\nname = \"某区\"\nkind = \"government\"\n"
      "[[indicator]]\nid = \"plan\"\nname = \"计划数\"\nunit = \"吨\"\nkind = \"total\"\n";
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const std::string n = std::to_string(i);
    for (const char* view : views) {
      text += "[[indicator]]\nid = \"" + std::string(view) + n + "\"\nname = \"" + view + "_" + n +
              "\"\nunit = \"吨\"\nkind = \"total\"\n";
    }
    text += "[[indicator]]\nid = \"rate" + n + "\"\nname = \"完成率" + n +
            "\"\nunit = \"%\"\nkind = \"ratio\"\nformula = \"level" + n + " / plan\"\n";
  }
  for (std::size_t i = 0; i < rates.size(); ++i) {
    const std::string n = std::to_string(i);
    for (const std::string view : views) {
      text +=
          "[[target]]\nid = \"" + view + "-" + n + "\"\nwho = \"某区\"\narticle = \"一\"\nquote = \"……\"\ndue = 2020\n";
      text += "indicator = \"" + (view == "level" ? "rate" : view) + n + "\"\n";
      text += view + " = \"" + (view == "change" ? "<= " : ">= ") + rates[i].text + "\"\n";
      if (view != "level") text += "baseline = 2015\n";
    }
  }
  return text;
}

/// `count` units of the last of so many digits, as a person writes it: 1234 with 3 is `1.234`.
std::string decimal(std::int64_t count, int digits) {
  std::string text = std::to_string(count < 0 ? -count : count);
  const auto width = static_cast<std::size_t>(digits) + 1;
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  text.insert(text.size() - static_cast<std::size_t>(digits), ".");
  return count < 0 ? "-" + text : text;
}

std::int64_t ten_to(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/// One figure to be judged against a baseline.
struct trial {
  std::size_t view;       // index into `views`
  std::size_t rate;       // index into `rates`
  int baseline;           // hundredths
  std::int64_t observed;  // units of the rate's last digit
};

/// The figure that meets the rate exactly, or one unit of its last digit better or worse.
trial make_trial(std::size_t view, std::size_t which, int baseline, int better) {
  const rate& r = rates[which];
  const int thousandths = view == 0 ? r.thousandths : (view == 1 ? 1000 - r.thousandths : 1000 + r.thousandths);
  const std::int64_t exact = baseline * std::int64_t{thousandths} * ten_to(r.digits) / 100000;
  return {view, which, baseline, exact + (view == 0 ? better : -better)};
}

bool met_by_rationals(const trial& t) {
  const rational baseline(t.baseline, 100), observed(t.observed, ten_to(rates[t.rate].digits));
  const rational demanded(rates[t.rate].thousandths, 1000);
  if (t.view == 0) return observed / baseline >= demanded;
  if (t.view == 1) return (baseline - observed) / baseline >= demanded;
  return (observed - baseline) / baseline <= demanded;
}

/// The same in binary floating point: only to show that the trials are hard.
bool met_by_doubles(const trial& t) {
  const double baseline = std::stod(decimal(t.baseline, 2)),
               observed = std::stod(decimal(t.observed, rates[t.rate].digits));
  const double demanded = rates[t.rate].thousandths / 1000.0;
  if (t.view == 0) return observed / baseline >= demanded;
  if (t.view == 1) return (baseline - observed) / baseline >= demanded;
  return (observed - baseline) / baseline <= demanded;
}

struct tally {
  std::uint64_t verdicts = 0, wrong = 0, met = 0, wrong_by_doubles = 0;
};

/// The targets with the indicators whose figures they rest on.
class bench {
 public:
  explicit bench(const kaohe::policy& p) : policy_(p), plan_(p.find_indicator("plan").value()) {
    for (std::size_t which = 0; which < rates.size(); ++which) {
      for (const std::string view : views) figures_.push_back(p.find_indicator(view + std::to_string(which)).value());
    }
  }

  /// Judges all targets on one baseline, with all figures exact, better or worse.
  void judge(int baseline, int better, bool with_doubles, tally& count) const {
    std::vector<kaohe::observation> known;
    known.reserve(figures_.size() * 2);
    const auto add = [&](kaohe::indicator_id what, int year, const std::string& amount) {
      const kaohe::quantity q{kaohe::number::from_text(amount).value(), policy_.at(what).unit};
      known.push_back({{{0}, what, kaohe::period::of_year(year), kaohe::figure::level},
                       q.coherent(),
                       kaohe::status::final_,
                       {},
                       {},
                       {}});
    };
    const std::string base = decimal(baseline, 2);
    add(plan_, 2020, base);
    std::vector<trial> trials;
    trials.reserve(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const std::size_t which = i / views.size(), view = i % views.size();
      trials.push_back(make_trial(view, which, baseline, better));
      if (view != 0) add(figures_[i], 2015, base);
      add(figures_[i], 2020, decimal(trials.back().observed, rates[which].digits));
    }
    const kaohe::assessment all = kaohe::assess::evaluate(policy_, kaohe::snapshot(std::move(known)));
    if (all.findings.size() != trials.size()) std::abort();
    for (std::size_t i = 0; i < trials.size(); ++i)
      compare(trials[i], all.findings[i].result, better, with_doubles, count);
  }

 private:
  static void compare(const trial& t, kaohe::verdict found, int better, bool with_doubles, tally& count) {
    const bool met = met_by_rationals(t);
    if (met != (better >= 0)) std::abort();  // the trial is not what it says
    ++count.verdicts;
    count.met += met ? 1U : 0U;
    if (with_doubles && met_by_doubles(t) != met) ++count.wrong_by_doubles;
    if (found == (met ? kaohe::verdict::met : kaohe::verdict::missed)) return;
    if (++count.wrong <= 10) {
      std::printf("wrong: %s %s from %s with %s: %s\n", views[t.view], rates[t.rate].text,
                  decimal(t.baseline, 2).c_str(), decimal(t.observed, rates[t.rate].digits).c_str(),
                  std::string(to_text(found)).c_str());
    }
  }

  const kaohe::policy& policy_;
  kaohe::indicator_id plan_;
  std::vector<kaohe::indicator_id> figures_;  // by rate, then by view
};

/// The baselines of the run: all, or one from each stratum, the first and the last value among them.
std::vector<int> baselines(bool all) {
  std::vector<int> chosen;
  const int strata = all ? last_baseline : 1389;
  std::uint64_t random = 0x9E3779B97F4A7C15U;
  for (int s = 0; s < strata; ++s) {
    const int first = static_cast<int>(std::int64_t{s} * last_baseline / strata) + 1;
    const int behind = static_cast<int>((std::int64_t{s} + 1) * last_baseline / strata) + 1;
    random = random * 6364136223846793005U + 1442695040888963407U;
    const int within = static_cast<int>((random >> 33U) % static_cast<unsigned>(behind - first));
    chosen.push_back(s == 0 ? first : (s + 1 == strata ? behind - 1 : first + within));
  }
  return chosen;
}

}  // namespace

int main(int argc, char** argv) {
  const bool all = argc == 2 && std::string_view(argv[1]) == "--all";
  if (argc > 1 && !all) return std::fputs("usage: exactness [--all]\n", stderr), 2;
  kaohe::issues problems;
  const auto policy =
      kaohe::io::load_policy(std::vector<kaohe::io::package_file>{{"policy.toml", package()}}, problems);
  for (const kaohe::issue& each : problems) std::printf("%s\n", to_text(each, kaohe::language::en).c_str());
  if (!policy) return 2;

  const auto start = std::chrono::steady_clock::now();
  const bench targets(*policy);
  tally count;
  for (const int baseline : baselines(all)) {
    for (const int better : {0, 1, -1}) targets.judge(baseline, better, !all, count);
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("%llu verdicts, %llu met, %llu wrong", static_cast<unsigned long long>(count.verdicts),
              static_cast<unsigned long long>(count.met), static_cast<unsigned long long>(count.wrong));
  if (!all) std::printf(" (doubles: %llu wrong)", static_cast<unsigned long long>(count.wrong_by_doubles));
  std::printf(", %.1f s\n", seconds.count());
  const bool hard = all || count.wrong_by_doubles > count.verdicts / 100;
  return count.wrong == 0 && hard ? 0 : 1;
}
