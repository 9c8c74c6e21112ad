// SPDX-License-Identifier: Apache-2.0
// Decompositions with one mistake each (seeded_decompositions): those that show when they are declared, and those that
// only figures show. Every one is reported in one pass at its place, none hides another or causes one, and both
// languages read as they should.
#include <gtest/gtest.h>
#include <kaohe/decompose/run.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <support/golden.hpp>
#include <support/seeded.hpp>

#include <algorithm>
#include <set>

namespace {

using kaohe::issue_code;

std::string of_folder(const std::string& name) { return kaohe_test::golden_bytes("seeded_decompositions/" + name); }

/// The problems of loading the frame with one file more; the policy, if there is none.
std::optional<kaohe::policy> load_split(const std::string& name, const std::string& bytes, kaohe::issues& problems) {
  std::vector<kaohe::io::package_file> files;
  for (const char* each : {"policy.toml", "tables/bounds.csv"}) files.push_back({each, of_folder(each)});
  files.push_back({name, bytes});
  return kaohe::io::load_policy(files, problems);
}

kaohe::issues declaring(const std::string& bytes) {
  kaohe::issues problems;
  EXPECT_FALSE(load_split("declared.toml", bytes, problems));
  kaohe::sort_by_place(problems);
  return problems;
}

/// The problems of reading the figures and running all.
kaohe::issues running(const std::string& bytes) {
  kaohe::issues problems;
  const auto p = load_split("run.toml", bytes, problems);
  EXPECT_TRUE(p) << kaohe_test::print(problems);
  if (!p) return problems;
  auto figures = kaohe::io::read_observations(of_folder("figures.csv"), "figures.csv", *p, problems);
  EXPECT_TRUE(kaohe::decompose::run_all(*p, kaohe::snapshot(std::move(figures)), problems).all.empty());
  kaohe::sort_by_place(problems);
  return problems;
}

/// The pieces of a file that begin with `# 1. `, `# 2. ` and so on.
std::vector<std::string> blocks_of(const std::string& all) {
  std::vector<std::string> blocks;
  const auto start = [&](std::size_t n) { return all.find("\n# " + std::to_string(n) + ". "); };
  for (std::size_t n = 1; start(n) != std::string::npos; ++n) {
    blocks.push_back(all.substr(start(n), std::min(start(n + 1), all.size()) - start(n)));
  }
  return blocks;
}

/// Each block has one problem by itself, in the file or one that it names; together they are those of the whole.
void expect_one_each(kaohe::issues (*problems_of)(const std::string&), const std::string& file) {
  const auto codes = [](const kaohe::issues& all) {
    std::multiset<std::string> found;
    for (const kaohe::issue& each : all) {
      if (each.where.file != "figures.csv") found.insert(to_text(each.code));
    }
    return found;
  };
  std::multiset<std::string> alone;
  for (const std::string& block : blocks_of(of_folder(file))) {
    const auto found = codes(problems_of(block));
    EXPECT_EQ(found.size(), 1U) << block << kaohe_test::print(problems_of(block));
    alone.insert(found.begin(), found.end());
  }
  EXPECT_EQ(alone, codes(problems_of(of_folder(file))));
}

TEST(SeededDecompositions, TheyReadTheSameInBothLanguages) {
  const auto declared = declaring(of_folder("declared.toml")), ran = running(of_folder("run.toml"));
  for (const auto lang : {kaohe::language::zh, kaohe::language::en}) {
    kaohe_test::expect_golden(
        std::string("seeded_decompositions/expected.") + (lang == kaohe::language::zh ? "zh" : "en") + ".txt",
        kaohe_test::print(declared, lang) + "\n" + kaohe_test::print(ran, lang));
  }
}

TEST(SeededDecompositions, EachBlockIsOneProblemByItself) {
  expect_one_each(declaring, "declared.toml");
  expect_one_each(running, "run.toml");
}

TEST(SeededDecompositions, EveryKindThatAPackageCanGiveIsThere) {
  std::set<issue_code> found;
  for (const auto& all : {declaring(of_folder("declared.toml")), running(of_folder("run.toml"))}) {
    for (const kaohe::issue& each : all) found.insert(each.code);
  }
  using enum issue_code;
  std::vector<issue_code> wanted = {not_a_number,     number_not_finite, not_an_interval,  not_a_quantity,
                                    unit_missing,     duplicate_id,      missing_key,      unknown_reference,
                                    conflicting_keys, invalid_value,     parent_cycle,     key_without_meaning,
                                    shares_sum,       units_nested,      not_decomposable, amount_unit,
                                    observation_unit, unknown_key,       wrong_toml_type,  cannot_read};
  for (auto code = static_cast<int>(no_units); code <= static_cast<int>(part_without_figure); ++code) {
    // Columns of unequal length can only be given to the functions.
    if (code != static_cast<int>(column_length)) wanted.push_back(static_cast<issue_code>(code));
  }
  for (const issue_code each : wanted) EXPECT_TRUE(found.contains(each)) << to_text(each);
}

}  // namespace
