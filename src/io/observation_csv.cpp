// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/csv.hpp>
#include <kaohe/io/observation_csv.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// The columns, in the order of `columns`.
enum column : std::size_t { who, indicator_, period_, value, unit_, view, status_, known_since, source };

struct column_row {
  std::string_view key;
  std::string_view chinese;
  bool required;
};

constexpr std::array<column_row, 9> columns{{{"who", "责任单位", true},
                                             {"indicator", "指标", true},
                                             {"period", "时期", true},
                                             {"value", "数值", true},
                                             {"unit", "计量单位", true},
                                             {"view", "数值类型", false},
                                             {"status", "状态", false},
                                             {"known_since", "公布日期", false},
                                             {"source", "来源", false}}};

/// How many unknown names get the nearest known one: it takes a look at every name there is.
constexpr std::size_t advice_limit = 100;

/// Which cell of a row holds which column.
class column_map {
 public:
  /// \return nothing if a column that is needed is not there
  static std::optional<column_map> read(const csv_row& header, issues& problems) {
    column_map map;
    std::vector<std::string> known;
    for (const column_row& c : columns) known.insert(known.end(), {std::string(c.key), std::string(c.chinese)});
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      const source_text& cell = header.cells[i];
      const auto row = std::find_if(columns.begin(), columns.end(), [&](const column_row& c) {
        return c.key == cell.value || c.chinese == cell.value;
      });
      if (row == columns.end()) {
        problems.push_back({issue_code::unknown_column, cell.where, {cell.value, nearest(cell.value, known)}});
        continue;
      }
      std::size_t& at = map.cells_[static_cast<std::size_t>(row - columns.begin())];
      // The same word twice was reported by the reader; the key and its Chinese name are the same column too.
      if (at != none && header.cells[at].value != cell.value)
        problems.push_back({issue_code::repeated_column, cell.where, {cell.value}});
      if (at == none) at = i;
    }
    bool complete = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].required || map.cells_[i] != none) continue;
      problems.push_back({issue_code::missing_column, header.where, {std::string(columns[i].key)}});
      complete = false;
    }
    if (!complete) return std::nullopt;
    return map;
  }

  /// The cell of a column; empty if there is none.
  [[nodiscard]] const source_text& of(const csv_row& row, column c) const {
    static const source_text empty;
    return cells_[c] == none ? empty : row.cells[cells_[c]];
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  column_map() { cells_.fill(none); }
  std::array<std::size_t, columns.size()> cells_;
};

/// Things of one kind by id or name.
template <class Id, class Thing>
class directory {
 public:
  directory(std::string noun, const std::vector<Thing>& things) : noun_(std::move(noun)) {
    for (std::uint32_t i = 0; i < things.size(); ++i) by_id_.try_emplace(things[i].id, Id{i});
    for (std::uint32_t i = 0; i < things.size(); ++i) {
      known_.push_back(things[i].id);
      known_.push_back(things[i].name);
      const auto [at, fresh] = by_name_.try_emplace(things[i].name, Id{i});
      if (!fresh) at->second = std::nullopt;
    }
  }

  std::optional<Id> find(const source_text& text, issues& problems) {
    if (const auto at = by_id_.find(text.value); at != by_id_.end()) return at->second;
    if (const auto at = by_name_.find(text.value); at != by_name_.end()) {
      if (!at->second) problems.push_back({issue_code::ambiguous_name, text.where, {noun_, text.value}});
      return at->second;
    }
    auto advice = advice_.find(text.value);
    if (advice == advice_.end() && advice_.size() < advice_limit)
      advice = advice_.emplace(text.value, nearest(text.value, known_)).first;
    problems.push_back({issue_code::unknown_reference,
                        text.where,
                        {noun_, text.value, advice == advice_.end() ? std::string() : advice->second}});
    return std::nullopt;
  }

 private:
  std::string noun_;
  std::unordered_map<std::string_view, Id> by_id_;
  std::unordered_map<std::string_view, std::optional<Id>> by_name_;  // nothing: several things bear it
  std::vector<std::string> known_;
  std::unordered_map<std::string, std::string> advice_;
};

class observation_reader {
 public:
  observation_reader(const policy& p, column_map cells, issues& problems)
      : policy_(p),
        cells_(cells),
        problems_(problems),
        units_("responsible_unit", p->responsible_units),
        indicators_("indicator", p->indicators) {}

  /// Every cell is looked at, whatever is wrong with the others.
  std::optional<observation> read(const csv_row& row) {
    const std::size_t before = problems_.size();
    const auto whose = filled(row, who) ? units_.find(at(row, who), problems_) : std::nullopt;
    const auto what = filled(row, indicator_) ? indicators_.find(at(row, indicator_), problems_) : std::nullopt;
    const auto when = filled(row, period_) ? parsed(row, period_, &period::from_text) : std::nullopt;
    const auto amount = filled(row, value) ? parsed(row, value, &number::from_text) : std::nullopt;
    const auto known = at(row, known_since).empty() ? std::nullopt : parsed(row, known_since, &date::from_text);
    const auto is = keyed(row, view, figure::level, &parse_figure, issue_code::view_not_observable);
    const auto sure = keyed(row, status_, status::reported, &parse_status, issue_code::unknown_status);
    if (when && is) check_span(row, *when, *is);
    const unit* const in = what && is ? unit_of(row, *what, *is) : nullptr;
    if (problems_.size() != before || in == nullptr) return std::nullopt;
    return observation{{*whose, *what, *when, *is}, *amount * in->size, *sure, known, at(row, source).value, row.where};
  }

 private:
  [[nodiscard]] const source_text& at(const csv_row& row, column c) const { return cells_.of(row, c); }

  bool filled(const csv_row& row, column c) {
    const source_text& cell = at(row, c);
    if (cell.empty())
      problems_.push_back({issue_code::missing_key, cell.where, {"observation", std::string(columns[c].key)}});
    return !cell.empty();
  }

  template <class T>
  std::optional<T> parsed(const csv_row& row, column c, result<T> (*from_text)(std::string_view)) {
    const source_text& cell = at(row, c);
    result<T> read = from_text(cell.value);
    if (read) return *std::move(read);
    problems_.push_back({read.error().code, cell.where, std::move(read.error().args)});
    return std::nullopt;
  }

  template <class T>
  std::optional<T> keyed(const csv_row& row, column c, T otherwise,
                         std::optional<T> (*parse)(std::string_view) noexcept, issue_code unknown) {
    const source_text& cell = at(row, c);
    if (cell.empty()) return otherwise;
    const std::optional<T> read = parse(cell.value);
    if (!read) problems_.push_back({unknown, cell.where, {cell.value}});
    return read;
  }

  /// A change on the year before is one of a year or less, a cumulative change one of whole years: nothing could be
  /// compared with another one, and it would be left out unseen.
  void check_span(const csv_row& row, period when, figure is) {
    const bool whole_years = when.kind() == period_kind::year || when.kind() == period_kind::years;
    const bool fits = is == figure::level || (is == figure::yoy ? when.months() <= 12 : whole_years);
    if (fits) return;
    const source_text& cell = at(row, period_);
    problems_.push_back({issue_code::figure_span, cell.where, {cell.value, std::string(to_text(is))}});
  }

  /// The unit that the value is given in, checked against the indicator's; null with an issue. A figure without a
  /// unit could be 55 or 55 %: only an indicator that is a pure number has such.
  const unit* unit_of(const csv_row& row, indicator_id what, figure is) {
    const source_text& cell = at(row, unit_);
    const unit& wanted = policy_.at(what).unit;
    const auto complain = [&](issue_code code, std::vector<std::string> args) {
      problems_.push_back({code, cell.where, std::move(args)});
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
  column_map cells_;
  issues& problems_;
  directory<responsible_unit_id, responsible_unit> units_;
  directory<indicator_id, indicator> indicators_;
  std::unordered_map<std::string, result<unit>> parsed_units_;
};

}  // namespace

std::vector<observation> read_observations(std::string_view text, const std::string& file, const policy& p,
                                           issues& problems) {
  std::vector<observation> all;
  csv_reader rows(text, file);
  const auto header = rows.read_header(problems);
  const auto cells = header ? column_map::read(*header, problems) : std::nullopt;
  if (!cells) return all;
  observation_reader reader(p, *cells, problems);
  while (const auto row = rows.read_row(problems)) {
    if (auto read = reader.read(*row)) all.push_back(*std::move(read));
  }
  return all;
}

std::vector<observation> load_observations(const std::string& path, encoding from, const policy& p, issues& problems) {
  auto bytes = read_file(path, problems);
  if (!bytes) return {};
  const auto text = to_utf8(*std::move(bytes), from, path, problems);
  return text ? read_observations(*text, path, p, problems) : std::vector<observation>();
}

}  // namespace kaohe::inline KAOHE_ABI::io
