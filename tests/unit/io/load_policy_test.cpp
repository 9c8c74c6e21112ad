// SPDX-License-Identifier: Apache-2.0
// Packages: which files make one, what their declarations are, where everything in them stands.
#include <kaohe/io/load_policy.hpp>

#include <kaohe/io/text_file.hpp>
#include <support/paths.hpp>
#include <support/reported.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace {

using kaohe::issue_code;
using kaohe::io::package_file;
using kaohe::model::declared_table;
using kaohe::model::declared_value;
using kaohe::model::literal;
using kaohe::model::literal_kind;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;

const package_file policy_file{"policy.toml", "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\n"};

struct read_source {
  kaohe::model::policy_source source;
  kaohe::issues problems;
};

read_source read_files(const std::vector<package_file>& files) {
  read_source r;
  r.source = kaohe::io::read_package(files, r.problems);
  return r;
}

/// One file beside the one with [policy].
read_source read(const std::string& text) { return read_files({{"a.toml", text}, policy_file}); }

const declared_value& value_in(const declared_table& declared, const std::string& key) {
  for (const auto& [name, value] : declared.entries) {
    if (name.value == key) return value;
  }
  throw std::out_of_range(key);
}

const literal& literal_of(const read_source& r, const std::string& key) {
  return std::get<literal>(value_in(r.source.declarations.at(0).keys, key).content);
}

std::string at(const kaohe::place& p) { return std::to_string(p.line) + ':' + std::to_string(p.column); }
std::string at(const kaohe::source_text& text, std::size_t offset) { return at(place_at(text, offset)); }

lines nouns(const read_source& r) {
  lines all;
  for (const auto& each : r.source.declarations)
    all.push_back(each.noun.where.file + ':' + at(each.noun.where) + ' ' + each.noun.value);
  return all;
}

}  // namespace

TEST(ReadPackage, EveryTableOfTheTopIsADeclarationInTheOrderOfFilesAndLines) {
  const auto r =
      read_files({policy_file,
                  {"b.toml", "[[target]]\nid = 'b'\n[[indicator]]\n[[ target ]]\n[gate]\n"},
                  {"a.toml", "task = [ { id = 't' }, { id = 'u' } ]\nmeasure = { id = 'm' }\n[input.project]\n"},
                  {"cases/c.toml", "[[case]]\n"},
                  {"notes.txt", "x"}});
  EXPECT_TRUE(r.problems.empty()) << ::testing::PrintToString(reported(r.problems));
  EXPECT_EQ(nouns(r), (lines{"a.toml:1:10 task", "a.toml:1:24 task", "a.toml:2:1 measure", "a.toml:3:2 input",
                             "b.toml:1:3 target", "b.toml:3:3 indicator", "b.toml:4:4 target", "b.toml:5:2 gate",
                             "cases/c.toml:1:3 case", "policy.toml:2:2 policy"}));
}

TEST(ReadPackage, KeysStandInTheOrderOfTheFileWithTheirPlaces) {
  const auto r = read("[[target]]\nz = 1\n  \"指标\" = 2\na.b.'c' = 3\n[target.y]\nx = 4\n");
  const auto& entries = r.source.declarations.at(0).keys.entries;
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[0].key.value + at(entries[0].key.where), "z2:1");
  EXPECT_EQ(entries[1].key.value + at(entries[1].key.where), "指标3:4");  // behind the quote
  EXPECT_EQ(entries[2].key.value + at(entries[2].key.where), "a4:1");
  const auto& inner =
      std::get<declared_table>(std::get<declared_table>(entries[2].value.content).entries.at(0).value.content);
  EXPECT_EQ(inner.entries.at(0).key.value + at(inner.entries.at(0).key.where), "c4:6");
  EXPECT_EQ(entries[3].key.value + at(entries[3].key.where), "y5:9");
}

TEST(ReadPackage, LiteralsAreAsWritten) {
  const auto r = read(
      "[x]\na = 15.20\nb = +1_000_000.5e-3\nc = 2018-06-19\nd = true\ne = 1e400\nf = 99999999999999999999\n"
      "g = nan\nh = 2018-02-30\ni = 07:32:00\nj = 1979-05-27 07:32:00Z\nk = -inf\n");
  EXPECT_EQ(reported(r.problems), lines{});
  const std::vector<std::tuple<const char*, literal_kind, const char*>> table = {
      {"a", literal_kind::number, "15.20"},    {"b", literal_kind::number, "+1000000.5e-3"},
      {"c", literal_kind::date, "2018-06-19"}, {"d", literal_kind::boolean, "true"},
      {"e", literal_kind::number, "1e400"},    {"f", literal_kind::number, "99999999999999999999"},
      {"g", literal_kind::number, "nan"},      {"h", literal_kind::date, "2018-02-30"},
      {"i", literal_kind::date, "07:32:00"},   {"j", literal_kind::date, "1979-05-27 07:32:00Z"},
      {"k", literal_kind::number, "-inf"}};
  for (const auto& [key, kind, text] : table) {
    EXPECT_EQ(literal_of(r, key).kind, kind) << key;
    EXPECT_EQ(literal_of(r, key).text.value, text) << key;
    EXPECT_FALSE(literal_of(r, key).from_table);
  }
  EXPECT_EQ(at(literal_of(r, "b").text, 0), "3:5");
  EXPECT_EQ(at(literal_of(r, "b").text, 2), "3:8");  // behind the underscore
  EXPECT_EQ(at(literal_of(r, "f").text, 3), "7:8");
}

TEST(ReadPackage, ANumberOfAHundredDigitsKeepsThemAll) {
  const std::string digits = "0." + std::string(199, '1');
  const auto r = read("[x]\na = " + digits + "\n");
  EXPECT_EQ(reported(r.problems), lines{});
  EXPECT_EQ(literal_of(r, "a").text.value, digits);
}

TEST(ReadPackage, StringsKnowWhereTheirCharactersStand) {
  const auto r = read("[x]\na = \"周\\t村\\u4e2d\\U00004E2Dz\"\nb = 'a\\t\"'\nc = \"\"\n");
  const auto& a = literal_of(r, "a").text;
  EXPECT_EQ(a.value, "周\t村中中z");
  EXPECT_EQ(at(a.where), "2:6");
  EXPECT_EQ(at(a, 3), "2:7");    // the tab, where its escape begins
  EXPECT_EQ(at(a, 4), "2:9");    // 村
  EXPECT_EQ(at(a, 7), "2:10");   // \u4e2d
  EXPECT_EQ(at(a, 10), "2:16");  // \U00004E2D
  EXPECT_EQ(at(a, 13), "2:26");  // z
  EXPECT_EQ(literal_of(r, "b").text.value, "a\\t\"");
  EXPECT_TRUE(literal_of(r, "b").text.steps.empty());
  EXPECT_EQ(at(literal_of(r, "c").text.where), "4:6");
}

TEST(ReadPackage, MultiLineStringsKnowItToo) {
  const auto r = read("[x]\na = \"\"\"\n第一\n 第二\\\n   \n  三\"q\"\"\"\"\nb = '''x\r\ny'''''\n");
  const auto& a = literal_of(r, "a").text;
  EXPECT_EQ(a.value, "第一\n 第二三\"q\"");
  EXPECT_EQ(at(a, 0), "3:1");
  EXPECT_EQ(at(a, 6), "3:3");  // the line break
  EXPECT_EQ(at(a, 7), "4:1");
  EXPECT_EQ(at(a, 14), "6:3");  // 三, behind the blanks that do not count
  EXPECT_EQ(at(a, 17), "6:4");
  const auto& b = literal_of(r, "b").text;
  EXPECT_EQ(b.value, "x\ny''");
  EXPECT_EQ(at(b, 2), "8:1");
}

TEST(ReadPackage, PunctuationAndOtherLettersStandAnywhereAStringMay) {
  const auto r = read("[x]\n\"、\" = 1\n\"。\" = 2\n'αβ' = 3 # 《》、\na = \"\"\"\\\n 、一\\\n《二》\"\"\"\n");
  EXPECT_EQ(reported(r.problems), lines{});
  EXPECT_EQ(literal_of(r, "、").text.value, "1");
  EXPECT_EQ(literal_of(r, "。").text.value, "2");
  EXPECT_EQ(literal_of(r, "αβ").text.value, "3");
  EXPECT_EQ(literal_of(r, "a").text.value, "、一《二》");
  EXPECT_EQ(at(literal_of(r, "a").text, 0), "6:2");
}

TEST(ReadPackage, ArraysAndInlineTablesAreNested) {
  const auto r = read("[x]\na = [ 1,\n  { b = 'c' }, [] ]\n");
  const auto& a = value_in(r.source.declarations.at(0).keys, "a");
  EXPECT_EQ(at(a.where), "2:5");
  const auto& items = std::get<std::vector<declared_value>>(a.content);
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(at(items[1].where), "3:3");
  EXPECT_EQ(at(value_in(std::get<declared_table>(items[1].content), "b").where), "3:9");
  EXPECT_TRUE(std::get<std::vector<declared_value>>(items[2].content).empty());
}

TEST(ReadPackage, FormatIsRequiredBesideThePolicy) {
  EXPECT_EQ(reported(read_files({{"p.toml", "[policy]\n"}}).problems),
            lines{said(issue_code::missing_key, 1, 2, {"policy", "format"})});
  EXPECT_EQ(reported(read_files({{"p.toml", "format = 2\n[policy]\n"}}).problems),
            lines{said(issue_code::unsupported_format, 1, 10, {"2"})});
  EXPECT_EQ(reported(read_files({{"p.toml", "format = 1.0\n[policy]\n"}, {"q.toml", "format = 3\n"}}).problems),
            lines{said(issue_code::unsupported_format, 1, 10, {"3"})});
  const auto wrong = read_files({{"p.toml", "format = \"1\"\n[policy]\n"}});
  EXPECT_EQ(kaohe_test::reported_codes(wrong.problems), lines{said(issue_code::wrong_toml_type, 1, 10)});
}

TEST(ReadPackage, OtherKeysOfTheTopAreUnknown) {
  EXPECT_EQ(reported(read("a = 1\nfromat = 1\n").problems),
            (lines{said(issue_code::unknown_key, 1, 1, {"a.toml", "a", ""}),
                   said(issue_code::unknown_key, 2, 1, {"a.toml", "fromat", "format"})}));
  EXPECT_EQ(kaohe_test::reported_codes(read("target = [ {}, 1 ]\n").problems),
            lines{said(issue_code::wrong_toml_type, 1, 16)});
}

TEST(ReadPackage, APackageNeedsAPolicy) {
  EXPECT_EQ(reported(read_files({}).problems), lines{said(issue_code::no_policy, 0, 0, {""})});
  EXPECT_EQ(reported(read_files({{"a.toml", "[[target]]\n"}}).problems),
            lines{said(issue_code::no_policy, 0, 0, {""})});
}

TEST(ReadPackage, RowsOfATableAreDeclarations) {
  const auto r = read_files({policy_file,
                             {"t.toml", "[tables]\ntarget = \"tables/t.csv\"\ntask = [ \"a.csv\", 'tables/b.csv' ]\n"},
                             {"tables/t.csv", "id, who ,level\n一,周村区,<= 1 吨\n二,,\n"},
                             {"a.csv", "id\nx\n"},
                             {"tables/b.csv", "id\ny\n"}});
  EXPECT_EQ(reported(r.problems), lines{});
  EXPECT_EQ(nouns(r), (lines{"policy.toml:2:2 policy", "tables/t.csv:2:1 target", "tables/t.csv:3:1 target",
                             "a.csv:2:1 task", "tables/b.csv:2:1 task"}));
  const auto& row = r.source.declarations.at(1).keys.entries;
  ASSERT_EQ(row.size(), 3U);
  EXPECT_EQ(row[1].key.value + at(row[1].key.where), "who1:5");
  const auto& cell = std::get<literal>(row[1].value.content);
  EXPECT_TRUE(cell.from_table);
  EXPECT_EQ(cell.kind, literal_kind::string);
  EXPECT_EQ(cell.text.value, "周村区");
  EXPECT_EQ(at(row[1].value.where), "2:3");
  EXPECT_EQ(r.source.declarations.at(2).keys.entries.size(), 1U);  // empty cells are keys that are not there
}

TEST(ReadPackage, TablesOfSpreadsheetsMayBeGb18030) {
  const auto r =
      read_files({policy_file, {"t.toml", "tables = { list = 't.csv' }\n"}, {"t.csv", "id\n\xD6\xDC\xB4\xE5\n"}});
  EXPECT_EQ(reported(r.problems), lines{said(issue_code::read_as_gb18030, 0, 0, {"t.csv"})});
  EXPECT_EQ(std::get<literal>(r.source.declarations.at(1).keys.entries.at(0).value.content).text.value, "周村");
}

TEST(ReadPackage, ATableThatIsNotThereIsReportedWhereItIsNamed) {
  const auto r = read("[tables]\na = \"x.csv\"\nb = [ '../y.csv' ]\nc = '/z.csv'\nd = 1\ne = 'sub//t.csv'\nf = ''\n");
  EXPECT_EQ(kaohe_test::reported_codes(r.problems),
            (lines{said(issue_code::cannot_read, 2, 6), said(issue_code::cannot_read, 3, 8),
                   said(issue_code::cannot_read, 4, 6), said(issue_code::wrong_toml_type, 5, 5),
                   said(issue_code::cannot_read, 6, 6), said(issue_code::cannot_read, 7, 6)}));
  EXPECT_EQ(r.problems.at(0).args.at(0), "x.csv");
  EXPECT_NE(r.problems.at(0).args.at(1), r.problems.at(1).args.at(1));
}

TEST(ReadPackage, NothingLeadsOutOfTheFolder) {
  for (const char* path : {"..", "a/../../b.csv", "a\\\\b.csv", "./a.csv", "a/"}) {
    const std::string named = std::string("[tables]\na = \"") + path + "\"\n";
    const std::string unescaped = path == std::string("a\\\\b.csv") ? "a\\b.csv" : path;
    const auto r = read_files({policy_file, {"t.toml", named}, {unescaped, "id\n1\n"}});
    EXPECT_EQ(kaohe_test::reported_codes(r.problems), lines{said(issue_code::cannot_read, 2, 6)}) << path;
  }
}

TEST(ReadPackage, TheTextComesWithItsPlace) {
  const auto r = read_files(
      {{"p.toml", "format = 1\n[policy]\ntext = \"text.txt\"\n"}, {"text.txt", "\xEF\xBB\xBF第一\r\n第二\r\n"}});
  EXPECT_EQ(reported(r.problems), lines{});
  EXPECT_EQ(r.source.text.value, "第一\n第二\n");
  EXPECT_EQ(r.source.text.where, (kaohe::place{"text.txt", 1, 1}));
  EXPECT_EQ(at(r.source.text, 7), "2:1");
  const auto none = read_files({{"p.toml", "format = 1\n[policy]\ntext = \"text.txt\"\n"}});
  EXPECT_EQ(kaohe_test::reported_codes(none.problems), lines{said(issue_code::cannot_read, 3, 9)});
}

TEST(ReadPackage, EmptyAndUnreadableFilesAreReported) {
  EXPECT_EQ(reported(read("").problems), lines{said(issue_code::empty_file, 0, 0, {"a.toml"})});
  EXPECT_EQ(reported(read("[x]\n周\xFF\n").problems), lines{said(issue_code::invalid_encoding, 2, 2, {"UTF-8"})});
  EXPECT_EQ(reported(read(std::string(std::size_t{8 << 20} + 1, '\n')).problems),
            lines{said(issue_code::file_too_large, 0, 0, {"8388608"})});
  const auto table = read_files({policy_file, {"t.toml", "[tables]\na = 'a.csv'\n"}, {"a.csv", ""}});
  EXPECT_EQ(reported(table.problems), lines{said(issue_code::empty_file, 0, 0, {"a.csv"})});
}

TEST(ReadPackage, TheHashIsOverNamesAndContentsOfAllFiles) {
  const std::vector<package_file> files{policy_file, {"t.toml", "[tables]\na = 'a.csv'\n"}, {"a.csv", "id\n1\n"}};
  const std::string whole = read_files(files).source.sha256;
  EXPECT_EQ(whole.size(), 64U);
  EXPECT_EQ(read_files({files[2], files[1], files[0]}).source.sha256, whole);
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto changed = files;
    changed[i].bytes += "\n";
    EXPECT_NE(read_files(changed).source.sha256, whole) << files[i].name;
  }
  auto renamed = files;
  renamed[1].name = "u.toml";
  EXPECT_NE(read_files(renamed).source.sha256, whole);
  auto more = files;
  more.push_back({"unnamed.csv", "id\n"});
  EXPECT_EQ(read_files(more).source.sha256, whole);  // nobody names it
}

TEST(LoadPolicy, FromAFolderAndFromMemoryAreTheSame) {
  namespace fs = std::filesystem;
  const std::string folder = kaohe_test::project_root() + "/policies/zhoucun-2018-38";
  kaohe::issues problems;
  std::vector<package_file> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      files.push_back({fs::relative(entry.path(), folder).generic_string(),
                       kaohe::io::read_file(entry.path().string(), problems).value()});
  }
  const auto from_memory = kaohe::io::load_policy(files, problems);
  const auto from_folder = kaohe::io::load_policy(folder, problems);
  EXPECT_EQ(reported(problems), lines{});
  ASSERT_TRUE(from_memory && from_folder);
  EXPECT_EQ((*from_memory)->sha256, (*from_folder)->sha256);
  EXPECT_EQ((*from_memory)->targets.size(), (*from_folder)->targets.size());
  EXPECT_GT((*from_folder)->targets.size(), 0U);
}

TEST(LoadPolicy, ProblemsNameTheFolder) {
  const std::string folder = kaohe_test::scratch("load_policy");
  std::ofstream(folder + "/p.toml") << "format = 1\n[policy]\nid = 'p'\ntitle = 't'\ntext = 'none.txt'\n";
  std::ofstream(folder + "/empty.toml");
  kaohe::issues problems;
  EXPECT_FALSE(kaohe::io::load_policy(folder, problems));
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].where.file, folder + "/empty.toml");
  EXPECT_EQ(problems[0].code, issue_code::empty_file);
  EXPECT_EQ(problems[1].where, (kaohe::place{folder + "/p.toml", 5, 9}));
}

TEST(LoadPolicy, AFolderThatIsNoneIsReportedOnce) {
  const std::string folder = kaohe_test::scratch("load_policy");
  kaohe::issues problems;
  EXPECT_FALSE(kaohe::io::load_policy(folder + "/none", problems));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, issue_code::cannot_read);
  EXPECT_EQ(problems[0].args.at(0), folder + "/none");
  problems.clear();
  EXPECT_FALSE(kaohe::io::load_policy(folder, problems));
  EXPECT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].code, issue_code::no_policy);
  EXPECT_EQ(problems[0].args, std::vector<std::string>{folder});
}

TEST(LoadPolicy, NothingIsReturnedWhereAnErrorStoodBefore) {
  kaohe::issues problems;
  EXPECT_TRUE(kaohe::io::load_policy({policy_file}, problems)) << ::testing::PrintToString(reported(problems));
  problems.push_back({issue_code::empty_file, {}, {"x"}});
  EXPECT_FALSE(kaohe::io::load_policy({policy_file}, problems));
}
