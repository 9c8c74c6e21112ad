// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_MACHINE_LISTS_HPP
#define KAOHE_IMPL_FEEL_MACHINE_LISTS_HPP
// Internal: the steps over lists and contexts, calls, and the iterations.

#include <kaohe/impl/feel/machine.hpp>
#include <kaohe/impl/feel/missing_parts.hpp>
#include <kaohe/impl/feel/table_call.hpp>

#include <string>
#include <string_view>

namespace kaohe::inline KAOHE_ABI::feel::detail {

template <class Observer>
value machine<Observer>::list_operation(const step& s) {
  switch (s.does) {
    case operation::make_list:
    case operation::make_context: {
      std::vector<value> all;
      all.reserve(s.b);
      for (std::uint32_t k = 0; k < s.b; ++k) all.push_back(taken(p_.operands[s.a + k]));
      return s.does == operation::make_list ? value::list(std::move(all)) : value::context(std::move(all));
    }
    case operation::make_range:
      return value_range{taken(s.a), taken(s.b), (s.detail & 1U) != 0, (s.detail & 2U) != 0};
    case operation::entry: {
      const value& x = at(s.a);
      return x.is_known() ? x.parts().all[s.b] : taken(s.a);
    }
    case operation::project: {
      const value& x = at(s.a);
      if (!x.is_known()) return taken(s.a);
      if (!spend(state_, x.parts().all.size())) return out_of_steps();
      std::vector<value> all;
      for (const value& each : x.parts().all) all.push_back(each.is_known() ? each.parts().all[s.b] : each);
      return value::list(std::move(all));
    }
    case operation::in_range:
    case operation::in_list:
    case operation::in_codes:
      return membership(s);
    case operation::whole_numbers:
      return whole_numbers(s);
    case operation::index:
      return at_index(s);
    case operation::call:
      return called(s);
    default:
      return looked_up(s);
  }
}

/// `x in b` for a range or list that is a value. A list is the `or` of its elements: nothing is in an empty one, not
/// even a fault, which is therefore not known to be in a missing one either.
template <class Observer>
value machine<Observer>::membership(const step& s) {
  const value &set = at(s.b), x = taken(s.a);
  if (set.is_fault() || (x.is_fault() && s.does == operation::in_range)) return x.is_fault() ? x : set;
  if (set.is_missing()) return lack_of(s.a) | lack_of(s.b);
  const auto compare = [&](operation does, const value& left, const value& right) -> value {
    if (left.is_fault() || right.is_fault()) return left.is_fault() ? left : right;
    if (left.is_missing() || right.is_missing()) return lacking(left) | lacking(right);
    return compared(does, left, right);
  };
  if (s.does == operation::in_range) {
    const value_range& r = set.as_range();
    return both(compare(from_start(r.low_included), x, r.low), compare(to_end(r.high_included), x, r.high));
  }
  if (!spend(state_, set.parts().all.size())) return out_of_steps();
  value result = false;
  for (const value& each : set.parts().all) {
    value one = false;
    if (s.does == operation::in_codes && x.is_known() && each.is_known()) {
      one = std::string_view(x.as_string()).substr(0, each.as_string().size()) == each.as_string();
    } else {
      one = compare(operation::equal, x, each);
    }
    if (one.is_true()) return one;
    add_undeciding(result, one);
  }
  return result;
}

template <class Observer>
value machine<Observer>::whole_numbers(const step& s) {
  const value &from = at(s.a), &to = at(s.b);
  if (from.is_fault() || to.is_fault()) return from.is_fault() ? from : to;
  if (from.is_missing() || to.is_missing()) return lack_of(s.a) | lack_of(s.b);
  if (!from.is_number() || !to.is_number() || !from.as_number().is_integer() || !to.as_number().is_integer()) {
    return fault{fault_cause::not_whole, 0, 0};
  }
  const bool up = from.as_number() <= to.as_number();
  if (abs(to.as_number() - from.as_number()) >= static_cast<std::int64_t>(longest_list)) {
    return fault{fault_cause::list_too_long, 0, 0};
  }
  const auto size = static_cast<std::size_t>(abs(to.as_number() - from.as_number()).to_double()) + 1;  // exact
  if (!spend(state_, size)) return out_of_steps();
  std::vector<value> all;
  all.reserve(size);
  for (number n = from.as_number(); up ? n <= to.as_number() : n >= to.as_number(); n += up ? 1 : -1) {
    all.emplace_back(n);
  }
  return value::list(std::move(all));
}

template <class Observer>
value machine<Observer>::at_index(const step& s) const {
  const value &list = at(s.a), &position = at(s.b);
  if (list.is_fault() || position.is_fault()) return list.is_fault() ? list : position;
  if (list.is_missing() || position.is_missing()) {
    return (list.is_missing() ? lack_of(s.a) : missing{}) | (position.is_missing() ? lack_of(s.b) : missing{});
  }
  const std::vector<value>& all = list.parts().all;
  if (!position.is_number() || !position.as_number().is_integer()) return fault{fault_cause::not_whole, 0, 0};
  const number& n = position.as_number();
  const auto size = static_cast<std::int64_t>(all.size());
  if (n.is_zero() || abs(n) > size) return fault{fault_cause::index_out_of_range, 0, 0};
  const auto at_place = static_cast<std::int64_t>(n.to_double());  // exact: at most the length of a list
  return all[static_cast<std::size_t>(at_place > 0 ? at_place - 1 : size + at_place)];
}

template <class Observer>
value machine<Observer>::called(const step& s) {
  const builtin& function = builtins()[s.detail];
  const std::span<const std::uint32_t> operands(p_.operands.data() + s.a, s.b);
  bool complete = true;
  for (const std::uint32_t r : operands) {
    const value& x = at(r);
    complete = complete && is_complete(x);
    if (!affords(x, x)) return out_of_steps();
  }
  if (!complete) {
    missing lack;
    bool lacks = false;
    for (const std::uint32_t r : operands) {
      if (at(r).kind() == value_kind::list && !spend(state_, at(r).parts().all.size())) return out_of_steps();
      lack = lack | lack_of(r);
      lacks = lacks || lacks_part(at(r));
    }
    if (function.strict) {
      for (const std::uint32_t r : operands) {
        if (const value* const wrong = first_fault(at(r))) return *wrong;
      }
      if (lacks) return lack;
    }
    state_.of_missing = lack;
  }
  return function.run(state_, {bases_, operands});
}

/// A table tells apart its arguments; here each stands for the inputs that it hangs on.
template <class Observer>
value machine<Observer>::looked_up(const step& s) {
  const std::span<const std::uint32_t> operands(p_.operands.data() + s.a, s.b);
  if (memory_.nested.size() <= s.detail) memory_.nested.resize(s.detail + std::size_t{1});
  value found = run_table(*p_.tables[s.detail], state_, {bases_, operands}, memory_.nested[s.detail]);
  if (is_complete(found)) return found;
  return with_lack(found, [&](missing inner) {
    missing all;
    for (std::uint32_t k = 0; k < operands.size(); ++k) {
      const std::uint64_t half = k < 64 ? inner.low : inner.high;
      if ((half >> (k % 64) & 1U) != 0) all = all | lack_of(operands[k]);
    }
    return all;
  });
}

template <class Observer>
void machine<Observer>::iterate(const step& s, std::uint32_t i) {
  const value over = at(s.a);  // a copy: the list outlives the registers that the body writes
  if (!over.is_known()) {
    registers_[i] = taken(s.a);
  } else if (s.does == operation::some || s.does == operation::every) {
    registers_[i] = quantified(s, i, over.parts().all);
  } else {
    registers_[i] = collected(s, i, over.parts().all);
  }
}

/// Runs the body of the iteration at step `i` for one element. \return false if the evaluation has gone on too long
template <class Observer>
bool machine<Observer>::body(const step& s, std::uint32_t i, std::size_t place, const value& element) {
  const std::uint64_t cost = s.b - i + (element.is_number() ? words_of(element.as_number()) : 0);
  if (state_.steps_left < cost) return false;
  state_.steps_left -= cost;
  registers_[i + 1] = element;
  observer_.enters(i, place);
  run(i + 1, s.b);
  observer_.leaves(i);
  return true;
}

/// `some` and `every`: `or` and `and` of what the body yields.
template <class Observer>
value machine<Observer>::quantified(const step& s, std::uint32_t i, const std::vector<value>& all) {
  const bool decisive = s.does == operation::some;
  value result = !decisive;
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!body(s, i, k, all[k])) return placed(out_of_steps(), i);
    const value one = taken(s.c);
    if (one.kind() == value_kind::boolean && one.as_boolean() == decisive) return decisive;
    add_undeciding(result, one);
  }
  return result;
}

/// `for` and filters: a list. Where the body must say something (a condition, a list to join), a fault of it is the
/// result, and then a missing one; so with the elements that a filter looks at.
template <class Observer>
value machine<Observer>::collected(const step& s, std::uint32_t i, const std::vector<value>& all) {
  std::vector<value> made;
  missing lack;
  bool lacks = false;
  value wrong;
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!body(s, i, k, all[k])) return placed(out_of_steps(), i);
    value one = taken(s.c);
    if (s.does == operation::for_each) {
      if (one.is_number() && !spend(state_, words_of(one.as_number()))) return placed(out_of_steps(), i);
      made.push_back(std::move(one));
      continue;
    }
    if (s.does == operation::filter && !all[k].is_known()) one = unknown_of(all[k], one);
    if (one.is_missing()) {
      lack = lack | one.as_missing(), lacks = true;
    } else if (one.is_fault()) {
      if (!wrong.is_fault()) wrong = std::move(one);
    } else if (s.does == operation::filter) {
      if (one.as_boolean()) made.push_back(all[k]);
    } else {
      if (!spend(state_, one.parts().all.size())) return placed(out_of_steps(), i);
      made.insert(made.end(), one.parts().all.begin(), one.parts().all.end());
    }
    if (made.size() > longest_list) return placed(fault{fault_cause::list_too_long, 0, 0}, i);
  }
  if (wrong.is_fault()) return wrong;
  return lacks ? value(lack) : value::list(std::move(made));
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
