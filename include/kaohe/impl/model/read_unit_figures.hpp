// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_UNIT_FIGURES_HPP
#define KAOHE_IMPL_MODEL_READ_UNIT_FIGURES_HPP
// Internal: what decompositions are made of: figures that each unit has, parts of one, bounds of units.

#include <kaohe/impl/model/read_items.hpp>
#include <kaohe/impl/model/read_requirements.hpp>
#include <kaohe/model/decomposition.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto figure_keys = std::to_array<std::string_view>({"indicator", "period"});
inline constexpr auto bound_keys = std::to_array<std::string_view>({"who", "at_least", "at_most", "reason"});

/// Keys `indicator` and `period` of a table.
[[nodiscard]] inline std::optional<unit_figure> read_unit_figure(workshop& shop, const key_reader& keys) {
  keys.require("indicator");
  keys.require("period");
  const auto when = read_period(keys, "period");
  const source_text* const name = keys.text("indicator");
  if (name == nullptr) return std::nullopt;
  const auto index = shop.indicators.find(*name, shop.problems);
  if (!index || !when) return std::nullopt;
  return unit_figure{{*index}, *when, keys.of().where};
}

/// The same in the table that is the value of a key.
[[nodiscard]] inline std::optional<unit_figure> read_unit_figure(workshop& shop, const key_reader& keys,
                                                                 std::string_view key) {
  const declared_value* const value = keys.find(key);
  if (value == nullptr) return std::nullopt;
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) {
    report_wrong_type(*value, key, "{ indicator = …, period = … }", keys.problems());
    return std::nullopt;
  }
  return read_unit_figure(
      shop, key_reader(*table, figure_keys,
                       {keys.of().noun + '.' + std::string(key), keys.subject(), value->where, keys.of().damaged},
                       keys.problems()));
}

/// Reports an amount that is no amount of what is expected.
/// \return true if it fits
[[nodiscard]] inline bool check_amount(const key_reader& keys, const written_amount& amount, const unit& expected) {
  if (is_amount_of(amount.value, expected)) return true;
  const bool bare = amount.value.unit.spelling.empty();
  std::vector<std::string> args{to_text(amount.value), expected.spelling};
  if (!bare) args = {keys.subject(), shown(amount.text.value), amount.value.unit.spelling, expected.spelling};
  keys.problems().push_back(
      {bare ? issue_code::unit_missing : issue_code::amount_unit, place_at(amount.text, 0), std::move(args)});
  return false;
}

/// A part of one: `50 %`, from 0 to 100.
[[nodiscard]] inline std::optional<number> read_part(const key_reader& keys, std::string_view key) {
  const auto amount = keys.amount(key);
  const unit percent{{}, number::ratio(1, 100), "%"};
  if (!amount || !check_amount(keys, *amount, percent)) return std::nullopt;
  const number part = amount->value.coherent();
  if (part.sign() >= 0 && part <= 1) return part;
  report_invalid(amount->text, key, bilingual("0 %至100 %", "from 0 % to 100 %"), keys.problems());
  return std::nullopt;
}

/// An amount of what is split, in coherent units. \param in  its unit; none: it could not be read
[[nodiscard]] inline std::optional<number> read_amount_of(const key_reader& keys, std::string_view key,
                                                          const std::optional<unit>& in) {
  const auto amount = keys.amount(key);
  if (!amount || !in || !check_amount(keys, *amount, *in)) return std::nullopt;
  return amount->value.coherent();
}

/// Keys `at_least` and `at_most`. \param whose  an id or a name
inline void read_limits(const key_reader& keys, const std::optional<unit>& in, const std::string& whose,
                        std::optional<number>& at_least, std::optional<number>& at_most) {
  at_least = read_amount_of(keys, "at_least", in);
  at_most = read_amount_of(keys, "at_most", in);
  if (!at_least || !at_most || *at_least <= *at_most) return;
  keys.problems().push_back(
      {issue_code::bounds_exclude,
       keys.place_of("at_most"),
       {whose, shown(keys.amount("at_least")->text.value), shown(keys.amount("at_most")->text.value)}});
}

/// Key `bounds`: rows that stand before what is said of all units.
class bounds_reader {
 public:
  bounds_reader(workshop& shop, const key_reader& keys, std::optional<unit> in, const decomposition& of)
      : shop_(shop), keys_(keys), in_(std::move(in)), split_(of.over.begin(), of.over.end()) {}

  [[nodiscard]] std::vector<decomposition_bounds> read() {
    const declared_value* const value = keys_.find("bounds");
    if (value == nullptr) return {};
    const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
    if (literal_of(*value, {literal_kind::string}) != nullptr) return {};  // a file that could not be read: said there
    if (rows == nullptr) {
      report_wrong_type(*value, "bounds",
                        bilingual("表的数组，或CSV文件名", "an array of tables, or the name of a CSV file"),
                        keys_.problems());
      return {};
    }
    for (const declared_value& row : *rows) {
      if (const auto* const table = std::get_if<declared_table>(&row.content)) {
        read_row(
            {*table, bound_keys, {keys_.of().noun + ".bounds", keys_.subject(), row.where, false}, keys_.problems()});
      } else {
        report_wrong_type(row, "bounds", bilingual("表", "a table"), keys_.problems());
      }
    }
    return std::move(all_);
  }

 private:
  void read_row(const key_reader& row) {
    row.require("who");
    const source_text* const name = row.text("who");
    const auto index = name == nullptr ? std::nullopt : shop_.units.find(*name, shop_.problems);
    decomposition_bounds made;
    made.where = row.of().where;
    made.reason = row.string("reason");
    if (index) made.who = {*index};
    read_limits(row, in_, shown(name == nullptr ? keys_.string("id") : name->value), made.at_least, made.at_most);
    if (!row.has("at_least") && !row.has("at_most")) row.report_missing("at_least");
    if (!index) return;
    if (!split_.empty() && !split_.contains(made.who)) {
      report_invalid(*name, "bounds.who", bilingual("参与分解的单位之一", "one of the units that get parts"),
                     shop_.problems);
      return;
    }
    if (!seen_.insert(made.who).second) {
      shop_.problems.push_back({issue_code::unit_repeated, place_at(*name, 0), {shown(name->value)}});
      return;
    }
    all_.push_back(std::move(made));
  }

  workshop& shop_;
  const key_reader& keys_;
  std::optional<unit> in_;
  std::set<responsible_unit_id> split_, seen_;
  std::vector<decomposition_bounds> all_;
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
