// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_LAW_TABLES_HPP
#define KAOHE_TESTS_LAW_TABLES_HPP
/// \file tables.hpp
/// Random decision tables for the law's sentences to call: every hit policy and aggregation, one output or two, with
/// and without default outputs, with overlaps and gaps wherever their policy lets them load.

#include <law/sorts.hpp>

#include <kaohe/feel/table.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kaohe_test {

/// Tables, how each is called, and how often each sort of table was made.
struct law_tables {
  std::vector<std::shared_ptr<const kaohe::feel::table>> all;
  std::map<char, std::vector<std::string>> calls;  ///< patterns by the letter of what they yield
};

class table_maker {
 public:
  explicit table_maker(dice& random) : random_(random) {}

  /// So many tables.
  law_tables make(std::size_t count) {
    law_tables made;
    while (made.all.size() < count) {
      const kaohe::feel::table_declaration d = declaration(made.all.size());
      kaohe::issues problems;
      const auto t = check_table(d, kaohe::feel::scope(), problems);
      if (!t) continue;  // rows that may not overlap, mostly
      made.all.push_back(t);
      std::string call = d.id.value + "(";
      for (std::size_t i = 0; i < letters_.size(); ++i) call += std::string(i > 0 ? ", $" : "$") + letters_[i];
      made.calls[output_letter(t->result())].push_back(call + ")");
      ++kinds[kind(d)];
    }
    return made;
  }

  std::map<std::string, std::size_t> kinds;  ///< by hit policy, aggregation, and whether there are default outputs

 private:
  using policy = kaohe::feel::hit_policy;
  using aggregation = kaohe::feel::aggregation;

  static std::string kind(const kaohe::feel::table_declaration& d) {
    static const char* const policies[] = {"unique",     "any",          "priority", "first",
                                           "rule order", "output order", "collect"};
    static const char* const aggregations[] = {"", " sum", " count", " minimum", " maximum"};
    return std::string(policies[static_cast<std::size_t>(d.policy)]) +
           aggregations[static_cast<std::size_t>(d.aggregate)] + (d.defaults.empty() ? "" : " with default");
  }
  static char output_letter(const kaohe::feel::type& of) {
    for (const sort& each : sorts()) {
      if (each.of == of) return each.letter;
    }
    return ' ';  // a list of choices: not called
  }
  const sort& of_letter(char letter) const {
    for (const sort& each : sorts()) {
      if (each.letter == letter) return each;
    }
    return sorts().front();
  }

  kaohe::feel::table_declaration declaration(std::size_t number) {
    kaohe::feel::table_declaration d;
    d.id = text("t" + std::to_string(number));
    d.policy = policy{static_cast<std::uint8_t>(random_.below(7))};
    if (d.policy == policy::collect) d.aggregate = aggregation{static_cast<std::uint8_t>(random_.below(5))};
    const bool ranked = d.policy == policy::priority || d.policy == policy::output_order;
    const bool two = !ranked && d.aggregate == aggregation::none && random_.below(3) == 0;
    letters_.clear();
    for (std::size_t i = 0; i <= random_.below(3); ++i) {
      letters_ += "nbkqs"[random_.below(5)];
      const std::string name = "p" + std::to_string(i);
      d.parameters.push_back({name, of_letter(letters_[i]).of, {}});
      d.columns.push_back({text(name), {}});
    }
    if (two) {
      d.outputs = {{"甲", of_letter('n').of, {}}, {"乙", of_letter('b').of, {}}};
    } else {
      d.outputs = {{"r", of_letter(ranked ? 'k' : 'n').of, {}}};
    }
    const std::size_t rows = 1 + random_.below(d.policy == policy::unique ? 3 : 5);
    for (std::size_t r = 0; r < rows; ++r) {
      kaohe::feel::table_row row;
      for (const char letter : letters_) row.inputs.push_back(text(cell(letter)));
      row.outputs = outputs(two, ranked);
      d.rows.push_back(std::move(row));
    }
    if (d.aggregate != aggregation::count && random_.below(2) == 0) d.defaults = outputs(two, ranked);
    return d;
  }
  std::vector<kaohe::source_text> outputs(bool two, bool ranked) {
    if (two) return {text(random_.one_of(std::vector<std::string>{"0", "1"})), text(boolean())};
    if (ranked) return {text(random_.one_of(choices()))};
    return {text(random_.one_of(std::vector<std::string>{"0", "0", "1", "2", "1/0"}))};
  }
  static const std::vector<std::string>& choices() {
    static const std::vector<std::string> all{"\"新建\"", "\"扩建\"", "\"改建\""};
    return all;
  }
  std::string boolean() { return random_.below(2) == 0 ? "true" : "false"; }

  /// A cell of a column of that sort.
  std::string cell(char letter) {
    if (random_.below(4) == 0) return "-";
    if (letter == 'b') return boolean();
    if (letter == 'k')
      return random_.one_of(std::vector<std::string>{"\"新建\"", "\"扩建\"", "新建、改建", "not(\"改建\")"});
    const std::string one = random_.one_of(of_letter(letter).literals);
    if (letter == 's') return random_.below(2) == 0 ? one : one + ", \"b\"";
    if (random_.below(3) == 0) return one;
    static const std::vector<std::string> numbers{"< 1", ">= 1", "[0..2)", "(0..3]", "not(0)", "< 0, > 2"};
    static const std::vector<std::string> amounts{"< 1 tce", ">= 1 tce", "[0 tce..2 tce)", "(0 tce..1 tce]",
                                                  "not(0 tce)"};
    return random_.one_of(letter == 'q' ? amounts : numbers);
  }
  static kaohe::source_text text(std::string t) { return {std::move(t), {}, {}}; }

  dice& random_;
  std::string letters_;  // of the parameters of the table being made
};

}  // namespace kaohe_test

#endif
