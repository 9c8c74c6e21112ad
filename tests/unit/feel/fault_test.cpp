// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/fault.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using kaohe::language;
using kaohe::number;
using kaohe::number_fault;
using kaohe::feel::cause_of;
using kaohe::feel::fault_cause;

constexpr fault_cause all_causes[] = {
    fault_cause::division_by_zero, fault_cause::too_large,     fault_cause::index_out_of_range,
    fault_cause::no_such_date,     fault_cause::undecided,     fault_cause::list_too_long,
    fault_cause::too_many_steps,   fault_cause::empty_list,    fault_cause::bad_argument,
    fault_cause::bad_pattern,      fault_cause::pattern_limit, fault_cause::not_real,
    fault_cause::not_whole,        fault_cause::no_row,        fault_cause::several_rows,
};

TEST(FaultCause, HasAKeyThatFilesCanKeep) {
  EXPECT_EQ(to_text(fault_cause::division_by_zero), "division_by_zero");
  EXPECT_EQ(to_text(fault_cause::too_large), "too_large");
  EXPECT_EQ(to_text(fault_cause::index_out_of_range), "index_out_of_range");
  EXPECT_EQ(to_text(fault_cause::no_such_date), "no_such_date");
  EXPECT_EQ(to_text(fault_cause::undecided), "undecided");
  EXPECT_EQ(to_text(fault_cause::list_too_long), "list_too_long");
  EXPECT_EQ(to_text(fault_cause::too_many_steps), "too_many_steps");
  EXPECT_EQ(to_text(fault_cause::empty_list), "empty_list");
  EXPECT_EQ(to_text(fault_cause::bad_argument), "bad_argument");
  EXPECT_EQ(to_text(fault_cause::bad_pattern), "bad_pattern");
  EXPECT_EQ(to_text(fault_cause::pattern_limit), "pattern_limit");
  EXPECT_EQ(to_text(fault_cause::not_real), "not_real");
  EXPECT_EQ(to_text(fault_cause::not_whole), "not_whole");
  EXPECT_EQ(to_text(fault_cause::no_row), "no_row");
  EXPECT_EQ(to_text(fault_cause::several_rows), "several_rows");
}

TEST(FaultCause, IsSaidInBothLanguagesAndNoTwoSayTheSame) {
  EXPECT_EQ(sentence(fault_cause::division_by_zero, language::zh), "除数为零，无法相除");
  EXPECT_EQ(sentence(fault_cause::division_by_zero, language::en), "division by zero");
  EXPECT_EQ(sentence(fault_cause::not_real, language::zh), "结果不是实数");
  EXPECT_EQ(sentence(fault_cause::no_row, language::en), "no row of the decision table fits");
  std::set<std::string_view> said;
  for (const fault_cause each : all_causes) {
    said.insert(sentence(each, language::zh));
    said.insert(sentence(each, language::en));
  }
  EXPECT_EQ(said.size(), 2 * std::size(all_causes));
  EXPECT_FALSE(said.contains(""));
}

TEST(FaultCause, OfANumber) {
  EXPECT_EQ(cause_of(number_fault::none), std::nullopt);
  EXPECT_EQ(cause_of(number_fault::division_by_zero), fault_cause::division_by_zero);
  EXPECT_EQ(cause_of(number_fault::too_large), fault_cause::too_large);
}

}  // namespace
