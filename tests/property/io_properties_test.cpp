// SPDX-License-Identifier: Apache-2.0
// Floor io on any input: what is written is read back with its places, nothing is lost without a word.
#include <kaohe/base/utf8.hpp>
#include <kaohe/io/csv.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/text_file.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

/// Texts of characters that matter to the readers.
rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{"a", "7", " ", "\"", "'", ",", "\n", "\\", "#", "周",
                                                                 "村", "，", "=", "[", "\t", "€", "😀", "."});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& p : pieces) text += p;
    return text;
  });
}

/// A string as a TOML basic string in one of the ways to write it. \param choices  how each character is written
std::string as_toml(const std::string& text, const std::vector<bool>& choices, bool multi_line) {
  const auto choice = [&](std::size_t at) { return !choices.empty() && choices[at % choices.size()]; };
  std::string written = multi_line ? "\"\"\"\n" : "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = kaohe::decode_utf8(text, at);
    if (c == U'"' || c == U'\\')
      written += choice(start) ? "\\" + text.substr(start, 1) : c == U'"' ? "\\u0022" : "\\U0000005C";
    else if (c == U'\n' && !(multi_line && choice(start)))
      written += "\\n";
    else
      written += text.substr(start, at - start);
    if (multi_line && choice(start + 1) && at < text.size() &&
        std::string_view(" \t\n").find(text[at]) == std::string_view::npos)
      written += "\\\n  ";
  }
  return written + (multi_line ? "\"\"\"" : "\"");
}

/// The code points of a text, by line and column.
class page {
 public:
  explicit page(const std::string& text) : lines_(1) {
    for (std::size_t i = 0; i < text.size();) {
      lines_.back() += kaohe::decode_utf8(text, i);
      if (lines_.back().back() == U'\n') lines_.emplace_back();
    }
  }
  [[nodiscard]] char32_t at(const kaohe::place& where) const { return lines_.at(where.line - 1).at(where.column - 1); }

 private:
  std::vector<std::u32string> lines_;
};

}  // namespace

RC_GTEST_PROP(CsvProperties, WhatIsWrittenIsReadBack, ()) {
  const auto columns = *rc::gen::inRange<std::size_t>(2, 5);
  // Small tables show all that large ones do, in a tenth of the time.
  const auto rows = *rc::gen::resize(25, rc::gen::container<std::vector<std::vector<std::string>>>(
                                             rc::gen::container<std::vector<std::string>>(columns, any_text())));
  const auto crlf = *rc::gen::arbitrary<bool>();
  std::string text;
  for (std::size_t i = 0; i < columns; ++i) text += (i == 0 ? "c" : ",c") + std::to_string(i);
  text += "\n";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      std::string cell = "\"";
      for (const char c : row[i]) cell += c == '"' ? "\"\"" : c == '\n' && crlf ? "\r\n" : std::string(1, c);
      text += (i == 0 ? "" : ",") + cell + "\"";
    }
    text += crlf ? "\r\n" : "\n";
  }
  const page written(text);
  kaohe::issues problems;
  kaohe::io::csv_reader reader(text, "t.csv");
  RC_ASSERT(reader.read_header(problems).has_value());
  for (const auto& row : rows) {
    const auto read = reader.read_row(problems);
    RC_ASSERT(read.has_value());
    for (std::size_t i = 0; i < columns; ++i) {
      const kaohe::source_text& cell = read->cells[i];
      RC_ASSERT(cell.value == row[i]);
      for (std::size_t byte = 0; byte < cell.value.size();) {
        const kaohe::place where = place_at(cell, byte);
        const char32_t c = kaohe::decode_utf8(cell.value, byte);
        const char32_t there = written.at(where);
        RC_ASSERT(there == c || (c == U'\n' && there == U'\r'));
      }
    }
  }
  RC_ASSERT(!reader.read_row(problems).has_value());
  RC_ASSERT(problems.empty());
}

RC_GTEST_PROP(TomlProperties, EveryCharacterOfAStringKnowsWhereItStands, ()) {
  const auto value = *any_text();
  const auto choices = *rc::gen::arbitrary<std::vector<bool>>();
  const std::string text = "[周]\n  a = " + as_toml(value, choices, *rc::gen::arbitrary<bool>()) + "  # x\n";
  kaohe::issues problems;
  const std::string quoted = "[\"周\"]" + text.substr(std::string("[周]").size());
  const page written(quoted);
  const auto source = kaohe::io::read_package({{"a.toml", quoted}}, problems);
  RC_ASSERT(source.declarations.size() == 1U);
  const auto& literal = std::get<kaohe::model::literal>(source.declarations[0].keys.entries.at(0).value.content);
  RC_ASSERT(literal.text.value == value);
  for (std::size_t byte = 0; byte < value.size();) {
    const kaohe::place where = place_at(literal.text, byte);
    const char32_t c = kaohe::decode_utf8(value, byte);
    const char32_t there = written.at(where);
    RC_ASSERT(there == c || there == U'\\');
  }
}

RC_GTEST_PROP(TomlProperties, ASoundFileIsReadWithoutAWordAndADamagedOneWithOne, (std::string noise)) {
  const std::string sound =
      "format = 1\n[policy]\nid = \"p\"\ntitle = \"示例\"\n[[list]]\nid = \"a\"\nmembers = [ \"1\",\n \"2\" ]\n";
  const auto cut = *rc::gen::inRange<std::size_t>(0, sound.size());
  kaohe::issues problems;
  const auto damaged = sound.substr(0, cut) + noise + sound.substr(cut);
  const auto loaded = kaohe::io::load_policy({{"p.toml", damaged}}, problems);
  RC_ASSERT(loaded.has_value() != kaohe::has_errors(problems));
  for (const auto& p : problems) RC_ASSERT(!kaohe::message(p, kaohe::language::zh).empty());
}

RC_GTEST_PROP(TomlProperties, AnErrorHidesNoOther, ()) {
  // Statements that are wrong in one known way each, in any order: every one is reported on its line.
  const std::vector<std::string> wrong = {
      "due = 周村",  "指标 = 1",    "a b = 1", "x = \"open", "y = 1 2", "z = { a = 1, a = 2 }",
      "v = [ 1 2 ]", "s = \"\\q\"", "= 1",     "t = 1,000",  "[[q]"};
  const auto order = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, wrong.size()));
  std::string text = "[first]\n";
  std::vector<std::uint32_t> expected;
  std::uint32_t line = 2;
  for (const std::size_t i : order) {
    if (expected.size() == 50) break;
    text += wrong[i] + "\nok" + std::to_string(line) + " = 1\n[[n]]\n";
    expected.push_back(line);
    line += 3;
  }
  kaohe::issues problems;
  const auto source = kaohe::io::read_package({{"a.toml", text}}, problems);
  kaohe::sort_by_place(problems);
  std::vector<std::uint32_t> found;
  for (const auto& p : problems) {
    if (p.where.line != 0) found.push_back(p.where.line);
  }
  RC_ASSERT(found == expected);
  std::size_t kept = 0;
  for (const auto& each : source.declarations) {
    for (const auto& entry : each.keys.entries) kept += entry.key.value.starts_with("ok") ? 1U : 0U;
  }
  RC_ASSERT(kept == expected.size());
}

RC_GTEST_PROP(TextProperties, AnyBytesAreUtf8OrAnIssue, (const std::vector<char>& bytes)) {
  for (const auto from : {kaohe::io::encoding::detect, kaohe::io::encoding::utf8, kaohe::io::encoding::gb18030}) {
    kaohe::issues problems;
    const auto text = kaohe::io::to_utf8(std::string(bytes.begin(), bytes.end()), from, "t", problems);
    RC_ASSERT(text.has_value() != kaohe::has_errors(problems));
    if (text) RC_ASSERT(kaohe::find_invalid_utf8(*text) == std::string::npos);
  }
}
