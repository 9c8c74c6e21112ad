// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_UNIT_TRIAL_TRYING_HPP
#define KAOHE_TESTS_UNIT_TRIAL_TRYING_HPP
/// \file trying.hpp
/// Cases as text, within the frame of support/toml_policy.hpp, and their results as text.

#include <support/toml_policy.hpp>

#include <kaohe/io/load_package.hpp>
#include <kaohe/report/value_text.hpp>
#include <kaohe/trial/run_cases.hpp>

#include <string>

namespace kaohe_test {

/// What the frame lacks: a target, a task and a table to be tried.
inline std::string more_to_try() {
  return R"toml([[target]]
id = "cod-2020"
who = ["北镇", "南镇"]
indicator = "cod"
due = 2020
article = "一"
level = "<= 3128 吨"
reduction = ">= 15.2 %"
baseline = 2015
decides = "level"
[[target]]
id = "share-yearly"
who = "某区"
indicator = "share"
due = "each year"
article = "一"
level = ">= 50 %"
[[target]]
id = "energy-falls"
who = "某区"
indicator = "energy"
due = 2020
baseline = 2015
article = "一"
trend = "falling"
judged_by = "determination"
[[task]]
id = "plan"
who = ["北镇", "南镇"]
article = "二"
due = 2018-12-31
evidence = ["实施方案"]
[[task]]
id = "audit"
each = 'kind = "town" and cod > 10 t'
article = "二"
standing = true
[[table]]
id = "得分"
parameters = [ { name = "完成率", unit = "%" } ]
output = "number"
rows = [ ["> 100 %", "40 + 1/(120 % - 完成率)"], ["[90 %..100 %]", "36"], ["< 90 %", "0"] ]
[[table]]
id = "评定"
parameters = [ { name = "得分数", type = "number" }, { name = "否决", type = "boolean" } ]
outputs = [ { name = "等级", values = ["好", "差"] }, { name = "说明", type = "string" } ]
rows = [ [">= 60", "false", "好", '"无"'], ["< 60", "false", "差", '"低"'], ["-", "true", "差", '"否决"'] ]
)toml";
}

inline kaohe::io::package_file more_file() { return {"more.toml", more_to_try()}; }

/// The package of cases in x.toml, or the problems as an exception.
inline kaohe::io::loaded_package package_of(const std::string& x) {
  kaohe::issues problems;
  const std::vector<kaohe::io::package_file> files = {
      {"frame.toml", frame()}, more_file(), {"x.toml", without_first_break(x) + "\n"}};
  auto loaded = kaohe::io::load_package(files, problems);
  if (!loaded) throw std::runtime_error(brief(problems));
  return *std::move(loaded);
}

/// The problems of the cases of x.toml. See `brief`.
inline std::string case_problems(const std::string& x) { return brief(load_toml(x, frame(), {more_file()}).problems); }

inline std::string shown(const kaohe::feel::value& v, const kaohe::feel::declared_name& as) {
  if (v.is_fault()) return "fault";
  return kaohe::report::to_text(v, as.declared, as.shown.value_or(kaohe::unit{}), kaohe::language::en);
}

/// A line for each row: `+` or `-`, each part with what was found, and `≠` with what was expected.
inline std::string tried(const kaohe::io::loaded_package& package) {
  std::string out;
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  for (const auto& row : all.rows) {
    out += row.passed ? "+" : "-";
    for (const auto& part : row.parts) {
      const auto& as = part.expected.declared;
      out += ' ' + as.name + '=' + shown(part.found, as);
      if (!part.same) out += "≠" + shown(part.expected.held, as);
    }
    out += '\n';
  }
  return out;
}
inline std::string tried(const std::string& x) { return tried(package_of(x)); }

/// Every value that the first row read.
inline std::string read_by(const std::string& x) {
  const auto package = package_of(x);
  std::string out;
  const auto all = kaohe::trial::run_cases(package.policy, package.cases);
  for (const auto& each : all.rows.at(0).read) {
    out += each.declared.name + " = " + shown(each.held, each.declared) + '\n';
  }
  return out;
}

}  // namespace kaohe_test

#endif
