// SPDX-License-Identifier: Apache-2.0
// Expressions of schemes call the verdicts as this floor does.
#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/model/verdict_names.hpp>

#include <gtest/gtest.h>

namespace {

using namespace kaohe;

TEST(VerdictNames, AreThoseOfTheVerdicts) {
  for (std::size_t i = 0; i < model::detail::verdict_keys.size(); ++i) {
    EXPECT_EQ(model::detail::verdict_keys[i], to_text(static_cast<verdict>(i)));
    EXPECT_EQ(model::detail::verdict_words[i], word(static_cast<verdict>(i), language::zh));
  }
  EXPECT_EQ(static_cast<std::size_t>(verdict::not_reached) + 1, model::detail::verdict_keys.size());
  for (std::size_t i = 0; i < model::detail::task_verdict_keys.size(); ++i) {
    EXPECT_EQ(model::detail::task_verdict_keys[i], to_text(static_cast<task_verdict>(i)));
  }
  EXPECT_EQ(static_cast<std::size_t>(task_verdict::not_applicable) + 1, model::detail::task_verdict_keys.size());
}

}  // namespace
