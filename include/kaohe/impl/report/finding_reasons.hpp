// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_FINDING_REASONS_HPP
#define KAOHE_IMPL_REPORT_FINDING_REASONS_HPP
// Internal: the conditions within the expressions of a rule, each with its sides, read off the trace of a finding.

#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/trace.hpp>
#include <kaohe/impl/report/trace_lines.hpp>
#include <kaohe/report/explain_decision.hpp>

#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// The expression of a rule that is that part, or null if it has none.
[[nodiscard]] inline const rule_expression* expression_of(const rule& r, evaluated_condition::part part) {
  const auto optional = [](const std::optional<rule_expression>& e) { return e ? &*e : nullptr; };
  switch (part) {
    case evaluated_condition::part::applies:
      return optional(r.applies);
    case evaluated_condition::part::when:
      return &r.when;
    case evaluated_condition::part::unless:
      return optional(r.unless);
    case evaluated_condition::part::must:
      return optional(r.must);
    case evaluated_condition::part::shortage:
      return optional(r.shortage);
  }
  return nullptr;
}

/// Finds the conditions of one expression.
class reason_finder {
 public:
  reason_finder(const feel::expression& text, evaluated_condition::part part, std::vector<because>& all)
      : text_(text), part_(part), all_(all) {}

  void visit(const feel::trace_node& t) {
    using enum feel::node_kind;
    const feel::node& n = text_.at(t.node);
    const bool composed = n.kind == conjunction || n.kind == disjunction || n.kind == negation || n.kind == conditional;
    if (composed && !t.parts.empty()) {
      for (const feel::trace_node& part : t.parts) visit(part);
    } else if (n.kind != boolean) {
      all_.push_back(reason(t, n));
    }
  }

 private:
  [[nodiscard]] because reason(const feel::trace_node& t, const feel::node& n) const {
    because made;
    made.in_part = part_;
    made.text = text_.text_of(t.node);
    if (t.result.is_true() || t.result.is_false()) made.holds = t.result.is_true();
    if (!is_comparison(n.kind) || t.parts.size() != 2) return made;
    const feel::trace_node &left = t.parts[0], &right = t.parts[1];
    if (left.of.kind != feel::type_kind::quantity || right.of.kind != feel::type_kind::quantity) return made;
    made.value = left.result;
    made.bound = right.result;
    made.of = right.of;
    made.in = is_written(right) || !is_written(left) ? right.shown : left.shown;
    if (left.result.is_number() && right.result.is_number()) {
      made.margin = left.result.as_number() - right.result.as_number();
    }
    return made;
  }
  /// True for a side whose unit somebody chose: a name or a literal.
  [[nodiscard]] bool is_written(const feel::trace_node& t) const {
    const feel::node_kind kind = text_.at(t.node).kind;
    return kind == feel::node_kind::name || kind == feel::node_kind::quantity;
  }

  const feel::expression& text_;
  evaluated_condition::part part_;
  std::vector<because>& all_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
