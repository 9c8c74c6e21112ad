// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_ISSUE_CODE_HPP
#define KAOHE_BASE_ISSUE_CODE_HPP
/// \file base/issue_code.hpp
/// Every kind of problem the library reports, with a stable number: `KH-0102` is `issue_code{102}`. Numbers
/// are grouped by floor (hundreds: 1 base, 2 quantity, 3 feel, 4 model, 5 observe, 6 assess and decompose, 9 io) and
/// are never reused. The wording and the severity stand in impl/base/issue_text_inl.hpp; `{0}`, `{1}` … there
/// are the arguments named in the comment of each code, in order.

#include <kaohe/config.hpp>

#include <cstdint>

namespace kaohe::inline KAOHE_ABI {

/// The kind of a problem. The comment of each enumerator names its arguments.
enum class issue_code : std::uint16_t {
  // --- base ---
  not_a_number = 101,         ///< (text) what stands there is no decimal number
  number_too_long = 102,      ///< (text) more than 1,000 digits or an exponent beyond ±10,000
  number_not_finite = 103,    ///< (text) NaN or an infinity
  thousands_separator = 104,  ///< (text) a comma between digits: 千分位逗号不能用
  not_a_date = 105,           ///< (text) not written as a date
  no_such_date = 106,         ///< (text) a date that the calendar does not have
  not_a_period = 107,         ///< (text) not written as a period
  period_reversed = 108,      ///< (text) a span that ends before it begins
  not_an_interval = 109,      ///< (text) a rounding interval other than 1, 2 or 5 times a power of ten
  division_by_zero = 110,     ///< (what) a division by zero
  number_too_large = 111,     ///< () a result beyond 64 Kbit

  // --- quantity ---
  unknown_unit = 201,        ///< (symbol, nearest known symbol or empty)
  not_a_unit = 202,          ///< (text) does not follow the grammar of units
  dimension_mismatch = 203,  ///< (left text, left dimension, right text, right dimension)
  basis_mismatch = 204,      ///< (key, left value, right value)
  detached_prefix = 205,     ///< (text, right spelling) `10.3 万 tce` for `10.3 万tce`
  not_a_quantity = 206,      ///< (text) not a number with a unit
  unit_missing = 207,        ///< (text, expected unit) a bare number where an amount is expected

  // --- feel ---
  unexpected_token = 301,      ///< (found, expected)
  unexpected_end = 302,        ///< (expected)
  unterminated_string = 303,   ///< ()
  unexpected_character = 304,  ///< (character, advice or empty)
  unknown_name = 305,          ///< (name, nearest known name or empty)
  type_mismatch = 306,         ///< (found, expected)
  unknown_function = 307,      ///< (name, nearest known name or empty)
  wrong_argument_count = 308,  ///< (function, expected, found)
  nested_too_deeply = 309,     ///< (limit)
  expression_too_long = 310,   ///< (limit)
  range_reversed = 311,        ///< (text) the lower end of a range lies above its upper end
  null_comparison = 312,       ///< () `null`, `x = null`: say missing(x)
  not_supported_yet = 313,     ///< (construct) of FEEL, not part of this version
  always_true = 314,           ///< (text) a comparison that holds for every value
  always_false = 315,          ///< (text) a comparison that holds for no value
  unknown_value = 316,         ///< (text, nearest declared value or empty) not one of the declared values
  unknown_entry = 317,         ///< (key, nearest known key or empty) of a context or of a property
  unknown_parameter = 318,     ///< (function, name, nearest known parameter or empty)
  repeated_parameter = 319,    ///< (name) a named argument or a key given twice
  bad_pattern = 320,           ///< (pattern, reason) a regular expression that is none
  literal_needed = 321,        ///< (what) must be written as a literal, so that it can be checked
  not_a_duration = 322,        ///< (text) not written as a duration of this profile
  list_elements_differ = 323,  ///< (type of the first, type of another)
  table_cell_count = 324,      ///< (table, expected, found) cells of a row
  table_rows_overlap = 325,    ///< (table, row, row, witness) that may both hit, against the hit policy
  table_gap = 326,             ///< (table, witness) an input that no row covers
  table_row_masked = 327,      ///< (table, row, row or rows before it)
  table_row_redundant = 328,   ///< (table, row, row that says the same)
  table_rows_mergeable = 329,  ///< (table, row, row, merged cell)
  table_output_order = 330,    ///< (table) a priority or output order without declared values
  invalid_table = 331,         ///< (table, what is wrong)

  // --- model ---
  duplicate_id = 401,              ///< (noun, id, place of the first)
  unknown_reference = 402,         ///< (noun, id or name, nearest known or empty)
  missing_key = 403,               ///< (noun and id, key)
  invalid_value = 404,             ///< (key, value, what is expected)
  missing_baseline = 405,          ///< (target, view) a view that compares with a base, and no base
  cyclic_formula = 406,            ///< (indicators and tables along the cycle)
  formula_unit_mismatch = 407,     ///< (indicator, unit declared, unit of the formula)
  requirement_dimension = 408,     ///< (target, requirement, unit of the requirement, unit expected)
  comparator_against_quote = 409,  ///< (target, word in the quote, comparator expected, comparator found)
  printed_pair_contradicts = 410,  ///< (target, cap, rate, baseline) no cap and rate within half a digit fit it
  view_undecided = 411,            ///< (target) several views and no `decides`
  conflicting_keys = 412,          ///< (noun and id, key, key) two keys that exclude each other
  quote_not_in_text = 413,         ///< (noun and id, article, first piece that is not there)
  dates_reversed = 414,            ///< (noun and id, from, to)
  not_a_name = 415,                ///< (id) what formulas name must be a rule-language name
  name_is_unit = 416,              ///< (name) a name that is a unit symbol as well
  empty_policy = 417,              ///< () a policy package that declares nothing
  parent_cycle = 418,              ///< (units along the cycle)
  unknown_article = 419,           ///< (noun and id, article) an article that the text does not have
  no_requirement = 420,            ///< (target) a target that asks for nothing
  view_without_number = 421,       ///< (target, key) a requirement that is no test of one number
  requirement_mixes_units = 422,   ///< (target)
  not_rounded_as_printed = 423,    ///< (target, bound, interval) a bound finer than `round_to`
  ambiguous_name = 424,            ///< (noun, name) a name that several things bear
  values_overlap = 425,            ///< (noun and id, end of one value, start of the next) of a dated parameter
  units_ambiguous = 426,           ///< (noun and id, article) without units, where several measures name some

  // --- observe ---
  conflicting_observations = 501,  ///< (who, indicator, period, value, other value)
  observation_unit = 502,          ///< (indicator, unit expected, unit found)
  unit_not_alive = 503,            ///< (who, period, from, to) an observation outside a unit's lifetime
  view_not_observable = 504,       ///< (view)
  unknown_status = 505,            ///< (text)
  yoy_not_dimensionless = 506,     ///< (indicator, unit found)
  figure_span = 507,               ///< (period, figure) a published change over a span that has none of its sort
  unknown_decision_kind = 508,     ///< (text, nearest known or empty) of a row of the register
  decision_value_expected = 509,   ///< (kind, text, the values the kind has) of a row of the register
  not_by_determination = 510,      ///< (target) a determination about a target that figures decide
  not_a_unit_of = 511,             ///< (noun, id, unit) a target or task that is not the unit's
  conflicting_decisions = 512,     ///< (subject, day, one, other) made on the same day about the same
  assessment_expected = 513,       ///< (text) not the id of a scheme and a period
  unknown_task_state = 514,        ///< (text)
  no_verifier = 515,               ///< (text) of a verified row: no one else's name
  conflicting_evidence = 516,      ///< (who, task, day, state, other state) of the same day, known on the same day

  // --- assess ---
  another_policy = 601,  ///< () results of one policy were asked about with another

  // --- decompose ---
  no_units = 651,                  ///< () nobody is there to give a part to
  column_length = 652,             ///< (what, expected, found) values of another number of units
  figure_not_usable = 653,         ///< (what, units) missing, not finite, or beyond 1e±50
  figure_negative = 654,           ///< (what, units) where it must not be, or zero where it must be positive
  bounds_exclude = 655,            ///< (unit, at least, at most)
  parts_too_small = 656,           ///< (who, at least, what its parts may have at most, those whose bounds do it)
  parts_too_large = 657,           ///< (who, at most, what its parts have at least, those whose bounds do it)
  unit_repeated = 658,             ///< (unit) listed twice
  nothing_to_share_by = 659,       ///< (what) zero for every unit
  comparison_invalid = 660,        ///< (row, column, value) of a matrix of pairwise comparisons
  comparisons_inconsistent = 661,  ///< (consistency ratio)
  too_many_criteria = 662,         ///< (limit) for pairwise comparisons
  not_to_the_digit = 663,          ///< (value, interval) no multiple of the interval it is to be published to
  too_many_digits = 664,           ///< (value, interval) more multiples than 64 bits count
  leftover_unplaced = 665,         ///< (leftover) no unit can take what rounding leaves over
  not_a_yearly_schedule = 666,     ///< (text) years, or shares of them, that lead to no target

  // --- io ---
  cannot_read = 901,             ///< (file, reason)
  empty_file = 902,              ///< (file)
  invalid_encoding = 903,        ///< (encoding)
  read_as_gb18030 = 904,         ///< (file) a note: the file was read as GB18030
  toml_syntax = 905,             ///< (what the reader says)
  chinese_key_unquoted = 906,    ///< (key) 中文键名须加引号
  repeated_key = 907,            ///< (key)
  unknown_key = 908,             ///< (noun, key, nearest known key or empty)
  wrong_toml_type = 909,         ///< (key, expected, found)
  too_many_syntax_errors = 910,  ///< (limit)
  line_too_long = 911,           ///< (limit in bytes)
  unclosed_quote = 912,          ///< ()
  wrong_field_count = 913,       ///< (expected, found)
  unknown_column = 914,          ///< (column, nearest known or empty)
  missing_column = 915,          ///< (column)
  repeated_column = 916,         ///< (column)
  file_too_large = 917,          ///< (limit in bytes)
  text_after_quote = 918,        ///< ()
  unknown_table = 919,           ///< (name, nearest known or empty) in `[tables]` or `[[…]]`
  no_policy = 920,               ///< (folder) no *.toml with a [policy] in it
  unsupported_format = 921,      ///< (number)
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
