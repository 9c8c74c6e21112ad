// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/basis.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::basis;

TEST(basis, states_and_finds_aspects) {
  basis b;
  EXPECT_TRUE(b.empty());
  EXPECT_TRUE(b.state("电力折标", "等价值"));
  EXPECT_TRUE(b.state("价格", "2015年可比价"));
  EXPECT_FALSE(b.empty());
  EXPECT_EQ(b.find("电力折标"), "等价值");
  EXPECT_EQ(b.find("价格"), "2015年可比价");
  EXPECT_EQ(b.find("范围"), std::nullopt);
}

TEST(basis, a_second_value_is_refused_and_the_first_kept) {
  basis b{{"电力折标", "等价值"}};
  EXPECT_TRUE(b.state("电力折标", "等价值"));
  EXPECT_FALSE(b.state("电力折标", "当量值"));
  EXPECT_EQ(b.find("电力折标"), "等价值");
  EXPECT_EQ((basis{{"a", "1"}, {"a", "2"}}.find("a")), "1");
}

TEST(basis, order_of_statement_does_not_matter) {
  EXPECT_EQ((basis{{"a", "1"}, {"b", "2"}}), (basis{{"b", "2"}, {"a", "1"}}));
  EXPECT_NE((basis{{"a", "1"}}), (basis{{"a", "2"}}));
  EXPECT_NE((basis{{"a", "1"}}), basis{});
}

TEST(basis, without_an_aspect) {
  const basis b{{"a", "1"}, {"b", "2"}, {"c", "3"}};
  EXPECT_EQ(b.without("b"), (basis{{"a", "1"}, {"c", "3"}}));
  EXPECT_EQ(b.without("x"), b);
}

TEST(basis, conflict_only_where_both_state_different_values) {
  const basis left{{"价格", "2015年可比价"}, {"电力折标", "等价值"}};
  EXPECT_FALSE(conflict(left, left));
  EXPECT_FALSE(conflict(left, {}));
  EXPECT_FALSE(conflict({}, left));
  EXPECT_FALSE(conflict(left, basis{{"范围", "全社会"}}));
  const auto found = conflict(left, basis{{"电力折标", "当量值"}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->key, "电力折标");
  EXPECT_EQ(found->left, "等价值");
  EXPECT_EQ(found->right, "当量值");
}

TEST(basis, conflict_names_the_first_of_several) {
  const auto found = conflict(basis{{"b", "1"}, {"a", "1"}}, basis{{"a", "2"}, {"b", "2"}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->key, "a");
}

TEST(basis, merge_keeps_all_aspects) {
  EXPECT_EQ(merge(basis{{"a", "1"}}, basis{{"b", "2"}}), (basis{{"a", "1"}, {"b", "2"}}));
  EXPECT_EQ(merge(basis{{"a", "1"}}, basis{{"a", "2"}}), (basis{{"a", "1"}}));
}

TEST(basis, to_text_lists_the_aspects) {
  EXPECT_EQ(to_text(basis{}), "");
  EXPECT_EQ(to_text(basis{{"b", "2"}, {"a", "1"}}), "a＝1，b＝2");
}

}  // namespace
