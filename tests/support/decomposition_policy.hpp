// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_DECOMPOSITION_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_DECOMPOSITION_POLICY_HPP
/// \file decomposition_policy.hpp
/// A small district with towns, firms and offices, targets to split, and figures in one line each, for tests of
/// decompositions.

#include <support/toml_policy.hpp>

#include <kaohe/decompose/run.hpp>
#include <kaohe/io/observation_csv.hpp>

#include <stdexcept>
#include <string>

namespace kaohe_test {

/// Units, indicators and targets behind the frame: 某区 with 北镇, 南镇; 甲厂, 乙厂 in 北镇; two offices.
inline std::string split_frame() {
  return frame() + R"(
[[responsible_unit]]
id = "a_works"
name = "甲厂"
kind = "enterprise"
parent = "北镇"
[[responsible_unit]]
id = "b_works"
name = "乙厂"
kind = "enterprise"
parent = "北镇"
[[responsible_unit]]
id = "office_one"
name = "一局"
kind = "department"
parent = "某区"
[[responsible_unit]]
id = "office_two"
name = "二局"
kind = "department"
parent = "某区"
[[indicator]]
id = "intensity"
name = "单位工业增加值能耗"
unit = "tce/万元"
kind = "ratio"
[[target]]
id = "more"
who = "某区"
indicator = "energy"
article = "三"
baseline = 2015
due = 2020
increment = "<= 10 万tce"
[[target]]
id = "cut"
who = "某区"
indicator = "intensity"
article = "三"
baseline = 2015
due = 2020
reduction = ">= 17 %"
[[target]]
id = "growth"
who = "某区"
indicator = "gdp"
article = "三"
baseline = 2015
due = 2020
change = ">= 30 %"
[[target]]
id = "cap"
who = "某区"
indicator = "cod"
article = "三"
due = 2020
level = "<= 100 吨"
[[target]]
id = "several"
who = ["北镇", "南镇"]
indicator = "cod"
article = "三"
due = 2020
level = "<= 100 吨"
[[target]]
id = "trend"
who = "某区"
indicator = "cod"
article = "三"
baseline = 2015
due = 2020
trend = "falling"
)";
}

/// A `[[decomposition]]` with these keys, behind `id = 'd'` and `article = '四'` (lines 2 and 3).
inline std::string split(const std::string& keys) { return "[[decomposition]]\nid = 'd'\narticle = '四'\n" + keys; }

/// Keys of a sound decomposition of an amount to 北镇 and 南镇 (lines 4 to 8).
inline const std::string by_base = R"T(target = 'more'
over = ['北镇', '南镇']
digits = '0.01 万tce'
share = 'base'
base = { indicator = 'energy', period = 2015 }
)T";
/// The same of a rate, published to so many per cent.
inline std::string same_rate(const std::string& digits) {
  return "target = 'cut'\nover = ['北镇', '南镇']\ndigits = '" + digits +
         "'\nshare = 'same rate'\ntied_by = { indicator = 'energy', period = 2015 }\n";
}
/// The figures of both.
inline const std::string town_figures = "北镇,energy,2015,3,万tce\n南镇,energy,2015,1,万tce\n";

/// Keys with a piece in other words. \pre it stands there
inline std::string reworded(const std::string& what, const std::string& by, std::string keys = by_base) {
  return keys.replace(keys.find(what), what.size(), by);
}

/// Its problems. See `brief`.
inline std::string split_problems(const std::string& keys) {
  return brief(load_toml(split(keys), split_frame()).problems);
}

/// The policy with these files. \pre it has no errors
inline kaohe::policy split_policy(const std::string& text) {
  toml_outcome found = load_toml(text, split_frame());
  if (!found.policy) throw std::runtime_error(brief(found.problems));
  return *found.policy;
}

/// Final figures: `北镇,能源消费总量,2015,3,万tce` a line.
inline kaohe::snapshot figures_of(const kaohe::policy& p, const std::string& rows) {
  kaohe::issues problems;
  std::string text = "who,indicator,period,value,unit,status\n";
  for (const char c : rows) text += c == '\n' ? std::string(",final\n") : std::string(1, c);
  auto all = kaohe::io::read_observations(text, "o.csv", p, problems);
  if (has_errors(problems)) throw std::runtime_error(brief(problems));
  return kaohe::snapshot(std::move(all));
}

/// What running the first decomposition gave.
struct split_outcome {
  kaohe::policy policy;
  std::optional<kaohe::decomposition_result> made;
  kaohe::issues problems;

  /// What a unit gets, as a decimal in the unit of the parts.
  [[nodiscard]] std::string part(const std::string& name) const { return text(of(name).value); }
  /// The part of a unit.
  [[nodiscard]] const kaohe::decomposed_part& of(const std::string& name) const {
    if (!made) throw std::runtime_error(brief(problems));
    for (const auto& each : made->parts) {
      if (policy.at(each.who).name == name) return each;
    }
    throw std::runtime_error(name);
  }
  /// An amount as a decimal in the unit of the parts.
  [[nodiscard]] std::string text(const kaohe::number& coherent) const {
    return kaohe::to_text(coherent / policy->decompositions[0].digits.unit.size);
  }
};

/// Runs the first decomposition of a policy.
inline split_outcome run_split(const std::string& text, const std::string& figures) {
  split_outcome found{split_policy(text), {}, {}};
  found.made = kaohe::decompose::run(found.policy, figures_of(found.policy, figures), {0}, found.problems);
  return found;
}

}  // namespace kaohe_test

#endif
