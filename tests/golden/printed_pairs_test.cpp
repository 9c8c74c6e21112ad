// SPDX-License-Identifier: Apache-2.0
// The caps of article 二, each printed with a rate: whichever whole-tonne baseline fits the pair, a cap met exactly is
// met and one tonne over is missed. The rate is the cap's printed rounding and must not decide.
#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/load_policy.hpp>

#include "support/paths.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace {

using kaohe::number;

/// A printed pair, and how many whole-tonne baselines fit it: some cap and some rate, each within half its last printed
/// digit, make cap = baseline × (1 − rate)..
struct printed_pair {
  const char* target;
  int cap;            // tonnes
  number rate, half;  // the rate and half of its last printed digit
  int base_year;
  int first, last;  // the baselines that fit
};

/// The ends are worked out the other way round:
/// (cap − ½) / (1 − rate + half) <= baseline <= (cap + ½) / (1 − rate − half).
const std::vector<printed_pair>& pairs() {
  static const std::vector<printed_pair> all{
      {"cod-2020", 3128, number::ratio(152, 1000), number::ratio(5, 10000), 2015, 3686, 3691},
      {"ammonia-nitrogen-2020", 199, number::ratio(151, 1000), number::ratio(5, 10000), 2015, 234, 235},
      {"sulphur-dioxide-2020", 10491, number::ratio(303, 1000), number::ratio(5, 10000), 2015, 15041, 15063},
      {"nitrogen-oxides-2020", 5302, number::ratio(33, 100), number::ratio(5, 1000), 2015, 7855, 7973},
      {"voc-2020", 2814, number::ratio(19, 100), number::ratio(5, 1000), 2016, 3453, 3496},
  };
  return all;
}

/// True if some cap and some rate within half a digit fit the baseline.
bool fits(const printed_pair& p, int baseline) {
  const number least = baseline * (1 - p.rate - p.half), most = baseline * (1 - p.rate + p.half);
  return least <= p.cap + number::ratio(1, 2) && p.cap - number::ratio(1, 2) <= most;
}

class PrintedPairs : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    kaohe::issues problems;
    auto loaded = kaohe::io::load_policy(kaohe_test::project_root() + "/policies/zhoucun-2018-38", problems);
    if (loaded) policy_ = std::make_unique<kaohe::policy>(*std::move(loaded));
  }
  static void TearDownTestSuite() { policy_.reset(); }

  static kaohe::finding judge(const printed_pair& pair, std::optional<int> baseline, int observed) {
    const auto target = policy_->find_target(pair.target).value();
    const auto who = policy_->find_responsible_unit("周村区").value();
    std::vector<kaohe::observation> figures;
    const auto add = [&](int year, int tonnes) {
      const kaohe::quantity q{tonnes, kaohe::parse_unit("吨").value()};
      figures.push_back({{who, policy_->at(target).measured, kaohe::period::of_year(year), kaohe::figure::level},
                         q.coherent(),
                         kaohe::status::final_,
                         {},
                         {},
                         {}});
    };
    if (baseline) add(pair.base_year, *baseline);
    add(2020, observed);
    return kaohe::assess::evaluate_target(*policy_, kaohe::snapshot(std::move(figures)), target, who);
  }

  static inline std::unique_ptr<kaohe::policy> policy_;
};

TEST_F(PrintedPairs, TheBaselinesThatFitAreTheseAndNoOthers) {
  for (const printed_pair& pair : pairs()) {
    EXPECT_FALSE(fits(pair, pair.first - 1)) << pair.target;
    for (int baseline = pair.first; baseline <= pair.last; ++baseline) EXPECT_TRUE(fits(pair, baseline)) << pair.target;
    EXPECT_FALSE(fits(pair, pair.last + 1)) << pair.target;
  }
}

TEST_F(PrintedPairs, ACapMetExactlyIsMetFromEveryBaselineThatFits) {
  ASSERT_TRUE(policy_);
  for (const printed_pair& pair : pairs()) {
    for (int baseline = pair.first; baseline <= pair.last; ++baseline) {
      const kaohe::finding f = judge(pair, baseline, pair.cap);
      EXPECT_EQ(to_text(f.result), "met") << pair.target << " from " << baseline;
      ASSERT_EQ(f.checks.size(), 2U);
      EXPECT_EQ(f.checks[0].margin, number(0));
      EXPECT_EQ(f.checks[1].base, number(baseline) * 1000);
      EXPECT_FALSE(f.checks[1].base_implied);
    }
  }
}

TEST_F(PrintedPairs, OneTonneOverIsMissed) {
  ASSERT_TRUE(policy_);
  for (const printed_pair& pair : pairs()) {
    for (int baseline = pair.first; baseline <= pair.last; ++baseline) {
      const kaohe::finding f = judge(pair, baseline, pair.cap + 1);
      EXPECT_EQ(to_text(f.result), "missed") << pair.target << " from " << baseline;
      EXPECT_EQ(f.checks.at(0).margin, number(-1000));
      EXPECT_EQ(to_text(judge(pair, baseline, pair.cap - 1).result), "met") << pair.target << " from " << baseline;
    }
  }
}

TEST_F(PrintedPairs, WithoutAnyBaselineTheyAreJudgedTheSame) {
  ASSERT_TRUE(policy_);
  for (const printed_pair& pair : pairs()) {
    const kaohe::finding f = judge(pair, std::nullopt, pair.cap);
    EXPECT_EQ(to_text(f.result), "met") << pair.target;
    EXPECT_TRUE(f.checks.at(1).base_implied);
    EXPECT_EQ(to_text(f.checks.at(1).result), "met") << "cap ÷ (1 − rate) gives back the rate exactly";
    EXPECT_EQ(f.checks.at(1).margin, number(0));
    EXPECT_TRUE(f.missing.empty());
    EXPECT_EQ(to_text(judge(pair, std::nullopt, pair.cap + 1).result), "missed") << pair.target;
  }
}

TEST_F(PrintedPairs, ADecidingRateWouldMissTheTargetFromManyOfThem) {
  ASSERT_TRUE(policy_);
  int fewer = 0, all = 0;
  for (const printed_pair& pair : pairs()) {
    for (int baseline = pair.first; baseline <= pair.last; ++baseline, ++all) {
      if (judge(pair, baseline, pair.cap).checks.at(1).value.value() < pair.rate) ++fewer;
    }
  }
  EXPECT_GT(fewer * 3, all) << "that is why the cap decides";
  EXPECT_LT(fewer * 3, all * 2);
}

}  // namespace
