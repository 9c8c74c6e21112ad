// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_SCHEME_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_SCHEME_POLICY_HPP
/// \file scheme_policy.hpp
/// What schemes and ladders in tests refer to, beside the frame of toml_policy.hpp.

#include <support/toml_policy.hpp>

#include <string>

namespace kaohe_test {

/// Targets of both towns: `ei-year` (a reduction, each year), `cod-2020` (a level), `cloud` (a total), `trend` and
/// `range` (no deciding number), `north-only` (of one town); tasks of both: `statistics`, `coordination`,
/// `north-task` (of one), `class` (of towns), `big` (of those with much cod); indicator 违法案件; list `重点`.
/// 60 lines, in front of which nothing stands.
inline std::string scheme_frame() {
  return R"([[indicator]]
id = "violations"
name = "违法案件"
unit = "件"
kind = "count"
[[list]]
id = "重点"
members = ["北镇"]
[[target]]
id = "ei-year"
who = ["北镇", "南镇"]
indicator = "cod"
article = "一"
baseline = "previous year"
due = "each year"
reduction = ">= 3 %"
[[target]]
id = "cod-2020"
who = ["北镇", "南镇"]
indicator = "cod"
article = "一"
due = 2020
level = "<= 3 吨"
[[target]]
id = "trend"
who = ["北镇", "南镇"]
indicator = "cod"
article = "一"
baseline = 2015
due = 2020
trend = "falling"
[[target]]
id = "range"
who = ["北镇", "南镇"]
indicator = "cod"
article = "一"
due = 2020
level = "[1 吨..3 吨]"
[[target]]
id = "north-only"
who = "北镇"
indicator = "energy"
article = "一"
due = 2020
level = "<= 3 万tce"
[[task]]
id = "statistics"
article = "二"
who = ["北镇", "南镇"]
standing = true
[[task]]
id = "coordination"
article = "二"
who = ["北镇", "南镇"]
standing = true
[[task]]
id = "north-task"
article = "二"
who = "北镇"
standing = true
[[task]]
id = "class"
article = "二"
each = 'kind = "town"'
standing = true
[[task]]
id = "big"
article = "二"
each = 'kind = "town" and cod > 10 吨'
standing = true
)";
}

}  // namespace kaohe_test

#endif
