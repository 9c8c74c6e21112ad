// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/value.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::fault;
using kaohe::feel::fault_cause;
using kaohe::feel::missing;
using kaohe::feel::value;
using kaohe::feel::value_kind;

TEST(Value, IsMissingUnlessSomethingIsThere) {
  EXPECT_FALSE(value().is_known());
  EXPECT_FALSE(value(missing{1, 0}).is_known());
  EXPECT_FALSE(value(fault{fault_cause::division_by_zero, 0, 1}).is_known());
  EXPECT_TRUE(value(0).is_known());
  EXPECT_TRUE(value(false).is_known());
  EXPECT_TRUE(value(std::string()).is_known());
  EXPECT_TRUE(value(*kaohe::date::make(2018, 6, 19)).is_known());
}

TEST(Value, ANumberWithoutAValueIsAFault) {
  const value v = number(1) / number(0);
  ASSERT_TRUE(v.is_fault());
  EXPECT_EQ(v.as_fault(), (fault{fault_cause::division_by_zero, 0, 0}));
  EXPECT_EQ(value(number::faulty(kaohe::number_fault::too_large)).as_fault().cause, fault_cause::too_large);
}

TEST(Value, CopiesAndMovesOfEverySort) {
  const number big = number::power_of_ten(40);
  const std::vector<value> all{
      value(),
      value(missing{5, 0}),
      value(fault{fault_cause::no_row, 1, 2}),
      value(true),
      value(choice{3}),
      value(*kaohe::date::make(2018, 6, 19)),
      value(kaohe::feel::days_duration{3}),
      value(kaohe::feel::months_duration{14}),
      value(7),
      value(big),
      value(std::string("一段较长的、不在对象之内的文字，足以另占内存")),
      value::list({value(1), value(big)}),
      value::context({value(std::string("a"))}),
      value(kaohe::feel::value_range{value(1), value(big), true, false}),
      value(kaohe::feel::enclosure{1, big}),
  };
  for (const value& from : all) {
    for (const value& to : all) {
      value copy = to;
      copy = from;
      EXPECT_EQ(copy.kind(), from.kind());
      value moved = to;
      moved = std::move(copy);
      EXPECT_EQ(moved.kind(), from.kind());
      const value built(std::move(moved));
      EXPECT_EQ(built.kind(), from.kind());
      if (from.is_number()) {
        EXPECT_EQ(built.as_number(), from.as_number());
      }
      if (from.kind() == value_kind::string) {
        EXPECT_EQ(built.as_string(), from.as_string());
      }
      if (from.kind() == value_kind::list) {
        EXPECT_EQ(built.parts().all.size(), 2U);
      }
    }
  }
}

TEST(Value, IsCompleteOnlyWithAllItsParts) {
  EXPECT_TRUE(is_complete(value::list({value(1), value::list({value(2)})})));
  EXPECT_FALSE(is_complete(value::list({value(1), value::list({value()})})));
  EXPECT_FALSE(is_complete(value::context({value(fault{fault_cause::no_row, 0, 0})})));
  EXPECT_TRUE(is_complete(value::list({})));
  EXPECT_FALSE(is_complete(value(kaohe::feel::value_range{value(1), value(), true, true})));
  EXPECT_FALSE(is_complete(value(kaohe::feel::value_range{value(), value(1), true, true})));
  EXPECT_TRUE(is_complete(value(kaohe::feel::value_range{value(1), value(2), true, true})));
}

TEST(Value, MissingValuesAddUpTheirInputs) {
  EXPECT_EQ((missing{1, 4} | missing{2, 4}), (missing{3, 4}));
  EXPECT_NE((missing{1, 0}), (missing{0, 1}));
}

}  // namespace
