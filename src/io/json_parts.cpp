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

json of_cell(const policy& p, const cell& c) {
  const indicator& measured = p.at(c.measured);
  const bool level = c.is == figure::level;
  return {{"who", p.at(c.who).name}, {"period", to_text(c.period)},
          {"input", measured.id},    {"name", measured.name},
          {"view", to_text(c.is)},   {"unit", level ? measured.unit.spelling : std::string("%")}};
}

json of_figure(const policy& p, const used_figure& u) {
  const indicator& measured = p.at(u.cell.measured);
  json out = {{"file", u.where.file},
              {"line", u.where.line},
              {"status", to_text(u.status)},
              {"known_since", u.known_since ? json(to_text(*u.known_since)) : json(nullptr)},
              {"document", u.document}};
  out.update(of_cell(p, u.cell));
  static const unit percent = parse_unit("%").value();
  out["value"] = of_amount(u.value, u.cell.is == figure::level ? measured.unit : percent);
  return out;
}

json names_of(const policy& p, const std::vector<responsible_unit_id>& units) {
  json names = json::array();
  for (const responsible_unit_id u : units) names.push_back(p.at(u).name);
  return names;
}

json of_decision(const policy& p, const decision& d) {
  const auto of_day = [](const std::optional<date>& day) { return day ? json(to_text(*day)) : json(nullptr); };
  return {{"kind", to_text(d.kind)},
          {"subject", to_text(p, d.about)},
          {"value", d.value == decision_value::none ? json(nullptr) : json(to_text(d.value))},
          {"authority", d.authority},
          {"reference", d.reference},
          {"date", to_text(d.made)},
          {"from", of_day(d.lasts.from)},
          {"to", of_day(d.lasts.to)},
          {"reason", d.reason},
          {"file", d.where.file},
          {"line", d.where.line}};
}

void add_citation(const policy& p, const citation& cited, json& out) {
  out["article"] = cited.article;
  out["document"] = cited.document.empty() ? p->document : cited.document;
  out["quote"] = cited.quote;
  if (!cited.reading.empty()) out["reading"] = cited.reading;
}

json of_consequence(const policy& p, const consequence& what, const proposed_consequence& found) {
  json out = {{"kind", to_text(what.kind)},
              {"is", to_text(found.is)},
              {"text", what.text},
              {"due", found.due ? json(to_text(*found.due)) : json(nullptr)}};
  if (!what.applies_to.empty()) out["applies_to"] = what.applies_to;
  if (!what.unless.empty()) out["unless"] = what.unless;
  if (what.to) out["to"] = to_text(*what.to);
  add_citation(p, what.cited, out);
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
