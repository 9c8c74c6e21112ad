// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_ITEMS_HPP
#define KAOHE_IMPL_MODEL_READ_ITEMS_HPP
// Internal: the items of a scheme (sub-tables `item`): how each is scored.

#include <kaohe/impl/model/item_units.hpp>
#include <kaohe/impl/model/read_citation.hpp>
#include <kaohe/impl/model/read_own_targets.hpp>
#include <kaohe/impl/model/read_points.hpp>
#include <kaohe/impl/model/rule_tables.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto item_keys = std::to_array<std::string_view>(
    {"id",    "title",  "group",     "points",    "target",   "input",    "inputs", "hit",
     "table", "bonus",  "deduction", "score",     "evidence", "scheme",   "of",     "years",
     "take",  "grades", "applies",   "otherwise", "article",  "document", "quote",  "reading"});
inline constexpr auto task_points_keys = std::to_array<std::string_view>({"task", "points"});
inline constexpr auto whose_words = std::to_array<std::string_view>({"same unit", "units below"});
inline constexpr auto years_words = std::to_array<std::string_view>({"same", "each"});
inline constexpr auto take_words = std::to_array<std::string_view>({"mean", "lowest", "passed"});
inline constexpr auto otherwise_words = std::to_array<std::string_view>({"full", "rescale", "zero"});

/// The tables of an array of tables within a declaration, each with a reader of its own. \return false after a problem
template <class Read>
bool for_each_table(const key_reader& keys, std::string_view key, std::span<const std::string_view> known,
                    std::string_view chinese, std::string_view english, Read read) {
  const declared_value* const value = keys.find(key);
  if (value == nullptr) return true;
  const auto* const several = std::get_if<std::vector<declared_value>>(&value->content);
  if (several == nullptr) {
    report_wrong_type(*value, key, "[[" + keys.of().noun + "." + std::string(key) + "]]", keys.problems());
    return false;
  }
  bool good = true;
  for (const declared_value& each : *several) {
    const auto* const table = std::get_if<declared_table>(&each.content);
    if (table == nullptr) {
      report_wrong_type(each, key, bilingual("表", "a table"), keys.problems());
      good = false;
      continue;
    }
    const source_text* const id = text_of_key(*table, "id");
    read(key_reader(*table, known,
                    {keys.of().noun + '.' + std::string(key), words_within(keys.subject(), chinese, english, id),
                     each.where, keys.of().damaged},
                    keys.problems()));
  }
  return good;
}

class item_reader {
 public:
  /// \param of  the scheme as far as it is read: whom and what it judges
  item_reader(workshop& shop, const key_reader& keys, std::uint32_t of)
      : shop_(shop), keys_(keys), of_(of), names_(naming_of(shop, of)) {}

  [[nodiscard]] scheme_item read() {
    made_.where = keys_.of().where;
    keys_.require("id");
    made_.id = keys_.string("id");
    made_.title = keys_.has("title") ? keys_.string("title") : made_.id;
    made_.group = keys_.string("group");
    made_.cited = read_citation(shop_, keys_);
    points_ = read_points(keys_, "points");
    made_.points = points_.value_or(number(0));
    read_own_targets(shop_, keys_, names_);
    made_.targets = names_.own;
    read_scoring();
    made_.bonus = read_steps(shop_, keys_, "bonus", names_);
    made_.deduction = read_steps(shop_, keys_, "deduction", names_);
    if (const source_text* const text = keys_.text("applies")) {
      made_.applies = check_rule(shop_, names_, *text, wanted_value::truth);
    }
    if (const auto word = keys_.choice("otherwise", otherwise_words)) {
      made_.otherwise = static_cast<not_applying>(*word);
    }
    if (!keys_.has("otherwise")) {
      if (keys_.has("applies")) {
        keys_.report_missing("otherwise");
      } else if (tasks_good_ && !names_.own_unknown) {
        check_item_units(shop_, keys_, shop_.made.schemes[of_], made_);
      }
    }
    return std::move(made_);
  }

  /// True if its points could be read.
  [[nodiscard]] bool has_points() const noexcept { return points_.has_value(); }

  /// The names in force in a scheme, outside items.
  [[nodiscard]] static naming naming_of(const workshop& shop, std::uint32_t of) {
    naming names;
    const scheme& judged = shop.made.schemes[of];
    const source_text id{judged.id, judged.where, {}};
    names.subject = words_of_noun("scheme", &id);
    names.judged = judged.period;
    names.results = true;
    return names;
  }

 private:
  /// Exactly one way of scoring; none only of an item without points of its own.
  void read_scoring() {
    const bool by_table = keys_.has("table") || keys_.has("input") || keys_.has("inputs");
    std::vector<std::string_view> ways;
    if (by_table) ways.push_back(keys_.has("table") ? "table" : keys_.has("input") ? "input" : "inputs");
    for (const std::string_view each : {"score", "evidence", "scheme"}) {
      if (keys_.has(each)) ways.push_back(each);
    }
    for (std::size_t i = 1; i < ways.size(); ++i) keys_.report_conflict(ways[0], ways[i]);
    if (keys_.has("hit") && !by_table && !ways.empty()) keys_.report_conflict(ways[0], "hit");
    if (!keys_.has("scheme")) {
      for (const std::string_view each : {"of", "years", "take", "grades"}) {
        if (!keys_.has(each)) continue;
        keys_.report_missing("scheme");
        break;
      }
    }
    const bool extra = keys_.has("bonus") || keys_.has("deduction");
    if (ways.empty() && !(extra && made_.points.is_zero()) && !keys_.of().damaged) {
      shop_.problems.push_back({issue_code::item_not_scored, keys_.of().where, {keys_.subject()}});
    }
    if (by_table) read_table();
    if (keys_.has("score")) read_score();
    if (keys_.has("evidence")) read_evidence();
    if (keys_.has("scheme")) read_results();
  }

  void read_table() {
    feel::table_declaration table;
    table.id = {table_name_of(made_.id), keys_.of().where, {}};
    table.outputs.push_back({{}, feel::type::of({}), {}});
    const bool columns_good = read_rule_columns(keys_, table);
    const bool hit_good = read_rule_hit(keys_, points_hit_words, table);
    if (!keys_.has("table")) return keys_.report_missing("table");
    if (!columns_good || !hit_good) return;
    const bool rows_good = table_row_reader(shop_, keys_, made_.cited, table, "table").read();
    if (table.rows.empty() && !rows_good) return;
    const bool adds = table.aggregate == feel::aggregation::sum;
    for (const feel::table_row& row : table.rows) {
      for (const source_text& cell : row.outputs) {
        if (points_ && !adds) check_constant_points(keys_, cell, *points_);
      }
    }
    auto rules = check_rule_table(shop_, names_, std::move(table), rows_good);
    if (!rules) return;
    if (rules->rules->result().inexact) return report_inexact(shop_, keys_.place_of("table"));
    made_.scored_by = std::move(*rules);
  }

  void read_score() {
    const source_text* const text = keys_.text("score");
    if (text == nullptr) return;
    if (points_) check_constant_points(keys_, *text, *points_);
    if (auto rule = check_rule(shop_, names_, *text, wanted_value::points)) made_.scored_by = std::move(*rule);
  }

  /// Points for tasks, which add up to the item's.
  void read_evidence() {
    std::vector<task_points> all;
    number sum;
    const auto add = [&](const key_reader& entry) {
      entry.require("task");
      const source_text* const text = entry.text("task");
      const auto index = text == nullptr ? std::nullopt : shop_.tasks.find(*text, shop_.problems);
      const auto points = read_points(entry, "points");
      tasks_good_ = tasks_good_ && index && points;
      if (!index || !points) return;
      const auto same = [&](const task_points& each) { return each.task.index == *index; };
      if (std::any_of(all.begin(), all.end(), same)) {
        shop_.problems.push_back({issue_code::duplicate_id,
                                  place_at(*text, 0),
                                  {words_of_noun("task"), shown(text->value), place_text(keys_.place_of("evidence"))}});
      }
      sum = sum + *points;
      all.push_back({{*index}, *points});
    };
    tasks_good_ = for_each_table(keys_, "evidence", task_points_keys, "任务", "task", add) && tasks_good_;
    if (tasks_good_ && points_ && sum != *points_) {
      shop_.problems.push_back(
          {issue_code::points_sum, keys_.place_of("evidence"), {keys_.subject(), to_text(*points_), to_text(sum)}});
    }
    tasks_good_ = tasks_good_ && !all.empty();
    made_.scored_by = std::move(all);
  }

  /// Results of another scheme.
  void read_results() {
    result_points from;
    const source_text* const text = keys_.text("scheme");
    const auto other = text == nullptr ? std::nullopt : shop_.schemes.find(*text, shop_.problems);
    from.units = static_cast<result_points::whose>(keys_.choice("of", whose_words).value_or(0));
    const auto years = keys_.choice("years", years_words);
    from.years = static_cast<result_points::periods>(years.value_or(0));
    from.makes = static_cast<result_points::made_of>(keys_.choice("take", take_words).value_or(0));
    if (!other) return;
    from.other = {*other};
    const scheme& asked = shop_.made.schemes[*other];
    const bool each = from.years == result_points::periods::each_year;
    const scheme_period wanted = each ? scheme_period::year : *names_.judged;
    if (asked.period != wanted || (each && names_.judged == scheme_period::year)) {
      shop_.problems.push_back({issue_code::scheme_periods_differ,
                                keys_.place_of(keys_.has("years") ? "years" : "scheme"),
                                {names_.subject, asked.id}});
    }
    if (from.makes == result_points::made_of::passed) {
      keys_.require("grades");
    } else if (keys_.has("grades")) {
      keys_.report_conflict("take", "grades");
    }
    for (const source_text& grade : keys_.texts("grades")) {
      if (const auto at = find_grade(asked, grade, shop_.problems)) from.grades.push_back(*at);
    }
    made_.scored_by = std::move(from);
  }

  workshop& shop_;
  const key_reader& keys_;
  std::uint32_t of_;
  naming names_;
  scheme_item made_;
  std::optional<number> points_;  // nothing: they could not be read
  bool tasks_good_ = true;        // every task of it could be read
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
