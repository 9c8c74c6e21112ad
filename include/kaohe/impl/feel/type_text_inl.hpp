// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TYPE_TEXT_INL_HPP
#define KAOHE_IMPL_FEEL_TYPE_TEXT_INL_HPP
#include <kaohe/feel/type_text.hpp>

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/type_rules.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

inline constexpr int deepest_type_text = 50;

struct plain_type_word {
  std::string_view word;
  type_kind kind;
};
inline constexpr auto plain_type_words = std::to_array<plain_type_word>({{"number", type_kind::quantity},
                                                                         {"boolean", type_kind::boolean},
                                                                         {"string", type_kind::string},
                                                                         {"code", type_kind::code},
                                                                         {"date", type_kind::date},
                                                                         {"days", type_kind::days},
                                                                         {"months", type_kind::months}});

/// Reads a type from the front of a text.
class type_reader {
 public:
  explicit type_reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] result<shown_type> whole() {
    result<type> read = next(0);
    if (!read) return tl::unexpected(std::move(read.error()));
    if (rest_.empty()) return shown_type{*std::move(read), shown_.value_or(kaohe::unit{})};
    return unexpected(kaohe::detail::bilingual("类型到此为止", "the end of the type"));
  }

 private:
  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }

  /// Takes a text off the front if it stands there, and the blanks behind it.
  [[nodiscard]] bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    skip_blanks();
    return true;
  }

  /// Takes what stands before the next of these marks outside parentheses; no blanks at its ends.
  [[nodiscard]] std::string_view take_until(std::string_view marks) {
    std::size_t end = 0;
    for (int open = 0; end < rest_.size(); ++end) {
      if (open == 0 && marks.find(rest_[end]) != std::string_view::npos) break;
      if (rest_[end] == '(') ++open;
      if (rest_[end] == ')') --open;
    }
    std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    taken.remove_suffix(taken.size() - (taken.find_last_not_of(" \t") + 1));
    return taken;
  }

  [[nodiscard]] tl::unexpected<issue> unexpected(std::string wanted) const {
    if (rest_.empty()) return failure(issue_code::unexpected_end, {std::move(wanted)});
    return failure(issue_code::unexpected_token, {kaohe::detail::shown(rest_), std::move(wanted)});
  }

  [[nodiscard]] result<type> next(int depth) {
    if (depth > deepest_type_text) return failure(issue_code::nested_too_deeply, {std::to_string(deepest_type_text)});
    skip_blanks();
    if (rest_.empty()) return unexpected(kaohe::detail::bilingual("类型", "a type"));
    if (take("(")) {
      result<type> inner = next(depth + 1);
      if (inner && !take(")")) return unexpected(")");
      return inner;
    }
    if (take("list of ")) return next(depth + 1).map([](type&& t) { return type::list_of(std::move(t)); });
    if (take("range of ")) return next(depth + 1).map([](type&& t) { return type::range_of(std::move(t)); });
    if (take("one of ")) return choice();
    if (take("context of ")) return context(depth);
    return word();
  }

  [[nodiscard]] result<type> word() {
    const std::string_view text = take_until(",)");
    for (const plain_type_word& each : plain_type_words) {
      if (each.word == text) return type::plain(each.kind);
    }
    if (text.empty()) return unexpected(kaohe::detail::bilingual("类型", "a type"));
    result<kaohe::unit> read = parse_unit(text);
    if (!read) return tl::unexpected(std::move(read.error()));
    if (!shown_) shown_ = *read;
    return type::of(read->dimension);
  }

  [[nodiscard]] result<type> choice() {
    std::vector<std::string> values;
    do {
      const std::string_view value = take_until("|,)");
      if (value.empty()) return unexpected(kaohe::detail::bilingual("可取的值", "a value"));
      if (std::find(values.begin(), values.end(), value) != values.end()) {
        return failure(issue_code::repeated_parameter, {std::string(value)});
      }
      values.emplace_back(value);
    } while (take("|"));
    return type::choice_of(std::move(values));
  }

  [[nodiscard]] result<type> context(int depth) {
    std::vector<std::string> keys;
    std::vector<type> entries;
    do {
      const std::string_view key = take_until(":,)");
      if (key.empty()) return unexpected(kaohe::detail::bilingual("项的名称", "a key"));
      if (!take(":")) return unexpected(":");
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
        return failure(issue_code::repeated_parameter, {std::string(key)});
      }
      keys.emplace_back(key);
      result<type> entry = next(depth + 1);
      if (!entry) return entry;
      entries.push_back(*std::move(entry));
    } while (take(","));
    return type::context_of(std::move(keys), std::move(entries));
  }

  std::string_view rest_;
  std::optional<kaohe::unit> shown_;  // the first that was read
};

/// A type in its place within another: in parentheses if a comma behind it would be its own.
[[nodiscard]] inline std::string entry_text(const type& t, const kaohe::unit& shown) {
  const type* innermost = &t;
  while ((innermost->kind == type_kind::list || innermost->kind == type_kind::range) && !innermost->parts.empty()) {
    innermost = &innermost->parts.front();
  }
  std::string text = type_text(t, shown);
  return innermost->kind == type_kind::context ? "(" + text + ")" : text;
}

}  // namespace detail

KAOHE_INLINE result<shown_type> type_from_text(std::string_view text) { return detail::type_reader(text).whole(); }

KAOHE_INLINE std::string type_text(const type& t, const kaohe::unit& shown) {
  switch (t.kind) {
    case type_kind::quantity: {
      const std::string spelling =
          t.dimension == shown.dimension ? shown.spelling : coherent_unit(t.dimension).spelling;
      return spelling.empty() ? "number" : spelling;
    }
    case type_kind::list:
      return t.parts.empty() ? "list" : "list of " + type_text(t.parts[0], shown);
    case type_kind::range:
      return "range of " + type_text(t.parts[0], shown);
    case type_kind::choice:
    case type_kind::context: {
      const bool choice = t.kind == type_kind::choice;
      std::string text = choice ? "one of " : "context of ";
      for (std::size_t i = 0; i < t.names.size(); ++i) {
        if (i > 0) text += choice ? "|" : ", ";
        text += t.names[i];
        if (!choice) text += ": " + detail::entry_text(t.parts[i], shown);
      }
      return text;
    }
    default:
      break;
  }
  for (const detail::plain_type_word& each : detail::plain_type_words) {
    if (each.kind == t.kind) return std::string(each.word);
  }
  return {};
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
