// SPDX-License-Identifier: Apache-2.0
// TOML that is none: every problem in one pass, each at its place, and nothing that only follows from another.
#include <kaohe/io/load_policy.hpp>

#include <support/reported.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using kaohe::issue_code;
using kaohe::io::package_file;
using kaohe::model::literal;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::reported_codes;
using kaohe_test::said;

const package_file bare_policy{"policy.toml", "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\n"};

struct source_read {
  kaohe::model::policy_source source;
  kaohe::issues problems;
};

source_read source_of(const std::string& text) {
  source_read r;
  r.source = kaohe::io::read_package({{"a.toml", text}, bare_policy}, r.problems);
  return r;
}

/// `key=value` of all single values of the declarations of the file, in order; values of other kinds as `key`.
lines read_back(const source_read& r) {
  lines all;
  for (const auto& each : r.source.declarations) {
    if (each.noun.where.file != "a.toml") continue;
    all.push_back("[" + each.noun.value + "]");
    for (const auto& [key, value] : each.keys.entries) {
      const auto* single = std::get_if<literal>(&value.content);
      all.push_back(single == nullptr ? key.value : key.value + "=" + single->text.value);
    }
  }
  return all;
}

kaohe::issues load_text(const std::string& text) {
  kaohe::issues problems;
  (void)kaohe::io::load_policy({{"a.toml", text}, bare_policy}, problems);
  return problems;
}

}  // namespace

TEST(TomlErrors, ARepeatedKeyIsReportedAtTheSecondAndTheFirstCounts) {
  const auto r = source_of("[x]\nid = 1\nq = 2\n  id = 3\n\"id\" = 4\nz = 5\n");
  EXPECT_EQ(reported(r.problems),
            (lines{said(issue_code::repeated_key, 4, 3, {"id"}), said(issue_code::repeated_key, 5, 1, {"\"id\""})}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "id=1", "q=2", "z=5"}));
}

TEST(TomlErrors, RepeatedKeysInInlineAndDottedTables) {
  const auto r = source_of("[x]\na = { b = 1, c = 2, b = 3 }\nd.e = 1\nd.e = 2\nd.e.f = 3\n");
  EXPECT_EQ(reported(r.problems),
            (lines{said(issue_code::repeated_key, 2, 21, {"b"}), said(issue_code::repeated_key, 4, 1, {"d.e"}),
                   said(issue_code::repeated_key, 5, 1, {"d.e.f"})}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "a", "d"}));
}

TEST(TomlErrors, ManyShortRepeatedKeysCollideWithNothing) {
  const auto r = source_of("[x]\na = 1\n_ = 2\nZ = 3\na = 4\na = 5\nY = 6\n");
  EXPECT_EQ(reported(r.problems),
            (lines{said(issue_code::repeated_key, 5, 1, {"a"}), said(issue_code::repeated_key, 6, 1, {"a"})}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1", "_=2", "Z=3", "Y=6"}));
}

TEST(TomlErrors, ARepeatedTableIsReportedAndRead) {
  const auto r = source_of("[x]\na = 1\n[y]\n[x]\na = 2\n[x.z]\n");
  EXPECT_EQ(reported(r.problems), lines{said(issue_code::repeated_key, 4, 2, {"x"})});
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1", "z", "[y]", "[x]", "a=2"}));
  const auto mixed = source_of("[x]\na = 1\n[[x]]\na = 2\n");
  EXPECT_EQ(reported(mixed.problems), lines{said(issue_code::repeated_key, 3, 3, {"x"})});
  EXPECT_EQ(read_back(mixed), (lines{"[x]", "a=1", "[x]", "a=2"}));
}

TEST(TomlErrors, AChineseKeyWithoutQuotesKeepsItsName) {
  const auto r = source_of(
      "[x]\n指标 = \"y\"\nb = { 电力折标 = 1, 价格=2 }\n能耗a.b = 3\nc.数 = 4\n能耗（等价值）= 5\n[[目标]]\nd = 6\n");
  EXPECT_EQ(reported(r.problems), (lines{said(issue_code::chinese_key_unquoted, 2, 1, {"指标"}),
                                         said(issue_code::chinese_key_unquoted, 3, 7, {"电力折标"}),
                                         said(issue_code::chinese_key_unquoted, 3, 17, {"价格"}),
                                         said(issue_code::chinese_key_unquoted, 4, 1, {"能耗a"}),
                                         said(issue_code::chinese_key_unquoted, 5, 3, {"数"}),
                                         said(issue_code::chinese_key_unquoted, 6, 1, {"能耗（等价值）"}),
                                         said(issue_code::chinese_key_unquoted, 7, 3, {"目标"})}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "指标=y", "b", "能耗a", "c", "能耗（等价值）=5", "[目标]", "d=6"}));
}

TEST(TomlErrors, ChineseProseIsNoKey) {
  const auto r = source_of("[x]\n这里少了井号\na = 1\n");
  EXPECT_EQ(reported_codes(r.problems), lines{said(issue_code::toml_syntax, 2, 1)});
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1"}));
}

TEST(TomlErrors, AWordWithoutQuotesIsReportedAndKept) {
  const auto r = source_of("[x]\nwho = 周村区\ndue = 2020年底\nlist = [ 1, yes, 2 ]\nz = 00012\nu = 1__0\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 7), said(issue_code::toml_syntax, 3, 7),
                   said(issue_code::toml_syntax, 4, 13), said(issue_code::toml_syntax, 5, 5),
                   said(issue_code::toml_syntax, 6, 5)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "who=周村区", "due=2020年底", "list", "z=00012", "u=1__0"}));
}

TEST(TomlErrors, ThousandsSeparators) {
  const auto r = source_of("[x]\na = 1,234.5\nb = -12,345,678 # 吨\nc = 1,23\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::thousands_separator, 2, 5), said(issue_code::thousands_separator, 3, 5),
                   said(issue_code::toml_syntax, 4, 6)}));
  EXPECT_EQ(r.problems.at(0).args, std::vector<std::string>{"1,234.5"});
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1,234.5", "b=-12,345,678", "c=1"}));
}

TEST(TomlErrors, AQuoteThatIsNotClosedIsReportedWhereItOpens) {
  const auto r = source_of("[x]\na = \"周村\nb = 'y\r\nc = [ \"1\", \"2 ]\nd = 3\n");
  EXPECT_EQ(reported(r.problems), (lines{said(issue_code::unclosed_quote, 2, 5), said(issue_code::unclosed_quote, 3, 5),
                                         said(issue_code::unclosed_quote, 4, 12)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=周村", "b=y", "d=3"}));
}

TEST(TomlErrors, AMultiLineStringThatIsNotClosedEndsAtTheNextStatement) {
  const auto r = source_of("[x]\na = \"\"\"第一\n第二 = 不\nb = 1\n[[y]]\nc = '''\n");
  EXPECT_EQ(reported(r.problems),
            (lines{said(issue_code::unclosed_quote, 2, 5), said(issue_code::unclosed_quote, 6, 5)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "b=1", "[y]"}));
  const auto swallowed =
      source_of("[x]\na = \"\"\"第一\nb = 1\nc = \"\"\"z\"\"\"\nd = 2\n");  // closed by the one that c opens
  EXPECT_EQ(reported(swallowed.problems), lines{said(issue_code::unclosed_quote, 2, 5)});
  EXPECT_EQ(read_back(swallowed), (lines{"[x]", "b=1", "c=z", "d=2"}));
}

TEST(TomlErrors, ABracketThatIsNotClosedIsReportedWhereItOpens) {
  const auto r = source_of("[x]\na = [ 1,\n  2\n\n[[y]]\nb = { c = 1\nd = [ [3], [4]\nz = 5\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 5), said(issue_code::toml_syntax, 6, 12),
                   said(issue_code::toml_syntax, 7, 5)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "[y]", "z=5"}));
}

TEST(TomlErrors, WhatStandsBehindAValueIsReportedAndTheValueKept) {
  const auto r = source_of("[x]\na = \">= 1\" 吨\nb = 1 2\nc = true,\nd = [1]]\ne = 5\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 12), said(issue_code::toml_syntax, 3, 7),
                   said(issue_code::toml_syntax, 4, 9), said(issue_code::toml_syntax, 5, 8)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=>= 1", "b=1", "c=true", "d", "e=5"}));
}

TEST(TomlErrors, BadEscapesAndControlCharacters) {
  const auto r = source_of("[x]\na = \"周\\d\"\nb = \"\x01\"\nc = '''\nok\x02'''\nd = \"\\uD800 \\u12\"\ne = 5\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 7), said(issue_code::toml_syntax, 3, 6),
                   said(issue_code::toml_syntax, 5, 3), said(issue_code::toml_syntax, 6, 6)}));
  EXPECT_EQ(read_back(r).size(), 6U);
  EXPECT_EQ(read_back(r).back(), "e=5");
}

TEST(TomlErrors, LinesThatAreNothing) {
  const auto r = source_of("[x]\nmy key = 1\nb =\nc\n= 3\n{ }\na : 1\nd = 4\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 4), said(issue_code::toml_syntax, 3, 4),
                   said(issue_code::toml_syntax, 4, 2), said(issue_code::toml_syntax, 5, 1),
                   said(issue_code::toml_syntax, 6, 1), said(issue_code::toml_syntax, 7, 3)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "d=4"}));
}

TEST(TomlErrors, AMalformedHeaderStaysOne) {
  const auto r = source_of("[[x]]\na = 1\n[[x]\na = 2\n[x x]\na = 3\n[@]\na = 4\n[x.]\na = 5\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 3, 5), said(issue_code::toml_syntax, 5, 4),
                   said(issue_code::toml_syntax, 7, 2), said(issue_code::toml_syntax, 9, 4)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1", "[x]", "a=2", "[x]", "a=3", "[@]", "a=4"}));
  EXPECT_EQ(kaohe_test::reported_codes({{issue_code::toml_syntax, r.source.declarations.at(1).noun.where, {}}}),
            lines{said(issue_code::toml_syntax, 3, 3)});
  EXPECT_EQ(read_back(source_of("[[x]]\na = 1\n[[yes\nb = 2\n[z.y\nc = 3\n[\nd = 4\n[[e]]\n")),
            (lines{"[x]", "a=1", "[yes]", "b=2", "[e]"}));
}

TEST(TomlErrors, MissingCommas) {
  const auto r = source_of("[x]\na = [ \"1\" \"2\" ]\nb = { c = 1 d = 2 }\ne = [\n  'f'\n  'g',\n]\nh = 1\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 11), said(issue_code::toml_syntax, 3, 13),
                   said(issue_code::toml_syntax, 6, 3)}));
  EXPECT_EQ(read_back(r), (lines{"[x]", "h=1"}));
}

TEST(TomlErrors, WhatStandsInCommentsAndStringsOpensNothing) {
  for (const char* harmless :
       {"# it's", "# \"", "# [ {", "a = [ 1, # don't [\n 2 ]", "a = [ # ]\n # '\n]", "a = '[ {' # '", "a = \"\\\" #\"",
        "a = \"\"\"\n\"[\"\n\"\"\"", "a = { b = ']' }", "# a = '''"}) {
    const std::string text = std::string("[x]\n") + harmless + "\nd = 周\ne = { f g }\n";
    const auto line = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) - 1;
    const auto r = source_of(text);
    EXPECT_EQ(reported_codes(r.problems),
              (lines{said(issue_code::toml_syntax, line, 5), said(issue_code::toml_syntax, line + 1, 9)}))
        << harmless;
    EXPECT_EQ(read_back(r).back(), "d=周") << harmless;
  }
}

TEST(TomlErrors, MessagesShowTheFilesOwnCharacters) {
  const auto r = source_of("[x]\na = 1、2\nb = 1 、\nc = 1\xE3\x80\x80\n[x、y]\n[z]\nΤ\n");
  EXPECT_EQ(reported_codes(r.problems),
            (lines{said(issue_code::toml_syntax, 2, 5), said(issue_code::toml_syntax, 3, 7),
                   said(issue_code::toml_syntax, 4, 5), said(issue_code::chinese_key_unquoted, 5, 2, {}),
                   said(issue_code::toml_syntax, 7, 1)}));
  EXPECT_NE(r.problems.at(1).args.at(0).find("'、'"), std::string::npos) << r.problems.at(1).args.at(0);
}

TEST(TomlErrors, DeepNestingHasALimit) {
  const auto nested = [](std::size_t depth) {
    return "[x]\na = " + std::string(depth, '[') + std::string(depth, ']') + "\nb = 1\n";
  };
  EXPECT_EQ(reported(source_of(nested(64)).problems), lines{});
  EXPECT_EQ(reported(source_of(nested(65)).problems), lines{said(issue_code::nested_too_deeply, 2, 69, {"64"})});
  EXPECT_EQ(read_back(source_of(nested(65))), (lines{"[x]", "b=1"}));
  EXPECT_EQ(reported(source_of(nested(400'000)).problems), lines{said(issue_code::nested_too_deeply, 2, 69, {"64"})});
  const auto dotted = [](std::size_t segments) {
    std::string key = "k";
    for (std::size_t i = 1; i < segments; ++i) key += ".k";
    return key;
  };
  EXPECT_EQ(reported(source_of("[x]\n" + dotted(16) + " = 1\n").problems), lines{});
  EXPECT_EQ(reported(source_of("[x]\n" + dotted(17) + " = 1\n").problems),
            lines{said(issue_code::nested_too_deeply, 2, 1, {"16"})});
  EXPECT_EQ(reported(source_of("[" + dotted(400'000) + "]\n").problems),
            lines{said(issue_code::nested_too_deeply, 1, 2, {"16"})});
  EXPECT_EQ(reported(source_of("[x]\na = { " + dotted(400'000) + " = 1 }\n").problems),
            lines{said(issue_code::nested_too_deeply, 2, 7, {"16"})});
}

TEST(TomlErrors, LinesHaveALimit) {
  const auto line = [](std::size_t bytes) { return "#" + std::string(bytes - 1, 'x') + "\n"; };
  EXPECT_EQ(reported(source_of("[x]\n" + line(1'048'576)).problems), lines{});
  const auto r = source_of("[x]\n" + line(1'048'577) + "a = 1\n");
  EXPECT_EQ(reported(r.problems), lines{said(issue_code::line_too_long, 2, 1, {"1048576"})});
  EXPECT_EQ(read_back(r), (lines{"[x]", "a=1"}));
}

TEST(TomlErrors, FiftyErrorsAreLookedBehindAndNoMore) {
  std::string fifty = "[x]\n";
  for (int i = 0; i < 50; ++i) fifty += "a" + std::to_string(i) + " = no\n";
  const auto r = source_of(fifty + "b = 1\n");
  EXPECT_EQ(r.problems.size(), 50U);
  EXPECT_EQ(read_back(r).back(), "b=1");
  const auto more = source_of(fifty + "c = 2\nb = no\nd = 3\n");
  ASSERT_EQ(more.problems.size(), 51U);
  EXPECT_EQ(reported({more.problems.back()}), lines{said(issue_code::too_many_syntax_errors, 53, 5, {"50"})});
  EXPECT_EQ(read_back(more).back(), "c=2");
}

TEST(TomlErrors, WhatDependsOnASpoiltValueIsNotReportedAgain) {
  // The bad date is reported by who reads it, once; the unit without quotes is a word that happens to be right.
  const auto problems = load_text(
      "[[indicator]]\nid = \"cod\"\nname = \"化学需氧量\"\nunit = 吨吨\nkind = \"total\"\n"
      "[[responsible_unit]]\nid = 'district'\nname = '区'\nkind = 'district'\nfrom = 2018-02-30\n");
  EXPECT_EQ(reported_codes(problems),
            (lines{said(issue_code::toml_syntax, 4, 8), said(issue_code::no_such_date, 10, 8)}));
}

TEST(TomlErrors, WhatStandsElsewhereInASpoiltValueIsNotReportedEither) {
  const auto problems =
      load_text("[[indicator]]\nid = \"cod\"\nname = \"化学需氧量\"\nunit = \"墩\\q\"\nkind = \"totel\"\n");
  EXPECT_EQ(reported_codes(problems),
            (lines{said(issue_code::toml_syntax, 4, 10), said(issue_code::invalid_value, 5, 9)}));
}

TEST(TomlErrors, ALostKeyIsNotMissing) {
  const auto problems =
      load_text("[[indicator]]\nid = \"cod\"\nname = \"化学需氧量\"\nunit = [ \"吨\"\nkind : \"total\"\n");
  EXPECT_EQ(reported_codes(problems), lines{said(issue_code::toml_syntax, 5, 1)});
}

TEST(TomlErrors, NumbersThatAreNoneAreReportedByWhoReadsThem) {
  const auto problems =
      load_text("[[responsible_unit]]\nid = 'district'\nname = '区'\nkind = 'district'\nfrom = nan\nto = 1e20000\n");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].where.line, 5U);
  EXPECT_EQ(problems[1].where.line, 6U);
}
