// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_SMALL_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_SMALL_POLICY_HPP
/// \file small_policy.hpp
/// Small policies and their figures, made in a few lines without a package: for tests of the floors above model,
/// which take a policy as checked. Requirements, formulas, units and periods are written as packages write them.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/model/policy.hpp>
#include <kaohe/observe/snapshot.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_test {

/// The value of a result that a test knows to be there.
template <class T>
T sure(kaohe::result<T> r) {
  if (!r) throw std::runtime_error(kaohe::to_text(r.error(), kaohe::language::en));
  return *std::move(r);
}

inline kaohe::period in(std::string_view text) { return sure(kaohe::period::from_text(text)); }
inline kaohe::date on(std::string_view text) { return sure(kaohe::date::from_text(text)); }
inline kaohe::quantity amount(std::string_view text) { return sure(kaohe::parse_quantity(text)); }
/// An amount in coherent units: `3128 吨`, `15.2 %`.
inline kaohe::number coherent(std::string_view text) { return amount(text).coherent(); }

/// What unary tests allow: `>= 17 %`.
inline kaohe::requirement required(kaohe::view looks_at, std::string text) {
  kaohe::issues problems;
  const auto tests = kaohe::feel::parse_unary_tests({text, {}, {}}, problems);
  if (!tests) throw std::runtime_error(text);
  return {looks_at, sure(kaohe::feel::as_interval(*tests)), {}, std::move(text)};
}

/// A direction.
inline kaohe::requirement required(kaohe::direction must) {
  return {kaohe::view::trend, {}, must, must == kaohe::direction::rising ? "rising" : "falling"};
}

/// A content that is filled piece by piece.
struct small_policy {
  kaohe::policy_content content;

  small_policy() { content.period = kaohe::period::of_years(2016, 2020); }

  kaohe::responsible_unit_id unit(std::string name, std::string kind = "government",
                                  std::optional<kaohe::responsible_unit_id> parent = {},
                                  kaohe::validity lifetime = {}) {
    content.responsible_units.push_back({name, name, {}, std::move(kind), parent, {}, lifetime, {}, {}});
    return {static_cast<std::uint32_t>(content.responsible_units.size() - 1)};
  }

  kaohe::indicator_id indicator(std::string name, std::string_view unit,
                                kaohe::indicator_kind kind = kaohe::indicator_kind::total,
                                std::vector<std::string> rolls_up = {}) {
    content.indicators.push_back(
        {name, name, sure(kaohe::parse_unit(unit)), kind, {}, {}, std::move(rolls_up), {}, {}});
    return {static_cast<std::uint32_t>(content.indicators.size() - 1)};
  }

  /// Gives an indicator a formula over those that stand before and behind it.
  void derive(kaohe::indicator_id what, std::string text) {
    std::vector<kaohe::feel::declared_name> names;
    for (std::uint32_t i = 0; i < content.indicators.size(); ++i) {
      names.push_back({content.indicators[i].name, kaohe::feel::type::of(content.indicators[i].unit.dimension), i});
    }
    kaohe::issues problems;
    const auto tree = kaohe::feel::parse_expression({text, {}, {}}, problems);
    auto program = tree ? kaohe::feel::check_expression(*tree, kaohe::feel::scope(names), problems) : std::nullopt;
    if (!program) throw std::runtime_error(text);
    std::vector<kaohe::indicator_id> operands;
    for (const std::uint32_t input : program->inputs) operands.push_back({input});
    content.indicators[what.index].formula = {std::move(text), *std::move(program), std::move(operands)};
  }

  /// Adds a target that is due in 2020; the caller changes what it wants to be different.
  kaohe::target& target(kaohe::responsible_unit_id who, kaohe::indicator_id what,
                        std::vector<kaohe::requirement> requirements) {
    kaohe::target t;
    t.id = "target-" + std::to_string(content.targets.size());
    t.who = {who};
    t.measured = what;
    t.due.period = kaohe::period::of_year(2020);
    t.requirements = std::move(requirements);
    content.targets.push_back(std::move(t));
    return content.targets.back();
  }

  /// The policy as it stands now.
  kaohe::policy build() const { return kaohe::policy(content); }
};

/// A baseline that is observed.
inline kaohe::baseline observed_in(std::string_view base) {
  return {kaohe::baseline_source::observed, in(base), {}, {}};
}

/// Figures, written one after the other.
struct figure_list {
  std::vector<kaohe::observation> all;

  /// Adds a figure, final and always known; the caller changes what it wants to be different.
  kaohe::observation& add(kaohe::responsible_unit_id who, kaohe::indicator_id what, std::string_view when,
                          std::string_view value, kaohe::figure is = kaohe::figure::level) {
    const kaohe::cell which{who, what, in(when), is};
    all.push_back({which, coherent(value), kaohe::status::final_, {}, {}, {}});
    return all.back();
  }

  kaohe::snapshot known(std::optional<kaohe::date> as_of = {}) const { return kaohe::snapshot(all, as_of); }
};

}  // namespace kaohe_test

#endif
