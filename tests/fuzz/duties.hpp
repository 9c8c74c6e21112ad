// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_FUZZ_DUTIES_HPP
#define KAOHE_TESTS_FUZZ_DUTIES_HPP
/// \file duties.hpp
/// A small policy with targets and tasks, that register and evidence files can be about.

#include <kaohe/io/load_policy.hpp>

namespace kaohe_fuzz {

/// Two units, a target by figures, one by determination, a task of one unit and one of a class.
inline const kaohe::policy& duties() {
  static const kaohe::policy made = [] {
    kaohe::issues problems;
    return kaohe::io::load_policy(
               {{"policy.toml",
                 "format = 1\n[policy]\nid = 'p'\ntitle = '示例'\nperiod = { from = 2016, to = 2020 }\n"
                 "[[responsible_unit]]\nid = 'd'\nname = '某区'\nkind = 'district'\n"
                 "[[responsible_unit]]\nid = 'n'\nname = '北镇'\nkind = 'town'\nto = 2020-01-01\n"
                 "[[indicator]]\nid = 'cod'\nname = '化学需氧量排放总量'\nunit = '吨'\nkind = 'total'\n"
                 "[[target]]\nid = 'a'\nwho = 'd'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nlevel = '<= 1 吨'\n"
                 "[[target]]\nid = 'b'\nwho = 'd'\nindicator = 'cod'\narticle = '二'\ndue = 2020\nbaseline = 2015\n"
                 "trend = 'falling'\njudged_by = 'determination'\n"
                 "[[task]]\nid = 't'\nwho = 'd'\narticle = '三'\ndue = 2019-12-31\ndone = 'basically done'\n"
                 "evidence = ['台账']\n"
                 "[[task]]\nid = 'e'\neach = 'kind = \"town\" and cod > 1 吨'\narticle = '三'\nstanding = true\n"}},
               problems)
        .value();
  }();
  return made;
}

}  // namespace kaohe_fuzz

#endif
