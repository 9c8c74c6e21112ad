// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/id.hpp>

#include <gtest/gtest.h>

#include <concepts>
#include <type_traits>
#include <unordered_set>

namespace {

using target_id = kaohe::id<struct target_tag>;
using task_id = kaohe::id<struct task_tag>;

static_assert(sizeof(target_id) == 4 && std::is_trivially_copyable_v<target_id>);
static_assert(std::totally_ordered<target_id>);
static_assert(!std::equality_comparable_with<target_id, task_id>, "handles of different kinds do not mix");
static_assert(!std::convertible_to<target_id, task_id> && !std::convertible_to<int, target_id>);

TEST(Id, OrdersByPosition) {
  EXPECT_EQ(target_id{}, target_id{0});
  EXPECT_LT(target_id{1}, target_id{2});
  EXPECT_NE(target_id{1}, target_id{2});
}

TEST(Id, CanBeAKey) {
  const std::unordered_set<target_id> all{target_id{1}, target_id{2}, target_id{1}};
  EXPECT_EQ(all.size(), 2u);
}

}  // namespace
