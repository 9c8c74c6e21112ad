// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_EXPLAIN_DECOMPOSITION_INL_HPP
#define KAOHE_IMPL_REPORT_EXPLAIN_DECOMPOSITION_INL_HPP
#include <kaohe/report/explain_decomposition.hpp>

#include <kaohe/impl/report/decomposition_writer.hpp>
#include <kaohe/impl/report/explain_inl.hpp>

namespace kaohe::inline KAOHE_ABI::report {
namespace detail {

/// The rows of the parts, each group's behind it.
class decomposition_rows {
 public:
  decomposition_rows(const policy& p, const decomposition_result& d, language lang)
      : policy_(p), result_(d), words_(p, d, lang), members_(d.parts.size() + 1) {
    for (std::size_t i = 0; i < d.parts.size(); ++i) members_[d.parts[i].group.value_or(d.parts.size())].push_back(i);
  }

  [[nodiscard]] std::vector<std::vector<std::string>> all() {
    add_members(result_.parts.size(), 0);
    return std::move(rows_);
  }

 private:
  void add_members(std::size_t of, std::size_t depth) {
    for (const std::size_t i : members_[of]) {
      const decomposed_part& part = result_.parts[i];
      std::vector<std::string> row = {std::string(2 * depth, ' ') + policy_.at(part.who).name,
                                      words_.computed(part.wanted), bounds_of(part), words_.amount(part.value)};
      for (const number& year : part.years) row.push_back(words_.bare(year));
      rows_.push_back(std::move(row));
      add_members(i, depth + 1);
    }
  }
  /// `0.1–3`, the active one marked.
  [[nodiscard]] std::string bounds_of(const decomposed_part& part) const {
    if (!part.at_least && !part.at_most) return "–";
    const bool low = part.held_by == decompose::held::at_least, high = part.held_by == decompose::held::at_most;
    if (!part.at_most) return "≥" + words_.bare(*part.at_least) + (low ? "*" : "");
    std::string out = part.at_least ? words_.bare(*part.at_least) + (low ? "*" : "") + "–" : std::string("≤");
    out += words_.bare(*part.at_most) + (high ? "*" : "");
    return out;
  }

  const policy& policy_;
  const decomposition_result& result_;
  decomposition_writer words_;
  std::vector<std::vector<std::size_t>> members_;  // of each group; last of the whole
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace detail

KAOHE_INLINE table table_of(const policy& p, const decomposition_result& d, language lang) {
  using enum alignment;
  const bool zh = lang == language::zh;
  const decomposition& declared = p.at(d.of);
  const detail::decomposition_writer words(p, d, lang);
  table out;
  out.header = zh ? std::vector<std::string>{"责任单位", "应得", "界限", "下达"}
                  : std::vector<std::string>{"unit", "should have", "bounds", "published"};
  out.aligned = {left, right, right, right};
  for (std::size_t k = 0; k < d.years.size(); ++k) {
    const std::string year = std::to_string(declared.years->over.first_year() + static_cast<int>(k));
    out.header.push_back(year + (zh ? "年" : ""));
    out.aligned.push_back(right);
  }
  out.rows = detail::decomposition_rows(p, d, lang).all();
  const auto sum = [&](const char* what, const number& value, const std::vector<number>& years) {
    std::vector<std::string> row = {what, "", "", words.amount(value)};
    for (const number& year : years) row.push_back(words.bare(year));
    out.rows.push_back(std::move(row));
  };
  if (declared.reserve) sum(zh ? "预留" : "reserve", d.reserve, d.reserve_years);
  sum(declared.is_rate ? zh ? "总目标" : "whole" : zh ? "合计" : "total", d.total, d.years);
  return out;
}

KAOHE_INLINE std::string explain(const policy& p, const decomposition_result& d, language lang) {
  const detail::decomposition_writer words(p, d, lang);
  return words.head() + words.rules();
}

KAOHE_INLINE std::string explain(const policy& p, const decomposition_result& d, std::size_t index, language lang) {
  return detail::decomposition_writer(p, d, lang).part(index);
}

KAOHE_INLINE std::string explain_figures(const policy& p, const decomposition_result& d, language lang) {
  std::string out;
  for (const used_figure& u : d.figures) {
    out += (lang == language::zh ? "  数据：" : "  figure: ") + detail::figure_text(p, u, lang) + "\n";
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
