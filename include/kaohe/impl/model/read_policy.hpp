// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_POLICY_HPP
#define KAOHE_IMPL_MODEL_READ_POLICY_HPP
// Internal: the noun `policy`, read before all others. `text` names a file, which floor io has read.

#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto policy_keys = std::to_array<std::string_view>(
    {"id", "title", "document", "issuer", "issued", "period", "jurisdiction", "text", "settled_by"});

[[nodiscard]] inline status read_settled_by(const key_reader& keys) {
  const source_text* const text = keys.text("settled_by");
  if (text == nullptr) return status::final_;
  if (const auto found = parse_status(text->value)) return *found;
  report_invalid(*text, "settled_by", "reported | preliminary | verified | final", keys.problems());
  return status::final_;
}

inline void read_policy(workshop& shop, const declaration& declared) {
  const key_reader keys = shop.reader_of(declared, policy_keys);
  policy_content& made = shop.made;
  made.id = shop.read_id(keys, false);
  keys.require("title");
  made.title = keys.string("title");
  made.document = keys.string("document");
  made.issuer = keys.string("issuer");
  made.issued = keys.day("issued");
  made.period = read_period(keys, "period");
  made.settled_by = read_settled_by(keys);
  (void)keys.text("text");
  if (const source_text* const whose = keys.text("jurisdiction")) {
    if (const auto index = shop.units.find(*whose, shop.problems)) made.jurisdiction = responsible_unit_id{*index};
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
