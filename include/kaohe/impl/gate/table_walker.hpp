// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_TABLE_WALKER_HPP
#define KAOHE_IMPL_GATE_TABLE_WALKER_HPP
// Internal: what a decision table says as its arguments vary: it changes where a column crosses one of the numbers that
// its cells name, and says one of the outcomes.

#include <kaohe/impl/feel/table_content.hpp>
#include <kaohe/impl/gate/program_walker.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

class table_walker {
 public:
  table_walker(const feel::table& t, const std::vector<piecewise>& arguments, breakpoints& found)
      : t_(t.content()), arguments_(arguments), found_(found) {}

  [[nodiscard]] piecewise walk(const feel::value& now) {
    for (const feel::detail::compiled_column& each : t_.columns) walk_column(each);
    walk_cells();
    return found_.failed() ? piecewise::stepwise(now) : outcomes(now);
  }

 private:
  [[nodiscard]] piecewise run(const feel::program& p) {
    std::vector<piecewise> inputs;
    for (const std::uint32_t each : p.inputs) inputs.push_back(arguments_[each]);
    return walk_program(p, inputs, found_);
  }

  void walk_column(const feel::detail::compiled_column& column) {
    columns_.push_back(column.parameter ? arguments_[*column.parameter] : run(column.value));
    const piecewise& x = columns_.back();
    if (!x.moves()) return;
    if (column.axis.kind() != feel::detail::table_axis::sort::numbers) return found_.fail();
    for (const number& each : column.axis.numbers()) found_.compare(x, piecewise::fixed(each));
  }
  void walk_cells() {
    using sort = feel::detail::cell_tests::sort;
    for (std::uint32_t row = 0; !t_.cells.empty() && row < t_.index.rows(); ++row) {
      for (std::uint32_t c = 0; c < t_.columns.size() && !found_.failed(); ++c) {
        if (t_.index.sort_of_cell(row, c) != sort::program) continue;
        const feel::program& cell = t_.cells[t_.index.program_of(row, c)];
        std::vector<piecewise> inputs;
        for (const std::uint32_t each : cell.inputs) {
          inputs.push_back(each == 0 ? columns_[c] : arguments_[each - 1]);
        }
        if (walk_program(cell, inputs, found_).moves()) found_.fail();
      }
    }
  }

  /// What the rows say. Only where the answer is what one row says, it can be more than steps.
  [[nodiscard]] piecewise outcomes(const feel::value& now) {
    const auto aggregate = t_.declared.aggregate;
    const bool one_row =
        !t_.yields_list() && aggregate != feel::aggregation::sum && aggregate != feel::aggregation::count;
    std::vector<fraction_of_x> all;
    bool numbers = one_row;
    for (const feel::detail::outcome& each : t_.outcomes) {
      for (const feel::program& computed : each.computed) {
        const piecewise said = run(computed);
        if (said.moves() && (!one_row || each.computed.size() > 1)) found_.fail();
        const auto functions = said.functions();
        if (!functions && said.moves()) found_.fail();
        numbers = numbers && functions;
        if (functions) all.insert(all.end(), functions->begin(), functions->end());
      }
      if (!each.computed.empty()) continue;
      numbers = numbers && each.known.is_number();
      if (each.known.is_number()) all.push_back(fraction_of_x::constant(each.known.as_number()));
    }
    if (numbers) return compared(now, std::move(all));
    const piecewise some{piecewise::sort::fractions, now, std::move(all), {}};
    if (some.moves()) found_.fail();
    return piecewise::stepwise(now);
  }
  /// Which of several rows answers may hang on which says more, or whether they say the same.
  [[nodiscard]] piecewise compared(const feel::value& now, std::vector<fraction_of_x> all) {
    piecewise made = found_.one_of(now, std::move(all));
    if (made.moves()) found_.compare(made, made);
    return made;
  }

  const feel::detail::table_content& t_;
  const std::vector<piecewise>& arguments_;
  breakpoints& found_;
  std::vector<piecewise> columns_;
};

inline piecewise walk_table(const feel::table& t, const std::vector<piecewise>& arguments, const feel::value& now,
                            breakpoints& found) {
  return table_walker(t, arguments, found).walk(now);
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
