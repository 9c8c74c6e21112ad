// SPDX-License-Identifier: Apache-2.0
#include "row_cells.hpp"

#include <kaohe/io/observation_csv.hpp>

#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// The columns, in the order of `columns`.
enum column : std::size_t { who, indicator_, period_, value, unit_, view, status_, known_since, source };

constexpr std::array<column_row, 9> columns{{{"who", "责任单位", true},
                                             {"indicator", "指标", true},
                                             {"period", "时期", true},
                                             {"value", "数值", true},
                                             {"unit", "计量单位", true},
                                             {"view", "数值类型", false},
                                             {"status", "状态", false},
                                             {"known_since", "公布日期", false},
                                             {"source", "来源", false}}};

class observation_reader {
 public:
  observation_reader(const policy& p, column_map cells, issues& problems)
      : policy_(p),
        cells_("observation", columns, std::move(cells), problems),
        units_(directory_of("responsible_unit", p->responsible_units)),
        indicators_(directory_of("indicator", p->indicators)) {}

  /// Every cell is looked at, whatever is wrong with the others.
  std::optional<observation> read(const csv_row& row) {
    issues& problems = cells_.problems();
    const std::size_t before = problems.size();
    const auto whose = cells_.filled(row, who) ? units_.find(at(row, who), problems) : std::nullopt;
    const auto what = cells_.filled(row, indicator_) ? indicators_.find(at(row, indicator_), problems) : std::nullopt;
    const auto when = cells_.filled(row, period_) ? cells_.parsed(row, period_, &period::from_text) : std::nullopt;
    const auto amount = cells_.filled(row, value) ? cells_.parsed(row, value, &number::from_text) : std::nullopt;
    const auto known = cells_.parsed_if_filled(row, known_since, &date::from_text);
    const auto is = cells_.keyed(row, view, figure::level, &parse_figure, issue_code::view_not_observable);
    const auto sure = cells_.keyed(row, status_, status::reported, &parse_status, issue_code::unknown_status);
    if (when && is) check_span(row, *when, *is);
    const unit* const in = what && is ? unit_of(row, {*what}, *is) : nullptr;
    if (problems.size() != before || in == nullptr) return std::nullopt;
    const cell which{{*whose}, {*what}, *when, *is};
    return observation{which, *amount * in->size, *sure, known, at(row, source).value, row.where};
  }

 private:
  [[nodiscard]] const source_text& at(const csv_row& row, column c) const { return cells_.at(row, c); }

  /// A change on the year before is one of a year or less, a cumulative change one of whole years: nothing could be
  /// compared with another one, and it would be left out unseen.
  void check_span(const csv_row& row, period when, figure is) {
    const bool whole_years = when.kind() == period_kind::year || when.kind() == period_kind::years;
    const bool fits = is == figure::level || (is == figure::yoy ? when.months() <= 12 : whole_years);
    if (fits) return;
    const source_text& cell = at(row, period_);
    cells_.report(issue_code::figure_span, cell, {cell.value, std::string(to_text(is))});
  }

  /// The unit that the value is given in, checked against the indicator's; null with an issue. A figure without a
  /// unit could be 55 or 55 %: only an indicator that is a pure number has such.
  const unit* unit_of(const csv_row& row, indicator_id what, figure is) {
    const source_text& cell = at(row, unit_);
    const unit& wanted = policy_.at(what).unit;
    const auto complain = [&](issue_code code, std::vector<std::string> args) {
      cells_.report(code, cell, std::move(args));
      return nullptr;
    };
    const bool rate = is != figure::level;
    if (cell.empty() && (rate || wanted != unit()))
      return complain(issue_code::unit_missing, {at(row, value).value, rate ? "%" : wanted.spelling});
    auto found = parsed_units_.find(cell.value);
    if (found == parsed_units_.end()) found = parsed_units_.emplace(cell.value, parse_unit(cell.value)).first;
    const result<unit>& read = found->second;
    if (!read) return complain(read.error().code, read.error().args);
    const std::string& name = policy_.at(what).name;
    if (rate && !read->dimension.is_none()) return complain(issue_code::yoy_not_dimensionless, {name, read->spelling});
    if (!rate && read->dimension != wanted.dimension)
      return complain(issue_code::observation_unit, {name, wanted.spelling, read->spelling});
    return &*read;
  }

  const policy& policy_;
  row_cells cells_;
  name_directory units_;
  name_directory indicators_;
  std::unordered_map<std::string, result<unit>> parsed_units_;
};

}  // namespace

std::vector<observation> read_observations(std::string_view text, const std::string& file, const policy& p,
                                           issues& problems) {
  return read_rows<observation>(text, file, columns, problems,
                                [&](column_map cells) { return observation_reader(p, std::move(cells), problems); });
}

std::vector<observation> load_observations(const std::string& path, encoding from, const policy& p, issues& problems) {
  auto bytes = read_file(path, problems);
  if (!bytes) return {};
  const auto text = to_utf8(*std::move(bytes), from, path, problems);
  return text ? read_observations(*text, path, p, problems) : std::vector<observation>();
}

}  // namespace kaohe::inline KAOHE_ABI::io
