// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_UNIT_ASSESS_JUDGING_HPP
#define KAOHE_TESTS_UNIT_ASSESS_JUDGING_HPP
/// \file judging.hpp
/// One district with a few indicators; each test adds targets and figures and judges.

#include <kaohe/assess/evaluate.hpp>

#include "support/small_policy.hpp"

#include <gtest/gtest.h>

namespace kaohe_test {

using kaohe::direction;
using kaohe::figure;
using kaohe::finding;
using kaohe::indicator_kind;
using kaohe::number;
using kaohe::number_fault;
using kaohe::verdict;
using kaohe::view;
using kaohe::feel::fault_cause;

/// Shown by gtest where two verdicts differ.
struct Judging : testing::Test {
  small_policy made;
  kaohe::responsible_unit_id district = made.unit("周村区");
  kaohe::indicator_id cod = made.indicator("化学需氧量", "吨");
  kaohe::indicator_id share = made.indicator("服务业比重", "%", indicator_kind::share);
  kaohe::indicator_id cloud = made.indicator("上云企业数", "家", indicator_kind::count);
  figure_list figures;

  /// A target of the district, due in 2020.
  kaohe::target& target(kaohe::indicator_id what, std::vector<kaohe::requirement> requirements) {
    return made.target(district, what, std::move(requirements));
  }
  finding judge(std::optional<kaohe::date> as_of = {}, std::size_t which = 0,
                std::optional<kaohe::period> when = {}) const {
    return kaohe::assess::evaluate_target(made.build(), figures.known(as_of), {static_cast<std::uint32_t>(which)},
                                          district, when);
  }
  /// The key of the verdict, which reads better in a failure than its number.
  std::string verdict_of(std::optional<kaohe::date> as_of = {}, std::size_t which = 0) const {
    return std::string(to_text(judge(as_of, which).result));
  }
  /// The verdict when the level of 2020 is that.
  std::string with_level(kaohe::indicator_id what, std::string_view value) {
    const auto before = figures.all.size();
    figures.add(district, what, "2020", value);
    std::string found = verdict_of();
    figures.all.resize(before, figures.all.front());
    return found;
  }
  kaohe::cell at(kaohe::indicator_id what, std::string_view when, figure is = figure::level) const {
    return {district, what, in(when), is};
  }
};

}  // namespace kaohe_test

#endif
