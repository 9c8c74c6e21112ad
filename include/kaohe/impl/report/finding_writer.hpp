// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_FINDING_WRITER_HPP
#define KAOHE_IMPL_REPORT_FINDING_WRITER_HPP
// Internal: a finding about a project as the lines of an opinion, in full or in brief.

#include <kaohe/impl/report/explain_inl.hpp>
#include <kaohe/impl/report/finding_reasons.hpp>
#include <kaohe/impl/report/finding_words.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// Writes one finding. In brief: without sentence, reading and facts, and of the conditions only those that decide.
class finding_writer {
 public:
  finding_writer(const policy& p, const rule_finding& f, bool brief, std::string indent, language lang)
      : policy_(p),
        rule_(p.at(f.rule)),
        found_(f),
        zh_(lang == language::zh),
        lang_(lang),
        brief_(brief),
        indent_(std::move(indent)) {}

  [[nodiscard]] std::string text() {
    out_ = indent_ + head() + "\n";
    if (!brief_) add_source();
    if (rule_.is_reading) line("性质", "nature", both("本条为理解，非原文", "a reading, not the words of the text"));
    if (!brief_ && !rule_.cited.reading.empty()) line("读法", "reading", rule_.cited.reading);
    if (!brief_) add_facts();
    add_conditions();
    add_what_follows();
    add_register();
    add_what_lacks();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }
  void line(const char* zh_label, const char* en_label, const std::string& text) {
    out_ += indent_ + "  " + (zh_ ? zh_label : en_label) + both("：", ": ") + text + "\n";
  }
  [[nodiscard]] bool fires() const { return found_.result == rule_verdict::fires; }

  /// `【触发】原则上不予通过：万元工业增加值能耗红线（intensity-redline）`; in brief with the article.
  [[nodiscard]] std::string head() const {
    std::string verdict = found_.fulfilled ? both("已满足", "fulfilled") : std::string(word(found_.result, lang_));
    if (found_.exception) verdict += both("，已准予例外", ", exception granted");
    const std::string name = report::name_of(policy_, found_);
    const bool titled = !rule_.title.empty() && rule_.title != rule_.id;
    std::string out = both("【", "[") + verdict + both("】", "] ") + std::string(word(rule_.strength, lang_)) +
                      both("：", ": ") + (titled ? rule_.title + both("（", " (") + name + both("）", ")") : name);
    if (brief_ && !rule_.cited.article.empty())
      out += both("，依据（", ", article (") + rule_.cited.article + both("）", ")");
    return out;
  }

  void add_source() {
    line("依据", "source", citation_text(policy_, rule_.cited, lang_));
    if (rule_.in_force.from || rule_.in_force.to) line("施行", "in force", validity_text(rule_.in_force, lang_));
  }

  void add_facts() {
    const std::vector<std::string> facts = facts_of(policy_, found_, lang_);
    if (!facts.empty()) line("事实", "facts", joined(facts, both("；", "; ")));
  }

  void add_conditions() {
    const std::vector<because> all = reasons_of(policy_, found_);
    const auto of_interest = [&](const because& b) { return decides(b); };
    const bool select = brief_ && std::any_of(all.begin(), all.end(), of_interest);
    for (const because& b : all) {
      if (!select || decides(b)) add_condition(b);
    }
  }
  /// Of a finding that is open what is open; else what made it what it is.
  [[nodiscard]] bool decides(const because& b) const {
    if (found_.result == rule_verdict::undetermined) return !b.holds;
    if (!b.holds || b.in_part == evaluated_condition::part::applies) return false;
    return *b.holds == (b.in_part == evaluated_condition::part::when) || !fires();
  }
  void add_condition(const because& b) {
    switch (b.in_part) {
      case evaluated_condition::part::applies:
        return line("适用", "applies", reason_text(b, lang_));
      case evaluated_condition::part::when:
        return line("条件", "when", reason_text(b, lang_));
      case evaluated_condition::part::unless:
        return line("除外", "unless", reason_text(b, lang_));
      case evaluated_condition::part::must:
        return line("要求", "must", reason_text(b, lang_));
      case evaluated_condition::part::shortage:
        break;  // an amount, no condition
    }
  }

  void add_what_follows() {
    if (found_.shortage) {
      line("尚缺", "short of", exactly(*found_.shortage, rule_.short_in.value_or(unit{}), lang_));
    }
    if (fires() && !rule_.effect.empty()) line("处理", "effect", rule_.effect);
    if (!brief_ && fires() && !rule_.authority.empty()) line("决定机关", "decided by", rule_.authority);
  }

  void add_register() {
    if (found_.exception) line("登记", "register", explain(policy_, *found_.exception, lang_));
    const bool may_be_excepted = fires() && !found_.exception && !rule_.exception_by.empty();
    if (may_be_excepted) {
      const std::string who = joined(rule_.exception_by, both("、", ", "));
      line("例外", "exception",
           both("未见准予例外的登记（有权机关：", "none registered (may be granted by ") + who + both("）", ")"));
    }
    for (const suspension& s : found_.suspensions) line("限批", "suspension", suspension_text(policy_, s, lang_));
    for (const responsible_unit_id who : found_.unassessed) {
      line("限批", "suspension", unassessed_text(policy_, who, lang_));
    }
  }

  void add_what_lacks() {
    std::vector<std::string> missing;
    for (const lacking& what : found_.missing) missing.push_back(lacking_text(policy_, what, lang_));
    if (!missing.empty()) line("须补正", "needed", joined(missing, both("、", ", ")));
    if (found_.fault) line("无法计算", "fault", fault_text());
    std::vector<std::string> changes;
    for (const change& c : found_.changes) changes.push_back(change_text(policy_, c, lang_));
    if (!changes.empty()) line("改变结论", "would change it", joined(changes, both("；或 ", "; or ")));
  }

  /// `综合能耗 / 工业增加值：除数为零，无法相除`.
  [[nodiscard]] std::string fault_text() const {
    const std::string why(sentence(found_.fault->cause, lang_));
    const rule_expression* const in = found_.fault_in ? expression_of(rule_, *found_.fault_in) : nullptr;
    if (in == nullptr || found_.fault->end > in->text.size() || found_.fault->begin >= found_.fault->end) return why;
    const std::string_view part(in->text);
    return on_one_line(part.substr(found_.fault->begin, found_.fault->end - found_.fault->begin)) + both("：", ": ") +
           why;
  }

  const policy& policy_;
  const rule& rule_;
  const rule_finding& found_;
  bool zh_;
  language lang_;
  bool brief_;
  std::string indent_;
  std::string out_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
