// SPDX-License-Identifier: Apache-2.0
// An outside program: a cap of 3128 吨 from 3688 吨 is a reduction by 15.2 % (printed to one decimal).
#include <kaohe/kaohe.hpp>

#include <cstdio>

int main() {
  const auto base = kaohe::parse_quantity("3688吨");
  const auto cap = kaohe::parse_quantity("3128吨");
  if (!base || !cap) return 1;
  const kaohe::number rate = (base->coherent() - cap->coherent()) / base->coherent();
  const kaohe::number printed = kaohe::round_half_even(rate, kaohe::rounding_interval::power_of_ten(-3));
  std::printf("kaohe %s: %s\n", KAOHE_VERSION_STRING, kaohe::to_text(printed).c_str());
  return printed == kaohe::number(152) / 1000 ? 0 : 1;
}
