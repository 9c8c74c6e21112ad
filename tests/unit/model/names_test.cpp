// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/names.hpp>

#include <kaohe/feel/type_text.hpp>
#include <kaohe/report/value_text.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

const kaohe::policy& sample() {
  static const kaohe::policy made = policy_of(R"(
[[parameter]]
id = "红线"
value = "1 吨标准煤/万元"
basis = { "电力折标" = "等价值" }
[[parameter]]
id = "始有红线"
values = [ { from = 2020-01-01, value = "0.9 吨标准煤/万元" } ]
[[parameter]]
id = "终有红线"
values = [ { to = 2020-01-01, value = "0.9 吨标准煤/万元" } ]
[[parameter]]
id = "多段红线"
values = [ { to = 2020-01-01, value = "1 吨标准煤/万元" }, { from = 2020-01-01, value = "0.9 吨标准煤/万元" } ]
[[list]]
id = "高耗能行业"
code = "GB/T 4754-2017"
members = ["30", "311"]
[[list]]
id = "污染物"
members = ["化学需氧量", "氨氮"]
)");
  return made;
}

const kaohe::feel::named_value* find(const std::vector<kaohe::feel::named_value>& all, const std::string& name) {
  for (const auto& each : all) {
    if (each.declared.name == name) return &each;
  }
  return nullptr;
}

/// `tce: missing`: type and value of a name of the policy.
std::string named(const std::string& name) {
  const auto all = kaohe::model::names_of(sample());
  const auto* const found = find(all, name);
  if (found == nullptr) return "none";
  const kaohe::unit in = found->declared.shown.value_or(kaohe::unit{});
  return type_text(found->declared.declared, in) + ": " +
         kaohe::report::to_text(found->held, found->declared.declared, in, kaohe::language::en);
}

TEST(NamesOf, IndicatorsByIdAndNameWithoutAValue) {
  EXPECT_EQ(named("energy"), "万tce: missing");
  EXPECT_EQ(named("能源消费总量"), "万tce: missing");
  const auto all = kaohe::model::names_of(sample());
  EXPECT_EQ(find(all, "energy")->declared.input, find(all, "能源消费总量")->declared.input);
  EXPECT_NE(find(all, "energy")->declared.input, find(all, "cod")->declared.input);
  EXPECT_EQ(find(all, "energy")->declared.declared.basis.find("电力折标"), "等价值");
}

TEST(NamesOf, AParameterHasAValueOnlyIfItNeverChanges) {
  EXPECT_EQ(named("红线"), "吨标准煤/万元: 1 吨标准煤/万元");
  EXPECT_EQ(named("始有红线"), "吨标准煤/万元: missing");
  EXPECT_EQ(named("终有红线"), "吨标准煤/万元: missing");
  EXPECT_EQ(named("多段红线"), "吨标准煤/万元: missing");
  const auto all = kaohe::model::names_of(sample());
  EXPECT_EQ(find(all, "红线")->declared.declared.basis.find("电力折标"), "等价值");
}

TEST(NamesOf, ListsOfCodesAndOfStrings) {
  EXPECT_EQ(named("高耗能行业"), "list of code: [\"30\", \"311\"]");
  EXPECT_EQ(named("污染物"), "list of string: [\"化学需氧量\", \"氨氮\"]");
}

TEST(NamesOf, EveryThingHasAnInputOfItsOwn) {
  const auto all = kaohe::model::names_of(sample());
  for (const auto& a : all) {
    for (const auto& b : all) {
      const bool aliases = a.declared.shown && b.declared.shown && a.declared.declared == b.declared.declared;
      EXPECT_TRUE(a.declared.input != b.declared.input || &a == &b || aliases) << a.declared.name;
    }
  }
}

TEST(NamesOf, InputsOfProjectsHaveNoValueButARange) {
  const auto p = kaohe_test::policy_of(
      "[input.project]\n\"综合能耗\" = { type = 'quantity', unit = 'tce', range = '>= 0 tce' }\n\"涉煤\" = { type = "
      "'boolean' }\n");
  const auto all = kaohe::model::names_of(p);
  const auto* const energy = find(all, "综合能耗");
  ASSERT_NE(energy, nullptr);
  EXPECT_TRUE(energy->held.is_missing());
  EXPECT_EQ(energy->declared.shown->spelling, "tce");
  EXPECT_EQ(energy->declared.span.low, kaohe::number(0));
  EXPECT_NE(find(all, "涉煤")->declared.input, energy->declared.input);
}

}  // namespace
