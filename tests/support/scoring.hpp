// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_SCORING_HPP
#define KAOHE_TESTS_SUPPORT_SCORING_HPP
/// \file scoring.hpp
/// Score sheets of a made-up county: a frame of units, indicators, targets and tasks; a test adds schemes as package
/// text, and facts one after the other.

#include <kaohe/assess/scorecard.hpp>

#include "support/decisions.hpp"
#include "support/toml_policy.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe_test {

/// A county with towns 北镇, 南镇 and, until 2018, 西镇; a works in 北镇. The target `saving` of the towns asks for 100 tce
/// each year, so that 完成率 in per cent is 节能量 in tce; so does `coal` for 减煤量.
inline std::string scoring_frame() {
  return R"x(format = 1
[policy]
id = "county"
title = "某县节能目标责任考核办法"
document = "某政发〔2016〕1号"
period = { from = 2016, to = 2020 }
settled_by = "verified"
[[responsible_unit]]
id = "county"
name = "某县"
kind = "government"
[[responsible_unit]]
id = "north"
name = "北镇"
kind = "town"
parent = "某县"
[[responsible_unit]]
id = "south"
name = "南镇"
kind = "town"
parent = "某县"
[[responsible_unit]]
id = "west"
name = "西镇"
kind = "town"
parent = "某县"
to = 2018-07-01
[[responsible_unit]]
id = "works"
name = "甲厂"
kind = "enterprise"
parent = "北镇"
[[indicator]]
id = "saved"
name = "节能量"
unit = "tce"
kind = "total"
[[indicator]]
id = "saved_coal"
name = "减煤量"
unit = "吨"
kind = "total"
[[indicator]]
id = "measures"
name = "措施得分"
unit = ""
kind = "count"
[[indicator]]
id = "cases"
name = "违法案件"
unit = "起"
kind = "count"
[[indicator]]
id = "phase_out"
name = "淘汰任务"
unit = "吨"
kind = "total"
[[indicator]]
id = "cod"
name = "化学需氧量"
unit = "吨"
kind = "total"
[[target]]
id = "saving"
who = { kind = "town" }
indicator = "节能量"
article = "二"
due = "each year"
level = ">= 100 tce"
[[target]]
id = "coal"
who = { kind = "town" }
indicator = "减煤量"
article = "二"
due = "each year"
level = ">= 100 吨"
[[target]]
id = "cod-2019"
who = ["北镇", "南镇"]
indicator = "化学需氧量"
article = "二"
due = 2019
level = "<= 50 吨"
[[task]]
id = "statistics"
article = "三"
who = ["北镇", "南镇"]
standing = true
[[task]]
id = "plan"
article = "三"
who = ["北镇", "某县"]
due = 2018-06-30
[[task]]
id = "big"
article = "三"
each = 'kind = "town" and 节能量 >= 1000 tce'
standing = true
)x";
}

/// `[0, total]` in four grades.
inline const std::string four_grades =
    R"x(grades = [ [">= 95", "超额完成"], ["[80..95)", "完成"], ["[60..80)", "基本完成"], ["< 60", "未完成"] ])x";

/// A scheme of the towns with four grades, judged each year. \param items  its items, vetoes and consequences
inline std::string scheme_of(int total, const std::string& items, const std::string& more = {},
                             const std::string& id = "s") {
  return "[[scheme]]\nid = \"" + id +
         "\"\ntitle = \"考核\"\nover = { kind = \"town\" }\nperiod = \"year\"\ntotal = " + std::to_string(total) +
         "\n" + four_grades + "\n" + more + "\n" + items + "\n";
}

/// An item. \param keys  all but id and points, each on a line of its own
inline std::string item_of(const std::string& id, const std::string& points, const std::string& keys) {
  return "[[scheme.item]]\nid = \"" + id + "\"\npoints = " + points + "\n" + keys + "\n";
}

/// The package's text with its facts.
struct scoring {
  kaohe::policy p;
  std::vector<kaohe::observation> figures;
  std::vector<kaohe::task_evidence> evidence;
  std::vector<kaohe::decision> decisions;

  /// \pre the text is sound
  explicit scoring(const std::string& schemes) : p(made_of(schemes)) {}

  static kaohe::policy made_of(const std::string& schemes) {
    toml_outcome found = load_toml(schemes, scoring_frame());
    if (!found.policy) throw std::runtime_error(brief(found.problems));
    return *found.policy;
  }

  kaohe::responsible_unit_id unit(std::string_view name) const { return p.find_responsible_unit(name).value(); }

  /// Adds a figure, final and always known; the caller changes what it wants to be different.
  kaohe::observation& add(std::string_view who, std::string_view what, std::string_view when, std::string_view value) {
    const kaohe::cell which{unit(who), p.find_indicator(what).value(), in(when), kaohe::figure::level};
    figures.push_back({which, coherent(value), kaohe::status::final_, {}, {}, {}});
    return figures.back();
  }

  /// Adds a row of evidence.
  kaohe::task_evidence& show(std::string_view who, std::string_view task, kaohe::task_state state,
                             std::string verified_by = "县发改局") {
    std::uint32_t index = 0;
    while (p->tasks[index].id != task) ++index;
    const kaohe::date day = on("2018-03-01");
    evidence.push_back({unit(who), {index}, day, state, {}, "材料", std::move(verified_by), day, {}});
    return evidence.back();
  }

  /// The announcement of the results of a year.
  void announce(std::string scheme, std::string_view when, std::string_view day) {
    kaohe::decision_subject about;
    about.scheme = std::move(scheme), about.period = in(when);
    decisions.push_back(row(kaohe::decision_kind::announcement, about, kaohe::decision_value::published, day));
  }

  /// The sheet of a unit by the scheme of that place.
  kaohe::scorecard sheet(std::string_view when = "2018", std::string_view who = "北镇", std::uint32_t scheme = 0,
                         std::optional<kaohe::date> as_of = {}) const {
    const kaohe::snapshot known(figures, as_of);
    const kaohe::evidence_snapshot shown(evidence, as_of);
    const kaohe::decision_register decided(decisions);
    return kaohe::assess::score(p, {known, shown, decided}, {scheme}, unit(who), in(when));
  }

  kaohe::score_sheets all(const kaohe::assess::selection& only = {}, std::optional<kaohe::date> as_of = {}) const {
    const kaohe::snapshot known(figures, as_of);
    const kaohe::evidence_snapshot shown(evidence, as_of);
    const kaohe::decision_register decided(decisions);
    return kaohe::assess::score_all(p, {known, shown, decided}, only);
  }

  /// `完成`, `完成/未完成`.
  std::string grades(const kaohe::scorecard& card) const {
    std::string out;
    for (const std::size_t g : card.possible_grades)
      out += (out.empty() ? "" : "/") + p.at(card.scheme).grades[g].grade;
    return out;
  }
};

/// `36`, `[0, 40]`.
inline std::string text_of(const kaohe::score_range& r) {
  return r.is_known() ? to_text(r.low) : "[" + to_text(r.low) + ", " + to_text(r.high) + "]";
}

}  // namespace kaohe_test

#endif
