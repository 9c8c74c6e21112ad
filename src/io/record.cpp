// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/record.hpp>

#include "base64.hpp"

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/io/text_file.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using json = nlohmann::ordered_json;

// The last line holds the hash of everything before it.
constexpr std::string_view before_hash = "  \"sha256\": \"";
constexpr std::string_view behind_hash = "\"\n}\n";
constexpr std::size_t hash_length = 64;

/// Bytes as they are if they are UTF-8; else in base 64.
json of_bytes(const std::string& bytes) {
  if (find_invalid_utf8(bytes) == std::string::npos) return bytes;
  return {{"base64", to_base64(bytes)}};
}

std::optional<std::string> bytes_of(const json& written) {
  if (written.is_string()) return written.get<std::string>();
  if (!written.is_object() || written.size() != 1) return std::nullopt;
  const auto coded = written.find("base64");
  if (coded == written.end() || !coded->is_string()) return std::nullopt;
  return from_base64(coded->get<std::string>());
}

json of_files(const std::vector<package_file>& files) {
  json all = json::array();
  for (const package_file& f : files) {
    all.push_back({{"file", of_bytes(f.name)}, {"sha256", sha256(f.bytes)}, {"content", of_bytes(f.bytes)}});
  }
  return all;
}

/// Reads the parts of a record; what has another form than records have is an issue.
class record_reader {
 public:
  record_reader(const std::string& file, issues& problems) : file_(file), problems_(problems) {}

  std::optional<recorded_run> run(const json& document) {
    if (!document.is_object() || !document.contains("format") || document["format"] != 1) return broken("format");
    recorded_run made;
    for (const auto& [key, to] : {std::pair("kaohe", &made.kaohe), std::pair("command", &made.command)}) {
      const json* const said = part(document, key);
      if (said == nullptr || !said->is_string()) return broken(key);
      *to = said->get<std::string>();
    }
    const json *const options = part(document, "options"), *const package = part(document, "package"),
                      *const files = part(document, "files"), *const status = part(document, "status"),
                      *const answer = part(document, "answer");
    if (options == nullptr || !read_options(*options, made.options)) return broken("options");
    if (package == nullptr || !read_files(*package, made.package)) return broken("package");
    if (files == nullptr || !read_files(*files, made.files)) return broken("files");
    if (status == nullptr || !status->is_number_integer()) return broken("status");
    made.status = status->get<int>();
    const std::optional<std::string> bytes = answer == nullptr ? std::nullopt : content_of(*answer, "answer");
    if (!bytes) return broken("answer");
    made.answer = *bytes;
    return made;
  }

 private:
  std::nullopt_t broken(const std::string& key) {
    if (problems_.empty() || problems_.back().where.file != file_) {
      problems_.push_back({issue_code::not_a_record, {file_}, {key}});
    }
    return std::nullopt;
  }
  static const json* part(const json& of, const char* key) {
    const auto found = of.is_object() ? of.find(key) : of.end();
    return found == of.end() ? nullptr : &*found;
  }

  static bool read_options(const json& written, std::vector<recorded_option>& all) {
    if (!written.is_object()) return false;
    for (const auto& [name, values] : written.items()) {
      recorded_option option{name, {}};
      if (!values.is_array()) return false;
      for (const json& each : values) {
        std::optional<std::string> value = bytes_of(each);
        if (!value) return false;
        option.values.push_back(*std::move(value));
      }
      all.push_back(std::move(option));
    }
    return true;
  }

  bool read_files(const json& written, std::vector<package_file>& all) {
    if (!written.is_array()) return false;
    for (const json& each : written) {
      const json* const named = part(each, "file");
      const std::optional<std::string> name = named == nullptr ? std::nullopt : bytes_of(*named);
      std::optional<std::string> bytes = name ? content_of(each, *name) : std::nullopt;
      if (!bytes) return false;
      all.push_back({*name, *std::move(bytes)});
    }
    return true;
  }

  /// The content of a file or of the answer. One that does not have its hash is an issue.
  std::optional<std::string> content_of(const json& written, const std::string& name) {
    const json *const content = part(written, "content"), *const hash = part(written, "sha256");
    std::optional<std::string> bytes = content == nullptr ? std::nullopt : bytes_of(*content);
    if (!bytes || hash == nullptr || !hash->is_string()) return std::nullopt;
    if (sha256(*bytes) != hash->get<std::string>()) {
      problems_.push_back({issue_code::record_altered, {file_}, {name}});
    }
    return bytes;
  }

  const std::string& file_;
  issues& problems_;
};

/// True if the last line holds the hash of everything before it.
bool is_whole(std::string_view text) {
  const std::size_t tail = before_hash.size() + hash_length + behind_hash.size();
  if (text.size() < tail || !text.ends_with(behind_hash)) return false;
  const std::string_view before = text.substr(0, text.size() - tail), line = text.substr(before.size());
  return line.starts_with(before_hash) && line.substr(before_hash.size(), hash_length) == sha256(before);
}

}  // namespace

std::vector<std::string> recorded_run::values_of(std::string_view option) const {
  for (const recorded_option& each : options)
    if (each.name == option) return each.values;
  return {};
}

std::string recorded_run::value_of(std::string_view option) const {
  const std::vector<std::string> values = values_of(option);
  return values.empty() ? std::string() : values.front();
}

bool recorded_run::has(std::string_view option) const {
  return std::any_of(options.begin(), options.end(), [&](const recorded_option& o) { return o.name == option; });
}

std::string record_to_json(const recorded_run& run) {
  json document = {{"format", 1}, {"kaohe", run.kaohe}, {"command", run.command}, {"options", json::object()}};
  for (const recorded_option& each : run.options) {
    json& values = document["options"][each.name] = json::array();
    for (const std::string& value : each.values) values.push_back(of_bytes(value));
  }
  document["package"] = of_files(run.package);
  document["files"] = of_files(run.files);
  document["status"] = run.status;
  document["answer"] = {{"sha256", sha256(run.answer)}, {"content", of_bytes(run.answer)}};
  std::string text = document.dump(2);
  text.replace(text.size() - 2, 2, ",\n");  // instead of the brace on its own line
  return text + std::string(before_hash) + sha256(text) + std::string(behind_hash);
}

std::optional<recorded_run> read_record(std::string_view text, const std::string& file, issues& problems) {
  const json document = json::parse(text, nullptr, false);
  issues found;
  std::optional<recorded_run> run;
  if (document.is_discarded()) {
    found.push_back({issue_code::not_a_record, {file}, {"JSON"}});
  } else {
    run = record_reader(file, found).run(document);
  }
  if (found.empty() && !is_whole(text)) found.push_back({issue_code::record_altered, {file}, {file}});
  problems.insert(problems.end(), found.begin(), found.end());
  if (!found.empty()) return std::nullopt;
  return run;
}

}  // namespace kaohe::inline KAOHE_ABI::io
