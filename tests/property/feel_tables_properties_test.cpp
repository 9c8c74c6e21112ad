// SPDX-License-Identifier: Apache-2.0
// Properties of decision tables on random tables and inputs: the index finds what a row-by-row evaluation finds; the
// answer is the one that all ways the possible rows may turn out have in common; what the analysis says is so.
#include <support/table.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <algorithm>
#include <optional>

namespace {

using namespace kaohe_test;  // NOLINT: the short names are what support/table.hpp is for
using kaohe::date;
using kaohe::number;
using kaohe::feel::choice;
using kaohe::feel::fault;
using kaohe::feel::fault_cause;
using kaohe::feel::table;
using kaohe::feel::type;
using kaohe::feel::type_kind;
using kaohe::feel::value;

int below(int n) { return *rc::gen::inRange(0, n); }

const std::vector<std::string> natures{"新建", "扩建", "改建", "迁建"};

type random_type() {
  switch (below(6)) {
    case 0:
      return choice_type(natures);
    case 1:
      return string();
    case 2:
      return boolean();
    case 3:
      return date_type();
    case 4:
      return plain(type_kind::code);
    default:
      return number_type();
  }
}
std::string literal(const type& t) {
  switch (t.kind) {
    case type_kind::choice:
      return "\"" + natures[static_cast<std::size_t>(below(4))] + "\"";
    case type_kind::string:
      return *rc::gen::element<std::string>("\"a\"", "\"b\"", "\"ba\"", "\"c\"");
    case type_kind::code:
      return *rc::gen::element<std::string>("\"3\"", "\"30\"", "\"301\"", "\"31\"", "\"4\"");
    case type_kind::boolean:
      return below(2) == 0 ? "true" : "false";
    case type_kind::date:
      return "2019年1月" + std::to_string(1 + below(9)) + "日";
    default:
      return std::to_string(below(12)) + (below(4) == 0 ? ".5" : "");
  }
}
bool is_ordered(const type& t) { return t.kind != type_kind::choice && t.kind != type_kind::boolean; }

std::string random_cell(const type& t, bool evaluated) {
  const int what = below(12);
  if (what < 3) return "-";
  if (what < 5) return literal(t);
  if (what == 5) return literal(t) + ", " + literal(t);
  if (what == 6) return "not(" + literal(t) + ")";
  if (what == 7 && evaluated)
    return t.kind == type_kind::quantity ? "? * 2 > 9" : "not(missing(?)) and ? != " + literal(t);
  if (!is_ordered(t)) return literal(t);
  if (what < 10) return *rc::gen::element<std::string>("<", "<=", ">", ">=", "=", "!=") + " " + literal(t);
  const std::string low = literal(t), high = literal(t);
  kaohe::issues problems;
  const std::string range = (below(2) == 0 ? "[" : "(") + low + ".." + high + (below(2) == 0 ? "]" : ")");
  return compile_tests(range, t).program ? range : low;  // not if reversed
}

table_text random_table(int most_rows, bool evaluated, std::optional<hit_policy> policy = {}) {
  table_text text;
  const int columns = 1 + below(3);
  for (int c = 0; c < columns; ++c) text.parameters.emplace_back("p" + std::to_string(c), random_type());
  const int rows = below(most_rows + 1);
  text.policy = policy ? *policy : static_cast<hit_policy>(below(7));
  const bool by_output = text.policy == hit_policy::priority || text.policy == hit_policy::output_order;
  if (by_output) text.outputs = {{"r", choice_type({"甲", "乙", "丙"}), {}}};
  if (text.policy == hit_policy::collect) text.aggregate = static_cast<aggregation>(below(5));
  const auto output = [&] {
    if (by_output) return *rc::gen::element<std::string>("甲", "乙", "丙");
    if (evaluated && below(8) == 0 && text.parameters[0].second.kind == type_kind::quantity) {
      return *rc::gen::element<std::string>("p0", "1 / p0", "0 * 1");
    }
    return std::to_string(below(3));
  };
  for (int r = 0; r < rows; ++r) {
    std::string row;
    for (int c = 0; c < columns; ++c) {
      row += (c > 0 ? " ; " : "") + random_cell(text.parameters[static_cast<std::size_t>(c)].second, evaluated);
    }
    text.rows.push_back(row + " -> " + output());
  }
  if (below(3) == 0 && text.aggregate != aggregation::count) text.defaults = output();
  const bool no_overlaps = text.policy == hit_policy::unique || text.policy == hit_policy::any;
  if (no_overlaps && !make(text).table) text.policy = hit_policy::first;
  return text;
}
value random_value(const type& t, bool sure) {
  if (!sure && below(4) == 0) return {};
  if (!sure && below(12) == 0) return fault{fault_cause::division_by_zero, 0, 0};
  switch (t.kind) {
    case type_kind::choice:
      return choice{static_cast<std::uint32_t>(below(4))};
    case type_kind::string:
      return *rc::gen::element<std::string>("", "a", "b", "ba", "bb", "c", "d");
    case type_kind::code:
      return *rc::gen::element<std::string>("3", "30", "301", "3011", "31", "32", "4", "5");
    case type_kind::boolean:
      return below(2) == 0;
    case type_kind::date:
      return date::make(2019, 1, 1 + below(11)).value();
    default:
      return number::ratio(below(50) - 1, 4);
  }
}
std::vector<value> random_values(const table& t, bool sure) {
  std::vector<value> all;
  for (const auto& p : t.parameters()) all.push_back(random_value(p.declared, sure));
  return all;
}

// --- the plain way: every cell of every row is evaluated by itself

enum class state { no, yes, may, faulty, may_fault };

struct plain_row {
  state how = state::no;
  value says;
  fault_cause wrong{};
};

value run_text(const std::string& text, const table& t, const std::vector<value>& given, bool tests,
               std::size_t column) {
  std::vector<kaohe::feel::declared_name> names;
  for (std::uint32_t i = 0; i < t.parameters().size(); ++i) {
    names.push_back({t.parameters()[i].name, t.parameters()[i].declared, i + 1, {}, {}});
  }
  const kaohe::feel::scope scope(names);
  const compiled c = tests ? compile_tests(text, t.parameters()[column].declared, scope) : compile(text, scope);
  RC_ASSERT(c.program.has_value());
  std::vector<value> inputs;
  for (const auto which : c.program->inputs) inputs.push_back(which == 0 ? given[column] : given[which - 1]);
  return evaluate(*c.program, inputs);
}
value output_of(const std::string& text, const table& t, const std::vector<value>& given) {
  const type& of = t.declared().outputs[0].declared;
  const auto at = std::find(of.names.begin(), of.names.end(), text);
  if (at != of.names.end()) return choice{static_cast<std::uint32_t>(at - of.names.begin())};
  return run_text(text, t, given, false, 0);
}
std::vector<plain_row> plain_rows(const table& t, const std::vector<value>& given) {
  std::vector<plain_row> all;
  for (const auto& row : t.declared().rows) {
    plain_row made;
    bool no = false, lacks = false;
    std::optional<fault_cause> wrong;
    for (std::size_t c = 0; c < row.inputs.size(); ++c) {
      const std::string& cell = row.inputs[c].value;
      if (cell == "-") continue;
      const value holds = run_text(cell, t, given, true, c);
      no = no || holds.is_false();
      lacks = lacks || holds.is_missing();
      if (holds.is_fault() && !wrong) wrong = holds.as_fault().cause;
    }
    made.how = no ? state::no : lacks ? (wrong ? state::may_fault : state::may) : wrong ? state::faulty : state::yes;
    if (wrong) made.wrong = *wrong;
    if (made.how != state::no) made.says = output_of(row.outputs[0].value, t, given);
    all.push_back(std::move(made));
  }
  return all;
}

bool same(const value& a, const value& b) {
  if (a.kind() != b.kind()) return false;
  if (a.is_fault()) return a.as_fault().cause == b.as_fault().cause;
  if (a.is_missing()) return true;
  if (a.kind() != kaohe::feel::value_kind::list)
    return a.is_number() ? a.as_number() == b.as_number() : a.as_choice() == b.as_choice();
  const auto &x = a.parts().all, &y = b.parts().all;
  return x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin(), same);
}

/// What the table says if exactly these rows hit; rows that are faults are among them.
value known_answer(const table& t, const std::vector<plain_row>& rows, const std::vector<bool>& hits,
                   const std::vector<value>& given) {
  const auto& d = t.declared();
  const bool lists = t.result().kind == type_kind::list;
  std::vector<value> said;
  std::vector<std::size_t> order;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (hits[r]) order.push_back(r);
  }
  if (d.policy == hit_policy::priority || d.policy == hit_policy::output_order) {
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return rows[a].says.as_choice().index < rows[b].says.as_choice().index;
    });
  }
  for (const std::size_t r : order) {
    if (rows[r].how == state::faulty || rows[r].how == state::may_fault) return fault{rows[r].wrong, 0, 0};
    const value& v = rows[r].says;
    if (d.policy == hit_policy::first || d.policy == hit_policy::priority) return v;
    if (d.aggregate != aggregation::count && v.is_fault()) return v;
    if (d.policy == hit_policy::unique && !said.empty()) return fault{fault_cause::several_rows, 0, 0};
    if (d.policy == hit_policy::any && !said.empty() && said[0].is_known() && v.is_known() && !same(said[0], v)) {
      return fault{fault_cause::several_rows, 0, 0};
    }
    if (d.policy == hit_policy::any && !said.empty() && !v.is_known()) said[0] = v;
    if (d.policy != hit_policy::any || said.empty()) said.push_back(v);
  }
  if (d.aggregate == aggregation::count) return number(static_cast<std::int64_t>(said.size()));
  if (said.empty()) {
    if (d.defaults.empty()) return fault{fault_cause::no_row, 0, 0};
    value v = output_of(d.defaults[0].value, t, given);
    return lists && v.is_known() ? value::list({v}) : v;
  }
  if (lists) return value::list(said);
  if (d.aggregate == aggregation::none) return said[0];
  number total = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (!said[i].is_known()) return said[i];
    const number& n = said[i].as_number();
    const bool better = d.aggregate == aggregation::sum       ? false
                        : d.aggregate == aggregation::minimum ? n < total
                                                              : n > total;
    total = d.aggregate == aggregation::sum ? total + n : i == 0 || better ? n : total;
  }
  return total;
}

/// What all ways the possible rows may turn out have in common.
value plain_answer(const table& t, const std::vector<plain_row>& rows, const std::vector<value>& given) {
  const auto found = analyse(t);
  std::vector<std::size_t> possible;
  std::vector<bool> certain(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].how == state::may || rows[r].how == state::may_fault) possible.push_back(r);
    certain[r] = rows[r].how == state::yes || rows[r].how == state::faulty;
  }
  const bool none = std::none_of(certain.begin(), certain.end(), [](bool b) { return b; });
  const value without = known_answer(t, rows, certain, given);
  const auto policy = t.declared().policy;
  const bool first = policy == hit_policy::first || policy == hit_policy::priority;
  if (possible.empty() || (!none && !first && without.is_fault())) return without;
  // a first row that hits for certain hides all possible ones behind it
  if (first && !none) {
    std::vector<bool> all = certain;
    const auto key = [&](std::size_t r) {
      return std::pair(policy == hit_policy::priority ? rows[r].says.as_choice().index : 0U, r);
    };
    std::size_t best = rows.size();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (certain[r] && (best == rows.size() || key(r) < key(best))) best = r;
    }
    possible.erase(std::remove_if(possible.begin(), possible.end(), [&](std::size_t r) { return key(best) < key(r); }),
                   possible.end());
    if (possible.empty()) return without;
  }
  std::optional<value> common;
  for (std::size_t ways = 0; ways < std::size_t{1} << possible.size(); ++ways) {
    std::vector<bool> hits = certain;
    std::size_t count = 0;
    for (std::size_t i = 0; i < possible.size(); ++i) {
      const bool hit = (ways >> i & 1U) != 0;
      hits[possible[i]] = hit;
      count += hit ? 1U : 0U;
    }
    if (found.covers_all && none && count == 0) continue;
    if (found.exclusive && count + (none ? 0U : 1U) > 1) continue;
    const value answer = known_answer(t, rows, hits, given);
    if (!is_complete(answer) || (common && !same(*common, answer))) return {};
    common = answer;
  }
  return common ? *common : value();
}

std::string show(const table_text& text) {
  std::string all =
      std::to_string(static_cast<int>(text.policy)) + "/" + std::to_string(static_cast<int>(text.aggregate));
  for (const std::string& row : text.rows) all += "\n" + row;
  return all + "\ndefault " + text.defaults;
}

RC_GTEST_PROP(FeelTables, TheIndexFindsWhatARowByRowEvaluationFinds, ()) {
  table_text text = random_table(below(2) == 0 ? 16 : 80, true, hit_policy::collect);
  const auto made = make(text);
  RC_ASSERT(static_cast<bool>(made.table));
  kaohe::feel::workspace memory;
  for (int i = 0; i < 5; ++i) {
    const auto given = random_values(*made.table, i == 0);
    const auto rows = plain_rows(*made.table, given);
    std::vector<std::uint32_t> hit, may;
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      if (rows[r].how == state::yes) hit.push_back(r);
      if (rows[r].how == state::may || rows[r].how == state::may_fault) may.push_back(r);
    }
    const auto found = made.table->hits(given, memory);
    RC_ASSERT(found.rows == hit);
    RC_ASSERT(found.possible == may);
  }
}

RC_GTEST_PROP(FeelTables, TheAnswerIsWhatAllWaysHaveInCommon, ()) {
  const table_text text = random_table(6, true);
  const auto made = make(text);
  RC_ASSERT(static_cast<bool>(made.table));
  RC_LOG() << show(text) << std::endl;
  kaohe::feel::workspace memory;
  for (int i = 0; i < 5; ++i) {
    const auto given = random_values(*made.table, i == 0);
    const value expected = plain_answer(*made.table, plain_rows(*made.table, given), given);
    const value answer = made.table->evaluate(given, memory);
    RC_LOG() << shown(expected, made.table->result()) << " / " << shown(answer, made.table->result()) << std::endl;
    RC_ASSERT(same(answer, expected));
  }
}

RC_GTEST_PROP(FeelTables, AKnownAnswerStaysWhateverTheMissingInputsAre, ()) {
  const table_text text = random_table(8, false);
  const auto made = make(text);
  RC_ASSERT(static_cast<bool>(made.table));
  RC_LOG() << show(text) << std::endl;
  kaohe::feel::workspace memory;
  std::vector<value> given = random_values(*made.table, true);
  std::vector<std::size_t> lacking;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (below(2) == 0) continue;
    given[i] = value();
    lacking.push_back(i);
  }
  const value answer = made.table->evaluate(given, memory);
  if (answer.is_missing()) {
    for (std::size_t i = 0; i < given.size(); ++i) {
      if ((answer.as_missing().low >> i & 1U) != 0) RC_ASSERT(given[i].is_missing());
    }
    return;
  }
  for (int i = 0; i < 20; ++i) {
    for (const std::size_t at : lacking) given[at] = random_value(made.table->parameters()[at].declared, true);
    RC_ASSERT(same(made.table->evaluate(given, memory), answer));
  }
}

RC_GTEST_PROP(FeelTables, WhatTheAnalysisSaysOfGapsAndOverlapsIsSo, ()) {
  const table_text text = random_table(below(3) == 0 ? 40 : 6, true, hit_policy::collect);
  const auto made = make(text);
  RC_ASSERT(static_cast<bool>(made.table));
  RC_LOG() << show(text) << std::endl;
  const auto found = analyse(*made.table);
  kaohe::feel::workspace memory;
  for (const auto& gap : found.gaps) RC_ASSERT(made.table->hits(gap.witness, memory).rows.empty());
  for (const auto& o : found.overlaps) {
    const auto hit = made.table->hits(o.where.witness, memory).rows;
    RC_ASSERT(std::count(hit.begin(), hit.end(), o.first) == 1);
    RC_ASSERT(std::count(hit.begin(), hit.end(), o.second) == 1);
  }
  const bool all_analysed = found.unanalysed.empty() && found.complete;
  if (all_analysed) RC_ASSERT(found.covers_all == found.gaps.empty());
  if (all_analysed) RC_ASSERT(found.exclusive == found.overlaps.empty());
  for (int i = 0; i < 20; ++i) {
    const auto hit = made.table->hits(random_values(*made.table, true), memory).rows;
    if (found.covers_all) RC_ASSERT(!hit.empty());
    if (found.exclusive) RC_ASSERT(hit.size() < 2);
    if (all_analysed && hit.empty()) RC_ASSERT(!found.gaps.empty());
  }
}

/// The same table without a row.
table_text without(table_text text, std::uint32_t row) {
  text.rows.erase(text.rows.begin() + row);
  return text;
}

RC_GTEST_PROP(FeelTables, RowsThatDoNotCountCanGoAndMergedOnesSayTheSame, ()) {
  const table_text text = random_table(12, true, static_cast<hit_policy>(below(4)));
  const auto made = make(text);
  RC_ASSERT(static_cast<bool>(made.table));
  RC_LOG() << show(text) << std::endl;
  const auto found = analyse(*made.table);
  std::vector<table_text> others;
  for (const auto& m : found.masked) others.push_back(without(text, m.row));
  for (const auto& r : found.redundant) others.push_back(without(text, r.row));
  for (const auto& m : found.mergeable) {
    if (is_ordered(made.table->parameters()[m.column].declared) == false) continue;
    bool words = false;
    for (const auto& s : m.together)
      words = words || s.other_texts || s.low.kind() == kaohe::feel::value_kind::string ||
              s.high.kind() == kaohe::feel::value_kind::string || s.low.kind() == kaohe::feel::value_kind::date ||
              s.high.kind() == kaohe::feel::value_kind::date;
    if (words) continue;
    table_text merged = text;
    const std::size_t arrow = merged.rows[m.first].find("->");
    auto cells = pieces_of(merged.rows[m.first].substr(0, arrow), ';');
    cells[m.column] = to_text(*made.table, m.column, m.together);
    std::string row;
    for (const auto& c : cells) row += (row.empty() ? "" : " ; ") + c;
    merged.rows[m.first] = row + " " + merged.rows[m.first].substr(arrow);
    others.push_back(without(merged, m.second));
    RC_LOG() << "merged " << show(others.back()) << std::endl;
  }
  kaohe::feel::workspace memory;
  for (const table_text& other : others) {
    const auto changed = make(other);
    RC_LOG() << changed.errors() << std::endl;
    RC_ASSERT(static_cast<bool>(changed.table));
    for (int i = 0; i < 20; ++i) {
      const auto given = random_values(*made.table, true);
      RC_ASSERT(same(made.table->evaluate(given, memory), changed.table->evaluate(given, memory)));
    }
  }
}

}  // namespace
