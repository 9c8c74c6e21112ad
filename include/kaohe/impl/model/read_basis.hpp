// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_BASIS_HPP
#define KAOHE_IMPL_MODEL_READ_BASIS_HPP
// Internal: key `basis` (口径): a table of strings, or a table cell `电力折标=等价值、价格=2015年可比价`.

#include <kaohe/impl/model/key_reader.hpp>
#include <kaohe/quantity/basis.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

[[nodiscard]] inline basis read_basis_cell(const source_text& cell, issues& problems) {
  basis found;
  for (const source_text& aspect : members_of_cell(cell)) {
    std::size_t sign = aspect.value.find('='), width = 1;
    if (sign == std::string::npos) {
      constexpr std::string_view full_width = "＝";
      sign = aspect.value.find(full_width);
      width = full_width.size();
    }
    source_text key, value;
    if (sign != std::string::npos) {
      key = without_blanks(aspect, 0, sign);
      value = without_blanks(aspect, sign + width, aspect.value.size());
    }
    if (key.empty() || value.empty() || !found.state(key.value, value.value)) {
      report_invalid(aspect, "basis", "电力折标=等价值", problems);
    }
  }
  return found;
}

[[nodiscard]] inline basis read_basis(const key_reader& keys) {
  const declared_value* const value = keys.find("basis");
  if (value == nullptr) return {};
  if (const literal* const cell = literal_of(*value, {literal_kind::string}); cell != nullptr && cell->from_table) {
    return read_basis_cell(cell->text, keys.problems());
  }
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) {
    report_wrong_type(*value, "basis", bilingual("表", "a table"), keys.problems());
    return {};
  }
  basis found;
  for (const auto& [key, each] : table->entries) {
    const source_text* const text = read_text(each, key.value, keys.problems());
    if (text == nullptr) continue;
    if (text->empty() || !found.state(key.value, text->value)) {
      report_invalid(*text, shown(key.value), "等价值 | 当量值 | …", keys.problems());
    }
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
