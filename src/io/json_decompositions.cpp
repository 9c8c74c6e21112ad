// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

constexpr std::array<std::string_view, 3> held_keys = {"none", "at_least", "at_most"};

// Doubles are marked as such by being JSON numbers; exact amounts are texts, as everywhere.
class decomposition_json {
 public:
  decomposition_json(const policy& p, const decomposition_result& d) : policy_(p), result_(d), declared_(p.at(d.of)) {}

  [[nodiscard]] json made() const {
    json out = {{"id", declared_.id},
                {"target", policy_.at(declared_.target).id},
                {"view", to_text(declared_.looks_at)},
                {"article", declared_.cited.article},
                {"document", declared_.cited.document.empty() ? policy_->document : declared_.cited.document},
                {"quote", declared_.cited.quote}};
    if (!declared_.cited.reading.empty()) out["reading"] = declared_.cited.reading;
    out["total"] = amount(result_.total);
    out["reserve"] = nullptr;
    if (const auto& held = declared_.reserve) {
      out["reserve"] = {{"amount", amount(result_.reserve)},
                        {"holder", held->holder ? json(policy_.at(*held->holder).name) : json(nullptr)},
                        {"for", held->purpose},
                        {"years", years_of(result_.reserve_years)}};
    }
    out["rounded_to"] = declared_.digits.written;
    out["provisional"] = result_.provisional;
    out["criteria"] = json::array();
    for (std::size_t j = 0; j < declared_.criteria.size(); ++j) {
      const decomposition_criterion& each = declared_.criteria[j];
      out["criteria"].push_back({{"id", each.title},
                                 {"indicator", policy_.at(each.figure.measured).name},
                                 {"period", to_text(each.figure.when)},
                                 {"more", each.more_is_smaller ? "smaller" : "larger"},
                                 {"weight", result_.weights[j]}});
    }
    if (!declared_.criteria.empty()) {
      out["weights"] = to_text(declared_.weights);
      out["normalise"] = to_text(declared_.normalise);
      out["score"] = to_text(declared_.score);
    }
    if (result_.consistency_ratio) out["consistency_ratio"] = *result_.consistency_ratio;
    if (!result_.leftover.is_zero()) out["leftover"] = to_text(result_.leftover);
    out["price"] = result_.price;
    out["years"] = years_of(result_.years);
    out["allocations"] = json::array();
    for (const decomposed_part& part : result_.parts) out["allocations"].push_back(of_part(part));
    out["evidence"] = json::array();
    for (const used_figure& u : result_.figures) out["evidence"].push_back(of_figure(policy_, u));
    return out;
  }

 private:
  [[nodiscard]] json amount(const std::optional<number>& coherent) const {
    return of_amount(coherent, declared_.digits.unit);
  }
  [[nodiscard]] json years_of(const std::vector<number>& values) const {
    json all = json::array();
    for (std::size_t k = 0; k < values.size(); ++k) {
      const int year = declared_.years->over.first_year() + static_cast<int>(k);
      all.push_back({{"period", std::to_string(year)}, {"value", amount(values[k])}});
    }
    return all;
  }

  [[nodiscard]] json of_part(const decomposed_part& part) const {
    const target& t = policy_.at(declared_.target);
    json out = {{"who", policy_.at(part.who).name},
                {"group", part.group ? json(policy_.at(result_.parts[*part.group].who).name) : json(nullptr)},
                {"indicator", policy_.at(declared_.writes ? declared_.writes->measured : t.measured).name},
                {"period", t.due.period ? json(to_text(*t.due.period)) : json(nullptr)},
                {"value", amount(part.value)},
                {"share", part.share},
                {"wanted", part.wanted},
                {"solved", part.solved}};
    const auto solved = number::from_shortest(part.solved);
    out["rounding"] = solved ? json((part.value / declared_.digits.unit.size - *solved).to_double()) : json(nullptr);
    out["carries_leftover"] = part.carries_leftover;
    out["bounds"] = {{"low", amount(part.at_least)},
                     {"high", amount(part.at_most)},
                     {"low_reason", part.at_least_reason},
                     {"high_reason", part.at_most_reason},
                     {"active", held_keys[static_cast<std::size_t>(part.held_by)]},
                     {"price", part.bound_price}};
    if (part.base) out["base"] = of_amount(part.base, policy_.at(declared_.base->measured).unit);
    if (part.tie) out["tied_by"] = of_amount(part.tie, policy_.at(declared_.tied_by->measured).unit);
    if (part.start) out["start"] = of_amount(part.start, policy_.at(declared_.start->measured).unit);
    if (!part.criteria.empty()) out["score"] = part.score;
    out["criteria"] = json::array();
    for (std::size_t j = 0; j < part.criteria.size(); ++j) {
      const decomposition_criterion& each = declared_.criteria[j];
      out["criteria"].push_back({{"id", each.title},
                                 {"value", of_amount(part.criteria[j], policy_.at(each.figure.measured).unit)},
                                 {"normalised", part.normal[j]},
                                 {"weight", result_.weights[j]},
                                 {"contribution", part.normal[j] * result_.weights[j]}});
    }
    out["sensitivity"] = json::array();
    for (std::size_t j = 0; j < part.moves.size(); ++j) {
      out["sensitivity"].push_back(
          {{"id", declared_.criteria[j].title}, {"more", part.moves[j].more}, {"less", part.moves[j].less}});
    }
    out["years"] = years_of(part.years);
    out["leftover"] = part.years.empty() ? json(nullptr) : amount(part.leftover);
    return out;
  }

  const policy& policy_;
  const decomposition_result& result_;
  const decomposition& declared_;
};

}  // namespace

std::string decompositions_to_json(const policy& p, const decompositions& all, const std::vector<input_file>& inputs,
                                   const issues& problems, language lang) {
  json document = document_head(&p, all.as_of, inputs, problems, lang);
  document["decompositions"] = json::array();
  for (const decomposition_result& d : all.all) {
    document["decompositions"].push_back(decomposition_json(p, d).made());
  }
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
