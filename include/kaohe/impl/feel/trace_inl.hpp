// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TRACE_INL_HPP
#define KAOHE_IMPL_FEEL_TRACE_INL_HPP
#include <kaohe/feel/trace.hpp>

#include <kaohe/impl/feel/evaluation.hpp>
#include <kaohe/impl/feel/missing_parts.hpp>

#include <map>
#include <memory>
#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

/// One run of a stretch of steps: the whole program, or the body of an iteration for one element.
struct pass {
  const pass* outer = nullptr;
  std::map<std::uint32_t, value> values;                           // by step
  std::map<std::uint32_t, std::vector<std::unique_ptr<pass>>> of;  // by the step of an iteration
  std::map<std::uint32_t, bool> cut;                               // iterations of which passes were left out
};

/// Keeps what the steps write.
class recorder {
 public:
  recorder(pass& whole, std::size_t most_passes) : now_(&whole), left_(most_passes) {}

  void wrote(std::uint32_t step, const value& result) { now_->values[step] = result; }
  void enters(std::uint32_t loop, std::size_t element) {
    auto& passes = now_->of[loop];
    if (element == 0) passes.clear();  // of an earlier run with fewer digits
    auto made = std::make_unique<pass>();
    made->outer = now_;
    open_.push_back(now_);
    if (left_ > 0) {
      --left_;
      now_ = passes.emplace_back(std::move(made)).get();
    } else {
      now_->cut[loop] = true;
      now_ = dropped_.emplace_back(std::move(made)).get();
    }
  }
  void leaves(std::uint32_t /*loop*/) {
    if (!dropped_.empty() && dropped_.back().get() == now_) dropped_.pop_back();
    now_ = open_.back();
    open_.pop_back();
  }

 private:
  pass* now_;
  std::size_t left_;
  std::vector<pass*> open_;
  std::vector<std::unique_ptr<pass>> dropped_;  // those open that are not kept
};

/// How deep the tree goes: chains such as a + b + c … are as deep as they are long.
inline constexpr std::size_t deepest_trace = 400;

/// Reads the tree off what was recorded.
class trace_builder {
 public:
  trace_builder(const program& p, const expression& e, std::span<const value> inputs) : p_(p), e_(e), inputs_(inputs) {}

  [[nodiscard]] trace_node at(node_index i, const pass& here, std::size_t depth = 0) const {
    const node& n = e_.at(i);
    trace_node made;
    made.node = i;
    made.of = p_.notes[i].of;
    made.shown = p_.notes[i].shown;
    if (p_.notes[i].at) made.result = value_of(*p_.notes[i].at, here);
    if (n.kind == node_kind::call && p_.notes[i].at) made.asked = asked_at(*p_.notes[i].at, here);
    if (depth >= deepest_trace) {
      made.cut = !n.children.empty();
      return made;
    }
    switch (n.kind) {
      case node_kind::conditional: {
        made.parts.push_back(at(n.children[0], here, depth + 1));
        const value condition = made.parts[0].result;
        if (!condition.is_false()) made.parts.push_back(at(n.children[1], here, depth + 1));
        if (!condition.is_true()) made.parts.push_back(at(n.children[2], here, depth + 1));
        break;
      }
      case node_kind::for_each:
      case node_kind::some:
      case node_kind::every:
      case node_kind::filter:
        iterate(made, i, 0, p_.notes[i].at, here, depth + 1);
        break;
      default:
        for (const node_index child : n.children) made.parts.push_back(at(child, here, depth + 1));
    }
    return made;
  }

 private:
  [[nodiscard]] static missing lack_of_input(std::uint32_t position) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << (position % 64);
    return position < 64 ? missing{bit, 0} : position < 128 ? missing{0, bit} : missing{};
  }
  /// The value in a register, as it was in a pass.
  [[nodiscard]] value value_of(std::uint32_t reg, const pass& here) const {
    const std::uint32_t position = position_of(reg);
    switch (sort_of(reg)) {
      case register_sort::input:  // what it lacks, it lacks by itself
        return with_lack(inputs_[position], [&](missing) { return lack_of_input(position); });
      case register_sort::constant:
        return p_.constants[position];
      case register_sort::step:
        break;
    }
    for (const pass* from = &here; from != nullptr; from = from->outer) {
      if (const auto found = from->values.find(position); found != from->values.end()) return found->second;
    }
    return {};
  }

  /// The table that a call asked, and its rows, if it asked one.
  [[nodiscard]] std::optional<asked_table> asked_at(std::uint32_t reg, const pass& here) const {
    if (sort_of(reg) != register_sort::step) return std::nullopt;
    const step& s = p_.steps[position_of(reg)];
    if (s.does == operation::choice_text) return asked_at(s.a, here);  // the answer as a text
    if (s.does != operation::look_up) return std::nullopt;
    std::vector<value> given;
    for (std::uint32_t k = 0; k < s.b; ++k) given.push_back(value_of(p_.operands[s.a + k], here));
    workspace memory;
    const auto& rules = p_.tables[s.detail];
    return asked_table{rules, rules->hits(given, memory)};
  }

  /// The domain number `which` of an iteration, then its passes, each with the next domain or the body.
  void iterate(trace_node& into, node_index i, std::size_t which, std::optional<std::uint32_t> loop, const pass& here,
               std::size_t depth) const {
    const node& n = e_.at(i);
    if (which + 1 == n.children.size()) {
      into.parts.push_back(at(n.children.back(), here, depth));
      return;
    }
    into.parts.push_back(at(n.children[which], here, depth));
    if (!loop || sort_of(*loop) != register_sort::step) return;
    const std::uint32_t step = position_of(*loop);
    if (p_.steps[step].does == operation::index) {
      into.parts.push_back(at(n.children.back(), here, depth));
      return;
    }
    const auto passes = here.of.find(step);
    if (passes == here.of.end()) return;
    into.cut = into.cut || here.cut.contains(step);
    const node_note& over = p_.notes[n.children[which]];
    for (const auto& each : passes->second) {
      trace_node& made = into.parts.emplace_back();
      made.node = i;
      made.is_pass = true;
      made.of = over.of.parts.empty() ? over.of : over.of.parts.front();
      made.shown = over.shown;
      made.result = value_of(register_of(register_sort::step, step + 1), *each);
      iterate(made, i, which + 1, p_.steps[step].c, *each, depth + 1);
    }
  }

  const program& p_;
  const expression& e_;
  std::span<const value> inputs_;
};

}  // namespace detail

KAOHE_INLINE trace_node trace(const program& p, const expression& e, std::span<const value> inputs,
                              std::size_t most_passes) {
  workspace memory;
  detail::pass whole;
  detail::recorder seen(whole, most_passes);
  (void)detail::evaluate(p, inputs, memory.held(), 0, seen);
  return detail::trace_builder(p, e, inputs).at(e.root, whole);
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
