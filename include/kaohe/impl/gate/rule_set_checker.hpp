// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_CHECKER_HPP
#define KAOHE_IMPL_GATE_RULE_SET_CHECKER_HPP
// Internal: asks about rules, alone and in pairs, and reports what is odd. Something is claimed only where it was
// proved within the limit of work.

#include <kaohe/impl/gate/rule_set_example.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

class rule_set_checker {
 public:
  rule_set_checker(const policy& p, issues& problems)
      : p_(p), problems_(problems), times_(rules_in_time(p)), dead_(p->rules.size()) {}

  void check() {
    for (std::size_t r = 0; r < dead_.size(); ++r) check_alone(r);
    for (std::size_t r = 0; r < dead_.size(); ++r) {
      if (!dead_[r]) check_covered(r);
    }
    for (std::size_t second = 0; second < dead_.size(); ++second) {
      for (std::size_t first = 0; first < second; ++first) check_requirements(first, second);
    }
  }

 private:
  static constexpr std::uint64_t work_for_one = 100'000;

  [[nodiscard]] const rule& at(std::size_t r) const { return p_->rules[r]; }
  void report(issue_code code, std::size_t r, std::vector<std::string> args) {
    problems_.push_back({code, at(r).where, std::move(args)});
  }
  [[nodiscard]] static answer ask(const rules_at& in, std::vector<formula> goals,
                                  const std::set<std::string>& without = {}) {
    work_limit work(work_for_one);
    return logic_solver(in.logic->book, in.logic->book.formulas, work).solve(std::move(goals), without);
  }
  [[nodiscard]] std::optional<std::string> example(const std::vector<std::size_t>& rules, bool asked_only,
                                                   const validity& when) const {
    std::vector<const rule*> all;
    for (const std::size_t r : rules) all.push_back(&at(r));
    work_limit work(work_for_one);
    return example_finder(p_, std::move(all), asked_only, work).in(when);
  }

  // --- a rule that never fires ---
  void check_alone(std::size_t r) {
    bool ever = false;
    dead_[r] = true;
    for (const rules_at& in : times_) {
      if (!in.rules[r]) continue;
      ever = true;
      dead_[r] = dead_[r] && ask(in, {in.rules[r]->fires}) == answer::no;
    }
    dead_[r] = dead_[r] && ever;
    if (!dead_[r]) return;
    const std::vector<std::string> excluding = excluding_each_other(r);
    std::string zh, en;
    for (const std::string& each : excluding) {
      zh += (zh.empty() ? "“" : "、“") + each + "”";
      en += (en.empty() ? "'" : ", '") + each + "'";
    }
    const bool one = excluding.size() == 1;
    report(issue_code::rule_never_fires, r,
           {at(r).id, one ? excluding.front() : "", one ? "" : kaohe::detail::bilingual(zh, en)});
  }
  /// The texts of conditions and axioms of which none can be left out for the rule to be impossible.
  [[nodiscard]] std::vector<std::string> excluding_each_other(std::size_t r) const {
    std::vector<std::string> all;  // in the order in which it is tried to do without them
    const auto note = [&](const std::string& text) {
      if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
    };
    for (const rules_at& in : times_) {
      if (!in.rules[r]) continue;
      work_limit work(work_for_one);
      const logic_solver solver(in.logic->book, in.logic->book.formulas, work);
      for (const axiom* const a : solver.axioms_of({in.rules[r]->fires})) note(a->text);
    }
    const auto axioms = static_cast<std::ptrdiff_t>(all.size());
    for (const rules_at& in : times_) {
      if (!in.rules[r]) continue;
      for (const axiom& each : in.rules[r]->conditions) note(each.text);
    }
    std::set<std::string> without;
    for (const std::string& each : all) {
      without.insert(each);
      if (!impossible(r, without)) without.erase(each);
    }
    std::rotate(all.begin(), all.begin() + axioms, all.end());  // conditions before axioms
    std::vector<std::string> left;
    for (const std::string& each : all) {
      if (without.contains(each)) continue;
      left.push_back(each == axiom_of_time ? time_text(at(r).in_force) : each);
    }
    return left;
  }
  [[nodiscard]] bool impossible(std::size_t r, const std::set<std::string>& without) const {
    return std::all_of(times_.begin(), times_.end(), [&](const rules_at& in) {
      if (!in.rules[r]) return true;
      std::vector<formula> goals;
      for (const axiom& each : in.rules[r]->conditions) {
        if (!without.contains(each.text)) goals.push_back(each.holds);
      }
      return ask(in, std::move(goals), without) == answer::no;
    });
  }
  [[nodiscard]] static std::string time_text(const validity& v) {
    return (v.from ? "from = " + to_text(*v.from) : "") + (v.from && v.to ? ", " : "") +
           (v.to ? "to = " + to_text(*v.to) : "");
  }

  // --- a rule that fires only where another does ---
  void check_covered(std::size_t r) {
    for (std::size_t other = 0; other < dead_.size(); ++other) {
      if (!covers(other, r) || (other > r && covers(r, other))) continue;
      std::optional<std::string> shown;
      for (const rules_at& in : times_) {
        if (in.rules[r] && !shown) shown = example({r, other}, false, in.when);
      }
      return report(issue_code::rule_covered, r, {at(r).id, at(other).id, shown.value_or("")});
    }
  }
  /// True if `other` fires wherever `r` does, for all procedures of `r`, and is no milder.
  [[nodiscard]] bool covers(std::size_t other, std::size_t r) const {
    if (other == r || dead_[other] || !no_milder(at(other), at(r)) || !of_all_procedures(at(other), at(r)))
      return false;
    return std::all_of(times_.begin(), times_.end(), [&](const rules_at& in) {
      if (!in.rules[r]) return true;
      if (!in.rules[other]) return false;
      formula_store& f = in.logic->book.formulas;
      return ask(in, {in.rules[r]->fires, f.negated(in.rules[other]->fires)}) == answer::no;
    });
  }
  [[nodiscard]] static bool of_all_procedures(const rule& other, const rule& r) {
    return std::all_of(r.procedures.begin(), r.procedures.end(), [&](procedure_id p) {
      return std::find(other.procedures.begin(), other.procedures.end(), p) != other.procedures.end();
    });
  }
  /// True if `other` makes the outcome no milder than `r`, whatever exceptions are granted.
  [[nodiscard]] static bool no_milder(const rule& other, const rule& r) {
    if (other.strength == r.strength) {
      if (r.strength == strength::escalate) return other.authority == r.authority;
      return r.strength != strength::advise || other.effect == r.effect;
    }
    if (r.strength != strength::refuse_in_principle && r.strength != strength::require) return false;
    if (other.strength == strength::prohibit) return true;
    return r.strength == strength::require && other.strength == strength::refuse_in_principle &&
           other.exception_by.empty();
  }

  // --- two requirements that cannot both be met ---
  void check_requirements(std::size_t first, std::size_t second) {
    const rule &a = at(first), &b = at(second);
    if (!a.must || !b.must || !of_common_procedure(a, b)) return;
    for (const rules_at& in : times_) {
      if (!in.rules[first] || !in.rules[second]) continue;
      const rule_formulas &x = *in.rules[first], &y = *in.rules[second];
      if (ask(in, {x.asked, y.asked, x.met, y.met}) != answer::no) continue;
      const bool each_alone =
          ask(in, {x.asked, y.asked, x.met}) == answer::yes && ask(in, {x.asked, y.asked, y.met}) == answer::yes;
      if (!each_alone) continue;
      if (auto shown = example({first, second}, true, in.when)) {
        return report(issue_code::requirements_conflict, second, {b.id, a.id, std::move(*shown)});
      }
    }
  }
  [[nodiscard]] static bool of_common_procedure(const rule& a, const rule& b) {
    return std::any_of(a.procedures.begin(), a.procedures.end(), [&](procedure_id p) {
      return std::find(b.procedures.begin(), b.procedures.end(), p) != b.procedures.end();
    });
  }

  const policy& p_;
  issues& problems_;
  std::vector<rules_at> times_;
  std::vector<bool> dead_;  // of each rule: it never fires
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
