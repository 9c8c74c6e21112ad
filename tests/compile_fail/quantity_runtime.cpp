// SPDX-License-Identifier: Apache-2.0
// Run-time quantities: a sum or a comparison can fail, so there are no operators for it, and no result is dropped.
#include <kaohe/quantity/quantity.hpp>

int main() {
  const kaohe::quantity a{10, *kaohe::parse_unit("tce")}, b{5, *kaohe::parse_unit("t")};
  const auto order = kaohe::compare(a, b);
  const kaohe::quantity product = a * b;

#if KAOHE_EXPECT_FAIL == 1  // expect: no match for .?operator\+|invalid operands to binary expression
  (void)(a + b);
#endif
#if KAOHE_EXPECT_FAIL == 2  // expect: no match for .?operator<|invalid operands to binary expression
  (void)(a < b);
#endif
#if KAOHE_EXPECT_FAIL == 3  // expect: deleted function|deleted constructor
  const kaohe::quantity inexact{0.1, a.unit};
#endif
  return order.has_value() || product.amount.is_zero() ? 1 : 0;
}
