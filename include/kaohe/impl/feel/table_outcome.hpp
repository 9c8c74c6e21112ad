// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_OUTCOME_HPP
#define KAOHE_IMPL_FEEL_TABLE_OUTCOME_HPP
// Internal: what the rows of a table say, equal outcomes once, and the short way to it.

#include <kaohe/impl/feel/table_checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// A text that equal values share, and others of their type do not.
[[nodiscard]] inline std::string key_of(const value& v) {
  switch (v.kind()) {
    case value_kind::number:
      return v.as_number().numerator() + "/" + v.as_number().denominator();
    case value_kind::enclosure:
      return "~" + to_text(v.as_enclosure().low) + "~" + to_text(v.as_enclosure().high);
    case value_kind::boolean:
      return v.is_true() ? "t" : "f";
    case value_kind::choice:
      return std::to_string(v.as_choice().index);
    case value_kind::date:
      return to_text(v.as_date());
    case value_kind::days:
      return to_text(v.as_days());
    case value_kind::months:
      return to_text(v.as_months());
    case value_kind::string:
      return std::to_string(v.as_string().size()) + ":" + v.as_string();
    case value_kind::range:
      return (v.as_range().low_included ? "[" : "(") + key_of(v.as_range().low) + ".." + key_of(v.as_range().high) +
             (v.as_range().high_included ? "]" : ")");
    case value_kind::list:
    case value_kind::context: {
      std::string all = "[";
      for (const value& part : v.parts().all) all += key_of(part) + ",";
      return all + "]";
    }
    default:
      return {};
  }
}

/// The number of what a row says; rows that say the same share it.
inline std::uint32_t table_checker::outcome_of(const std::vector<source_text>& cells) {
  std::string key;
  std::vector<value> known;
  const std::vector<std::size_t> order = outputs_by_name();
  for (const std::size_t o : order) {
    const value* const v = constant(output_of(o, cells[o]));
    if (v != nullptr && is_complete(*v)) known.push_back(*v);
    key += v != nullptr && is_complete(*v) ? "=" + key_of(*v) : "?" + cells[o].value;
    key += '\x1F';
  }
  const auto [at, added] = outcome_numbers_.try_emplace(key, static_cast<std::uint32_t>(made_->outcomes.size()));
  if (!added) return at->second;
  outcome said;
  if (known.size() == cells.size()) {
    said.known = known.size() == 1 ? known.front() : value::context(std::move(known));
  } else {
    for (const std::size_t o : order) said.computed.push_back(output_of(o, cells[o]));
  }
  made_->outcomes.push_back(std::move(said));
  return at->second;
}
/// Prepares the short way for tables that have nothing to compute.
inline void table_checker::find_simple_answers() {
  table_content& t = *made_;
  const auto known = [](const outcome& o) { return o.computed.empty(); };
  const auto parameter = [](const compiled_column& c) { return c.parameter.has_value(); };
  t.simple = t.cells.empty() && !t.yields_list() && t.declared.aggregate == aggregation::none &&
             (t.first_decides() || t.exclusive) && std::all_of(t.outcomes.begin(), t.outcomes.end(), known) &&
             std::all_of(t.columns.begin(), t.columns.end(), parameter);
  if (!t.simple) return;
  t.without = t.fallback ? t.outcomes[*t.fallback].known : value(fault{fault_cause::no_row, 0, 0});
  if (t.columns.size() != 1) return;
  t.answers.assign(t.index.pieces(0), table_content::no_answer);
  for (std::uint32_t row = t.index.rows(); row-- > 0;) {
    for (const piece_range r : t.index.set_of(row, 0)) {
      std::fill(t.answers.begin() + r.first, t.answers.begin() + r.last + 1, t.says[row]);
    }
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
