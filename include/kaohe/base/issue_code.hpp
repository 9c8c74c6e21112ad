// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_ISSUE_CODE_HPP
#define KAOHE_BASE_ISSUE_CODE_HPP
/// \file base/issue_code.hpp
/// Every kind of problem the library reports, with a stable number: `KH-0102` is `issue_code{102}`. Numbers
/// are grouped by floor (hundreds: 1 base, 2 quantity, 3 feel, 4 model, 5 observe, 6 assess and
/// decompose, 7 warn and gate, 8 trial, 9 io) and are
/// never reused. The wording and the severity stand in impl/base/issue_text_inl.hpp; `{0}`, `{1}` … there
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
  points_sum = 427,                ///< (scheme or item, points stated, sum of the points)
  points_out_of_range = 428,       ///< (item, points, full points) given by a table or an expression
  grades_overlap = 429,            ///< (scheme, grade, other grade, a score that both have)
  grades_gap = 430,                ///< (scheme, a score without a grade)
  grades_out_of_order = 431,       ///< (scheme, grade, the lower grade before it)
  scheme_cycle = 432,              ///< (schemes along the cycle) that use results of each other
  item_not_scored = 433,           ///< (item) without a way of scoring
  otherwise_needed = 434,          ///< (item, unit, why it has no points there) an item without `otherwise`
  figure_not_there = 435,          ///< (target, name) a figure of a target that has no deciding number
  each_year_target = 436,          ///< (scheme, target) judged every year, in a scheme of the whole period
  scheme_periods_differ = 437,     ///< (scheme, other scheme) of which one judges years, the other the whole period
  level_colours = 438,             ///< (ladder, level, colour, other colour)
  targets_differ = 439,            ///< (item or veto, target, other target) that measure different things
  input_name_taken = 440,          ///< (name, noun of another thing of that name, its place or empty) of an input
  not_a_range = 441,               ///< (input, text) no test of one number against literals
  input_cycle = 442,               ///< (inputs along the cycle) that hang on each other by `only_if`
  input_by_member = 443,           ///< (whose expression, input, list) read where no member of the list is at hand
  key_without_meaning = 444,       ///< (noun and id, key, with what it has a meaning)
  exception_not_possible = 445,    ///< (rule, strength) an exception from what allows none
  reading_needed = 446,            ///< (rule) `basis = "reading"` without a reading
  not_a_unit_input = 447,          ///< (name, nearest input or empty) that `suspended` is asked about
  not_a_budget = 448,              ///< (target, why) that projects cannot take up
  shares_sum = 449,                ///< (decomposition, key, sum) parts of one that are not 100 % together
  units_nested = 450,              ///< (decomposition, unit, what it is part of) which would have its part twice
  not_decomposable = 451,          ///< (target, why) that cannot be split
  amount_unit = 452,               ///< (noun and id, text, its unit, unit expected) an amount of another dimension

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
  commitment_amount = 517,         ///< (target, text, unit expected) of a row of the register

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
  part_without_figure = 667,       ///< (decomposition, unit, indicator, period, why) that a part hangs on

  // --- warn ---
  series_hole = 701,              ///< (who, indicator, periods) a figure is missing between others
  series_contradicts_year = 702,  ///< (who, indicator, year) parts that do not add up to the published year

  // --- gate ---
  exception_of_no_rule = 710,       ///< (rule, nearest known or empty) an exception from a rule that is not there
  exception_to_prohibition = 711,   ///< (rule) 绝对禁止: nobody can except anything from it
  no_exceptions = 712,              ///< (rule) an exception from a rule that names nobody who may grant any
  exception_by_another = 713,       ///< (rule, authority, those named) an exception by somebody the rule does not name
  exception_over = 714,             ///< (project, rule, day) an exception that has run out
  commitment_without_budget = 715,  ///< (target) an amount of a target committed that has no budget
  project_without_date = 716,       ///< (project) neither it nor the day of judgement says which rules are in force
  unit_not_assessed = 717,          ///< (unit) no assessment is known of a unit whose suspensions a rule asks about
  rule_never_fires = 730,       ///< (rule, the condition that cannot hold or empty, conditions that exclude each other)
  rule_covered = 731,           ///< (rule, one that fires wherever it does, an application or empty)
  requirements_conflict = 732,  ///< (rule, another, an application) which ask for what excludes each other
  input_unread = 733,           ///< (input)

  // --- trial ---
  not_a_case = 801,          ///< (noun) in the folder of cases
  case_tests_nothing = 802,  ///< (case) it names nothing that it tests
  case_needs_day = 803,      ///< (case) of rules, without a day whose rules are in force
  case_needs_member = 804,   ///< (rule, list) a rule with `for_each` is tested member by member

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
  column_unit = 922,             ///< (input, unit found, unit expected or empty) of a column or value of applications
  value_out_of_range = 923,      ///< (input, value, range) of an application
  not_a_code = 924,              ///< (input, text, classification or empty) of an application
  json_syntax = 925,             ///< (what is expected)
  project_left_out = 926,        ///< (application) that has a value which cannot be read
  not_a_record = 930,            ///< (the part that is not as in records)
  record_altered = 931,          ///< (file or part) whose content does not have the hash that was recorded
  answer_differs = 932,          ///< (version that recorded, this version) a replayed run has another answer
  cannot_write = 933,            ///< (file, reason)
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
