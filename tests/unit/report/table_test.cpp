// SPDX-License-Identifier: Apache-2.0
#include <kaohe/report/table.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::report::alignment;
using kaohe::report::table;

TEST(ReportTable, ColumnsAlignByTerminalWidthNotByBytes) {
  const table t{{"指标", "n"}, {alignment::left, alignment::right}, {{"COD", "3128"}, {"二氧化硫", "7"}}};
  EXPECT_EQ(to_text(t),
            "指标         n\n"
            "--------  ----\n"
            "COD       3128\n"
            "二氧化硫     7\n");
}

TEST(ReportTable, ShortRowsAreFilledAndLinesEndWithoutBlanks) {
  const table t{{"a", "bb"}, {}, {{"x"}, {"", "y"}, {}}};
  EXPECT_EQ(to_text(t), "a  bb\n-  --\nx\n   y\n\n");
}

TEST(ReportTable, OnlyAHeader) { EXPECT_EQ(to_text(table{{"甲", "b"}, {}, {}}), "甲  b\n--  -\n"); }

}  // namespace
