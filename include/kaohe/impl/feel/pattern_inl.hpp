// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PATTERN_INL_HPP
#define KAOHE_IMPL_FEEL_PATTERN_INL_HPP
// Regular expressions with PCRE2, whose header is included here only. A callout before every item of the expression
// counts what a search costs, so that no expression and no text can keep a rule busy for long.

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/feel/builtin_patterns.hpp>

#if !defined(PCRE2_CODE_UNIT_WIDTH)
#  define PCRE2_CODE_UNIT_WIDTH 8
#endif
#include <pcre2.h>

#include <memory>

namespace kaohe::inline KAOHE_ABI::feel::detail {

struct pcre2_deleter {
  void operator()(pcre2_code_8* p) const noexcept { pcre2_code_free_8(p); }
  void operator()(pcre2_compile_context_8* p) const noexcept { pcre2_compile_context_free_8(p); }
  void operator()(pcre2_match_context_8* p) const noexcept { pcre2_match_context_free_8(p); }
  void operator()(pcre2_match_data_8* p) const noexcept { pcre2_match_data_free_8(p); }
};
template <class T>
using pcre2_owner = std::unique_ptr<T, pcre2_deleter>;

[[nodiscard]] inline PCRE2_SPTR8 code_units(std::string_view text) noexcept {
  return reinterpret_cast<PCRE2_SPTR8>(text.data());
}

/// The expression without blanks outside brackets, as flag x wants it.
[[nodiscard]] inline std::string without_blanks(std::string_view pattern) {
  std::string rest;
  bool escaped = false, bracket = false;
  for (const char c : pattern) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && !bracket) continue;
    rest += c;
    if (!escaped && c == '[') bracket = true;
    if (!escaped && c == ']') bracket = false;
    escaped = c == '\\' && !escaped;
  }
  return rest;
}

/// A regular expression ready to search one text after the other.
class pattern {
 public:
  /// Nothing and `problem` set if it is none.
  [[nodiscard]] static std::optional<pattern> compile(std::string_view text, std::string_view flags,
                                                      std::string& problem) {
    std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY | PCRE2_AUTO_CALLOUT;
    std::string shorter;
    for (const char flag : flags) {
      if (flag == 's') options |= PCRE2_DOTALL;
      if (flag == 'm') options |= PCRE2_MULTILINE;
      if (flag == 'i') options |= PCRE2_CASELESS;
      if (flag == 'x') text = shorter = without_blanks(text);
      if (std::string_view("smix").find(flag) == std::string_view::npos) {
        problem = kaohe::detail::bilingual("标志只能是s、m、i、x", "the flags are s, m, i and x");
        return std::nullopt;
      }
    }
    const pcre2_owner<pcre2_compile_context_8> context(pcre2_compile_context_create_8(nullptr));
    pcre2_set_newline_8(context.get(), PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit_8(context.get(), 100);
    int error = 0;
    PCRE2_SIZE at = 0;
    pattern made;
    made.code_.reset(pcre2_compile_8(code_units(text), text.size(), options, &error, &at, context.get()));
    if (made.code_ == nullptr) {
      PCRE2_UCHAR8 words[256] = {};
      pcre2_get_error_message_8(error, words, sizeof words);
      problem = reinterpret_cast<const char*>(words);
      return std::nullopt;
    }
    made.found_.reset(pcre2_match_data_create_from_pattern_8(made.code_.get(), nullptr));
    made.limits_.reset(pcre2_match_context_create_8(nullptr));
    pcre2_set_match_limit_8(made.limits_.get(), 1'000'000);
    pcre2_set_depth_limit_8(made.limits_.get(), 100'000);
    pcre2_set_heap_limit_8(made.limits_.get(), 32'768);  // KiB
    return made;
  }

  /// Groups in round brackets.
  [[nodiscard]] std::uint32_t groups() const {
    std::uint32_t count = 0;
    pcre2_pattern_info_8(code_.get(), PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
  }

  /// The next part that it fits, from `from` on; `not_empty`: an empty one at `from` itself does not count.
  [[nodiscard]] or_cause<bool> search(call_state& state, std::string_view text, std::size_t from, bool not_empty) {
    pcre2_set_callout_8(limits_.get(), &count_steps, &state);
    // The first search has checked that the text is UTF-8.
    const std::uint32_t options = (from > 0 ? PCRE2_NO_UTF_CHECK : 0) | (not_empty ? PCRE2_NOTEMPTY_ATSTART : 0);
    const int rc =
        pcre2_match_8(code_.get(), code_units(text), text.size(), from, options, found_.get(), limits_.get());
    if (rc >= 0) return true;
    switch (rc) {
      case PCRE2_ERROR_NOMATCH:
        return false;
      case PCRE2_ERROR_CALLOUT:
      case PCRE2_ERROR_MATCHLIMIT:
      case PCRE2_ERROR_DEPTHLIMIT:
      case PCRE2_ERROR_HEAPLIMIT:
      case PCRE2_ERROR_NOMEMORY:
      case PCRE2_ERROR_RECURSELOOP:
        return tl::unexpected(fault_cause::pattern_limit);
      default:
        return tl::unexpected(fault_cause::bad_argument);  // no UTF-8
    }
  }
  /// Where group i (0: all of it) begins and ends in what was found; both are the same if it had no part in it.
  [[nodiscard]] std::pair<std::size_t, std::size_t> group(std::uint32_t i) const {
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer_8(found_.get());
    if (i >= pcre2_get_ovector_count_8(found_.get()) || ends[2 * i] == PCRE2_UNSET) return {0, 0};
    return {ends[2 * i], std::max(ends[2 * i], ends[2 * i + 1])};
  }

 private:
  // A step for each item tried, and for the text gone through since the attempt began.
  static int count_steps(pcre2_callout_block_8* at, void* state) {
    const std::size_t gone = at->current_position > at->start_match ? at->current_position - at->start_match : 0;
    return spend(*static_cast<call_state*>(state), 1 + gone / 16) ? 0 : PCRE2_ERROR_CALLOUT;
  }
  pcre2_owner<pcre2_code_8> code_;
  pcre2_owner<pcre2_match_data_8> found_;
  pcre2_owner<pcre2_match_context_8> limits_;
};

/// Calls `each(begin, end)` for every part that fits, one behind the other, until it returns a cause.
template <class Each>
[[nodiscard]] inline std::optional<fault_cause> for_each_part(call_state& state, pattern& p, std::string_view text,
                                                              Each each) {
  bool behind_empty = false;
  for (std::size_t at = 0; at <= text.size();) {
    const auto found = p.search(state, text, at, behind_empty);
    if (!found) return found.error();
    if (!*found) return std::nullopt;
    const auto [begin, end] = p.group(0);
    if (const auto cause = each(begin, end)) return cause;
    behind_empty = begin == end;
    at = end;
  }
  return std::nullopt;
}

KAOHE_INLINE std::optional<std::string> pattern_problem(std::string_view text, std::string_view flags) {
  std::string problem;
  if (pattern::compile(text, flags, problem)) return std::nullopt;
  return problem;
}

KAOHE_INLINE value pattern_matches(call_state& state, std::string_view text, std::string_view expression,
                                   std::string_view flags) {
  std::string problem;
  auto p = pattern::compile(expression, flags, problem);
  if (!p) return no_value(fault_cause::bad_pattern);
  const auto found = p->search(state, text, 0, false);
  return found ? value(*found) : no_value(found.error());
}

/// True if every backslash stands before `$` or a backslash, and every other `$` before a digit.
[[nodiscard]] inline bool is_replacement(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' && text[i] != '$') continue;
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool digit = next >= '0' && next <= '9', mark = next == '\\' || next == '$';
    if (text[i] == '$' ? !digit : !mark) return false;
    ++i;
  }
  return true;
}

/// Appends a replacement: `$2` is what group 2 fits, `\$` and `\\` are the characters. \pre it is one
inline void append_replacement(std::string& to, const pattern& p, std::string_view text, std::string_view replacement) {
  const auto digit_at = [&](std::size_t i) -> std::optional<std::uint32_t> {
    if (i >= replacement.size() || replacement[i] < '0' || replacement[i] > '9') return std::nullopt;
    return static_cast<std::uint32_t>(replacement[i] - '0');
  };
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] == '\\') {
      to += replacement[++i];
    } else if (replacement[i] == '$') {
      // As many digits as still name a group; one that names none stands for nothing.
      std::uint32_t group = *digit_at(++i);
      for (auto more = digit_at(i + 1); more && group * 10 + *more <= p.groups(); more = digit_at(++i + 1)) {
        group = group * 10 + *more;
      }
      const auto [begin, end] = p.group(group);
      to += text.substr(begin, end - begin);
    } else {
      to += replacement[i];
    }
  }
}

KAOHE_INLINE value pattern_replace(call_state& state, std::string_view text, std::string_view expression,
                                   std::string_view replacement, std::string_view flags) {
  std::string problem;
  auto p = pattern::compile(expression, flags, problem);
  if (!p) return no_value(fault_cause::bad_pattern);
  if (!is_replacement(replacement)) return no_value(fault_cause::bad_argument);
  std::string changed;
  std::size_t done = 0;
  const auto wrong = for_each_part(state, *p, text, [&](std::size_t begin, std::size_t end) {
    changed += text.substr(done, begin - done);
    append_replacement(changed, *p, text, replacement);
    done = end;
    return changed.size() > longest_string ? std::optional(fault_cause::list_too_long) : std::nullopt;
  });
  if (wrong) return no_value(*wrong);
  changed += text.substr(done);
  return text_value(std::move(changed));
}

KAOHE_INLINE value pattern_split(call_state& state, std::string_view text, std::string_view expression) {
  std::string problem;
  auto p = pattern::compile(expression, {}, problem);
  if (!p) return no_value(fault_cause::bad_pattern);
  std::vector<value> pieces;
  std::size_t done = 0;
  const auto wrong = for_each_part(state, *p, text, [&](std::size_t begin, std::size_t end) {
    if (begin == end) return std::optional(fault_cause::bad_argument);  // what is nothing separates nothing
    pieces.emplace_back(std::string(text.substr(done, begin - done)));
    done = end;
    return pieces.size() >= longest_list ? std::optional(fault_cause::list_too_long) : std::nullopt;
  });
  if (wrong) return no_value(*wrong);
  pieces.emplace_back(std::string(text.substr(done)));
  return list_value(std::move(pieces));
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
