// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_MACHINE_HPP
#define KAOHE_IMPL_FEEL_MACHINE_HPP
// Internal: runs the steps of a program. What numbers and truth values that are there make of each other stands in
// `run`; everything else (missing, faults, dates, texts, lists) in the functions of machine_values.hpp and
// machine_lists.hpp.

#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/compare.hpp>
#include <kaohe/impl/feel/missing_parts.hpp>
#include <kaohe/impl/feel/workspace.hpp>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

inline constexpr std::uint64_t most_steps = 10'000'000;
inline constexpr std::uint32_t missing_window = 128;  // inputs that a missing value can tell apart at once

/// Sees nothing; see trace_inl.hpp for one that does.
struct no_observer {
  void wrote(std::uint32_t /*step*/, const value& /*result*/) const {}
  void enters(std::uint32_t /*loop*/, std::size_t /*element*/) const {}
  void leaves(std::uint32_t /*loop*/) const {}
};

template <class Observer>
class machine {
 public:
  /// \param window  which 128 inputs missing values tell apart
  /// \param steps   how many it may take
  machine(const program& p, std::span<const value> inputs, workspace::content& memory, int digits, std::uint32_t window,
          Observer& observer, std::uint64_t steps = most_steps)
      : p_(p), memory_(memory), window_(window), observer_(observer) {
    if (memory_.registers.size() < p.steps.size()) memory_.registers.resize(p.steps.size());
    registers_ = memory_.registers.data();
    bases_[0] = inputs.data();
    bases_[1] = p.constants.data();
    bases_[2] = registers_;
    state_.digits = digits;
    state_.steps_left = steps;
    if (p.compound_inputs) take_inputs(inputs);
  }

  void run() { run(0, static_cast<std::uint32_t>(p_.steps.size())); }
  /// True if more digits could have decided what is undecided.
  [[nodiscard]] bool undecided() const noexcept { return state_.undecided; }
  /// How many steps are left, for whoever has one budget for several programs.
  [[nodiscard]] std::uint64_t steps_left() const noexcept { return state_.steps_left; }
  /// The value of a register.
  [[nodiscard]] const value& at(std::uint32_t reg) const noexcept { return bases_[reg >> 30][position_of(reg)]; }
  /// The same; a missing input says which it is.
  [[nodiscard]] value taken(std::uint32_t reg) const {
    const value& v = at(reg);
    return v.is_missing() && sort_of(reg) == register_sort::input ? value(missing_input(position_of(reg))) : v;
  }

 private:
  void run(std::uint32_t first, std::uint32_t last) {
    const step* const end = p_.steps.data() + last;
    value* next = registers_ + first;
    for (const step* at_step = p_.steps.data() + first; at_step != end; ++at_step, ++next) {
      const step& s = *at_step;
      value& out = *next;
      switch (s.does) {
        case operation::add:
          numbers<number_access::add>(s, out);
          break;
        case operation::subtract:
          numbers<number_access::subtract>(s, out);
          break;
        case operation::multiply:
          numbers<number_access::multiply>(s, out);
          break;
        case operation::divide:
          numbers<number_access::divide>(s, out);
          break;
        case operation::equal:
          comparison(s, out, [](const number& x, const number& y) { return x == y; });
          break;
        case operation::not_equal:
          comparison(s, out, [](const number& x, const number& y) { return x != y; });
          break;
        case operation::less:
          comparison(s, out, [](const number& x, const number& y) { return x < y; });
          break;
        case operation::less_equal:
          comparison(s, out, [](const number& x, const number& y) { return x <= y; });
          break;
        case operation::greater:
          comparison(s, out, [](const number& x, const number& y) { return x > y; });
          break;
        case operation::greater_equal:
          comparison(s, out, [](const number& x, const number& y) { return x >= y; });
          break;
        case operation::within:
          within(s, out);
          break;
        case operation::one_of: {
          const value& x = at(s.a);
          if (x.kind() == value_kind::choice) {
            out.put(static_cast<bool>(p_.sets[s.c][x.as_choice().index]));
          } else {
            out = taken(s.a);
          }
          break;
        }
        case operation::conjunction:
          kleene(s, out, false);
          break;
        case operation::disjunction:
          kleene(s, out, true);
          break;
        case operation::negation: {
          const value& x = at(s.a);
          if (x.kind() == value_kind::boolean) {
            out.put(!x.as_boolean());
          } else {
            out = taken(s.a);
          }
          break;
        }
        case operation::element:
          break;
        case operation::for_each:
        case operation::for_each_flat:
        case operation::some:
        case operation::every:
        case operation::filter:
          iterate(s, number_of(out));
          observer_.wrote(number_of(out), out);
          at_step = p_.steps.data() + s.b - 1;
          next = registers_ + s.b - 1;
          continue;
        default:
          out = other(s, number_of(out));
          break;
      }
      observer_.wrote(number_of(out), out);
    }
  }

  [[nodiscard]] static bool is_small(const value& x) noexcept { return x.is_number() && x.as_number().is_small(); }
  // The two that matter: everything small is inlined into them, everything rare is not.
  template <number_access::operation Make>
  [[gnu::flatten]] void numbers(const step& s, value& out) {
    const value &x = at(s.a), &y = at(s.b);
    number_access::parts made;
    if (is_small(x) && is_small(y) && Make(x.as_number(), y.as_number(), made)) [[likely]] {
      out.put_small(number_access::small(made.num, made.den));
    } else {
      other_values(s, out);
    }
  }
  template <class Compare>
  [[gnu::flatten]] void comparison(const step& s, value& out, Compare compare) {
    const value &x = at(s.a), &y = at(s.b);
    if (is_small(x) && is_small(y)) [[likely]] {
      out.put(compare(x.as_number(), y.as_number()));
    } else {
      other_comparison(s, out);
    }
  }
  [[gnu::noinline]] void other_values(const step& s, value& out) {
    out = placed(affords(at(s.a), at(s.b)) ? strict(s) : out_of_steps(), number_of(out));
  }
  [[gnu::noinline]] void other_comparison(const step& s, value& out) {
    out = placed(affords(at(s.a), at(s.b)) ? compared(s.does, s.a, s.b) : out_of_steps(), number_of(out));
  }
  /// Which step a register is that of.
  [[nodiscard]] std::uint32_t number_of(const value& out) const noexcept {
    return static_cast<std::uint32_t>(&out - registers_);
  }

  /// `and` (decisive: false) and `or` (decisive: true) after Kleene. One decisive operand decides, whatever the
  /// others are. Otherwise a missing one could still be decisive, so the result is missing, even beside a fault.
  void kleene(const step& s, value& out, bool decisive) const {
    const std::uint32_t* const operands = p_.operands.data() + s.a;
    bool decided = false, known = true;  // without branches on what the data are
    for (const std::uint32_t* r = operands; r != operands + s.b; ++r) {
      const value& x = at(*r);
      decided |= x.is_boolean(decisive);
      known &= x.kind() == value_kind::boolean;
    }
    if (known || decided) [[likely]] {
      out.put(decided == decisive);
    } else {
      out = undecided_operands({operands, s.b});
    }
  }
  [[nodiscard]] value undecided_operands(std::span<const std::uint32_t> operands) const {
    missing lack;
    bool lacks = false;
    const value* wrong = nullptr;
    for (const std::uint32_t r : operands) {
      const value& x = at(r);
      if (x.is_missing()) lack = lack | lack_of(r), lacks = true;
      if (x.is_fault() && wrong == nullptr) wrong = &x;
    }
    return lacks ? value(lack) : *wrong;
  }

  /// The inputs that a missing register hangs on; of all its parts.
  [[nodiscard]] missing lack_of(std::uint32_t reg) const {
    const value& v = at(reg);
    if (v.is_missing() && sort_of(reg) == register_sort::input) return missing_input(position_of(reg));
    return lacking(v);
  }
  [[nodiscard]] missing missing_input(std::uint32_t position) const noexcept {
    const std::uint32_t bit = position - window_ * missing_window;
    if (position / missing_window != window_) return {};
    return bit < 64 ? missing{std::uint64_t{1} << bit, 0} : missing{0, std::uint64_t{1} << (bit - 64)};
  }
  [[nodiscard]] static value out_of_steps() { return fault{fault_cause::too_many_steps, 0, 0}; }
  /// Takes the steps of an operation on two values; only large numbers cost any.
  [[nodiscard]] bool affords(const value& x, const value& y) {
    return !x.is_number() || !y.is_number() || spend_numbers(state_, x.as_number(), y.as_number());
  }
  /// A fault that has no place yet gets that of a step.
  [[nodiscard]] value placed(value v, std::uint32_t i) const {
    if (!v.is_fault() || v.as_fault().end != 0 || p_.spans.empty()) return v;
    return fault{v.as_fault().cause, p_.spans[i].begin, p_.spans[i].end};
  }

  // in machine_values.hpp: single values
  void take_inputs(std::span<const value> inputs);
  [[nodiscard]] value strict(const step& s);
  [[nodiscard]] value compared(operation does, std::uint32_t left, std::uint32_t right);
  [[nodiscard]] value compared(operation does, const value& x, const value& y);
  [[gnu::flatten]] void within(const step& s, value& out);
  [[gnu::noinline]] void other_within(const step& s, value& out);
  [[nodiscard]] static value both(const value& first, const value& second);
  [[nodiscard]] value select(const step& s);
  [[nodiscard]] value other(const step& s, std::uint32_t i);
  // in machine_lists.hpp: lists, contexts, calls, iterations
  [[nodiscard]] value list_operation(const step& s);
  [[nodiscard]] value membership(const step& s);
  [[nodiscard]] value whole_numbers(const step& s);
  [[nodiscard]] value at_index(const step& s) const;
  [[nodiscard]] value called(const step& s);
  [[nodiscard]] value looked_up(const step& s);
  void iterate(const step& s, std::uint32_t i);
  [[nodiscard]] bool body(const step& s, std::uint32_t i, std::size_t place, const value& element);
  [[nodiscard]] value quantified(const step& s, std::uint32_t i, const std::vector<value>& all);
  [[nodiscard]] value collected(const step& s, std::uint32_t i, const std::vector<value>& all);

  const program& p_;
  workspace::content& memory_;
  std::uint32_t window_;
  Observer& observer_;
  value* registers_ = nullptr;
  const value* bases_[3]{};
  call_state state_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#include <kaohe/impl/feel/machine_lists.hpp>
#include <kaohe/impl/feel/machine_values.hpp>

#endif
