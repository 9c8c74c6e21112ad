// SPDX-License-Identifier: Apache-2.0
#include "case_values.hpp"

#include "fit_value.hpp"
#include "given_value.hpp"

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/impl/model/key_reader.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using feel::type;
using feel::type_kind;
using model::declared_entry;
using model::declared_table;
using model::declared_value;
using model::detail::bilingual;
using model::detail::report_wrong_type;
using model::detail::shown;

/// The text of a string that is no value of a choice: `missing`, `open`, `fault` stand for themselves then.
const std::string* word_of(const declared_value& value, const type& of) {
  const auto* const single = std::get_if<model::literal>(&value.content);
  if (single == nullptr || single->kind != model::literal_kind::string) return nullptr;
  const std::string& text = single->text.value;
  return std::find(of.names.begin(), of.names.end(), text) == of.names.end() ? &text : nullptr;
}

bool says_missing(const declared_value& value, const type& of) {
  const std::string* const word = word_of(value, of);
  return word != nullptr && *word == "missing";
}

/// True for a verdict that is still open: expressions take it as missing.
bool is_undecided(const rule_input& means, const feel::value& held) {
  if (held.kind() != feel::value_kind::choice) return false;
  const std::uint32_t index = held.as_choice().index;
  if (means.is == rule_input::sort::task) {
    const auto found = static_cast<task_verdict>(index);
    return found == task_verdict::undetermined || found == task_verdict::to_be_determined;
  }
  if (means.is != rule_input::sort::verdict && means.is != rule_input::sort::figure) return false;
  const auto found = static_cast<verdict>(index);
  return found == verdict::undetermined || found == verdict::to_be_determined;
}

/// The value of what is not there.
std::optional<feel::value> nothing_of(const declared_value& value, const type& of) {
  const std::string* const word = word_of(value, of);
  if (word == nullptr) return std::nullopt;
  if (*word == "missing" || *word == "open") return feel::value();
  if (*word == "fault") return feel::value(feel::fault{});
  return std::nullopt;
}

}  // namespace

void case_values::read_parameters(const declared_table& given, const feel::table& rules, trial::case_row& into) const {
  const std::vector<feel::table_parameter>& parameters = rules.parameters();
  std::vector<case_name> names;
  for (std::uint32_t i = 0; i < parameters.size(); ++i) {
    names.push_back({parameters[i].name, parameters[i].declared, parameters[i].shown, {{}, {}, i}});
  }
  take_names(names, into);
  read_given(given, names, into);
  into.stand_for.clear();  // a parameter is what its position says
}

void case_values::read_names(const declared_table& given, const std::vector<case_name>& names, const policy& p,
                             std::optional<responsible_unit_id> who, trial::case_row& into) const {
  take_names(names, into);
  for (std::size_t i = 0; i < into.given.size(); ++i) {
    feel::value& held = into.given[i].held;
    const rule_input& means = into.stand_for[i];
    if (who && means.is == rule_input::sort::unit_name) held = p.at(*who).name;
    if (who && means.is == rule_input::sort::unit_kind) held = p.at(*who).kind;
    if (means.is == rule_input::sort::list) {
      const std::vector<std::string>& members = p->lists[means.index].members;
      held = feel::value::list({members.begin(), members.end()});
    }
  }
  read_given(given, names, into);
}

/// Every thing that is named, once, as missing.
void case_values::take_names(const std::vector<case_name>& names, trial::case_row& into) {
  for (const case_name& name : names) {
    if (std::find(into.stand_for.begin(), into.stand_for.end(), name.means) != into.stand_for.end()) continue;
    const auto position = static_cast<std::uint32_t>(into.given.size());
    into.given.push_back({{name.text, name.of, position, name.shown, {}}, {}});
    into.stand_for.push_back(name.means);
  }
}

void case_values::read_given(const declared_table& given, const std::vector<case_name>& names,
                             trial::case_row& into) const {
  for (const declared_entry& each : given.entries) {
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const case_name& n) { return n.text == each.key.value; });
    if (name == names.end()) {
      std::vector<std::string> known;
      for (const case_name& n : names) known.push_back(n.text);
      const std::string text = shown(each.key.value);
      problems_.push_back({issue_code::unknown_name, place_at(each.key, 0), {text, nearest(text, known)}});
      continue;
    }
    const auto at = std::find(into.stand_for.begin(), into.stand_for.end(), name->means) - into.stand_for.begin();
    feel::value& held = into.given[static_cast<std::size_t>(at)].held;
    if (says_missing(each.value, name->of)) {
      held = {};
      continue;
    }
    const wanted_type wanted{name->of, name->shown.value_or(unit{}), false};
    if (auto read = read_given_value(each.value, each.key.value, &wanted, problems_)) held = std::move(read->held);
    if (is_undecided(name->means, held)) held = {};
  }
}

declared_table case_values::read_points(const declared_table& given, const scheme& of, trial::case_row& into) const {
  declared_table left;
  into.points.resize(of.items.size());
  for (const declared_entry& each : given.entries) {
    const auto item =
        std::find_if(of.items.begin(), of.items.end(), [&](const scheme_item& i) { return i.id == each.key.value; });
    if (item == of.items.end()) {
      left.entries.push_back(each);
      continue;
    }
    const wanted_type wanted{type::of({}), {}, false};
    const auto position = static_cast<std::size_t>(item - of.items.begin());
    const std::string* const word = word_of(each.value, wanted.of);
    if (word != nullptr && *word == "not_applicable" && item->otherwise) {
      into.left_out.push_back(position);
      continue;
    }
    if (nothing_of(each.value, wanted.of)) continue;
    const auto read = read_given_value(each.value, each.key.value, &wanted, problems_);
    if (!read) continue;
    const number most = item->bonus ? item->points + item->bonus->at_most : item->points;
    const number least = item->points.is_zero() && item->deduction ? -item->deduction->at_most : number();
    if (!read->held.is_number() || read->held.as_number() < least || read->held.as_number() > most) {
      const std::string found = read->held.is_number() ? to_text(read->held.as_number()) : std::string("?");
      problems_.push_back({issue_code::invalid_value,
                           each.value.where,
                           {shown(each.key.value), found, '[' + to_text(least) + ".." + to_text(most) + "]"}});
      continue;
    }
    into.points[position] = read->held.as_number();
  }
  return left;
}

void case_values::read_expected(const declared_value& from, std::span<const answer_part> parts, const type* whole,
                                trial::case_row& into) const {
  if (whole != nullptr) {
    if (auto nothing = nothing_of(from, *whole)) {
      into.expected.push_back({{{}, *whole, 0, {}, {}}, *std::move(nothing)});
      return;
    }
  }
  const auto* const table = std::get_if<declared_table>(&from.content);
  if (table == nullptr) {
    if (whole != nullptr) {
      report_wrong_type(from, "expect", bilingual("表", "a table"), problems_);
    } else if (auto read = read_part(from, parts.front())) {
      into.expected.push_back(*std::move(read));
    }
    return;
  }
  for (const declared_entry& each : table->entries) {
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const answer_part& a) { return a.key == each.key.value; });
    if (part == parts.end()) {
      std::vector<std::string> known;
      for (const answer_part& a : parts) known.push_back(a.key);
      const std::string text = shown(each.key.value);
      problems_.push_back({issue_code::unknown_key, place_at(each.key, 0), {"expect", text, nearest(text, known)}});
    } else if (auto read = read_part(each.value, *part)) {
      into.expected.push_back(*std::move(read));
    }
  }
  if (table->entries.empty()) {
    problems_.push_back({issue_code::missing_key, from.where, {"expect", parts.front().key}});
  }
}

std::optional<feel::named_value> case_values::read_part(const declared_value& from, const answer_part& part) const {
  feel::declared_name declared{part.key, part.of, 0, part.shown, {}};
  if (auto nothing = nothing_of(from, part.of)) return feel::named_value{std::move(declared), *std::move(nothing)};
  if (!part.may_be_open && !part.any_dimension) {
    const wanted_type wanted{part.of, part.shown, false};
    auto read = read_given_value(from, part.key, &wanted, problems_);
    if (!read) return std::nullopt;
    return feel::named_value{std::move(declared), std::move(read->held)};
  }
  auto read = read_given_value(from, part.key, nullptr, problems_);
  if (!read) return std::nullopt;
  const bool open = part.may_be_open && read->of.kind == type_kind::range;
  type wanted = open ? type::range_of(part.of) : part.of;
  if (part.any_dimension && read->of.kind == type_kind::quantity) wanted = type::of(read->of.dimension);
  auto held = fit_value(read->held, read->of, wanted, from.where, problems_);
  if (!held) return std::nullopt;
  declared.declared = std::move(wanted);
  if (part.any_dimension) declared.shown = std::move(read->shown);
  return feel::named_value{std::move(declared), *std::move(held)};
}

}  // namespace kaohe::inline KAOHE_ABI::io
