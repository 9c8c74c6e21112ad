// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/report/explain_warning.hpp>
#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

json of_warning(const policy& p, const warning& w) {
  const ladder& l = p.at(w.ladder);
  const target& t = p.at(l.rungs[w.rung].target);
  json out = {{"who", p.at(w.who).name},
              {"target", t.id},
              {"ladder", l.id},
              {"source", l.source},
              {"period", to_text(w.when)},
              {"level", w.level ? json(l.levels[*w.level].name) : json(nullptr)},
              {"colour", w.level ? json(l.levels[*w.level].colour) : json(nullptr)},
              {"provisional", w.provisional}};
  if (!l.cited.reading.empty()) out["reading"] = l.cited.reading;
  out["possible"] = json::array();
  for (const std::size_t level : w.possible) out["possible"].push_back(l.levels[level].name);
  if (w.fault) out["fault"] = feel::to_text(*w.fault);
  out["progress"] = of_progress(p, w.behind);
  out["consequences"] = json::array();
  for (const proposed_consequence& each : w.consequences) {
    out["consequences"].push_back(of_consequence(p, l.consequences[each.consequence], each));
  }
  return out;
}

// Floating-point numbers as they print: they are no part of any finding.
json of_forecast(const policy& p, const forecast& f) {
  json out = {{"who", p.at(f.who).name}, {"target", p.at(f.judged).id}, {"period", to_text(f.when)}};
  if (f.none) {
    out["none"] = to_text(*f.none);
  } else {
    const view looks_at = deciding_requirement(p.at(f.judged))->looks_at;
    const bool rate = looks_at == view::reduction || looks_at == view::change;
    const unit& in = report::unit_of_aim(p.at(f.judged));
    const double one = rate ? 0.01 : in.size.to_double();
    out["unit"] = rate ? "%" : in.spelling;
    out["value"] = f.value / one;
    out["low"] = f.low / one;
    out["high"] = f.high / one;
    out["confidence"] = f.confidence;
    out["probability"] = f.probability;
    out["method"] = warn::method_of_forecast(language::en);
    out["parts_of_year"] = f.parts_of_year;
  }
  out["evidence"] = json::array();
  for (const used_figure& u : f.figures) out["evidence"].push_back(of_figure(p, u));
  out["missing"] = json::array();
  for (const cell& c : f.missing) out["missing"].push_back(of_cell(p, c));
  return out;
}

}  // namespace

std::string warnings_to_json(const policy& p, const warnings& all, const std::vector<forecast>& outlooks,
                             const std::vector<input_file>& inputs, const issues& problems, language lang) {
  json document = document_head(&p, all.as_of, inputs, problems, lang);
  document["warnings"] = json::array();
  for (const warning& w : all.all) document["warnings"].push_back(of_warning(p, w));
  document["forecasts"] = json::array();
  for (const forecast& f : outlooks) document["forecasts"].push_back(of_forecast(p, f));
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
