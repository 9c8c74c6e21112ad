// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/io/json.hpp>
#include <kaohe/report/review.hpp>

#include <fmt/core.h>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kaohe::cli {

namespace {

std::string heading(const article& a, language lang) {
  if (a.title.empty()) return a.number;
  return lang == language::zh ? "（" + a.number + "）" + a.title : "(" + a.number + ") " + a.title;
}

// One article. A title stands in the heading already.
void print_article(const policy& p, const report::reviewed_article& reviewed, language lang) {
  const bool zh = lang == language::zh;
  const char* const not_encoded = zh ? "尚无编码" : "not encoded yet";
  const char* const left_over = zh ? "未引用：" : "not quoted: ";
  fmt::print("{}\n", heading(p->text.articles[reviewed.article], lang));
  for (const report::reviewed_sentence& s : reviewed.sentences) {
    if (!s.is_title) fmt::print("  {}\n", p->text.at(s.span));
    for (const report::encoding& e : s.entries) {
      fmt::print("    → {}\n", report::describe(p, e, lang));
      const std::string& reading = report::citation_of(p, e).reading;
      if (!reading.empty()) fmt::print("      {}{}\n", zh ? "读法：" : "read as: ", reading);
    }
    if (s.is_open()) {
      fmt::print("    ? {}\n", not_encoded);
    } else {
      for (const text_span& words : s.left) fmt::print("    ? {}{}\n", left_over, p->text.at(words));
    }
  }
  fmt::print("\n");
}

// Everything of a noun, each with the article it cites; of one article only what cites it.
void print_all(const policy& p, std::string_view noun, std::size_t count, const std::string& article, language lang) {
  const bool zh = lang == language::zh;
  for (std::uint32_t i = 0; i < count; ++i) {
    const citation& cited = report::citation_of(p, {noun, i});
    if (!article.empty() && cited.article != article) continue;
    const std::string where =
        cited.article.empty() ? std::string() : (zh ? "（" : " (") + cited.article + (zh ? "）" : ")");
    fmt::print("{}{}\n", report::describe(p, {noun, i}, lang), where);
  }
}

void print_summary(std::size_t sentences, std::size_t without, std::size_t partly, language lang) {
  if (lang == language::zh) {
    fmt::print("{} 句，其中 {} 句尚无编码", sentences, without);
    if (partly > 0) fmt::print("，{} 句有未引用的字", partly);
  } else {
    fmt::print("{} sentences, {} of them not encoded yet", sentences, without);
    if (partly > 0) fmt::print(", {} not quoted in full", partly);
  }
  fmt::print("\n");
}

}  // namespace

int run_show(const show_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> p = policy_for(o.policy, problems, common.lang);
  if (!p) return bad_input;

  std::vector<report::reviewed_article> articles = report::review(*p);
  if (!o.article.empty()) {
    std::erase_if(articles, [&](const auto& a) { return (*p)->text.articles[a.article].number != o.article; });
    if (articles.empty()) {
      print_problems({{issue_code::unknown_article, {}, {"--article", o.article}}}, common.lang);
      return bad_input;
    }
  }
  if (common.json) {
    fmt::print("{}", io::review_to_json(*p, articles, common.lang));
    return done;
  }
  std::size_t sentences = 0;
  std::size_t without = 0, partly = 0;
  for (const report::reviewed_article& a : articles) {
    print_article(*p, a, common.lang);
    const auto count = [&](auto holds) {
      return static_cast<std::size_t>(std::count_if(a.sentences.begin(), a.sentences.end(), holds));
    };
    sentences += count([](const auto& s) { return !s.is_title; });
    without += count([](const auto& s) { return s.is_open(); });
    partly += count([](const auto& s) { return !s.is_open() && !s.left.empty(); });
  }
  print_all(*p, "table", (*p)->tables.size(), o.article, common.lang);
  print_all(*p, "scheme", (*p)->schemes.size(), o.article, common.lang);
  print_all(*p, "ladder", (*p)->ladders.size(), o.article, common.lang);
  print_all(*p, "decomposition", (*p)->decompositions.size(), o.article, common.lang);
  print_summary(sentences, without, partly, common.lang);
  return done;
}

}  // namespace kaohe::cli
