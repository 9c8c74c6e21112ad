// SPDX-License-Identifier: Apache-2.0
// Any bytes as an observation file of a small policy.
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/observation_csv.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

const kaohe::policy& small_policy() {
  static const kaohe::policy made = [] {
    kaohe::issues problems;
    return kaohe::io::load_policy(
               {{"policy.toml",
                 "format = 1\n"
                 "[policy]\nid = \"p\"\ntitle = \"示例\"\n"
                 "[[responsible_unit]]\nid = \"d\"\nname = \"周村区\"\nkind = \"district\"\n"
                 "[[indicator]]\nid = \"cod\"\nname = \"化学需氧量排放总量\"\n"
                 "unit = \"吨\"\nkind = \"total\"\n"
                 "[[indicator]]\nid = \"share\"\nname = \"比重\"\nunit = \"%\"\nkind = \"share\"\n"}},
               problems)
        .value();
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kaohe::issues problems;
  const auto text = kaohe::io::to_utf8(std::string(data, data + size), kaohe::io::encoding::detect, "o.csv", problems);
  if (!text) return 0;
  for (const auto& each : kaohe::io::read_observations(*text, "o.csv", small_policy(), problems)) {
    if (each.value.fault() != kaohe::number_fault::none || each.where.line < 2) std::abort();
  }
  for (const auto& p : problems) (void)message(p, kaohe::language::en);
  return 0;
}
