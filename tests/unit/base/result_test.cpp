// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/result.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

kaohe::result<int> half(int x) {
  if (x % 2 != 0) return kaohe::failure(kaohe::issue_code::invalid_value, {"x", std::to_string(x), "an even number"});
  return x / 2;
}

TEST(Result, HoldsAValueOrAnIssueWithoutAPlace) {
  EXPECT_EQ(half(4), 2);
  const auto failed = half(3);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error(), (kaohe::issue{kaohe::issue_code::invalid_value, {}, {"x", "3", "an even number"}}));
}

}  // namespace
