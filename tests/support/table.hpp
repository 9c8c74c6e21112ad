// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_TABLE_HPP
#define KAOHE_TESTS_SUPPORT_TABLE_HPP
/// \file table.hpp
/// Short ways to write tests of decision tables.

#include <kaohe/feel/analysis.hpp>
#include <kaohe/feel/table.hpp>

#include <support/feel.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kaohe_test {

using kaohe::feel::aggregation;
using kaohe::feel::hit_policy;

inline kaohe::feel::type number_type() { return in_unit(""); }
inline kaohe::feel::type choice_type(std::vector<std::string> values) {
  return kaohe::feel::type::choice_of(std::move(values));
}
inline kaohe::feel::type plain(kaohe::feel::type_kind k) { return kaohe::feel::type::plain(k); }

/// The pieces of a text between a mark, without blanks around them.
inline std::vector<std::string> pieces_of(const std::string& text, char mark) {
  std::vector<std::string> all(1);
  for (const char c : text) {
    if (c == mark) {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  for (std::string& p : all) {
    while (!p.empty() && p.front() == ' ') p.erase(0, 1);
    while (!p.empty() && p.back() == ' ') p.pop_back();
  }
  return all;
}

/// A table `T` of these parameters, which are also its columns; rows as `tests ; tests -> output ; output`. Row n
/// stands on line n.
struct table_text {
  std::vector<std::pair<std::string, kaohe::feel::type>> parameters;
  std::vector<std::string> rows;
  std::vector<kaohe::feel::table_output> outputs = {{"r", number_type(), {}}};
  hit_policy policy = hit_policy::unique;
  aggregation aggregate = aggregation::none;
  std::string defaults = {};
  std::vector<std::string> columns = {};  // none: the parameters

  [[nodiscard]] kaohe::feel::table_declaration declaration() const {
    kaohe::feel::table_declaration d;
    d.id = {"T", {"", 100, 1}, {}};
    for (const auto& [name, of] : parameters) {
      d.parameters.push_back({name, of, {}});
      if (columns.empty()) d.columns.push_back({{name, {"", 100, 1}, {}}, {}});
    }
    for (const std::string& c : columns) d.columns.push_back({{c, {"", 100, 1}, {}}, {}});
    d.outputs = outputs;
    d.policy = policy;
    d.aggregate = aggregate;
    if (!defaults.empty()) d.defaults = cells(defaults, 99);
    for (const std::string& text : rows) {
      const auto line = static_cast<std::uint32_t>(d.rows.size() + 1);
      const std::size_t arrow = text.find("->");
      d.rows.push_back(
          {cells(text.substr(0, arrow), line), cells(text.substr(arrow + 2), line), {}, {}, {"", line, 1}});
    }
    return d;
  }

 private:
  [[nodiscard]] static std::vector<kaohe::source_text> cells(const std::string& text, std::uint32_t line) {
    std::vector<kaohe::source_text> all;
    for (std::string& cell : pieces_of(text, ';')) {
      all.push_back({std::move(cell), {"", line, static_cast<std::uint32_t>(all.size() + 1)}, {}});
    }
    return all;
  }
};

struct made_table {
  std::shared_ptr<const kaohe::feel::table> table;
  kaohe::issues problems;
  /// `3:1 KH-0325, …`
  [[nodiscard]] std::string errors() const {
    std::string all;
    for (const auto& p : places(problems)) all += (all.empty() ? "" : ", ") + p;
    return all;
  }
  /// The English messages, one a line.
  [[nodiscard]] std::string messages(kaohe::language lang = kaohe::language::en) const {
    std::string all;
    for (const auto& p : problems) all += (all.empty() ? "" : "\n") + message(p, lang);
    return all;
  }
};
inline made_table make(const table_text& text, const kaohe::feel::scope& names = kaohe::feel::scope()) {
  made_table made;
  made.table = kaohe::feel::check_table(text.declaration(), names, made.problems);
  return made;
}

/// The answer in words; a missing one as `missing 0 2` (arguments), a fault as its number.
inline std::string ask(const kaohe::feel::table& t, const std::vector<kaohe::feel::value>& arguments) {
  kaohe::feel::workspace memory;
  const auto v = t.evaluate(arguments, memory);
  if (v.is_fault()) return "fault " + std::to_string(static_cast<int>(v.as_fault().cause));
  if (!v.is_missing()) return shown(v, t.result());
  std::string text = "missing";
  for (std::size_t i = 0; i < 64; ++i) {
    if ((v.as_missing().low >> i & 1U) != 0) text += " " + std::to_string(i);
  }
  return text;
}
inline std::string ask(const made_table& made, const std::vector<kaohe::feel::value>& arguments) {
  return made.table ? ask(*made.table, arguments) : made.errors();
}
inline std::string fault_text(kaohe::feel::fault_cause cause) {
  return "fault " + std::to_string(static_cast<int>(cause));
}

}  // namespace kaohe_test

#endif
