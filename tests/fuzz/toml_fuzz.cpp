// SPDX-License-Identifier: Apache-2.0
// Any bytes as the only file of a package: read, with a place for everything, and loaded.
#include <kaohe/base/utf8.hpp>
#include <kaohe/io/load_policy.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// The lines of a text, as code points.
std::vector<std::u32string> lines_of(const std::string& text) {
  std::vector<std::u32string> lines(1);
  for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
    const char32_t c = kaohe::decode_utf8(text, at);
    if (c == U'\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

/// The file, and whether nothing in it was masked.
struct page {
  std::vector<std::u32string> lines;
  bool sound;
};

/// What a text begins with stands where it says: itself, an escape or the end of a line.
void check(const page& of, const kaohe::source_text& text) {
  const auto& lines = of.lines;
  const kaohe::place where = kaohe::place_at(text, 0);
  require(where.line >= 1 && where.line <= lines.size() && where.column >= 1);
  const std::u32string& line = lines[where.line - 1];
  require(where.column <= line.size() + 1);
  if (text.empty() || !of.sound) return;
  std::size_t at = 0;
  const char32_t first = kaohe::decode_utf8(text.value, at);
  const char32_t there = where.column <= line.size() ? line[where.column - 1] : U'\n';
  require(there == first || there == U'\\' || (first == U'\n' && there == U'\r'));
}

void check(const page& of, const kaohe::model::declared_table& table);

void check(const page& of, const kaohe::model::declared_value& value) {
  if (const auto* single = std::get_if<kaohe::model::literal>(&value.content)) check(of, single->text);
  if (const auto* table = std::get_if<kaohe::model::declared_table>(&value.content)) check(of, *table);
  if (const auto* items = std::get_if<std::vector<kaohe::model::declared_value>>(&value.content)) {
    for (const auto& item : *items) check(of, item);
  }
}

void check(const page& of, const kaohe::model::declared_table& table) {
  for (const auto& [key, value] : table.entries) {
    check(of, key);
    check(of, value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const std::vector<kaohe::io::package_file> files{{"policy.toml", text}};
  kaohe::issues problems;
  const auto source = kaohe::io::read_package(files, problems);
  const page of{lines_of(text), problems.empty()};
  for (const auto& each : source.declarations) {
    check(of, each.noun);
    check(of, each.keys);
  }
  for (const auto& p : problems) {
    require(p.where.line <= of.lines.size());
    require(!message(p, kaohe::language::zh).empty());
  }
  problems.clear();
  require(kaohe::io::load_policy(files, problems).has_value() != kaohe::has_errors(problems));
  return 0;
}
