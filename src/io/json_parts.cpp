// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/version.hpp>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

const char* severity_key(severity s) {
  switch (s) {
    case severity::note:
      return "note";
    case severity::warning:
      return "warning";
    case severity::error:
      return "error";
  }
  return "";
}

json of_issues(const issues& problems, language lang) {
  json all = json::array();
  for (const issue& i : problems) {
    all.push_back({{"code", to_text(i.code)},
                   {"severity", severity_key(severity_of(i.code))},
                   {"file", i.where.file},
                   {"line", i.where.line},
                   {"column", i.where.column},
                   {"message", message(i, lang)}});
  }
  return all;
}

}  // namespace

json document_head(const policy* p, const std::optional<date>& as_of, const std::vector<input_file>& inputs,
                   const issues& problems, language lang) {
  json head = {{"format", 1}, {"kaohe", KAOHE_VERSION_STRING}, {"policy", nullptr}, {"as_of", nullptr}};
  if (p != nullptr) {
    head["policy"] = {{"id", (*p)->id}, {"document", (*p)->document}, {"sha256", (*p)->sha256}};
  }
  if (as_of) head["as_of"] = to_text(*as_of);
  head["inputs"] = json::array();
  for (const input_file& f : inputs)
    head["inputs"].push_back({{"file", f.file}, {"sha256", f.sha256}, {"rows", f.rows}});
  head["issues"] = of_issues(problems, lang);
  return head;
}

// The name of a file may hold bytes that are no UTF-8: they become U+FFFD.
std::string written(const json& document) {
  return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

json of_basis(const basis& b) {
  json aspects = json::object();
  for (const auto& [key, value] : b.aspects()) aspects[key] = value;
  return aspects;
}

json of_amount(const std::optional<number>& coherent, const unit& in) {
  if (!coherent) return nullptr;
  return {{"number", to_text(*coherent / in.size)}, {"unit", in.spelling}};
}

}  // namespace kaohe::inline KAOHE_ABI::io
