// SPDX-License-Identifier: Apache-2.0
// Zhoucun's sample applications: every decision as written down, and files in which each row has one mistake: every
// one is reported at its place, and the other applications are decided.
#include <support/gate_policy.hpp>
#include <support/golden.hpp>
#include <support/run_program.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

const std::string zhoucun_folder = "policies/zhoucun-2018-38";

/// ` --observations a.csv b.csv`: all files of a folder of the package, in order.
std::string all_files(const std::string& option, const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& each : std::filesystem::directory_iterator(zhoucun_folder + "/" + folder)) {
    names.push_back(each.path().generic_string());
  }
  std::sort(names.begin(), names.end());
  std::string out = " --" + option;
  for (const std::string& name : names) out += " " + name;
  return out;
}

/// The decisions on all that the package knows.
kaohe_test::program_outcome decided(const std::string& name, const std::string& more,
                                    const std::string& projects = "applications.csv") {
  return kaohe_test::run_program(name, "gate " + zhoucun_folder + " --projects " + zhoucun_folder + "/projects/" +
                                           projects + all_files("observations", "observations") +
                                           all_files("register", "register") + all_files("evidence", "evidence") + " " +
                                           more);
}

kaohe_test::program_outcome with_mistakes(const std::string& name, const std::string& projects,
                                          const std::string& more) {
  const std::string folder = "tests/golden/seeded_gate/";
  return kaohe_test::run_program(name, "gate " + zhoucun_folder + " --projects " + folder + projects +
                                           " --register policies/zhoucun-2018-38/register/gate.csv " + folder +
                                           "gate_no_effect.csv --as-of 2020-09-30 " + more);
}

/// Up to the first empty line behind the table: what stands against each application.
std::string table_of(const std::string& text) { return text.substr(0, text.find("\n\n", text.find("\n\n") + 2) + 1); }

}  // namespace

TEST(ZhoucunGate, DecisionsAreAsWrittenDown) {
  const auto ran = decided("zhoucun_gate", "--as-of 2020-09-30 --lang zh");
  EXPECT_EQ(ran.status, 0) << ran.err;
  kaohe_test::expect_golden("zhoucun_gate.txt", ran.out + "\n" + ran.err);
}

TEST(ZhoucunGate, OtherDaysAndTheOtherLanguageAreAsWrittenDown) {
  std::string made;
  for (const char* day : {"2018-12-31", "2020-09-30", "2023-06-30"}) {
    const auto ran = decided("zhoucun_gate_table", std::string("--lang en --as-of ") + day);
    EXPECT_EQ(ran.status, 0) << ran.err;
    made += table_of(ran.out) + "\n" + ran.err + "\n";
  }
  kaohe_test::expect_golden("zhoucun_gate_tables.en.txt", made);
}

TEST(ZhoucunGate, ApplicationsInJsonAreDecidedLikeThoseInCsv) {
  const auto csv = decided("zhoucun_gate_csv", "--as-of 2020-09-30 --lang zh");
  const auto json = decided("zhoucun_gate_json", "--as-of 2020-09-30 --lang zh", "applications.json");
  EXPECT_EQ(json.status, 0) << json.err;
  std::size_t opinions = 0;
  const std::size_t ledger = json.out.find("\n\n【台账】");
  ASSERT_NE(ledger, std::string::npos);
  for (std::size_t begin = json.out.find("\n\n【"), end = 0; begin < ledger; begin = end, ++opinions) {
    end = json.out.find("\n\n【", begin + 1);
    const std::string opinion = json.out.substr(begin, end - begin);
    EXPECT_TRUE(kaohe_test::text_holds(csv.out, opinion)) << opinion;
  }
  EXPECT_GT(opinions, 6U);
}

TEST(SeededGate, EveryMistakeIsReportedAtItsPlaceAndTheOthersAreDecided) {
  for (const std::string lang : {"zh", "en"}) {
    std::string made;
    for (const char* file : {"applications_mistakes.csv", "applications_mistakes.json"}) {
      const auto ran = with_mistakes("seeded_gate", file, "--lang " + lang);
      EXPECT_EQ(ran.status, 2) << file;
      made += ran.err + "\n" + table_of(ran.out) + "\n";
    }
    const auto none = kaohe_test::run_program(
        "seeded_gate", "gate " + zhoucun_folder + " --projects policies/zhoucun-2018-38/projects/applications.csv" +
                           " --register tests/golden/seeded_gate/gate_mistakes.csv --lang " + lang);
    EXPECT_EQ(none.status, 2);
    EXPECT_EQ(none.out, "") << "nothing is decided on a register that cannot be read";
    kaohe_test::expect_golden("seeded_gate/expected." + lang + ".txt", made + none.err);
  }
}
