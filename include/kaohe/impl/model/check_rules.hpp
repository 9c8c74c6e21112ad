// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_CHECK_RULES_HPP
#define KAOHE_IMPL_MODEL_CHECK_RULES_HPP
// Internal: the formulas of indicators and the decision tables, in an order in which each finds what it uses checked: a
// formula sees the bases that other formulas add, and a table has the type of what it is asked with.

#include <kaohe/impl/model/formula_order.hpp>
#include <kaohe/impl/model/formulas.hpp>
#include <kaohe/impl/model/read_tables.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// What a formula is worth must be what the indicator declares.
inline void check_derivation(const workshop& shop, const feel::expression& tree, const feel::program& program,
                             indicator& made, bool unit_known) {
  const place where = place_at(tree.source, 0);
  if (program.result.kind != feel::type_kind::quantity) {
    shop.problems.push_back({issue_code::type_mismatch,
                             where,
                             {bilingual(to_text(program.result, language::zh), to_text(program.result, language::en)),
                              bilingual("数量", "a quantity")}});
    return;
  }
  if (program.result.inexact) {  // a figure is an exact number
    shop.problems.push_back(
        {issue_code::type_mismatch,
         where,
         {bilingual("不精确的数量", "an inexact quantity"),
          bilingual("精确的数量（用“修约”或decimal取到有限位数）", "an exact one (round it with 修约 or decimal)")}});
    return;
  }
  if (names_unknown_unit(shop, tree)) return;
  if (unit_known && program.result.dimension != made.unit.dimension) {
    const unit& carried = program.notes[tree.root].shown;
    const bool tells = carried.dimension == program.result.dimension && !carried.spelling.empty();
    shop.problems.push_back({issue_code::formula_unit_mismatch,
                             where,
                             {made.name, made.unit.spelling.empty() ? "1" : made.unit.spelling,
                              tells ? carried.spelling
                                    : bilingual(to_text(program.result.dimension, language::zh),
                                                to_text(program.result.dimension, language::en))}});
  }
  if (const auto clash = conflict(made.basis, program.result.basis)) {
    shop.problems.push_back({issue_code::basis_mismatch, where, {clash->key, clash->left, clash->right}});
  } else {
    made.basis = merge(made.basis, program.result.basis);
  }
}

class rule_checker {
 public:
  /// \param trees  the formula of each indicator, if it has one that could be read
  rule_checker(workshop& shop, const std::vector<std::optional<feel::expression>>& trees,
               std::vector<written_table> tables)
      : shop_(shop), trees_(trees), tables_(std::move(tables)) {}

  void check() {
    const formula_order order = order_formulas(uses());
    for (const auto& cycle : order.cycles) report(cycle);
    for (const std::uint32_t i : order.sorted) {
      if (i < trees_.size()) {
        check_formula_of(i);
      } else {
        check_table_at(i - static_cast<std::uint32_t>(trees_.size()));
      }
    }
    for (written_table& each : tables_) shop_.made.tables.push_back(std::move(each.made));
  }

 private:
  /// What each formula and each table uses; tables are numbered behind the indicators.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> uses() const {
    std::vector<std::vector<std::uint32_t>> all;
    for (const auto& tree : trees_) {
      std::vector<std::uint32_t> used;
      if (tree) {
        used = indicators_in(shop_, *tree);
        add_calls(*tree, used);
      }
      all.push_back(std::move(used));
    }
    for (const written_table& each : tables_) all.push_back(uses_of(each));
    return all;
  }
  void add_calls(const feel::expression& tree, std::vector<std::uint32_t>& used) const {
    for (const feel::node& each : tree.nodes) {
      if (each.kind != feel::node_kind::call) continue;
      const auto called = shop_.tables.peek(std::get<feel::call_form>(each.payload).function);
      if (called) used.push_back(static_cast<std::uint32_t>(trees_.size()) + *called);
    }
  }
  [[nodiscard]] std::vector<std::uint32_t> uses_of(const written_table& each) const {
    std::vector<std::uint32_t> used;
    for (const auto& indicator : each.indicators) {
      if (indicator) used.push_back(*indicator);
    }
    issues ignored;  // what is wrong with a cell is said when the table is checked
    const auto add = [&](const source_text& cell, bool tests) {
      if (!may_call(cell.value)) return;
      const auto tree = tests ? feel::parse_unary_tests(cell, ignored) : feel::parse_expression(cell, ignored);
      if (tree) add_calls(*tree, used);
    };
    for (const feel::table_column& column : each.rules.columns) add(column.expression, false);
    for (const feel::table_row& row : each.rules.rows) {
      for (const source_text& cell : row.inputs) add(cell, true);
      for (const source_text& cell : row.outputs) add(cell, false);
    }
    for (const source_text& cell : each.rules.defaults) add(cell, false);
    return used;
  }
  /// False if a text certainly calls no table: most cells need not be read twice.
  [[nodiscard]] bool may_call(const std::string& text) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const written_table& other) {
      return !other.made.id.empty() && text.find(other.made.id) != std::string::npos;
    });
  }

  void report(const std::vector<std::uint32_t>& cycle) const {
    const auto name = [&](std::uint32_t i) {
      return i < trees_.size() ? shop_.made.indicators[i].name : shown(tables_[i - trees_.size()].made.id);
    };
    std::string names;
    for (const std::uint32_t each : cycle) names += name(each) + " → ";
    const std::uint32_t first = cycle.front();
    const source_text& at = first < trees_.size() ? trees_[first]->source : tables_[first - trees_.size()].rules.id;
    shop_.problems.push_back({issue_code::cyclic_formula, place_at(at, 0), {names + name(first)}});
  }

  void check_formula_of(std::uint32_t i) {
    if (!trees_[i]) return;
    indicator& made = shop_.made.indicators[i];
    auto program = check_formula(shop_, *trees_[i], {}, 0);
    if (!program) return;
    check_derivation(shop_, *trees_[i], *program, made, shop_.has_unit[i]);
    derivation formula{trees_[i]->source.value, std::move(*program), {}};
    for (const std::uint32_t input : formula.program.inputs) formula.operands.push_back({input});
    made.formula = std::move(formula);
  }

  void check_table_at(std::uint32_t i) {
    written_table& table = tables_[i];
    if (!table.form_good) return;
    for (std::size_t p = 0; p < table.indicators.size(); ++p) {
      if (table.indicators[p])
        table.rules.parameters[p].declared = type_of(shop_.made.indicators[*table.indicators[p]]);
    }
    issues found;
    table.made.rules = feel::check_table(std::move(table.rules), feel::scope({}, shop_.rules), found);
    for (issue& each : found) {
      // Of rows that are not all there nothing is said but what is wrong with each of them.
      const bool follows =
          (!table.rows_good && severity_of(each.code) != severity::error) || calls_broken_table(shop_, each);
      if (!follows) shop_.problems.push_back(std::move(each));
    }
    if (table.made.rules) shop_.rules.push_back(table.made.rules);
  }

  workshop& shop_;
  const std::vector<std::optional<feel::expression>>& trees_;
  std::vector<written_table> tables_;
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
