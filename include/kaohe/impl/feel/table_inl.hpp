// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_INL_HPP
#define KAOHE_IMPL_FEEL_TABLE_INL_HPP
#include <kaohe/feel/table.hpp>

#include <kaohe/impl/feel/evaluation.hpp>
#include <kaohe/impl/feel/table_answer.hpp>
#include <kaohe/impl/feel/table_call.hpp>
#include <kaohe/impl/feel/table_checker.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

/// The registers of arguments that stand in a row.
inline constexpr auto argument_registers = [] {
  std::array<std::uint32_t, table_index::most_columns> all{};
  std::iota(all.begin(), all.end(), register_of(register_sort::input, 0));
  return all;
}();

/// The answer where all that is asked is known and the first row that hits decides, without further ado; or null.
[[nodiscard]] inline const value* simple_answer(const table_content& t, const arguments& given) {
  std::uint32_t pieces[table_index::most_columns];
  for (std::size_t c = 0; c < t.columns.size(); ++c) {
    const value& v = given[*t.columns[c].parameter];
    if (!v.is_known() || v.kind() == value_kind::enclosure) return nullptr;
    pieces[c] = t.columns[c].axis.piece_of(v);
  }
  std::uint32_t said = table_content::no_answer;
  if (!t.answers.empty()) {
    said = t.answers[pieces[0]];
  } else {
    t.index.each({pieces, t.columns.size()}, [&](std::uint32_t row) {
      said = t.says[row];
      return false;
    });
  }
  return said == table_content::no_answer ? &t.without : &t.outcomes[said].known;
}

KAOHE_INLINE value run_table(const table& t, call_state& state, const arguments& given, workspace& memory) {
  if (t.content().simple) {
    if (const value* const found = simple_answer(t.content(), given)) return *found;
  }
  return table_answer(t.content(), state, given, memory).result();
}

}  // namespace detail

KAOHE_INLINE table::table(std::unique_ptr<const detail::table_content> content) : held_(std::move(content)) {}
KAOHE_INLINE table::~table() = default;
KAOHE_INLINE const table_declaration& table::declared() const noexcept { return held_->declared; }
KAOHE_INLINE const type& table::result() const noexcept { return held_->result; }

KAOHE_INLINE value table::evaluate(std::span<const value> arguments, workspace& memory) const {
  assert(arguments.size() == parameters().size());
  const value* const bases[3] = {arguments.data(), nullptr, nullptr};
  const detail::arguments given(bases, {detail::argument_registers.data(), arguments.size()});
  if (held_->simple) {
    if (const value* const found = detail::simple_answer(*held_, given)) return *found;
  }
  for (const int digits : detail::digits_tried) {
    detail::call_state state;
    state.digits = digits;
    state.steps_left = detail::most_steps;
    value found = detail::run_table(*this, state, given, memory);
    if (!state.undecided || digits == detail::digits_tried[2]) return found;
  }
  return {};
}

KAOHE_INLINE table_hit table::hits(std::span<const value> arguments, workspace& memory) const {
  assert(arguments.size() == parameters().size());
  const value* const bases[3] = {arguments.data(), nullptr, nullptr};
  const detail::arguments given(bases, {detail::argument_registers.data(), arguments.size()});
  detail::call_state state;
  state.digits = detail::digits_tried[2];
  state.steps_left = detail::most_steps;
  table_hit found;
  detail::table_rows(*held_, state, given, memory).each([&](std::uint32_t row, detail::row_state how) {
    if (how == detail::row_state::yes) found.rows.push_back(held_->row_at[row]);
    if (how == detail::row_state::may || how == detail::row_state::may_fault) {
      found.possible.push_back(held_->row_at[row]);
    }
    return !(held_->first_decides() && (how == detail::row_state::yes || how == detail::row_state::faulty));
  });
  return found;
}

KAOHE_INLINE std::shared_ptr<const table> check_table(table_declaration declaration, const scope& known,
                                                      issues& problems) {
  return detail::table_checker(std::move(declaration), known, problems).checked();
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
