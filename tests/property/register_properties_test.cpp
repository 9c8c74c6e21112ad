// SPDX-License-Identifier: Apache-2.0
// The register and the evidence against what their pages say, over random rows.
#include <kaohe/observe/register.hpp>

#include <kaohe/observe/task_evidence.hpp>

#include "support/decisions.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::decision;
using kaohe::decision_kind;
using kaohe::decision_register;
using kaohe::decision_value;

/// Few days, so that ties are frequent.
std::string any_day() { return "2020-01-0" + std::to_string(*rc::gen::inRange(1, 8)); }

kaohe::decision_subject any_subject() {
  const kaohe::responsible_unit_id who{static_cast<std::uint32_t>(*rc::gen::inRange(0, 2))};
  return about(who, kaohe::target_id{static_cast<std::uint32_t>(*rc::gen::inRange(0, 2))});
}

std::vector<decision> any_decisions() {
  std::vector<decision> all;
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
    const auto value = *rc::gen::element(decision_value::met, decision_value::missed);
    all.push_back(row(decision_kind::determination, any_subject(), value, any_day(),
                      *rc::gen::arbitrary<bool>() ? any_day() : "", *rc::gen::arbitrary<bool>() ? any_day() : ""));
    all.back().where.line = static_cast<std::uint32_t>(all.size());
  }
  return all;
}

/// The line of the row in force, or 0; in the words of the page, row by row.
std::uint32_t expected(const std::vector<decision>& all, const kaohe::decision_subject& subject, kaohe::date day) {
  const decision* last = nullptr;
  for (const decision& d : all) {
    const bool begun = d.made <= day && (!d.lasts.from || *d.lasts.from <= day);
    if (d.about == subject && begun && (last == nullptr || last->made <= d.made)) last = &d;
  }
  return last == nullptr || (last->lasts.to && *last->lasts.to <= day) ? 0 : last->where.line;
}

std::uint32_t found(const decision_register& all, const kaohe::decision_subject& subject, kaohe::date day) {
  const decision* const in_force = all.find(decision_kind::determination, subject, day);
  return in_force == nullptr ? 0 : in_force->where.line;
}

}  // namespace

RC_GTEST_PROP(RegisterProperties, TheRowInForceIsTheOneOfThePage, ()) {
  const auto all = any_decisions();
  const auto subject = any_subject();
  const auto day = on(any_day());
  RC_ASSERT(found(decision_register(all), subject, day) == expected(all, subject, day));
}

RC_GTEST_PROP(RegisterProperties, WhatIsDecidedLaterChangesNoOldAnswer, ()) {
  const auto all = any_decisions();
  const auto subject = any_subject();
  const auto day = on(any_day());
  auto known = all;
  std::erase_if(known, [&](const decision& d) { return day < d.made; });
  RC_ASSERT(found(decision_register(all), subject, day) == found(decision_register(known), subject, day));
}

RC_GTEST_PROP(RegisterProperties, WhatIsHandedInLaterChangesNoOldEvidence, ()) {
  std::vector<kaohe::task_evidence> all;
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
    const auto reached = on(any_day()), handed_in = on(any_day());
    const auto state = static_cast<kaohe::task_state>(*rc::gen::inRange(0, 4));
    all.push_back({{}, {}, reached, state, {}, {}, {}, std::max(reached, handed_in), {}});
  }
  const auto day = on(any_day());
  auto known = all;
  std::erase_if(known, [&](const kaohe::task_evidence& e) { return day < e.known_since; });
  const kaohe::evidence_snapshot then(all, day), of_those_known(known);
  const auto before = then.of({}, {}), after = of_those_known.of({}, {});
  RC_ASSERT(before.size() == known.size());
  for (std::size_t i = 0; i < after.size(); ++i) RC_ASSERT(before[i]->state == after[i]->state);
}
