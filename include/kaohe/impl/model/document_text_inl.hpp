// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_DOCUMENT_TEXT_INL_HPP
#define KAOHE_IMPL_MODEL_DOCUMENT_TEXT_INL_HPP
#include <kaohe/base/utf8.hpp>
#include <kaohe/model/document_text.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::model::detail {

[[nodiscard]] constexpr bool is_blank(char32_t c) noexcept {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\u3000' || c == U'\u00A0';
}

/// True if `c` is one of `set`.
[[nodiscard]] constexpr bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

/// The span without the blanks at its ends.
[[nodiscard]] inline text_span trimmed(std::string_view text, text_span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_blank(decode_utf8(text, next))) break;
    span.begin = next;
  }
  std::size_t last = span.begin;  // behind the last character that is no blank
  for (std::size_t at = span.begin; at < span.end;) {
    if (!is_blank(decode_utf8(text, at))) last = at;
  }
  return {span.begin, last};
}

/// `（二十一）` at the start of a line: the number between the parentheses; empty if the line starts otherwise.
[[nodiscard]] inline std::string_view article_number(std::string_view line) {
  constexpr std::string_view open = "（", close = "）";
  if (!line.starts_with(open)) return {};
  std::size_t at = open.size();
  while (at < line.size()) {
    const std::size_t before = at;
    if (!is_one_of(decode_utf8(line, at), U"一二三四五六七八九十百零〇")) {
      at = before;
      break;
    }
  }
  return line.substr(at).starts_with(close) ? line.substr(open.size(), at - open.size()) : std::string_view{};
}

/// A line of dashes: what follows it is no part of the annex.
[[nodiscard]] inline bool is_ruler(std::string_view line) {
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < line.size(); ++dashes) {
    if (!is_one_of(decode_utf8(line, at), U"—―─-_")) return false;
  }
  return dashes >= 3;
}

/// A line between articles that ends as no sentence does: `三、加强重点领域节能`.
[[nodiscard]] inline bool is_heading(std::string_view line) {
  char32_t last = 0;
  for (std::size_t at = 0; at < line.size();) last = decode_utf8(line, at);
  return !is_one_of(last, U"。；：！？，、）”》");
}

/// Cuts a line into sentences: behind `。` and `；` and the closing marks that follow them.
inline void append_sentences(std::string_view text, text_span line, std::vector<text_span>& sentences) {
  const auto append = [&](std::size_t begin, std::size_t end) {
    const text_span sentence = trimmed(text, {begin, end});
    if (sentence.begin < sentence.end) sentences.push_back(sentence);
  };
  std::size_t begin = line.begin;
  bool stopped = false;
  for (std::size_t at = line.begin; at < line.end;) {
    const std::size_t before = at;
    const char32_t c = decode_utf8(text, at);
    if (is_one_of(c, U"。；")) {
      stopped = true;
    } else if (stopped && !is_one_of(c, U"”’）》」』")) {
      append(begin, before);
      begin = before;
      stopped = false;
    }
  }
  append(begin, line.end);
}

/// Reads a document line by line.
class document_reader {
 public:
  explicit document_reader(document_text& document) : document_(document), text_(document.source.value) {}

  void read() {
    for (std::size_t begin = 0; begin < text_.size() && !ended_;) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      read_line(begin, trimmed(text_, {begin, end}));
      begin = end + 1;
    }
    close(text_.size());
  }

 private:
  void read_line(std::size_t start, text_span line) {
    const std::string_view content = document_.at(line);
    if (content.empty()) return;
    const bool in_annex = open_ && document_.articles.back().number == "附件";
    if (in_annex && is_ruler(content)) {
      close(start);
      ended_ = true;
    } else if (const std::string_view number = article_number(content); !number.empty() && !in_annex) {
      begin_article(start, std::string(number));
      const std::size_t behind = line.begin + number.size() + 2 * std::string_view("（").size();
      append_sentences(text_, {behind, line.end}, document_.articles.back().sentences);
      read_title();
    } else if (content == "附件" && !in_annex) {
      begin_article(start, "附件");
    } else if (open_ && !in_annex && is_heading(content)) {
      close(start);
    } else if (open_) {
      append_sentences(text_, line, document_.articles.back().sentences);
    }
  }

  void begin_article(std::size_t start, std::string number) {
    close(start);
    document_.articles.push_back({std::move(number), {}, {start, start}, {}});
    open_ = true;
  }

  void read_title() {
    article& current = document_.articles.back();
    if (current.sentences.empty()) return;
    current.title = document_.at(current.sentences.front());
    constexpr std::string_view stop = "。";
    if (current.title.ends_with(stop)) current.title.resize(current.title.size() - stop.size());
  }

  void close(std::size_t end) {
    if (open_) document_.articles.back().span.end = end;
    open_ = false;
  }

  document_text& document_;
  std::string_view text_;
  bool open_ = false;   // an article has begun and not ended
  bool ended_ = false;  // the annex has ended
};

/// The bytes of a span without line breaks and the blanks before a line, and where each of them stands.
struct joined_lines {
  std::string text;
  std::vector<std::size_t> offsets;
};

[[nodiscard]] inline joined_lines join_lines(std::string_view text, text_span span) {
  joined_lines joined;
  bool at_line_start = true;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t before = at;
    const char32_t c = decode_utf8(text, at);
    if (c == U'\n') at_line_start = true;
    if (c == U'\n' || c == U'\r' || (at_line_start && is_blank(c))) continue;
    at_line_start = false;
    for (std::size_t byte = before; byte < at; ++byte) {
      joined.text += text[byte];
      joined.offsets.push_back(byte);
    }
  }
  return joined;
}

/// The pieces of a quote between its ellipses.
[[nodiscard]] inline std::vector<std::string_view> pieces_of(std::string_view quote) {
  constexpr std::string_view ellipsis = "…";
  std::vector<std::string_view> pieces;
  while (!quote.empty()) {
    const std::size_t end = std::min(quote.find(ellipsis), quote.size());
    if (end > 0) pieces.push_back(quote.substr(0, end));
    quote.remove_prefix(std::min(end + ellipsis.size(), quote.size()));
  }
  return pieces;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE const article* document_text::find(std::string_view number) const noexcept {
  for (const article& each : articles) {
    if (each.number == number) return &each;
  }
  return nullptr;
}

KAOHE_INLINE document_text read_document(source_text text) {
  document_text document;
  document.source = std::move(text);
  model::detail::document_reader(document).read();
  return document;
}

KAOHE_INLINE quote_location locate(const document_text& text, const article& in, std::string_view quote) {
  const model::detail::joined_lines joined = model::detail::join_lines(text.source.value, in.span);
  quote_location found;
  std::size_t from = 0;
  for (const std::string_view piece : model::detail::pieces_of(quote)) {
    const std::size_t begin = joined.text.find(piece, from);
    if (begin == std::string::npos) {
      found.not_found = piece;
      return found;
    }
    from = begin + piece.size();
    found.pieces.push_back({joined.offsets[begin], joined.offsets[from - 1] + 1});
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
