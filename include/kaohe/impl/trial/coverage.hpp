// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_TRIAL_COVERAGE_HPP
#define KAOHE_IMPL_TRIAL_COVERAGE_HPP
// Internal: which tables, items, ladders and decompositions cases reached, and which rows of them.

#include <kaohe/trial/run_cases.hpp>

#include <map>

namespace kaohe::inline KAOHE_ABI::trial::detail {

class coverage {
 public:
  explicit coverage(const policy& p) {
    for (std::uint32_t i = 0; i < p->tables.size(); ++i) expect(decision_table_id{i}, p->tables[i].rules.get());
    for (std::uint32_t i = 0; i < p->schemes.size(); ++i) {
      const std::vector<scheme_item>& items = p->schemes[i].items;
      for (std::size_t k = 0; k < items.size(); ++k) {
        const auto* const rules = std::get_if<rule_table>(&items[k].scored_by);
        if (std::holds_alternative<result_points>(items[k].scored_by)) continue;  // of other schemes' making
        expect(item_place{{i}, k}, rules == nullptr ? nullptr : rules->rules.get());
      }
    }
    for (std::uint32_t i = 0; i < p->ladders.size(); ++i) {
      if (!p->ladders[i].rungs.empty()) expect(rung_place{{i}, 0}, p->ladders[i].rungs.front().rules.rules.get());
    }
    for (std::uint32_t i = 0; i < p->decompositions.size(); ++i) expect(decomposition_id{i}, nullptr);
  }

  /// A case of what is tested that hit these rows. The rungs of a ladder share its rows.
  void add(tested what, const std::vector<std::uint32_t>& rows) {
    if (auto* const rung = std::get_if<rung_place>(&what)) rung->rung = 0;
    const auto at = reached_.find(what);
    if (at == reached_.end()) return;
    at->second.tried = true;
    for (const std::uint32_t row : rows) {
      if (row < at->second.hit.size()) at->second.hit[row] = true;
    }
  }

  [[nodiscard]] std::vector<unreached> left() const {
    std::vector<unreached> all;
    for (const auto& [what, found] : reached_) {
      unreached one{what, {}, false, false, {}};
      for (std::uint32_t row = 0; row < found.hit.size(); ++row) {
        if (!found.hit[row]) one.rows.push_back(row);
      }
      if (!one.rows.empty() || !found.tried) all.push_back(std::move(one));
    }
    return all;
  }

 private:
  struct reach {
    bool tried = false;
    std::vector<bool> hit;
  };

  void expect(tested what, const feel::table* rules) {
    reached_[what].hit.resize(rules == nullptr ? 0 : rules->declared().rows.size());
  }

  std::map<tested, reach> reached_;
};

}  // namespace kaohe::inline KAOHE_ABI::trial::detail

#endif
