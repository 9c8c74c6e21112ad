// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_EXPRESSION_HPP
#define KAOHE_FEEL_EXPRESSION_HPP
/// \file feel/expression.hpp
/// The syntax tree of the rule language: what was written, with the place of every part, before names and types
/// are known. Grammar: docs/policy-format.md ("Rule language"), a profile of FEEL (OMG DMN 1.5, chapter 10).

#include <kaohe/base/date.hpp>
#include <kaohe/base/source_text.hpp>
#include <kaohe/feel/duration.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// What a node of the tree is. Children are in the order of the text.
enum class node_kind : std::uint8_t {
  quantity,       ///< `15.2 %`, `3128`: payload quantity
  string,         ///< `"新建"`: payload string
  boolean,        ///< `true`, `false`: payload bool
  date,           ///< `@"2018-06-19"`, `2018年6月19日`: payload date
  days,           ///< `@"P10D"`: payload days_duration
  months,         ///< `@"P1Y2M"`: payload months_duration
  null,           ///< `null`
  name,           ///< a name: payload string
  any,            ///< `-` as a unary test: any value
  subject,        ///< `?` in a unary test
  negate,         ///< unary minus: operand
  add,            ///< two operands, as the following
  subtract,       ///< `-`
  multiply,       ///< `*`, `×`
  divide,         ///< `/`
  power,          ///< `**`
  equal,          ///< `=`
  not_equal,      ///< `!=`, `≠`
  less,           ///< `<`
  less_equal,     ///< `<=`, `≤`
  greater,        ///< `>`
  greater_equal,  ///< `>=`, `≥`
  conjunction,    ///< `and`, 且: two or more operands
  disjunction,    ///< `or`, 或: two or more operands
  negation,       ///< `not(…)`, 非(…): one operand; of unary tests: a `unary_tests` node
  between,        ///< `x between a and b`: three operands
  in,             ///< `x in tests`, 属于: the value, then unary tests
  range,          ///< `[a..b)`: two operands; payload range_ends
  test,           ///< a unary comparison `>= a`: one operand; payload node_kind of the comparison
  unary_tests,    ///< tests separated by commas, any of which may hold
  list,           ///< `[a, b]`: elements
  call,           ///< `max(a, b)`: arguments; payload call_form
  conditional,    ///< `if c then a else b`: three operands
  for_each,       ///< `for x in d return e`: the domains, then what is returned; payload name_list
  some,           ///< `some x in d satisfies c`: the domains, then the condition; payload name_list
  every,          ///< `every x in d satisfies c`: as `some`
  sequence,       ///< the domain `a..b` of an iteration, whole numbers up or down: two operands
  filter,         ///< `l[c]`, `l[1]`: the list, then the condition or position
  path,           ///< `e.name`: one operand; payload string (the name)
  context,        ///< `{a: 1, b: 2}`: the entries; payload name_list
};

/// Which ends of a range belong to it.
struct range_ends {
  bool low_included = true;   ///< `[`
  bool high_included = true;  ///< `]`
  /// Same ends.
  friend bool operator==(const range_ends&, const range_ends&) = default;
};

/// What is called, and how its arguments are named.
struct call_form {
  std::string function;                 ///< `max`, `list contains`
  std::vector<std::string> parameters;  ///< the names given with the arguments; empty: by position
  /// Same function and names.
  friend bool operator==(const call_form&, const call_form&) = default;
};

/// The variables of an iteration, the keys of a context: one for each child (an iteration: for each domain).
using name_list = std::vector<std::string>;

/// Index of a node in its expression.
using node_index = std::uint32_t;

/// One node.
struct node {
  node_kind kind{};                  ///< what it is
  std::uint32_t begin = 0;           ///< first byte in the source
  std::uint32_t end = 0;             ///< first byte behind it
  std::vector<node_index> children;  ///< operands, arguments, elements, tests
  /// What the kind says it carries.
  std::variant<std::monostate, quantity, std::string, bool, kaohe::date, days_duration, months_duration, range_ends,
               node_kind, call_form, name_list>
      payload;
};

/// A parsed text.
struct expression {
  source_text source;       ///< the text as written
  std::vector<node> nodes;  ///< children stand before their parents
  node_index root = 0;      ///< the node of the whole text

  /// A node by its index.
  [[nodiscard]] const node& at(node_index i) const { return nodes[i]; }
  /// The part of the source that a node spans.
  [[nodiscard]] std::string_view text_of(node_index i) const {
    return std::string_view(source.value).substr(nodes[i].begin, nodes[i].end - nodes[i].begin);
  }
};

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
