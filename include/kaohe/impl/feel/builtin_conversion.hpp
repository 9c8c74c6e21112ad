// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_CONVERSION_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_CONVERSION_HPP
// Internal: functions that make a value of another sort, or a date or duration of its parts.

#include <kaohe/impl/feel/builtin_patterns.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

[[nodiscard]] inline std::optional<type> check_number(call_check& c) {
  if (c.size() == 2) {
    c.problem(issue_code::wrong_argument_count, 0, {"number", kaohe::detail::bilingual("1或3", "1 or 3"), "2"});
    return std::nullopt;
  }
  if (!all_of({c.wants_string(0), c.wants_string(1), c.wants_string(2)})) return std::nullopt;
  return type::of({});
}
/// The decimal with its point as a point and without the grouping separators, which stand between two digits of the
/// whole part; nothing if it is written otherwise.
[[nodiscard]] inline std::optional<std::string> plain_decimal(std::string_view text, std::string_view grouping,
                                                              std::string_view point) {
  const bool groups = grouping == " " || grouping == "," || grouping == ".";
  if ((!groups && !grouping.empty()) || (point != "." && point != ",") || grouping == point) return std::nullopt;
  const auto digit = [text](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  std::string plain;
  bool fraction = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 1) == point) {
      plain += '.';
      fraction = true;
    } else if (groups && text.substr(i, 1) == grouping) {
      if (fraction || i == 0 || !digit(i - 1) || !digit(i + 1)) return std::nullopt;
    } else if (text[i] == '.') {
      return std::nullopt;
    } else {
      plain += text[i];
    }
  }
  return plain;
}
[[nodiscard]] inline value run_number(call_state&, const arguments& a) {
  const auto text =
      plain_decimal(a[0].as_string(), a.size() > 1 ? a[1].as_string() : "", a.size() > 2 ? a[2].as_string() : ".");
  const auto read = text ? number::from_text(*text) : failure(issue_code::not_a_number);
  return read ? value(*read) : no_value(fault_cause::bad_argument);
}

[[nodiscard]] inline std::optional<type> check_string(call_check& c) {
  const type& of = c.of(0);
  const bool fits =
      of.is_pure_number() || of.kind == type_kind::boolean || (of.kind != type_kind::quantity && is_ordered(of));
  if (!fits) {
    c.problem(issue_code::type_mismatch, 0,
              {words(of), kaohe::detail::bilingual("纯数、布尔值、字符串、日期或时段",
                                                   "a pure number, boolean, string, date or duration")});
  }
  if (!fits || !c.wants_exact(0)) return std::nullopt;
  return type::plain(type_kind::string);
}
[[nodiscard]] inline value run_string(call_state& state, const arguments& a) {
  switch (a[0].kind()) {
    case value_kind::boolean:
      return std::string(a[0].as_boolean() ? "true" : "false");
    case value_kind::date:
      return kaohe::to_text(a[0].as_date());
    case value_kind::days:
      return to_text(a[0].as_days());
    case value_kind::months:
      return to_text(a[0].as_months());
    case value_kind::number: {
      std::string text = kaohe::to_text(a[0].as_number());
      return spend(state, text.size()) ? value(std::move(text)) : no_value(fault_cause::too_many_steps);
    }
    default:
      return a[0];
  }
}

[[nodiscard]] inline std::optional<type> check_make_date(call_check& c) {
  bool ok = true;
  if (c.size() == 1) {
    if (c.of(0).kind != type_kind::date) ok = c.wants_string(0);
    const std::string* text = literal_text(c, 0);
    const auto read = text != nullptr ? date::from_text(*text) : date::make(2000, 1, 1);
    if (!read) c.problem(read.error().code, 0, read.error().args);
    ok = ok && read;
  } else if (c.size() == 3) {
    ok = all_of({c.wants_exact_number(0), c.wants_exact_number(1), c.wants_exact_number(2)});
  } else {
    c.problem(issue_code::wrong_argument_count, 0, {"date", kaohe::detail::bilingual("1或3", "1 or 3"), "2"});
    ok = false;
  }
  if (!ok) return std::nullopt;
  return type::plain(type_kind::date);
}
[[nodiscard]] inline value run_make_date(call_state&, const arguments& a) {
  if (a[0].kind() == value_kind::date) return a[0];
  if (a[0].kind() == value_kind::string) {
    const auto read = date::from_text(a[0].as_string());
    if (read) return *read;
    return no_value(read.error().code == issue_code::no_such_date ? fault_cause::no_such_date
                                                                  : fault_cause::bad_argument);
  }
  int parts[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    if (!a[i].as_number().is_integer()) return no_value(fault_cause::not_whole);
    const auto part = as_int64(a[i].as_number());
    if (!part || *part < 0 || *part > 9999) return no_value(fault_cause::no_such_date);
    parts[i] = static_cast<int>(*part);
  }
  const auto made = date::make(parts[0], parts[1], parts[2]);
  return made ? value(*made) : no_value(fault_cause::no_such_date);
}

/// The text decides whether it is days or months, so it has to be known beforehand.
[[nodiscard]] inline std::optional<type> check_duration(call_check& c) {
  if (!c.wants_string(0)) return std::nullopt;
  const std::string* text = literal_text(c, 0);
  if (text == nullptr) {
    c.problem(issue_code::literal_needed, 0, {kaohe::detail::bilingual("时段的文字", "the text of a duration")});
    return std::nullopt;
  }
  const auto read = duration_from_text(*text);
  if (!read) {
    c.problem(issue_code::not_a_duration, 0, {*text});
    return std::nullopt;
  }
  return type::plain(std::holds_alternative<days_duration>(*read) ? type_kind::days : type_kind::months);
}
[[nodiscard]] inline value run_duration(call_state&, const arguments& a) {
  const auto read = duration_from_text(a[0].as_string());
  if (!read) return no_value(fault_cause::bad_argument);
  if (const auto* days = std::get_if<days_duration>(&*read)) return *days;
  return std::get<months_duration>(*read);
}

[[nodiscard]] inline std::optional<type> check_months_duration(call_check& c) {
  if (!all_of({c.wants(0, type_kind::date), c.wants(1, type_kind::date)})) return std::nullopt;
  return type::plain(type_kind::months);
}
[[nodiscard]] inline value run_months_duration(call_state&, const arguments& a) {
  return months_between(a[0].as_date(), a[1].as_date());
}

inline void add_conversions(std::vector<builtin>& all) {
  const auto row = [&all](std::string_view name, std::vector<parameter> parameters, auto check, auto run) {
    all.push_back({name, std::move(parameters), false, true, check, run});
  };
  row("number", {{"from"}, {"grouping separator", true}, {"decimal separator", true}}, check_number, run_number);
  row("string", {{"from"}}, check_string, run_string);
  row("date", {{"year", false, "from"}, {"month", true}, {"day", true}}, check_make_date, run_make_date);
  row("duration", {{"from"}}, check_duration, run_duration);
  row("years and months duration", {{"from"}, {"to"}}, check_months_duration, run_months_duration);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
