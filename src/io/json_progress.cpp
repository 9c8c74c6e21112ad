// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

// A number that roots or logarithms lead to has no end of digits: ten places behind the point are given.
json of_amount(const std::optional<feel::inexact_number>& coherent, const unit& in) {
  if (!coherent || coherent->fault()) return nullptr;
  if (const auto exact = coherent->exact()) return io::of_amount(exact, in);
  const auto rounded = coherent->times(1 / in.size).rounded(rounding_interval::power_of_ten(-10));
  if (!rounded) return nullptr;
  return {{"approximate", to_text(*rounded)}, {"unit", in.spelling}};
}

// The unit in which the deciding view counts.
unit unit_of(const target& t, const assess::progress& x) {
  static const unit percent = parse_unit("%").value();
  if (x.looks_at == view::reduction || x.looks_at == view::change) return percent;
  return report::unit_of_aim(t);
}

json of_part(const assess::progress_part& part, const unit& in, const unit& percent) {
  return {{"actual", io::of_amount(part.actual, in)},
          {"required", of_amount(part.required, in)},
          {"gap", of_amount(part.gap, in)},
          {"completion", of_amount(part.completion, percent)}};
}

}  // namespace

json of_progress(const policy& p, const assess::progress& x) {
  static const unit percent = parse_unit("%").value();
  const stated_target stated(p.at(x.judged), x.who, x.when);
  const target& t = *stated;
  json out = {{"who", p.at(x.who).name},
              {"target", t.id},
              {"indicator", p.at(t.measured).name},
              {"period", to_text(x.when)},
              {"view", x.looks_at ? json(to_text(*x.looks_at)) : json(nullptr)}};
  if (!x.looks_at) return out;
  const unit in = unit_of(t, x);
  out["measured_by"] = to_text(x.measured_by);
  out["year"] = x.year;
  out["years"] = x.years;
  out["target_value"] = io::of_amount(x.target_value, in);
  out["baseline"] = io::of_amount(x.base, p.at(t.measured).unit);
  out["actual"] = io::of_amount(x.actual, in);
  out["required"] = of_amount(x.required, in);
  out["gap"] = of_amount(x.gap, in);
  out["completion"] = io::of_amount(x.completion, percent);
  out["excess"] = io::of_amount(x.excess, percent);
  out["margin"] = io::of_amount(x.margin, in);
  out["progress"] = of_amount(x.share, percent);
  out["reduction"] = io::of_amount(x.reduction, percent);
  out["yearly_left"] = of_amount(x.yearly_left, x.left_is_rate ? percent : in);
  out["annual"] = of_part(x.annual, in, percent);
  out["cumulative"] = of_part(x.cumulative, in, percent);
  out["provisional"] = x.provisional;
  out["evidence"] = json::array();
  for (const used_figure& u : x.figures) out["evidence"].push_back(of_figure(p, u));
  out["missing"] = json::array();
  for (const cell& c : x.missing) out["missing"].push_back(of_cell(p, c));
  if (x.fault) out["fault"] = to_text(*x.fault);
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
