// SPDX-License-Identifier: Apache-2.0
// The sample register and evidence of the Zhoucun package: tasks as of three days, and what the register changes.
#include <kaohe/io/evidence_csv.hpp>
#include <kaohe/io/register_csv.hpp>
#include <kaohe/kaohe.hpp>

#include <gtest/gtest.h>
#include <support/golden.hpp>
#include <support/package.hpp>

#include <map>
#include <set>

namespace {

struct sample {
  kaohe_test::loaded_package package = kaohe_test::load_package("zhoucun-2018-38");
  std::vector<kaohe::decision> decisions;
  std::vector<kaohe::task_evidence> evidence;

  sample() {
    const std::string folder = kaohe_test::project_root() + "/policies/zhoucun-2018-38/";
    const auto& p = package.policy.value();
    const auto detect = kaohe::io::encoding::detect;
    decisions = kaohe::io::load_decisions(folder + "register/register.csv", detect, p, package.problems);
    evidence = kaohe::io::load_evidence(folder + "evidence/evidence.csv", detect, p, package.problems);
    kaohe::observe::check_decisions(p, decisions, package.problems);
    kaohe::observe::check_evidence(p, evidence, package.problems);
  }
  const kaohe::policy& policy() const { return *package.policy; }
};

const sample& zhoucun_facts() {
  static const sample made;
  return made;
}

kaohe::date on(const char* day) { return kaohe::date::from_text(day).value(); }

kaohe::task_assessment tasks(std::optional<kaohe::date> as_of) {
  const sample& s = zhoucun_facts();
  return kaohe::assess::evaluate_tasks(s.policy(), kaohe::snapshot(s.package.observations, as_of),
                                       kaohe::evidence_snapshot(s.evidence, as_of), {},
                                       kaohe::decision_register(s.decisions));
}

/// `coal-power-share-2020` → its verdict, and the document it rests on.
std::map<std::string, std::string> targets(std::optional<kaohe::date> as_of) {
  const sample& s = zhoucun_facts();
  std::map<std::string, std::string> found;
  for (const auto& f : kaohe::assess::evaluate(s.policy(), kaohe::snapshot(s.package.observations, as_of), {},
                                               kaohe::decision_register(s.decisions))
                           .findings) {
    std::string text(to_text(f.result));
    for (const auto& d : f.decisions) text += " " + d.reference;
    found[s.policy().at(f.judged).id] = text;
  }
  return found;
}

}  // namespace

TEST(ZhoucunTasks, TheSamplesLoadWithoutAProblemAndSayThatTheyAreMadeUp) {
  EXPECT_EQ(kaohe_test::print(zhoucun_facts().package.problems), "");
  EXPECT_EQ(zhoucun_facts().decisions.size(), 11U);
  EXPECT_EQ(zhoucun_facts().evidence.size(), 43U);
  for (const auto& d : zhoucun_facts().decisions) EXPECT_TRUE(d.reason.starts_with("示例数据")) << d.where.line;
  for (const auto& e : zhoucun_facts().evidence)
    EXPECT_TRUE(e.document.empty() || e.document.starts_with("示例数据")) << e.where.line;
}

TEST(ZhoucunTasks, TheRegisterDecidesTheDegreeAndExempts) {
  const auto in_june = targets(on("2021-06-30")), in_july = targets(on("2021-07-15"));
  EXPECT_EQ(targets(on("2021-05-19")).at("coal-power-share-2020"), "to_be_determined");
  EXPECT_EQ(targets(on("2021-05-20")).at("coal-power-share-2020"), "met 示例节减认〔2021〕1号");
  EXPECT_EQ(targets(on("2021-06-29")).at("industry-efficiency-2020"), "met 示例节减认〔2021〕2号");
  EXPECT_EQ(in_june.at("industry-efficiency-2020"), "to_be_determined");  // expired on the day
  EXPECT_EQ(in_june.at("industry-cleanliness-2020"), "missed 示例节减认〔2021〕3号");
  EXPECT_EQ(in_june.at("transport-clean-share-2020"), "to_be_determined");  // decided in July
  EXPECT_EQ(in_july.at("transport-clean-share-2020"), "met 示例节减认〔2021〕4号");
  EXPECT_EQ(in_june.at("auto-monitoring-2020"), "exempt 示例环函〔2021〕8号");
  EXPECT_EQ(targets(on("2022-04-01")).at("auto-monitoring-2020"), "missed");
}

TEST(ZhoucunTasks, TheSuspensionOfATownIsLifted) {
  const kaohe::decision_register all(zhoucun_facts().decisions);
  kaohe::decision_subject about;
  about.who = zhoucun_facts().policy().find_responsible_unit("王村镇");
  about.scheme = "town-assessment", about.period = kaohe::period::of_year(2019);
  const auto suspended = [&](const char* day) {
    return all.find(kaohe::decision_kind::suspension, about, on(day)) != nullptr;
  };
  EXPECT_FALSE(suspended("2020-07-09"));
  EXPECT_TRUE(suspended("2020-07-10"));
  EXPECT_TRUE(suspended("2020-08-05"));  // the appeal was rejected
  EXPECT_TRUE(suspended("2021-01-14"));
  EXPECT_FALSE(suspended("2021-01-15"));
}

// Every finding about which something is known, in full; of members of a class without evidence the verdict; of the
// others how many there are of each. Without the key energy users that are there for the schemes only.
TEST(ZhoucunTasks, FindingsAsOfThreeDaysAreAsWrittenDown) {
  std::string made;
  std::set<std::string> seen;
  for (const char* day : {"2019-12-31", "2020-01-01", "2021-06-30"}) {
    std::map<std::string, std::size_t> others;
    made += std::string("# ") + day + "\n";
    for (const auto& f : tasks(on(day)).findings) {
      if (zhoucun_facts().policy().at(f.who).where.file.ends_with("assessed_units.csv")) continue;
      seen.insert(kaohe::report::verdict_text(f, kaohe::language::en));
      const std::string text = kaohe::report::explain(zhoucun_facts().policy(), f, kaohe::language::zh);
      if (!f.evidence.empty() || !f.decisions.empty()) {
        made += text;
      } else if (!f.figures.empty() || !f.missing.empty()) {
        made += text.substr(0, text.find('\n') + 1);
      } else {
        ++others[std::string(word(f.result, kaohe::language::zh))];
      }
    }
    for (const auto& [verdict, count] : others) made += "另有 " + verdict + " " + std::to_string(count) + "\n";
  }
  const std::string root = kaohe_test::project_root() + "/";
  for (auto at = made.find(root); at != std::string::npos; at = made.find(root, at)) made.erase(at, root.size());
  kaohe_test::expect_golden("zhoucun_tasks.txt", made);
  for (const char* verdict :
       {"done", "done (provisional)", "done (late)", "not done (provisional)", "not done (encouraged, provisional)",
        "not due", "overdue (provisional)", "to be determined (provisional)", "undetermined", "not applicable"}) {
    EXPECT_EQ(seen.count(verdict), 1U) << verdict;
  }
}

// What the day itself and the day behind it change: the due day of two tasks, and the year whose figures say who is a
// key energy user.
TEST(ZhoucunTasks, BetweenTheDaysOnlyWhatIsDueAndWhoIsAMemberChange) {
  const auto verdicts = [](const char* day) {
    std::map<std::string, std::string> found;
    for (const auto& f : tasks(on(day)).findings) {
      const auto& p = zhoucun_facts().policy();
      found[p.at(f.who).name + " " + p.at(f.judged).id] = kaohe::report::verdict_text(f, kaohe::language::en);
    }
    return found;
  };
  const auto last = verdicts("2019-12-31"), next = verdicts("2020-01-01");
  EXPECT_EQ(last.at("周村区 industrial-key-sectors-2019"), "not due");
  EXPECT_EQ(next.at("周村区 industrial-key-sectors-2019"), "overdue (provisional)");
  EXPECT_EQ(last.at("周村区 industrial-sources-2019"), "not due");
  EXPECT_EQ(next.at("周村区 industrial-sources-2019"), "to be determined (provisional)");
  EXPECT_EQ(verdicts("2020-01-10").at("周村区 industrial-sources-2019"), "done");
  EXPECT_EQ(verdicts("2020-04-01").at("周村区 industrial-key-sectors-2019"), "done (late)");
  EXPECT_EQ(last.at("示例化工公司 key-units-budget"), "done (provisional)");
  EXPECT_EQ(next.at("示例化工公司 key-units-budget"), "undetermined");
  EXPECT_EQ(last.at("示例建材公司 key-units-audit"), "done");  // 5040 tce in 2018
  EXPECT_EQ(next.at("示例建材公司 key-units-audit"), "undetermined");
  EXPECT_EQ(verdicts("2020-03-31").count("示例建材公司 key-units-audit"), 0U);  // 4870 tce in 2019
  EXPECT_EQ(verdicts("2021-03-31").count("示例印染公司 key-units-audit"), 1U);  // 5000 tce in 2020
}
