// SPDX-License-Identifier: Apache-2.0
#include "row_cells.hpp"

#include <kaohe/io/evidence_csv.hpp>

#include <algorithm>
#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// The columns, in the order of `columns`.
enum column : std::size_t { who, task_, date_, state, value, document, verified_by, known_since };

constexpr std::array<column_row, 8> columns{{{"who", "责任单位", true},
                                             {"task", "任务", true},
                                             {"date", "日期", true},
                                             {"state", "状态", true},
                                             {"value", "数值", false},
                                             {"document", "证明材料", false},
                                             {"verified_by", "核查单位", false},
                                             {"known_since", "提交日期", false}}};

/// Words that say that it was verified, not by whom.
constexpr std::array<std::string_view, 10> no_names{"yes", "y",  "true", "verified", "-",
                                                    "–",   "是", "核实", "已核实",   "已核查"};

class evidence_reader {
 public:
  evidence_reader(const policy& p, column_map cells, issues& problems)
      : policy_(p),
        cells_("evidence", columns, std::move(cells), problems),
        units_(directory_of("responsible_unit", p->responsible_units)),
        tasks_("task") {
    for (std::uint32_t i = 0; i < p->tasks.size(); ++i) tasks_.add_id(p->tasks[i].id, i);
  }

  /// Every cell is looked at, whatever is wrong with the others.
  std::optional<task_evidence> read(const csv_row& row) {
    issues& problems = cells_.problems();
    const std::size_t before = problems.size();
    const auto whose = cells_.filled(row, who) ? units_.find(at(row, who), problems) : std::nullopt;
    const auto what = cells_.filled(row, task_) ? tasks_.find(at(row, task_), problems) : std::nullopt;
    if (whose && what) check_owner(row, {*what}, {*whose});
    const auto reached = cells_.filled(row, date_) ? cells_.parsed(row, date_, &date::from_text) : std::nullopt;
    const auto how_far = cells_.filled(row, state) ? cells_.keyed(row, state, task_state::done, &parse_task_state,
                                                                  issue_code::unknown_task_state)
                                                   : std::nullopt;
    const auto amount = cells_.parsed_if_filled(row, value, &number::from_text);
    check_verifier(row, whose);
    const auto known = cells_.parsed_if_filled(row, known_since, &date::from_text);
    if (reached && known && *known < *reached)
      cells_.report(issue_code::dates_reversed, at(row, known_since),
                    {at(row, task_).value, to_text(*reached), to_text(*known)});
    if (problems.size() != before) return std::nullopt;
    return task_evidence{{*whose},
                         {*what},
                         *reached,
                         *how_far,
                         amount,
                         at(row, document).value,
                         at(row, verified_by).value,
                         known.value_or(*reached),
                         row.where};
  }

 private:
  [[nodiscard]] const source_text& at(const csv_row& row, column c) const { return cells_.at(row, c); }

  /// Of a task for a class, who belongs to it depends on the day: that is not checked here.
  void check_owner(const csv_row& row, task_id what, responsible_unit_id whose) {
    const task& t = policy_.at(what);
    if (t.each || std::find(t.who.begin(), t.who.end(), whose) != t.who.end()) return;
    cells_.report(issue_code::not_a_unit_of, at(row, who), {"task", t.id, policy_.at(whose).name});
  }

  /// A verifier is named, and is not the unit itself.
  void check_verifier(const csv_row& row, std::optional<std::uint32_t> whose) {
    const source_text& cell = at(row, verified_by);
    if (cell.empty()) return;
    const bool nobody = std::find(no_names.begin(), no_names.end(), cell.value) != no_names.end();
    if (nobody || (whose && units_.peek(cell.value) == whose))
      cells_.report(issue_code::no_verifier, cell, {cell.value});
  }

  const policy& policy_;
  row_cells cells_;
  name_directory units_;
  name_directory tasks_;
};

}  // namespace

std::vector<task_evidence> read_evidence(std::string_view text, const std::string& file, const policy& p,
                                         issues& problems) {
  return read_rows<task_evidence>(text, file, columns, problems,
                                  [&](column_map cells) { return evidence_reader(p, std::move(cells), problems); });
}

std::vector<task_evidence> load_evidence(const std::string& path, encoding from, const policy& p, issues& problems) {
  auto bytes = read_file(path, problems);
  if (!bytes) return {};
  const auto text = to_utf8(*std::move(bytes), from, path, problems);
  return text ? read_evidence(*text, path, p, problems) : std::vector<task_evidence>();
}

}  // namespace kaohe::inline KAOHE_ABI::io
