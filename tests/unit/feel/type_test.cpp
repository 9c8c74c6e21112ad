// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/type.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::language;
using kaohe::feel::type;
using kaohe::feel::type_kind;

TEST(Type, InWords) {
  const type energy = type::of(kaohe::base_dimension::coal_equivalent);
  const type stated = type::of(kaohe::base_dimension::coal_equivalent, {{"电力折标", "等价值"}});
  EXPECT_EQ(to_text(energy, language::zh), "数量（标准煤）");
  EXPECT_EQ(to_text(energy, language::en), "quantity (coal equivalent)");
  EXPECT_EQ(to_text(stated, language::zh), "数量（标准煤，电力折标＝等价值）");
  EXPECT_EQ(to_text(stated, language::en), "quantity (coal equivalent, 电力折标＝等价值)");
  EXPECT_EQ(to_text(type::of({}), language::zh), "数量（纯数）");
  EXPECT_EQ(to_text(type::plain(type_kind::boolean), language::zh), "布尔值");
  EXPECT_EQ(to_text(type::plain(type_kind::string), language::zh), "字符串");
  EXPECT_EQ(to_text(type::plain(type_kind::date), language::zh), "日期");
  EXPECT_EQ(to_text(type::plain(type_kind::boolean), language::en), "boolean");
  EXPECT_EQ(to_text(type::plain(type_kind::string), language::en), "string");
  EXPECT_EQ(to_text(type::plain(type_kind::date), language::en), "date");
}

TEST(Type, EqualityLooksAtSortDimensionAndBasis) {
  const type energy = type::of(kaohe::base_dimension::coal_equivalent);
  EXPECT_EQ(energy, type::of(kaohe::base_dimension::coal_equivalent));
  EXPECT_NE(energy, type::of(kaohe::base_dimension::mass));
  EXPECT_NE(energy, type::of(kaohe::base_dimension::coal_equivalent, {{"电力折标", "等价值"}}));
  EXPECT_NE(type::of({}), (type::plain(type_kind::boolean)));
}

}  // namespace
