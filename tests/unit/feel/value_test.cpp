// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/value.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::feel::is_known;
using kaohe::feel::value;

TEST(Value, IsMissingUnlessSomethingIsThere) {
  EXPECT_FALSE(is_known(value()));
  EXPECT_FALSE(is_known(kaohe::feel::missing{{1}}));
  EXPECT_FALSE(is_known(kaohe::feel::fault{kaohe::number_fault::division_by_zero, 0, 1}));
  EXPECT_TRUE(is_known(kaohe::number(0)));
  EXPECT_TRUE(is_known(false));
  EXPECT_TRUE(is_known(std::string()));
  EXPECT_TRUE(is_known(*kaohe::date::make(2018, 6, 19)));
}

TEST(Value, FaultsAndMissingValuesCompareByContent) {
  using kaohe::feel::fault;
  EXPECT_EQ((fault{kaohe::number_fault::too_large, 1, 2}), (fault{kaohe::number_fault::too_large, 1, 2}));
  EXPECT_NE((fault{kaohe::number_fault::too_large, 1, 2}), (fault{kaohe::number_fault::too_large, 1, 3}));
  EXPECT_EQ((kaohe::feel::missing{{1, 2}}), (kaohe::feel::missing{{1, 2}}));
  EXPECT_NE((kaohe::feel::missing{{1, 2}}), (kaohe::feel::missing{{1}}));
}

}  // namespace
