// SPDX-License-Identifier: Apache-2.0
#include "support/builtins.hpp"

namespace {

using kaohe_test::expect_outcomes;
using kaohe_test::outcome;

TEST(BuiltinStrings, SubstringCountsCodePoints) {
  expect_outcomes({{R"(substring("foobar", 3))", "obar"},
                   {R"(substring("foobar", 3, 3))", "oba"},
                   {R"(substring("foobar", -2, 1))", "a"},
                   {R"(substring("foobar", -6, 6))", "foobar"},
                   {R"(substring("综合能源消费量", 3, 2))", "能源"},
                   {R"(substring("综合能源消费量", -3))", "消费量"},
                   {R"(substring("𠮷野家", 2))", "野家"},
                   {R"(substring("foobar", 6))", "r"},
                   {R"(substring("foobar", 7))", "fault: index_out_of_range"},
                   {R"(substring("foobar", -7))", "fault: index_out_of_range"},
                   {R"(substring("foobar", 0))", "fault: index_out_of_range"},
                   {R"(substring("", 1))", "fault: index_out_of_range"},
                   {R"(substring("foobar", 5, 10))", "ar"},
                   {R"(substring("foobar", 3, 0))", ""},
                   {R"(substring("foobar", 3, -1))", "fault: bad_argument"},
                   {R"(substring("foobar", 1.5))", "fault: not_whole"},
                   {R"(substring("foobar", 1, 1.5))", "fault: not_whole"},
                   {R"(substring("foobar", 100000000000000000000))", "fault: index_out_of_range"},
                   {R"(substring("foobar", 1, 100000000000000000000))", "foobar"},
                   {R"(substring(string: "foobar", start position: 3))", "obar"},
                   {"substring(t, 1)", "missing"},
                   {R"(substring("foobar", n))", "missing"},
                   {"substring(1, 1)", "KH-0306"},
                   {R"(substring("a", "1"))", "KH-0306"},
                   {R"(substring("a"))", "KH-0308"}});
}

TEST(BuiltinStrings, Length) {
  expect_outcomes({{R"(string length("foo"))", "3"},
                   {R"(string length(""))", "0"},
                   {R"(string length("节能"))", "2"},
                   {R"(string length("𠮷"))", "1"},
                   {"string length(t)", "missing"},
                   {"string length(12)", "KH-0306"},
                   {R"(string length("a", "b"))", "KH-0308"}});
}

TEST(BuiltinStrings, Letters) {
  expect_outcomes({{R"(upper case("aBc4"))", "ABC4"},
                   {R"(upper case("Straße"))", "STRAßE"},
                   {R"(upper case("àöøþ÷"))", "ÀÖØÞ÷"},
                   {R"(upper case("αάωςώ"))", "ΑΆΩΣΏ"},
                   {R"(upper case("жџё"))", "ЖЏЁ"},
                   {R"(upper case("ｔｃｅ 能耗"))", "ＴＣＥ 能耗"},
                   {"upper case(t)", "missing"},
                   {"upper case(1)", "KH-0306"},
                   {R"(lower case("aBc4"))", "abc4"},
                   {R"(lower case("ÀÖØÞ×"))", "àöøþ×"},
                   {R"(lower case("ΑΆΈΊΩΣΌΎΏΫ"))", "αάέίωσόύώϋ"},
                   {R"(lower case("ЖЏЁ"))", "жџё"},
                   {R"(lower case("ＴＣＥ"))", "ｔｃｅ"},
                   {R"(lower case("[@`{"))", "[@`{"},
                   {"lower case(t)", "missing"},
                   {"lower case(true)", "KH-0306"}});
}

TEST(BuiltinStrings, BeforeAndAfterAMatch) {
  expect_outcomes({{R"(substring before("foobar", "bar"))", "foo"},
                   {R"(substring before("foobar", "o"))", "f"},
                   {R"(substring before("foobar", "xyz"))", ""},
                   {R"(substring before("foobar", ""))", ""},
                   {R"(substring before("万吨标准煤", "标准煤"))", "万吨"},
                   {R"(substring before(t, "a"))", "missing"},
                   {R"(substring before(1, "a"))", "KH-0306"},
                   {R"(substring after("foobar", "ob"))", "ar"},
                   {R"(substring after("foobar", "o"))", "obar"},
                   {R"(substring after("foobar", "xyz"))", ""},
                   {R"(substring after("foobar", ""))", "foobar"},
                   {R"(substring after("", "a"))", ""},
                   {R"(substring after("a", t))", "missing"},
                   {R"(substring after("a", 1))", "KH-0306"}});
}

TEST(BuiltinStrings, Parts) {
  expect_outcomes({{R"(contains("foobar", "ob"))", "true"},
                   {R"(contains("foobar", "of"))", "false"},
                   {R"(contains("foobar", ""))", "true"},
                   {R"(contains("燃煤锅炉改造", "锅炉"))", "true"},
                   {R"(contains(t, "a"))", "missing"},
                   {R"(contains("a", 1))", "KH-0306"},
                   {R"(contains(性质, "建"))", "missing"},  // a choice is its text
                   {R"(starts with("foobar", "fo"))", "true"},
                   {R"(starts with("foobar", "oo"))", "false"},
                   {R"(starts with("fo", "foo"))", "false"},
                   {R"(starts with("fo", ""))", "true"},
                   {R"(starts with(行业, "30"))", "missing"},
                   {R"(starts with(1, "1"))", "KH-0306"},
                   {R"(ends with("foobar", "r"))", "true"},
                   {R"(ends with("foobar", "bar"))", "true"},
                   {R"(ends with("foobar", "ba"))", "false"},
                   {R"(ends with("ar", "bar"))", "false"},
                   {R"(ends with(t, "r"))", "missing"},
                   {R"(ends with("r", 1))", "KH-0306"}});
  expect_outcomes({{R"(contains(性质, "改"))", "true"}, {R"(substring(性质, 1, 1))", "改"}},
                  {{8, kaohe::feel::choice{1}}});
}

TEST(BuiltinStrings, Join) {
  expect_outcomes({{R"(string join(["a", "b", "c"]))", "abc"},
                   {R"(string join(["a", "b", "c"], "、"))", "a、b、c"},
                   {R"(string join(["a"], "、"))", "a"},
                   {R"(string join([]))", ""},
                   {R"(string join([], "x"))", ""},
                   {R"(string join(["a", t]))", "missing"},
                   {R"(string join(["a"], t))", "missing"},
                   {R"(string join([1, 2]))", "KH-0306"},
                   {R"(string join("a"))", "KH-0306"},
                   {R"(string join(["a"], 1))", "KH-0306"}});
}

TEST(BuiltinStrings, ATextHasAMillionBytes) {
  const kaohe::feel::value half = std::string(500'000, 'a'), more = std::string(500'001, 'a');
  EXPECT_EQ(outcome("string length(string join([t, t]))", {{2, half}}), "1000000");
  EXPECT_EQ(outcome("string length(string join([t, t]))", {{2, more}}), "fault: list_too_long");
  EXPECT_EQ(outcome(R"(string length(replace(t, "a", "bb")))", {{2, half}}), "1000000");
  EXPECT_EQ(outcome(R"(string length(replace(t, "a", "bb")))", {{2, more}}), "fault: list_too_long");
}

TEST(BuiltinPatterns, Matches) {
  expect_outcomes({{R"(matches("foobar", "^fo*b"))", "true"},
                   {R"(matches("foobar", "o{3}"))", "false"},
                   {R"(matches("a\nb", "a.b"))", "false"},
                   {R"(matches("a\nb", "a.b", "s"))", "true"},
                   {R"(matches("a\nb", "^b"))", "false"},
                   {R"(matches("a\nb", "^b", "m"))", "true"},
                   {R"(matches("ABC", "b"))", "false"},
                   {R"(matches("ABC", "b", "i"))", "true"},
                   {R"(matches("hello world", "hello world", "x"))", "false"},
                   {R"(matches("helloworld", "hello world", "x"))", "true"},
                   {R"(matches("hello world", "hello[ ]world", "x"))", "true"},
                   {R"(matches("a\n", "a$"))", "false"},  // the end is the end of the text
                   {R"(matches("能耗", "^\\w{2}$"))", "true"},
                   {R"(matches("能耗", "^.{2}$"))", "true"},
                   {R"(matches("a", t))", "missing"},
                   {R"(matches("a", "[b"))", "KH-0320"},
                   {R"(matches("a", "a", "q"))", "KH-0320"},
                   {R"(matches(1, "1"))", "KH-0306"},
                   {R"(matches("a"))", "KH-0308"}});
  expect_outcomes({{R"(matches("a", t))", "fault: bad_pattern"}}, {{2, std::string("[b")}});
  expect_outcomes({{R"(matches(t, "a"))", "fault: bad_argument"}}, {{2, std::string("\xFF")}});
}

TEST(BuiltinPatterns, Replace) {
  expect_outcomes({{R"(replace("abracadabra", "bra", "*"))", "a*cada*"},
                   {R"(replace("abracadabra", "a.*?a", "*"))", "*c*bra"},
                   {R"~(replace("abracadabra", "a(.)", "a$1$1"))~", "abbraccaddabbra"},
                   {R"~(replace("abcd", "(ab)|(a)", "[1=$1][2=$2]"))~", "[1=ab][2=]cd"},
                   {R"~(replace("abc", "(b)", "<$0>"))~", "a<b>c"},
                   {R"~(replace("abc", "(b)", "$12"))~", "ab2c"},  // group 1, and a 2
                   {R"~(replace("abc", "(b)", "$2"))~", "ac"},     // no such group
                   {R"(replace("abc", "b", "\\$1"))", "a$1c"},
                   {R"(replace("abc", "b", "\\\\"))", "a\\c"},
                   {R"(replace("abc", "b", "$"))", "fault: bad_argument"},
                   {R"(replace("abc", "b", "$a"))", "fault: bad_argument"},
                   {R"(replace("abc", "b", "\\a"))", "fault: bad_argument"},
                   {R"(replace("abc", "x*", "-"))", "-a-b-c-"},
                   {R"(replace("节能", "x*", "-"))", "-节-能-"},
                   {R"(replace("aXbx", "x", "-", "i"))", "a-b-"},
                   {R"(replace(t, "a", "b"))", "missing"},
                   {R"(replace("a", "(", "b"))", "KH-0320"},
                   {R"(replace("a", "a", 1))", "KH-0306"},
                   {R"(replace("a", "a"))", "KH-0308"}});
}

TEST(BuiltinPatterns, Split) {
  expect_outcomes({{R"(split("John Doe", "\\s"))", "[John, Doe]"},
                   {R"(split("a;b;c;;", ";"))", "[a, b, c, , ]"},
                   {R"(split("电力、热力，燃气", "[、，]"))", "[电力, 热力, 燃气]"},
                   {R"(split("", ";"))", "[]"},  // one empty text
                   {R"(count(split("", ";")))", "1"},
                   {R"(split("abc", "x"))", "[abc]"},
                   {R"(split("abc", "x*"))", "fault: bad_argument"},
                   {R"(split(t, ";"))", "missing"},
                   {R"(split("a", "["))", "KH-0320"},
                   {R"(split(1, ";"))", "KH-0306"}});
  const kaohe::feel::value full = std::string(99'999, ';'), more = std::string(100'000, ';');
  EXPECT_EQ(outcome(R"(count(split(t, ";")))", {{2, full}}), "100000");
  EXPECT_EQ(outcome(R"(count(split(t, ";")))", {{2, more}}), "fault: list_too_long");
}

TEST(BuiltinPatterns, NoPatternKeepsARuleBusy) {
  const kaohe_test::given long_text{{2, std::string(1'000'000, 'a')}};
  for (const char* pattern : {R"(a*\\d)", R"((a|aa)+\\d)", R"((.*)\\d)", R"((a+)+\\d)", R"((?=.*\\d)a)"}) {
    EXPECT_EQ(outcome(std::string("matches(t, \"") + pattern + "\")", long_text), "fault: pattern_limit") << pattern;
  }
  EXPECT_EQ(outcome(R"(matches(t, "a+$"))", long_text), "true");
}

}  // namespace
