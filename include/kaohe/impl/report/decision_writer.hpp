// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_DECISION_WRITER_HPP
#define KAOHE_IMPL_REPORT_DECISION_WRITER_HPP
// Internal: what the rules of one procedure say about an application, as an opinion of several lines.

#include <kaohe/impl/report/finding_writer.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// `P001 某某扩建项目`.
[[nodiscard]] inline std::string name_of(const project& of) {
  return of.name.empty() || of.name == of.id ? of.id : of.id + " " + of.name;
}

/// True for a finding that an officer must see even in brief: it fires, it is open and bears on the outcome or on who
/// decides, or it says something of suspensions.
[[nodiscard]] inline bool says_something(const policy& p, const rule_finding& f) {
  if (f.result == rule_verdict::fires) return true;
  if (f.result == rule_verdict::not_applicable) return false;
  if (f.result == rule_verdict::undetermined) return p.at(f.rule).strength != strength::advise;
  return !f.suspensions.empty() || !f.unassessed.empty();
}

/// Writes one decision.
class decision_writer {
 public:
  decision_writer(const policy& p, const project_decision& d, bool everything, language lang)
      : policy_(p), decision_(d), zh_(lang == language::zh), lang_(lang), everything_(everything) {}

  [[nodiscard]] std::string text(const project& of) {
    const procedure& by = policy_.at(decision_.procedure);
    out_ = both("【", "[") + outcome_text(decision_, lang_) + both("】", "] ") + name_of(of) + both("：", ": ") +
           by.id + both("（", " (") + by.authority + both("）", ")") + "\n";
    if (decision_.rule_date) line(both("规则日期：", "rules of: ") + to_text(*decision_.rule_date));
    for (const std::size_t decider : decision_.deciders) {
      const rule_finding& f = decision_.findings[decider];
      line(both("决定机关：", "decided by: ") + policy_.at(f.rule).authority +
           in_brackets(report::name_of(policy_, f)));
    }
    for (const rule_finding& f : decision_.findings) {
      if (everything_ || says_something(policy_, f))
        out_ += finding_writer(policy_, f, !everything_, "  ", lang_).text();
    }
    if (!everything_) add_fulfilled();
    add_missing();
    add_ways();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }
  [[nodiscard]] std::string in_brackets(const std::string& text) const {
    return both("（", " (") + text + both("）", ")");
  }
  void line(const std::string& text) { out_ += "  " + text + "\n"; }

  /// The names of findings: `coal-redline、offset/氨氮`.
  [[nodiscard]] std::string names(const std::vector<std::size_t>& findings) const {
    std::vector<std::string> all;
    for (const std::size_t f : findings) all.push_back(report::name_of(policy_, decision_.findings[f]));
    return joined(all, both("、", ", "));
  }

  void add_fulfilled() {
    std::vector<std::size_t> met;
    for (std::size_t f = 0; f < decision_.findings.size(); ++f) {
      if (decision_.findings[f].fulfilled) met.push_back(f);
    }
    if (!met.empty()) line(both("已满足的要求：", "requirements that are fulfilled: ") + names(met));
  }

  void add_missing() {
    if (decision_.missing.empty()) return;
    line(both("补正清单：", "to be supplied:"));
    for (const needed_input& each : decision_.missing) {
      line("  " + lacking_text(policy_, each.what, lang_) + both("，用于 ", ", for ") + names(each.needed_by));
    }
  }

  void add_ways() {
    if (decision_.ways.empty()) return;
    line(both("怎样改变结论：", "what would change it:"));
    for (const way_out& way : decision_.ways) {
      std::vector<std::size_t> off, on;
      for (const std::size_t f : way.turning) {
        const bool exempts = policy_.at(decision_.findings[f].rule).strength == strength::exempt;
        (exempts ? on : off).push_back(f);
      }
      std::string out = "  " + both("改为“", "to be '") + std::string(word(way.to, lang_)) + both("”：", "': ");
      if (!off.empty()) out += names(off) + both(" 不再触发", " must not fire");
      if (!off.empty() && !on.empty()) out += both("，", ", ");
      if (!on.empty()) out += names(on) + both(" 触发", " must fire");
      line(out);
    }
  }

  const policy& policy_;
  const project_decision& decision_;
  bool zh_;
  language lang_;
  bool everything_;
  std::string out_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
