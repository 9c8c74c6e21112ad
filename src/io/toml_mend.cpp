// SPDX-License-Identifier: Apache-2.0
#include "toml_mend.hpp"

#include "toml_mask.hpp"

#include <kaohe/base/date.hpp>
#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/io/csv.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

bool mentions(const toml_error& error, std::string_view words) { return error.what.find(words) != std::string::npos; }

/// Behind a key without quotes, Chinese or not.
std::size_t unquoted_key_end(std::u32string_view text, std::size_t begin) {
  return std::min(text.find_first_of(U" \t\r\n=.[]{}\"'#,", begin), text.size());
}

std::size_t without_blanks(std::u32string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == U' ' || text[end - 1] == U'\t')) --end;
  return end;
}
/// Where the name in a header ends.
std::size_t header_name_end(std::u32string_view text, std::size_t name) {
  return without_blanks(text, name, std::min(text.find_first_of(U"]\r\n", name), text.size()));
}
/// Where the key of a pair ends.
std::size_t pair_key_end(std::u32string_view text, std::size_t key) {
  return without_blanks(text, key, std::min(text.find_first_of(U"=\r\n", key), text.size()));
}

std::string not_closed(char32_t bracket) {
  const std::string it = to_bytes(std::u32string(1, bracket));
  return detail::bilingual("“" + it + "”没有闭合", "'" + it + "' is not closed");
}

std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && (text.back() == U' ' || text.back() == U'\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

toml_mender::toml_mender(const toml_text& text, issues& problems, std::vector<spoilt_value>& spoilt)
    : text_(text), problems_(problems), spoilt_(spoilt), masked_(text.points()) {
  for (std::size_t line = 0; line < masked_.size();) {
    const std::size_t end = line_end(masked_, line);
    if (to_bytes(std::u32string_view(masked_).substr(line, end - line)).size() > csv_line_limit) {
      report(issue_code::line_too_long, line, {std::to_string(csv_line_limit)});
      blank(masked_, line, end);
    }
    line = masked_.find(U'\n', end);
    if (line != masked_.npos) ++line;
  }
}

const std::string* toml_mender::key_at(std::size_t index) const {
  const auto found = keys_.find(index);
  return found == keys_.end() ? nullptr : &found->second;
}

const model::literal* toml_mender::literal_at(std::size_t index) const {
  const auto found = literals_.find(index);
  return found == literals_.end() ? nullptr : &found->second;
}

void toml_mender::report(issue_code code, std::size_t at, std::vector<std::string> args) {
  for (std::string& arg : args) arg = detail::shown(arg);
  problems_.push_back({code, text_.at(at), std::move(args)});
}

/// One thing that was not understood makes what stands behind it on the line no clearer: once a line.
void toml_mender::report_syntax(std::size_t at, const std::string& what) {
  if (reported_lines_.insert(text_.at(at).line).second) report(issue_code::toml_syntax, at, {what});
}

void toml_mender::spoil(std::size_t from, std::size_t to) { spoilt_.push_back({text_.at(from), text_.at(to)}); }

/// Leaves out the whole value of a pair.
void toml_mender::drop_value(const toml_context& c, std::size_t at) {
  const std::size_t begin = c.outer_value;
  std::size_t end = malformed_value_end(masked_, begin);
  if (end <= at && at < line_end(masked_, end)) end = line_end(masked_, end);
  end = std::max(end, begin + 1);
  if (is_line_end(masked_[begin]) || begin >= masked_.size()) return blank(masked_, line_start(masked_, begin), begin);
  hold(masked_, begin, end);
  dropped_.insert(begin);
  spoil(begin, end);
}

std::optional<toml_error> toml_mender::find_deep_key() const {
  const toml_context c = context_at(masked_, masked_.size());
  if (c.deep_key == nowhere) return std::nullopt;
  return toml_error{c.deep_key_end, {}};
}

void toml_mender::mend(const toml_error& error) {
  const toml_context c = context_at(masked_, error.at);
  stuck_ = error.at == last_ ? stuck_ + 1 : 0;
  last_ = error.at;
  if (stuck_ > 3) {  // no mask has helped: the lines, and in the end the rest of the file
    report_syntax(error.at, error.what);
    blank(masked_, line_start(masked_, c.statement), stuck_ > 5 ? masked_.size() : line_end(masked_, error.at));
    return;
  }
  const bool mended = mend_deep_key(c) || mend_repeated(c, error) || mend_key(c, error) || mend_header(c, error) ||
                      mend_unclosed(c, error) || mend_thousands(c, error) || mend_token(c, error) ||
                      mend_string(c, error);
  if (!mended) mend_rest(c, error);
}

bool toml_mender::mend_deep_key(const toml_context& c) {
  if (c.deep_key == nowhere) return false;
  report(issue_code::nested_too_deeply, c.deep_key, {std::to_string(key_segment_limit)});
  blank(masked_, line_start(masked_, c.deep_key), line_end(masked_, c.deep_key));
  return true;
}

void toml_mender::give_up(const toml_error& error) {
  const toml_context c = context_at(masked_, error.at);
  const std::size_t at = c.token == nowhere ? error.at : c.token;
  report(issue_code::too_many_syntax_errors, at, {std::to_string(syntax_error_limit)});
  blank(masked_, line_start(masked_, c.statement), masked_.size());
}

bool toml_mender::mend_repeated(const toml_context& c, const toml_error& error) {
  if (!mentions(error, "cannot redefine existing") && !mentions(error, "cannot insert")) return false;
  // For a header, toml++ stands at its beginning, or already at the statement behind it.
  std::size_t header = nowhere;
  if (c.value == nowhere && c.statement == error.at) header = c.header;
  if (error.at < masked_.size() && masked_[error.at] == U'[' && c.value == nowhere) {
    const std::size_t name = header_name(masked_, error.at);
    const std::size_t end = header_name_end(masked_, name);
    if (header == nowhere || mentions(error, "'" + to_bytes(masked_.substr(name, end - name)) + "'")) header = error.at;
  }
  const std::size_t begin = header == nowhere ? c.key : header_name(masked_, header);
  const std::size_t end = header == nowhere ? pair_key_end(masked_, begin) : header_name_end(masked_, begin);
  if (end == begin) return false;
  const std::u32string_view name = std::u32string_view(text_.points()).substr(begin, end - begin);
  report(issue_code::repeated_key, begin, {to_bytes(name)});
  rename(masked_, begin, end);
  // A second [noun] is one more declaration of it; any other key is left out, with its value.
  if (header != nowhere && name.find_first_of(U".\"'") == name.npos)
    keys_[begin] = to_bytes(name);
  else
    dropped_.insert(begin);
  return true;
}

bool toml_mender::mend_key(const toml_context& c, const toml_error& error) {
  if (!c.in_key || error.at >= masked_.size() || masked_[error.at] < 0x80) return false;
  const std::size_t end = unquoted_key_end(masked_, error.at);
  const std::size_t behind = std::min(masked_.find_first_not_of(U" \t", end), masked_.size());
  const char32_t follows = behind < masked_.size() ? masked_[behind] : U'\n';
  const bool is_key = follows == U'.' || follows == (c.in_header ? U']' : U'=');
  if (!is_key || unquoted_key_end(masked_, c.segment) != end) return false;
  const std::string name = to_bytes(std::u32string_view(masked_).substr(c.segment, end - c.segment));
  report(issue_code::chinese_key_unquoted, c.segment, {name});
  keys_[c.segment] = name;
  rename(masked_, c.segment, end);
  return true;
}

/// A header that is none stays one, of the same name if it has one: otherwise what follows would belong to the table
/// before.
bool toml_mender::mend_header(const toml_context& c, const toml_error& error) {
  const std::size_t end = line_end(masked_, c.statement);
  if (!c.in_header || error.at > end) return false;
  report_syntax(error.at, error.what);
  const std::u32string_view points = text_.points();
  const std::size_t begin = std::min(header_name(points, c.statement), end);
  const std::size_t name_end = std::min(unquoted_key_end(points, begin), end);
  const std::size_t close = std::min(name_end, end - 1);
  blank(masked_, c.statement, end);
  if (close <= begin) return true;  // no name, or no room for one
  masked_[c.statement] = U'[';
  rename(masked_, begin, close);
  masked_[close] = U']';
  if (name_end < end && points[name_end] == U'.')
    dropped_.insert(begin);
  else
    keys_[begin] = to_bytes(points.substr(begin, name_end - begin));
  return true;
}

bool toml_mender::mend_thousands(const toml_context& c, const toml_error& error) {
  if (c.token == nowhere || c.open.size() != 0) return false;
  const std::size_t end = thousands_end(masked_, c.token);
  if (end <= error.at || error.at >= masked_.size() || masked_[error.at] != U',') return false;
  model::literal read{model::literal_kind::number, bare_value_at(text_, c.token, end), false};
  report(issue_code::thousands_separator, c.token, {read.text.value});
  spoil(c.token, end);
  hold(masked_, c.token, end);
  literals_[c.token] = std::move(read);
  return true;
}

/// A bare word that is no value. It is kept, with its text, so that what it belongs to has it. A date that the
/// calendar does not have and a number that does not fit 64 bits are well written: whoever reads them will say.
bool toml_mender::mend_token(const toml_context& c, const toml_error& error) {
  if (c.token == nowhere || c.token == masked_.size()) return false;
  if (std::u32string_view(U"\"'[{").find(masked_[c.token]) != std::u32string_view::npos) return false;
  const std::size_t end = bare_value_end(masked_, c.token);
  const std::u32string_view token = std::u32string_view(masked_).substr(c.token, end - c.token);
  if (token.empty() || is_toml_value(token)) return false;
  model::literal read{model::literal_kind::number, bare_value_at(text_, c.token, end), false};
  const auto day = date::from_text(read.text.value);
  if (!day && day.error().code == issue_code::no_such_date) {
    read.kind = model::literal_kind::date;
  } else if (!mentions(error, "not representable") && !mentions(error, "could not be interpreted") &&
             !mentions(error, "too long") && !mentions(error, "length limit")) {
    report_syntax(c.token, error.what);
    spoil(c.token, end);
    read.kind = model::literal_kind::string;
    read.text = source_text{to_bytes(token), text_.at(c.token), {}};
  }
  hold(masked_, c.token, end);
  literals_[c.token] = std::move(read);
  return true;
}

bool toml_mender::mend_string(const toml_context& c, const toml_error& error) {
  if (c.open.empty()) return false;
  const std::size_t quote = c.open.back();
  if (masked_[quote] != U'"' && masked_[quote] != U'\'') return false;
  const bool three = std::u32string_view(masked_).substr(quote, 3) == std::u32string(3, masked_[quote]);
  const bool ends = error.at >= masked_.size() || is_line_end(masked_[error.at]);
  if (ends && (!three || error.at >= masked_.size())) {
    report(issue_code::unclosed_quote, quote, {});
    if (c.in_key || three || c.open.size() > 1) {
      if (c.outer_value != nowhere)
        drop_value(c, error.at);
      else
        blank(masked_, line_start(masked_, quote), line_end(masked_, quote));
      return true;
    }
    const std::size_t end = line_end(masked_, quote);
    const std::u32string_view content = trimmed(std::u32string_view(masked_).substr(quote + 1, end - quote - 1));
    model::literal read{model::literal_kind::string, {to_bytes(content), text_.at(quote + 1), {}}, false};
    hold(masked_, quote, end);
    spoil(quote, end);
    literals_[quote] = std::move(read);
    return true;
  }
  // A bad escape or a control character: the rest of the string is as it was.
  std::size_t bad = error.at;
  if (masked_[quote] == U'"') {
    const std::size_t slash = masked_.rfind(U'\\', error.at);
    if (slash != masked_.npos && slash > quote && error.at - slash <= 10) bad = slash;
  }
  report_syntax(bad, error.what);
  spoil(quote, line_end(masked_, error.at));
  for (std::size_t i = bad; i <= error.at; ++i) {
    if (masked_[i] != U'"' && !is_line_end(masked_[i])) masked_[i] = U'_';
  }
  return true;
}

/// A bracket or quote that swallowed the statements below it.
bool toml_mender::mend_unclosed(const toml_context& c, const toml_error& error) {
  if (c.outer_value == nowhere) return false;
  const std::size_t next = next_statement(masked_, c.outer_value, line_start(masked_, error.at));
  const bool at_end = error.at >= masked_.size();
  const bool quoted = !c.open.empty() && masked_[c.open.back()] != U'[' && masked_[c.open.back()] != U'{';
  if (next == nowhere && (!at_end || c.open.empty() || quoted)) return false;
  const std::size_t opened = c.open.empty() ? c.outer_value : c.open.front();
  if (masked_[opened] == U'"' || masked_[opened] == U'\'')
    report(issue_code::unclosed_quote, opened, {});
  else
    report_syntax(opened, not_closed(masked_[opened]));
  drop_value(c, opened);
  return true;
}

void toml_mender::mend_rest(const toml_context& c, const toml_error& error) {
  if (mentions(error, "nested value depth")) {
    report(issue_code::nested_too_deeply, error.at, {std::to_string(value_depth_limit)});
    return drop_value(c, error.at);
  }
  report_syntax(error.at, error.what);
  if (!c.open.empty() && c.outer_value != nowhere) return drop_value(c, error.at);
  if (c.outer_value != nowhere && c.value == nowhere) {  // the value is there, with something behind it
    spoil(c.outer_value, line_end(masked_, error.at));
    return blank(masked_, error.at, line_end(masked_, error.at));
  }
  blank(masked_, line_start(masked_, c.statement), line_end(masked_, error.at));
}

}  // namespace kaohe::inline KAOHE_ABI::io
