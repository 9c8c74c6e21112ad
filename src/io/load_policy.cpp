// SPDX-License-Identifier: Apache-2.0
#include "package.hpp"

#include <kaohe/io/text_file.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

std::tuple<std::uint32_t, std::uint32_t> position(const place& p) { return {p.line, p.column}; }

/// True for a problem that only follows from a syntax error reported before.
bool follows_from(const issue& problem, const issues& before, const syntax_damage& damage) {
  const place& at = problem.where;
  if (severity_of(problem.code) == severity::note || at.line == 0) return false;
  const auto reported = [&](const issue& i) { return i.where == at && severity_of(i.code) == severity::error; };
  if (std::any_of(before.begin(), before.end(), reported)) return true;
  const auto spoilt = [&](const syntax_damage::span& s) {
    return s.from.file == at.file && position(s.from) <= position(at) && position(at) < position(s.to);
  };
  if (std::any_of(damage.spans.begin(), damage.spans.end(), spoilt)) return true;
  const bool says_missing = problem.code == issue_code::missing_key || problem.code == issue_code::missing_baseline ||
                            problem.code == issue_code::no_requirement || problem.code == issue_code::view_undecided;
  const auto lossy = [&](const place& header) { return header.file == at.file && header.line == at.line; };
  return says_missing && std::any_of(damage.headers.begin(), damage.headers.end(), lossy);
}

std::optional<policy> build(const package_place& from, issues& problems) {
  syntax_damage damage;
  issues own;
  const model::policy_source source = read_package(from, own, damage);
  const std::size_t read = own.size();
  std::optional<policy> built = model::build(source, own);
  const issues before(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(read));
  own.erase(std::remove_if(own.begin() + static_cast<std::ptrdiff_t>(read), own.end(),
                           [&](const issue& i) { return follows_from(i, before, damage); }),
            own.end());
  problems.insert(problems.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  if (has_errors(problems)) return std::nullopt;
  return built;
}

bool is_toml(const std::string& name) { return name.ends_with(".toml") && name.find('/') == std::string::npos; }

void sort_by_name(std::vector<package_file>& files) {
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

package_place in_memory(const std::vector<package_file>& files) {
  package_place from;
  for (const package_file& file : files) {
    if (is_toml(file.name)) from.toml_files.push_back(file);
  }
  sort_by_name(from.toml_files);
  from.read = [&files](const std::string& name, std::string& reason) -> std::optional<std::string> {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.name == name; });
    if (found != files.end()) return found->bytes;
    reason = "no such file";
    return std::nullopt;
  };
  return from;
}

package_place in_folder(const std::string& folder, issues& problems) {
  namespace fs = std::filesystem;
  package_place from;
  from.folder = folder;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (!is_toml(name) || entry->is_directory(ignored)) continue;
    issues unread;
    auto bytes = read_file(entry->path().string(), unread);
    if (bytes) from.toml_files.push_back({name, *std::move(bytes)});
    problems.insert(problems.end(), unread.begin(), unread.end());
  }
  if (failed) problems.push_back({issue_code::cannot_read, {folder}, {folder, failed.message()}});
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

}  // namespace

std::optional<policy> load_policy(const std::string& folder, issues& problems) {
  issues unread;
  const package_place from = in_folder(folder, unread);
  const bool nothing = from.toml_files.empty() && !unread.empty();
  problems.insert(problems.end(), unread.begin(), unread.end());
  if (nothing) return std::nullopt;  // that there is no policy in it would be no news
  return build(from, problems);
}

std::optional<policy> load_policy(const std::vector<package_file>& files, issues& problems) {
  return build(in_memory(files), problems);
}

model::policy_source read_package(const std::vector<package_file>& files, issues& problems) {
  syntax_damage damage;
  return read_package(in_memory(files), problems, damage);
}

}  // namespace kaohe::inline KAOHE_ABI::io
