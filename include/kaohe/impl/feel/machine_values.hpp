// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_MACHINE_VALUES_HPP
#define KAOHE_IMPL_FEEL_MACHINE_VALUES_HPP
// Internal: the steps over single values, where they are no numbers that are there.

#include <kaohe/impl/feel/arithmetic.hpp>
#include <kaohe/impl/feel/machine.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Inputs with parts: copied, so that every missing part says which input it hangs on.
template <class Observer>
void machine<Observer>::take_inputs(std::span<const value> inputs) {
  memory_.inputs.clear();
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    memory_.inputs.push_back(with_lack(inputs[i], [&](missing) { return missing_input(i); }));
  }
  bases_[0] = memory_.inputs.data();
}

/// Arithmetic: a fault beats a missing value, for every value of the missing one would give the fault.
template <class Observer>
value machine<Observer>::strict(const step& s) {
  const bool unary = s.does == operation::negate;
  const value &x = at(s.a), &y = unary ? x : at(s.b);
  if (x.is_fault()) return x;
  if (y.is_fault()) return y;
  if (x.is_missing() || y.is_missing()) return lack_of(s.a) | (unary ? missing{} : lack_of(s.b));
  value made = combined(state_, s.does, x, y);
  if (made.is_number() && !affords(made, made)) return out_of_steps();
  return made;
}

template <class Observer>
value machine<Observer>::compared(operation does, std::uint32_t left, std::uint32_t right) {
  const value &x = at(left), &y = at(right);
  if (x.is_fault()) return x;
  if (y.is_fault()) return y;
  if (x.is_missing() || y.is_missing()) return lack_of(left) | lack_of(right);
  return compared(does, x, y);
}

template <class Observer>
value machine<Observer>::compared(operation does, const value& x, const value& y) {
  const auto negated = [](const value& v) { return v.kind() == value_kind::boolean ? value(!v.as_boolean()) : v; };
  switch (does) {
    case operation::equal:
      return equal_values(state_, x, y);
    case operation::not_equal:
      return negated(equal_values(state_, x, y));
    case operation::less:
      return less_values(state_, x, y);
    case operation::less_equal:
      return negated(less_values(state_, y, x));
    case operation::greater:
      return less_values(state_, y, x);
    default:
      return negated(less_values(state_, x, y));
  }
}

/// `and` of two.
template <class Observer>
value machine<Observer>::both(const value& first, const value& second) {
  if (first.is_false() || second.is_false()) return false;
  value result = true;
  add_undeciding(result, first);
  add_undeciding(result, second);
  return result;
}

/// Whether a value lies between two ends; decided by the one that can.
template <class Observer>
void machine<Observer>::within(const step& s, value& out) {
  const bool low_included = (s.detail & 1U) != 0, high_included = (s.detail & 2U) != 0;
  const value &x = at(s.a), &low = at(s.b), &high = at(s.c);
  if (x.is_number() && low.is_number() && high.is_number()) [[likely]] {
    const number& n = x.as_number();
    const bool above = low_included ? n >= low.as_number() : n > low.as_number();
    const bool below = high_included ? n <= high.as_number() : n < high.as_number();
    out.put((above & below) != 0);  // both, without a branch on what the data are
  } else {
    other_within(s, out);
  }
}

template <class Observer>
void machine<Observer>::other_within(const step& s, value& out) {
  const std::uint32_t i = number_of(out);
  out = both(placed(compared(from_start((s.detail & 1U) != 0), s.a, s.b), i),
             placed(compared(to_end((s.detail & 2U) != 0), s.a, s.c), i));
}

/// `if`: of a missing condition the value that both branches give.
template <class Observer>
value machine<Observer>::select(const step& s) {
  const value& chosen = at(s.a);
  if (chosen.kind() == value_kind::boolean) return taken(chosen.as_boolean() ? s.b : s.c);
  if (chosen.is_fault()) return chosen;
  const bool before = state_.undecided;
  const value &yes = at(s.b), &no = at(s.c);
  const bool same = is_complete(yes) && is_complete(no) && equal_values(state_, yes, no).is_true();
  state_.undecided = before;
  return same ? yes : value(lack_of(s.a) | lack_of(s.b) | lack_of(s.c));
}

template <class Observer>
value machine<Observer>::other(const step& s, std::uint32_t i) {
  switch (s.does) {
    case operation::negate: {
      const value& x = at(s.a);
      return x.is_number() && x.as_number().is_small() ? value(-x.as_number()) : placed(strict(s), i);
    }
    case operation::power:
      return placed(strict(s), i);
    case operation::is_missing:
      if (const value* const wrong = first_fault(at(s.a))) return *wrong;
      return lacks_part(at(s.a));
    case operation::select:
      return select(s);
    case operation::choice_text: {
      const value& x = at(s.a);
      return x.kind() == value_kind::choice ? at(s.b).parts().all[x.as_choice().index] : taken(s.a);
    }
    case operation::property: {
      const value& x = at(s.a);
      return x.is_known() ? property_of(x, property{static_cast<std::uint8_t>(s.detail)}) : taken(s.a);
    }
    default:
      return placed(list_operation(s), i);
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
