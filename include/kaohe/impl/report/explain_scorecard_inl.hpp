// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_SCORECARD_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_SCORECARD_INL_HPP
#include <kaohe/report/consequence.hpp>
#include <kaohe/report/explain_scorecard.hpp>

#include <kaohe/impl/report/explain_inl.hpp>
#include <kaohe/impl/report/rule_input_text.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

/// Writes why an item of a score sheet has its points.
class item_text {
 public:
  item_text(const policy& p, const scheme& by, const item_score& scored, language lang)
      : policy_(p), item_(by.items[scored.item]), scored_(scored), zh_(lang == language::zh), lang_(lang) {}

  [[nodiscard]] std::string why() {
    if (scored_.applies == false) add(left_out());
    if (!scored_.applies) add(both("是否适用待定", "open whether it applies"));
    if (scored_.applies != false) add_reasons();
    if (scored_.out_of_range) add(both("得分超出分值", "not between 0 and the points of the item"));
    if (scored_.fault) add(std::string(sentence(*scored_.fault, lang_)));
    return out_;
  }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }
  void add(const std::string& part) {
    if (part.empty()) return;
    if (!out_.empty()) out_ += both("；", "; ");
    out_ += part;
  }

  [[nodiscard]] std::string left_out() const {
    switch (item_.otherwise.value_or(not_applying::zero)) {
      case not_applying::full:
        return both("不适用，按满分计", "does not apply, counted in full");
      case not_applying::rescale:
        return both("不适用，分值分摊到其他项目", "does not apply, its points are spread over others");
      case not_applying::zero:
        break;
    }
    return both("不适用，不得分", "does not apply, no points");
  }

  void add_reasons() {
    if (const auto* const rules = std::get_if<rule_table>(&item_.scored_by)) {
      add(values(rules->inputs));
      add(rows(*rules->rules, scored_.rows, both("第", "row "), both("行", "")));
      add(rows(*rules->rules, scored_.possible, both("可能第", "perhaps row "), both("行", "")));
    }
    if (const auto* const points = std::get_if<rule_expression>(&item_.scored_by)) add(values(points->inputs));
    if (const auto* const tasks = std::get_if<std::vector<task_points>>(&item_.scored_by)) add_tasks(*tasks);
    if (const auto* const results = std::get_if<result_points>(&item_.scored_by)) add(result(*results));
    if (item_.bonus && scored_.bonus.high.sign() > 0) {
      add(both("加分 ", "bonus ") + shown(scored_.bonus) + both("（", " (") + item_.bonus->of.text + both("）", ")"));
    }
    if (item_.deduction && scored_.deduction.high.sign() > 0) {
      add(both("扣分 ", "deduction ") + shown(scored_.deduction) + both("（", " (") + item_.deduction->of.text +
          both("）", ")"));
    }
  }

  [[nodiscard]] std::string values(const std::vector<rule_input>& inputs) const {
    std::string all;
    for (std::size_t i = 0; i < inputs.size() && i < scored_.given.size(); ++i) {
      if (i > 0) all += both("，", ", ");
      all += explain(policy_, inputs[i], scored_.given[i], item_.targets, lang_);
    }
    return all;
  }

  /// `第2行 [90 %..100 %)`; of many the first three.
  [[nodiscard]] std::string rows(const feel::table& t, const std::vector<std::uint32_t>& which,
                                 const std::string& before, const std::string& behind) const {
    constexpr std::size_t most = 3;
    std::string all;
    for (std::size_t i = 0; i < which.size() && i < most; ++i) {
      if (i > 0) all += both("、", ", ");
      all += before + std::to_string(which[i] + 1) + behind + " ";
      const feel::table_row& row = t.declared().rows[which[i]];
      for (std::size_t c = 0; c < row.inputs.size(); ++c) all += (c > 0 ? " | " : "") + row.inputs[c].value;
    }
    return which.size() > most ? all + " …" : all;
  }

  void add_tasks(const std::vector<task_points>& tasks) {
    for (std::size_t i = 0; i < tasks.size() && i < scored_.tasks.size(); ++i) {
      const std::string& id = policy_.at(tasks[i].task).id;
      add(id + " " +
          (scored_.tasks[i] ? std::string(word(*scored_.tasks[i], lang_))
                            : both("不是该单位的任务", "not a task of the unit")));
    }
    if (scored_.self_assessed) add(both("自评 ", "self-assessed ") + shown(*scored_.self_assessed));
    if (scored_.verified) add(both("核查 ", "verified ") + shown(*scored_.verified));
  }

  [[nodiscard]] std::string result(const result_points& by) const {
    const std::string other = policy_.at(by.other).title.empty() ? policy_.at(by.other).id : policy_.at(by.other).title;
    switch (by.makes) {
      case result_points::made_of::mean:
        return other + both("：得分率平均", ": mean share of the points");
      case result_points::made_of::lowest:
        return other + both("：最低得分率", ": lowest share of the points");
      case result_points::made_of::passed:
        break;
    }
    return other + both("：达标比例", ": share of those that passed");
  }

  const policy& policy_;
  const scheme_item& item_;
  const item_score& scored_;
  bool zh_;
  language lang_;
  std::string out_;
};

[[nodiscard]] inline std::string grades_of(const scheme& by, const std::vector<std::size_t>& grades, language lang) {
  std::string out;
  for (const std::size_t grade : grades) {
    if (!out.empty()) out += lang == language::zh ? "、" : ", ";
    out += by.grades[grade].grade;
  }
  return out;
}

[[nodiscard]] inline std::string veto_text(const scheme& by, const veto_result& v, language lang) {
  const bool zh = lang == language::zh;
  const scheme_veto& veto = by.vetoes[v.veto];
  std::string out = veto.reason.empty() ? veto.when.text : veto.reason;
  out += (zh ? "（不高于" : " (no better than ") + by.grades[veto.grade].grade + (zh ? "）" : ")");
  if (v.holds == true) out += zh ? "：成立" : ": holds";
  if (v.holds == false) out += zh ? "：不成立" : ": does not hold";
  if (!v.holds) out += zh ? "：待定" : ": open";
  if (v.fault) out += (zh ? "，" : ", ") + std::string(sentence(*v.fault, lang));
  return out;
}

}  // namespace detail

KAOHE_INLINE std::string shown(const score_range& points, int digits) {
  const std::string low = shown(points.low, digits), high = shown(points.high, digits);
  return low == high ? low : low + "–" + high;
}

KAOHE_INLINE std::string explain(const policy& p, const rule_input& input, const feel::value& held,
                                 const std::vector<target_id>& own, language lang) {
  return detail::name_of(p, input, own) + " " + detail::text_of(p, input, held, lang);
}

KAOHE_INLINE std::string explain(const policy& p, const scheme& by, const item_score& item, language lang) {
  return detail::item_text(p, by, item, lang).why();
}

KAOHE_INLINE std::string grade_text(const policy& p, const scorecard& card, language lang) {
  const bool zh = lang == language::zh;
  const scheme& by = p.at(card.scheme);
  std::string more;
  std::string out = zh ? "不能判定" : "undetermined";
  if (card.grade) {
    out = by.grades[*card.grade].grade;
  } else if (!card.possible_grades.empty()) {
    more = (zh ? "可能：" : "possible: ") + detail::grades_of(by, card.possible_grades, lang);
  }
  if (card.provisional) more += (more.empty() ? "" : zh ? "；" : "; ") + std::string(zh ? "暂定" : "provisional");
  if (!more.empty()) out += (zh ? "（" : " (") + more + (zh ? "）" : ")");
  return out;
}

KAOHE_INLINE std::string explain(const policy& p, const scorecard& card, language lang) {
  const bool zh = lang == language::zh;
  const scheme& by = p.at(card.scheme);
  std::string out = (zh ? "【" : "[") + grade_text(p, card, lang) + (zh ? "】" : "] ");
  out += p.at(card.who).name + " " + (by.title.empty() ? by.id : by.title) + (zh ? "（" : " (") +
         to_text(card.when, lang) + (zh ? "）" : ")");
  const auto line = [&](const char* zh_label, const char* en_label, const std::string& text) {
    out += std::string("\n  ") + (zh ? zh_label : en_label) + (zh ? "：" : ": ") + text;
  };
  std::string total = shown(card.score) + (zh ? "（满分 " : " (of ") + shown(by.total);
  if (card.bonus.high.sign() > 0) total += (zh ? "，其中加分 " : ", bonus ") + shown(card.bonus);
  line("得分", "score", total + (zh ? "）" : ")"));
  if (!by.cited.article.empty() || !by.cited.quote.empty()) {
    line("依据", "source", detail::citation_text(p, by.cited, lang));
  }
  if (!by.cited.reading.empty()) line("读法", "reading", by.cited.reading);
  const std::string* group = nullptr;
  for (const item_score& each : card.items) {
    const scheme_item& item = by.items[each.item];
    if (!item.group.empty() && (group == nullptr || *group != item.group)) out += "\n  " + item.group;
    group = &item.group;
    out += (item.group.empty() ? "\n  " : "\n    ") + (item.title.empty() ? item.id : item.title) + " " +
           shown(each.score) + (zh ? "（分值 " : " (of ") + shown(each.points) + (zh ? "）" : ")");
    const std::string why = explain(p, by, each, lang);
    if (!why.empty()) out += (zh ? "：" : ": ") + why;
  }
  for (const veto_result& v : card.vetoes) line("否决", "veto", detail::veto_text(by, v, lang));
  if (card.announced) line("公告", "announced", to_text(*card.announced));
  for (const proposed_consequence& c : card.consequences)
    line("后果", "follows", explain(by.consequences[c.consequence], c, lang));
  for (const decision& d : card.decisions) line("登记", "register", explain(p, d, lang));
  for (const used_figure& u : card.figures) line("数据", "figure", detail::figure_text(p, u, lang));
  for (const cell& c : card.missing) line("缺数据", "missing", explain(p, c, lang));
  return out + "\n";
}

KAOHE_INLINE table table_of(const policy& p, const score_sheets& all, language lang) {
  using enum alignment;
  const bool zh = lang == language::zh;
  table out;
  out.header = zh ? std::vector<std::string>{"责任单位", "考核", "时期", "得分", "等级", "后果"}
                  : std::vector<std::string>{"unit", "scheme", "period", "score", "grade", "follows"};
  out.aligned = {left, left, left, right, left, left};
  for (const scorecard& card : all.cards) {
    const scheme& by = p.at(card.scheme);
    std::string follows;
    for (const proposed_consequence& c : card.consequences) {
      if (!follows.empty()) follows += zh ? "、" : ", ";
      follows += word(by.consequences[c.consequence].kind, lang);
      if (c.is == proposal::possible) follows += zh ? "（待定）" : " (open)";
      if (c.is == proposal::withheld) follows += zh ? "（暂不提出）" : " (withheld)";
    }
    out.rows.push_back({p.at(card.who).name, by.id, to_text(card.when, lang), shown(card.score),
                        grade_text(p, card, lang), follows.empty() ? "–" : follows});
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
