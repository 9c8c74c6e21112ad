// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_NAMES_HPP
#define KAOHE_IMPL_REPORT_NAMES_HPP

#include <kaohe/model/policy.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

inline std::string names_of(const policy& p, const std::vector<responsible_unit_id>& units, std::string_view between) {
  std::string out;
  for (const responsible_unit_id u : units) {
    if (!out.empty()) out += between;
    out += p.at(u).name;
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
