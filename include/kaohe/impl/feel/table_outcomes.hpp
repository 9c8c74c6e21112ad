// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_OUTCOMES_HPP
#define KAOHE_IMPL_FEEL_TABLE_OUTCOMES_HPP
// Internal: what the rows of a table say, each outcome once however many rows say it.

#include <kaohe/impl/feel/table_checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The number of what these output cells say together.
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

/// A text that equal values share, and others of their type do not.
inline std::string table_checker::key_of(const value& v) {
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

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
