// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/trace.hpp>

#include <gtest/gtest.h>
#include <support/table.hpp>

namespace {

using namespace kaohe_test;
using kaohe::feel::missing;
using kaohe::feel::trace_node;
using kaohe::feel::value;

std::shared_ptr<const kaohe::feel::table> graded(hit_policy policy = hit_policy::unique) {
  table_text text{{{"x", number_type()}, {"y", number_type()}},
                  {"< 5 ; - -> 1", ">= 5 ; < 1 -> 2", ">= 5 ; >= 1 -> 3"}};
  text.policy = policy;
  kaohe::issues problems;
  return check_table(text.declaration(), kaohe::feel::scope(), problems);
}

trace_node traced(const std::string& text, const std::vector<value>& held,
                  const std::shared_ptr<const kaohe::feel::table>& t = graded()) {
  std::vector<kaohe::feel::named_value> names;
  const char* const called[] = {"a", "b"};
  for (std::uint32_t i = 0; i < held.size(); ++i) names.push_back({{called[i], number_type(), i, {}, {}}, held[i]});
  kaohe::issues problems;
  const auto e = kaohe::feel::evaluate_text({text, {}, {}}, names, problems, {t});
  EXPECT_TRUE(e) << text;
  return e ? trace(e->program, e->text, e->inputs) : trace_node();
}

TEST(Trace, AnInputThatIsMissingSaysWhichItIs) {
  EXPECT_EQ(traced("a", {value()}).result.as_missing(), (missing{1, 0}));
  const trace_node sum = traced("a + b", {value(), value()});
  EXPECT_EQ(sum.parts.at(0).result.as_missing(), (missing{1, 0}));
  EXPECT_EQ(sum.parts.at(1).result.as_missing(), (missing{2, 0}));
}

TEST(Trace, TheRowThatHits) {
  const trace_node call = traced("T(a, b)", {5, 1});
  ASSERT_TRUE(call.asked);
  EXPECT_EQ(call.asked->rules->id(), "T");
  EXPECT_EQ(call.asked->hit.rows, (std::vector<std::uint32_t>{2}));
  EXPECT_TRUE(call.asked->hit.possible.empty());
  EXPECT_FALSE(call.parts.at(0).asked) << "an argument asks no table";
}

TEST(Trace, TheRowsThatMayHit) {
  const trace_node call = traced("T(y: b, x: a)", {5, value()});
  ASSERT_TRUE(call.asked);
  EXPECT_TRUE(call.asked->hit.rows.empty());
  EXPECT_EQ(call.asked->hit.possible, (std::vector<std::uint32_t>{1, 2}));
}

TEST(Trace, ATableThatIsCalledWithLiterals) {
  const trace_node call = traced("T(4, 0)", {});
  ASSERT_TRUE(call.asked);
  EXPECT_EQ(call.asked->hit.rows, (std::vector<std::uint32_t>{0}));
}

TEST(Trace, InEveryPassOfAnIteration) {
  const trace_node all = traced("for i in [4, 5] return T(i, b)", {0, 0});
  ASSERT_EQ(all.parts.size(), 3U);
  EXPECT_EQ(all.parts[1].parts.at(0).asked->hit.rows, (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(all.parts[2].parts.at(0).asked->hit.rows, (std::vector<std::uint32_t>{1}));
}

TEST(Trace, OtherCallsAskNoTable) { EXPECT_FALSE(traced("abs(a)", {1}).asked); }

}  // namespace
