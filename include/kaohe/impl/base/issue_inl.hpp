// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_ISSUE_INL_HPP
#define KAOHE_IMPL_BASE_ISSUE_INL_HPP

#include <kaohe/base/issue.hpp>
#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/issue_text_inl.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

/// Appends `sentence` with `{0}` … replaced by the arguments; false if one of them is empty or not there.
inline bool append_filled(std::string& out, std::string_view sentence, const std::vector<std::string>& args) {
  bool complete = true;
  while (!sentence.empty()) {
    const std::size_t plain = std::min(sentence.find('{'), sentence.size());
    out += sentence.substr(0, plain);
    sentence.remove_prefix(plain);
    if (sentence.size() < 3) break;
    const auto index = static_cast<std::size_t>(sentence[1] - '0');
    const bool there = index < args.size() && !args[index].empty();
    if (there) out += args[index];
    complete = complete && there;
    sentence.remove_prefix(3);
  }
  return complete;
}

/// The sentence with its arguments. A part in `[` `]` is left out if an argument of it is empty: it is advice, and
/// there is none to give.
[[nodiscard]] inline std::string filled(std::string_view sentence, const std::vector<std::string>& args) {
  std::string out;
  while (!sentence.empty()) {
    const std::size_t open = std::min(sentence.find('['), sentence.size());
    (void)append_filled(out, sentence.substr(0, open), args);
    if (open == sentence.size()) break;
    const std::size_t close = std::min(sentence.find(']', open), sentence.size() - 1);
    std::string part;
    if (append_filled(part, sentence.substr(open + 1, close - open - 1), args)) out += part;
    sentence.remove_prefix(close + 1);
  }
  return out;
}

[[nodiscard]] inline std::string_view severity_word(severity grade, language lang) noexcept {
  switch (grade) {
    case severity::note:
      return lang == language::zh ? "提示" : "note";
    case severity::warning:
      return lang == language::zh ? "警告" : "warning";
    case severity::error:
      break;
  }
  return lang == language::zh ? "错误" : "error";
}

[[nodiscard]] inline std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t offset = 0; offset < text.size();) points += decode_utf8(text, offset);
  return points;
}

/// How many insertions, deletions and replacements turn one into the other.
[[nodiscard]] inline std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace detail

KAOHE_INLINE severity severity_of(issue_code code) noexcept {
  const detail::issue_text* const row = detail::find_issue_text(code);
  return row == nullptr ? severity::error : row->grade;
}

KAOHE_INLINE std::string to_text(issue_code code) {
  const std::string number = std::to_string(static_cast<unsigned>(code));
  return "KH-" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
}

KAOHE_INLINE std::string message(const issue& what, language lang) {
  const detail::issue_text* const row = detail::find_issue_text(what.code);
  if (row == nullptr) return to_text(what.code);
  return detail::filled(lang == language::zh ? row->zh : row->en, detail::in_language(what.args, lang));
}

KAOHE_INLINE std::string to_text(const issue& what, language lang) {
  std::string text = what.where.file;
  for (const std::uint32_t position : {what.where.line, what.where.line == 0 ? 0 : what.where.column}) {
    if (position == 0) break;
    if (!text.empty()) text += ':';
    text += std::to_string(position);
  }
  if (!text.empty()) text += ": ";
  text += detail::severity_word(severity_of(what.code), lang);
  return text + ": " + message(what, lang) + " [" + to_text(what.code) + ']';
}

KAOHE_INLINE bool has_errors(const issues& all) noexcept {
  return std::any_of(all.begin(), all.end(), [](const issue& i) { return severity_of(i.code) == severity::error; });
}

KAOHE_INLINE void sort_by_place(issues& all) {
  std::stable_sort(all.begin(), all.end(), [](const issue& a, const issue& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) < std::tie(b.where.file, b.where.line, b.where.column);
  });
}

KAOHE_INLINE std::string nearest(std::string_view wanted, const std::vector<std::string>& known) {
  const std::u32string target = detail::code_points(wanted);
  const std::string* best = nullptr;
  std::size_t least = 0;
  for (const std::string& each : known) {
    const std::u32string candidate = detail::code_points(each);
    const auto [shorter, longer] = std::minmax({target.size(), candidate.size()});  // copies, not references
    const std::size_t allowed = std::max<std::size_t>(longer / 3, 1);
    if (longer - shorter > allowed) continue;
    const std::size_t distance = detail::edit_distance(target, candidate);
    if (distance > allowed || (distance == longer && longer != 0)) continue;  // nothing in common is not near
    if (best == nullptr || distance < least) best = &each, least = distance;
  }
  return best == nullptr ? std::string() : *best;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
