// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_DECOMPOSITIONS_HPP
#define KAOHE_IMPL_MODEL_READ_DECOMPOSITIONS_HPP
// Internal: the noun `decomposition`.

#include <kaohe/impl/model/read_shares.hpp>
#include <kaohe/impl/model/read_split_units.hpp>
#include <kaohe/impl/model/read_targets.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto decomposition_keys = std::to_array<std::string_view>(
    {"id",        "title",    "target",    "view",      "over",        "tree",
     "tied_by",   "start",    "reserve",   "digits",    "share",       "base",
     "weights",   "score",    "normalise", "criterion", "comparisons", "accept_inconsistent",
     "deviation", "at_least", "at_most",   "bounds",    "years",       "writes",
     "article",   "document", "quote",     "reading"});
inline constexpr auto split_views =
    std::to_array<std::string_view>({"level", "reduction", "change", "increment", "total"});
inline constexpr auto deviation_words = std::to_array<std::string_view>({"relative", "absolute"});
inline constexpr auto reserve_keys = std::to_array<std::string_view>({"share", "amount", "holder", "for"});
inline constexpr auto pace_keys = std::to_array<std::string_view>({"schedule"});
inline constexpr auto pace_words = std::to_array<std::string_view>({"compound", "linear"});
inline constexpr auto writes_keys = std::to_array<std::string_view>({"target", "indicator", "yearly", "evidence"});

class decomposition_reader {
 public:
  decomposition_reader(workshop& shop, const key_reader& keys) : shop_(shop), keys_(keys) {}

  [[nodiscard]] decomposition read() {
    made_.where = keys_.of().where;
    made_.id = shop_.read_id(keys_, false);
    made_.title = keys_.has("title") ? keys_.string("title") : made_.id;
    made_.cited = read_citation(shop_, keys_, citing::required);
    read_target();
    read_split_units(shop_, keys_, made_);
    made_.is_rate = keys_.has("tied_by");
    made_.tied_by = read_unit_figure(shop_, keys_, "tied_by");
    check_rate();
    read_digits();
    read_reserve();
    share_reader(shop_, keys_, made_).read();
    made_.absolute = keys_.choice("deviation", deviation_words) == std::size_t{1};
    if (made_.absolute && made_.is_rate) keys_.report_conflict("tied_by", "deviation");
    read_limits(keys_, in_, shown(made_.id), made_.at_least, made_.at_most);
    made_.bounds = bounds_reader(shop_, keys_, in_, made_).read();
    read_start();
    read_years();
    read_writes();
    return std::move(made_);
  }

 private:
  [[nodiscard]] const target* split() const { return split_ ? &shop_.made.targets[split_->index] : nullptr; }
  void report_target(std::string why) const {
    shop_.problems.push_back(
        {issue_code::not_decomposable, keys_.place_of("target"), {keys_.string("target"), std::move(why)}});
  }

  /// Keys `target` and `view`: one number of one unit.
  void read_target() {
    keys_.require("target");
    const source_text* const text = keys_.text("target");
    const auto index = text == nullptr ? std::nullopt : shop_.targets.find(*text, shop_.problems);
    const auto word = keys_.choice("view", split_views);
    if (!index) return;
    made_.target = {*index};
    const target& t = shop_.made.targets[*index];
    if (is_unread(t)) return;
    const requirement* const deciding = deciding_requirement(t);
    if (!keys_.has("view") && deciding != nullptr) made_.looks_at = deciding->looks_at;
    if (!keys_.has("view") && deciding == nullptr) keys_.report_missing("view");
    if (word) made_.looks_at = *split_view(split_views[*word]);
    if (keys_.has("view") ? !word : deciding == nullptr) return;
    const requirement* asks = nullptr;
    for (const requirement& each : t.requirements) {
      if (each.looks_at == made_.looks_at) asks = &each;
    }
    for (const requirement& each : t.stretch) {
      if (asks == nullptr && each.looks_at == made_.looks_at) asks = &each;
    }
    const auto total = asks == nullptr ? std::nullopt : number_of(*asks);
    if (!t.values.empty() || t.who.size() != 1) {
      report_target(bilingual("不是一个单位的目标", "it is not of one unit"));
    } else if (!total) {
      report_target(bilingual("没有该口径的一个数", "it has not one number in this view"));
    } else {
      made_.total = *total;
      split_ = made_.target;
      in_ = unit_of_view(shop_, t.measured, made_.looks_at);
    }
  }
  [[nodiscard]] static std::optional<view> split_view(std::string_view word) {
    for (std::size_t i = 0; i < view_words.size(); ++i) {
      if (view_words[i] == word) return static_cast<view>(i);
    }
    return std::nullopt;
  }

  /// Rates do not add up: a base must tie them. Amounts need none.
  void check_rate() const {
    const target* const t = split();
    if (t == nullptr) return;
    const indicator_kind kind = shop_.made.indicators[t->measured.index].kind;
    const bool adds_up = made_.looks_at != view::reduction && made_.looks_at != view::change &&
                         (kind == indicator_kind::total || kind == indicator_kind::count);
    if (!adds_up && !keys_.has("tied_by")) keys_.report_missing("tied_by");
    if (adds_up && keys_.has("tied_by")) {
      keys_.report_misplaced("tied_by", bilingual("比率", "rates"));
    }
    if (keys_.has("tied_by") && keys_.has("reserve")) keys_.report_conflict("tied_by", "reserve");
  }

  void read_digits() {
    keys_.require("digits");
    const auto written = keys_.amount("digits");
    if (!written) return;
    auto interval = rounding_interval::make(written->value.amount);
    if (!interval) return report_at(written->text, std::move(interval.error()), shop_.problems);
    if (!in_ || !check_amount(keys_, *written, *in_)) return;
    made_.digits = {std::move(*interval), written->value.unit, written->text.value};
    has_digits_ = true;
    if (!made_.is_rate) check_digits("digits", made_.total);
  }
  /// What is to be split must be a multiple of what parts are printed to.
  void check_digits(std::string_view key, const number& amount) const {
    if (!has_digits_ || (amount / step_of_parts(made_)).is_integer()) return;
    const unit& in = unit_of_parts(made_);
    shop_.problems.push_back({issue_code::not_to_the_digit,
                              keys_.place_of(key),
                              {to_text(quantity{amount / in.size, in}), made_.digits.written}});
  }

  void read_reserve() {
    const declared_value* const value = keys_.find("reserve");
    if (value == nullptr) return;
    const auto* const table = std::get_if<declared_table>(&value->content);
    if (table == nullptr) return report_wrong_type(*value, "reserve", bilingual("表", "a table"), keys_.problems());
    const key_reader inside(*table, reserve_keys,
                            {keys_.of().noun + ".reserve", keys_.subject(), value->where, keys_.of().damaged},
                            keys_.problems());
    decomposition_reserve held;
    held.share = read_part(inside, "share");
    held.amount = read_amount_of(inside, "amount", in_);
    held.holder = read_unit(shop_, inside, "holder");
    held.purpose = inside.string("for");
    if (inside.has("share") && inside.has("amount")) inside.report_conflict("share", "amount");
    if (!inside.has("share") && !inside.has("amount")) inside.report_missing("reserve.share");
    if (held.amount && (held.amount->sign() < 0) != (made_.total.sign() < 0) && !held.amount->is_zero() && split_) {
      report_invalid(inside.amount("amount")->text, "reserve.amount",
                     bilingual("与总量同号", "of the same sign as the total"), shop_.problems);
    }
    if (held.amount && has_digits_ && !(*held.amount / step_of_parts(made_)).is_integer()) {
      shop_.problems.push_back({issue_code::not_to_the_digit,
                                inside.place_of("amount"),
                                {shown(inside.amount("amount")->text.value), made_.digits.written}});
    }
    made_.reserve = std::move(held);
  }

  /// Key `start`: what levels reach each year hangs on where each unit starts.
  void read_start() {
    made_.start = read_unit_figure(shop_, keys_, "start");
    if (!keys_.has("start")) return;
    if (!keys_.has("years")) keys_.report_misplaced("start", "years");
    if (split() != nullptr && made_.looks_at != view::level) keys_.report_conflict("view", "start");
    if (made_.start) {
      const indicator& of = shop_.made.indicators[made_.start->measured.index];
      check_alike(made_.start->measured, view::level, {of.name, made_.start->where, {}}, "start.indicator");
    }
  }

  /// Key `years`.
  void read_years() {
    const declared_value* const value = keys_.find("years");
    const target* const t = split();
    if (value == nullptr) return;
    const auto* const table = std::get_if<declared_table>(&value->content);
    std::optional<std::size_t> word;
    if (table == nullptr) word = keys_.choice("years", pace_words);
    if (t == nullptr || (table == nullptr && !word)) return;
    const bool levels = made_.looks_at == view::level;
    const bool chained = made_.looks_at == view::reduction || made_.looks_at == view::change;
    if (levels && keys_.has("tied_by")) return keys_.report_conflict("tied_by", "years");
    if (word == std::size_t{0} && !chained) return keys_.report_conflict("view", "years");
    if (levels && !keys_.has("start")) return keys_.report_missing("start");
    if (levels && !made_.start) return;
    const auto over = levels ? years_until_due(*t, made_.start->when) : scheduled_years(*t, made_.looks_at);
    if (levels && !over) {
      return report_invalid({to_text(made_.start->when), made_.start->where, {}}, "start.period",
                            bilingual("目标到期年之前的时期", "a period before the year in which the target is due"),
                            shop_.problems);
    }
    if (!over || over->months() % 12 != 0) return report_target(bilingual("没有起止年份", "it has no span of years"));
    decomposition_years made{{}, {}, *over};
    made.is = table != nullptr ? decomposition_years::sort::schedule : static_cast<decomposition_years::sort>(*word);
    const int count = over->months() / 12;
    for (int k = 1; word == std::size_t{1} && k <= count; ++k) made.done_by.push_back(number::ratio(k, count));
    if (table != nullptr) {
      const key_reader inside(*table, pace_keys,
                              {keys_.of().noun + ".years", keys_.subject(), value->where, keys_.of().damaged},
                              keys_.problems());
      inside.require("schedule");
      const auto shares = read_schedule(shop_, inside, *t, over);
      if (!shares) return;
      if (shares->is == schedule::sort::shares) {
        made.done_by = shares->shares;
      } else {
        return report_invalid(*inside.text("schedule"), "schedule", R"(["20 %", …, "100 %"])", shop_.problems);
      }
    }
    made_.years = std::move(made);
  }

  void read_writes() {
    const declared_value* const value = keys_.find("writes");
    if (value == nullptr) return;
    const auto* const table = std::get_if<declared_table>(&value->content);
    if (table == nullptr) return report_wrong_type(*value, "writes", bilingual("表", "a table"), keys_.problems());
    const key_reader inside(*table, writes_keys,
                            {keys_.of().noun + ".writes", keys_.subject(), value->where, keys_.of().damaged},
                            keys_.problems());
    decomposition_targets made;
    inside.require("target");
    made.target = inside.string("target");
    made.yearly = inside.string("yearly");
    if (inside.has("yearly") && !keys_.has("years")) inside.report_misplaced("yearly", "years");
    const target* const t = split();
    if (t == nullptr) return;
    made.measured = t->measured;
    if (const source_text* const name = inside.text("indicator")) {
      const auto index = shop_.indicators.find(*name, shop_.problems);
      if (!index) return;
      made.measured = {*index};
      if (!check_alike(made.measured, made_.looks_at, *name, "writes.indicator")) return;
    }
    made.evidence = static_cast<evidence_kind>(inside.choice("evidence", evidence_words).value_or(0));
    if (inside.has("evidence") && made_.looks_at != view::reduction && made_.looks_at != view::change) {
      inside.report_misplaced("evidence", "reduction | change");
    }
    made_.writes = std::move(made);
  }

  /// Whether an indicator is measured in the like of what is split; reported if not.
  bool check_alike(indicator_id measured, view looked_at, const source_text& name, std::string_view key) const {
    const auto own = unit_of_view(shop_, measured, looked_at);
    if (!own || !in_ || own->dimension == in_->dimension) return true;
    report_invalid(name, key,
                   bilingual("以同类单位计量的指标（" + in_->spelling + "）",
                             "an indicator measured in the like of " + in_->spelling),
                   shop_.problems);
    return false;
  }

  workshop& shop_;
  const key_reader& keys_;
  decomposition made_;
  std::optional<target_id> split_;  // the target, if it can be split
  std::optional<unit> in_;          // what amounts are measured in
  bool has_digits_ = false;
};

inline void read_decompositions(workshop& shop) {
  for (const declaration* const each : shop.decompositions.declarations()) {
    const key_reader keys = shop.reader_of(*each, decomposition_keys);
    shop.made.decompositions.push_back(decomposition_reader(shop, keys).read());
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
