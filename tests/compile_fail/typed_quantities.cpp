// SPDX-License-Identifier: Apache-2.0
// Typed quantities: tonnes of coal equivalent, tonnes and ten thousand yuan do not mix.
#include <kaohe/quantity/typed.hpp>

using namespace kaohe::typed;

int main() {
  coal_equivalent used = 10.3_exact * wan_tce;
  mass burnt = 5 * tonnes;
  bool fine = used < 11 * wan_tce && burnt == 5'000 * kilograms;
  used = used + 3 * tce;
  used += 3 * tce;
  kaohe::number in_tce = used / tce;
  const coal_equivalent converted = 0.7143_exact * (kgce / kilograms) * burnt;
  const auto runtime = to_quantity(converted);

#if KAOHE_EXPECT_FAIL == 1  // expect: deleted (function|operator).*operator\+|deleted operator '\+'
  used = used + burnt;
#endif
#if KAOHE_EXPECT_FAIL == 2  // expect: deleted (function|operator).*operator<|deleted operator '<'
  fine = used < burnt;
#endif
#if KAOHE_EXPECT_FAIL == 3  // expect: deleted (function|operator).*operator==|deleted operator '=='
  fine = used == burnt;
#endif
#if KAOHE_EXPECT_FAIL == 4  // expect: conversion from .*money|no viable conversion from
  mass assigned = 5 * wan_yuan;
#endif
#if KAOHE_EXPECT_FAIL == 5  // expect: is_implicitly_convertible
  burnt = 5 * wan_yuan;
#endif
#if KAOHE_EXPECT_FAIL == 6  // expect: conversion from .*coal_equivalent|no viable conversion from
  energy heat = used;
#endif
#if KAOHE_EXPECT_FAIL == 7  // expect: conversion_factor
  coal_equivalent converted_by_force(3 * gigajoules);
#endif
#if KAOHE_EXPECT_FAIL == 8  // expect: no match for .?operator/|invalid operands to binary expression
  in_tce = used / tonnes;
#endif
#if KAOHE_EXPECT_FAIL == 9  // expect: no match for .?operator\+|invalid operands to binary expression
  used += burnt;
#endif
#if KAOHE_EXPECT_FAIL == 10  // expect: use of deleted function|attempt to use a deleted function|deleted constructor
  used = 10.3 * wan_tce;
#endif
#if KAOHE_EXPECT_FAIL == 11  // expect: no match for .?operator=|no viable overloaded '='
  used = 5;
#endif
#if KAOHE_EXPECT_FAIL == 12  // expect: an exact decimal has at most 18 digits
  in_tce = 1e3_exact;
#endif
#if KAOHE_EXPECT_FAIL == 13  // expect: an exact decimal has at most 18 digits
  in_tce = 1234567890.1234567890_exact;
#endif
  return fine && in_tce == in_tce && !runtime.unit.spelling.empty() ? 0 : 1;
}
