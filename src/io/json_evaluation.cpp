// SPDX-License-Identifier: Apache-2.0
#include "json_parts.hpp"

#include <kaohe/feel/trace.hpp>
#include <kaohe/feel/type_text.hpp>
#include <kaohe/impl/base/shown.hpp>
#include <kaohe/report/value_text.hpp>

#include <variant>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

class writer {
 public:
  explicit writer(const feel::evaluated& e) : e_(e) {}

  [[nodiscard]] json fault(const feel::fault& f) const {
    const place at = place_at(e_.text.source, f.begin);
    const std::string& source = e_.text.source.value;
    return {{"cause", to_text(f.cause)},
            {"at", source.substr(f.begin, f.end - f.begin)},
            {"line", at.line},
            {"column", at.column}};
  }

  /// A part of the expression; what has no value by itself has only parts.
  [[nodiscard]] json part(const feel::trace_node& t, std::size_t iteration = 0) const {
    const place at = place_at(e_.text.source, e_.text.at(t.node).begin);
    json out = {{"text", text_of(t.node)}, {"line", at.line}, {"column", at.column}};
    if (t.is_pass) out = {{"variable", variable(t, iteration)}};
    if (t.is_pass || e_.program.notes[t.node].at) {
      out["value"] = of_value(t.result, t.of, t.shown);
      if (t.result.is_missing()) out["missing"] = true;
      if (t.result.is_fault()) out["fault"] = to_text(t.result.as_fault().cause);
    }
    if (t.asked) out["table"] = table(*t.asked);
    if (t.cut) out["cut"] = true;
    if (t.parts.empty()) return out;
    out["parts"] = json::array();
    for (const feel::trace_node& each : t.parts)
      out["parts"].push_back(part(each, t.is_pass && each.is_pass ? iteration + 1 : 0));
    return out;
  }

 private:
  /// A decision table that was asked: its rows that hit, and those that may.
  [[nodiscard]] static json table(const feel::asked_table& asked) {
    const auto rows = [&](const std::vector<std::uint32_t>& all) {
      json out = json::array();
      for (const std::uint32_t i : all) {
        const feel::table_row& row = asked.rules->declared().rows[i];
        out.push_back({{"row", i + 1},
                       {"article", row.article},
                       {"note", row.note},
                       {"file", row.where.file},
                       {"line", row.where.line}});
      }
      return out;
    };
    return {{"id", asked.rules->id()}, {"hits", rows(asked.hit.rows)}, {"may_hit", rows(asked.hit.possible)}};
  }

  /// The part as it was written; of a long one the beginning, as every part holds the text of all its own.
  [[nodiscard]] std::string text_of(feel::node_index i) const {
    constexpr std::size_t most = 1000;
    const std::string_view text = e_.text.text_of(i);
    return text.size() <= most ? std::string(text) : detail::shown(text);
  }

  /// What a pass calls its element.
  [[nodiscard]] std::string variable(const feel::trace_node& pass, std::size_t iteration) const {
    const auto* const names = std::get_if<std::vector<std::string>>(&e_.text.at(pass.node).payload);
    return names != nullptr && iteration < names->size() ? (*names)[iteration] : "item";
  }

  const feel::evaluated& e_;
};

}  // namespace

std::string evaluation_to_json(const feel::evaluated& e, const policy* p, const std::vector<input_file>& inputs,
                               const issues& problems, language lang) {
  const writer writes(e);
  const unit& shown = e.program.notes[e.text.root].shown;
  const feel::type& of = e.program.result;
  json document = document_head(p, std::nullopt, inputs, problems, lang);
  document["expression"] = e.text.source.value;
  document["value"] = of_value(e.answer, of, shown);
  document["type"] = feel::type_text(of, shown);
  document["unit"] = of.kind == feel::type_kind::quantity ? json(shown.spelling) : json(nullptr);
  document["missing"] = feel::missing_names(e);
  document["faults"] = json::array();
  for (const feel::fault& each : feel::faults_in(e.answer)) document["faults"].push_back(writes.fault(each));
  document["trace"] = writes.part(feel::trace(e.program, e.text, e.inputs));
  return written(document);
}

}  // namespace kaohe::inline KAOHE_ABI::io
