// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_DECIDING_PARTS_HPP
#define KAOHE_IMPL_REPORT_DECIDING_PARTS_HPP
// Internal: the conditions that made a whole condition true or false.

#include <kaohe/impl/report/trace_lines.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// Goes down from a condition that is true or false to those that made it so: the false ones of an `and` that is false,
/// the true ones of an `or` that is true, all of them otherwise; the branch that an `if` took, with its
/// condition; the passes that decided `some` and `every`.
class deciding_parts {
 public:
  deciding_parts(const feel::evaluated& e, language lang) : e_(e), lang_(lang) {}

  /// Their texts in the order of the text, with what the variables of iterations were; none if it is the whole.
  [[nodiscard]] std::vector<std::string> of(const feel::trace_node& root) {
    visit(root);
    return std::move(found_);
  }

 private:
  void visit(const feel::trace_node& t) {
    using enum feel::node_kind;
    switch (e_.text.at(t.node).kind) {
      case conjunction:
      case disjunction:
      case unary_tests:
        return visit_like(t);
      case some:
      case every:
        return visit_passes(t, t.result.is_true(), 0);
      case conditional:
      case negation:
        for (const feel::trace_node& part : t.parts) visit(part);
        return;
      default:
        keep(t.node);
    }
  }

  /// Those with the value of the whole: if it is the decisive one they alone made it so, else all have it.
  void visit_like(const feel::trace_node& t) {
    for (const feel::trace_node& part : t.parts) {
      if (same(part.result, t.result.is_true()) || !e_.program.notes[part.node].at) visit(part);
    }
  }

  /// The bodies of the passes that have the value of the whole.
  void visit_passes(const feel::trace_node& t, bool truth, std::size_t iteration) {
    const std::size_t before = found_.size();
    for (const feel::trace_node& pass : t.parts) {
      if (!pass.is_pass || pass.parts.empty()) continue;
      passes_.push_back(pass_text(e_, pass, iteration, lang_));
      const feel::trace_node& body = pass.parts.back();
      if (body.is_pass) {
        visit_passes(pass, truth, iteration + 1);
      } else if (same(body.result, truth)) {
        visit(body);
      }
      passes_.pop_back();
    }
    if (iteration == 0 && found_.size() == before) keep(t.node);  // over an empty list
  }

  [[nodiscard]] static bool same(const feel::value& v, bool truth) { return truth ? v.is_true() : v.is_false(); }

  void keep(feel::node_index i) {
    if (i == e_.text.root) return;
    std::string text = on_one_line(e_.text.text_of(i));
    const bool zh = lang_ == language::zh;
    for (std::size_t k = 0; k < passes_.size(); ++k)
      text += (k > 0 ? (zh ? "，" : ", ") : zh ? "（" : " (") + passes_[k];
    if (!passes_.empty()) text += zh ? "）" : ")";
    if (std::find(found_.begin(), found_.end(), text) == found_.end()) found_.push_back(std::move(text));
  }

  const feel::evaluated& e_;
  language lang_;
  std::vector<std::string> passes_;  // that are being visited, the outermost first
  std::vector<std::string> found_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
