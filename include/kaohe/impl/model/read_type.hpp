// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_TYPE_HPP
#define KAOHE_IMPL_MODEL_READ_TYPE_HPP
// Internal: what a parameter or an output of a decision table is: keys `type`, `unit`, `values`, `basis`; or that of
// an indicator, a parameter, a list or an input of the package.

#include <kaohe/feel/type_text.hpp>
#include <kaohe/impl/model/read_basis.hpp>
#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// A type as far as it is known before formulas are checked.
struct written_type {
  feel::type of;
  std::optional<kaohe::unit> shown;
  std::optional<std::uint32_t> indicator;  // the one whose type it is: its formula may still add to the basis
};

/// One of the members of a list.
[[nodiscard]] inline written_type member_of(const list& named) {
  if (!named.code_system.empty()) return {feel::type::plain(feel::type_kind::code), {}, {}};
  return {feel::type::choice_of(named.members), {}, {}};
}

/// The type of what the package calls by that name; nothing, after a problem, if it calls nothing so.
[[nodiscard]] inline std::optional<written_type> type_of_named(workshop& shop, const source_text& name) {
  if (const auto at = shop.lists.peek(name.value)) return member_of(shop.made.lists[*at]);
  if (const auto at = shop.parameters.peek(name.value)) {
    const parameter& named = shop.made.parameters[*at];
    if (named.values.empty()) return std::nullopt;  // which is reported
    const kaohe::unit& in = named.values.front().value.unit;
    return written_type{feel::type::of(in.dimension, named.basis), in, {}};
  }
  if (const auto input = shop.input_called.find(name.value); input != shop.input_called.end()) {
    if (!shop.has_type[input->second]) return std::nullopt;  // which is reported
    const project_input& named = shop.made.inputs[input->second];
    return written_type{named.of, named.shown, {}};
  }
  const auto at = shop.indicators.find(name, shop.problems);
  if (!at || !shop.has_unit[*at]) return std::nullopt;
  const indicator& named = shop.made.indicators[*at];
  return written_type{feel::type::of(named.unit.dimension, named.basis), named.unit, at};
}

[[nodiscard]] inline std::optional<written_type> type_of_values(const key_reader& keys) {
  std::vector<std::string> values;
  bool good = true;
  for (source_text& each : keys.texts("values")) {
    if (std::find(values.begin(), values.end(), each.value) != values.end()) {
      keys.problems().push_back({issue_code::repeated_parameter, place_at(each, 0), {shown(each.value)}});
      good = false;
    }
    values.push_back(std::move(each.value));
  }
  if (values.empty() || !good) return std::nullopt;
  return written_type{feel::type::choice_of(std::move(values)), {}, {}};
}

[[nodiscard]] inline std::optional<written_type> type_in_unit(const key_reader& keys) {
  const source_text* const written = keys.text("unit");
  if (written == nullptr) return std::nullopt;
  auto in = parse_unit(written->value);
  if (!in) {
    report_at(*written, std::move(in.error()), keys.problems());
    return std::nullopt;
  }
  return written_type{feel::type::of(in->dimension), *in, {}};
}

/// A type by its text: that of the rule language, or a list of the package for one of its members.
[[nodiscard]] inline std::optional<written_type> type_of_text(const workshop& shop, const source_text& text) {
  if (const auto at = shop.lists.peek(text.value)) return member_of(shop.made.lists[*at]);
  auto read = feel::type_from_text(text.value);
  if (read) {
    const bool measured = read->of.kind == feel::type_kind::quantity;
    return written_type{std::move(read->of), measured ? std::optional(read->shown) : std::nullopt, {}};
  }
  report_at(text, std::move(read.error()), shop.problems);
  return std::nullopt;
}

/// What `type`, `unit`, `values` and `basis` say together; nothing if it cannot be told, which is reported, or if none
/// of them is there.
[[nodiscard]] inline std::optional<written_type> read_type(const workshop& shop, const key_reader& keys) {
  const source_text* const text = keys.text("type");
  const auto goes_with = [&](std::string_view key, std::string_view one, std::string_view other) {
    if (!keys.has(key) || !keys.has("type")) return true;
    if (text == nullptr || text->value == one || text->value == other) return true;
    keys.report_conflict("type", key);
    return false;
  };
  if (keys.has("unit") && keys.has("values")) {
    keys.report_conflict("unit", "values");
    return std::nullopt;
  }
  if (!goes_with("unit", "number", "quantity") || !goes_with("values", "string", "choice")) return std::nullopt;
  std::optional<written_type> found;
  if (keys.has("values")) {
    found = type_of_values(keys);
  } else if (keys.has("unit")) {
    found = type_in_unit(keys);
  } else if (text != nullptr) {
    found = type_of_text(shop, *text);
  }
  if (!found || !keys.has("basis")) return found;
  if (found->of.kind != feel::type_kind::quantity) {
    keys.report_conflict(keys.has("values") ? "values" : "type", "basis");
    return std::nullopt;
  }
  found->of.basis = read_basis(keys);
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
