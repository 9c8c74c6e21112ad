// SPDX-License-Identifier: Apache-2.0
#include "package.hpp"
#include "read_cases.hpp"

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/io/load_package.hpp>
#include <kaohe/io/text_file.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <tuple>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// True for a problem inside a value that a syntax error has spoilt.
bool follows_from(const issue& problem, const std::vector<spoilt_value>& spoilt) {
  const auto position = [](const place& p) { return std::tie(p.line, p.column); };
  return std::any_of(spoilt.begin(), spoilt.end(), [&](const spoilt_value& v) {
    return v.from.file == problem.where.file && position(v.from) <= position(problem.where) &&
           position(problem.where) < position(v.to);
  });
}

std::optional<loaded_package> build(const package_place& from, issues& problems) {
  std::vector<spoilt_value> spoilt;
  issues found;
  const model::policy_source source = read_package(from, found, spoilt);
  const auto read = static_cast<std::ptrdiff_t>(found.size());
  std::optional<policy> built = model::build(source, found);
  std::vector<trial::test_case> cases;
  if (built) cases = read_cases(*built, source.declarations, found);
  const auto follows = [&](const issue& i) { return follows_from(i, spoilt); };
  found.erase(std::remove_if(found.begin() + read, found.end(), follows), found.end());
  problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  if (!built || has_errors(problems)) return std::nullopt;
  return loaded_package{*std::move(built), std::move(cases)};
}

/// True for a TOML file of the folder itself or of its cases.
bool is_toml(const std::string& name) {
  const std::size_t from = name.starts_with(case_folder) ? case_folder.size() : 0;
  return name.ends_with(".toml") && name.find('/', from) == std::string::npos;
}

void sort_by_name(std::vector<package_file>& files) {
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

package_place in_memory(const std::vector<package_file>& files, const std::string& folder = {}) {
  package_place from;
  from.folder = folder;
  for (const package_file& file : files) {
    if (is_toml(file.name)) from.toml_files.push_back(file);
  }
  sort_by_name(from.toml_files);
  from.read = [&files](const std::string& name, std::string& reason) -> std::optional<std::string> {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.name == name; });
    if (found != files.end()) return found->bytes;
    reason = detail::bilingual("没有这个文件", "no such file");
    return std::nullopt;
  };
  return from;
}

/// The TOML files of a folder. \param prefix  of their names within the package
void add_files(const std::string& folder, std::string_view prefix, package_place& to, issues& problems) {
  namespace fs = std::filesystem;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = std::string(prefix) + entry->path().filename().string();
    std::error_code ignored;
    if (!is_toml(name) || entry->is_directory(ignored)) continue;
    issues unread;
    auto bytes = read_file(entry->path().string(), unread);
    if (bytes) to.toml_files.push_back({name, *std::move(bytes)});
    problems.insert(problems.end(), unread.begin(), unread.end());
  }
  if (failed) problems.push_back({issue_code::cannot_read, {folder}, {folder, failed.message()}});
}

package_place in_folder(const std::string& folder, issues& problems) {
  namespace fs = std::filesystem;
  package_place from;
  from.folder = folder;
  add_files(folder, "", from, problems);
  const fs::path cases = fs::path(folder) / case_folder;
  if (std::error_code ignored; fs::is_directory(cases, ignored)) add_files(cases.string(), case_folder, from, problems);
  sort_by_name(from.toml_files);
  from.read = [folder](const std::string& name, std::string& reason) -> std::optional<std::string> {
    issues unread;
    auto bytes = read_file((fs::path(folder) / name).string(), unread);
    if (!bytes && unread.front().code == issue_code::empty_file) return std::string();
    if (!bytes) reason = unread.front().args.back();
    return bytes;
  };
  return from;
}

/// The policy alone.
std::optional<policy> policy_of(std::optional<loaded_package> loaded) {
  if (!loaded) return std::nullopt;
  return std::move(loaded->policy);
}

}  // namespace

std::optional<loaded_package> load_package(const std::string& folder, issues& problems) {
  issues unread;
  const package_place from = in_folder(folder, unread);
  const bool nothing = from.toml_files.empty() && !unread.empty();
  problems.insert(problems.end(), unread.begin(), unread.end());
  if (nothing) return std::nullopt;  // that there is no policy in it would be no news
  return build(from, problems);
}

std::optional<loaded_package> load_package(const std::vector<package_file>& files, issues& problems) {
  return build(in_memory(files), problems);
}

std::optional<policy> load_policy(const std::string& folder, issues& problems) {
  return policy_of(load_package(folder, problems));
}

std::optional<policy> load_policy(const std::vector<package_file>& files, issues& problems, const std::string& folder) {
  return policy_of(build(in_memory(files, folder), problems));
}

std::vector<package_file> read_package_files(const std::string& folder, issues& problems) {
  package_place from = in_folder(folder, problems);
  std::vector<package_file> files = from.toml_files;
  const auto on_disk = std::move(from.read);
  from.read = [&](const std::string& name, std::string& reason) {
    std::optional<std::string> bytes = on_disk(name, reason);
    const bool known = std::any_of(files.begin(), files.end(), [&](const auto& f) { return f.name == name; });
    if (bytes && !known) files.push_back({name, *bytes});
    return bytes;
  };
  issues ignored;  // whoever loads them reports these
  std::vector<spoilt_value> spoilt;
  (void)read_package(from, ignored, spoilt);
  sort_by_name(files);
  return files;
}

model::policy_source read_package(const std::vector<package_file>& files, issues& problems) {
  std::vector<spoilt_value> spoilt;
  return read_package(in_memory(files), problems, spoilt);
}

}  // namespace kaohe::inline KAOHE_ABI::io
