// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_DUTIES_HPP
#define KAOHE_TESTS_SUPPORT_DUTIES_HPP
/// \file duties.hpp
/// A small policy with targets and tasks, for readers of register and evidence files.

#include "support/toml_policy.hpp"

namespace kaohe_test {

/// Targets `cod` (by figures) and `share` (by determination) and a task `ledger` of the district; a task `books` of the
/// towns; `twice` is a target of the district and a task of the north.
inline const kaohe::policy& duties() {
  static const kaohe::policy made = policy_of(R"(
[[target]]
id = "cod"
who = "某区"
indicator = "cod"
article = "二"
due = 2020
level = "<= 100 吨"
[[target]]
id = "share"
who = "某区"
indicator = "share"
article = "二"
due = 2020
baseline = 2015
trend = "rising"
judged_by = "determination"
[[target]]
id = "twice"
who = "某区"
indicator = "cod"
article = "二"
due = 2019
level = "<= 100 吨"
[[task]]
id = "twice"
article = "三"
who = "北镇"
standing = true
[[task]]
id = "ledger"
article = "三"
who = "某区"
due = 2019-12-31
done = "basically done"
evidence = ["台账", "年度总结"]
[[task]]
id = "books"
article = "三"
each = 'kind = "town"'
standing = true
)");
  return made;
}

}  // namespace kaohe_test

#endif
