// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_FUZZ_ANSWERS_HPP
#define KAOHE_TESTS_FUZZ_ANSWERS_HPP
/// \file answers.hpp
/// What must be true of every evaluation of a checked text, whatever it says.

#include <kaohe/feel/trace.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/report/trace.hpp>
#include <kaohe/report/value_text.hpp>

#include "../support/holds.hpp"
#include "samples.hpp"

#include <algorithm>
#include <chrono>
#include <set>

namespace kaohe_fuzz {

/// Evaluates a program and looks at the answer from all sides.
class answers {
 public:
  /// \param inputs  the type of each of `p.inputs`
  answers(const kaohe::feel::expression& e, const kaohe::feel::program& p,
          const std::vector<const kaohe::feel::type*>& inputs)
      : e_(e), p_(p), types_(inputs) {
    for (const auto& n : e.nodes) {
      if (n.kind == kaohe::feel::node_kind::conditional) may_fail_ = true;
      if (const auto* called = std::get_if<kaohe::feel::call_form>(&n.payload))
        sees_missing_ |= called->function == "missing";
    }
    may_fail_ |= !p.tables.empty();  // their arguments may be faults
  }

  /// One row of inputs. \return false if the evaluation takes so long that nothing more should be asked
  bool ask(const std::vector<kaohe::feel::value>& given, choices& chosen) {
    using clock = std::chrono::steady_clock;  // only to leave out more of the same
    const auto begin = clock::now();
    const kaohe::feel::value answer = evaluate(p_, given);
    if (clock::now() - begin > std::chrono::milliseconds(20)) return false;
    std::vector<kaohe::feel::reason> reasons(p_.conditions.size());
    require(kaohe_test::same(answer, evaluate(p_, given, memory_, reasons)));
    for (const auto& r : reasons) {
      using kaohe::feel::value_kind;
      require(r.kind == value_kind::boolean || r.kind == value_kind::missing || r.kind == value_kind::fault);
    }
    lacks(given, answer);
    law(given, answer, chosen);
    if (!explained_) explain(given, answer);  // costs more than all the rest
    explained_ = true;
    return true;
  }

  bool may_fail_ = false;      ///< an `if` or a table: what is known beside a missing input may turn out a fault
  bool sees_missing_ = false;  ///< it asks for `missing(…)`

 private:
  /// A missing answer hangs on inputs that are missing.
  void lacks(const std::vector<kaohe::feel::value>& given, const kaohe::feel::value& answer) {
    const auto on = missing_inputs(p_, given, answer);
    require(std::is_sorted(on.begin(), on.end()) && std::adjacent_find(on.begin(), on.end()) == on.end());
    for (const auto i : on) require(i < given.size() && !is_complete(given[i]));
    require(!answer.is_missing() || !on.empty());
  }
  /// What is known holds for every value of what is missing.
  void law(const std::vector<kaohe::feel::value>& given, const kaohe::feel::value& answer, choices& chosen) {
    if (answer.is_missing() || too_long(answer) || sees_missing_) return;
    std::vector<kaohe::feel::value> whole;
    for (std::size_t i = 0; i < given.size(); ++i) whole.push_back(completed(given[i], *types_[i], chosen));
    const kaohe::feel::value& then = evaluate(p_, whole, memory_);
    require(too_long(then) || kaohe_test::holds(answer, then, may_fail_));
  }
  static bool too_long(const kaohe::feel::value& v) {
    return v.is_fault() && v.as_fault().cause == kaohe::feel::fault_cause::too_many_steps;
  }
  void explain(const std::vector<kaohe::feel::value>& given, const kaohe::feel::value& answer) {
    const kaohe::feel::evaluated all{e_, p_, given, answer};
    const auto tree = trace(p_, e_, given, 20);
    if (e_.at(e_.root).kind == kaohe::feel::node_kind::unary_tests) return;  // no value by themselves
    const bool input = kaohe::feel::sort_of(p_.output) == kaohe::feel::register_sort::input;
    require(input || kaohe_test::same(tree.result, answer));
    require(tree.of == p_.result);
    for (const auto lang : {kaohe::language::zh, kaohe::language::en}) {
      (void)kaohe::report::trace_text(all, lang, 5);
      (void)kaohe::report::decided_by(all, lang);
      require(!kaohe::report::to_text(answer, p_.result, tree.shown, lang).empty());
      require(!to_text(p_.result, lang).empty());
    }
    require(!kaohe::io::evaluation_to_json(all, nullptr, {}, {}, kaohe::language::zh).empty());
    for (const auto& fault : faults_in(answer))
      require(fault.begin <= fault.end && fault.end <= e_.source.value.size());
  }

  const kaohe::feel::expression& e_;
  const kaohe::feel::program& p_;
  std::vector<const kaohe::feel::type*> types_;
  kaohe::feel::workspace memory_;
  bool explained_ = false;
};

/// The tree of a text that was read: every node within its text, children before and within their parents.
inline void look_at(const kaohe::feel::expression& e) {
  require(e.root < e.nodes.size());
  for (std::size_t i = 0; i < e.nodes.size(); ++i) {
    const auto& n = e.nodes[i];
    require(n.begin <= n.end && n.end <= e.source.value.size());
    for (const auto child : n.children) {
      require(child < i && n.begin <= e.at(child).begin && e.at(child).end <= n.end);
    }
  }
}

}  // namespace kaohe_fuzz

#endif
