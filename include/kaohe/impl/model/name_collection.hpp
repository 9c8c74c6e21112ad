// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_NAME_COLLECTION_HPP
#define KAOHE_IMPL_MODEL_NAME_COLLECTION_HPP
// Internal: the names that expressions sharing one list of inputs use, each once, and the places of which everything is
// said already.

#include <kaohe/feel/check.hpp>
#include <kaohe/impl/model/formulas.hpp>

#include <tuple>

namespace kaohe::inline KAOHE_ABI::model::detail {

class name_collection {
 public:
  /// Makes a name known; the first one of that name counts.
  void declare(std::string name, feel::type of, std::optional<kaohe::unit> shown, const rule_input& filled_with,
               feel::number_span span = {}) {
    const auto named = [&](const feel::declared_name& each) { return each.name == name; };
    if (std::any_of(names_.begin(), names_.end(), named)) return;
    auto at = std::find(inputs_.begin(), inputs_.end(), filled_with);
    const auto input = static_cast<std::uint32_t>(at - inputs_.begin());
    if (at == inputs_.end()) inputs_.push_back(filled_with);
    names_.push_back({std::move(name), std::move(of), input, std::move(shown), std::move(span)});
  }
  /// What stands at a place is reported: nothing more is to be said about it.
  void mark_reported(const place& at) { reported_.insert(position(at)); }
  /// The same of a call and its first argument.
  void mark_reported(const feel::expression& tree, const feel::node& call) {
    mark_reported(place_at(tree.source, call.begin));
    mark_reported(place_at(tree.source, tree.at(call.children.front()).begin));
  }

  /// The names so far; the input of each is a position in `inputs`.
  [[nodiscard]] const std::vector<feel::declared_name>& names() const noexcept { return names_; }
  [[nodiscard]] const std::vector<rule_input>& inputs() const noexcept { return inputs_; }

  /// Takes over what was found wrong with the expressions, but for what only follows from what is reported already.
  /// \param vague      a unit that a name is measured in could not be read
  /// \param advice     of an unknown name: what may have been meant
  /// \param functions  the functions that there are
  template <class Advice, class Functions>
  void report(const workshop& shop, issues found, bool vague, const Advice& advice, const Functions& functions) const {
    for (issue& each : found) {
      const bool of_units = each.code == issue_code::dimension_mismatch || each.code == issue_code::basis_mismatch;
      const bool of_names = each.code == issue_code::unknown_name || each.code == issue_code::unknown_function;
      if ((of_units && vague) || calls_broken_table(shop, each)) continue;
      if (of_names && reported_.contains(position(each.where))) continue;
      if (each.code == issue_code::unknown_name) each.args[1] = advice(each.args[0]);
      if (each.code == issue_code::unknown_function && each.args[1].empty()) {
        each.args[1] = nearest(each.args[0], functions());
      }
      shop.problems.push_back(std::move(each));
    }
  }

 private:
  using place_key = std::tuple<std::string, std::uint32_t, std::uint32_t>;
  [[nodiscard]] static place_key position(const place& at) { return {at.file, at.line, at.column}; }

  std::vector<feel::declared_name> names_;
  std::vector<rule_input> inputs_;
  std::set<place_key> reported_;
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
