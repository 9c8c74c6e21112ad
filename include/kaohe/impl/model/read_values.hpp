// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_VALUES_HPP
#define KAOHE_IMPL_MODEL_READ_VALUES_HPP
// Internal: key `values` of a target: what it requires of each unit, where that is not the same for all of them.

#include <kaohe/impl/model/read_requirements.hpp>
#include <kaohe/impl/model/read_units.hpp>

#include <tuple>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto value_keys =
    std::to_array<std::string_view>({"who", "period", "level", "reduction", "change", "increment", "total", "trend"});

/// What the rows of a target say.
struct written_values {
  std::vector<target_value> all;             ///< those that could be read
  std::optional<written_requirement> first;  ///< the requirement of the first of them
};

class value_reader {
 public:
  value_reader(workshop& shop, const key_reader& keys, const std::string& target, std::optional<indicator_id> measured)
      : shop_(shop), keys_(keys), target_(target), measured_(measured) {}

  [[nodiscard]] written_values read() {
    const declared_value* const value = keys_.find("values");
    if (value == nullptr) return {};
    const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
    if (rows == nullptr || rows->empty()) {
      report_wrong_type(*value, "values",
                        bilingual("表的数组，或CSV文件名", "an array of tables, or the name of a CSV file"),
                        keys_.problems());
      return {};
    }
    for (const declared_value& row : *rows) {
      if (const auto* const table = std::get_if<declared_table>(&row.content)) {
        read_row(keys_.inside(*table, "values", value_keys), row.where);
      } else {
        report_wrong_type(row, "values", bilingual("表", "a table"), keys_.problems());
      }
    }
    return std::move(read_);
  }

 private:
  void read_row(const key_reader& row, const place& where) {
    const auto who = read_unit(shop_, row, "who");
    if (!row.has("who")) {
      keys_.problems().push_back({issue_code::missing_key, where, {row.subject(), "values.who"}});
    }
    const auto when = read_period(row, "period");
    std::vector<written_requirement> asked = read_requirements(shop_, row, target_, measured_);
    if (asked.empty()) {
      keys_.problems().push_back({issue_code::no_requirement, where, {target_}});
      return;
    }
    const view looks_at = read_.first ? read_.first->made.looks_at : asked.front().made.looks_at;
    for (const written_requirement& each : asked) {
      if (each.made.looks_at == looks_at) continue;
      row.report_conflict(to_text(looks_at), to_text(each.made.looks_at));
      return;
    }
    if (!read_.first) read_.first = asked.front();
    check_form(asked.front());
    if (!asked.front().good || !who || (row.has("period") && !when)) return;
    for (const target_value& other : read_.all) {
      if (other.who != *who || !overlap(other.when, when)) continue;
      const std::string subject = shop_.made.responsible_units[who->index].name + (when ? " " + to_text(*when) : "");
      keys_.problems().push_back(
          {issue_code::duplicate_id, where, {bilingual("目标值", "value"), subject, place_text(other.where)}});
      return;
    }
    read_.all.push_back({*who, when, std::move(asked.front().made), where});
  }

  /// A row for all years stands behind those for some; of these, none may share a year.
  [[nodiscard]] static bool overlap(const std::optional<period>& a, const std::optional<period>& b) {
    if (!a || !b) return !a && !b;
    return a->first_day() <= b->last_day() && b->first_day() <= a->last_day();
  }

  /// All rows ask for the same sort of thing: at least, at most, or a range.
  void check_form(const written_requirement& row) const {
    const requirement &one = read_.first->made, &other = row.made;
    if (!read_.first->good || !row.good || one.looks_at == view::trend) return;
    const auto form = [](const requirement& r) {
      return std::make_tuple(r.allows.low.has_value(), r.allows.high.has_value(), number_of(r).has_value());
    };
    if (form(one) == form(other)) return;
    report_invalid(
        row.text, to_text(one.looks_at),
        bilingual("与第一行同一形式（" + one.written + "）", "of the form of the first row (" + one.written + ")"),
        keys_.problems());
  }

  workshop& shop_;
  const key_reader& keys_;
  const std::string& target_;
  std::optional<indicator_id> measured_;
  written_values read_;
};

/// The units that rows name, each once; those of `who` if that is there, which must then be all of them.
inline void take_units_of_values(const workshop& shop, const key_reader& keys, target& made) {
  const bool named = keys.has("who");
  for (const target_value& each : made.values) {
    const bool known = std::find(made.who.begin(), made.who.end(), each.who) != made.who.end();
    if (known) continue;
    if (named) {
      const source_text unit{shop.made.responsible_units[each.who.index].name, each.where, {}};
      report_invalid(unit, "values.who", bilingual("目标的责任单位之一", "one of the target's units"), keys.problems());
    } else {
      made.who.push_back(each.who);
    }
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
