// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_TABLE_HPP
#define KAOHE_FEEL_TABLE_HPP
/// \file feel/table.hpp
/// Decision tables (DMN 1.5, section 8.2) over exact, typed, perhaps missing values. A table that passed
/// `check_table` is immutable and holds an index, so that a look-up among thousands of rows costs about as much as a
/// few searches in a sorted column. The rules: docs/policy-format.md, "Decision tables".

#include <kaohe/base/issue.hpp>
#include <kaohe/base/source_text.hpp>
#include <kaohe/feel/program.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

class scope;

/// What follows from the rows that hit.
enum class hit_policy : std::uint8_t {
  unique,        ///< at most one may
  any,           ///< several may, if they say the same
  priority,      ///< the one whose output stands first among the declared values
  first,         ///< the first in the table
  rule_order,    ///< all, a list in the order of the table
  output_order,  ///< all, a list in the order of the declared values
  collect,       ///< all, a list or what an aggregation makes of it
};

/// What `hit_policy::collect` makes of the outputs of the rows that hit.
enum class aggregation : std::uint8_t {
  none,     ///< a list
  sum,      ///< their sum
  count,    ///< how many rows hit
  minimum,  ///< the smallest
  maximum,  ///< the greatest
};

/// A parameter of a table: a name that its expressions may use.
struct table_parameter {
  std::string name;                  ///< as written in expressions and named arguments
  type declared;                     ///< its type
  std::optional<kaohe::unit> shown;  ///< of a quantity: the unit it is shown in; none: the coherent one
};

/// An input column.
struct table_column {
  source_text expression;  ///< over the parameters, often just one of them
  std::string name;        ///< what messages call it; empty: the expression
};

/// An output column.
struct table_output {
  std::string name;                  ///< the key of the result, where there are several
  type declared;                     ///< its type; of priority and output order a choice, best value first
  std::optional<kaohe::unit> shown;  ///< of a quantity: the unit it is shown in; none: the coherent one
};

/// A row as written.
struct table_row {
  std::vector<source_text> inputs;   ///< unary tests, one for each column
  std::vector<source_text> outputs;  ///< expressions over the parameters, one for each output
  std::string article;               ///< where in the document it stands: `第五条`
  std::string note;                  ///< a remark
  place where;                       ///< of the row as a whole
};

/// A table as written.
struct table_declaration {
  source_text id;                             ///< the name it is called by
  std::vector<table_parameter> parameters;    ///< at most 64
  std::vector<table_column> columns;          ///< at most 64, at least one
  std::vector<table_output> outputs;          ///< at least one
  hit_policy policy = hit_policy::unique;     ///< what follows from the rows that hit
  aggregation aggregate = aggregation::none;  ///< of `hit_policy::collect` only, and only over one output
  std::vector<table_row> rows;                ///< at most 100,000
  std::vector<source_text> defaults;          ///< the outputs where no row hits: none, or one for each output
};

/// Which rows answered, by their places in `table_declaration::rows`; their articles and notes stand there.
struct table_hit {
  std::vector<std::uint32_t> rows;      ///< those whose every cell holds
  std::vector<std::uint32_t> possible;  ///< those that missing inputs may still make hit
};

namespace detail {
struct table_content;
}

/// A checked table.
class table {
 public:
  /// Made by `check_table`.
  explicit table(std::unique_ptr<const detail::table_content> content);
  ~table();
  table(const table&) = delete;
  table& operator=(const table&) = delete;

  /// As it was written.
  [[nodiscard]] const table_declaration& declared() const noexcept;
  /// The name it is called by.
  [[nodiscard]] const std::string& id() const noexcept { return declared().id.value; }
  /// The parameters, in the order of positional arguments.
  [[nodiscard]] const std::vector<table_parameter>& parameters() const noexcept { return declared().parameters; }
  /// The type of its value: that of the output, a context of several; of rule order, output order and plain collect a
  /// list of it; of a count a number.
  [[nodiscard]] const type& result() const noexcept;

  /// The value for these arguments, one for each parameter and of its type, numbers in coherent units. Bit i of a
  /// missing value stands for argument i.
  [[nodiscard]] value evaluate(std::span<const value> arguments, workspace& memory) const;
  /// The rows behind that value: all that hit or may; of first and priority none behind the one that decides.
  [[nodiscard]] table_hit hits(std::span<const value> arguments, workspace& memory) const;

  /// What it holds, for the library's own use.
  [[nodiscard]] const detail::table_content& content() const noexcept { return *held_; }

 private:
  std::unique_ptr<const detail::table_content> held_;
};

/// Checks a table: every cell, the number of cells, and what the analysis finds against the hit policy (rows that
/// overlap are errors; gaps, rows that never count or say nothing new are warnings; rows to be merged are notes).
/// \param known     gives the other tables that its expressions may call; names are its own parameters only
/// \param problems  gets every problem; the result is null exactly if an error was added
[[nodiscard]] std::shared_ptr<const table> check_table(table_declaration declaration, const scope& known,
                                                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/table_inl.hpp>
#endif
#endif
