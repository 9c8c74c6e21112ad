// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file of applications of a small policy; those that are read are decided about.
#include <kaohe/gate/decide.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/project_file.hpp>
#include <kaohe/io/text_file.hpp>

#include "problems.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

namespace {

/// A policy with an input of every type.
const kaohe::policy& gate() {
  static const kaohe::policy made = [] {
    kaohe::issues problems;
    return kaohe::io::load_policy(
               {{"policy.toml",
                 "format = 1\n[policy]\nid = 'p'\ntitle = '示例'\nissued = 2018-01-01\n"
                 "[[responsible_unit]]\nid = 'n'\nname = '北镇'\nkind = 'town'\n"
                 "[[list]]\nid = '污染物'\nmembers = ['氨氮', '氮氧化物']\n"
                 "[[procedure]]\nid = '节能审查'\nauthority = '某局'\n"
                 "[gate]\napplicable_on = '日期'\n"
                 "[input.project]\n"
                 "'日期' = { type = 'date' }\n'代码' = { type = 'code' }\n'工业' = { type = 'boolean' }\n"
                 "'性质' = { type = 'string', values = ['新建', '扩建'] }\n'备注' = { type = 'string' }\n"
                 "'能耗' = { type = 'quantity', unit = 'tce', range = '>= 0 tce' }\n"
                 "'增加值' = { type = 'quantity', unit = '万元', only_if = '工业' }\n"
                 "'占比' = { type = 'quantity', unit = '%', range = '[0 %..100 %]' }\n'镇' = { type = 'responsible "
                 "unit' }\n"
                 "'排放' = { type = 'quantity', unit = '吨', by = '污染物' }\n"
                 "[[rule]]\nid = 'a'\nprocedure = '节能审查'\narticle = '六'\nstrength = 'refuse in principle'\n"
                 "applies = '性质 = \"新建\"'\nwhen = '能耗 / 增加值 > 1 tce/万元 or 代码 in [\"30\"]'\n"
                 "exception_by = ['某区']\n"
                 "[[rule]]\nid = 'b'\nprocedure = '节能审查'\narticle = '六'\nstrength = 'require'\nfor_each = "
                 "'污染物'\n"
                 "when = '排放 > 0 吨'\nmust = '占比 >= 10 %'\nshort = '排放'\nto = 2020-01-01\n"
                 "[[rule]]\nid = 'c'\nprocedure = '节能审查'\narticle = '六'\nstrength = 'suspend'\nwhen = "
                 "'suspended(镇)'\n"}},
               problems)
        .value();
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kaohe_fuzz::require;
  const kaohe::policy& p = gate();
  kaohe::issues problems;
  const auto text = kaohe::io::to_utf8(std::string(data, data + size), kaohe::io::encoding::detect, "p", problems);
  if (!text) return 0;
  const auto projects = kaohe::io::read_projects(*text, "p", p, problems);
  kaohe_fuzz::say(problems);
  std::set<std::string> ids;
  for (const kaohe::project& each : projects) {
    require(!each.id.empty() && ids.insert(each.id).second && each.where.line > 0);
    require(each.values.size() == p->inputs.size());
    for (std::size_t i = 0; i < each.values.size(); ++i) require(each.values[i].size() == (p->inputs[i].by ? 2U : 1U));
  }
  const kaohe::decision_register decided;
  const kaohe::gate::facts on{&decided, nullptr, nullptr, p->issued};
  for (const kaohe::project_decision& each : kaohe::gate::decide_all(p, projects, on).all) {
    require(each.at_least <= each.at_most && each.result.has_value() == (each.at_least == each.at_most));
  }
  return 0;
}
