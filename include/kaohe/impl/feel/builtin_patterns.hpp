// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_PATTERNS_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_PATTERNS_HPP
// Internal: functions of regular expressions. What runs them stands in pattern_inl.hpp.

#include <kaohe/impl/feel/builtin_common.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// What is wrong with a regular expression or its flags, or nothing.
[[nodiscard]] std::optional<std::string> pattern_problem(std::string_view pattern, std::string_view flags);
/// True if it fits some part of the text.
[[nodiscard]] value pattern_matches(call_state& state, std::string_view text, std::string_view pattern,
                                    std::string_view flags);
/// The text with each part that it fits replaced.
[[nodiscard]] value pattern_replace(call_state& state, std::string_view text, std::string_view pattern,
                                    std::string_view replacement, std::string_view flags);
/// The pieces of the text between the parts that it fits.
[[nodiscard]] value pattern_split(call_state& state, std::string_view text, std::string_view pattern);

/// The text of a literal argument, or nothing.
[[nodiscard]] inline const std::string* literal_text(const call_check& c, std::size_t i) {
  const bool is_text = i < c.size() && c[i].literal != nullptr && c[i].literal->kind() == value_kind::string;
  return is_text ? &c[i].literal->as_string() : nullptr;
}

/// All are texts; the second is a regular expression and argument number `flags`, if it is there, its flags. What is
/// written out is tried at once.
template <std::size_t Flags>
[[nodiscard]] inline bool wants_pattern(call_check& c) {
  bool ok = true;
  for (std::size_t i = 0; i < c.size(); ++i) ok = c.wants_string(i) && ok;
  if (!ok) return false;
  const std::string *pattern = literal_text(c, 1), *flags = literal_text(c, Flags);
  if (pattern == nullptr) return true;
  const auto problem = pattern_problem(*pattern, flags != nullptr ? std::string_view(*flags) : std::string_view());
  if (problem) c.problem(issue_code::bad_pattern, 1, {*pattern, *problem});
  return !problem;
}

[[nodiscard]] inline std::optional<type> check_matches(call_check& c) {
  if (!wants_pattern<2>(c)) return std::nullopt;
  return type::plain(type_kind::boolean);
}
[[nodiscard]] inline value run_matches(call_state& state, const arguments& a) {
  return pattern_matches(state, a[0].as_string(), a[1].as_string(),
                         a.size() > 2 ? std::string_view(a[2].as_string()) : std::string_view());
}

[[nodiscard]] inline std::optional<type> check_replace(call_check& c) {
  if (!wants_pattern<3>(c)) return std::nullopt;
  return type::plain(type_kind::string);
}
[[nodiscard]] inline value run_replace(call_state& state, const arguments& a) {
  return pattern_replace(state, a[0].as_string(), a[1].as_string(), a[2].as_string(),
                         a.size() > 3 ? std::string_view(a[3].as_string()) : std::string_view());
}

[[nodiscard]] inline std::optional<type> check_split(call_check& c) {
  if (!wants_pattern<2>(c)) return std::nullopt;
  return type::list_of(type::plain(type_kind::string));
}
[[nodiscard]] inline value run_split(call_state& state, const arguments& a) {
  return pattern_split(state, a[0].as_string(), a[1].as_string());
}

inline void add_patterns(std::vector<builtin>& all) {
  all.push_back({"matches", {{"input"}, {"pattern"}, {"flags", true}}, false, true, check_matches, run_matches});
  all.push_back(
      {"replace", {{"input"}, {"pattern"}, {"replacement"}, {"flags", true}}, false, true, check_replace, run_replace});
  all.push_back({"split", {{"string"}, {"delimiter"}}, false, true, check_split, run_split});
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
