// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_CITATION_HPP
#define KAOHE_IMPL_MODEL_READ_CITATION_HPP
// Internal: article, quote, reading, document; the quote is looked up in the document's text where the package has it.

#include <kaohe/impl/model/document_text_inl.hpp>
#include <kaohe/impl/model/workshop.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline void check_quote(const key_reader& keys, const document_text& text, const article& in,
                        const source_text& quote) {
  const quote_location found = locate(text, in, quote.value);
  if (found.not_found.empty()) return;
  const std::string_view piece = pieces_of(quote.value)[found.pieces.size()];
  const auto offset = static_cast<std::size_t>(piece.data() - quote.value.data());
  keys.problems().push_back(
      {issue_code::quote_not_in_text, place_at(quote, offset), {keys.subject(), in.number, shown(piece)}});
}

/// Whether a declaration may go without a citation.
enum class citing : std::uint8_t { optional, required };

/// Reads what a declaration cites. Where citing is required an article must be named, and quoted if its text is at
/// hand. Quotes of other documents are not checked: their text is not.
[[nodiscard]] inline citation read_citation(const workshop& shop, const key_reader& keys,
                                            citing must = citing::optional) {
  const source_text* const document = keys.text("document");
  const source_text* const number = keys.text("article");
  const source_text* const quote = keys.text("quote");
  const bool elsewhere = keys.has("document") && (document == nullptr || document->value != shop.made.document);
  const bool has_text = !elsewhere && !shop.source.text.empty();
  citation cited{elsewhere && document != nullptr ? document->value : std::string(),
                 number != nullptr ? number->value : std::string(), quote != nullptr ? quote->value : std::string(),
                 keys.string("reading")};
  if (must == citing::required || (has_text && quote != nullptr)) keys.require("article");
  if (must == citing::required && has_text) keys.require("quote");
  if (!has_text || number == nullptr) return cited;
  const article* const in = shop.made.text.find(number->value);
  if (in == nullptr) {
    shop.problems.push_back(
        {issue_code::unknown_article, place_at(*number, 0), {keys.subject(), shown(number->value)}});
  } else if (quote != nullptr) {
    check_quote(keys, shop.made.text, *in, *quote);
  }
  return cited;
}

/// Reads who carries something out.
[[nodiscard]] inline assignment read_assignment(workshop& shop, const key_reader& keys) {
  return {shop.read_units(keys, "lead"), shop.read_units(keys, "with"), keys.boolean("with_others").value_or(false)};
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
