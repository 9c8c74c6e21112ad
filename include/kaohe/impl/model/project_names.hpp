// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_PROJECT_NAMES_HPP
#define KAOHE_IMPL_MODEL_PROJECT_NAMES_HPP
// Internal: what the names in expressions about projects stand for: inputs, the member at hand, parameters, lists,
// suspensions, what is left of budgets. docs/policy-format.md, "Names in rules".

#include <kaohe/impl/model/input_span.hpp>
#include <kaohe/impl/model/wanted_value.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// Which names are in force where an expression about projects stands.
struct project_naming {
  std::string subject;              // whose expression it is, for messages
  bool decided = false;             // suspended(…) and remaining("…")
  std::optional<list_id> for_each;  // the list whose member is at hand
};

/// The bound of a target that projects can take up, or null, and why.
[[nodiscard]] inline const quantity* bound_of_budget(const target& t, std::string& why) {
  const requirement* const deciding = deciding_requirement(t);
  if (t.who.size() != 1) {
    why = bilingual("它不是一个单位的目标", "it is not the target of one unit");
  } else if (deciding == nullptr || (deciding->looks_at != view::level && deciding->looks_at != view::increment)) {
    why = bilingual("它不由实际值或增量判定", "neither its level nor its increment decides it");
  } else if (!deciding->allows.high || deciding->allows.low) {
    why = bilingual("它的要求不是上限", "what it requires is no upper bound");
  } else {
    return &deciding->allows.high->value;
  }
  return nullptr;
}

/// Finds and collects the names of expressions about projects.
class project_names {
 public:
  project_names(workshop& shop, project_naming where) : shop_(shop), where_(std::move(where)) {}

  /// Makes the names of an expression known, and reports those that cannot stand there.
  void add(const feel::expression& tree) {
    for (const feel::node& each : tree.nodes) {
      if (each.kind == feel::node_kind::name) {
        add_bare(std::get<std::string>(each.payload), place_at(tree.source, each.begin));
      } else if (each.kind == feel::node_kind::call && where_.decided) {
        add_call(tree, each);
      }
    }
  }
  [[nodiscard]] const std::vector<feel::declared_name>& names() const noexcept { return found_.names(); }
  [[nodiscard]] const std::vector<rule_input>& inputs() const noexcept { return found_.inputs(); }
  [[nodiscard]] workshop& shop() const noexcept { return shop_; }

  /// Takes over what was found wrong with the expressions, but for what only follows from what is reported already.
  void report(issues found) const {
    found_.report(
        shop_, std::move(found), false, [&](const std::string& name) { return nearest(name, known_names()); },
        [&] { return known_functions(); });
  }

 private:
  using sort = rule_input::sort;

  void add_bare(const std::string& name, const place& at) {
    if (const auto input = shop_.input_called.find(name); input != shop_.input_called.end()) {
      return add_input(input->second, at);
    }
    if (const auto i = shop_.lists.peek(name)) {
      const list& named = shop_.made.lists[*i];
      const bool codes = !named.code_system.empty();
      if (where_.for_each == list_id{*i}) {
        const auto of = codes ? feel::type::plain(feel::type_kind::code) : feel::type::choice_of(named.members);
        return found_.declare(name, of, {}, {sort::member, {}, *i});
      }
      const auto member = feel::type::plain(codes ? feel::type_kind::code : feel::type_kind::string);
      return found_.declare(name, feel::type::list_of(member), {}, {sort::list, {}, *i});
    }
    if (const auto i = shop_.parameters.peek(name)) {
      const parameter& named = shop_.made.parameters[*i];
      if (named.values.empty()) return found_.mark_reported(at);
      const kaohe::unit& in = named.values.front().value.unit;
      found_.declare(name, feel::type::of(in.dimension, named.basis), in, {sort::parameter, {}, *i});
    }
  }
  /// Of an input that has a value for each member of a list only that of the member at hand can be read.
  void add_input(std::uint32_t i, const place& at) {
    const project_input& named = shop_.made.inputs[i];
    if (!shop_.has_type[i]) return found_.mark_reported(at);
    if (named.by && where_.for_each != named.by) {
      const std::string& list = shop_.made.lists[named.by->index].id;
      shop_.problems.push_back({issue_code::input_by_member, at, {where_.subject, named.name, list}});
      return found_.mark_reported(at);
    }
    found_.declare(named.name, named.of, named.shown, {sort::project, {}, i}, span_of(named.range));
  }

  void add_call(const feel::expression& tree, const feel::node& call) {
    const auto& form = std::get<feel::call_form>(call.payload);
    const bool suspended = form.function == "suspended";
    if ((!suspended && form.function != "remaining") || shop_.tables.peek(form.function)) return;
    const auto report = [&](issue_code code, std::uint32_t at, std::vector<std::string> args) {
      shop_.problems.push_back({code, place_at(tree.source, at), std::move(args)});
      found_.mark_reported(place_at(tree.source, call.begin));
    };
    if (call.children.size() != 1 || !form.parameters.empty()) {
      return report(issue_code::wrong_argument_count, call.begin,
                    {form.function, "1", std::to_string(call.children.size())});
    }
    const feel::node& argument = tree.at(call.children.front());
    if (suspended && argument.kind != feel::node_kind::name) {
      return report(issue_code::literal_needed, argument.begin,
                    {bilingual("责任单位输入的名称", "the name of an input that is a responsible unit")});
    }
    if (!suspended && argument.kind != feel::node_kind::string) {
      return report(issue_code::literal_needed, argument.begin, {bilingual("标识", "the id")});
    }
    const source_text text{std::get<std::string>(argument.payload), place_at(tree.source, argument.begin), {}};
    if (!(suspended ? add_suspended(text) : add_remaining(text))) found_.mark_reported(tree, call);
  }
  [[nodiscard]] bool add_suspended(const source_text& of) {
    std::vector<std::string> known;
    for (const project_input& each : shop_.made.inputs) {
      if (each.names_unit) known.push_back(each.name);
    }
    const auto input = shop_.input_called.find(of.value);
    if (input == shop_.input_called.end()) {
      const std::string wanted = shown(of.value);
      shop_.problems.push_back(
          {issue_code::unknown_reference, of.where, {words_of_noun("input"), wanted, nearest(wanted, known)}});
      return false;
    }
    if (!shop_.has_type[input->second]) return false;
    if (!shop_.made.inputs[input->second].names_unit) {
      shop_.problems.push_back(
          {issue_code::not_a_unit_input, of.where, {shown(of.value), nearest(shown(of.value), known)}});
      return false;
    }
    found_.declare(feel::name_call("suspended", of.value), feel::type::plain(feel::type_kind::boolean), {},
                   {sort::suspended, {}, input->second});
    return true;
  }
  [[nodiscard]] bool add_remaining(const source_text& of) {
    const auto at = shop_.targets.find(of, shop_.problems);
    if (!at) return false;
    const target& t = shop_.made.targets[*at];
    const indicator& measured = shop_.made.indicators[t.measured.index];
    if (is_unread(t) || !shop_.has_unit[t.measured.index]) return false;
    std::string why;
    const quantity* const bound = bound_of_budget(t, why);
    if (bound == nullptr) {
      shop_.problems.push_back({issue_code::not_a_budget, of.where, {t.id, why}});
      return false;
    }
    found_.declare(feel::call_name("remaining", of.value), feel::type::of(measured.unit.dimension, measured.basis),
                   bound->unit, {sort::remaining, {}, *at});
    return true;
  }

  [[nodiscard]] std::vector<std::string> known_names() const {
    std::vector<std::string> known;
    for (const project_input& each : shop_.made.inputs) known.push_back(each.name);
    for (const list& each : shop_.made.lists) known.push_back(each.id);
    for (const parameter& each : shop_.made.parameters) known.push_back(each.id);
    return known;
  }
  [[nodiscard]] std::vector<std::string> known_functions() const {
    std::vector<std::string> known;
    if (where_.decided) known.insert(known.end(), {"suspended", "remaining"});
    for (const auto& each : shop_.rules) known.push_back(each->id());
    return known;
  }

  workshop& shop_;
  project_naming where_;
  name_collection found_;
};

/// Checks an expression about projects; nothing, after a problem, if it is wrong.
[[nodiscard]] inline std::optional<rule_expression> check_project_rule(workshop& shop, const project_naming& where,
                                                                       const source_text& text, wanted_value wanted,
                                                                       std::optional<kaohe::unit>* shown_in = nullptr) {
  return check_with(project_names(shop, where), text, wanted, shown_in);
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
