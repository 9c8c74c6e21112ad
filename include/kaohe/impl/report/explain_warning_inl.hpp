// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_WARNING_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_WARNING_INL_HPP
#include <kaohe/report/explain_warning.hpp>

#include <kaohe/report/amount.hpp>
#include <kaohe/report/consequence.hpp>
#include <kaohe/report/progress.hpp>
#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

/// `一级（红）`.
inline std::string named(const ladder_level& level, bool zh) {
  if (level.colour.empty()) return level.name;
  return level.name + (zh ? "（" : " (") + level.colour + (zh ? "）" : ")");
}

/// A share of one, in per cent with one digit: never 0 or 100 for what is not certain.
inline std::string likelihood(double probability) {
  if (probability > 0 && probability < 0.001) return "<0.1%";
  if (probability < 1 && probability > 0.999) return ">99.9%";
  return to_fixed(number::from_shortest(probability * 100).value_or(number()), 1) + "%";
}

}  // namespace detail

KAOHE_INLINE std::string level_text(const policy& p, const warning& w, language lang) {
  const bool zh = lang == language::zh;
  const ladder& l = p.at(w.ladder);
  if (w.level) {
    return detail::named(l.levels[*w.level], zh) + (w.provisional ? zh ? "（暂定）" : " (provisional)" : "");
  }
  std::string possible;
  for (const std::size_t level : w.possible) {
    possible += (possible.empty() ? "" : zh ? "或" : " or ") + detail::named(l.levels[level], zh);
  }
  std::string out = zh ? "不能判定" : "undetermined";
  if (!possible.empty()) out += (zh ? "（" : " (") + possible + (zh ? "）" : ")");
  return out;
}

KAOHE_INLINE std::string explain(const policy& p, const warning& w, language lang) {
  const bool zh = lang == language::zh;
  const ladder& l = p.at(w.ladder);
  std::string out = (zh ? "【" : "[") + level_text(p, w, lang) + (zh ? "】" : "] ") + p.at(w.who).name + " " +
                    p.at(l.rungs[w.rung].target).id + " " + to_text(w.when, lang) + "\n";
  out += (zh ? "  等级依据：" : "  ladder: ") + (l.title.empty() ? l.id : l.title);
  if (!l.source.empty()) out += (zh ? "（" : " (") + l.source + (zh ? "）" : ")");
  out += "\n";
  if (!l.cited.reading.empty()) out += (zh ? "  读法：" : "  reading: ") + l.cited.reading + "\n";
  out += "  " + explain(p, w.behind, lang);
  if (w.fault) out += (zh ? "  无法计算：" : "  fault: ") + std::string(feel::sentence(*w.fault, lang)) + "\n";
  for (const proposed_consequence& each : w.consequences) {
    out += "  " + explain(l.consequences[each.consequence], each, lang) + "\n";
  }
  return out;
}

KAOHE_INLINE std::string_view sentence(no_forecast why, language lang) noexcept {
  const bool zh = lang == language::zh;
  switch (why) {
    case no_forecast::not_one_number:
      return zh ? "目标不是按整年的一个数考核" : "the target is not one number of whole years";
    case no_forecast::nothing_left:
      return zh ? "到期数据已经公布" : "the figures of the due period are there";
    case no_forecast::too_short:
      return zh ? "不足两整年的季度或月度数据" : "fewer than two whole years of quarters or months";
    case no_forecast::hole:
      return zh ? "序列中间缺数据" : "figures are missing between others";
    case no_forecast::contradicts_years:
      return zh ? "各季（月）之和与全年数口径不一"
                : "the parts of a year and its published figure are of different coverage";
    case no_forecast::no_base:
      return zh ? "缺基期数据" : "the base figure is missing";
    case no_forecast::not_real:
      break;
  }
  return zh ? "有不能使用的数据（基数为零或降幅达到100%）"
            : "a figure cannot be used (a base of zero, a fall by 100 %)";
}

KAOHE_INLINE std::string forecast_text(const policy& p, const forecast& f, double x) {
  const target& t = p.at(f.judged);
  const view looks_at = deciding_requirement(t)->looks_at;
  const bool rate = looks_at == view::reduction || looks_at == view::change;
  const unit& in = unit_of_aim(t);
  const double scaled = rate ? x * 100 : x / in.size.to_double();
  const auto exact = number::from_shortest(scaled);
  if (!exact) return "–";
  std::string text = to_fixed(*exact, 2);
  if (rate) return text + "%";
  return in.spelling.empty() ? text : text + (in.spelling == "%" ? "" : " ") + in.spelling;
}

KAOHE_INLINE std::string explain(const policy& p, const forecast& f, language lang) {
  const bool zh = lang == language::zh;
  std::string out = p.at(f.who).name + " " + p.at(p.at(f.judged).measured).name + " " + to_text(f.when, lang);
  if (f.none) return out + (zh ? "：不作预测，" : ": no forecast, ") + std::string(sentence(*f.none, lang)) + "\n";
  const std::string confidence = detail::likelihood(f.confidence);
  out += (zh ? "：预计 " : ": expected ") + forecast_text(p, f, f.value);
  out += (zh ? "（" : " (") + confidence + (zh ? "区间 " : " interval ") + forecast_text(p, f, f.low) +
         (zh ? " 至 " : " to ") + forecast_text(p, f, f.high) + (zh ? "）" : ")");
  out += (zh ? "，完成目标的可能性 " : ", target met with a probability of ") + detail::likelihood(f.probability);
  return out + (zh ? "；方法：" : "; method: ") + std::string(warn::method_of_forecast(lang)) + "\n";
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
