// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_DECLARATION_HPP
#define KAOHE_MODEL_DECLARATION_HPP
/// \file model/declaration.hpp
/// A policy package as it was written, before anything is checked: keys and values with their places, whatever
/// file format they came from. What TOML or CSV means is settled on floor io; what a key means, here.

#include <kaohe/base/source_text.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::model {

struct declared_entry;

/// Keys and values in the order of the file.
struct declared_table {
  std::vector<declared_entry> entries;  ///< each key with its value; no key twice
};

/// How a single value was written.
enum class literal_kind : std::uint8_t {
  string,   ///< between quotes; or any cell of a CSV table
  number,   ///< a bare number: its digits as written
  boolean,  ///< `true` or `false`
  date,     ///< a bare date: as written
};

/// A single value: its text as written and how it was written. Numbers are never passed through a double.
struct literal {
  literal_kind kind = literal_kind::string;  ///< how it was written
  source_text text;                          ///< what was written (strings: without quotes, escapes resolved)
  bool from_table = false;  ///< a CSV cell: a string that may stand for a number, a date, a boolean, a list
};

/// A value: a single one, a list, or a table.
struct declared_value {
  place where;                                                                 ///< where it starts
  std::variant<literal, std::vector<declared_value>, declared_table> content;  ///< what it is
};

/// One key with its value. (A type of its own: a `std::pair` of a type that holds itself does not compile everywhere.)
struct declared_entry {
  source_text key;       ///< the key, with its place
  declared_value value;  ///< what stands behind the `=`

  /// Joins a key and a value.
  declared_entry(source_text k, declared_value v) : key(std::move(k)), value(std::move(v)) {}
};

/// One `[[noun]]` (or `[policy]`) with its keys.
struct declaration {
  source_text noun;     ///< `target`, `indicator`, …
  declared_table keys;  ///< its content
};

/// A whole package.
struct policy_source {
  std::string folder;                     ///< as it was named to the library, for messages; may be empty
  std::string sha256;                     ///< over all files of the package, in hexadecimal; may be empty
  std::vector<declaration> declarations;  ///< in the order of files and lines
  source_text text;                       ///< the document itself (`policy.text`); may be empty
};

}  // namespace kaohe::inline KAOHE_ABI::model

#endif
