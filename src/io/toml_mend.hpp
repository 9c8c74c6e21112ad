// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_TOML_MEND_HPP
#define KAOHE_SRC_IO_TOML_MEND_HPP
// All problems of a TOML file in one pass: toml++ stops at its first error, so what is wrong there is reported,
// masked by something well-formed of the same width (every other place stays), and the file parsed again.

#include "toml_scan.hpp"
#include "toml_text.hpp"

#include <kaohe/model/declaration.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// How many syntax errors of a file are looked behind.
inline constexpr std::size_t syntax_error_limit = 50;

/// A value that a syntax error has spoilt: problems inside it would only follow from that.
struct spoilt_value {
  place from;  ///< its first character
  place to;    ///< behind the last one
};

/// Where and why toml++ stopped.
struct toml_error {
  std::size_t at = 0;  ///< index of the code point
  std::string what;    ///< its description
};

/// True if a bare text is a value that toml++ understands.
[[nodiscard]] bool is_toml_value(std::u32string_view text);

/// The file with its errors masked, and what the masks stand for.
class toml_mender {
 public:
  /// Lines that are too long are masked at once. All three outlive it.
  toml_mender(const toml_text& text, issues& problems, std::vector<spoilt_value>& spoilt);

  /// What to parse.
  [[nodiscard]] const std::u32string& masked() const { return masked_; }
  /// A key of so many segments that reading it would exhaust the stack: to be mended before anything is parsed.
  [[nodiscard]] std::optional<toml_error> find_deep_key() const;
  /// Reports an error and masks it.
  void mend(const toml_error& error);
  /// Reports that there are too many errors, and masks all that follows.
  void give_up(const toml_error& error);

  /// True if the key or value at that index is to be left out.
  [[nodiscard]] bool is_dropped(std::size_t index) const { return dropped_.contains(index); }
  /// The text of a masked key, or null.
  [[nodiscard]] const std::string* key_at(std::size_t index) const;
  /// The literal that a masked value stands for, or null.
  [[nodiscard]] const model::literal* literal_at(std::size_t index) const;

 private:
  void report(issue_code code, std::size_t at, std::vector<std::string> args);
  void report_syntax(std::size_t at, const std::string& what);
  void spoil(std::size_t from, std::size_t to);
  void drop_value(const toml_context& c, std::size_t at);
  bool mend_deep_key(const toml_context& c);
  bool mend_repeated(const toml_context& c, const toml_error& error);
  bool mend_key(const toml_context& c, const toml_error& error);
  bool mend_header(const toml_context& c, const toml_error& error);
  bool mend_thousands(const toml_context& c, const toml_error& error);
  bool mend_token(const toml_context& c, const toml_error& error);
  bool mend_string(const toml_context& c, const toml_error& error);
  bool mend_unclosed(const toml_context& c, const toml_error& error);
  void mend_rest(const toml_context& c, const toml_error& error);

  const toml_text& text_;
  issues& problems_;
  std::vector<spoilt_value>& spoilt_;
  std::u32string masked_;
  std::map<std::size_t, std::string> keys_;
  std::map<std::size_t, model::literal> literals_;
  std::set<std::size_t> dropped_;
  std::set<std::uint32_t> reported_lines_;
  std::size_t last_ = nowhere;  // where the last error was
  std::size_t stuck_ = 0;       // how many followed there
};

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
