// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_GIVEN_NAMES_HPP
#define KAOHE_IMPL_MODEL_GIVEN_NAMES_HPP
// Internal: what the names in expressions of schemes and ladders stand for: figures and verdicts of targets, verdicts
// of tasks, results of schemes, the unit, indicators and lists. docs/policy-format.md, "Given names".

#include <kaohe/impl/model/name_collection.hpp>
#include <kaohe/impl/model/rule_expression_inl.hpp>
#include <kaohe/impl/model/verdict_names.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// A name with its type, and what it is filled with.
struct given_name {
  std::string name;
  feel::type of;
  std::optional<kaohe::unit> shown;
  rule_input filled_with;
};

/// Which names are in force where an expression stands.
struct naming {
  std::string subject;                           // whose expression it is, for messages
  std::vector<target_id> own;                    // whose figures the bare names are: the unit's own of these
  bool own_unknown = false;                      // there is one, but which is not known: reported
  std::optional<scheme_period> judged;           // of a scheme: the period that it judges
  bool of_policy = true;                         // indicators, lists, figures and verdicts by call
  bool results = false;                          // grade("…") and score("…")
  std::vector<given_name> results_at_hand = {};  // `grade`, `score` or `level` of the sheet or warning itself
};

[[nodiscard]] inline kaohe::unit percent_unit() { return {{}, number::ratio(1, 100), "%"}; }

/// The requirement whose number a target's progress is measured by, or null: a trend, a range, several views together.
[[nodiscard]] inline const requirement* numbered_requirement(const target& t) {
  const requirement* const deciding = deciding_requirement(t);
  return deciding != nullptr && number_of(*deciding) ? deciding : nullptr;
}

/// True if what a target requires could not be read, which is reported: whether it has a number is not known then.
[[nodiscard]] inline bool is_unread(const target& t) {
  const auto unread = [](const requirement& r) { return !r.allows.low && !r.allows.high && !r.must; };
  return (t.requirements.empty() && t.stretch.empty()) ||
         std::any_of(t.requirements.begin(), t.requirements.end(), unread) ||
         std::any_of(t.stretch.begin(), t.stretch.end(), unread);
}

/// Finds and collects the names of expressions that share one list of inputs.
class rule_names {
 public:
  rule_names(workshop& shop, naming where) : shop_(shop), where_(std::move(where)) {}

  /// Makes the names of an expression known, and reports calls that name nothing.
  void add(const feel::expression& tree) {
    for (const feel::node& each : tree.nodes) {
      if (each.kind == feel::node_kind::name) {
        add_bare(std::get<std::string>(each.payload), place_at(tree.source, each.begin));
      } else if (each.kind == feel::node_kind::call) {
        add_call(tree, each);
      }
    }
  }
  /// The names so far; the input of each is a position in `inputs`.
  [[nodiscard]] const std::vector<feel::declared_name>& names() const noexcept { return found_.names(); }
  [[nodiscard]] const std::vector<rule_input>& inputs() const noexcept { return found_.inputs(); }
  [[nodiscard]] workshop& shop() const noexcept { return shop_; }

  /// Takes over what was found wrong with the expressions, but for what only follows from what is reported already.
  void report(issues found) const {
    found_.report(
        shop_, std::move(found), vague_, [&](const std::string& name) { return advice(name); },
        [&] { return known_functions(); });
  }

 private:
  void declare(std::string name, feel::type of, std::optional<kaohe::unit> shown, const rule_input& filled_with) {
    found_.declare(std::move(name), std::move(of), std::move(shown), filled_with);
  }

  // --- names by themselves ---
  void add_bare(const std::string& name, const place& at) {
    for (const given_name& each : where_.results_at_hand) {
      if (each.name == name) return declare(name, each.of, each.shown, each.filled_with);
    }
    const feel::type text = feel::type::plain(feel::type_kind::string);
    if (name == "who") return declare(name, text, {}, {rule_input::sort::unit_name, {}, 0});
    if (name == "kind") return declare(name, text, {}, {rule_input::sort::unit_kind, {}, 0});
    if (!where_.of_policy) return;
    const auto figure = figure_called(name);
    if (figure && where_.own_unknown) found_.mark_reported(at);
    if (figure && !where_.own.empty()) {
      return add_figure(name, where_.own.front(), *figure, {at}, where_.own.size() > 1);
    }
    if (shop_.indicators.is_ambiguous(name)) {
      shop_.problems.push_back({issue_code::ambiguous_name, at, {words_of_noun("indicator"), shown(name)}});
    }
    if (const auto i = shop_.indicators.peek(name)) {
      const indicator& named = shop_.made.indicators[*i];
      vague_ = vague_ || !shop_.has_unit[*i];
      return declare(name, type_of(named), named.unit, {rule_input::sort::indicator, {}, *i});
    }
    if (const auto i = shop_.lists.peek(name)) {
      const bool codes = !shop_.made.lists[*i].code_system.empty();
      declare(name, feel::type::list_of(feel::type::plain(codes ? feel::type_kind::code : feel::type_kind::string)), {},
              {rule_input::sort::list, {}, *i});
    }
  }
  [[nodiscard]] static std::optional<given_figure> figure_called(std::string_view name) {
    for (std::size_t i = 0; i < figure_names.size(); ++i) {
      if (figure_names[i].name == name) return static_cast<given_figure>(i);
    }
    return std::nullopt;
  }

  /// \param at  what is reported of it stands at the first of these, and nothing more at any
  void add_figure(const std::string& name, target_id of, given_figure figure, const std::vector<place>& at,
                  bool own = false) {
    const target& t = shop_.made.targets[of.index];
    const rule_input filled_with{rule_input::sort::figure, figure, of.index, own};
    if (figure == given_figure::verdict) {
      return declare(name, feel::type::choice_of(verdict_names(verdict_words)), {}, filled_with);
    }
    const requirement* const deciding = numbered_requirement(t);
    if (deciding == nullptr) {
      if (!is_unread(t)) {
        shop_.problems.push_back({issue_code::figure_not_there, at.front(), {t.id, std::string(to_text(figure))}});
      }
      for (const place& each : at) found_.mark_reported(each);
      return;
    }
    const figure_name& is = figure_names[static_cast<std::size_t>(figure)];
    const bool amount = is.measured && deciding->looks_at != view::reduction && deciding->looks_at != view::change;
    if (!amount) return declare(name, feel::type::of({}, {}, is.inexact), percent_unit(), filled_with);
    const indicator& measured = shop_.made.indicators[t.measured.index];
    vague_ = vague_ || !shop_.has_unit[t.measured.index];
    declare(name, feel::type::of(measured.unit.dimension, measured.basis, is.inexact), measured.unit, filled_with);
  }

  // --- calls with one text ---
  void add_call(const feel::expression& tree, const feel::node& call) {
    const auto& form = std::get<feel::call_form>(call.payload);
    const auto figure = figure_called(form.function);
    const bool result = where_.results && (form.function == "grade" || form.function == "score");
    const bool given = where_.of_policy && (figure || result || form.function == "verdict");
    if (!given || shop_.tables.peek(form.function)) return;
    const auto report = [&](issue_code code, std::uint32_t at, std::vector<std::string> args) {
      shop_.problems.push_back({code, place_at(tree.source, at), std::move(args)});
      found_.mark_reported(place_at(tree.source, call.begin));
    };
    if (call.children.size() != 1 || !form.parameters.empty()) {
      return report(issue_code::wrong_argument_count, call.begin,
                    {form.function, "1", std::to_string(call.children.size())});
    }
    const feel::node& argument = tree.at(call.children.front());
    if (argument.kind != feel::node_kind::string) {
      return report(issue_code::literal_needed, argument.begin, {bilingual("标识", "the id")});
    }
    const source_text text{std::get<std::string>(argument.payload), place_at(tree.source, argument.begin), {}};
    const std::string name = feel::call_name(form.function, text.value);
    bool found = false;
    if (result) {
      found = add_result(name, text, form.function == "grade");
    } else if (!figure) {
      found = add_verdict(name, text);
    } else if (const auto of = shop_.targets.find(text, shop_.problems)) {
      found = is_judged(*of, text);
      if (found) add_figure(name, {*of}, *figure, {text.where, place_at(tree.source, call.begin)});
    }
    if (!found) found_.mark_reported(tree, call);
  }
  [[nodiscard]] bool add_verdict(const std::string& name, const source_text& text) {
    const auto of = shop_.targets.peek(text.value), task = shop_.tasks.peek(text.value);
    const std::string noun = bilingual("目标或任务", "target or task");
    if (of && task) {
      shop_.problems.push_back({issue_code::ambiguous_name, text.where, {noun, shown(text.value)}});
      return false;
    }
    if (of) {
      if (!is_judged(*of, text)) return false;
      declare(name, feel::type::choice_of(verdict_names(verdict_keys)), {}, {rule_input::sort::verdict, {}, *of});
    } else if (task) {
      declare(name, feel::type::choice_of(verdict_names(task_verdict_keys)), {}, {rule_input::sort::task, {}, *task});
    } else {
      std::vector<std::string> known;
      for (const target& each : shop_.made.targets) known.push_back(each.id);
      for (const kaohe::task& each : shop_.made.tasks) known.push_back(each.id);
      const std::string wanted = shown(text.value);
      shop_.problems.push_back({issue_code::unknown_reference, text.where, {noun, wanted, nearest(wanted, known)}});
      return false;
    }
    return true;
  }
  /// A policy-period sheet cannot ask about a target that is judged every year.
  [[nodiscard]] bool is_judged(std::uint32_t of, const source_text& at) const {
    const target& t = shop_.made.targets[of];
    if (where_.judged != scheme_period::policy || t.due.is != due_time::sort::each_year) return true;
    shop_.problems.push_back({issue_code::each_year_target, at.where, {where_.subject, t.id}});
    return false;
  }
  [[nodiscard]] bool add_result(const std::string& name, const source_text& text, bool grade) {
    const auto of = shop_.schemes.find(text, shop_.problems);
    if (!of) return false;
    const scheme& other = shop_.made.schemes[*of];
    if (where_.judged && other.period != *where_.judged) {
      shop_.problems.push_back({issue_code::scheme_periods_differ, text.where, {where_.subject, other.id}});
      return false;
    }
    if (!grade) {
      declare(name, feel::type::of({}), {}, {rule_input::sort::score, {}, *of});
      return true;
    }
    if (other.grades.empty()) return false;  // they could not be read, which is reported
    declare(name, feel::type::choice_of(grades_of(other)), {}, {rule_input::sort::grade, {}, *of});
    return true;
  }

  /// What a name that is not known may have been meant for: of a figure without a target, that of some target.
  [[nodiscard]] std::string advice(const std::string& name) const {
    if (where_.of_policy && where_.own.empty() && figure_called(name)) {
      const auto numbered = [](const target& t) { return numbered_requirement(t) != nullptr; };
      const auto& all = shop_.made.targets;
      const auto some = std::find_if(all.begin(), all.end(), numbered);
      if (some != all.end()) return feel::call_name(name, some->id);
    }
    std::vector<std::string> known{"who", "kind"};
    for (const given_name& each : where_.results_at_hand) known.push_back(each.name);
    if (!where_.of_policy) return nearest(name, known);
    if (!where_.own.empty()) add_figure_names(known);
    for (const indicator& each : shop_.made.indicators) known.insert(known.end(), {each.id, each.name});
    for (const list& each : shop_.made.lists) known.push_back(each.id);
    return nearest(name, known);
  }
  [[nodiscard]] std::vector<std::string> known_functions() const {
    std::vector<std::string> known;
    if (where_.of_policy) known.emplace_back("verdict"), add_figure_names(known);
    if (where_.results) known.insert(known.end(), {"grade", "score"});
    for (const auto& each : shop_.rules) known.push_back(each->id());
    return known;
  }
  static void add_figure_names(std::vector<std::string>& known) {
    for (const figure_name& each : figure_names) known.emplace_back(each.name);
  }

  workshop& shop_;
  naming where_;
  name_collection found_;
  bool vague_ = false;  // a unit that a name is measured in could not be read
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
