// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_RULE_TALLY_HPP
#define KAOHE_IMPL_TRIAL_RULE_TALLY_HPP
// Internal: which rules cases found firing and not firing, which of their conditions true and false, and which rows of
// tables they asked.

#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/trace.hpp>
#include <kaohe/impl/trial/coverage.hpp>
#include <kaohe/impl/trial/project_trial.hpp>

#include <map>
#include <optional>

namespace kaohe::inline KAOHE_ABI::trial::detail {

class rule_tally {
 public:
  explicit rule_tally(const policy& p) : policy_(p) {
    using part = evaluated_condition::part;
    for (const rule& r : p->rules) {
      tried one;
      if (r.applies) one.parts.emplace(part::applies, *r.applies);
      one.parts.emplace(part::when, r.when);
      if (r.unless) one.parts.emplace(part::unless, *r.unless);
      if (r.must) one.parts.emplace(part::must, *r.must);
      if (r.shortage) one.parts.emplace(part::shortage, *r.shortage);
      rules_.push_back(std::move(one));
    }
  }

  /// What a rule said in a case.
  void add(const rule_finding& f, coverage& tables) {
    tried& of = rules_[f.rule.index];
    of.fired = of.fired || f.result == rule_verdict::fires;
    of.spared = of.spared || f.result == rule_verdict::does_not_fire || f.result == rule_verdict::not_applicable;
    for (const evaluated_condition& each : f.conditions) {
      const auto at = of.parts.find(each.is);
      if (at != of.parts.end()) at->second.add(each.given, policy_, tables);
    }
  }

  /// What is left, behind what is there already.
  void take_left(trial_results& into) const {
    for (std::uint32_t i = 0; i < rules_.size(); ++i) {
      const tried& of = rules_[i];
      unreached left{rule_place{{i}, {}}, {}, !of.fired, !of.spared, {}};
      for (const auto& [is, expression] : of.parts) expression.take_left(is, left.branches, into.rules);
      into.rules.ways += 2;
      into.rules.ways_tried += (of.fired ? 1U : 0U) + (of.spared ? 1U : 0U);
      if (left.never_fires || left.never_spares || !left.branches.empty()) into.not_tried.push_back(std::move(left));
    }
  }

 private:
  /// An expression with the conditions in it.
  class tried_expression {
   public:
    explicit tried_expression(const rule_expression& of) : program_(of.program) {
      issues ignored;  // it was read before
      tree_ = feel::parse_expression({of.text, {}, {}}, ignored);
      seen_.resize(program_.conditions.size());
    }

    void add(const std::vector<feel::value>& given, const policy& p, coverage& tables) {
      if (tree_) visit(feel::trace(program_, *tree_, given), p, tables);
    }
    void take_left(evaluated_condition::part is, std::vector<untried_branch>& left, rule_coverage& counts) const {
      for (std::size_t i = 0; i < seen_.size(); ++i) {
        for (const bool truth : {true, false}) {
          ++counts.branches;
          if (seen_[i][truth ? 1 : 0]) {
            ++counts.branches_tried;
          } else {
            left.push_back({is, text_of(program_.conditions[i].at), truth});
          }
        }
      }
    }

   private:
    void visit(const feel::trace_node& node, const policy& p, coverage& tables) {
      if (!node.is_pass && node.node < program_.notes.size()) note(program_.notes[node.node].at, node.result);
      if (node.asked) {
        for (std::uint32_t i = 0; i < p->tables.size(); ++i) {
          if (p->tables[i].rules == node.asked->rules) tables.add(decision_table_id{i}, node.asked->hit.rows);
        }
      }
      for (const feel::trace_node& each : node.parts) visit(each, p, tables);
    }
    void note(std::optional<std::uint32_t> at, const feel::value& held) {
      for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (at != program_.conditions[i].at) continue;
        if (held.is_true()) seen_[i][1] = true;
        if (held.is_false()) seen_[i][0] = true;
      }
    }
    [[nodiscard]] std::string text_of(std::uint32_t at) const {
      for (feel::node_index i = 0; tree_ && i < program_.notes.size(); ++i) {
        if (program_.notes[i].at == at) return std::string(tree_->text_of(i));
      }
      return {};
    }

    const feel::program& program_;
    std::optional<feel::expression> tree_;
    std::vector<std::array<bool, 2>> seen_;  // of each condition: false, true
  };
  struct tried {
    bool fired = false, spared = false;
    std::map<evaluated_condition::part, tried_expression> parts;
  };

  const policy& policy_;
  std::vector<tried> rules_;
};

}  // namespace kaohe::inline KAOHE_ABI::trial::detail

#endif
