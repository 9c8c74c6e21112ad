// SPDX-License-Identifier: Apache-2.0
// The law of missing values, over random expressions with every construct of the rule language and random inputs, some
// of them missing: what is known already holds for every value that the missing ones may have, and a fault stays a
// fault. `missing(x)` alone sees the difference and does not occur. One exception stands in docs/policy-format.md: the
// condition of an `if` whose branches agree, and the arguments of a decision table whose rows agree, may still turn out
// to be a fault. KAOHE_LAW_PAIRS and KAOHE_LAW_SEED ask
// for more.
#include <law/sentences.hpp>
#include <law/tables.hpp>

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/feel/builtin.hpp>
#include <support/feel.hpp>
#include <support/holds.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using kaohe::feel::node_kind;
using kaohe::feel::value;
using kaohe::feel::value_kind;
using kaohe_test::dice;
using kaohe_test::holds;
using kaohe_test::sort;

std::size_t asked(const char* variable, std::size_t otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// A value with holes: whole, missing, or missing in a part.
value with_holes(const value& whole, dice& random, std::size_t one_in) {
  if (random.below(one_in) == 0) return {};
  switch (whole.kind()) {
    case value_kind::list:
    case value_kind::context: {
      std::vector<value> parts;
      for (const value& part : whole.parts().all) parts.push_back(with_holes(part, random, 5));
      return whole.kind() == value_kind::list ? value::list(std::move(parts)) : value::context(std::move(parts));
    }
    case value_kind::range: {
      const auto& r = whole.as_range();
      return kaohe::feel::value_range{with_holes(r.low, random, 6), with_holes(r.high, random, 6), r.low_included,
                                      r.high_included};
    }
    default:
      return whole;
  }
}

const sort& of_type(const kaohe::feel::type& wanted) {
  static const auto& all = kaohe_test::sorts();
  for (const sort& each : all) {
    if (each.of == wanted) return each;
  }
  throw std::logic_error("no sort of that type");
}

/// A value without holes that agrees with what is there.
value completed(const value& v, const sort& of, dice& random) {
  if (is_complete(v)) return v;
  switch (v.kind()) {
    case value_kind::missing:
      return random.one_of(of.values);
    case value_kind::list:
    case value_kind::context: {
      std::vector<value> parts;
      const bool list = v.kind() == value_kind::list;
      for (std::size_t i = 0; i < v.parts().all.size(); ++i) {
        parts.push_back(completed(v.parts().all[i], of_type(of.of.parts[list ? 0 : i]), random));
      }
      return list ? value::list(std::move(parts)) : value::context(std::move(parts));
    }
    case value_kind::range: {
      const auto& r = v.as_range();
      const sort& end = of_type(of.of.parts[0]);
      return kaohe::feel::value_range{completed(r.low, end, random), completed(r.high, end, random), r.low_included,
                                      r.high_included};
    }
    default:
      return v;
  }
}

/// All inputs, and which sort each is of.
struct declared_inputs {
  std::vector<kaohe::feel::declared_name> names;
  std::vector<const sort*> sorts{&kaohe_test::sorts().front()};  // the subject of unary tests is a number
  std::vector<std::string> words{"?"};

  declared_inputs() {
    for (const sort& each : kaohe_test::sorts()) {
      for (const std::string& name : each.inputs) {
        names.push_back({name, each.of, static_cast<std::uint32_t>(sorts.size()), {}, {}});
        sorts.push_back(&each);
        words.push_back(name);
      }
    }
  }
};

class law {
  dice random_;

 public:
  explicit law(std::size_t seed) : random_(seed), tables(random_), maker_(random_) {}

  /// Holds the law against a new sentence.
  void sentence() {
    if (sentences % 200 == 0) {  // other tables
      auto made = tables.make(20);
      names_ = kaohe::feel::scope(inputs_.names, std::move(made.all));
      maker_.more = std::move(made.calls);
    }
    static constexpr std::string_view letters = "bbbbbbbbbbbbbbbunnnqskcdDMNNBSQpPrx";
    const char letter = letters[random_.below(letters.size())];
    const bool unary = letter == 'u';
    const std::string text = maker_.make(letter, 1 + static_cast<int>(random_.below(3)));
    kaohe::issues problems;
    const kaohe::source_text source{text, {}, {}};
    const auto tree =
        unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems);
    std::optional<kaohe::feel::program> program;
    if (tree && unary) program = check_unary_tests(*tree, inputs_.sorts[0]->of, names_, problems);
    if (tree && !unary) program = check_expression(*tree, names_, problems);
    ++sentences;
    if (!program) {
      for (const auto& p : problems) {
        if (severity_of(p.code) != kaohe::severity::error) continue;
        ++refused[p.code];
        if (refused[p.code] == 1) examples[p.code] = text + ": " + to_text(p, kaohe::language::en);
      }
      return;
    }
    conditions_ = false;
    for (const auto& n : tree->nodes) {
      conditions_ = conditions_ || n.kind == node_kind::conditional || asks_with_computed(*tree, n);
      ++kinds[static_cast<std::size_t>(n.kind)];
      if (n.kind == node_kind::call) ++functions[std::get<kaohe::feel::call_form>(n.payload).function];
    }
    if (!program->tables.empty()) ++table_calls;
    for (int row = 0; row < 80 && !program->inputs.empty(); ++row) hold(text, *program);
  }

  std::size_t sentences = 0, rows = 0, pairs = 0, known = 0, faults = 0, broken = 0, table_calls = 0;
  std::map<kaohe::issue_code, std::size_t> refused;
  std::map<kaohe::issue_code, std::string> examples;
  std::array<std::size_t, 64> kinds{};
  std::map<std::string, std::size_t> functions;
  kaohe_test::table_maker tables;

 private:
  /// True for a call of a table with an argument that may be a fault: anything but a literal or an input.
  [[nodiscard]] bool asks_with_computed(const kaohe::feel::expression& e, const kaohe::feel::node& n) const {
    if (n.kind != node_kind::call) return false;
    const auto& called = std::get<kaohe::feel::call_form>(n.payload).function;
    const auto& tables_known = names_.tables();
    if (std::none_of(tables_known.begin(), tables_known.end(), [&](const auto& t) { return t->id() == called; }))
      return false;
    return std::any_of(n.children.begin(), n.children.end(), [&](auto child) {
      const bool input = e.at(child).kind == node_kind::name && names_.find(e.text_of(child)) != nullptr;
      return !input && e.at(child).kind > node_kind::months;
    });
  }
  /// One row of inputs with holes, and where it has an answer, twenty without.
  void hold(const std::string& text, const kaohe::feel::program& p) {
    row_.clear();
    bool holes = false;
    for (const std::uint32_t i : p.inputs) {
      row_.push_back(with_holes(random_.one_of(inputs_.sorts[i]->values), random_, 3));
      holes = holes || !is_complete(row_.back());
    }
    if (!holes) return;
    ++rows;
    const value partly = evaluate(p, row_, memory_);
    if (partly.is_missing()) return;
    ++pairs;
    ++(partly.is_fault() ? faults : known);
    for (int i = 0; i < 20; ++i) {
      whole_.clear();
      for (std::size_t k = 0; k < row_.size(); ++k) {
        whole_.push_back(completed(row_[k], *inputs_.sorts[p.inputs[k]], random_));
      }
      const value& answer = evaluate(p, whole_, memory_);
      if (holds(partly, answer, conditions_)) continue;
      if (++broken <= 10) report(text, p, partly, answer);
      return;
    }
  }
  void report(const std::string& text, const kaohe::feel::program& p, const value& partly, const value& answer) const {
    std::string given;
    for (std::size_t k = 0; k < row_.size(); ++k) {
      const sort& of = *inputs_.sorts[p.inputs[k]];
      given += "\n  " + inputs_.words[p.inputs[k]] + " = " + kaohe_test::shown(row_[k], of.of) + ", then " +
               kaohe_test::shown(whole_[k], of.of);
    }
    ADD_FAILURE() << text << given << "\n  answer " << kaohe_test::shown(partly, p.result) << ", then "
                  << kaohe_test::shown(answer, p.result);
  }

  kaohe_test::sentence_maker maker_;
  const declared_inputs inputs_;
  kaohe::feel::scope names_;
  kaohe::feel::workspace memory_;
  std::vector<value> row_, whole_;
  bool conditions_ = false;  // the sentence has an `if`, or asks a table with what may be a fault
};

TEST(LawOfMissing, WhatIsKnownHoldsForEveryCompletion) {
  const std::size_t wanted = asked("KAOHE_LAW_PAIRS", 100'000);
  law all(asked("KAOHE_LAW_SEED", 2018));
  while (all.pairs < wanted && all.sentences < wanted && all.broken < 10) all.sentence();
  std::cout << all.sentences << " sentences, " << all.rows << " rows with missing values, answered: " << all.known
            << " known, " << all.faults << " at fault\n";
  for (const auto& [code, count] : all.refused) {
    std::cout << to_text(code) << " refuses " << count << ": " << all.examples.at(code) << '\n';
    const bool folded = code == kaohe::issue_code::range_reversed || code == kaohe::issue_code::not_a_date;
    EXPECT_TRUE(folded) << all.examples.at(code);
    EXPECT_LT(count * 10, all.sentences) << to_text(code);
  }
  EXPECT_GE(all.pairs, wanted);
  for (std::size_t k = 0; k <= static_cast<std::size_t>(node_kind::context); ++k) {
    std::cout << all.kinds[k] << (k == static_cast<std::size_t>(node_kind::context) ? " nodes of each kind\n" : " ");
    EXPECT_TRUE(all.kinds[k] > 0 || node_kind{static_cast<std::uint8_t>(k)} == node_kind::null) << "node kind " << k;
  }
  for (const auto& function : kaohe::feel::detail::builtins()) {
    std::cout << function.name << ' ' << all.functions[std::string(function.name)] << ", ";
    EXPECT_GT(all.functions[std::string(function.name)], 0U) << function.name;
  }
  std::cout << "\n" << all.table_calls << " sentences ask tables;";
  for (const auto& [kind, count] : all.tables.kinds) std::cout << ' ' << count << ' ' << kind << ',';
  EXPECT_EQ(all.tables.kinds.size(), 21U);  // 7 policies and 4 aggregations, with and without default; a count has none
  EXPECT_GT(all.table_calls * 20, all.sentences);
  std::cout << '\n';
}

}  // namespace
