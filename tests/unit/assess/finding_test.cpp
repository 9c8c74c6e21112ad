// SPDX-License-Identifier: Apache-2.0
#include <kaohe/assess/finding.hpp>

#include <gtest/gtest.h>

namespace {

using kaohe::language;
using kaohe::verdict;

TEST(Verdict, HasAKeyAndAWordInBothLanguages) {
  struct row {
    verdict is;
    std::string_view key, zh, en;
  };
  for (const row& r : {row{verdict::met, "met", "完成", "met"}, row{verdict::missed, "missed", "未完成", "missed"},
                       row{verdict::not_due, "not_due", "未到期", "not due"},
                       row{verdict::to_be_determined, "to_be_determined", "待认定", "to be determined"},
                       row{verdict::not_applicable, "not_applicable", "不适用", "not applicable"},
                       row{verdict::exempt, "exempt", "免予考核", "exempt"},
                       row{verdict::undetermined, "undetermined", "不能判定", "undetermined"},
                       row{verdict::reached, "reached", "达到", "reached"},
                       row{verdict::not_reached, "not_reached", "未达到", "not reached"}}) {
    EXPECT_EQ(to_text(r.is), r.key);
    EXPECT_EQ(word(r.is, language::zh), r.zh);
    EXPECT_EQ(word(r.is, language::en), r.en);
  }
}

}  // namespace
