// SPDX-License-Identifier: Apache-2.0
#include <kaohe/base/source_text.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::place;
using kaohe::place_at;
using kaohe::source_text;

TEST(SourceText, CountsCodePointsFromItsPlace) {
  const source_text text{"能耗 > 5 t", {"policy.toml", 12, 9}, {}};
  EXPECT_EQ(place_at(text, 0), (place{"policy.toml", 12, 9}));
  EXPECT_EQ(place_at(text, 3), (place{"policy.toml", 12, 10}));
  EXPECT_EQ(place_at(text, 7), (place{"policy.toml", 12, 12}));
  EXPECT_EQ(place_at(text, text.value.size()), (place{"policy.toml", 12, 17}));
}

TEST(SourceText, ALineBreakStartsALine) {
  const source_text text{"a +\n吨 b\n", {"f", 3, 20}, {}};
  EXPECT_EQ(place_at(text, 3), (place{"f", 3, 23}));
  EXPECT_EQ(place_at(text, 4), (place{"f", 4, 1}));
  EXPECT_EQ(place_at(text, 8), (place{"f", 4, 3}));
  EXPECT_EQ(place_at(text, 10), (place{"f", 5, 1}));
}

TEST(SourceText, WithoutAPlaceCountsFromTheStart) {
  EXPECT_EQ(place_at(source_text{"吨吨", {}, {}}, 3), (place{"", 1, 2}));
  EXPECT_EQ(place_at(source_text{"吨吨", {"f", 0, 0}, {}}, 0), (place{"f", 1, 1}));
  EXPECT_TRUE((source_text{}.empty()));
  EXPECT_FALSE((source_text{" ", {}, {}}.empty()));
}

TEST(SourceText, StepsSetThePlaceAnew) {
  // In the file: "a\"b" with the escape at column 6, then a continued line.
  const source_text text{"a\"bcd", {"f", 2, 5}, {{2, 2, 8}, {4, 3, 1}}};
  EXPECT_EQ(place_at(text, 0), (place{"f", 2, 5}));
  EXPECT_EQ(place_at(text, 1), (place{"f", 2, 6}));
  EXPECT_EQ(place_at(text, 2), (place{"f", 2, 8}));
  EXPECT_EQ(place_at(text, 3), (place{"f", 2, 9}));
  EXPECT_EQ(place_at(text, 4), (place{"f", 3, 1}));
  EXPECT_EQ(place_at(text, 5), (place{"f", 3, 2}));
}

TEST(SourceText, TheLastOfSeveralStepsAtOneByteCounts) {
  const source_text text{"ab", {"f", 1, 1}, {{0, 7, 7}, {1, 8, 1}, {1, 9, 3}}};
  EXPECT_EQ(place_at(text, 0), (place{"f", 7, 7}));
  EXPECT_EQ(place_at(text, 1), (place{"f", 9, 3}));
}

}  // namespace
