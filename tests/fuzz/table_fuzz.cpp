// SPDX-License-Identifier: Apache-2.0
// Any bytes as a decision table, one part a line:
//
//     policy first                    a hit policy as in the enumeration, or sum, count, min, max
//     in 能耗: tce                    a parameter
//     column 能耗 / 2                 an input column; none: the parameters
//     out 费: number                  an output
//     row > 5 tce ; 新建 -> 1 ; "甲"  tests -> outputs
//     default 0 ; "乙"
//
// and after a byte FF what chooses the arguments. It is checked, analysed and asked; what the analysis claims must be
// so.
#include <kaohe/feel/analysis.hpp>
#include <kaohe/feel/table.hpp>

#include "../support/holds.hpp"
#include "problems.hpp"
#include "scene.hpp"

#include <algorithm>
#include <cstdint>

namespace {

using kaohe::feel::value;
using kaohe_fuzz::require;
using kaohe_fuzz::trimmed;

std::vector<kaohe::source_text> cells(std::string_view text, std::uint32_t line) {
  std::vector<kaohe::source_text> all;
  for (const auto cell : kaohe_fuzz::split(text, ';')) {
    all.push_back({std::string(trimmed(cell)), {"t", line, static_cast<std::uint32_t>(1 + all.size())}, {}});
  }
  return all;
}

void set_policy(kaohe::feel::table_declaration& d, std::string_view word) {
  static constexpr std::string_view policies[] = {"unique",     "any",          "priority", "first",
                                                  "rule_order", "output_order", "collect"};
  static constexpr std::string_view aggregations[] = {"", "sum", "count", "min", "max"};
  for (std::size_t i = 0; i < std::size(policies); ++i) {
    if (word == policies[i]) d.policy = kaohe::feel::hit_policy{static_cast<std::uint8_t>(i)};
  }
  for (std::size_t i = 1; i < std::size(aggregations); ++i) {
    if (word != aggregations[i]) continue;
    d.policy = kaohe::feel::hit_policy::collect;
    d.aggregate = kaohe::feel::aggregation{static_cast<std::uint8_t>(i)};
  }
}

struct named_type {
  std::string name;
  kaohe::feel::shown_type of;
};
std::optional<named_type> typed(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto of = kaohe_fuzz::type_named(trimmed(text.substr(colon + 1)));
  if (!of) return std::nullopt;
  return named_type{std::string(trimmed(text.substr(0, colon))), *std::move(of)};
}

kaohe::feel::table_declaration declaration(std::string_view text) {
  kaohe::feel::table_declaration d;
  d.id = {"T", {"t", 1, 1}, {}};
  std::uint32_t number = 0;
  for (const auto line : kaohe_fuzz::split(text, '\n')) {
    ++number;
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const std::string_view word = line.substr(0, space), rest = trimmed(line.substr(space + 1));
    if (word == "policy") set_policy(d, rest);
    if (word == "in") {
      if (auto made = typed(rest)) d.parameters.push_back({made->name, made->of.of, made->of.shown});
    }
    if (word == "out") {
      if (auto made = typed(rest)) d.outputs.push_back({made->name, made->of.of, made->of.shown});
    }
    if (word == "column") d.columns.push_back({{std::string(rest), {"t", number, 8}, {}}, {}});
    if (word == "default") d.defaults = cells(rest, number);
    const std::size_t arrow = rest.find("->");
    if (word == "row" && arrow != std::string_view::npos) {
      d.rows.push_back(
          {cells(rest.substr(0, arrow), number), cells(rest.substr(arrow + 2), number), {}, {}, {"t", number, 1}});
    }
  }
  return d;
}

bool distinct(std::vector<std::uint32_t> rows, std::size_t count) {
  std::sort(rows.begin(), rows.end());
  return std::adjacent_find(rows.begin(), rows.end(), std::greater_equal<>()) == rows.end() &&
         (rows.empty() || rows.back() < count);
}

/// Of a table that its first or best row decides, what stands behind that row is not named.
bool one_decides(const kaohe::feel::table& t) {
  const auto policy = t.declared().policy;
  return policy == kaohe::feel::hit_policy::first || policy == kaohe::feel::hit_policy::priority;
}

/// One look-up, twice, then with samples for what is missing.
void ask(const kaohe::feel::table& t, const kaohe::feel::findings& found, kaohe_fuzz::choices& chosen,
         bool sees_missing) {
  kaohe::feel::workspace memory;
  std::vector<value> partly, whole;
  for (const auto& p : t.parameters()) partly.push_back(kaohe_fuzz::sample(p.declared, chosen, true));
  for (std::size_t i = 0; i < partly.size(); ++i) {
    whole.push_back(kaohe_fuzz::completed(partly[i], t.parameters()[i].declared, chosen));
  }
  const value answer = t.evaluate(partly, memory);
  require(kaohe_test::same(answer, t.evaluate(partly, memory)));
  const auto hits = t.hits(partly, memory);
  require(distinct(hits.rows, t.declared().rows.size()) && distinct(hits.possible, t.declared().rows.size()));
  const value then = t.evaluate(whole, memory);
  const auto hits_then = t.hits(whole, memory);
  require(!found.exclusive || (hits.rows.size() <= 1 && hits_then.rows.size() <= 1));
  const bool there = std::all_of(whole.begin(), whole.end(), [](const value& v) { return is_complete(v); });
  require(!found.covers_all || !there || !hits_then.rows.empty() || then.is_fault());
  if (sees_missing) return;
  require(answer.is_missing() || kaohe_test::holds(answer, then, true));
  if (one_decides(t)) return;
  for (const auto row : hits.rows) require(std::count(hits_then.rows.begin(), hits_then.rows.end(), row) == 1);
}

/// The rows that hit in the place that a finding names, where the columns are the parameters.
std::vector<std::uint32_t> at(const kaohe::feel::table& t, const kaohe::feel::region& where) {
  kaohe::feel::workspace memory;
  return t.hits(where.witness, memory).rows;
}

void look_at(const kaohe::feel::table& t, const kaohe::feel::findings& found, bool columns_are_parameters) {
  const auto hits = [](const std::vector<std::uint32_t>& rows, std::uint32_t row) {
    return std::find(rows.begin(), rows.end(), row) != rows.end();
  };
  for (const auto lang : {kaohe::language::zh, kaohe::language::en}) {
    for (const auto& gap : found.gaps) (void)witness_text(t, gap, lang);
    for (const auto& pair : found.overlaps) (void)witness_text(t, pair.where, lang);
  }
  for (const auto& gap : found.gaps) {
    require(gap.columns.size() == t.declared().columns.size());
    for (std::uint32_t c = 0; c < gap.columns.size(); ++c) require(!to_text(t, c, gap.columns[c]).empty());
    if (columns_are_parameters) require(at(t, gap).empty());
  }
  for (const auto& pair : found.overlaps) {
    if (!columns_are_parameters || one_decides(t)) continue;
    const auto rows = at(t, pair.where);
    require(hits(rows, pair.first) && hits(rows, pair.second));
  }
  for (const auto& pair : found.mergeable) require(!to_text(t, pair.column, pair.together).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t tail = bytes.find('\xFF');
  kaohe_fuzz::choices chosen(tail == std::string_view::npos ? "" : bytes.substr(tail + 1));
  const std::string_view text = bytes.substr(0, tail);
  kaohe::feel::table_declaration d = declaration(text);
  const bool parameters = d.columns.empty();
  if (parameters) {
    for (const auto& p : d.parameters) d.columns.push_back({{p.name, {"t", 1, 1}, {}}, {}});
  }
  kaohe::issues problems;
  const auto t = check_table(d, kaohe::feel::scope({}, kaohe_fuzz::common_tables()), problems);
  require((t != nullptr) != has_errors(problems));
  kaohe_fuzz::say(problems);
  if (!t) return 0;
  const auto found = analyse(*t);
  look_at(*t, found, parameters);
  const bool sees_missing =
      text.find("missing") != std::string_view::npos || text.find("缺失") != std::string_view::npos;
  for (int row = 0; row < 4; ++row) ask(*t, found, chosen, sees_missing);
  return 0;
}
