// SPDX-License-Identifier: Apache-2.0
// Where the profile departs from plain FEEL (DMN 1.5, chapter 10): the answer there and the answer here.
#include <support/feel.hpp>

#include <gtest/gtest.h>

namespace {

struct departure {
  const char* text;
  const char* feel;  // by the rules of FEEL; `error` if it is none
  const char* here;  // as kaohe_test::run shows it
};

const departure expressions[] = {
    {"x > 1", "null", "missing 5"},          // x not given: null compares as null, and an `if` takes its else branch
    {"x = x", "true", "missing 5"},          // null equals null
    {"x = null", "true", "1:5 KH-0312"},     //
    {"x in (1, 2)", "false", "missing 5"},   //
    {"not(x > 1)", "null", "missing 5"},     //
    {"1 / 0 = 1", "false", "fault 1 0..5"},  // null is not 1
    {"max(1, 1 / 0)", "null", "fault 1 7..12"},              //
    {"1 / 3 * 3 = 1", "false", "true"},                      // 34 digits there, rationals here
    {"90 % * 10", "error", "9"},                             // a number followed by a unit is no FEEL
    {"1 t = 1000 kg", "error", "true"},                      //
    {"1 t = 1000", "error", "1:7 KH-0203"},                  //
    {"3 – 1", "error", "1:3 KH-0304"},                       //
    {"（1＋2）×3", "a name", "9"},                           // FEEL's name ranges take these as letters
    {"1 < 2 < 3", "null", "1:7 KH-0301"},                    // true is not less than 3
    {"\"a\" > 1", "null", "1:7 KH-0306"},                    // types are checked when loading
    {"-2 and true", "null", "1:1 KH-0306"},                  //
    {"@\"2018-02-30\" = 受理日期", "false", "1:1 KH-0106"},  // null there
    {"5 in [10..1]", "false", "1:6 KH-0311"},                //
};

TEST(Departures, OfExpressions) {
  for (const departure& d : expressions) {
    EXPECT_EQ(kaohe_test::run(d.text), d.here) << d.text;
    EXPECT_STRNE(d.feel, d.here) << d.text;
  }
}

TEST(Departures, OfUnaryTests) {
  const departure tests[] = {
      {"3,128", "false", "1:1 KH-0104"},  // 3 or 128 there
      {"> 5", "null", "missing 0"},       // the subject is not given
      {"true", "false", "1:1 KH-0306"},   // a number is not true
      {"1、2", "a name", "1:2 KH-0304"},  //
  };
  for (const departure& d : tests) {
    EXPECT_EQ(kaohe_test::run_tests(d.text, kaohe_test::in_unit("")), d.here) << d.text;
    EXPECT_STRNE(d.feel, d.here) << d.text;
  }
}

}  // namespace
