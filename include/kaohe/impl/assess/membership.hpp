// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_MEMBERSHIP_HPP
#define KAOHE_IMPL_ASSESS_MEMBERSHIP_HPP

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/assess/due.hpp>
#include <kaohe/impl/observe/evidence.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Whether a unit belongs to a class.
enum class belongs : std::uint8_t { yes, no, unknown };

/// The year whose figures say who belongs to a class: the last one of the policy that has ended by a day.
[[nodiscard]] inline period year_of_class(const policy& p, const std::optional<date>& on) {
  if (const auto ended = ended_years(p, on)) return period::of_year(ended->last_year());
  if (p->period) return period::of_year(p->period->first_year());
  return period::of_year(on ? on->year() - 1 : 9998);
}

/// Finds whether a unit belongs to a class, and notes in the finding what that hangs on.
[[nodiscard]] inline belongs find_membership(const policy& p, const snapshot& known, const membership& of,
                                             const std::optional<date>& on, task_finding& f) {
  const period year = year_of_class(p, on);
  std::vector<measured_value> parts;
  std::vector<feel::value> inputs;
  for (const std::uint32_t input : of.program.inputs) {
    measured_value& part = parts.emplace_back();
    if (input == 0) {
      inputs.emplace_back(p.at(f.who).kind);
      continue;
    }
    part = observe::measure_level(p, known, f.who, indicator_id{input - 1}, year);
    if (part.fault) {
      inputs.emplace_back(feel::fault{*part.fault, 0, 0});
    } else {
      inputs.push_back(part.value ? feel::value(*part.value) : feel::value());
    }
  }
  const feel::value answer = feel::evaluate(of.program, inputs);
  if (answer.kind() == feel::value_kind::boolean && !answer.as_boolean()) return belongs::no;
  for (measured_value& part : parts) {
    f.provisional = f.provisional || part.least < p->settled_by;
    for (used_figure& figure : part.figures) add_figure(f.figures, std::move(figure));
  }
  if (answer.is_fault()) f.fault = answer.as_fault().cause;
  if (answer.is_missing()) {
    for (const std::uint32_t i : feel::missing_inputs(of.program, inputs, answer)) {
      for (const cell& c : parts[i].missing) add_missing(f.missing, c);
    }
  }
  return answer.kind() == feel::value_kind::boolean ? belongs::yes : belongs::unknown;
}

}  // namespace detail
}  // namespace kaohe::inline KAOHE_ABI

#endif
