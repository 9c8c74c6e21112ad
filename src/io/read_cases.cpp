// SPDX-License-Identifier: Apache-2.0
#include "read_cases.hpp"

#include "case_projects.hpp"

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/model/key_reader.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using feel::type;
using feel::type_kind;
using kaohe::detail::bilingual;
using kaohe::detail::shown;
using model::declared_entry;
using model::declared_table;
using model::declared_value;
using model::detail::key_reader;
using model::detail::report_wrong_type;
using trial::case_row;
using trial::test_case;

constexpr auto case_keys = std::to_array<std::string_view>(
    {"name", "table", "target", "task", "scheme", "item", "ladder", "rule", "decision", "procedure", "decomposition",
     "who", "period", "given", "expect", "rows", "as_of", "register"});
constexpr auto row_keys = std::to_array<std::string_view>({"name", "given", "expect"});
constexpr auto subject_keys = std::to_array<std::string_view>(
    {"table", "ladder", "target", "task", "scheme", "rule", "decision", "decomposition"});

/// The keys of an enumeration whose first value is 0, up to the last one.
template <class Enum>
type keys_up_to(Enum last) {
  std::vector<std::string> keys;
  for (int i = 0; i <= static_cast<int>(last); ++i) keys.emplace_back(to_text(static_cast<Enum>(i)));
  return type::choice_of(std::move(keys));
}

/// Values laid over others, key by key; tables in tables as well.
declared_table laid_over(declared_table under, const declared_table& over) {
  for (const declared_entry& each : over.entries) {
    const auto there = std::find_if(under.entries.begin(), under.entries.end(),
                                    [&](const declared_entry& e) { return e.key.value == each.key.value; });
    if (there == under.entries.end()) {
      under.entries.push_back(each);
      continue;
    }
    auto* const inner = std::get_if<declared_table>(&there->value.content);
    const auto* const more = std::get_if<declared_table>(&each.value.content);
    if (inner != nullptr && more != nullptr) {
      *inner = laid_over(std::move(*inner), *more);
    } else {
      *there = each;
    }
  }
  return under;
}

/// The values of a key `given`, laid over others.
declared_table given_of(const key_reader& keys, const declared_table& under) {
  const declared_value* const value = keys.find("given");
  if (value == nullptr) return under;
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) {
    report_wrong_type(*value, "given", bilingual("表", "a table"), keys.problems());
    return under;
  }
  return laid_over(under, *table);
}

class case_reader {
 public:
  case_reader(const policy& p, const key_reader& keys)
      : policy_(p),
        keys_(keys),
        problems_(keys.problems()),
        values_(problems_),
        facts_(p, problems_),
        projects_(p, problems_) {}

  [[nodiscard]] std::optional<test_case> read() {
    keys_.require("name");
    made_.name = keys_.string("name");
    made_.where = keys_.of().where;
    if (!read_subject()) return std::nullopt;
    made_.as_of = keys_.day("as_of");
    std::visit([&](const auto& what) { read_owner(what); }, made_.what);
    if (const declared_value* const rows = keys_.find("register")) {
      made_.has_register = true;
      made_.decided = facts_.read_register(*rows);
    }
    const bool judged = std::holds_alternative<target_id>(made_.what) || std::holds_alternative<task_id>(made_.what);
    if (!judged || made_.who) read_rows();
    if (has_errors(problems_)) return std::nullopt;
    return std::move(made_);
  }

 private:
  // --- what is tested ---

  [[nodiscard]] bool read_subject() {
    std::string_view first;
    bool good = true;
    for (const std::string_view key : subject_keys) {
      if (!keys_.has(key) || (key == "target" && first == "ladder")) continue;
      if (!first.empty()) keys_.report_conflict(first, key), good = false;
      if (first.empty()) first = key;
    }
    if (first.empty()) {
      problems_.push_back({issue_code::case_tests_nothing, keys_.of().where, {keys_.subject()}});
      return false;
    }
    if (keys_.has("item") && first != "scheme") keys_.report_conflict(first, "item"), good = false;
    if (keys_.has("procedure") && first != "decision") keys_.report_conflict(first, "procedure"), good = false;
    if (!good) return false;
    if (first == "rule") return take(projects_.read_rule(keys_));
    if (first == "decision") return take(projects_.read_decision(keys_));
    if (first == "table") return read_table();
    if (first == "target") return find(first, policy_->targets, target_id{});
    if (first == "task") return find(first, policy_->tasks, task_id{});
    if (first == "decomposition") return find(first, policy_->decompositions, decomposition_id{});
    return first == "scheme" ? read_scheme() : read_ladder();
  }

  template <class Place>
  [[nodiscard]] bool take(const std::optional<Place>& found) {
    if (found) made_.what = *found;
    return found.has_value();
  }

  /// The position of the thing that a key names.
  template <class Thing>
  [[nodiscard]] std::optional<std::uint32_t> position(std::string_view key, const std::vector<Thing>& all) {
    const source_text* const text = keys_.text(key);
    if (text == nullptr) return std::nullopt;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Thing& each) { return each.id == text->value; });
    if (at != all.end()) return static_cast<std::uint32_t>(at - all.begin());
    std::vector<std::string> known;
    for (const Thing& each : all) known.push_back(each.id);
    const std::string wanted = shown(text->value);
    problems_.push_back({issue_code::unknown_reference,
                         place_at(*text, 0),
                         {model::detail::words_of_noun(key), wanted, nearest(wanted, known)}});
    return std::nullopt;
  }

  template <class Thing, class Id>
  [[nodiscard]] bool find(std::string_view key, const std::vector<Thing>& all, Id) {
    const auto at = position(key, all);
    if (at) made_.what = Id{*at};
    return at.has_value();
  }
  [[nodiscard]] bool read_table() { return find("table", policy_->tables, decision_table_id{}); }

  [[nodiscard]] bool read_scheme() {
    if (!find("scheme", policy_->schemes, scheme_id{})) return false;
    if (!keys_.has("item")) return true;
    const scheme_id of = std::get<scheme_id>(made_.what);
    const auto at = position("item", policy_.at(of).items);
    if (at) made_.what = trial::item_place{of, *at};
    return at.has_value();
  }

  /// A ladder, and of several targets on it the one that `target` names.
  [[nodiscard]] bool read_ladder() {
    const auto at = position("ladder", policy_->ladders);
    if (!at) return false;
    const std::vector<ladder_rung>& rungs = policy_->ladders[*at].rungs;
    made_.what = trial::rung_place{{*at}, 0};
    if (!keys_.has("target")) {
      if (rungs.size() > 1) keys_.report_missing("target");
      return rungs.size() == 1;
    }
    const auto target = position("target", policy_->targets);
    for (std::size_t i = 0; target && i < rungs.size(); ++i) {
      if (rungs[i].target.index != *target) continue;
      made_.what = trial::rung_place{{*at}, i};
      return true;
    }
    if (target) keys_.report_conflict("ladder", "target");
    return false;
  }

  // --- of whom, when ---

  void read_owner(target_id what) {
    const target& t = policy_.at(what);
    made_.who = read_who(t.who, t.id);
    if (!keys_.has("period")) return;
    made_.when = read_period(keys_, "period");
    if (t.due.is != due_time::sort::each_year) keys_.report_conflict("target", "period");
  }

  void read_owner(task_id what) {
    const task& t = policy_.at(what);
    if (t.each) {
      keys_.require("who");
      made_.who = read_unit();
    } else {
      made_.who = read_who(t.who, t.id);
    }
    if (keys_.has("period")) keys_.report_conflict("task", "period");
  }

  void read_owner(scheme_id what) {
    const scheme& s = policy_.at(what);
    made_.who = read_who(s.over, s.id);
    read_when();
    refuse_facts("scheme");
  }
  void read_owner(trial::item_place what) { read_owner(what.scheme); }
  void read_owner(trial::rung_place what) {
    const ladder& l = policy_.at(what.ladder);
    made_.who = read_who(policy_.at(l.rungs[what.rung].target).who, l.id);
    read_when();
    refuse_facts("ladder");
  }
  void read_owner(decision_table_id) {
    refuse_owner("table");
    refuse_facts("table");
  }

  void read_owner(trial::rule_place) { refuse_owner("rule"); }
  void read_owner(trial::decision_place) { refuse_owner("decision"); }
  void read_owner(decomposition_id) {
    refuse_owner("decomposition");
    if (keys_.has("register")) keys_.report_conflict("decomposition", "register");
  }
  void refuse_owner(std::string_view what) {
    for (const std::string_view key : {"who", "period"}) {
      if (keys_.has(key)) keys_.report_conflict(what, key);
    }
  }

  void read_when() { made_.when = read_period(keys_, "period"); }

  /// What is given are values, not facts of which some are known on a day.
  void refuse_facts(std::string_view key) {
    for (const std::string_view fact : {"as_of", "register"}) {
      if (keys_.has(fact)) keys_.report_conflict(key, fact);
    }
  }

  [[nodiscard]] std::optional<responsible_unit_id> read_unit() {
    const source_text* const text = keys_.text("who");
    if (text == nullptr) return std::nullopt;
    const auto found = policy_.find_responsible_unit(text->value);
    if (found) return found;
    std::vector<std::string> known;
    for (const responsible_unit& each : policy_->responsible_units) known.push_back(each.name);
    const std::string wanted = shown(text->value);
    problems_.push_back({issue_code::unknown_reference,
                         place_at(*text, 0),
                         {model::detail::words_of_noun("responsible_unit"), wanted, nearest(wanted, known)}});
    return std::nullopt;
  }

  /// One of those that it is for; the first one if none is named.
  [[nodiscard]] std::optional<responsible_unit_id> read_who(const std::vector<responsible_unit_id>& owners,
                                                            const std::string& id) {
    if (!keys_.has("who")) return owners.empty() ? std::nullopt : std::optional(owners.front());
    const auto named = read_unit();
    if (named && std::find(owners.begin(), owners.end(), *named) == owners.end()) {
      problems_.push_back(
          {issue_code::not_a_unit_of, keys_.place_of("who"), {keys_.subject(), id, policy_.at(*named).name}});
    }
    return named;
  }

  // --- rows ---

  void read_rows() {
    const declared_table given = given_of(keys_, {});
    const declared_value* const expected = keys_.find("expect");
    const declared_value* const value = keys_.find("rows");
    if (value == nullptr) return read_row({}, given, expected, made_.where);
    const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
    if (rows == nullptr || rows->empty()) {
      return report_wrong_type(*value, "rows", bilingual("非空的表的数组", "an array of tables, not empty"), problems_);
    }
    for (const declared_value& each : *rows) {
      const auto* const table = std::get_if<declared_table>(&each.content);
      if (table == nullptr) {
        report_wrong_type(each, "rows", bilingual("表", "a table"), problems_);
        continue;
      }
      const key_reader keys(*table, row_keys, {"case.rows", keys_.subject(), each.where, false}, problems_);
      const declared_value* const own = keys.find("expect");
      read_row(keys.string("name"), given_of(keys, given), own == nullptr ? expected : own, each.where);
    }
  }

  void read_row(std::string name, const declared_table& given, const declared_value* expected, const place& where) {
    case_row row;
    row.name = std::move(name);
    row.where = where;
    if (expected == nullptr) problems_.push_back({issue_code::missing_key, where, {keys_.subject(), "expect"}});
    std::visit([&](const auto& what) { read_row(what, given, expected, row); }, made_.what);
    made_.rows.push_back(std::move(row));
  }

  void read_row(decision_table_id what, const declared_table& given, const declared_value* expected, case_row& row) {
    const feel::table& rules = *policy_->tables[what.index].rules;
    values_.read_parameters(given, rules, row);
    if (expected == nullptr) return;
    const std::vector<feel::table_output>& outputs = rules.declared().outputs;
    std::vector<answer_part> parts;
    const bool several = rules.result().kind == type_kind::context && outputs.size() > 1;
    for (const feel::table_output& each : outputs) {
      if (several) parts.push_back({each.name, each.declared, each.shown.value_or(unit{})});
    }
    if (!several) parts.push_back({"output", rules.result(), outputs.front().shown.value_or(unit{})});
    values_.read_expected(*expected, parts, several ? &rules.result() : nullptr, row);
  }

  void read_row(target_id what, const declared_table& given, const declared_value* expected, case_row& row) {
    const target& t = policy_.at(what);
    facts_.read_figures(given, *made_.who, t.measured, row.figures);
    observe::check_observations(policy_, row.figures, problems_);
    if (expected == nullptr) return;
    const std::array parts{answer_part{"verdict", keys_up_to(verdict::not_reached)},
                           answer_part{"margin", type::of({}), {}, false, true},
                           answer_part{"provisional", type::plain(type_kind::boolean)}};
    values_.read_expected(*expected, parts, nullptr, row);
  }

  void read_row(task_id what, const declared_table& given, const declared_value* expected, case_row& row) {
    facts_.read_evidence(given, made_, what, row);
    if (expected == nullptr) return;
    const std::array parts{answer_part{"verdict", keys_up_to(task_verdict::not_applicable)},
                           answer_part{"late", type::plain(type_kind::boolean)},
                           answer_part{"provisional", type::plain(type_kind::boolean)}};
    values_.read_expected(*expected, parts, nullptr, row);
  }

  void read_row(trial::item_place what, const declared_table& given, const declared_value* expected, case_row& row) {
    const scheme_item& item = policy_.at(what.scheme).items[what.item];
    values_.read_names(given, io::names_of(policy_, item), policy_, made_.who, row);
    if (expected == nullptr) return;
    const std::array parts{answer_part{"score", type::of({}), {}, true}, answer_part{"bonus", type::of({}), {}, true},
                           answer_part{"deduction", type::of({}), {}, true}};
    values_.read_expected(*expected, parts, nullptr, row);
  }

  void read_row(scheme_id what, const declared_table& given, const declared_value* expected, case_row& row) {
    const scheme& s = policy_.at(what);
    const declared_table names = values_.read_points(given, s, row);
    values_.read_names(names, io::names_of_vetoes(policy_, s), policy_, made_.who, row);
    if (expected == nullptr) return;
    std::vector<std::string> grades;
    for (const grade_band& each : s.grades) grades.push_back(each.grade);
    const std::array parts{answer_part{"grade", type::choice_of(std::move(grades))},
                           answer_part{"score", type::of({}), {}, true}, answer_part{"bonus", type::of({}), {}, true}};
    values_.read_expected(*expected, parts, nullptr, row);
  }

  void read_row(trial::rung_place what, const declared_table& given, const declared_value* expected, case_row& row) {
    const ladder_rung& rung = policy_.at(what.ladder).rungs[what.rung];
    values_.read_names(given, io::names_of(policy_, rung), policy_, made_.who, row);
    const answer_part level{"level", rung.rules.rules->result()};
    if (expected != nullptr) values_.read_expected(*expected, {&level, 1}, nullptr, row);
  }

  void read_row(trial::rule_place what, const declared_table& given, const declared_value* expected, case_row& row) {
    projects_.read_given(given, policy_.at(what.rule).for_each, what.member, row);
    check_day(row);
    if (expected != nullptr) projects_.read_expected(*expected, what.rule, row);
  }
  void read_row(trial::decision_place, const declared_table& given, const declared_value* expected, case_row& row) {
    projects_.read_given(given, {}, {}, row);
    check_day(row);
    if (expected != nullptr) projects_.read_expected(*expected, row);
  }
  void read_row(decomposition_id what, const declared_table& given, const declared_value* expected, case_row& row) {
    const decomposition& d = policy_.at(what);
    if (d.over.empty()) return;
    facts_.read_figures(given, d.over.front(), std::nullopt, row.figures);
    observe::check_observations(policy_, row.figures, problems_);
    if (expected == nullptr) return;
    const unit& in = d.digits.unit;
    std::vector<answer_part> parts;
    for (const char* const key : {"total", "reserve", "allocated"}) {
      parts.push_back({key, type::of(in.dimension), in, false, false});
    }
    for (const responsible_unit_id who : d.over) {
      parts.push_back({policy_.at(who).name, type::of(in.dimension), in, false, false});
    }
    values_.read_expected(*expected, parts, nullptr, row);
  }
  /// A day must say which rules are in force.
  void check_day(const case_row& row) {
    if (made_.as_of || policy_->issued || gate::own_rule_date(policy_, row.project)) return;
    problems_.push_back({issue_code::case_needs_day, row.where, {made_.name}});
  }

  const policy& policy_;
  const key_reader& keys_;
  issues& problems_;
  case_values values_;
  case_facts facts_;
  case_projects projects_;
  test_case made_;
};

}  // namespace

std::vector<trial::test_case> read_cases(const policy& p, const std::vector<model::declaration>& all,
                                         issues& problems) {
  std::vector<trial::test_case> cases;
  for (const model::declaration& each : all) {
    if (each.noun.value != "case") continue;
    issues found;  // what a case's own values do wrong is found in every row of it
    const source_text* name = nullptr;
    for (const auto& [key, value] : each.keys.entries) {
      const auto* const single = std::get_if<model::literal>(&value.content);
      if (key.value == "name" && single != nullptr) name = &single->text;
    }
    const key_reader keys(each.keys, case_keys,
                          {"case", model::detail::words_of_noun("case", name), place_at(each.noun, 0), false}, found);
    if (auto made = case_reader(p, keys).read()) cases.push_back(*std::move(made));
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, issue_code, std::vector<std::string>>> said;
    for (issue& problem : found) {
      const auto& [file, line, column] = problem.where;
      if (said.insert({file, line, column, problem.code, problem.args}).second) problems.push_back(std::move(problem));
    }
  }
  return cases;
}

}  // namespace kaohe::inline KAOHE_ABI::io
