// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_TARGET_RULES_HPP
#define KAOHE_IMPL_MODEL_TARGET_RULES_HPP
// Internal: what the keys of a target have to do with each other. A view that could not be read still counts as a view
// of the target; what hangs on its number is passed over.

#include <kaohe/impl/model/printed_pair.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// What a target requires.
struct target_views {
  std::vector<written_requirement> required;
  std::vector<written_requirement> stretch;
  bool broken = false;  ///< its stretch is no table
};

[[nodiscard]] inline const written_requirement* find_view(const std::vector<written_requirement>& all, view v) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.made.looks_at == v; });
  return found == all.end() ? nullptr : &*found;
}

/// Key `decides`: a view that the target has, or `"all"` (nothing then). A single view decides by itself.
[[nodiscard]] inline std::optional<view> read_decides(const key_reader& keys, const std::string& target,
                                                      const target_views& views) {
  const std::vector<written_requirement>& all = views.required;
  const source_text* const text = keys.text("decides");
  if (!keys.has("decides") && all.size() > 1 && !keys.of().damaged) {
    keys.problems().push_back({issue_code::view_undecided, place_at(all[1].text, 0), {target}});
  }
  if (text != nullptr && text->value != "all") {
    std::vector<std::string_view> there;
    for (const std::string_view each : view_words) {
      if (keys.has(each)) there.push_back(each);
    }
    if (std::find(there.begin(), there.end(), text->value) == there.end()) {
      there.push_back("all");
      report_invalid(*text, "decides", alternatives(there), keys.problems());
    }
    for (const written_requirement& each : all) {
      if (to_text(each.made.looks_at) == text->value) return each.made.looks_at;
    }
  }
  return all.size() == 1 ? std::optional(all.front().made.looks_at) : std::nullopt;
}

/// The views that an amount can be meant for: the deciding ones, or those of the stretch where nothing decides.
[[nodiscard]] inline std::vector<view> judged_views(const target& made, const target_views& views) {
  if (made.decides) return {*made.decides};
  std::vector<view> found;
  for (const written_requirement& each : views.required.empty() ? views.stretch : views.required) {
    found.push_back(each.made.looks_at);
  }
  return found;
}

/// Reports an amount that is none of what any judged view measures. \return true if it is
inline bool check_amount(const workshop& shop, const std::string& target, std::optional<indicator_id> measured,
                         const std::vector<view>& judged, const written_amount& amount) {
  std::optional<unit> expected;
  for (const view each : judged) {
    if (each == view::trend) continue;
    const auto unit = unit_of_view(shop, measured, each);
    if (!unit) return false;  // its indicator is broken
    if (is_amount_of(amount.value, *unit)) return true;
    if (!expected) expected = unit;
  }
  if (expected) check_unit(shop, target, amount.value, *expected, amount.text, place_at(amount.text, 0));
  return false;
}

/// Keys `about` (左右) and `round_to` (修约值比较): amounts of what the deciding view measures. A trend has none.
inline void read_tolerances(const workshop& shop, const key_reader& keys, std::optional<indicator_id> measured,
                            const target_views& views, target& made) {
  const std::vector<view> judged = judged_views(made, views);
  const bool only_trend =
      !judged.empty() && std::all_of(judged.begin(), judged.end(), [](view v) { return v == view::trend; });
  if (const auto about = keys.amount("about")) {
    if (about->value.amount.sign() < 0) report_invalid(about->text, "about", ">= 0", shop.problems);
    if (only_trend) keys.report_conflict("trend", "about");
    if (views.required.empty() && !views.stretch.empty()) keys.report_conflict("stretch", "about");
    if (check_amount(shop, made.id, measured, judged, *about)) made.about = about->value;
  }
  if (const auto round_to = keys.amount("round_to")) {
    auto interval = rounding_interval::make(round_to->value.amount);
    if (only_trend) keys.report_conflict("trend", "round_to");
    if (!interval) {
      report_at(round_to->text, std::move(interval.error()), shop.problems);
    } else if (check_amount(shop, made.id, measured, judged, *round_to)) {
      made.round_to = rounding_rule{std::move(*interval), round_to->value.unit, round_to->text.value};
    }
  }
}

/// A bound that is no multiple of the rounding interval can never be met exactly.
inline void check_rounding(const workshop& shop, const target& made, const target_views& views) {
  if (!made.round_to) return;
  const number interval = made.round_to->interval.size() * made.round_to->unit.size;
  for (const written_requirement& each : views.required) {
    if (!each.good || (made.decides && each.made.looks_at != *made.decides)) continue;
    for (const auto& bound : {each.made.allows.low, each.made.allows.high}) {
      if (!bound || bound->value.unit.dimension != made.round_to->unit.dimension) continue;
      if ((bound->value.coherent() / interval).is_integer()) continue;
      shop.problems.push_back({issue_code::not_rounded_as_printed,
                               place_at(each.text, 0),
                               {made.id, to_text(bound->value), made.round_to->written}});
      break;
    }
  }
}

[[nodiscard]] inline bool needs_base(view v) { return v != view::level && v != view::total; }

/// Whole years against a quarter: the sums of an indicator that adds up say nothing about each other.
[[nodiscard]] inline bool compares_unlike_spans(const workshop& shop, const target& made,
                                                std::optional<indicator_id> measured, const target_views& views,
                                                const baseline& base) {
  if (!measured || !base.base || made.due.is == due_time::sort::on_day || made.every != repetition::once) return false;
  const indicator_kind kind = shop.made.indicators[measured->index].kind;
  if (kind != indicator_kind::total && kind != indicator_kind::count) return false;
  const bool in_years = made.due.is == due_time::sort::each_year;
  if (!in_years && !made.due.period) return false;
  const auto compares = [](const written_requirement& each) {
    return needs_base(each.made.looks_at) && each.made.looks_at != view::trend;
  };
  const bool any = std::any_of(views.required.begin(), views.required.end(), compares) ||
                   std::any_of(views.stretch.begin(), views.stretch.end(), compares);
  return any && base.base->months() != (in_years ? 12 : made.due.period->months());
}

/// The first time a target falls due, and how it is written.
struct due_end {
  date day;
  std::string text;
};
[[nodiscard]] inline std::optional<due_end> first_due(const workshop& shop, const target& made) {
  if (made.due.day) return due_end{*made.due.day, to_text(*made.due.day)};
  std::optional<period> judged = made.due.period;
  if (made.due.is == due_time::sort::each_year && shop.made.period) {
    judged = period::of_year(shop.made.period->first_year());
  }
  if (!judged) return std::nullopt;
  return due_end{judged->last_day(), to_text(*judged)};
}

inline void report_reversed(const key_reader& keys, std::string_view key, std::string from, std::string to) {
  keys.problems().push_back(
      {issue_code::dates_reversed, keys.place_of(key), {keys.subject(), std::move(from), std::move(to)}});
}

inline void check_baseline(const workshop& shop, const key_reader& keys, const target& made,
                           std::optional<indicator_id> measured, const target_views& views,
                           const std::optional<written_baseline>& base) {
  if (!base) return;
  if (compares_unlike_spans(shop, made, measured, views, base->made)) keys.report_conflict("due", "baseline");
  if (base->made.stated) {
    if (const auto expected = unit_of_view(shop, measured, view::level)) {
      check_unit(shop, made.id, *base->made.stated, *expected, *base->value, place_at(*base->value, 0));
    }
  }
  if (base->made.base) {
    if (const auto due = first_due(shop, made); due && base->made.base->last_day() >= due->day) {
      report_reversed(keys, "baseline", to_text(*base->made.base), due->text);
    }
  } else if (made.due.period && made.due.period->months() > 12 && made.every == repetition::once) {
    keys.report_conflict("due", "baseline");  // "previous year" would share years with what it is compared with
  }
}

/// How many months a repetition has.
[[nodiscard]] inline int months_of(repetition every) {
  switch (every) {
    case repetition::each_half:
      return 6;
    case repetition::each_quarter:
      return 3;
    case repetition::each_month:
      return 1;
    case repetition::once:
      break;
  }
  return 12;
}

inline void check_times(const workshop& shop, const key_reader& keys, const target& made, const target_views& views) {
  const bool has_total =
      find_view(views.required, view::total) != nullptr || find_view(views.stretch, view::total) != nullptr;
  if (has_total) keys.require("over");
  if (!has_total && made.over && !views.broken) keys.report_missing("total");
  if (made.over && !keys.has("due")) {  // the span stands for the due period of a sum only
    for (const auto* all : {&views.required, &views.stretch}) {
      const bool others =
          std::any_of(all->begin(), all->end(), [](const auto& each) { return each.made.looks_at != view::total; });
      if (others) {
        keys.report_missing("due");
        break;
      }
    }
  }
  if (const auto due = first_due(shop, made); made.over && due && keys.has("due") && made.over->last_day() > due->day) {
    report_reversed(keys, "over", to_text(*made.over), due->text);  // the sum would fall due while it still grows
  }
  if (made.every == repetition::once) return;
  if (has_total) keys.report_conflict("total", "every");
  const int part = months_of(made.every);
  const bool uneven = made.due.period &&
                      (made.due.period->months() % part != 0 || (made.due.period->first_day().month() - 1) % part != 0);
  if (made.due.day || uneven) keys.report_conflict("due", "every");  // its parts would not cover it
}

inline void check_target(const workshop& shop, const key_reader& keys, const target& made,
                         std::optional<indicator_id> measured, const target_views& views,
                         const std::optional<written_baseline>& base) {
  if (views.required.empty() && views.stretch.empty() && !views.broken && !keys.of().damaged) {
    shop.problems.push_back({issue_code::no_requirement, keys.of().where, {made.id}});
  }
  bool reported = keys.has("baseline") || keys.of().damaged;
  for (const auto* all : {&views.required, &views.stretch}) {
    for (const written_requirement& each : *all) {
      if (!reported && needs_base(each.made.looks_at)) {
        const std::string_view key = to_text(each.made.looks_at);
        shop.problems.push_back({issue_code::missing_baseline, place_at(each.text, 0), {made.id, std::string(key)}});
        reported = true;
      }
      if (each.good && each.made.looks_at != view::trend) check_quote_words(shop, made.id, made.cited.quote, each);
    }
  }
  const std::vector<view> judged = judged_views(made, views);
  const auto has_degree = [](view v) { return v == view::trend || v == view::level; };
  if (made.by_determination && !judged.empty() && std::none_of(judged.begin(), judged.end(), has_degree)) {
    keys.report_conflict(to_text(judged.front()), "judged_by");
  }
  check_baseline(shop, keys, made, measured, views, base);
  check_times(shop, keys, made, views);
  check_rounding(shop, made, views);
  if (base) check_printed_pair(shop, made.id, views.required, *base);
}

/// `"implied"` needs a cap (or floor) and a rate to be implied by.
inline void check_implied_base(const key_reader& keys, const target& made, const target_views& views) {
  const bool all_good =
      std::all_of(views.required.begin(), views.required.end(), [](const auto& each) { return each.good; });
  if (!all_good || !made.baseline || made.baseline->source != baseline_source::implied || implied_base(made)) return;
  const declared_value* const value = keys.find("baseline");
  const auto* const table = std::get_if<declared_table>(&value->content);
  report_invalid(*text_of_key(*table, "value"), "baseline", "level + reduction | level + change", keys.problems());
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
