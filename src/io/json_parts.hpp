// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_JSON_PARTS_HPP
#define KAOHE_SRC_IO_JSON_PARTS_HPP
// What all JSON documents have in common.

#include <kaohe/assess/scorecard.hpp>
#include <kaohe/io/json.hpp>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

using json = nlohmann::ordered_json;

/// The keys that every document has.
[[nodiscard]] json document_head(const policy* p, const std::optional<date>& as_of,
                                 const std::vector<input_file>& inputs, const issues& problems, language lang);
/// The document as it is printed.
[[nodiscard]] std::string written(const json& document);
/// Makes room for so many entries of an object. One that grows copies all that it has, with what they hold.
void reserve(json& object, std::size_t entries);
/// Whether something holds; null if it is open.
[[nodiscard]] json of_truth(const std::optional<bool>& truth);
/// Rows of a table, counted from 1.
[[nodiscard]] json of_rows(const std::vector<std::uint32_t>& rows);
/// The stated aspects of a basis.
[[nodiscard]] json of_basis(const basis& b);
/// An amount given in coherent units, in `in`; null if there is none.
[[nodiscard]] json of_amount(const std::optional<number>& coherent, const unit& in);
/// A figure that is missing.
[[nodiscard]] json of_cell(const policy& p, const cell& c);
/// A figure that was used.
[[nodiscard]] json of_figure(const policy& p, const used_figure& u);
/// The names of units.
[[nodiscard]] json names_of(const policy& p, const std::vector<responsible_unit_id>& units);
/// A row of the register.
[[nodiscard]] json of_decision(const policy& p, const decision& d);
/// Adds article, document, quote and, if there is one, reading.
void add_citation(const policy& p, const citation& cited, json& out);
/// What follows from a grade or a level.
[[nodiscard]] json of_consequence(const policy& p, const consequence& what, const proposed_consequence& found);
/// A score sheet.
[[nodiscard]] json of_scorecard(const policy& p, const scorecard& card, language lang);
/// How far a target has come.
[[nodiscard]] json of_progress(const policy& p, const assess::progress& x);
/// A value of the rule language, amounts in `in`; null for what is missing or at fault.
[[nodiscard]] json of_value(const feel::value& v, const feel::type& of, const unit& in);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
