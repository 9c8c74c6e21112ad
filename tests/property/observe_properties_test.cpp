// SPDX-License-Identifier: Apache-2.0
#include <kaohe/observe/measure_level.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;

/// Few cells and few days, so that revisions and ties are frequent.
kaohe::observation any_observation() {
  const auto day = *rc::gen::inRange(0, 6);
  return {{{static_cast<std::uint32_t>(*rc::gen::inRange(0, 3))},
           {static_cast<std::uint32_t>(*rc::gen::inRange(0, 2))},
           kaohe::period::of_year(*rc::gen::inRange(2018, 2021)),
           *rc::gen::element(kaohe::figure::level, kaohe::figure::yoy)},
          number(*rc::gen::inRange(0, 1000)),
          kaohe::status::final_,
          day == 0 ? std::nullopt : std::optional(on("2020-01-0" + std::to_string(day))),
          {},
          {}};
}

std::vector<kaohe::observation> any_observations() {
  std::vector<kaohe::observation> all;
  for (int i = *rc::gen::inRange(0, 25); i > 0; --i) all.push_back(any_observation());
  return all;
}

/// The last of the list among those published last, by looking at each.
std::optional<number> looked_up(const std::vector<kaohe::observation>& all, const kaohe::cell& c,
                                std::optional<kaohe::date> by) {
  const kaohe::observation* best = nullptr;
  for (const kaohe::observation& o : all) {
    if (o.cell != c || (by && o.known_since && *by < *o.known_since)) continue;
    if (best == nullptr || best->known_since <= o.known_since) best = &o;
  }
  return best == nullptr ? std::nullopt : std::optional(best->value);
}

std::optional<number> value_of(const kaohe::observation* o) {
  return o == nullptr ? std::nullopt : std::optional(o->value);
}

RC_GTEST_PROP(SnapshotProperties, FindsWhatALookAtEveryFigureFinds, ()) {
  const auto all = any_observations();
  const auto asked = any_observation();
  const auto as_of = asked.known_since;
  const kaohe::snapshot known(all, as_of);
  RC_ASSERT(value_of(known.find(asked.cell)) == looked_up(all, asked.cell, as_of));
  const auto earlier = on("2020-01-0" + std::to_string(*rc::gen::inRange(1, 7)));
  const auto by = as_of ? std::min(*as_of, earlier) : earlier;
  RC_ASSERT(value_of(known.find(asked.cell, earlier)) == looked_up(all, asked.cell, by));
}

RC_GTEST_PROP(SnapshotProperties, AnOldDayIsNotChangedByLaterPublications, ()) {
  auto all = any_observations();
  const auto day = on("2020-01-03");
  const kaohe::snapshot before(all, day);
  auto late = any_observation();
  late.known_since = on("2020-01-04");
  all.insert(all.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(all) + 1), late);
  const kaohe::snapshot after(all, day);
  RC_ASSERT(value_of(before.find(late.cell)) == value_of(after.find(late.cell)));
  RC_ASSERT(before.observations().size() == after.observations().size());
}

RC_GTEST_PROP(SnapshotProperties, ConflictsAreExactlyTheCellsWithTwoValuesOnOneDay, ()) {
  const auto all = any_observations();
  small_policy made;
  for (const char* name : {"甲", "乙", "丙"}) made.unit(name);
  for (const char* name : {"煤", "电"}) made.indicator(name, "吨");
  kaohe::issues problems;
  kaohe::observe::check_observations(made.build(), all, problems);
  bool conflict = false;
  for (const auto& a : all) {
    for (const auto& b : all) {
      conflict = conflict || (a.cell == b.cell && a.known_since == b.known_since && a.value != b.value);
    }
  }
  RC_ASSERT(problems.empty() != conflict);
}

RC_GTEST_PROP(RollUpProperties, TheSumIsThereExactlyIfEveryChildIs, ()) {
  small_policy made;
  const auto parent = made.unit("区");
  const auto coal = made.indicator("煤炭消费量", "吨", kaohe::indicator_kind::total, {"town"});
  figure_list figures;
  number sum;
  bool complete = true, some = false;
  const int children = *rc::gen::inRange(1, 8);
  for (int i = 0; i < children; ++i) {
    const bool town = *rc::gen::inRange(0, 4) != 0, known = *rc::gen::inRange(0, 4) != 0;
    const auto child = made.unit("下级" + std::to_string(i), town ? "town" : "enterprise", parent);
    const std::string tonnes =
        std::to_string(*rc::gen::inRange(0, 100000)) + "." + std::to_string(*rc::gen::inRange(0, 10));
    if (known) figures.add(child, coal, "2018", tonnes + " 吨");
    if (!town) continue;
    some = true, complete = complete && known;
    if (known) sum += coherent(tonnes + " 吨");
  }
  const auto m = kaohe::observe::measure_level(made.build(), figures.known(), parent, coal, in("2018"));
  RC_ASSERT(m.value.has_value() == (some && complete));
  RC_ASSERT(m.missing.empty() == m.value.has_value());
  if (m.value) RC_ASSERT(*m.value == sum);
  if (m.known_part) RC_ASSERT(*m.known_part == sum);
}

RC_GTEST_PROP(ChangeProperties, AChainOfRatesIsTheChangeOfTheLevelsTheyCameFrom, ()) {
  small_policy made;
  const auto who = made.unit("区");
  const auto what = made.indicator("能耗", "tce");
  figure_list figures;
  number level = *rc::gen::inRange(1, 100000);
  const number first = level;
  const int years = *rc::gen::inRange(1, 8);
  for (int year = 1; year <= years; ++year) {
    const number next = *rc::gen::inRange(1, 100000);
    figures.add(who, what, std::to_string(2015 + year), "0 %", kaohe::figure::yoy).value = (next - level) / level;
    level = next;
  }
  const auto m = kaohe::observe::measure_change(made.build(), figures.known(), who, what, in("2015"),
                                                kaohe::period::of_year(2015 + years));
  RC_ASSERT(m.value == (level - first) / first);
}

}  // namespace
