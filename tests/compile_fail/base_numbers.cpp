// SPDX-License-Identifier: Apache-2.0
// A double never becomes an exact number unnoticed, a truth value never becomes one at all, and handles of different
// kinds do not mix.
#include <kaohe/base/id.hpp>
#include <kaohe/base/number.hpp>

using target_id = kaohe::id<struct target_tag>;
using task_id = kaohe::id<struct task_tag>;

bool twins(const kaohe::number& rate, target_id target, target_id other) {
  const kaohe::number typed = kaohe::number::from_shortest(15.2).value_or(0);
  const kaohe::number count = 3;
  return rate < typed && rate + 1 < count && target == other;
}

#if KAOHE_EXPECT_FAIL == 1  // expect: deleted
kaohe::number from_double() { return 15.2; }
#endif

#if KAOHE_EXPECT_FAIL == 2  // expect: deleted
bool compare_with_double(const kaohe::number& rate) { return rate < 15.2; }
#endif

#if KAOHE_EXPECT_FAIL == 3  // expect: (conversion from|could not convert|no viable conversion).*bool
kaohe::number from_bool() { return true; }
#endif

#if KAOHE_EXPECT_FAIL == 4  // expect: (no match for .operator==|invalid operands to binary expression)
bool mixed(target_id target, task_id task) { return target == task; }
#endif
