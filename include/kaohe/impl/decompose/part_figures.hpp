// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_PART_FIGURES_HPP
#define KAOHE_IMPL_DECOMPOSE_PART_FIGURES_HPP
// Internal: the units of a decomposition with their figures and bounds. A figure that is missing is a problem of its
// own; nothing stands for it.

#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/decompose/tree.hpp>
#include <kaohe/impl/base/bilingual.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// The parts of a decomposition before anything is computed.
class part_figures {
 public:
  part_figures(const policy& p, const snapshot& known, const decomposition& d, decomposition_result& made,
               issues& problems)
      : policy_(p), known_(known), declared_(d), made_(made), problems_(problems) {}

  /// \return false if a figure is missing
  [[nodiscard]] bool read() {
    add_parts();
    const std::size_t before = problems_.size();
    for (decomposed_part& part : made_.parts) {
      if (part.is_group) continue;
      for (const decomposition_criterion& each : declared_.criteria) part.criteria.push_back(read(part, each.figure));
      if (declared_.base) part.base = read(part, *declared_.base);
      if (declared_.tied_by) part.tie = read(part, *declared_.tied_by);
      if (declared_.start) part.start = read(part, *declared_.start);
    }
    if (declared_.tied_by) tie_groups();
    return problems_.size() == before;
  }

  /// A name of each part that no other has.
  [[nodiscard]] std::vector<std::string> keys() const {
    std::map<std::string, int> bearers;
    for (const decomposed_part& part : made_.parts) ++bearers[policy_.at(part.who).name];
    std::vector<std::string> all;
    for (const decomposed_part& part : made_.parts) {
      const responsible_unit& unit = policy_.at(part.who);
      all.push_back(bearers[unit.name] == 1 ? unit.name : unit.name + " " + unit.id);
    }
    return all;
  }

 private:
  /// On a tree the nearest unit above that gets a part, too, is the group.
  void add_parts() {
    std::map<responsible_unit_id, std::size_t> position;
    for (const responsible_unit_id who : declared_.over) {
      position.emplace(who, made_.parts.size());
      made_.parts.emplace_back().who = who;
    }
    if (declared_.tree) find_groups(position);
    read_bounds(position);
  }
  void find_groups(const std::map<responsible_unit_id, std::size_t>& position) {
    for (decomposed_part& part : made_.parts) {
      for (auto up = policy_.at(part.who).parent; up && !part.group; up = policy_.at(*up).parent) {
        const auto found = position.find(*up);
        if (found != position.end()) part.group = found->second;
      }
      if (part.group) made_.parts[*part.group].is_group = true;
    }
  }

  /// What ties a group is what ties those in it together.
  void tie_groups() {
    for (decomposed_part& part : made_.parts) {
      if (part.is_group) part.tie.emplace();
    }
    for (const decomposed_part& part : made_.parts) {
      if (part.is_group) continue;
      for (auto up = part.group; up; up = made_.parts[*up].group) *made_.parts[*up].tie += *part.tie;
    }
  }

  /// What is said of all units holds for those without a row; not for groups.
  void read_bounds(const std::map<responsible_unit_id, std::size_t>& position) {
    for (decomposed_part& part : made_.parts) {
      if (!part.is_group) part.at_least = declared_.at_least, part.at_most = declared_.at_most;
    }
    for (const decomposition_bounds& row : declared_.bounds) {
      const auto found = position.find(row.who);
      if (found == position.end()) continue;
      decomposed_part& part = made_.parts[found->second];
      if (row.at_least) part.at_least = row.at_least, part.at_least_reason = row.reason;
      if (row.at_most) part.at_most = row.at_most, part.at_most_reason = row.reason;
    }
  }

  [[nodiscard]] number read(const decomposed_part& part, const unit_figure& wanted) {
    const measured_value found = observe::measure_level(policy_, known_, part.who, wanted.measured, wanted.when);
    for (const used_figure& each : found.figures) {
      if (used_.insert(each.cell).second) made_.figures.push_back(each);
      made_.provisional = made_.provisional || each.status < policy_->settled_by;
    }
    if (found.value) return *found.value;
    problems_.push_back(
        {issue_code::part_without_figure,
         wanted.where,
         {declared_.id, policy_.at(part.who).name, policy_.at(wanted.measured).name,
          kaohe::detail::bilingual(to_text(wanted.when, language::zh), to_text(wanted.when, language::en)),
          why(found)}});
    return {};
  }
  [[nodiscard]] std::string why(const measured_value& found) const {
    if (found.fault) {
      return kaohe::detail::bilingual(sentence(*found.fault, language::zh), sentence(*found.fault, language::en));
    }
    std::string zh, en;
    for (const cell& c : found.missing) {
      zh += zh.empty() ? "缺" : "、", en += en.empty() ? "missing: " : ", ";
      const std::string what = " " + policy_.at(c.measured).name;
      zh += policy_.at(c.who).name + " " + to_text(c.period, language::zh) + what;
      en += policy_.at(c.who).name + " " + to_text(c.period, language::en) + what;
    }
    return kaohe::detail::bilingual(zh, en);
  }

  const policy& policy_;
  const snapshot& known_;
  const decomposition& declared_;
  decomposition_result& made_;
  issues& problems_;
  std::set<cell> used_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
