// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_STRINGS_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_STRINGS_HPP
// Internal: functions of texts. Positions and lengths count code points.

#include <kaohe/impl/feel/builtin_common.hpp>
#include <kaohe/impl/feel/letter_case.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

template <type_kind Result>
[[nodiscard]] inline std::optional<type> check_strings(call_check& c) {
  bool ok = true;
  for (std::size_t i = 0; i < c.size(); ++i) ok = c.wants_string(i) && ok;
  if (!ok) return std::nullopt;
  return type::plain(Result);
}

/// The byte behind so many code points from `at` on; the end of a shorter text.
[[nodiscard]] inline std::size_t after_code_points(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at < text.size(); --count) (void)decode_utf8(text, at);
  return at;
}

[[nodiscard]] inline std::optional<type> check_substring(call_check& c) {
  if (!all_of({c.wants_string(0), c.wants_exact_number(1), c.wants_exact_number(2)})) return std::nullopt;
  return type::plain(type_kind::string);
}
[[nodiscard]] inline value run_substring(call_state& state, const arguments& a) {
  const std::string& text = a[0].as_string();
  if (!spend_bytes(state, text.size())) return no_value(fault_cause::too_many_steps);
  const auto from = position_among(count_code_points(text), a[1]);
  if (!from) return no_value(from.error());
  const auto length = a.size() > 2 ? count_given(a[2]) : or_cause<std::size_t>(text.size());
  if (!length) return no_value(length.error());
  const std::size_t begin = after_code_points(text, 0, *from);
  return text.substr(begin, after_code_points(text, begin, *length) - begin);
}

[[nodiscard]] inline value run_string_length(call_state& state, const arguments& a) {
  if (!spend_bytes(state, a[0].as_string().size())) return no_value(fault_cause::too_many_steps);
  return number(static_cast<std::int64_t>(count_code_points(a[0].as_string())));
}

template <char32_t (*Change)(char32_t) noexcept>
[[nodiscard]] inline value run_letters(call_state& state, const arguments& a) {
  if (!spend_bytes(state, a[0].as_string().size())) return no_value(fault_cause::too_many_steps);
  return text_value(with_letters(a[0].as_string(), Change));
}

/// Where the second text begins in the first one.
struct found_text {
  bool enough_steps = false;
  std::size_t at = std::string::npos;
};
[[nodiscard]] inline found_text find_text(call_state& state, const arguments& a) {
  if (!spend_bytes(state, a[0].as_string().size() + a[1].as_string().size())) return {};
  return {true, a[0].as_string().find(a[1].as_string())};
}
[[nodiscard]] inline value run_contains(call_state& state, const arguments& a) {
  const found_text found = find_text(state, a);
  if (!found.enough_steps) return no_value(fault_cause::too_many_steps);
  return found.at != std::string::npos;
}
[[nodiscard]] inline value run_substring_before(call_state& state, const arguments& a) {
  const found_text found = find_text(state, a);
  if (!found.enough_steps) return no_value(fault_cause::too_many_steps);
  return found.at == std::string::npos ? std::string() : a[0].as_string().substr(0, found.at);
}
[[nodiscard]] inline value run_substring_after(call_state& state, const arguments& a) {
  const found_text found = find_text(state, a);
  if (!found.enough_steps) return no_value(fault_cause::too_many_steps);
  return found.at == std::string::npos ? std::string() : a[0].as_string().substr(found.at + a[1].as_string().size());
}
[[nodiscard]] inline value run_starts_with(call_state&, const arguments& a) {
  return std::string_view(a[0].as_string()).starts_with(a[1].as_string());
}
[[nodiscard]] inline value run_ends_with(call_state&, const arguments& a) {
  return std::string_view(a[0].as_string()).ends_with(a[1].as_string());
}

[[nodiscard]] inline std::optional<type> check_string_join(call_check& c) {
  if (!all_of({c.wants_list(0), c.wants_string(1)})) return std::nullopt;
  const auto& parts = c.of(0).parts;
  if (!parts.empty() && parts[0].kind != type_kind::string && parts[0].kind != type_kind::code) {
    c.problem(issue_code::type_mismatch, 0, {words(c.of(0)), words(type::list_of(type::plain(type_kind::string)))});
    return std::nullopt;
  }
  return type::plain(type_kind::string);
}
[[nodiscard]] inline value run_string_join(call_state& state, const arguments& a) {
  std::string joined;
  const auto& all = a[0].parts().all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && a.size() > 1) joined += a[1].as_string();
    joined += all[i].as_string();
    if (joined.size() > longest_string) return no_value(fault_cause::list_too_long);
  }
  if (!spend(state, all.size() + joined.size() / 32)) return no_value(fault_cause::too_many_steps);
  return joined;
}

inline void add_strings(std::vector<builtin>& all) {
  constexpr auto to_string = check_strings<type_kind::string>, to_boolean = check_strings<type_kind::boolean>,
                 to_number = check_strings<type_kind::quantity>;
  const auto row = [&all](std::string_view name, std::vector<parameter> parameters, auto check, auto run) {
    all.push_back({name, std::move(parameters), false, true, check, run});
  };
  const std::vector<parameter> one{{"string"}}, two{{"string"}, {"match"}};
  row("substring", {{"string"}, {"start position"}, {"length", true}}, check_substring, run_substring);
  row("string length", one, to_number, run_string_length);
  row("upper case", one, to_string, run_letters<to_upper>);
  row("lower case", one, to_string, run_letters<to_lower>);
  row("substring before", two, to_string, run_substring_before);
  row("substring after", two, to_string, run_substring_after);
  row("contains", two, to_boolean, run_contains);
  row("starts with", two, to_boolean, run_starts_with);
  row("ends with", two, to_boolean, run_ends_with);
  row("string join", {{"list"}, {"delimiter", true}}, check_string_join, run_string_join);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
