// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_WORKSHOP_HPP
#define KAOHE_IMPL_MODEL_WORKSHOP_HPP
// Internal: what the readers of the nouns share while a policy is made.

#include <kaohe/impl/model/directory.hpp>
#include <kaohe/model/policy.hpp>
#include <kaohe/quantity/unit.hpp>

#include <map>
#include <set>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The lines of a package that could not be read: problems that stood there before.
class damage {
 public:
  explicit damage(const issues& before) {
    for (const issue& each : before) {
      if (severity_of(each.code) == severity::error) lines_.insert({each.where.file, each.where.line});
    }
  }
  /// True if a line from that of `first` up to that of `next` (excluded; or the end of its file) could not be read.
  [[nodiscard]] bool between(const place& first, const place* next) const {
    const auto found = lines_.lower_bound({first.file, first.line});
    if (found == lines_.end() || found->first != first.file) return false;
    return next == nullptr || next->file != first.file || found->second < next->line || next->line <= first.line;
  }

 private:
  std::set<std::pair<std::string, std::uint32_t>> lines_;
};

struct workshop {
  workshop(const policy_source& package, const issues& before, issues& found)
      : source(package),
        problems(found),
        units("responsible_unit", package.declarations, found),
        lists("list", package.declarations, found),
        parameters("parameter", package.declarations, found),
        tables("table", package.declarations, found),
        indicators("indicator", package.declarations, found),
        targets("target", package.declarations, found),
        tasks("task", package.declarations, found),
        measures("measure", package.declarations, found),
        schemes("scheme", package.declarations, found),
        ladders("ladder", package.declarations, found),
        procedures("procedure", package.declarations, found),
        gate_rules("rule", package.declarations, found),
        budgets("budget", package.declarations, found),
        decompositions("decomposition", package.declarations, found) {
    const damage broken(before);
    for (std::size_t i = 0; i < package.declarations.size(); ++i) {
      const place* const next = i + 1 < package.declarations.size() ? &package.declarations[i + 1].noun.where : nullptr;
      if (broken.between(package.declarations[i].noun.where, next)) damaged.insert(&package.declarations[i]);
    }
  }

  /// A reader of a declaration.
  [[nodiscard]] key_reader reader_of(const declaration& each, std::span<const std::string_view> known) const {
    const source_text* const id = text_of_key(each.keys, "id");
    const std::string& noun = each.noun.value;
    return {
        each.keys, known, {noun, words_of_noun(noun, id), place_at(each.noun, 0), damaged.contains(&each)}, problems};
  }

  /// The id of a declaration. \param named_in_formulas  it must be a rule-language name then
  [[nodiscard]] std::string read_id(const key_reader& keys, bool named_in_formulas) const {
    keys.require("id");
    const source_text* const id = keys.text("id");
    if (id == nullptr) return {};
    if (named_in_formulas) {
      check_name(*id);
    } else if (id->empty()) {
      report_invalid(*id, "id", bilingual("非空的标识", "an id"), problems);
    }
    return id->value;
  }

  /// Reports a name that formulas cannot use.
  void check_name(const source_text& name) const {
    if (!feel::is_name(name.value)) {
      problems.push_back({issue_code::not_a_name, place_at(name, 0), {shown(name.value)}});
    }
    warn_of_unit(name);
  }

  /// The name of a declaration: as printed, by default its id.
  [[nodiscard]] std::string read_name(const key_reader& keys, const std::string& id) const {
    const source_text* const name = keys.text("name");
    if (name == nullptr) return id;
    if (name->value != id) warn_of_unit(*name);
    return name->value;
  }

  /// The responsible units that a key names.
  [[nodiscard]] std::vector<responsible_unit_id> read_units(const key_reader& keys, std::string_view key) {
    std::vector<responsible_unit_id> found;
    for (const source_text& each : keys.texts(key)) {
      const auto index = units.find(each, problems);
      if (index && std::find(found.begin(), found.end(), responsible_unit_id{*index}) == found.end()) {
        found.push_back({*index});
      }
    }
    return found;
  }

  const policy_source& source;
  issues& problems;
  directory units, lists, parameters, tables, indicators, targets, tasks, measures, schemes, ladders, procedures,
      gate_rules, budgets, decompositions;
  std::set<const declaration*> damaged;
  std::vector<bool> has_unit;                                      // of each indicator: its unit could be read
  std::vector<std::shared_ptr<const feel::table>> rules;           // the decision tables checked so far
  std::map<std::string, std::uint32_t, std::less<>> input_called;  // the inputs of projects, by name
  std::vector<bool> has_type;                                      // of each: its type could be read
  policy_content made;

 private:
  void warn_of_unit(const source_text& name) const {
    if (is_unit_symbol(name.value)) {
      problems.push_back({issue_code::name_is_unit, place_at(name, 0), {shown(name.value)}});
    }
  }
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
