// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_CHECKER_HPP
#define KAOHE_IMPL_FEEL_TABLE_CHECKER_HPP
// Internal: a table as written to a table that can be asked. Cells of one column that are spelt alike are compiled
// once.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/table_cell.hpp>
#include <kaohe/impl/feel/table_content.hpp>
#include <kaohe/impl/feel/table_text.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class table_checker {
 public:
  table_checker(table_declaration declaration, const scope& names, issues& problems)
      : made_(std::make_unique<table_content>()), tables_(names.tables()), problems_(problems) {
    made_->declared = std::move(declaration);
  }

  [[nodiscard]] std::shared_ptr<const table> checked() {
    const std::size_t before = problems_.size();
    const auto failed = [&] {
      return std::any_of(problems_.begin() + static_cast<std::ptrdiff_t>(before), problems_.end(),
                         [](const issue& i) { return severity_of(i.code) == severity::error; });
    };
    check_form();
    if (failed()) return nullptr;
    check_columns();
    check_rows();
    if (failed()) return nullptr;
    find_order();
    if (failed()) return nullptr;
    build_index();
    made_->result = result_type();
    report_findings();  // in table_findings.hpp
    if (failed()) return nullptr;
    find_simple_answers();
    return std::make_shared<const table>(std::move(made_));
  }

 private:
  /// The tests of a cell, compiled.
  struct compiled_cell {
    bool any = false;
    program tests;
    cell_tests ready;                     // once the axis is there
    std::optional<std::uint32_t> number;  // of the evaluated program
  };

  [[nodiscard]] const table_declaration& declared() const { return made_->declared; }
  void problem(issue_code code, const source_text& at, std::vector<std::string> args) {
    problems_.push_back({code, place_at(at, 0), std::move(args)});
  }
  void invalid(const source_text& at, std::string_view zh, std::string_view en) {
    problem(issue_code::invalid_table, at,
            {kaohe::detail::shown(declared().id.value), kaohe::detail::bilingual(zh, en)});
  }
  [[nodiscard]] static std::string words(const type& t) {
    return kaohe::detail::bilingual(to_text(t, language::zh), to_text(t, language::en));
  }

  // in table_form.hpp: what can be seen without reading a cell
  void check_form();
  void check_names();
  void check_policy();
  [[nodiscard]] type result_type() const;
  [[nodiscard]] std::vector<std::size_t> outputs_by_name() const;

  /// The parameters as names whose inputs are numbered from `first` on.
  [[nodiscard]] scope parameters_from(std::uint32_t first) const {
    std::vector<declared_name> names;
    for (const table_parameter& p : declared().parameters) {
      names.push_back({p.name, p.declared, first++, p.shown, {}});
    }
    return scope(std::move(names), tables_);
  }
  [[nodiscard]] std::vector<std::string> parameter_names() const {
    std::vector<std::string> names;
    for (const table_parameter& p : declared().parameters) names.push_back(p.name);
    return names;
  }

  void check_columns() {
    const scope names = parameters_from(0);
    for (const table_column& c : declared().columns) {
      compiled_column made;
      made.name = c.name.empty() ? c.expression.value : c.name;
      if (const auto e = parse_expression(c.expression, problems_)) {
        if (auto p = check_expression(*e, names, problems_)) {
          made.axis = table_axis(p->result);
          if (sort_of(p->output) == register_sort::input) made.parameter = p->inputs[position_of(p->output)];
          if (made.parameter) made.shown = declared().parameters[*made.parameter].shown;
          made.value = std::move(*p);
          ok_.push_back(true);
        }
      }
      ok_.resize(made_->columns.size() + 1, false);
      made_->columns.push_back(std::move(made));
    }
  }

  void check_rows() {
    const scope of_cells = parameters_from(1), of_outputs = parameters_from(0);
    cells_.resize(declared().columns.size());
    output_cells_.resize(declared().outputs.size());
    std::vector<cell_language> read, written;
    for (const compiled_column& c : made_->columns) read.emplace_back(c.value.result, parameter_names());
    for (const table_output& o : declared().outputs) written.emplace_back(o.declared, parameter_names());
    for (const table_row& row : declared().rows) {
      if (!right_count(row)) continue;
      for (std::size_t c = 0; c < row.inputs.size(); ++c) {
        if (ok_[c]) check_cell(c, read[c], row.inputs[c], of_cells);
      }
      for (std::size_t o = 0; o < row.outputs.size(); ++o) check_output(o, written[o], row.outputs[o], of_outputs);
    }
    for (std::size_t o = 0; o < declared().defaults.size(); ++o) {
      check_output(o, written[o], declared().defaults[o], of_outputs);
    }
  }
  [[nodiscard]] bool right_count(const table_row& row) {
    const std::size_t wanted = declared().columns.size() + declared().outputs.size();
    if (row.inputs.size() == declared().columns.size() && row.outputs.size() == declared().outputs.size()) return true;
    problems_.push_back({issue_code::table_cell_count,
                         row.where,
                         {kaohe::detail::shown(declared().id.value), std::to_string(wanted),
                          std::to_string(row.inputs.size() + row.outputs.size())}});
    return false;
  }

  void check_cell(std::size_t column, const cell_language& language, const source_text& cell, const scope& names) {
    if (cells_[column].count(cell.value) != 0) return;
    const auto e = parse_unary_tests(language.tests(cell), problems_);
    if (!e) return;
    auto p = check_unary_tests(*e, made_->columns[column].value.result, names, problems_);
    if (!p) return;
    compiled_cell made;
    made.any = e->at(e->at(e->root).children.front()).kind == node_kind::any;
    made.tests = std::move(*p);
    if (!made.any) {
      table_axis& axis = made_->columns[column].axis;
      made.ready.kind =
          cell_reader(made.tests).add_boundaries(axis) ? cell_tests::sort::pieces : cell_tests::sort::program;
    }
    cells_[column].emplace(cell.value, std::move(made));
  }

  void check_output(std::size_t output, const cell_language& language, const source_text& cell, const scope& names) {
    if (output_cells_[output].count(cell.value) != 0) return;
    const auto e = parse_expression(language.expression(cell), problems_);
    if (!e) return;
    auto p = check_expression(*e, names, problems_);
    if (!p || !fits_output(declared().outputs[output].declared, *p, cell)) return;
    output_cells_[output].emplace(cell.value, std::move(*p));
  }
  // in table_form.hpp
  [[nodiscard]] bool fits_output(const type& wanted, program& p, const source_text& cell);
  [[nodiscard]] static bool fits(const type& wanted, const type& found);

  /// The value of an output that is the same for all arguments, or null.
  [[nodiscard]] static const value* constant(const program& p) {
    return sort_of(p.output) == register_sort::constant ? &p.constants[position_of(p.output)] : nullptr;
  }
  [[nodiscard]] const program& output_of(std::size_t o, const source_text& cell) const {
    return output_cells_[o].at(cell.value);
  }

  /// The rows in the order in which they count.
  void find_order() {
    const table_declaration& d = declared();
    auto& order = made_->row_at;
    order.resize(d.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    if (d.policy != hit_policy::priority && d.policy != hit_policy::output_order) return;
    std::vector<std::vector<std::uint32_t>> keys(d.rows.size());
    for (std::size_t r = 0; r < d.rows.size(); ++r) {
      for (std::size_t o = 0; o < d.outputs.size(); ++o) {
        if (d.outputs[o].declared.kind != type_kind::choice) continue;
        const value* const v = constant(output_of(o, d.rows[r].outputs[o]));
        if (v == nullptr || !v->is_known()) {
          problem(issue_code::literal_needed, d.rows[r].outputs[o],
                  {kaohe::detail::bilingual("定优先次序的输出", "an output that gives the priority")});
          return;
        }
        keys[r].push_back(v->as_choice().index);
      }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  }

  void build_index() {
    const table_declaration& d = declared();
    std::vector<std::uint32_t> pieces;
    for (std::size_t c = 0; c < d.columns.size(); ++c) {
      table_axis& axis = made_->columns[c].axis;
      axis.finish();
      pieces.push_back(axis.kind() == table_axis::sort::none ? 1 : axis.pieces());
      for (auto& [text, cell] : cells_[c]) {
        if (cell.ready.kind == cell_tests::sort::pieces) cell.ready.set = cell_reader(cell.tests).pieces(axis);
      }
    }
    made_->index = table_index(std::move(pieces));
    for (const std::uint32_t r : made_->row_at) {
      std::vector<cell_tests> row;
      for (std::size_t c = 0; c < d.columns.size(); ++c) row.push_back(ready(cells_[c].at(d.rows[r].inputs[c].value)));
      made_->index.add(std::move(row));
      made_->says.push_back(outcome_of(d.rows[r].outputs));
    }
    made_->index.finish();
    if (!d.defaults.empty()) made_->fallback = outcome_of(d.defaults);
  }
  [[nodiscard]] const cell_tests& ready(compiled_cell& cell) {
    if (cell.ready.kind == cell_tests::sort::program && !cell.number) {
      cell.number = static_cast<std::uint32_t>(made_->cells.size());
      cell.ready.program = *cell.number;
      made_->cells.push_back(cell.tests);
    }
    return cell.ready;
  }

  // in table_outcome.hpp
  [[nodiscard]] std::uint32_t outcome_of(const std::vector<source_text>& cells);
  void find_simple_answers();
  // in table_findings.hpp
  void report_findings();

  std::unique_ptr<table_content> made_;
  const std::vector<std::shared_ptr<const table>>& tables_;
  issues& problems_;
  std::vector<bool> ok_;                                      // of each column: it has a type
  std::vector<std::map<std::string, compiled_cell>> cells_;   // of each column, by text
  std::vector<std::map<std::string, program>> output_cells_;  // of each output, by text
  std::map<std::string, std::uint32_t> outcome_numbers_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/table_findings.hpp>
#include <kaohe/impl/feel/table_form.hpp>
#include <kaohe/impl/feel/table_outcome.hpp>

#endif
