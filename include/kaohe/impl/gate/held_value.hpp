// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_HELD_VALUE_HPP
#define KAOHE_IMPL_GATE_HELD_VALUE_HPP
// Internal: a value with what it lacks, and what truth values with such lacks make of each other.

#include <kaohe/gate/rule_finding.hpp>
#include <kaohe/impl/gate/balance.hpp>

#include <initializer_list>
#include <utility>

namespace kaohe::inline KAOHE_ABI::detail {

/// The value of a name or an expression.
struct held_value {
  feel::value held;
  std::vector<lacking> lacks;   // of a missing value: what would supply it
  bool not_applicable = false;  // of a missing value: there is no such thing in this project
};

[[nodiscard]] inline held_value not_of(held_value x) {
  if (x.held.kind() == feel::value_kind::boolean) x.held = !x.held.as_boolean();
  return x;
}

/// Joins truth values after Kleene: the one of them that is `decisive` decides. What is missing goes before faults, for
/// it might still decide; what is not applicable cannot.
class kleene {
 public:
  explicit kleene(bool decisive) : decisive_(decisive) {}

  void add(const held_value& x) {
    decided_ = decided_ || x.held.is_boolean(decisive_);
    if (x.held.is_fault() && !wrong_) wrong_ = x.held.as_fault();
    if (!x.held.is_missing()) return;
    lacks_ = true;
    if (x.not_applicable) return;
    open_ = true;
    for (const lacking& each : x.lacks) add_lacking(what_, each);
  }
  [[nodiscard]] held_value result() const {
    if (decided_) return {decisive_, {}, false};
    if (open_) return {{}, what_, false};
    if (wrong_) return {*wrong_, {}, false};
    if (lacks_) return {{}, {}, true};
    return {!decisive_, {}, false};
  }

 private:
  bool decisive_, decided_ = false, lacks_ = false, open_ = false;
  std::optional<feel::fault> wrong_;
  std::vector<lacking> what_;
};

[[nodiscard]] inline held_value and_of(std::initializer_list<held_value> all) {
  kleene joined(false);
  for (const held_value& each : all) joined.add(each);
  return joined.result();
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
