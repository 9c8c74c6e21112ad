// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_PROGRESS_INL_HPP
#define KAOHE_IMPL_REPORT_PROGRESS_INL_HPP

#include <kaohe/impl/report/significant.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/progress.hpp>
#include <kaohe/report/requirement.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

/// Writes the figures of one progress.
class progress_text {
 public:
  progress_text(const policy& p, const assess::progress& x, language lang)
      : policy_(p),
        stated_(p.at(x.judged), x.who, x.when),
        target_(*stated_),
        x_(x),
        zh_(lang == language::zh),
        lang_(lang),
        in_(unit_of_aim(target_)) {}

  [[nodiscard]] std::string text() const {
    std::string out = policy_.at(x_.who).name + " " + policy_.at(target_.measured).name + " " +
                      to_text(x_.when, lang_) + year_text() + (zh_ ? "：" : ": ") +
                      std::string(word(*x_.looks_at, lang_));
    out += " " + (x_.actual ? amount(*x_.actual) : "–");
    if (x_.required) out += both("，进度目标 ", ", required by now ") + amount(*x_.required);
    if (x_.gap) out += both("，差距 ", ", gap ") + gap();
    if (x_.share) out += both("，进度 ", ", progress ") + shown_percent(*x_.share);
    if (x_.cumulative.completion) {
      out += both("，累计完成率 ", ", of what is required ") + shown_percent(*x_.cumulative.completion);
    }
    out += "\n";
    if (const std::string more = rest_of_the_way(); !more.empty()) out += "  " + more + "\n";
    for (const cell& c : x_.missing) out += both("  缺数据：", "  missing: ") + explain(policy_, c, lang_) + "\n";
    if (x_.fault) {
      out += both("  无法计算：", "  fault: ") + x_.fault_at + both("，", ": ") +
             std::string(sentence(*x_.fault, lang_)) + "\n";
    }
    return out;
  }

  [[nodiscard]] std::string gap() const { return x_.gap ? difference(*x_.gap) : "–"; }

 private:
  [[nodiscard]] std::string both(const char* chinese, const char* english) const { return zh_ ? chinese : english; }

  [[nodiscard]] std::string year_text() const {
    if (x_.years < 2) return {};
    const std::string year = std::to_string(x_.year), years = std::to_string(x_.years);
    return zh_ ? "（第" + year + "年，共" + years + "年）" : " (year " + year + " of " + years + ")";
  }

  /// The year alone, and what each year that is left must still bring.
  [[nodiscard]] std::string rest_of_the_way() const {
    std::string out;
    if (x_.years > 1 && x_.annual.actual) {
      out = both("当年 ", "this year ") + amount(*x_.annual.actual);
      if (x_.annual.required) out += both("，应为 ", ", required ") + amount(*x_.annual.required);
    }
    if (!x_.yearly_left) return out;
    if (!out.empty()) out += both("；", "; ");
    return out + both("其后每年须 ", "each year left must bring ") +
           (x_.left_is_rate ? shown_percent(*x_.yearly_left) : amount(*x_.yearly_left));
  }

  [[nodiscard]] bool is_rate() const { return x_.looks_at == view::reduction || x_.looks_at == view::change; }

  [[nodiscard]] std::string amount(const feel::inexact_number& x) const {
    return is_rate() ? shown_percent(x) : with_unit(shown(x.times(1 / in_.size)), in_);
  }

  [[nodiscard]] std::string difference(const feel::inexact_number& x) const {
    const bool points = in_.spelling == "%" || in_.spelling == "百分点";
    return points ? shown(x.times(100), 2) + both("个百分点", " pp") : amount(x);
  }

  const policy& policy_;
  stated_target stated_;
  const target& target_;
  const assess::progress& x_;
  bool zh_;
  language lang_;
  const unit& in_;
};

}  // namespace detail

KAOHE_INLINE std::string shown(const feel::inexact_number& x, int digits) {
  if (const auto exact = x.exact()) return shown(*exact, digits);
  const auto rounded = x.rounded(rounding_interval::power_of_ten(-digits));
  return rounded ? "≈" + to_fixed(*rounded, digits) : "–";
}

KAOHE_INLINE std::string shown_percent(const feel::inexact_number& fraction, int digits) {
  const std::string text = shown(fraction.times(100), digits);
  return text == "–" ? text : text + "%";
}

KAOHE_INLINE std::string gap_text(const policy& p, const assess::progress& x, language lang) {
  return x.looks_at ? detail::progress_text(p, x, lang).gap() : std::string("–");
}

KAOHE_INLINE std::string explain(const policy& p, const assess::progress& x, language lang) {
  return x.looks_at ? detail::progress_text(p, x, lang).text() : std::string();
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
