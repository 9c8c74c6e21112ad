// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/project_file.hpp>

#include "json_source.hpp"
#include "project_values.hpp"

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/model/read_literal.hpp>

#include <set>
#include <unordered_map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using detail::bilingual;
using detail::shown;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::literal_kind;

bool is_id(std::string_view column) { return column == "id" || column == "编号"; }
bool is_name(std::string_view column) { return column == "name" || column == "项目名称"; }

/// The applications of a file, as they are read.
class project_list {
 public:
  project_list(const policy& p, issues& problems) : values_(p), problems_(problems) {}

  [[nodiscard]] project_values& values() noexcept { return values_; }
  [[nodiscard]] issues& problems() const noexcept { return problems_; }
  [[nodiscard]] project begin(place where) const { return {{}, {}, values_.nothing_said(), std::move(where)}; }

  /// Takes an application, unless it cannot be used. \param good  all that it says could be read
  void add(project made, bool good, const place& id_at) {
    if (made.id.empty()) {
      problems_.push_back({issue_code::missing_key, made.where, {bilingual("申请项目", "project"), "id"}});
      return;
    }
    const auto [at, is_new] = first_.try_emplace(made.id, id_at);
    if (!is_new) {
      problems_.push_back({issue_code::duplicate_id,
                           id_at,
                           {bilingual("申请项目", "project"), shown(made.id), model::detail::place_text(at->second)}});
    } else if (!good) {
      problems_.push_back({issue_code::project_left_out, made.where, {shown(made.id)}});
    } else {
      all_.push_back(std::move(made));
    }
  }
  [[nodiscard]] std::vector<project> all() { return std::move(all_); }

 private:
  project_values values_;
  issues& problems_;
  std::vector<project> all_;
  std::unordered_map<std::string, place> first_;
};

/// What a column of a CSV table holds.
struct csv_column {
  enum class sort : std::uint8_t { nothing, id, name, value } is = sort::nothing;
  project_place at = {};
};

/// The columns of a header; a column that cannot be read holds nothing.
std::vector<csv_column> read_columns(const csv_row& header, project_list& into) {
  std::vector<csv_column> columns;
  std::set<std::pair<std::uint32_t, std::size_t>> seen;
  bool has_id = false, has_name = false;
  const auto repeated = [&](const source_text& cell) {
    into.problems().push_back({issue_code::repeated_column, cell.where, {shown(cell.value)}});
  };
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const source_text& cell = header.cells[i];
    columns.emplace_back();
    const auto same = [&](const source_text& other) { return other.value == cell.value; };
    if (std::any_of(header.cells.begin(), header.cells.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
    if (is_id(cell.value)) {
      if (has_id) repeated(cell);
      if (!has_id) columns.back().is = csv_column::sort::id;
      has_id = true;
    } else if (is_name(cell.value)) {
      if (has_name) repeated(cell);
      if (!has_name) columns.back().is = csv_column::sort::name;
      has_name = true;
    } else if (const auto at = into.values().find(cell, true, into.problems())) {
      if (!seen.insert({at->input, at->member}).second) {
        repeated(cell);
      } else {
        columns.back() = {csv_column::sort::value, *at};
      }
    }
  }
  if (!has_id) into.problems().push_back({issue_code::missing_column, header.where, {"id"}});
  return has_id ? columns : std::vector<csv_column>();
}

void read_csv(std::string_view text, const std::string& file, project_list& into) {
  csv_reader rows(text, file);
  const auto header = rows.read_header(into.problems());
  const auto columns = header ? read_columns(*header, into) : std::vector<csv_column>();
  if (columns.empty()) return;
  while (auto row = rows.read_row(into.problems())) {
    project made = into.begin(row->where);
    place id_at = row->where;
    bool good = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      source_text& cell = row->cells[i];
      switch (columns[i].is) {
        case csv_column::sort::nothing:
          break;
        case csv_column::sort::id:
          id_at = cell.where;
          made.id = std::move(cell.value);
          break;
        case csv_column::sort::name:
          made.name = std::move(cell.value);
          break;
        case csv_column::sort::value: {
          place where = cell.where;
          const declared_value said{std::move(where), literal{literal_kind::string, std::move(cell), true}};
          auto read = into.values().read(columns[i].at, said, into.problems());
          good = good && read;
          if (read) made.values[columns[i].at.input][columns[i].at.member] = *std::move(read);
        }
      }
    }
    into.add(std::move(made), good, id_at);
  }
}

class json_project_reader {
 public:
  explicit json_project_reader(project_list& into) : into_(into) {}

  void read(const declared_value& from) {
    const auto* const table = std::get_if<declared_table>(&from.content);
    if (table == nullptr) {
      model::detail::report_wrong_type(from, "projects", bilingual("对象的数组", "an array of objects"),
                                       into_.problems());
      return;
    }
    project made = into_.begin(from.where);
    place id_at = from.where;
    bool good = true;
    std::set<std::string_view> keys;
    std::set<std::pair<std::uint32_t, std::size_t>> said;
    for (const auto& [key, held] : table->entries) {
      if (!keys.insert(key.value).second) {
        repeated(key);
        good = false;
      } else if (is_id(key.value) || is_name(key.value)) {
        const source_text* const text = model::detail::read_text(held, key.value, into_.problems());
        if (text == nullptr) good = false;
        if (text != nullptr && is_id(key.value)) id_at = place_at(*text, 0);
        if (text != nullptr) (is_id(key.value) ? made.id : made.name) = text->value;
      } else {
        good = read_input(key, held, made, said) && good;
      }
    }
    into_.add(std::move(made), good, id_at);
  }

 private:
  using said_places = std::set<std::pair<std::uint32_t, std::size_t>>;

  void repeated(const source_text& key) {
    into_.problems().push_back({issue_code::repeated_key, place_at(key, 0), {shown(key.value)}});
  }

  /// An input, or one with `by` as an object of its members.
  bool read_input(const source_text& key, const declared_value& held, project& made, said_places& said) {
    const project_input* const of = into_.values().input_called(key.value);
    const auto* const members = std::get_if<declared_table>(&held.content);
    if (of == nullptr || !of->by) {
      const auto at = into_.values().find(key, false, into_.problems());
      return !at || take(*at, key, held, made, said);  // a name that is not known is wrong in all applications
    }
    if (members == nullptr) {
      if (model::detail::literal_of(held, {literal_kind::string}) != nullptr &&
          std::get<literal>(held.content).from_table) {
        return true;  // null
      }
      model::detail::report_wrong_type(held, key.value, bilingual("对象", "an object"), into_.problems());
      return false;
    }
    bool good = true;
    for (const auto& [member, value] : members->entries) {
      const auto at = into_.values().member_of(*of, member, into_.problems());
      good = at && take(*at, member, value, made, said) && good;
    }
    return good;
  }
  bool take(const project_place& at, const source_text& key, const declared_value& held, project& made,
            said_places& said) {
    if (!said.insert({at.input, at.member}).second) {
      repeated(key);
      return false;
    }
    auto read = into_.values().read(at, held, into_.problems());
    if (!read) return false;
    made.values[at.input][at.member] = *std::move(read);
    return true;
  }

  project_list& into_;
};

void read_json_projects(std::string_view text, const std::string& file, project_list& into) {
  const auto root = read_json(text, file, into.problems());
  if (!root) return;
  const declared_value* all = &*root;
  if (const auto* const table = std::get_if<declared_table>(&root->content)) {
    all = nullptr;
    for (const auto& [key, held] : table->entries) {
      if (key.value != "projects") {
        into.problems().push_back(
            {issue_code::unknown_key,
             place_at(key, 0),
             {bilingual("项目文件", "project file"), shown(key.value), nearest(shown(key.value), {"projects"})}});
      } else if (all != nullptr) {
        into.problems().push_back({issue_code::repeated_key, place_at(key, 0), {"projects"}});
      } else {
        all = &held;
      }
    }
    if (all == nullptr) {
      into.problems().push_back(
          {issue_code::missing_key, root->where, {bilingual("项目文件", "project file"), "projects"}});
      return;
    }
  }
  const auto* const projects = std::get_if<std::vector<declared_value>>(&all->content);
  if (projects == nullptr) {
    model::detail::report_wrong_type(*all, "projects", bilingual("数组", "an array"), into.problems());
    return;
  }
  json_project_reader reader(into);
  for (const declared_value& each : *projects) reader.read(each);
}

}  // namespace

std::vector<project> read_projects(std::string_view text, const std::string& file, const policy& p, issues& problems) {
  project_list all(p, problems);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool json = first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
  if (json) {
    read_json_projects(text, file, all);
  } else {
    read_csv(text, file, all);
  }
  return all.all();
}

}  // namespace kaohe::inline KAOHE_ABI::io
