// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_SCHEDULE_HPP
#define KAOHE_IMPL_MODEL_READ_SCHEDULE_HPP
// Internal: keys `progress` and `schedule` of a target. Both need a way to measure: one deciding number, counted from
// a base over some years.

#include <kaohe/impl/model/target_rules.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto progress_words = std::to_array<std::string_view>({"logarithmic", "linear"});
inline constexpr auto schedule_words = std::to_array<std::string_view>({"equal rate", "equal parts"});

/// The years after a period up to the one in which a target is due; nothing if there are none.
[[nodiscard]] inline std::optional<period> years_until_due(const target& t, const period& base) {
  std::optional<int> last;
  if (t.due.period) last = t.due.period->last_year();
  if (t.due.day) last = t.due.day->year();
  if (!last || *last <= base.last_year()) return std::nullopt;
  return period::of_years(base.last_year() + 1, *last);
}

/// The years that a schedule has shares for: those after the base year up to the due one; nothing if it has neither.
[[nodiscard]] inline std::optional<period> scheduled_years(const target& t, view looked_at) {
  if (looked_at == view::total) {
    return t.over ? period::of_years(t.over->first_year(), t.over->last_year()) : std::optional<period>();
  }
  return t.baseline && t.baseline->base ? years_until_due(t, *t.baseline->base) : std::nullopt;
}

/// The texts of a list of shares: of an array, or of a table cell.
[[nodiscard]] inline std::vector<source_text> share_texts(const declared_value& value, issues& problems) {
  if (const auto* const all = std::get_if<std::vector<declared_value>>(&value.content)) {
    std::vector<source_text> found;
    for (const declared_value& each : *all) {
      const literal* const single = literal_of(each, {literal_kind::string, literal_kind::number});
      if (single != nullptr) {
        found.push_back(single->text);
      } else {
        report_wrong_type(each, "schedule", bilingual("百分比", "a percentage"), problems);
        return {};
      }
    }
    return found;
  }
  const literal* const cell = literal_of(value, {literal_kind::string});
  return cell != nullptr && cell->from_table ? members_of_cell(cell->text) : std::vector<source_text>();
}

/// The shares of a list; nothing, after a problem, unless they rise to 100 %.
[[nodiscard]] inline std::vector<number> read_shares(const workshop& shop, const std::string& target,
                                                     const std::vector<source_text>& texts) {
  const unit percent{{}, number::ratio(1, 100), "%"};
  std::vector<number> shares;
  for (const source_text& each : texts) {
    auto amount = parse_quantity(each.value);
    if (!amount) {
      report_at(each, std::move(amount.error()), shop.problems);
      return {};
    }
    if (!check_unit(shop, target, *amount, percent, each, place_at(each, 0))) return {};
    const number share = amount->coherent();
    if (share.sign() < 0 || (!shares.empty() && share <= shares.back())) {
      report_invalid(each, "schedule", bilingual("逐年递增的累计百分比", "cumulative percentages that rise"),
                     shop.problems);
      return {};
    }
    shares.push_back(share);
  }
  if (shares.back() == number(1)) return shares;
  report_invalid(texts.back(), "schedule", bilingual("最后一年为100 %", "100 % in the last year"), shop.problems);
  return {};
}

[[nodiscard]] inline std::optional<schedule> read_schedule(const workshop& shop, const key_reader& keys,
                                                           const target& made, const std::optional<period>& years) {
  const declared_value* const value = keys.find("schedule");
  if (value == nullptr) return std::nullopt;
  const literal* const word = literal_of(*value, {literal_kind::string});
  for (std::size_t i = 0; word != nullptr && i < schedule_words.size(); ++i) {
    if (word->text.value == schedule_words[i]) return schedule{static_cast<schedule::sort>(i), {}};
  }
  const std::string expected = R"(equal rate | equal parts | ["20 %", …, "100 %"])";
  if (word != nullptr && !word->from_table) {
    report_invalid(word->text, "schedule", expected, shop.problems);
    return std::nullopt;
  }
  const std::size_t problems_before = shop.problems.size();
  const std::vector<source_text> texts = share_texts(*value, shop.problems);
  if (texts.empty()) {
    if (shop.problems.size() == problems_before) report_wrong_type(*value, "schedule", expected, shop.problems);
    return std::nullopt;
  }
  std::vector<number> shares = read_shares(shop, made.id, texts);
  if (shares.empty()) return std::nullopt;
  if (years && static_cast<std::size_t>(years->months() / 12) != shares.size()) {
    const std::string count = std::to_string(years->months() / 12), span = to_text(*years);
    shop.problems.push_back(
        {issue_code::invalid_value,
         keys.place_of("schedule"),
         {"schedule",
          bilingual(std::to_string(shares.size()) + "个百分比", std::to_string(shares.size()) + " percentages"),
          bilingual(count + "个（" + span + "每年一个）", count + ", one for each year of " + span)}});
    return std::nullopt;
  }
  return schedule{schedule::sort::shares, std::move(shares)};
}

/// Reports a key that the target gives no sense to. \return true if it has sense
[[nodiscard]] inline bool can_have_progress(const workshop& shop, const key_reader& keys, const target& made,
                                            std::string_view key) {
  const requirement* const deciding = deciding_requirement(made);
  if (deciding == nullptr) {
    if (keys.has("decides")) keys.report_conflict("decides", key);
    return false;  // else what decides is a problem already
  }
  const std::string_view looks_at = to_text(deciding->looks_at);
  const auto conflict = [&](std::string_view other) { return keys.report_conflict(other, key), false; };
  if (deciding->looks_at == view::trend) return conflict(looks_at);
  if (made.due.is == due_time::sort::each_year) return conflict("due");
  if (made.every != repetition::once) return conflict("every");
  const auto &low = deciding->allows.low, &high = deciding->allows.high;
  if (low && high && !number_of(*deciding)) return conflict(looks_at);  // a range has no one end to reach
  if (deciding->looks_at == view::total) return true;
  if (made.baseline && made.baseline->source == baseline_source::previous_year) return conflict("baseline");
  if (!made.baseline && deciding->looks_at == view::level && !keys.has("baseline") && !keys.of().damaged) {
    shop.problems.push_back({issue_code::missing_baseline, keys.place_of(key), {made.id, std::string(looks_at)}});
    return false;
  }
  return true;
}

/// Chained rates need a base that they begin with: they say nothing about differences and sums.
inline void check_chained(const key_reader& keys, const target& made, std::string_view key) {
  const view looks_at = deciding_requirement(made)->looks_at;
  if (looks_at == view::increment || looks_at == view::total) keys.report_conflict(to_text(looks_at), key);
}

/// \pre the requirements, the baseline and the due time were read
inline void read_progress(const workshop& shop, const key_reader& keys, target& made) {
  if (keys.has("progress") && can_have_progress(shop, keys, made, "progress")) {
    if (const auto word = keys.choice("progress", progress_words)) {
      made.progress = static_cast<progress_measure>(*word);
      if (made.progress == progress_measure::logarithmic) check_chained(keys, made, "progress");
    }
  }
  if (!keys.has("schedule") || !can_have_progress(shop, keys, made, "schedule")) return;
  made.schedule = read_schedule(shop, keys, made, scheduled_years(made, deciding_requirement(made)->looks_at));
  if (made.schedule && made.schedule->is == schedule::sort::equal_rate) check_chained(keys, made, "schedule");
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
