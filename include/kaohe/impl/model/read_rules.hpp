// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_RULES_HPP
#define KAOHE_IMPL_MODEL_READ_RULES_HPP
// Internal: the nouns `procedure`, `gate`, `rule` and `budget`: what stands against projects, and where it counts.

#include <kaohe/impl/model/project_names.hpp>
#include <kaohe/impl/model/read_citation.hpp>
#include <kaohe/impl/model/rule_inl.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto procedure_keys =
    std::to_array<std::string_view>({"id", "authority", "article", "document", "quote", "reading"});
inline constexpr auto gate_keys = std::to_array<std::string_view>({"applicable_on"});
inline constexpr auto rule_keys = std::to_array<std::string_view>(
    {"id",    "title",    "procedure",    "strength",  "from",   "to",    "applies", "when",     "unless", "must",
     "short", "for_each", "exception_by", "authority", "effect", "basis", "article", "document", "quote",  "reading"});
inline constexpr auto budget_keys =
    std::to_array<std::string_view>({"id", "target", "amount", "article", "document", "quote", "reading"});
inline constexpr auto rule_basis_words = std::to_array<std::string_view>({"text", "reading"});

inline void read_procedures(workshop& shop) {
  for (const declaration* const each : shop.procedures.declarations()) {
    const key_reader keys = shop.reader_of(*each, procedure_keys);
    procedure made;
    made.id = shop.read_id(keys, false);
    keys.require("authority");
    made.authority = keys.string("authority");
    made.cited = read_citation(shop, keys);
    made.where = keys.of().where;
    shop.made.procedures.push_back(std::move(made));
  }
}

/// The table `gate`, of which there is one at most.
inline void read_gate(workshop& shop) {
  const declaration* first = nullptr;
  for (const declaration& each : shop.source.declarations) {
    if (each.noun.value != "gate") continue;
    if (first != nullptr) {
      shop.problems.push_back({issue_code::duplicate_id,
                               place_at(each.noun, 0),
                               {words_of_noun("gate"), {}, place_text(place_at(first->noun, 0))}});
      continue;
    }
    first = &each;
    const key_reader keys = shop.reader_of(each, gate_keys);
    const source_text* const name = keys.text("applicable_on");
    if (name == nullptr) continue;
    const auto input = shop.input_called.find(name->value);
    if (input == shop.input_called.end()) {
      std::vector<std::string> dates;
      for (const project_input& other : shop.made.inputs) {
        if (other.of.kind == feel::type_kind::date) dates.push_back(other.name);
      }
      const std::string wanted = shown(name->value);
      shop.problems.push_back({issue_code::unknown_reference,
                               place_at(*name, 0),
                               {words_of_noun("input"), wanted, nearest(wanted, dates)}});
    } else if (const project_input& named = shop.made.inputs[input->second];
               shop.has_type[input->second] && (named.of.kind != feel::type_kind::date || named.by)) {
      report_invalid(*name, "applicable_on", bilingual("日期输入", "an input that is a date"), shop.problems);
    } else {
      shop.made.applicable_on = project_input_id{input->second};
    }
  }
}

class gate_rule_reader {
 public:
  gate_rule_reader(workshop& shop, const key_reader& keys) : shop_(shop), keys_(keys) {}

  void read() {
    made_.where = keys_.of().where;
    made_.id = shop_.read_id(keys_, false);
    made_.title = keys_.has("title") ? keys_.string("title") : made_.id;
    made_.cited = read_citation(shop_, keys_, citing::required);
    made_.in_force = read_validity(keys_);
    made_.effect = keys_.string("effect");
    read_procedures_of();
    keys_.require("strength");
    const auto is = keys_.choice("strength", rule_strength_keys);
    made_.strength = static_cast<strength>(is.value_or(0));
    if (is) read_keys_of_strength();
    read_basis_of();
    read_conditions(is.has_value());
    shop_.made.rules.push_back(std::move(made_));
  }

 private:
  void read_procedures_of() {
    keys_.require("procedure");
    for (const source_text& each : keys_.texts("procedure")) {
      const auto at = shop_.procedures.find(each, shop_.problems);
      if (!at) continue;
      const auto same = [&](procedure_id other) { return other.index == *at; };
      if (std::none_of(made_.procedures.begin(), made_.procedures.end(), same)) made_.procedures.push_back({*at});
    }
    const declared_value* const value = keys_.find("procedure");
    const auto* const several = value == nullptr ? nullptr : std::get_if<std::vector<declared_value>>(&value->content);
    if (several != nullptr && several->empty()) keys_.report_missing("procedure");
  }

  /// What only rules of one strength have.
  void read_keys_of_strength() {
    const auto only_with = [&](std::string_view key, strength wanted) {
      if (keys_.has(key) && made_.strength != wanted) {
        keys_.report_misplaced(key, "strength = \"" + std::string(to_text(wanted)) + '"');
      }
    };
    only_with("must", strength::require);
    only_with("short", strength::require);
    only_with("authority", strength::escalate);
    if (made_.strength == strength::require) keys_.require("must");
    if (made_.strength == strength::escalate) keys_.require("authority");
    made_.authority = keys_.string("authority");
    made_.exception_by = keys_.strings("exception_by");
    if (keys_.has("exception_by") && made_.strength != strength::refuse_in_principle) {
      const std::string word_of = bilingual(word(made_.strength, language::zh), word(made_.strength, language::en));
      shop_.problems.push_back(
          {issue_code::exception_not_possible, keys_.place_of("exception_by"), {keys_.subject(), word_of}});
    }
  }

  void read_basis_of() {
    made_.is_reading = keys_.choice("basis", rule_basis_words).value_or(0) == 1;
    if (made_.is_reading && !keys_.has("reading")) {
      shop_.problems.push_back({issue_code::reading_needed, keys_.place_of("basis"), {keys_.subject()}});
    }
  }

  void read_conditions(bool strength_known) {
    project_naming names{keys_.subject(), true, {}};
    bool list_known = true;
    if (const source_text* const list = keys_.text("for_each")) {
      const auto at = shop_.lists.find(*list, shop_.problems);
      list_known = at.has_value();
      if (at) names.for_each = made_.for_each = list_id{*at};
    }
    keys_.require("when");
    if (!list_known) return;  // what the names stand for is not known
    made_.applies = condition("applies", names);
    if (auto when = condition("when", names)) made_.when = std::move(*when);
    made_.unless = condition("unless", names);
    if (strength_known && made_.strength != strength::require) return;
    made_.must = condition("must", names);
    if (const source_text* const text = keys_.text("short")) {
      made_.shortage = check_project_rule(shop_, names, *text, wanted_value::amount, &made_.short_in);
    }
  }
  [[nodiscard]] std::optional<rule_expression> condition(std::string_view key, const project_naming& names) const {
    const source_text* const text = keys_.text(key);
    return text == nullptr ? std::nullopt : check_project_rule(shop_, names, *text, wanted_value::truth);
  }

  workshop& shop_;
  const key_reader& keys_;
  rule made_;
};

inline void read_rules(workshop& shop) {
  for (const declaration* const each : shop.gate_rules.declarations()) {
    gate_rule_reader(shop, shop.reader_of(*each, rule_keys)).read();
  }
}

/// What a project takes must be of the sort of what the target bounds.
inline void check_amount(const workshop& shop, const source_text& text, const feel::type& found, const target& t) {
  const indicator& measured = shop.made.indicators[t.measured.index];
  const place where = place_at(text, 0);
  if (found.inexact) return report_inexact(shop, where);
  const auto words = [](const kaohe::dimension& d) {
    return bilingual(to_text(d, language::zh), to_text(d, language::en));
  };
  if (found.dimension != measured.unit.dimension) {
    shop.problems.push_back({issue_code::dimension_mismatch,
                             where,
                             {shown(text.value), words(found.dimension), t.id, words(measured.unit.dimension)}});
  } else if (const auto clash = conflict(measured.basis, found.basis)) {
    shop.problems.push_back({issue_code::basis_mismatch, where, {clash->key, clash->left, clash->right}});
  }
}

inline void read_budgets(workshop& shop) {
  for (const declaration* const each : shop.budgets.declarations()) {
    const key_reader keys = shop.reader_of(*each, budget_keys);
    budget made;
    made.id = shop.read_id(keys, false);
    made.cited = read_citation(shop, keys);
    made.where = keys.of().where;
    keys.require("target");
    keys.require("amount");
    const source_text* const name = keys.text("target");
    const auto at = name == nullptr ? std::nullopt : shop.targets.find(*name, shop.problems);
    if (at) made.target = target_id{*at};
    const target* const of = at ? &shop.made.targets[*at] : nullptr;
    const bool readable = of != nullptr && !is_unread(*of) && shop.has_unit[of->measured.index];
    std::string why;
    if (readable && bound_of_budget(*of, why) == nullptr) {
      shop.problems.push_back({issue_code::not_a_budget, place_at(*name, 0), {of->id, why}});
    }
    if (const source_text* const text = keys.text("amount")) {
      auto amount = check_project_rule(shop, {keys.subject(), false, {}}, *text, wanted_value::amount);
      if (amount && readable) check_amount(shop, *text, amount->program.result, *of);
      if (amount) made.amount = std::move(*amount);
    }
    shop.made.budgets.push_back(std::move(made));
  }
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
