// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_TREE_BUILDER_HPP
#define KAOHE_IMPL_DECOMPOSE_TREE_BUILDER_HPP
// From a list of members to the order of a tree.

#include <kaohe/base/issue.hpp>
#include <kaohe/decompose/tree.hpp>
#include <kaohe/impl/base/bilingual.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

class tree_builder {
 public:
  explicit tree_builder(std::span<const member> members) : members_(members) {}

  /// Repeated units and unknown groups.
  [[nodiscard]] std::optional<issue> check() {
    if (members_.empty()) return issue{issue_code::no_units, {}, {}};
    at_.reserve(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
      if (!at_.emplace(members_[i].key, i).second) return issue{issue_code::unit_repeated, {}, {members_[i].key}};
    }
    parents_.assign(members_.size(), none);
    children_.assign(members_.size() + 1, 0);
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const std::string& parent = members_[i].parent;
      if (parent.empty()) continue;
      const auto found = at_.find(parent);
      if (found == at_.end()) return unknown(parent);
      parents_[i] = found->second;
    }
    return std::nullopt;
  }

  /// \pre `check` found nothing. Members on a cycle are left out.
  void build(std::vector<std::size_t>& units, std::vector<tree_group>& groups) {
    sort_children();
    open(none, 0, units, groups);
    struct frame {
      std::size_t group, next;
    };
    std::vector<frame> path{{0, 0}};
    while (!path.empty()) {
      frame& now = path.back();
      const std::size_t who = now.group == 0 ? none : groups[now.group].at;
      const auto below = children_of(who);
      while (now.next < below.size() && children_of(below[now.next]).empty()) ++now.next;
      if (now.next == below.size()) {
        groups[now.group].unit_end = units.size();
        groups[now.group].group_end = groups.size();
        path.pop_back();
        continue;
      }
      const std::size_t child = below[now.next++], parent = now.group;
      path.push_back({groups.size(), 0});
      open(child, parent, units, groups);
    }
  }

  /// The members of one cycle. \pre there is one
  [[nodiscard]] std::string cycle() const {
    for (std::size_t start = 0; start < members_.size(); ++start) {
      std::size_t at = start, steps = 0;
      while (parents_[at] != none && steps <= members_.size()) at = parents_[at], ++steps;
      if (parents_[at] == none) continue;
      std::string text = members_[at].key;  // on the cycle: as many steps as there are members lead there
      for (std::size_t each = parents_[at]; each != at; each = parents_[each]) text += " → " + members_[each].key;
      return text + " → " + members_[at].key;
    }
    return {};
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] issue unknown(const std::string& parent) const {
    std::vector<std::string> known;
    for (const member& each : members_) known.push_back(each.key);
    return {
        issue_code::unknown_reference, {}, {kaohe::detail::bilingual("单位", "unit"), parent, nearest(parent, known)}};
  }

  /// All members by key, those of one group together; the whole's stand behind the others'.
  void sort_children() {
    const auto slot = [&](std::size_t i) { return parents_[i] == none ? members_.size() : parents_[i]; };
    std::vector<std::size_t> by_key(members_.size());
    std::iota(by_key.begin(), by_key.end(), std::size_t{0});
    std::sort(by_key.begin(), by_key.end(),
              [&](std::size_t a, std::size_t b) { return members_[a].key < members_[b].key; });
    children_.assign(members_.size() + 2, 0);
    for (const std::size_t i : by_key) ++children_[slot(i) + 1];
    std::partial_sum(children_.begin(), children_.end(), children_.begin());
    sorted_.resize(members_.size());
    std::vector<std::size_t> next(children_.begin(), children_.end() - 1);
    for (const std::size_t i : by_key) sorted_[next[slot(i)]++] = i;
  }
  [[nodiscard]] std::span<const std::size_t> children_of(std::size_t who) const {
    const std::size_t at = who == none ? members_.size() : who;
    return std::span(sorted_).subspan(children_[at], children_[at + 1] - children_[at]);
  }
  void open(std::size_t who, std::size_t parent, std::vector<std::size_t>& units, std::vector<tree_group>& groups) {
    tree_group made{who == none ? 0 : who, parent, units.size(), 0, 0, 0};
    for (const std::size_t child : children_of(who)) {
      if (children_of(child).empty()) units.push_back(child);
    }
    made.own_end = units.size();
    groups.push_back(made);
  }

  std::span<const member> members_;
  std::unordered_map<std::string_view, std::size_t> at_;
  std::vector<std::size_t> parents_, children_, sorted_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
