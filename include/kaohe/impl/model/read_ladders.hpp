// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_LADDERS_HPP
#define KAOHE_IMPL_MODEL_READ_LADDERS_HPP
// Internal: the noun `ladder`. Its table is checked once for each target, whose figures the bare names are.

#include <kaohe/impl/model/ladder_inl.hpp>
#include <kaohe/impl/model/read_consequences.hpp>
#include <kaohe/impl/model/read_items.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto ladder_keys =
    std::to_array<std::string_view>({"id", "title", "source", "targets", "period", "input", "inputs", "hit", "levels",
                                     "consequence", "article", "document", "quote", "reading"});
inline constexpr auto ladder_consequence_keys = std::to_array<std::string_view>(
    {"level", "when", "kind", "text", "within", "counted_from", "from", "applies_to", "unless", "in_force", "lift_when",
     "to", "article", "document", "quote", "reading"});

class ladder_reader {
 public:
  ladder_reader(workshop& shop, const key_reader& keys) : shop_(shop), keys_(keys) {}

  void read() {
    made_.where = keys_.of().where;
    made_.id = shop_.read_id(keys_, false);
    made_.title = keys_.has("title") ? keys_.string("title") : made_.id;
    made_.source = keys_.string("source");
    made_.cited = read_citation(shop_, keys_);
    keys_.require("period");
    made_.every = static_cast<ladder_period>(keys_.choice("period", ladder_period_words).value_or(0));
    keys_.require("targets");
    const bool columns_good = read_rule_columns(keys_, table_);
    const bool hit_good = read_rule_hit(keys_, single_hit_words, table_);
    const bool levels_good = read_levels();
    if (columns_good && hit_good && levels_good) read_rungs();
    for_each_table(keys_, "consequence", ladder_consequence_keys, "后果", "consequence",
                   [&](const key_reader& each) { read_consequence_at(each); });
    shop_.made.ladders.push_back(std::move(made_));
  }

 private:
  /// Key `levels`: rows of a cell for each column, the level and, if it likes, its colour.
  [[nodiscard]] bool read_levels() {
    keys_.require("levels");
    const declared_value* const value = keys_.find("levels");
    if (value == nullptr) return false;
    const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
    if (rows == nullptr || rows->empty()) {
      report_wrong_type(*value, "levels", bilingual("等级的数组", "an array of levels"), keys_.problems());
      return false;
    }
    bool good = true;
    for (const declared_value& row : *rows) good = read_level(row) && good;
    return good;
  }
  [[nodiscard]] bool read_level(const declared_value& row) {
    const auto* const cells = std::get_if<std::vector<declared_value>>(&row.content);
    const std::size_t columns = table_.columns.size();
    if (cells == nullptr || cells->size() < columns + 1 || cells->size() > columns + 2) {
      report_wrong_type(row, "levels", bilingual("[条件…, 等级, 颜色]", "[test…, level, colour]"), keys_.problems());
      return false;
    }
    const source_text* const name = read_text((*cells)[columns], "levels", keys_.problems());
    const source_text* const colour =
        cells->size() > columns + 1 ? read_text((*cells)[columns + 1], "levels", keys_.problems()) : nullptr;
    if (name == nullptr || (cells->size() > columns + 1 && colour == nullptr)) return false;
    add_level(*name, colour);
    rows_.push_back({row.where, std::vector<declared_value>(cells->begin(), cells->end() - (colour ? 1 : 0))});
    return true;
  }
  void add_level(const source_text& name, const source_text* colour) {
    for (ladder_level& each : made_.levels) {
      if (each.name != name.value) continue;
      if (each.colour.empty() && colour != nullptr) each.colour = colour->value;
      if (colour != nullptr && each.colour != colour->value) {
        shop_.problems.push_back({issue_code::level_colours,
                                  place_at(*colour, 0),
                                  {keys_.subject(), each.name, each.colour, colour->value}});
      }
      return;
    }
    made_.levels.push_back({name.value, colour == nullptr ? std::string() : colour->value});
  }

  [[nodiscard]] std::vector<std::string> level_names() const {
    std::vector<std::string> names;
    for (const ladder_level& each : made_.levels) names.push_back(each.name);
    return names;
  }

  /// Key `targets`: the table for each of them.
  void read_rungs() {
    table_.id = {table_name_of(made_.id), keys_.of().where, {}};
    table_.outputs.push_back({{}, feel::type::choice_of(level_names()), {}});
    if (!table_row_reader(shop_, keys_, made_.cited, table_, "levels").read(rows_)) return;
    for (const source_text& each : keys_.texts("targets")) {
      const auto index = shop_.targets.find(each, shop_.problems);
      if (!index) continue;
      const auto same = [&](const ladder_rung& rung) { return rung.target.index == *index; };
      if (std::any_of(made_.rungs.begin(), made_.rungs.end(), same)) continue;
      naming names;
      names.subject = keys_.subject();
      names.own = {target_id{*index}};
      if (auto rules = check_rule_table(shop_, names, table_, true)) {
        made_.rungs.push_back({{*index}, std::move(*rules)});
      }
    }
  }

  /// `level = "一级"` stands for `when = 'level = "一级"'`.
  void read_consequence_at(const key_reader& keys) {
    naming names;
    names.subject = keys_.subject();
    names.of_policy = false;
    const auto index = static_cast<std::uint32_t>(shop_.made.ladders.size());
    if (!made_.levels.empty()) {
      names.results_at_hand.push_back(
          {"level", feel::type::choice_of(level_names()), {}, {rule_input::sort::level, {}, index}});
    }
    if (keys.has("from") && keys.has("counted_from")) keys.report_conflict("from", "counted_from");
    consequence made = read_consequence(shop_, keys, names, keys.has("from") ? "from" : "counted_from");
    if (keys.has("level") && keys.has("when")) keys.report_conflict("level", "when");
    if (!keys.has("level") && !keys.has("when")) keys.report_missing("level");
    const source_text* text = keys.text(keys.has("level") ? "level" : "when");
    if (text == nullptr || made_.levels.empty()) return;
    source_text when = *text;
    if (keys.has("level")) {
      const std::vector<std::string> known = level_names();
      if (std::find(known.begin(), known.end(), text->value) == known.end()) {
        const std::string wanted = shown(text->value);
        shop_.problems.push_back({issue_code::unknown_reference,
                                  place_at(*text, 0),
                                  {bilingual("等级", "level"), wanted, nearest(wanted, known)}});
        return;
      }
      when = {"level = \"" + text->value + "\"", place_at(*text, 0), {}};
    }
    auto rule = check_rule(shop_, names, when, wanted_value::truth);
    if (!rule) return;
    made.when = std::move(*rule);
    made_.consequences.push_back(std::move(made));
  }

  workshop& shop_;
  const key_reader& keys_;
  ladder made_;
  feel::table_declaration table_;
  std::vector<declared_value> rows_;  // without the colours
};

inline void read_ladders(workshop& shop) {
  for (const declaration* const each : shop.ladders.declarations()) {
    ladder_reader(shop, shop.reader_of(*each, ladder_keys)).read();
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
