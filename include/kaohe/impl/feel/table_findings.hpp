// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_FINDINGS_HPP
#define KAOHE_IMPL_FEEL_TABLE_FINDINGS_HPP
// Internal: what the analysis finds, as problems of the table.

#include <kaohe/impl/feel/analyser.hpp>
#include <kaohe/impl/feel/table_checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline void table_checker::report_findings() {
  const findings found = analyser(*made_).all();
  made_->covers_all = found.covers_all;
  made_->exclusive = found.exclusive;
  const table_declaration& d = declared();
  const std::string name = kaohe::detail::shown(d.id.value);
  const auto number = [](std::uint32_t row) { return std::to_string(row + 1); };
  const auto report = [&](issue_code code, std::uint32_t row, std::vector<std::string> args) {
    args.insert(args.begin(), name);
    problems_.push_back({code, d.rows[row].where, std::move(args)});
  };
  for (const overlapping_rows& o : found.overlaps) {
    if (d.policy != hit_policy::unique && !(d.policy == hit_policy::any && o.differ)) continue;
    report(issue_code::table_rows_overlap, o.second,
           {number(o.first), number(o.second), witness_words(*made_, o.where)});
  }
  if (!made_->fallback && d.aggregate != aggregation::count) {
    for (const region& g : found.gaps) {
      problem(issue_code::table_gap, d.id, {name, witness_words(*made_, g)});
    }
  }
  for (const masked_row& m : found.masked) {
    if (m.by.empty()) continue;  // the cells themselves are reported
    std::string by;
    for (const std::uint32_t row : m.by) by += (by.empty() ? "" : "、") + number(row);
    report(issue_code::table_row_masked, m.row, {number(m.row), by});
  }
  for (const redundant_row& r : found.redundant) {
    report(issue_code::table_row_redundant, r.row, {number(r.row), number(r.like)});
  }
  for (const mergeable_rows& m : found.mergeable) {
    const compiled_column& column = made_->columns[m.column];
    report(issue_code::table_rows_mergeable, m.second,
           {number(m.first), number(m.second),
            kaohe::detail::bilingual(stretches_text(column, m.together, language::zh),
                                     stretches_text(column, m.together, language::en))});
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
