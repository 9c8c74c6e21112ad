// SPDX-License-Identifier: Apache-2.0
// A policy and a snapshot are values that threads share freely. The preset `thread` runs this under ThreadSanitizer.
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>
#include <support/small_policy.hpp>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace kaohe;
using namespace kaohe_test;

TEST(thread, many_threads_judge_one_policy_on_one_snapshot) {
  small_policy made;
  const auto who = made.unit("某区");
  const auto energy = made.indicator("能源消费总量", "吨标准煤");
  const auto product = made.indicator("地区生产总值", "万元");
  const auto intensity = made.indicator("单位地区生产总值能耗", "吨标准煤/万元", indicator_kind::ratio);
  made.derive(intensity, "能源消费总量 / 地区生产总值");
  made.target(who, intensity, {required(view::reduction, ">= 17 %")}).baseline = observed_in("2015");
  figure_list figures;
  figures.add(who, energy, "2015", "1000000.000000000001 吨标准煤");  // beyond 64 bits once divided and subtracted
  figures.add(who, energy, "2020", "830000.0000000000008 吨标准煤");
  figures.add(who, product, "2015", "3000000.000000000007 万元");
  figures.add(who, product, "2020", "3000000.000000000007 万元");

  auto shared = std::make_unique<policy>(made.build());
  const snapshot known = figures.known();
  const std::string alone = report::explain(*shared, assess::evaluate(*shared, known).findings.at(0), language::zh);

  std::vector<std::string> said(4);
  std::vector<std::thread> threads;
  for (std::string& mine : said) {
    threads.emplace_back([&mine, &known, p = *shared] {
      for (int i = 0; i < 50; ++i) {
        const policy copy = p;
        mine = report::explain(copy, assess::evaluate(copy, known).findings.at(0), language::zh);
      }
    });
  }
  shared.reset();  // the threads hold the policy
  for (std::thread& t : threads) t.join();
  for (const std::string& mine : said) EXPECT_EQ(mine, alone);
}

}  // namespace
