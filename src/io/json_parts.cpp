// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/report/value_text.hpp>
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

// A document has thousands of figures, and room made in time for the entries of an object spares copies of them.
using entries = json::object_t;

void add_cell(const policy& p, const cell& c, entries& all) {
  const indicator& measured = p.at(c.measured);
  const bool level = c.is == figure::level;
  all.emplace_back("who", p.at(c.who).name);
  all.emplace_back("period", to_text(c.period));
  all.emplace_back("input", measured.id);
  all.emplace_back("name", measured.name);
  all.emplace_back("view", to_text(c.is));
  all.emplace_back("unit", level ? measured.unit.spelling : std::string("%"));
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

void reserve(json& object, std::size_t entries) { object.get_ref<json::object_t&>().reserve(entries); }

json of_truth(const std::optional<bool>& truth) { return truth ? json(*truth) : json(nullptr); }

json of_rows(const std::vector<std::uint32_t>& rows) {
  json all = json::array();
  for (const std::uint32_t row : rows) all.push_back(row + 1);
  return all;
}

json of_basis(const basis& b) {
  json aspects = json::object();
  for (const auto& [key, value] : b.aspects()) aspects[key] = value;
  return aspects;
}

json of_amount(const std::optional<number>& coherent, const unit& in) {
  if (!coherent) return nullptr;
  entries all;
  all.reserve(2);
  all.emplace_back("number", to_text(*coherent / in.size));
  all.emplace_back("unit", in.spelling);
  return json(std::move(all));
}

json of_cell(const policy& p, const cell& c) {
  entries all;
  all.reserve(6);
  add_cell(p, c, all);
  return json(std::move(all));
}

json of_figure(const policy& p, const used_figure& u) {
  static const unit percent = parse_unit("%").value();
  const indicator& measured = p.at(u.cell.measured);
  entries all;
  all.reserve(12);
  all.emplace_back("file", u.where.file);
  all.emplace_back("line", u.where.line);
  all.emplace_back("status", to_text(u.status));
  all.emplace_back("known_since", u.known_since ? json(to_text(*u.known_since)) : json(nullptr));
  all.emplace_back("document", u.document);
  add_cell(p, u.cell, all);
  all.emplace_back("value", of_amount(u.value, u.cell.is == figure::level ? measured.unit : percent));
  return json(std::move(all));
}

json names_of(const policy& p, const std::vector<responsible_unit_id>& units) {
  json names = json::array();
  for (const responsible_unit_id u : units) names.push_back(p.at(u).name);
  return names;
}

json of_decision(const policy& p, const decision& d) {
  const auto of_day = [](const std::optional<date>& day) { return day ? json(to_text(*day)) : json(nullptr); };
  json out = {{"kind", to_text(d.kind)},
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
  if (d.amount) out["amount"] = of_amount(d.amount->coherent(), d.amount->unit);
  return out;
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

json of_value(const feel::value& v, const feel::type& of, const unit& in) {
  using feel::value_kind;
  switch (v.kind()) {
    case value_kind::missing:
    case value_kind::fault:
      return nullptr;
    case value_kind::boolean:
      return v.as_boolean();
    case value_kind::choice:
      return of.names[v.as_choice().index];
    case value_kind::date:
      return to_text(v.as_date());
    case value_kind::days:
      return to_text(v.as_days());
    case value_kind::months:
      return to_text(v.as_months());
    case value_kind::string:
      return v.as_string();
    case value_kind::number: {
      const unit measured = report::unit_of(of, in);
      json out = of_amount(v.as_number(), measured);
      if (!of.basis.empty()) out["basis"] = of_basis(of.basis);
      return out;
    }
    case value_kind::enclosure: {
      const unit measured = report::unit_of(of, in);
      json out = {{"between", json::array()}, {"unit", measured.spelling}};
      for (const number& end : {v.as_enclosure().low, v.as_enclosure().high}) {
        out["between"].push_back(to_text(end / measured.size));
      }
      return out;
    }
    case value_kind::range: {
      const feel::value_range& r = v.as_range();
      const feel::type& end = of.parts.empty() ? of : of.parts.front();
      return {{"start", of_value(r.low, end, in)},
              {"end", of_value(r.high, end, in)},
              {"start_included", r.low_included},
              {"end_included", r.high_included}};
    }
    case value_kind::list: {
      json out = json::array();
      const feel::type& element = of.parts.empty() ? of : of.parts.front();
      for (const feel::value& each : v.parts().all) out.push_back(of_value(each, element, in));
      return out;
    }
    case value_kind::context:
      break;
  }
  json out = json::object();
  for (std::size_t i = 0; i < of.names.size(); ++i) out[of.names[i]] = of_value(v.parts().all[i], of.parts[i], in);
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
