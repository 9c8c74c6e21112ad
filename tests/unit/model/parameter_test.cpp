// SPDX-License-Identifier: Apache-2.0
#include <kaohe/model/parameter.hpp>

#include <gtest/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe_test;

kaohe::date day(std::string_view text) { return *kaohe::date::from_text(text); }

TEST(Parameter, HasTheValueInForce) {
  const auto p = policy_of(R"(
[[parameter]]
id = "红线"
values = [ { from = 2020-01-01, value = "0.9 吨标准煤/万元" }, { from = 2018-06-19, to = 2019-07-01, value = "1 吨标准煤/万元" } ]
basis = { "电力折标" = "等价值" }
article = "六"
)");
  const kaohe::parameter& red_line = p->parameters.front();
  EXPECT_EQ(red_line.basis.find("电力折标"), "等价值");
  EXPECT_EQ(red_line.cited.article, "六");
  EXPECT_EQ(red_line.on(day("2018-06-18")), nullptr);
  ASSERT_NE(red_line.on(day("2018-06-19")), nullptr);
  EXPECT_EQ(to_text(*red_line.on(day("2018-06-19"))), "1 吨标准煤/万元");
  EXPECT_EQ(to_text(*red_line.on(day("2019-06-30"))), "1 吨标准煤/万元");
  EXPECT_EQ(red_line.on(day("2019-07-01")), nullptr);
  EXPECT_EQ(red_line.on(day("2019-12-31")), nullptr);
  EXPECT_EQ(to_text(*red_line.on(day("2020-01-01"))), "0.9 吨标准煤/万元");
}

TEST(Parameter, ASingleValueIsAlwaysInForce) {
  const auto p = policy_of("\n[[parameter]]\nid = 'p1'\nvalue = '15 %'\n[[parameter]]\nid = 'p2'\nvalue = 2\n");
  EXPECT_EQ(to_text(*p->parameters[0].on(day("1999-01-01"))), "15 %");
  EXPECT_EQ(to_text(*p->parameters[1].on(day("1999-01-01"))), "2");
}

TEST(Parameter, Problems) {
  EXPECT_EQ(problems_of(R"(
[[parameter]]
id = "p1"
[[parameter]]
id = "p2"
value = "1 吨"
values = [ { value = "1 吨" } ]
[[parameter]]
id = "p3"
values = [ 7, { from = 2018-01-01 } ]
[[parameter]]
id = "p4"
values = "1 吨"
[[parameter]]
id = "p5"
value = "1 吨标准媒"
)"),
            "KH-0403 1:3 parameter 'p1' | value\n"
            "KH-0412 5:10 parameter 'p2' | values | value\n"
            "KH-0403 7:3 parameter 'p3' | value\n"
            "KH-0909 9:12 values | a table | a number\n"
            "KH-0909 12:10 values | an array | a string\n"
            "KH-0201 15:10 吨标准媒 | 吨标准煤\n");
}

TEST(Parameter, ValuesDoNotOverlapAndAreOfOneDimension) {
  const auto with = [](const std::string& values) {
    return problems_of("\n[[parameter]]\nid = 'p1'\nvalues = [ " + values + " ]\n");
  };
  EXPECT_EQ(with("{ to = 2019-01-01, value = '1 吨' }, { from = 2019-01-01, value = '2 吨' }"), "");
  EXPECT_EQ(with("{ to = 2019-01-02, value = '1 吨' }, { from = 2019-01-01, value = '2 吨' }"),
            "KH-0425 3:78 parameter 'p1' | 2019-01-02 | 2019-01-01\n");
  EXPECT_EQ(with("{ value = '1 吨' }, { from = 2019-01-01, value = '2 吨' }"),
            "KH-0425 3:61 parameter 'p1' | … | 2019-01-01\n");
  EXPECT_EQ(with("{ to = 2019-01-01, value = '1 吨' }, { from = 2019-01-01, value = '2 tce' }").substr(0, 12),
            "KH-0203 3:78");
  EXPECT_EQ(with("{ from = 2019-01-01, to = 2018-01-01, value = '1 吨' }"),
            "KH-0414 3:38 parameter 'p1' | 2019-01-01 | 2018-01-01\n");
}

}  // namespace
