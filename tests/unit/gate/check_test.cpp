// SPDX-License-Identifier: Apache-2.0
// Rows of the register and applications that decisions can make nothing of.
#include <unit/gate/deciding.hpp>

namespace {

using namespace kaohe_test;
using kaohe::decision_kind;
using kaohe::decision_value;
using kaohe::language;

struct Checks : Deciding {
  void SetUp() override {
    take(rule("coal", "refuse in principle", "when = '涉煤'\nexception_by = [\"某区政府\", \"某市政府\"]") +
         rule("never", "prohibit", "when = '涉煤'") + rule("strict", "refuse in principle", "when = '涉煤'") +
         rule("each", "refuse in principle",
              "for_each = \"污染物\"\nwhen = '排放量 > 1 吨'\nexception_by = [\"某区政府\"]") +
         rule("town", "suspend", "when = 'suspended(镇街) or suspended(业主)'"));
  }
  std::string decision_problems() const {
    kaohe::issues found;
    with_facts([&](const auto& on) { return kaohe::gate::check_decisions(p(), on, found), 0; });
    return brief(found);
  }
  std::string project_problems(const std::vector<kaohe::project>& all) const {
    kaohe::issues found;
    with_facts([&](const auto& on) { return kaohe::gate::check_projects(p(), all, on, found), 0; });
    return brief(found);
  }
  kaohe::decision& except(const std::string& rule, std::string_view to = {}) {
    rows.clear();
    auto& row = add_exception(rule, decision_value::granted, "2020-01-01", to);
    row.where = {"x.toml", 7, 1};
    return row;
  }
};

TEST_F(Checks, ExceptionsWithoutEffect) {
  except("coal");
  EXPECT_EQ(decision_problems(), "");
  except("coat");
  EXPECT_EQ(decision_problems(), "KH-0710 7:1 coat | coal\n");
  except("never");
  EXPECT_EQ(decision_problems(), "KH-0711 7:1 never\n");
  except("strict");
  EXPECT_EQ(decision_problems(), "KH-0712 7:1 strict\n");
  except("town");
  EXPECT_EQ(decision_problems(), "KH-0712 7:1 town\n");
  except("coal").authority = "某区经信局";
  EXPECT_EQ(decision_problems(), "KH-0713 7:1 coal | 某区经信局 | 某区政府、某市政府\n");
  except("each/氨氮");
  EXPECT_EQ(decision_problems(), "");
  except("each/氮");
  EXPECT_EQ(decision_problems().substr(0, 7), "KH-0710");
  except("coal/氨氮");
  EXPECT_EQ(decision_problems().substr(0, 7), "KH-0710");
}

TEST_F(Checks, ExceptionsThatHaveRunOut) {
  except("coal", "2020-06-02");
  EXPECT_EQ(decision_problems(), "");
  except("coal", "2020-06-01");
  EXPECT_EQ(decision_problems(), "KH-0714 7:1 P1 | coal | 2020-06-01\n");
  except("coal", "2020-06-02");
  as_of = {};
  EXPECT_EQ(decision_problems(), "KH-0714 7:1 P1 | coal | 2020-06-02\n");
  with_register = false;
  EXPECT_EQ(decision_problems(), "");
}

TEST_F(Checks, CommitmentsWithoutABudget) {
  const auto problems = [&](decision_kind kind, const char* target) {
    kaohe::decision_subject about;
    about.project = "P1", about.target = p().find_target(target);
    rows = {row(kind, about, decision_value::committed, "2020-01-01")};
    rows.back().where = {"x.toml", 8, 1};
    return decision_problems();
  };
  EXPECT_EQ(problems(decision_kind::commitment, "more-coal"), "");
  EXPECT_EQ(problems(decision_kind::commitment, "coal-cap"), "KH-0715 8:1 coal-cap\n");
  EXPECT_EQ(problems(decision_kind::release, "coal-cap"), "KH-0715 8:1 coal-cap\n");
}

TEST_F(Checks, ApplicationsWithoutADate) {
  auto one = application(p(), "P9").made;
  one.where = {"x.toml", 3, 1};
  EXPECT_EQ(project_problems({one}), "");
  as_of = {};
  EXPECT_EQ(project_problems({one, project->made}), "KH-0716 3:1 P9\n");
}

TEST_F(Checks, UnitsThatWereNeverAssessedOnce) {
  auto one = application(p(), "P1").say("镇街", "北镇").say("业主", "某区").made;
  auto two = application(p(), "P2").say("镇街", "北镇").say("业主", "南镇").made;
  one.where = {"x.toml", 2, 1}, two.where = {"x.toml", 3, 1};
  EXPECT_EQ(project_problems({one, two}), "KH-0717 2:1 北镇\nKH-0717 2:1 某区\nKH-0717 3:1 南镇\n");
  add_result("北镇", "towns", "2019", 0, kaohe::proposal::proposed);
  EXPECT_EQ(project_problems({one, two}), "KH-0717 2:1 某区\nKH-0717 3:1 南镇\n");
  with_results = with_register = false;
  EXPECT_EQ(project_problems({one, two}), "");
  take(rule("coal", "prohibit", "when = '涉煤'"));  // nobody asks
  with_results = with_register = true;
  EXPECT_EQ(project_problems({two}), "");
}

TEST_F(Checks, WhatTheySay) {
  using kaohe::issue_code;
  const auto said = [](issue_code code, std::vector<std::string> args) {
    return message({code, {}, std::move(args)}, language::zh);
  };
  EXPECT_EQ(said(issue_code::exception_to_prohibition, {"a"}), "规则“a”是绝对禁止，任何人不得准予例外，登记的例外无效");
  EXPECT_EQ(said(issue_code::exception_of_no_rule, {"a", ""}), "没有规则“a”，例外无效");
  EXPECT_EQ(severity_of(issue_code::exception_by_another), kaohe::severity::error);
  EXPECT_EQ(severity_of(issue_code::exception_over), kaohe::severity::warning);
  EXPECT_EQ(severity_of(issue_code::project_without_date), kaohe::severity::error);
  EXPECT_EQ(severity_of(issue_code::unit_not_assessed), kaohe::severity::warning);
}

}  // namespace
