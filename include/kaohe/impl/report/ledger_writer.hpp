// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_LEDGER_WRITER_HPP
#define KAOHE_IMPL_REPORT_LEDGER_WRITER_HPP
// Internal: the ledger of a budget as lines.

#include <kaohe/impl/report/decision_writer.hpp>

#include <span>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// Writes one ledger.
class ledger_writer {
 public:
  ledger_writer(const policy& p, const ledger& l, language lang)
      : policy_(p),
        ledger_(l),
        budget_(p.at(l.budget)),
        in_(unit_left(p, budget_.target)),
        zh_(lang == language::zh),
        lang_(lang) {}

  [[nodiscard]] std::string text(std::span<const project> projects) {
    const target& t = policy_.at(budget_.target);
    out_ = both("【台账】", "[ledger] ") + budget_.id + both("：", ": ") + policy_.at(t.who.front()).name + " " +
           policy_.at(t.measured).name + both("（", " (") + t.id + both("）", ")") + "\n";
    if (!budget_.cited.article.empty() || !budget_.cited.quote.empty()) {
      line("依据", "source", citation_text(policy_, budget_.cited, lang_));
    }
    if (!budget_.cited.reading.empty()) line("读法", "reading", budget_.cited.reading);
    line("控制数", "bound", amount(ledger_.bound));
    line("已发生", "taken", amount(ledger_.taken) + settled());
    line("已承诺", "committed", amount(ledger_.committed));
    for (const decision& each : ledger_.commitments) line("登记", "register", explain(policy_, each, lang_));
    line("剩余", "remaining", amount(ledger_.remaining));
    std::vector<std::string> missing;
    for (const lacking& what : ledger_.missing) missing.push_back(lacking_text(policy_, what, lang_));
    if (!missing.empty()) line("缺数据", "missing", joined(missing, both("、", ", ")));
    for (const ledger_line& each : ledger_.applications) {
      line("申请", "application", application(projects[each.project], each));
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }
  void line(const char* zh_label, const char* en_label, const std::string& text) {
    out_ += std::string("  ") + (zh_ ? zh_label : en_label) + both("：", ": ") + text + "\n";
  }
  [[nodiscard]] std::string amount(const std::optional<number>& coherent) const {
    return coherent ? exactly(*coherent, in_, lang_) : both("不详", "not known");
  }
  [[nodiscard]] std::string settled() const {
    return ledger_.settled ? both("（", " (") + figure_text(policy_, *ledger_.settled, lang_) + both("）", ")") : "";
  }

  /// `2019-03-01 P001 某某项目 5000 tce，累计 8000 tce`.
  [[nodiscard]] std::string application(const project& of, const ledger_line& l) const {
    std::string out = l.day ? to_text(*l.day) : both("日期不详", "no day");
    out += " " + name_of(of) + " ";
    out += l.amount.is_number() ? exactly(l.amount.as_number(), in_, lang_) : filled_in(l.amount, {}, in_, lang_);
    if (l.running) out += both("，累计 ", ", in all ") + exactly(*l.running, in_, lang_);
    return out;
  }

  const policy& policy_;
  const ledger& ledger_;
  const budget& budget_;
  unit in_;
  bool zh_;
  language lang_;
  std::string out_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
