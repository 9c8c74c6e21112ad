// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_PROJECT_READER_HPP
#define KAOHE_IMPL_GATE_PROJECT_READER_HPP
// Internal: what the names in expressions about projects are worth for one application.

#include <kaohe/gate/project.hpp>
#include <kaohe/impl/gate/held_value.hpp>
#include <kaohe/impl/gate/suspension_finder.hpp>

#include <map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// What applications are judged by; what is the same for all of them is worked out once.
class gate_context {
 public:
  gate_context(const policy& p, const gate::facts& on) : policy_(p), on_(on) {}

  [[nodiscard]] const policy& of() const noexcept { return policy_; }
  [[nodiscard]] const gate::facts& on() const noexcept { return on_; }
  [[nodiscard]] const std::vector<suspension>& suspensions(responsible_unit_id who) {
    const auto known = suspensions_.find(who);
    if (known != suspensions_.end()) return known->second;
    return suspensions_.emplace(who, gate::suspensions_of(policy_, on_, who)).first->second;
  }
  [[nodiscard]] const target_balance& balance(target_id of) {
    const auto known = balances_.find(of);
    if (known != balances_.end()) return known->second;
    return balances_.emplace(of, balance_maker(policy_, on_, of).make()).first->second;
  }

 private:
  const policy& policy_;
  const gate::facts& on_;
  std::map<responsible_unit_id, std::vector<suspension>> suspensions_;
  std::map<target_id, target_balance> balances_;
};

/// An expression that was evaluated.
struct worked_out {
  std::vector<feel::value> given;
  held_value answer;
};

/// What becomes of an input that was given though it is not known whether there is such a thing.
enum class in_doubt : std::uint8_t {
  counts,          // it is what was given
  missing,         // it acts as missing until that is known
  not_applicable,  // there is no such thing
};

/// Reads one application.
class project_reader {
 public:
  project_reader(gate_context& context, const project& of, std::optional<date> rule_date,
                 std::optional<std::size_t> member, in_doubt such = in_doubt::counts)
      : context_(context), project_(of), rule_date_(rule_date), member_(member), such_(such) {}

  [[nodiscard]] worked_out evaluate(const rule_expression& e) {
    worked_out made;
    std::vector<held_value> read;
    for (const rule_input& input : e.inputs) {
      read.push_back(value_of(input));
      made.given.push_back(read.back().held);
    }
    made.answer.held = feel::evaluate(e.program, made.given);
    if (!made.answer.held.is_missing()) return made;
    made.answer.not_applicable = true;
    for (const std::uint32_t i : feel::missing_inputs(e.program, made.given, made.answer.held)) {
      if (read[i].not_applicable) continue;
      made.answer.not_applicable = false;
      for (const lacking& each : read[i].lacks) add_lacking(made.answer.lacks, each);
    }
    return made;
  }
  /// What a name is worth.
  [[nodiscard]] held_value value_of(const rule_input& input) {
    const policy& p = context_.of();
    switch (input.is) {
      case rule_input::sort::project:
        return of_input({input.index});
      case rule_input::sort::member: {
        const list& named = p->lists[input.index];
        if (!member_) return {};
        if (!named.code_system.empty()) return {named.members[*member_], {}, false};
        return {feel::choice{static_cast<std::uint32_t>(*member_)}, {}, false};
      }
      case rule_input::sort::list: {
        std::vector<feel::value> members;
        for (const std::string& each : p->lists[input.index].members) members.emplace_back(each);
        return {feel::value::list(std::move(members)), {}, false};
      }
      case rule_input::sort::parameter:
        return of_parameter(input.index);
      case rule_input::sort::suspended:
        return is_suspended({input.index});
      case rule_input::sort::remaining: {
        const target_balance& left = context_.balance({input.index});
        if (left.remaining) return {*left.remaining, {}, false};
        return {{}, left.missing, false};
      }
      default:  // the others stand in schemes only
        return {};
    }
  }
  /// True if an input was read of which it is not known whether there is such a thing, though it was given.
  [[nodiscard]] bool was_in_doubt() const noexcept { return was_in_doubt_; }
  /// The unit that an input names, if it does.
  [[nodiscard]] std::optional<responsible_unit_id> unit_named(project_input_id input) {
    const held_value named = of_input(input);
    if (named.held.kind() != feel::value_kind::string) return std::nullopt;
    return context_.of().find_responsible_unit(named.held.as_string());
  }
  /// The consequences that may have put a suspension in force.
  [[nodiscard]] static std::vector<const consequence*> behind(const policy& p, const suspension& s) {
    std::vector<const consequence*> all;
    const std::vector<consequence>* const declared = consequences_of(p, s.assessment);
    for (std::size_t i = 0; declared != nullptr && i < declared->size(); ++i) {
      const bool suspends = (*declared)[i].kind == consequence_kind::suspend;
      if (s.consequence ? i == *s.consequence : suspends) all.push_back(&(*declared)[i]);
    }
    return all;
  }
  /// True if a suspension counts: it is in force, or open figures of announced results leave open whether it is.
  [[nodiscard]] static bool may_count(const suspension& s) {
    return s.is == suspension_state::in_force || (s.is == suspension_state::possible && s.row);
  }

 private:
  [[nodiscard]] held_value of_input(project_input_id id) {
    const project_input& declared = context_.of().at(id);
    const std::optional<std::size_t> member = declared.by ? member_ : std::nullopt;
    const feel::value& held = project_.values[id.index][member.value_or(0)];
    const lacking itself{lacking::sort::input, id.index, member, {}};
    if (!declared.only_if) return held.is_missing() ? held_value{{}, {itself}, false} : held_value{held, {}, false};
    const held_value& there = is_there(id);
    if (there.held.is_false() || there.not_applicable) return {{}, {}, true};
    if (there.held.is_true()) return held.is_missing() ? held_value{{}, {itself}, false} : held_value{held, {}, false};
    was_in_doubt_ = was_in_doubt_ || held.is_known();
    if (held.is_known() && such_ == in_doubt::counts) return {held, {}, false};
    if (held.is_known() && such_ == in_doubt::not_applicable) return {{}, {}, true};
    if (there.held.is_fault()) return {feel::fault{there.held.as_fault().cause, 0, 0}, {}, false};
    held_value open{{}, there.lacks, false};
    if (held.is_missing()) open.lacks.insert(open.lacks.begin(), itself);
    return open;
  }
  /// Whether there is such a thing in the project.
  [[nodiscard]] const held_value& is_there(project_input_id id) {
    const auto known = there_.find(id);
    if (known != there_.end()) return known->second;
    held_value found = evaluate(*context_.of().at(id).only_if).answer;
    return there_.emplace(id, std::move(found)).first->second;
  }

  [[nodiscard]] held_value of_parameter(std::uint32_t index) const {
    const policy& p = context_.of();
    const parameter& named = p->parameters[index];
    const quantity* found = nullptr;
    if (rule_date_) {
      found = named.on(*rule_date_);
    } else if (named.values.size() == 1 && named.values.front().in_force == validity{}) {
      found = &named.values.front().value;
    }
    if (found != nullptr) return {found->coherent(), {}, false};
    if (!rule_date_ && p->applicable_on) {
      return {{}, {{lacking::sort::input, p->applicable_on->index, {}, {}}}, false};
    }
    return {{}, {{lacking::sort::parameter, index, {}, {}}}, false};
  }

  [[nodiscard]] held_value is_suspended(project_input_id id) {
    held_value named = of_input(id);
    if (named.held.kind() != feel::value_kind::string) return named;
    if (context_.on().decided == nullptr) return {{}, {lacking_decisions()}, false};
    const auto who = context_.of().find_responsible_unit(named.held.as_string());
    if (!who) return {{}, {{lacking::sort::input, id.index, {}, {}}}, false};
    kleene any(true);
    for (const suspension& each : context_.suspensions(*who)) {
      if (!may_count(each)) continue;
      const held_value open{{}, {{lacking::sort::results, who->index, {}, {}}}, false};
      const bool in_force = each.is == suspension_state::in_force;
      any.add(and_of({in_force ? held_value{true, {}, false} : open, concerns(each)}));
    }
    return any.result();
  }
  /// Whether a suspension is one of such projects. If it is not known which consequence is in force, each may be.
  [[nodiscard]] held_value concerns(const suspension& s) {
    const auto truth = [&](const std::optional<rule_expression>& e, bool otherwise) {
      held_value found = e ? evaluate(*e).answer : held_value{otherwise, {}, false};
      if (found.held.is_fault()) found.held = feel::fault{found.held.as_fault().cause, 0, 0};
      return found;
    };
    const std::vector<const consequence*> all = behind(context_.of(), s);
    if (all.empty()) return {true, {}, false};
    kleene any(true);
    for (const consequence* const each : all) {
      any.add(and_of({truth(each->covers, true), not_of(truth(each->spares, false))}));
    }
    return any.result();
  }

  gate_context& context_;
  const project& project_;
  std::optional<date> rule_date_;
  std::optional<std::size_t> member_;
  in_doubt such_;
  bool was_in_doubt_ = false;
  std::map<project_input_id, held_value> there_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
