// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_ROWS_HPP
#define KAOHE_IMPL_FEEL_TABLE_ROWS_HPP
// Internal: one look-up: the values of the columns, which rows hit or may, and what they say.

#include <kaohe/impl/feel/compare.hpp>
#include <kaohe/impl/feel/machine.hpp>
#include <kaohe/impl/feel/table_content.hpp>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// How a row stands to the arguments: its cells, joined by `and` after Kleene.
enum class row_state : std::uint8_t {
  no,         // a cell is false
  yes,        // every cell holds
  may,        // missing inputs decide
  faulty,     // a cell is a fault, the others hold
  may_fault,  // missing inputs decide whether it is false or a fault
};

class table_rows {
 public:
  table_rows(const table_content& t, call_state& state, const arguments& given, workspace& memory)
      : t_(t), state_(state), given_(given), memory_(memory.held()) {
    if (memory_.nested.empty()) memory_.nested.resize(1);
    take_columns();
  }

  /// Visits every row that is not false, in the order in which they count, until `visit(row, state)` returns false.
  template <class Visit>
  void each(Visit visit) {
    std::uint64_t visited = 0;
    const bool plain = unsure_ == 0 && t_.cells.empty();
    t_.index.each({pieces_.data(), t_.columns.size()}, [&](std::uint32_t row) {
      ++visited;
      if (plain) return visit(row, row_state::yes);
      if (visited > state_.steps_left) return false;
      const row_state found = judge(row);
      return found == row_state::no || visit(row, found);
    });
    out_of_steps_ = !spend(state_, visited) || out_of_steps_;
  }
  /// True if the evaluation has gone on too long.
  [[nodiscard]] bool out_of_steps() const noexcept { return out_of_steps_; }
  /// The arguments for want of which the row just visited is undecided.
  [[nodiscard]] missing lack() const noexcept { return lack_; }
  /// The fault of the row just visited. \pre its state is faulty
  [[nodiscard]] const fault& wrong() const noexcept { return wrong_; }

  /// The value of an outcome.
  [[nodiscard]] value value_of(std::uint32_t number) {
    const outcome& said = t_.outcomes[number];
    if (said.computed.empty()) return said.known;
    if (said.computed.size() == 1) return run_of_parameters(said.computed.front());
    std::vector<value> parts;
    for (const program& p : said.computed) {
      parts.push_back(run_of_parameters(p));
      if (parts.back().is_fault()) return parts.back();
    }
    return value::context(std::move(parts));
  }
  /// Equality of two values.
  [[nodiscard]] value equal(const value& a, const value& b) { return equal_values(state_, a, b); }
  [[nodiscard]] value less(const value& a, const value& b) { return less_values(state_, a, b); }

 private:
  /// An argument hangs on itself.
  [[nodiscard]] static missing bit(std::size_t argument) noexcept { return {std::uint64_t{1} << argument, 0}; }

  void take_columns() {
    for (std::size_t c = 0; c < t_.columns.size(); ++c) {
      const compiled_column& column = t_.columns[c];
      if (!column.parameter && memory_.inputs.size() < t_.columns.size()) memory_.inputs.resize(t_.columns.size());
      const value& v =
          column.parameter ? given_[*column.parameter] : (memory_.inputs[c] = run_of_parameters(column.value));
      values_[c] = &v;
      pieces_[c] = piece_of(column.axis, v, c);
    }
  }
  [[nodiscard]] std::uint32_t piece_of(const table_axis& axis, const value& v, std::size_t column) {
    if (v.is_number()) [[likely]]
      return axis.piece_of(v.as_number());
    if (v.kind() == value_kind::enclosure) {
      const std::uint32_t low = axis.piece_of(v.as_enclosure().low);
      if (low == axis.piece_of(v.as_enclosure().high)) return low;
    }
    if (is_complete(v) && v.kind() != value_kind::enclosure) return axis.piece_of(v);
    unsure_ |= std::uint64_t{1} << column;
    return table_index::unknown;
  }
  [[nodiscard]] missing lack_of_column(std::size_t c) const {
    const auto& parameter = t_.columns[c].parameter;
    return parameter ? bit(*parameter) : lacking(*values_[c]);
  }

  [[nodiscard]] row_state judge(std::uint32_t row) {
    bool lacks = false, fails = false;
    lack_ = {};
    const auto fail = [&](const fault& f) {
      if (!fails) wrong_ = f;
      fails = true;
    };
    for (std::uint32_t c = 0; c < t_.columns.size(); ++c) {
      const cell_tests::sort kind = t_.index.sort_of_cell(row, c);
      const bool sure = (unsure_ >> c & 1U) == 0;
      if (kind == cell_tests::sort::any || (kind == cell_tests::sort::pieces && sure)) continue;
      const value& subject = *values_[c];
      if (kind == cell_tests::sort::program) {
        const value holds = run_cell(t_.cells[t_.index.program_of(row, c)], subject, lack_of_column(c));
        if (holds.is_false()) return row_state::no;
        if (holds.is_missing()) lack_ = lack_ | holds.as_missing(), lacks = true;
        if (holds.is_fault()) fail(holds.as_fault());
      } else if (subject.is_fault()) {
        fail(subject.as_fault());
      } else if (subject.is_missing()) {
        lack_ = lack_ | lack_of_column(c);
        lacks = true;
      } else {  // an inexact number beside a boundary
        const piece_set holds = t_.index.set_of(row, c);
        const std::uint32_t low = t_.columns[c].axis.piece_of(subject.as_enclosure().low);
        const std::uint32_t high = t_.columns[c].axis.piece_of(subject.as_enclosure().high);
        const piece_set both = intersection(holds, {{low, high}});
        if (both.empty()) return row_state::no;
        if (both != piece_set{{low, high}}) fail(undecided(state_).as_fault());
      }
    }
    if (lacks) return fails ? row_state::may_fault : row_state::may;
    return fails ? row_state::faulty : row_state::yes;
  }

  /// Runs a program whose inputs are `given`, and what each of them lacks where it does.
  template <class Given, class Lack>
  [[nodiscard]] value run(const program& p, Given input, Lack lack) {
    workspace::content& memory = memory_.nested.front().held();
    if (!spend(state_, p.steps.size())) {
      out_of_steps_ = true;
      return fault{fault_cause::too_many_steps, 0, 0};
    }
    std::vector<value>& inputs = memory_.registers;
    if (inputs.size() < p.inputs.size()) inputs.resize(p.inputs.size());
    for (std::size_t i = 0; i < p.inputs.size(); ++i) inputs[i] = input(p.inputs[i]);
    no_observer nobody;
    machine<no_observer> runs(p, {inputs.data(), p.inputs.size()}, memory, state_.digits, 0, nobody, state_.steps_left);
    runs.run();
    state_.steps_left = runs.steps_left();
    state_.undecided = state_.undecided || runs.undecided();
    value made = runs.taken(p.output);
    if (is_complete(made)) return made;
    if (made.is_fault()) return fault{made.as_fault().cause, 0, 0};  // its place is in another text than the caller's
    return with_lack(made, [&](missing inner) {
      missing all;
      for (std::size_t i = 0; i < p.inputs.size(); ++i) {
        const std::uint64_t half = i < 64 ? inner.low : inner.high;
        if ((half >> (i % 64) & 1U) != 0) all = all | lack(p.inputs[i]);
      }
      return all;
    });
  }
  [[nodiscard]] value run_of_parameters(const program& p) {
    return run(
        p, [&](std::uint32_t i) -> const value& { return given_[i]; }, [](std::uint32_t i) { return bit(i); });
  }
  [[nodiscard]] value run_cell(const program& p, const value& subject, missing lack_of_subject) {
    return run(
        p, [&](std::uint32_t i) -> const value& { return i == 0 ? subject : given_[i - 1]; },
        [&](std::uint32_t i) { return i == 0 ? lack_of_subject : bit(i - 1); });
  }

  const table_content& t_;
  call_state& state_;
  const arguments& given_;
  workspace::content& memory_;
  std::array<const value*, table_index::most_columns> values_;   // of the columns
  std::array<std::uint32_t, table_index::most_columns> pieces_;  // of the columns, or unknown
  std::uint64_t unsure_ = 0;                                     // the columns without a piece
  bool out_of_steps_ = false;
  missing lack_;
  fault wrong_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
