// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_SCHEMES_HPP
#define KAOHE_IMPL_MODEL_READ_SCHEMES_HPP
// Internal: the nouns `scheme` and `consequence`. First what other schemes may refer to: whom and what each judges and
// its grades; then the items, vetoes and consequences.

#include <kaohe/impl/model/formula_order.hpp>
#include <kaohe/impl/model/grade_bands.hpp>
#include <kaohe/impl/model/read_consequences.hpp>
#include <kaohe/impl/model/read_items.hpp>
#include <kaohe/impl/model/read_targets.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto scheme_keys =
    std::to_array<std::string_view>({"id", "title", "over", "period", "total", "round_to", "grades", "item", "veto",
                                     "article", "document", "quote", "reading"});
inline constexpr auto veto_keys =
    std::to_array<std::string_view>({"target", "when", "grade", "reason", "article", "document", "quote", "reading"});
inline constexpr auto consequence_keys =
    std::to_array<std::string_view>({"of", "when", "kind", "text", "within", "counted_from", "applies_to", "unless",
                                     "in_force", "lift_when", "to", "article", "document", "quote", "reading"});
inline constexpr auto scheme_period_words = std::to_array<std::string_view>({"year", "policy"});

/// A scheme on its way.
struct written_scheme {
  key_reader keys;
  std::vector<written_band> bands;
  bool bands_good = false;
  std::optional<number> total;
};

class scheme_reader {
 public:
  explicit scheme_reader(workshop& shop) : shop_(shop) {}

  void read() {
    for (const declaration* const each : shop_.schemes.declarations()) begin(*each);
    for (std::uint32_t i = 0; i < written_.size(); ++i) read_content(i);
    check_cycles();
    for (const declaration& each : shop_.source.declarations) {
      if (each.noun.value == "consequence") read_consequence_of(each);
    }
  }

 private:
  void begin(const declaration& declared) {
    written_scheme w{shop_.reader_of(declared, scheme_keys), {}, false, {}};
    scheme made;
    made.id = shop_.read_id(w.keys, false);
    made.title = w.keys.has("title") ? w.keys.string("title") : made.id;
    made.where = w.keys.of().where;
    made.cited = read_citation(shop_, w.keys);
    w.keys.require("over");
    made.over = read_who(shop_, w.keys, "over");
    w.keys.require("period");
    made.period = static_cast<scheme_period>(w.keys.choice("period", scheme_period_words).value_or(0));
    if (w.keys.has("period") && !shop_.made.period) {  // where the years come from
      shop_.problems.push_back(
          {issue_code::missing_key, w.keys.place_of("period"), {words_of_noun("policy"), "period"}});
    }
    w.total = read_points(w.keys, "total");
    made.total = w.total.value_or(number(0));
    if (const auto round_to = w.keys.amount("round_to")) {
      auto interval = rounding_interval::make(round_to->value.amount);
      if (!interval) {
        report_at(round_to->text, std::move(interval.error()), shop_.problems);
      } else if (!round_to->value.unit.spelling.empty()) {
        report_invalid(round_to->text, "round_to", "0.1 | 1", shop_.problems);
      } else {
        made.round_to = std::move(*interval);
      }
    }
    w.bands = read_bands(w.keys, w.bands_good);
    for (const written_band& each : w.bands) made.grades.push_back(each.made);
    shop_.made.schemes.push_back(std::move(made));
    written_.push_back(std::move(w));
  }

  void read_content(std::uint32_t i) {
    const key_reader& keys = written_[i].keys;
    scheme& made = shop_.made.schemes[i];
    number sum, highest = made.total;
    bool all_points = written_[i].total.has_value();
    std::vector<std::pair<std::string, place>> ids;
    if (!keys.has("item")) keys.report_missing("item");
    for_each_table(keys, "item", item_keys, "计分项", "item", [&](const key_reader& item) {
      item_reader reader(shop_, item, i);
      made.items.push_back(reader.read());
      const scheme_item& last = made.items.back();
      all_points = all_points && reader.has_points();
      sum = sum + last.points;
      if (last.bonus) highest = highest + last.bonus->at_most;
      check_item_id(item, ids);
    });
    if (all_points && !made.items.empty() && sum != made.total) {
      shop_.problems.push_back(
          {issue_code::points_sum, keys.place_of("total"), {keys.subject(), to_text(made.total), to_text(sum)}});
    }
    if (written_[i].bands_good && all_points) check_bands(keys, written_[i].bands, highest, made.round_to);
    const naming names = item_reader::naming_of(shop_, i);
    for_each_table(keys, "veto", veto_keys, "否决", "veto",
                   [&](const key_reader& veto) { read_veto(veto, names, made); });
  }
  void check_item_id(const key_reader& item, std::vector<std::pair<std::string, place>>& ids) const {
    const source_text* const id = item.text("id");
    if (id == nullptr) return;
    for (const auto& [other, where] : ids) {
      if (other != id->value) continue;
      shop_.problems.push_back({issue_code::duplicate_id,
                                place_at(*id, 0),
                                {bilingual("计分项", "item"), shown(id->value), place_text(where)}});
      return;
    }
    ids.emplace_back(id->value, place_at(*id, 0));
  }

  void read_veto(const key_reader& keys, naming names, scheme& of) const {
    scheme_veto made;
    read_own_targets(shop_, keys, names);
    made.targets = names.own;
    made.where = keys.of().where;
    made.reason = keys.string("reason");
    made.cited = read_citation(shop_, keys);
    keys.require("when");
    keys.require("grade");
    const source_text* const when = keys.text("when");
    const source_text* const grade = keys.text("grade");
    auto rule = when == nullptr ? std::nullopt : check_rule(shop_, names, *when, wanted_value::truth);
    const auto at = grade == nullptr ? std::nullopt : find_grade(of, *grade, shop_.problems);
    if (!rule || !at) return;
    made.when = std::move(*rule);
    made.grade = *at;
    of.vetoes.push_back(std::move(made));
  }

  void read_consequence_of(const declaration& declared) {
    const key_reader keys = shop_.reader_of(declared, consequence_keys);
    keys.require("of");
    keys.require("when");
    const source_text* const of = keys.text("of");
    const auto index = of == nullptr ? std::nullopt : shop_.schemes.find(*of, shop_.problems);
    naming names;
    names.of_policy = false;
    if (index) {
      const scheme& judged = shop_.made.schemes[*index];
      names.subject = judged.id;
      if (!judged.grades.empty()) {
        names.results_at_hand.push_back(
            {"grade", feel::type::choice_of(grades_of(judged)), {}, {rule_input::sort::grade, {}, *index}});
      }
      names.results_at_hand.push_back({"score", feel::type::of({}), {}, {rule_input::sort::score, {}, *index}});
    }
    const std::size_t before = shop_.problems.size();
    consequence made = read_consequence(shop_, keys, names, "counted_from");
    if (const source_text* const when = keys.text("when")) {
      if (auto rule = check_rule(shop_, names, *when, wanted_value::truth)) made.when = std::move(*rule);
    }
    if (index) {
      shop_.made.schemes[*index].consequences.push_back(std::move(made));
    } else {  // which names there are is not known
      const auto follows = [](const issue& each) { return each.code == issue_code::unknown_name; };
      const auto first = shop_.problems.begin() + static_cast<std::ptrdiff_t>(before);
      shop_.problems.erase(std::remove_if(first, shop_.problems.end(), follows), shop_.problems.end());
    }
  }

  /// What each scheme uses of others, by its items and in its expressions.
  [[nodiscard]] static std::vector<std::uint32_t> used_by(const scheme& s) {
    std::vector<std::uint32_t> used;
    const auto add = [&](const std::vector<rule_input>& inputs) {
      for (const rule_input& each : inputs) {
        const bool result = each.is == rule_input::sort::grade || each.is == rule_input::sort::score;
        if (result) used.push_back(each.index);
      }
    };
    for (const scheme_item& item : s.items) {
      if (const auto* const from = std::get_if<result_points>(&item.scored_by)) used.push_back(from->other.index);
      if (const auto* const table = std::get_if<rule_table>(&item.scored_by)) add(table->inputs);
      if (const auto* const rule = std::get_if<rule_expression>(&item.scored_by)) add(rule->inputs);
      if (item.bonus) add(item.bonus->of.inputs);
      if (item.deduction) add(item.deduction->of.inputs);
      if (item.applies) add(item.applies->inputs);
    }
    for (const scheme_veto& veto : s.vetoes) add(veto.when.inputs);
    return used;
  }
  void check_cycles() const {
    const auto& all = shop_.made.schemes;
    std::vector<std::vector<std::uint32_t>> uses;
    for (const scheme& each : all) uses.push_back(used_by(each));
    for (const auto& cycle : order_formulas(uses).cycles) {
      std::string names;
      for (const std::uint32_t each : cycle) names += all[each].id + " → ";
      shop_.problems.push_back({issue_code::scheme_cycle, all[cycle.front()].where, {names + all[cycle.front()].id}});
    }
  }

  workshop& shop_;
  std::vector<written_scheme> written_;
};

inline void read_schemes(workshop& shop) { scheme_reader(shop).read(); }

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
