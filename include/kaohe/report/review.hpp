// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_REVIEW_HPP
#define KAOHE_REPORT_REVIEW_HPP
/// \file report/review.hpp
/// The document beside what encodes it, sentence by sentence, and the sentences that nothing encodes.

#include <kaohe/model/policy.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report {

/// What encodes (a part of) a sentence.
struct encoding {
  std::string_view noun;  ///< target, indicator, parameter, list, table, task, measure, scheme, item, veto,
                          ///< consequence, ladder, procedure, rule, budget, remark
  std::uint32_t index =
      0;  ///< position in the policy's list of that noun; of item and veto among those of all schemes,
          ///< of consequence among those of all schemes and then all ladders
};

/// One sentence with its entries.
struct reviewed_sentence {
  text_span span;                 ///< in the document's text
  bool is_title = false;          ///< it is the article's title, which asks for nothing by itself
  std::vector<encoding> entries;  ///< whose quote shares a character with it
  std::vector<text_span> left;    ///< words of it that no quote has; none of a title

  /// True if nothing encodes what it says.
  [[nodiscard]] bool is_open() const noexcept { return entries.empty() && !is_title; }
};

/// One article with its sentences.
struct reviewed_article {
  std::size_t article = 0;                   ///< position in `document_text::articles`
  std::vector<reviewed_sentence> sentences;  ///< all of them, in order
};

/// Puts every sentence of the policy's text beside the entries that quote it.
[[nodiscard]] std::vector<reviewed_article> review(const policy& p);

/// What an entry cites, and how that was read.
[[nodiscard]] const citation& citation_of(const policy& p, const encoding& e) noexcept;

/// One line about an entry: `目标 cod-2020：周村区 化学需氧量排放总量 实际值 <= 3128 吨（2020年，比2015年，约束性）`.
[[nodiscard]] std::string describe(const policy& p, const encoding& e, language lang);

}  // namespace kaohe::inline KAOHE_ABI::report

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/report/review_inl.hpp>
#endif
#endif
