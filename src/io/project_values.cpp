// SPDX-License-Identifier: Apache-2.0
#include "project_values.hpp"

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/model/read_literal.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using detail::bilingual;
using detail::shown;
using feel::type_kind;
using feel::value;
using model::literal;
using model::literal_kind;

/// `综合能耗`, `替代量.氨氮`.
std::string name_of(const policy& p, const project_input& of, std::size_t member) {
  return of.by ? of.name + '.' + p->lists[of.by->index].members[member] : of.name;
}

/// A name and the unit behind it, `tce` of `综合能耗[tce]`.
struct named_unit {
  std::string_view name;
  std::optional<std::string_view> unit;
};

named_unit split(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 2>, 2> brackets = {{{"[", "]"}, {"［", "］"}}};
  for (const auto& [open, close] : brackets) {
    const std::size_t at = text.find(open);
    if (at == std::string_view::npos || !text.ends_with(close)) continue;
    std::string_view name = text.substr(0, at);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    const std::size_t begin = at + open.size();
    return {name, text.substr(begin, text.size() - close.size() - begin)};
  }
  return {text, std::nullopt};
}

/// `>= 0 tce`, `[0 %..100 %)`.
std::string text_of(const feel::interval& range) {
  if (!range.low) return (range.high->included ? "<= " : "< ") + to_text(range.high->value);
  if (!range.high) return (range.low->included ? ">= " : "> ") + to_text(range.low->value);
  return (range.low->included ? '[' : '(') + to_text(range.low->value) + ".." + to_text(range.high->value) +
         (range.high->included ? ']' : ')');
}

}  // namespace

project_values::project_values(const policy& p)
    : policy_(p), units_(directory_of("responsible_unit", p->responsible_units)) {}

std::vector<std::vector<value>> project_values::nothing_said() const {
  std::vector<std::vector<value>> all;
  for (const project_input& each : policy_->inputs) {
    all.emplace_back(each.by ? policy_->lists[each.by->index].members.size() : 1);
  }
  return all;
}

std::uint32_t project_values::position_of(const project_input& of) const {
  return static_cast<std::uint32_t>(&of - policy_->inputs.data());
}

const project_input* project_values::input_called(std::string_view name) const {
  const auto found = policy_.find_input(name);
  return found ? &policy_.at(*found) : nullptr;
}

std::optional<project_place> project_values::member_of(const project_input& of, const source_text& member,
                                                       issues& problems) const {
  const std::vector<std::string>& members = policy_->lists[of.by->index].members;
  const auto at = std::find(members.begin(), members.end(), member.value);
  if (at == members.end()) {
    const std::string wanted = shown(member.value);
    problems.push_back({issue_code::unknown_value, place_at(member, 0), {wanted, nearest(wanted, members)}});
    return std::nullopt;
  }
  return project_place{position_of(of), static_cast<std::size_t>(at - members.begin()),
                       of.shown.value_or(kaohe::unit())};
}

std::vector<std::string> project_values::known_names() const {
  std::vector<std::string> known;
  for (const project_input& each : policy_->inputs) {
    const std::size_t count = each.by ? policy_->lists[each.by->index].members.size() : 1;
    for (std::size_t m = 0; m < count; ++m) known.push_back(name_of(policy_, each, m));
  }
  return known;
}

std::optional<project_place> project_values::find(const source_text& name, bool unit_needed, issues& problems) const {
  const named_unit parts = split(name.value);
  const std::size_t dot = parts.name.find('.');
  const project_input* const of = input_called(parts.name.substr(0, dot));
  std::optional<std::size_t> member;
  if (of != nullptr && of->by && dot != std::string_view::npos) {
    const std::vector<std::string>& members = policy_->lists[of->by->index].members;
    const auto at = std::find(members.begin(), members.end(), parts.name.substr(dot + 1));
    if (at != members.end()) member = static_cast<std::size_t>(at - members.begin());
  }
  if (of == nullptr || (of->by ? !member : dot != std::string_view::npos)) {
    const std::string wanted = shown(parts.name);
    std::string advice = nearest(wanted, known_names());
    if (of != nullptr && advice.empty()) advice = name_of(policy_, *of, 0);
    problems.push_back({issue_code::unknown_column, place_at(name, 0), {wanted, std::move(advice)}});
    return std::nullopt;
  }
  project_place found{position_of(*of), member.value_or(0), of->shown.value_or(kaohe::unit())};
  if (!parts.unit) {
    if (!unit_needed || found.in.spelling.empty()) return found;
    problems.push_back({issue_code::unit_missing,
                        place_at(name, 0),
                        {shown(name.value), std::string(parts.name) + '[' + found.in.spelling + ']'}});
    return std::nullopt;
  }
  const auto in = parse_unit(*parts.unit);
  if (!in) {
    const auto offset = static_cast<std::size_t>(parts.unit->data() - name.value.data());
    problems.push_back({in.error().code, place_at(name, offset), in.error().args});
    return std::nullopt;
  }
  if (of->of.kind != type_kind::quantity || in->dimension != of->of.dimension) {
    problems.push_back(
        {issue_code::column_unit, place_at(name, 0), {std::string(parts.name), shown(*parts.unit), found.in.spelling}});
    return std::nullopt;
  }
  found.in = *in;
  return found;
}

std::optional<value> project_values::amount(const project_place& at, const literal& from, const std::string& name,
                                            issues& problems) const {
  const project_input& of = policy_->inputs[at.input];
  const place where = place_at(from.text, 0);
  const auto report = [&](const issue& what) {
    problems.push_back({what.code, where, what.args});
    return std::nullopt;
  };
  number coherent;
  if (from.from_table || from.kind == literal_kind::number) {
    const auto read = number::from_text(from.text.value);
    if (!read) return report(read.error());
    coherent = *read * at.in.size;
  } else {
    const auto read = parse_quantity(from.text.value);
    if (!read) return report(read.error());
    if (read->unit.spelling.empty() && !of.of.dimension.is_none()) {
      return report({issue_code::unit_missing, {}, {shown(from.text.value), at.in.spelling}});
    }
    if (read->unit.dimension != of.of.dimension) {
      return report({issue_code::column_unit, {}, {name, read->unit.spelling, at.in.spelling}});
    }
    coherent = read->coherent();
  }
  if (coherent.fault() != number_fault::none) return report({issue_code::number_too_large, {}, {}});
  if (of.range && !of.range->contains(coherent)) {
    std::string written = shown(from.text.value);
    const bool bare = from.from_table || from.kind == literal_kind::number;
    if (bare && !at.in.spelling.empty()) written += ' ' + at.in.spelling;
    return report({issue_code::value_out_of_range, {}, {name, std::move(written), text_of(*of.range)}});
  }
  return value(std::move(coherent));
}

std::optional<value> project_values::read(const project_place& at, const model::declared_value& from,
                                          issues& problems) {
  const project_input& of = policy_->inputs[at.input];
  const std::string name = name_of(policy_, of, at.member);
  const literal* const single = std::get_if<literal>(&from.content);
  if (single != nullptr && single->kind == literal_kind::string && single->text.empty()) return value();
  const bool number = single != nullptr && single->kind == literal_kind::number;
  if (of.of.kind == type_kind::quantity) {
    if (number || (single != nullptr && single->kind == literal_kind::string)) {
      return amount(at, *single, name, problems);
    }
    model::detail::report_wrong_type(from, name, bilingual("数或带单位的字符串", "a number or a string with a unit"),
                                     problems);
    return std::nullopt;
  }
  if (of.of.kind == type_kind::date) {
    const auto day = model::detail::read_date(from, name, problems);
    return day ? std::optional<value>(*day) : std::nullopt;
  }
  if (of.of.kind == type_kind::boolean) {
    const bool text = single != nullptr && single->kind == literal_kind::string;
    const model::declared_value cell = {from.where,
                                        text ? literal{literal_kind::string, single->text, true} : literal()};
    const auto said = model::detail::read_boolean(text ? cell : from, name, problems);
    return said ? std::optional<value>(*said) : std::nullopt;
  }
  const source_text* const text = model::detail::read_text(from, name, problems);
  if (text == nullptr) return std::nullopt;
  if (of.of.kind == type_kind::choice) {
    const auto& names = of.of.names;
    const auto found = std::find(names.begin(), names.end(), text->value);
    if (found != names.end()) return value(feel::choice{static_cast<std::uint32_t>(found - names.begin())});
    const std::string wanted = shown(text->value);
    problems.push_back({issue_code::unknown_value, place_at(*text, 0), {wanted, nearest(wanted, names)}});
    return std::nullopt;
  }
  if (of.names_unit) {
    const auto found = units_.find(*text, problems);
    return found ? std::optional<value>(policy_->responsible_units[*found].name) : std::nullopt;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (of.of.kind == type_kind::code && !std::all_of(text->value.begin(), text->value.end(), is_digit)) {
    problems.push_back({issue_code::not_a_code, place_at(*text, 0), {name, shown(text->value), of.code_system}});
    return std::nullopt;
  }
  return value(text->value);
}

}  // namespace kaohe::inline KAOHE_ABI::io
