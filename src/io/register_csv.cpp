// SPDX-License-Identifier: Apache-2.0
#include "register_rows.hpp"
#include "row_cells.hpp"

#include <algorithm>
#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// The columns, in the order of `columns`.
enum column : std::size_t { kind_, subject, about, value, authority, reference, date_, from_, to_, reason };

constexpr std::array<column_row, 10> columns{{{"kind", "类别", true},
                                              {"subject", "对象", true},
                                              {"about", "事项", true},
                                              {"value", "结论", true},
                                              {"authority", "决定机关", true},
                                              {"reference", "文号", true},
                                              {"date", "决定日期", true},
                                              {"from", "生效日期", false},
                                              {"to", "失效日期", false},
                                              {"reason", "理由", false}}};

/// The values that a kind may have, as messages list them.
std::string values_of(decision_kind kind, bool of_task) {
  std::string all;
  for (auto v = decision_value::none; v <= decision_value::released;
       v = static_cast<decision_value>(static_cast<int>(v) + 1)) {
    if (parse_decision_value(to_text(v), kind, of_task) != v) continue;
    if (!all.empty()) all += ", ";
    all += to_text(v);
  }
  return all;
}

class decision_reader {
 public:
  decision_reader(const policy& p, column_map cells, issues& problems)
      : policy_(p),
        cells_("decision", columns, std::move(cells), problems),
        units_(directory_of("responsible_unit", p->responsible_units)),
        targets_("target"),
        both_("target/task"),
        assessments_("scheme/ladder") {
    for (std::uint32_t i = 0; i < p->targets.size(); ++i) {
      targets_.add_id(p->targets[i].id, i);
      both_.add_name(p->targets[i].id, i);
    }
    const auto behind = static_cast<std::uint32_t>(p->targets.size());
    for (std::uint32_t i = 0; i < p->tasks.size(); ++i) both_.add_name(p->tasks[i].id, behind + i);
    for (const scheme& each : p->schemes) assessments_.add_id(each.id, 0);
    for (const ladder& each : p->ladders) assessments_.add_id(each.id, 0);
  }

  /// Every cell is looked at, whatever is wrong with the others.
  std::optional<decision> read(const csv_row& row) {
    const std::size_t before = cells_.problems().size();
    const std::optional<decision_kind> kind = read_kind(row);
    decision_subject on;
    if (kind) on = read_subject(row, *kind);
    const auto said = kind ? read_value(row, *kind, on) : std::nullopt;
    auto amount = kind == decision_kind::commitment ? read_amount(row, on) : std::nullopt;
    cells_.filled(row, authority);
    cells_.filled(row, reference);
    const auto made = cells_.filled(row, date_) ? cells_.parsed(row, date_, &date::from_text) : std::nullopt;
    const auto from = cells_.parsed_if_filled(row, from_, &date::from_text);
    const auto to = cells_.parsed_if_filled(row, to_, &date::from_text);
    const auto begin = from && made ? std::max(from, made) : made;
    if (begin && to && *to <= *begin)
      cells_.report(issue_code::dates_reversed, at(row, to_), {at(row, subject).value, to_text(*begin), to_text(*to)});
    if (kind == decision_kind::lift && !at(row, to_).empty())  // what is lifted stays so
      cells_.report(issue_code::conflicting_keys, at(row, to_), {at(row, subject).value, "lift", "to"});
    if (cells_.problems().size() != before) return std::nullopt;
    return decision{
        *kind,      std::move(on),         *said,     at(row, authority).value, at(row, reference).value, *made,
        {from, to}, at(row, reason).value, row.where, std::move(amount)};
  }

 private:
  [[nodiscard]] const source_text& at(const csv_row& row, column c) const { return cells_.at(row, c); }

  std::optional<decision_kind> read_kind(const csv_row& row) {
    if (!cells_.filled(row, kind_)) return std::nullopt;
    const source_text& cell = at(row, kind_);
    const auto kind = parse_decision_kind(cell.value);
    if (kind) return kind;
    std::vector<std::string> known;
    for (const language lang : {language::en, language::zh}) {
      for (int k = 0; k <= static_cast<int>(decision_kind::release); ++k)
        known.emplace_back(word(static_cast<decision_kind>(k), lang));
    }
    cells_.report(issue_code::unknown_decision_kind, cell, {cell.value, nearest(cell.value, known)});
    return std::nullopt;
  }

  /// Whom and what a row is about: what its kind asks for.
  decision_subject read_subject(const csv_row& row, decision_kind kind) {
    decision_subject on;
    switch (kind) {
      case decision_kind::exception:
        if (cells_.filled(row, subject)) on.project = at(row, subject).value;
        if (cells_.filled(row, about)) on.rule = at(row, about).value;
        break;
      case decision_kind::commitment:
      case decision_kind::release:
        if (cells_.filled(row, subject)) on.project = at(row, subject).value;
        if (cells_.filled(row, about)) {
          if (const auto found = targets_.find(at(row, about), cells_.problems())) on.target = {*found};
        }
        break;
      case decision_kind::exemption:
        on.who = read_unit(row);
        if (cells_.filled(row, about)) {
          if (const auto found = targets_.find(at(row, about), cells_.problems())) on.target = {*found};
        }
        break;
      case decision_kind::determination:
        on.who = read_unit(row);
        if (cells_.filled(row, about)) read_determined(row, on);
        break;
      case decision_kind::suspension:
      case decision_kind::lift:
      case decision_kind::appeal:
        on.who = read_unit(row);
        read_assessment(row, about, on);
        break;
      case decision_kind::announcement:
        read_assessment(row, subject, on);
        if (const source_text& cell = at(row, about); !cell.empty() && cell.value != "-" && cell.value != "–")
          cells_.report(issue_code::conflicting_keys, cell, {cell.value, "announcement", "about"});
        break;
    }
    if (on.who && on.target) check_owner("target", policy_.at(*on.target).who, row, *on.who);
    if (on.who && on.task && !policy_.at(*on.task).each) check_owner("task", policy_.at(*on.task).who, row, *on.who);
    return on;
  }

  std::optional<responsible_unit_id> read_unit(const csv_row& row) {
    const auto found = cells_.filled(row, subject) ? units_.find(at(row, subject), cells_.problems()) : std::nullopt;
    if (!found) return std::nullopt;
    return responsible_unit_id{*found};
  }

  /// A target whose degree a person finds, or a task.
  void read_determined(const csv_row& row, decision_subject& on) {
    const auto found = both_.find(at(row, about), cells_.problems());
    if (!found) return;
    const auto behind = static_cast<std::uint32_t>(policy_->targets.size());
    if (*found >= behind) {
      on.task = task_id{*found - behind};
      return;
    }
    on.target = target_id{*found};
    const target& t = policy_.at(*on.target);
    if (!t.by_determination) cells_.report(issue_code::not_by_determination, at(row, about), {t.id});
  }

  /// `towns 2019`: a scheme (or ladder) and a period; which there are is known of a policy that has any.
  void read_assessment(const csv_row& row, column c, decision_subject& on) {
    if (!cells_.filled(row, c)) return;
    const source_text& cell = at(row, c);
    const std::size_t blank = cell.value.rfind(' ');
    const std::size_t end = blank == std::string::npos ? blank : cell.value.find_last_not_of(' ', blank);
    const auto when = end == std::string::npos ? failure(issue_code::not_a_period)
                                               : period::from_text(std::string_view(cell.value).substr(blank + 1));
    if (!when) {
      cells_.report(issue_code::assessment_expected, cell, {cell.value});
      return;
    }
    on.scheme = cell.value.substr(0, end + 1);
    on.period = *when;
    const bool checked = !policy_->schemes.empty() || !policy_->ladders.empty();
    if (checked) (void)assessments_.find({on.scheme, cell.where, cell.steps}, cells_.problems());
  }

  void check_owner(const char* noun, const std::vector<responsible_unit_id>& owners, const csv_row& row,
                   responsible_unit_id who) {
    if (std::find(owners.begin(), owners.end(), who) != owners.end()) return;
    cells_.report(issue_code::not_a_unit_of, at(row, subject), {noun, at(row, about).value, policy_.at(who).name});
  }

  /// Of a determination about something unknown nothing is said: met and done depend on it.
  std::optional<decision_value> read_value(const csv_row& row, decision_kind kind, const decision_subject& on) {
    const source_text& cell = at(row, value);
    if (kind == decision_kind::release && cell.empty()) return decision_value::released;
    if (kind != decision_kind::exemption && !cells_.filled(row, value)) return std::nullopt;
    if (kind == decision_kind::determination && !on.target && !on.task) return std::nullopt;
    if (kind == decision_kind::commitment) return decision_value::committed;
    const auto said = parse_decision_value(cell.value, kind, on.task.has_value());
    if (!said) {
      cells_.report(issue_code::decision_value_expected, cell,
                    {std::string(to_text(kind)), cell.value, values_of(kind, on.task.has_value())});
    }
    return said;
  }

  /// How much a project was granted of a target.
  std::optional<quantity> read_amount(const csv_row& row, const decision_subject& on) {
    const source_text& cell = at(row, value);
    if (cell.empty() || !on.target) return std::nullopt;  // which is reported
    auto read = parse_quantity(cell.value);
    if (!read) {
      cells_.report(read.error().code, cell, std::move(read.error().args));
      return std::nullopt;
    }
    const target& t = policy_.at(*on.target);
    const unit& counted = policy_.at(t.measured).unit;
    const bool unit_lacks = read->unit.spelling.empty() && !counted.spelling.empty();
    if (unit_lacks || read->unit.dimension != counted.dimension || read->amount < number(0)) {
      cells_.report(issue_code::commitment_amount, cell, {t.id, cell.value, counted.spelling});
    }
    return *std::move(read);
  }

  const policy& policy_;
  row_cells cells_;
  name_directory units_;
  name_directory targets_;
  name_directory both_;         // targets, and behind them tasks; an id that both have is ambiguous
  name_directory assessments_;  // schemes and ladders
};

}  // namespace

std::vector<decision> read_decisions(std::string_view text, const std::string& file, const policy& p,
                                     issues& problems) {
  return read_rows<decision>(text, file, columns, problems,
                             [&](column_map cells) { return decision_reader(p, std::move(cells), problems); });
}

std::optional<decision> read_decision(const csv_row& header, const csv_row& row, const policy& p, issues& problems) {
  auto cells = column_map::read(columns, header, problems);
  return cells ? decision_reader(p, *std::move(cells), problems).read(row) : std::nullopt;
}

std::vector<decision> load_decisions(const std::string& path, encoding from, const policy& p, issues& problems) {
  auto bytes = read_file(path, problems);
  if (!bytes) return {};
  const auto text = to_utf8(*std::move(bytes), from, path, problems);
  return text ? read_decisions(*text, path, p, problems) : std::vector<decision>();
}

}  // namespace kaohe::inline KAOHE_ABI::io
