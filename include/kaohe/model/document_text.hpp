// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_DOCUMENT_TEXT_HPP
#define KAOHE_MODEL_DOCUMENT_TEXT_HPP
/// \file model/document_text.hpp
/// The document itself, cut into articles and sentences, so that every quote can be checked against it and
/// every sentence shown beside what encodes it.

#include <kaohe/base/source_text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A stretch of the document's bytes.
struct text_span {
  std::size_t begin = 0;  ///< first byte
  std::size_t end = 0;    ///< first byte behind it
  /// Same bytes.
  friend bool operator==(const text_span&, const text_span&) = default;
  /// True if they share a byte.
  [[nodiscard]] bool overlaps(const text_span& other) const noexcept { return begin < other.end && other.begin < end; }
};

/// One article.
struct article {
  std::string number;                ///< `六`; `附件` for the annex
  std::string title;                 ///< its first sentence, without the stop; empty for the annex
  text_span span;                    ///< from its number to the start of the next article or heading
  std::vector<text_span> sentences;  ///< its text behind the number, cut after `。` and `；` and at line ends
};

/// A document's text. Articles start a line with their number in full-width parentheses: `（六）`; the annex starts
/// at a line `附件`.
struct document_text {
  source_text source;             ///< the whole text
  std::vector<article> articles;  ///< in order

  /// The article of that number, or null.
  [[nodiscard]] const article* find(std::string_view number) const noexcept;
  /// The bytes of a span.
  [[nodiscard]] std::string_view at(text_span span) const noexcept {
    return std::string_view(source.value).substr(span.begin, span.end - span.begin);
  }
};

/// Cuts a text into articles and sentences.
[[nodiscard]] document_text read_document(source_text text);

/// Where a quote stands in an article: the spans of its pieces, in order (`……` separates pieces). Characters must
/// agree one by one; a line break in the text matches nothing in the quote and is passed over, and so is the
/// blank before a line of the annex.
/// \return nothing, with the first piece that was not found, if it does not stand there
struct quote_location {
  std::vector<text_span> pieces;  ///< where each piece stands
  std::string not_found;          ///< the first piece that stands nowhere; empty if all were found
};
/// See `quote_location`.
[[nodiscard]] quote_location locate(const document_text& text, const article& in, std::string_view quote);

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/document_text_inl.hpp>
#endif
#endif
