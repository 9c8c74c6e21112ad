// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_INPUTS_HPP
#define KAOHE_IMPL_MODEL_READ_INPUTS_HPP
// Internal: the table `input.project`: what applications say of their projects. Their types are read before decision
// tables, which may be asked with them; their `only_if` is checked behind the tables, which it may call.

#include <kaohe/impl/model/formula_order.hpp>
#include <kaohe/impl/model/project_names.hpp>
#include <kaohe/impl/model/read_type.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto input_nouns = std::to_array<std::string_view>({"project"});
inline constexpr auto input_keys =
    std::to_array<std::string_view>({"type", "of", "unit", "values", "basis", "range", "by", "only_if", "meaning"});
inline constexpr auto input_types = std::to_array<std::string_view>(
    {"boolean", "string", "choice", "code", "date", "number", "quantity", "responsible unit"});
/// The columns of project files that are no inputs.
inline constexpr auto project_columns = std::to_array<std::string_view>({"id", "name", "编号", "项目名称"});

class input_reader {
 public:
  input_reader(workshop& shop, const key_reader& keys) : shop_(shop), keys_(keys) {}

  /// \return the text of `only_if`
  [[nodiscard]] std::optional<source_text> read(const source_text& name) {
    made_.name = name.value;
    made_.where = keys_.of().where;
    made_.meaning = keys_.string("meaning");
    const bool typed = read_type_of();
    if (typed) read_range();
    if (const source_text* const by = keys_.text("by")) {
      if (const auto at = shop_.lists.find(*by, shop_.problems)) made_.by = list_id{*at};
    }
    const source_text* const only_if = keys_.text("only_if");
    const bool by_known = !keys_.has("by") || made_.by;
    shop_.has_type.push_back(typed && by_known);
    shop_.made.inputs.push_back(std::move(made_));
    return only_if == nullptr ? std::nullopt : std::optional(*only_if);
  }

 private:
  /// Reports keys that say nothing of such a type.
  void only_with(std::string_view key, bool fits, std::string with) const {
    if (keys_.has(key) && !fits) keys_.report_misplaced(key, std::move(with));
  }

  [[nodiscard]] bool read_type_of() {
    keys_.require("type");
    const source_text* const text = keys_.text("type");
    if (text == nullptr) return false;
    const std::string& is = text->value;
    const bool number = is == "quantity" || is == "number";
    only_with("unit", is == "quantity", "type = \"quantity\"");
    only_with("basis", number, "type = \"quantity\"");
    only_with("range", number, "type = \"quantity\"");
    only_with("values", is == "string" || is == "choice", "type = \"string\"");
    only_with("of", is == "code", "type = \"code\"");
    const auto of = type_called(*text);
    if (!of) return false;
    made_.of = of->of;
    made_.shown = of->shown;
    if (number) made_.of.basis = read_basis(keys_);
    if (is == "code") made_.code_system = keys_.string("of");
    made_.names_unit = is == "responsible unit";
    return true;
  }
  [[nodiscard]] std::optional<written_type> type_called(const source_text& text) const {
    const auto plain = [](feel::type_kind k) { return written_type{feel::type::plain(k), {}, {}}; };
    const std::string& is = text.value;
    if (is == "boolean") return plain(feel::type_kind::boolean);
    if (is == "code") return plain(feel::type_kind::code);
    if (is == "date") return plain(feel::type_kind::date);
    if (is == "responsible unit") return plain(feel::type_kind::string);
    if (is == "number") return written_type{feel::type::of({}), kaohe::unit{}, {}};
    if (is == "quantity") {
      keys_.require("unit");
      return type_in_unit(keys_);
    }
    if (is == "choice") keys_.require("values");
    if (is == "choice" || keys_.has("values")) return type_of_values(keys_);
    if (is == "string") return plain(feel::type_kind::string);
    if (const auto at = shop_.lists.peek(is)) return member_of(shop_.made.lists[*at]);
    report_invalid(text, "type", alternatives(input_types), shop_.problems);
    return std::nullopt;
  }

  /// Key `range`: tests of one number against literals of the input's dimension.
  void read_range() {
    const source_text* const text = keys_.text("range");
    if (text == nullptr || made_.of.kind != feel::type_kind::quantity) return;
    const auto tests = feel::parse_unary_tests(*text, shop_.problems);
    if (!tests || !feel::check_unary_tests(*tests, made_.of, feel::scope(), shop_.problems)) return;
    auto range = feel::as_interval(*tests);
    if (range) {
      made_.range = std::move(*range);
    } else if (range.error().code == issue_code::view_without_number) {
      shop_.problems.push_back({issue_code::not_a_range, place_at(*text, 0), {keys_.subject(), shown(text->value)}});
    } else {
      report_at(*text, std::move(range.error()), shop_.problems);
    }
  }

  workshop& shop_;
  const key_reader& keys_;
  project_input made_;
};

/// Reports a name that something else has.
inline void check_input_name(const workshop& shop, const source_text& name) {
  shop.check_name(name);
  const auto taken = [&](std::string by, std::string where) {
    shop.problems.push_back(
        {issue_code::input_name_taken, place_at(name, 0), {shown(name.value), std::move(by), std::move(where)}});
  };
  for (const directory* const each : {&shop.indicators, &shop.lists, &shop.parameters, &shop.tables}) {
    if (const auto at = each->peek(name.value)) {
      return taken(words_of_noun(each->noun()), place_text(place_at(each->declarations()[*at]->noun, 0)));
    }
  }
  if (std::find(project_columns.begin(), project_columns.end(), name.value) != project_columns.end()) {
    taken(bilingual("项目文件的固定列", "a column that all project files have"), {});
  }
}

/// \return of each input the text of its `only_if`
[[nodiscard]] inline std::vector<std::optional<source_text>> read_inputs(workshop& shop) {
  std::vector<std::optional<source_text>> conditions;
  for (const declaration& declared : shop.source.declarations) {
    if (declared.noun.value != "input") continue;
    const key_reader keys = shop.reader_of(declared, input_nouns);
    keys.require("project");
    const declared_value* const value = keys.find("project");
    if (value == nullptr) continue;
    const auto* const all = std::get_if<declared_table>(&value->content);
    if (all == nullptr) {
      report_wrong_type(*value, "project", bilingual("表", "a table"), shop.problems);
      continue;
    }
    for (const auto& [name, content] : all->entries) {
      const auto [at, is_new] =
          shop.input_called.try_emplace(name.value, static_cast<std::uint32_t>(shop.made.inputs.size()));
      if (!is_new) {
        const std::string first = place_text(shop.made.inputs[at->second].where);
        shop.problems.push_back(
            {issue_code::duplicate_id, place_at(name, 0), {words_of_noun("input"), shown(name.value), first}});
        continue;
      }
      check_input_name(shop, name);
      static const declared_table nothing;
      const auto* const table = std::get_if<declared_table>(&content.content);
      if (table == nullptr) report_wrong_type(content, name.value, bilingual("表", "a table"), shop.problems);
      const bool damaged = table == nullptr || shop.damaged.contains(&declared);
      const key_reader inside(table == nullptr ? nothing : *table, input_keys,
                              {"input.project", words_of_noun("input", &name), place_at(name, 0), damaged},
                              shop.problems);
      conditions.push_back(input_reader(shop, inside).read(name));
    }
  }
  return conditions;
}

/// Checks for which projects there is each of the inputs. None may hang on itself.
inline void check_only_if(workshop& shop, const std::vector<std::optional<source_text>>& conditions) {
  auto& inputs = shop.made.inputs;
  std::vector<std::vector<std::uint32_t>> uses(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!conditions[i]) continue;
    const source_text name{inputs[i].name, inputs[i].where, {}};
    inputs[i].only_if =
        check_project_rule(shop, {words_of_noun("input", &name), false, {}}, *conditions[i], wanted_value::truth);
    if (!inputs[i].only_if) continue;
    for (const rule_input& each : inputs[i].only_if->inputs) {
      if (each.is == rule_input::sort::project) uses[i].push_back(each.index);
    }
  }
  for (const auto& cycle : order_formulas(uses).cycles) {
    std::string names;
    for (const std::uint32_t each : cycle) names += inputs[each].name + " → ";
    shop.problems.push_back(
        {issue_code::input_cycle, place_at(*conditions[cycle.front()], 0), {names + inputs[cycle.front()].name}});
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
