// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_TARGET_RULES_HPP
#define KAOHE_IMPL_MODEL_TARGET_RULES_HPP
// Internal: what the keys of a target have to do with each other. What hangs on a view that could not be read is not
// held against the target.

#include <kaohe/impl/model/printed_pair.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// What a target requires, as far as it could be read.
struct target_views {
  std::vector<written_requirement> required;
  std::vector<written_requirement> stretch;
  bool broken = false;  ///< a view is there that could not be read
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
  if (!keys.has("decides") && all.size() > 1) {
    if (!keys.of().damaged) {
      keys.problems().push_back({issue_code::view_undecided,
                                 all[1].text.where.line == 0 ? keys.of().where : place_at(all[1].text, 0),
                                 {target}});
    }
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
  return all.size() == 1 && text == nullptr ? std::optional(all.front().made.looks_at) : std::nullopt;
}

/// Keys `about` (左右) and `round_to` (修约值比较): amounts of what the deciding view measures.
inline void read_tolerances(const workshop& shop, const key_reader& keys, std::optional<indicator_id> measured,
                            const target_views& views, target& made) {
  const auto about = keys.amount("about");
  const auto round_to = keys.amount("round_to");
  std::optional<view> decides = made.decides;
  if (!decides && views.required.empty() && !views.stretch.empty()) decides = views.stretch.front().made.looks_at;
  const auto expected = decides && *decides != view::trend ? unit_of_view(shop, measured, *decides) : std::nullopt;
  const auto fits = [&](const written_amount& amount) {
    return !expected || check_unit(shop, made.id, amount.value, *expected, amount.text, place_at(amount.text, 0));
  };
  if (about) {
    if (about->value.amount.sign() < 0) report_invalid(about->text, "about", ">= 0", shop.problems);
    if (made.decides == view::trend) keys.report_conflict("trend", "about");
    if (views.required.empty() && !views.broken) keys.report_conflict("stretch", "about");
    if (!made.decides && views.required.size() > 1) keys.report_conflict("decides", "about");
    if (fits(*about)) made.about = about->value;
  }
  if (round_to) {
    auto interval = rounding_interval::make(round_to->value.amount);
    if (made.decides == view::trend) keys.report_conflict("trend", "round_to");
    if (!interval) {
      report_at(round_to->text, std::move(interval.error()), shop.problems);
    } else if (fits(*round_to)) {
      made.round_to = rounding_rule{std::move(*interval), round_to->value.unit, round_to->text.value};
    }
  }
}

/// A bound that is no multiple of the rounding interval can never be met exactly.
inline void check_rounding(const workshop& shop, const target& made, const target_views& views) {
  if (!made.round_to) return;
  const number interval = made.round_to->interval.size() * made.round_to->unit.size;
  for (const written_requirement& each : views.required) {
    if (made.decides && each.made.looks_at != *made.decides) continue;
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

inline void check_baseline(const workshop& shop, const key_reader& keys, const target& made,
                           std::optional<indicator_id> measured, const std::optional<written_baseline>& base) {
  if (!base) return;
  if (base->made.stated) {
    if (const auto expected = unit_of_view(shop, measured, view::level)) {
      check_unit(shop, made.id, *base->made.stated, *expected, *base->value, place_at(*base->value, 0));
    }
  }
  const std::optional<date> due =
      made.due.day ? made.due.day : (made.due.period ? std::optional(made.due.period->last_day()) : std::nullopt);
  if (base->made.base && due && base->made.base->last_day() >= *due) {
    keys.problems().push_back(
        {issue_code::dates_reversed,
         keys.place_of("baseline"),
         {keys.subject(), to_text(*base->made.base), made.due.day ? to_text(*due) : to_text(*made.due.period)}});
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

inline void check_times(const key_reader& keys, const target& made, const target_views& views) {
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
  if (made.every == repetition::once) return;
  const bool too_short = made.due.period && made.due.period->months() % months_of(made.every) != 0;
  if (made.due.day || too_short) keys.report_conflict("due", "every");
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
      if (each.made.looks_at != view::trend) check_quote_words(shop, made.id, made.cited.quote, each);
    }
  }
  if (made.by_determination && !views.broken && !views.required.empty() &&
      find_view(views.required, view::trend) == nullptr && find_view(views.required, view::level) == nullptr) {
    keys.report_conflict(to_text(views.required.front().made.looks_at), "judged_by");
  }
  check_baseline(shop, keys, made, measured, base);
  check_times(keys, made, views);
  check_rounding(shop, made, views);
  if (base) check_printed_pair(shop, made.id, views.required, *base);
}

/// `"implied"` needs a cap (or floor) and a rate to be implied by.
inline void check_implied_base(const key_reader& keys, const target& made, bool broken) {
  if (broken || !made.baseline || made.baseline->source != baseline_source::implied || implied_base(made)) return;
  const declared_value* const value = keys.find("baseline");
  const auto* const table = std::get_if<declared_table>(&value->content);
  report_invalid(*text_of_key(*table, "value"), "baseline", "level + reduction | level + change", keys.problems());
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
