// SPDX-License-Identifier: Apache-2.0
#include "package.hpp"

#include "toml_source.hpp"

#include <kaohe/base/number.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/io/csv.hpp>
#include <kaohe/io/text_file.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using detail::bilingual;
using detail::shown;

std::string type_of(const model::declared_value& value) {
  if (std::holds_alternative<model::declared_table>(value.content)) return bilingual("表", "a table");
  const auto* single = std::get_if<model::literal>(&value.content);
  if (single == nullptr) return bilingual("数组", "an array");
  switch (single->kind) {
    case model::literal_kind::number:
      return bilingual("数", "a number");
    case model::literal_kind::boolean:
      return bilingual("布尔值", "a boolean");
    case model::literal_kind::date:
      return bilingual("日期", "a date");
    case model::literal_kind::string:
      break;
  }
  return bilingual("字符串", "a string");
}

/// True for a path that leads to a file inside the folder.
bool stays_inside(const std::string& path) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, end - at);
    if (step.empty() || step == "." || step == "..") return false;
    at = end + 1;
  }
  return path.find('\\') == std::string::npos;
}

class package_reader {
 public:
  package_reader(const package_place& from, issues& problems, std::vector<spoilt_value>& spoilt)
      : from_(from), problems_(problems), spoilt_(spoilt) {}

  model::policy_source read() {
    source_.folder = from_.folder;
    for (const package_file& file : from_.toml_files) read_toml_file(file);
    for (model::declaration& each : source_.declarations) {
      if (each.noun.value == "table") read_rows(each.keys, "rows");
      if (each.noun.value == "target") read_rows(each.keys, "values");
      if (each.noun.value == "decomposition") read_rows(each.keys, "bounds");
    }
    if (!has_policy_ && !has_errors(problems_))
      problems_.push_back({issue_code::no_policy, {from_.folder}, {from_.folder}});
    std::string all;
    for (const auto& [name, bytes] : files_) all += name + '\n' + std::to_string(bytes.size()) + '\n' + bytes + '\n';
    source_.sha256 = sha256(all);
    return std::move(source_);
  }

 private:
  [[nodiscard]] std::string path(const std::string& name) const {
    if (from_.folder.empty()) return name;
    return from_.folder + (from_.folder.back() == '/' ? "" : "/") + name;
  }
  void report(issue_code code, const place& where, std::vector<std::string> args) {
    problems_.push_back({code, where, std::move(args)});
  }

  void read_toml_file(const package_file& file) {
    cases_only_ = file.name.starts_with(case_folder);
    const std::string name = path(file.name);
    files_[file.name] = file.bytes;
    if (file.bytes.empty()) return report(issue_code::empty_file, {name}, {name});
    if (file.bytes.size() > toml_size_limit)
      return report(issue_code::file_too_large, {name}, {std::to_string(toml_size_limit)});
    const auto text = to_utf8(file.bytes, encoding::utf8, name, problems_);
    if (!text) return;
    const std::size_t before = problems_.size();
    model::declared_table root = io::read_toml(*text, name, problems_, spoilt_);
    const bool whole = problems_.size() == before;
    const source_text* policy_noun = nullptr;
    const model::declared_value* format = nullptr;
    for (const auto& [key, value] : root.entries) {
      if (key.value == "policy") policy_noun = &key;
      if (key.value == "format") format = &value;
    }
    has_policy_ = has_policy_ || policy_noun != nullptr;
    if (format != nullptr)
      check_format(*format);
    else if (policy_noun != nullptr && whole)
      report(issue_code::missing_key, policy_noun->where, {"policy", "format"});
    const auto first = static_cast<std::ptrdiff_t>(source_.declarations.size());
    for (auto& [key, value] : root.entries) take(std::move(key), std::move(value), name);
    std::sort(source_.declarations.begin() + first, source_.declarations.end(), [](const auto& a, const auto& b) {
      return std::tie(a.noun.where.line, a.noun.where.column) < std::tie(b.noun.where.line, b.noun.where.column);
    });
    for (const model::declared_table& tables : tables_) read_tables(tables);
    tables_.clear();
  }

  void check_format(const model::declared_value& value) {
    const auto* single = std::get_if<model::literal>(&value.content);
    if (single == nullptr || single->kind != model::literal_kind::number)
      return report(issue_code::wrong_toml_type, value.where, {"format", bilingual("数", "a number"), type_of(value)});
    const auto version = number::from_text(single->text.value);
    if (version && *version != number(1))
      report(issue_code::unsupported_format, value.where, {shown(single->text.value)});
  }

  void take(source_text key, model::declared_value value, const std::string& file) {
    if (key.value == "format" && !std::holds_alternative<model::declared_table>(value.content)) return;
    if (cases_only_ && key.value != "case") return report(issue_code::not_a_case, key.where, {shown(key.value)});
    if (auto* table = std::get_if<model::declared_table>(&value.content)) {
      if (key.value == "tables") return tables_.push_back(std::move(*table));
      if (key.value == "policy") read_document(*table);
      source_.declarations.push_back({std::move(key), std::move(*table)});
    } else if (auto* items = std::get_if<std::vector<model::declared_value>>(&value.content)) {
      for (model::declared_value& item : *items) {
        auto* one = std::get_if<model::declared_table>(&item.content);
        if (one == nullptr) {
          report(issue_code::wrong_toml_type, item.where,
                 {shown(key.value), bilingual("表", "a table"), type_of(item)});
          continue;
        }
        if (key.value == "tables") {
          tables_.push_back(std::move(*one));
          continue;
        }
        if (key.value == "policy") read_document(*one);
        source_.declarations.push_back({{key.value, item.where, {}}, std::move(*one)});
      }
    } else {
      report(issue_code::unknown_key, key.where, {file, shown(key.value), nearest(shown(key.value), {"format"})});
    }
  }

  /// The bytes of a file that is named at a place.
  std::optional<std::string> read_named(const model::declared_value& value, const std::string& key, std::string& name) {
    const auto* single = std::get_if<model::literal>(&value.content);
    if (single == nullptr || single->kind != model::literal_kind::string) {
      report(issue_code::wrong_toml_type, value.where, {key, bilingual("字符串", "a string"), type_of(value)});
      return std::nullopt;
    }
    name = single->text.value;
    std::string reason = bilingual("不在本文件夹之内", "outside the folder");
    std::optional<std::string> bytes;
    if (stays_inside(name)) bytes = from_.read(name, reason);
    if (!bytes) {
      report(issue_code::cannot_read, single->text.where, {shown(name), reason});
    } else {
      files_[name] = *bytes;
      if (!bytes->empty()) return bytes;
      report(issue_code::empty_file, {path(name)}, {path(name)});
    }
    return std::nullopt;
  }

  /// The document's own text.
  void read_document(const model::declared_table& policy) {
    for (const auto& [key, value] : policy.entries) {
      std::string name;
      if (key.value != "text") continue;
      const auto bytes = read_named(value, "text", name);
      if (!bytes) return;
      auto text = to_utf8(*bytes, encoding::utf8, path(name), problems_);
      if (!text) return;
      std::erase(*text, '\r');
      source_.text = {*std::move(text), {path(name), 1, 1}, {}};
    }
  }

  void read_tables(const model::declared_table& tables) {
    for (const auto& [noun, value] : tables.entries) {
      if (const auto* several = std::get_if<std::vector<model::declared_value>>(&value.content)) {
        for (const model::declared_value& each : *several) read_table(noun.value, each);
      } else {
        read_table(noun.value, value);
      }
    }
  }

  /// A declaration from every row; empty cells are keys that are not there.
  void read_table(const std::string& noun, const model::declared_value& value) {
    std::string name;
    const auto bytes = read_named(value, noun, name);
    if (!bytes) return;
    const auto text = to_utf8(*bytes, encoding::detect, path(name), problems_);
    if (!text) return;
    csv_reader rows(*text, path(name));
    const auto header = rows.read_header(problems_);
    if (!header) return;
    while (auto row = rows.read_row(problems_)) {
      model::declaration one{{noun, row->where, {}}, {}};
      for (std::size_t i = 0; i < row->cells.size(); ++i) {
        source_text& cell = row->cells[i];
        const bool repeated = std::any_of(header->cells.begin(), header->cells.begin() + static_cast<std::ptrdiff_t>(i),
                                          [&](const source_text& c) { return c.value == header->cells[i].value; });
        if (cell.empty() || repeated) continue;
        place where = cell.where;
        one.keys.entries.emplace_back(
            header->cells[i], model::declared_value{std::move(where), model::literal{model::literal_kind::string,
                                                                                     std::move(cell), true}});
      }
      source_.declarations.push_back(std::move(one));
    }
  }

  /// Rows from the file that a key names, in its place: a table for each, with the header's cells as keys. Empty cells
  /// stay: in a decision table nothing may be left out.
  void read_rows(model::declared_table& keys, std::string_view wanted) {
    for (auto& [key, value] : keys.entries) {
      const auto* const single = std::get_if<model::literal>(&value.content);
      if (key.value != wanted || single == nullptr || single->kind != model::literal_kind::string) continue;
      std::string name;
      const auto bytes = read_named(value, std::string(wanted), name);
      const auto text = bytes ? to_utf8(*bytes, encoding::detect, path(name), problems_) : std::nullopt;
      if (!text) continue;
      csv_reader rows(*text, path(name));
      const auto header = rows.read_header(problems_);
      if (!header) continue;
      std::vector<model::declared_value> all;
      while (auto row = rows.read_row(problems_)) {
        model::declared_table one;
        for (std::size_t i = 0; i < row->cells.size(); ++i) {
          place where = row->cells[i].where;
          one.entries.emplace_back(
              header->cells[i],
              model::declared_value{std::move(where),
                                    model::literal{model::literal_kind::string, std::move(row->cells[i]), true}});
        }
        all.push_back({row->where, std::move(one)});
      }
      value.content = std::move(all);
    }
  }

  const package_place& from_;
  issues& problems_;
  std::vector<spoilt_value>& spoilt_;
  model::policy_source source_;
  std::map<std::string, std::string> files_;   // all that was read, for the hash
  std::vector<model::declared_table> tables_;  // [tables] of the file being read
  bool has_policy_ = false;
  bool cases_only_ = false;  // the file being read stands in cases/
};

}  // namespace

model::policy_source read_package(const package_place& from, issues& problems, std::vector<spoilt_value>& spoilt) {
  return package_reader(from, problems, spoilt).read();
}

}  // namespace kaohe::inline KAOHE_ABI::io
