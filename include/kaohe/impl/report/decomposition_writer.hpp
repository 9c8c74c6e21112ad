// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_DECOMPOSITION_WRITER_HPP
#define KAOHE_IMPL_REPORT_DECOMPOSITION_WRITER_HPP
// Internal: the sentences of decompositions.

#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/impl/report/significant.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/requirement.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::report::detail {

class decomposition_writer {
 public:
  decomposition_writer(const policy& p, const decomposition_result& d, language lang)
      : policy_(p),
        result_(d),
        declared_(p.at(d.of)),
        unit_(declared_.digits.unit),
        zh_(lang == language::zh),
        lang_(lang) {
    for (number size = declared_.digits.interval.size(); !size.is_integer(); size = size * 10) ++decimals_;
  }

  [[nodiscard]] std::string both(std::string_view zh, std::string_view en) const { return std::string(zh_ ? zh : en); }

  /// An exact amount in the unit of the parts, with all digits that parts are printed to.
  [[nodiscard]] std::string amount(const number& coherent) const { return with_unit(bare(coherent), unit_); }
  /// The same without the unit, as in columns.
  [[nodiscard]] std::string bare(const number& coherent) const {
    const number x = coherent / unit_.size;
    const bool printed = (x / declared_.digits.interval.size()).is_integer();
    return printed ? to_fixed(x, decimals_) : shown(x, std::max(decimals_, 4));
  }
  /// What was computed in doubles, to two digits more than is published.
  [[nodiscard]] std::string computed(double x) const { return with_unit(fixed(x, decimals_ + 2), unit_); }
  [[nodiscard]] std::string moved(double x) const {
    const std::string text = fixed(x, decimals_ + 2);
    const bool zero = text.find_first_not_of("-0.") == std::string::npos;
    if (zero) return with_unit("0", unit_);
    return with_unit((text.front() == '-' ? "" : "+") + text, unit_);
  }
  [[nodiscard]] static std::string fixed(double x, int decimals) {
    const auto exact = number::from_shortest(x);
    std::string text = exact ? to_fixed(*exact, decimals) : std::string("–");
    if (text.front() == '-' && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
    return text;
  }
  [[nodiscard]] static std::string percent(double part) { return fixed(part * 100, 2) + "%"; }

  /// `规模以上工业综合能耗 2015年`.
  [[nodiscard]] std::string figure(const unit_figure& f) const {
    return policy_.at(f.measured).name + " " + to_text(f.when, lang_);
  }
  [[nodiscard]] std::string value_of(const unit_figure& f, const number& value) const {
    return shown(value, policy_.at(f.measured).unit);
  }

  [[nodiscard]] std::string share_rule() const {
    std::string out;
    const auto add = [&](const number& part, const std::string& what) {
      if (part.sign() == 0) return;
      if (!out.empty()) out += " + ";
      if (part != 1) out += shown_percent(part) + " ";
      out += what;
    };
    const decomposition_shares& by = declared_.shares;
    if (declared_.base) add(by.base, both("按", "in proportion to ") + figure(*declared_.base) + both("的比例", ""));
    add(by.score, both("按得分", "by score"));
    add(by.same_rate, both("同一比率", "the same rate"));
    return out;
  }

  /// `给定权重，加权求和，极差标准化`.
  [[nodiscard]] std::string method() const {
    static constexpr std::string_view weights[][2] = {
        {"给定权重", "given weights"},  {"等权", "equal weights"},
        {"熵权法", "entropy weights"},  {"标准差法", "standard-deviation weights"},
        {"CRITIC法", "CRITIC weights"}, {"层次分析法", "weights by pairwise comparisons"}};
    static constexpr std::string_view scores[][2] = {
        {"加权求和", "weighted sum"}, {"TOPSIS", "TOPSIS"}, {"改进TOPSIS", "modified TOPSIS"}};
    static constexpr std::string_view scales[][2] = {{"极差标准化", "min-max normalisation"},
                                                     {"向量标准化", "vector normalisation"},
                                                     {"总和标准化", "normalisation by the sum"}};
    const std::size_t in = zh_ ? 0 : 1;
    const std::string between = both("，", ", ");
    std::string out(weights[static_cast<std::size_t>(declared_.weights)][in]);
    if (result_.consistency_ratio) {
      out += both("（一致性比率 ", " (consistency ratio ") + fixed(*result_.consistency_ratio, 4);
      if (*result_.consistency_ratio > 0.1)
        out += both("，接受理由：", ", accepted: ") + declared_.inconsistency_accepted;
      out += both("）", ")");
    }
    out += between + std::string(scales[static_cast<std::size_t>(declared_.normalise)][in]);
    return out + between + std::string(scores[static_cast<std::size_t>(declared_.score)][in]);
  }

  [[nodiscard]] std::string head() const {
    const target& t = policy_.at(declared_.target);
    std::string out = both("分解 ", "decomposition ") + declared_.title + both("：", ": ");
    out += policy_.at(t.who.front()).name + " " + policy_.at(t.measured).name + " " +
           std::string(word(declared_.looks_at, lang_)) + " " + amount(result_.total);
    out += both("（", " (") + declared_.cited.article + both("）", ")");
    if (result_.provisional) out += both("，暂定（数据未最终核定）", ", provisional (figures not settled)");
    return out + "\n";
  }

  [[nodiscard]] std::string rules() const {
    std::string out;
    if (!declared_.cited.quote.empty()) out += line("原文", "quote", declared_.cited.quote);
    if (!declared_.cited.reading.empty()) out += line("读法", "reading", declared_.cited.reading);
    out += line("份额", "shares", share_rule());
    if (!declared_.criteria.empty()) out += line("评分", "scores", method());
    for (std::size_t j = 0; j < declared_.criteria.size(); ++j) {
      const decomposition_criterion& each = declared_.criteria[j];
      out += line("因素", "criterion",
                  each.title + both("：", ": ") + figure(each.figure) +
                      (each.more_is_smaller ? both("，越大分得越少", ", more gives less")
                                            : both("，越大分得越多", ", more gives more")) +
                      both("，权重 ", ", weight ") + percent(result_.weights[j]));
    }
    if (declared_.tied_by) {
      out += line("挂钩", "tied by", figure(*declared_.tied_by));
      if (!result_.leftover.is_zero()) {
        out += line("尾差", "left over", leftover());
      }
    }
    if (declared_.reserve) {
      std::string text = amount(result_.reserve);
      const auto& held = *declared_.reserve;
      if (held.share) text += both("（", " (") + shown_percent(*held.share) + both("）", ")");
      if (held.holder) text += both("，", ", ") + policy_.at(*held.holder).name;
      if (!held.purpose.empty()) text += both("，用于", ", for ") + held.purpose;
      out += line("预留", "reserve", text);
    }
    return out + line("修约", "rounded to", declared_.digits.written);
  }

  [[nodiscard]] std::string part(std::size_t index) const {
    const decomposed_part& part = result_.parts[index];
    std::string out = policy_.at(part.who).name + both("：", ": ") + amount(part.value) + "\n";
    for (std::size_t j = 0; j < part.criteria.size(); ++j) out += criterion(part, j);
    if (!part.criteria.empty()) out += line("得分", "score", fixed(part.score, 4));
    if (part.base) out += line("基数", "base", figure(*declared_.base) + " " + value_of(*declared_.base, *part.base));
    if (part.tie)
      out += line("挂钩", "tied by", figure(*declared_.tied_by) + " " + value_of(*declared_.tied_by, *part.tie));
    if (part.start)
      out += line("起点", "starts at", figure(*declared_.start) + " " + value_of(*declared_.start, *part.start));
    out += line("应得", "should have",
                computed(part.wanted) +
                    (declared_.is_rate ? std::string() : both("（占 ", " (") + percent(part.share) + both("）", ")")));
    out += bounds(part);
    out += line(
        "修约", "rounding",
        computed(part.solved) + " → " + amount(part.value) +
            (part.carries_leftover ? both("（承担尾差，不修约）", " (takes what is left over, not rounded)") : ""));
    if (!part.years.empty()) out += years(part);
    for (std::size_t j = 0; j < part.moves.size(); ++j) {
      out += line("敏感性", "sensitivity",
                  declared_.criteria[j].title + both("权重增加10 %：", ", weight up by 10 %: ") +
                      moved(part.moves[j].more) + both("；减少10 %：", "; down by 10 %: ") + moved(part.moves[j].less));
    }
    return out;
  }

 private:
  [[nodiscard]] std::string line(std::string_view zh, std::string_view en, const std::string& text) const {
    return "  " + both(zh, en) + both("：", ": ") + text + "\n";
  }

  /// A rate times a base: `1.5 %·万tce`.
  [[nodiscard]] std::string leftover() const {
    const unit& base = policy_.at(declared_.tied_by->measured).unit;
    return shown(result_.leftover / (unit_.size * base.size), 6) + " " + unit_.spelling + "·" + base.spelling;
  }

  [[nodiscard]] std::string criterion(const decomposed_part& part, std::size_t j) const {
    const decomposition_criterion& each = declared_.criteria[j];
    std::string out = each.title + both("：", ": ") + figure(each.figure) + " " +
                      value_of(each.figure, part.criteria[j]) + both("，标准化 ", ", normalised ") +
                      fixed(part.normal[j], 4) + both("，权重 ", ", weight ") + percent(result_.weights[j]);
    if (declared_.score == score_method::weighted_sum) {
      out += both("，贡献 ", ", contributes ") + fixed(part.normal[j] * result_.weights[j], 4);
    }
    return line("因素", "criterion", out);
  }

  [[nodiscard]] std::string bounds(const decomposed_part& part) const {
    std::string out;
    const auto one = [&](const std::optional<number>& bound, const std::string& reason, decompose::held side,
                         std::string_view zh, std::string_view en) {
      if (!bound) return;
      std::string text = amount(*bound);
      if (!reason.empty()) text += both("（", " (") + reason + both("）", ")");
      if (part.held_by == side) {
        text += both("，起作用，影子价格 ", ", active, shadow price ") + fixed(part.bound_price, 4);
      }
      out += line(zh, en, text);
    };
    one(part.at_least, part.at_least_reason, decompose::held::at_least, "下限", "at least");
    one(part.at_most, part.at_most_reason, decompose::held::at_most, "上限", "at most");
    return out;
  }

  [[nodiscard]] std::string years(const decomposed_part& part) const {
    std::string out;
    int year = declared_.years->over.first_year();
    for (const number& each : part.years) {
      if (!out.empty()) out += both("，", ", ");
      out += std::to_string(year++) + both("年 ", " ") + amount(each);
    }
    if (declared_.looks_at != view::level) {  // levels end with the part itself
      out += both("（末年尾差 ", " (left over in the last year: ") + amount(part.leftover) + both("）", ")");
    }
    return line("分年度", "years", out);
  }

  const policy& policy_;
  const decomposition_result& result_;
  const decomposition& declared_;
  const unit& unit_;
  bool zh_;
  language lang_;
  int decimals_ = 0;  // of what is published
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
