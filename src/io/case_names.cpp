// SPDX-License-Identifier: Apache-2.0
#include "case_names.hpp"

#include <kaohe/assess/task_finding.hpp>
#include <kaohe/feel/parse.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

class name_collector {
 public:
  explicit name_collector(const policy& p) : policy_(p) {}

  void add(const rule_expression& e) {
    issues ignored;  // it was read before
    const auto tree = feel::parse_expression({e.text, {}, {}}, ignored);
    if (!tree) return;
    for (feel::node_index i = 0; i < tree->nodes.size() && i < e.program.notes.size(); ++i) {
      const feel::node_note& note = e.program.notes[i];
      if (!note.at || feel::sort_of(*note.at) != feel::register_sort::input) continue;
      std::optional<unit> in;
      if (note.of.kind == feel::type_kind::quantity) in = note.shown;
      add({std::string(tree->text_of(i)), note.of, std::move(in), e.inputs[feel::position_of(*note.at)]});
    }
  }
  void add(const rule_table& t) {
    const std::vector<feel::table_parameter>& parameters = t.rules->parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      add({parameters[i].name, parameters[i].declared, parameters[i].shown, t.inputs[i]});
    }
  }
  /// Indicators by id and by name, however the expression calls them.
  void add(case_name name) {
    add_once(name);
    if (name.means.is != rule_input::sort::indicator) return;
    const indicator& named = policy_.at(indicator_id{name.means.index});
    for (const std::string& text : {named.id, named.name}) {
      name.text = text;
      add_once(name);
    }
  }
  [[nodiscard]] std::vector<case_name> take() { return std::move(all_); }

 private:
  void add_once(const case_name& name) {
    const bool known =
        std::any_of(all_.begin(), all_.end(), [&](const case_name& each) { return each.text == name.text; });
    if (!known) all_.push_back(name);
  }

  const policy& policy_;
  std::vector<case_name> all_;
};

feel::type task_verdicts() {
  std::vector<std::string> keys;
  for (auto v = task_verdict::done; v <= task_verdict::not_applicable;
       v = static_cast<task_verdict>(static_cast<int>(v) + 1)) {
    keys.emplace_back(to_text(v));
  }
  return feel::type::choice_of(std::move(keys));
}

}  // namespace

std::vector<case_name> names_of(const policy& p, const scheme_item& item) {
  name_collector names(p);
  if (const auto* const rules = std::get_if<rule_table>(&item.scored_by)) names.add(*rules);
  if (const auto* const score = std::get_if<rule_expression>(&item.scored_by)) names.add(*score);
  if (const auto* const tasks = std::get_if<std::vector<task_points>>(&item.scored_by)) {
    for (const task_points& each : *tasks) {
      names.add({p.at(each.task).id, task_verdicts(), {}, {rule_input::sort::task, {}, each.task.index}});
    }
  }
  for (const std::optional<point_steps>* const steps : {&item.bonus, &item.deduction}) {
    if (*steps) names.add((*steps)->of);
  }
  if (item.applies) names.add(*item.applies);
  return names.take();
}

std::vector<case_name> names_of(const policy& p, const ladder_rung& rung) {
  name_collector names(p);
  names.add(rung.rules);
  return names.take();
}

std::vector<case_name> names_of_vetoes(const policy& p, const scheme& s) {
  name_collector names(p);
  for (const scheme_veto& each : s.vetoes) names.add(each.when);
  return names.take();
}

}  // namespace kaohe::inline KAOHE_ABI::io
