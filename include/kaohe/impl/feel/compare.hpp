// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_COMPARE_HPP
#define KAOHE_IMPL_FEEL_COMPARE_HPP
// Internal: equality and order of values, three-valued. A known difference of two parts decides that the wholes
// differ, whatever the other parts are; otherwise a missing part could still differ, so it beats a fault, as in `and`.

#include <kaohe/feel/program.hpp>
#include <kaohe/impl/base/big.hpp>
#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/missing_parts.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The least and the greatest number that a number or an enclosure may be.
[[nodiscard]] inline const number& low_end(const value& v) {
  return v.is_number() ? v.as_number() : v.as_enclosure().low;
}
[[nodiscard]] inline const number& high_end(const value& v) {
  return v.is_number() ? v.as_number() : v.as_enclosure().high;
}

/// How a value compares with the start of a range that it lies in, and with its end.
[[nodiscard]] constexpr operation from_start(bool included) noexcept {
  return included ? operation::greater_equal : operation::greater;
}
[[nodiscard]] constexpr operation to_end(bool included) noexcept {
  return included ? operation::less_equal : operation::less;
}

/// What a decision is that more digits may bring.
[[nodiscard]] inline value undecided(call_state& state) {
  state.undecided = true;
  return fault{fault_cause::undecided, 0, 0};
}

/// Takes away steps; false if there are not as many left.
[[nodiscard]] inline bool spend(call_state& state, std::size_t steps) noexcept {
  const bool enough = steps <= state.steps_left;
  state.steps_left -= enough ? steps : state.steps_left;
  return enough;
}

/// How many machine words a large number has; 0 of a small one. \pre no fault
[[nodiscard]] inline std::size_t words_of(const number& x) {
  if (x.is_small()) return 0;
  const kaohe::detail::big_rational& f = number_access::big(x);
  return f.numerator.backend().size() + f.denominator.backend().size();
}

/// Steps for arithmetic on large numbers, which takes time as the square of their lengths.
[[nodiscard]] inline bool spend_numbers(call_state& state, const number& x, const number& y) {
  const std::size_t words = words_of(x) + words_of(y);
  return spend(state, words * words / 64);
}

/// What a strict operation on `a` and `b` is, if one of them is not there: the first fault, else all that is missing,
/// however deep.
/// \pre one of them is not known
[[nodiscard]] inline value unknown_of(const value& a, const value& b) {
  if (a.is_fault()) return a;
  if (b.is_fault()) return b;
  return lacking(a) | lacking(b);
}

/// Equality of whole values from that of their parts, one after the other.
class parts_equal {
 public:
  explicit parts_equal(call_state& state) : state_(state), undecided_before_(state.undecided) {}

  /// Adds a pair; false if it decides.
  bool add(const value& a, const value& b) {
    const value part = equal_values(state_, a, b);
    differ_ = part.is_false();
    add_undeciding(so_far_, part);
    return !differ_;
  }
  [[nodiscard]] value result() const {
    if (!differ_) return so_far_;
    state_.undecided = undecided_before_;  // another pair's doubt no longer matters
    return false;
  }

 private:
  call_state& state_;
  bool undecided_before_;
  bool differ_ = false;
  value so_far_ = true;
};

[[nodiscard]] inline value equal_parts(call_state& state, const std::vector<value>& a, const std::vector<value>& b) {
  if (a.size() != b.size()) return false;
  if (!spend(state, a.size())) return fault{fault_cause::too_many_steps, 0, 0};
  parts_equal all(state);
  for (std::size_t i = 0; i < a.size() && all.add(a[i], b[i]); ++i) {
  }
  return all.result();
}

[[nodiscard]] inline value equal_ranges(call_state& state, const value_range& a, const value_range& b) {
  if (a.low_included != b.low_included || a.high_included != b.high_included) return false;
  parts_equal both(state);
  if (both.add(a.low, b.low)) both.add(a.high, b.high);
  return both.result();
}

[[nodiscard]] inline value equal_numbers(call_state& state, const value& a, const value& b) {
  if (a.is_number() && b.is_number()) return a.as_number() == b.as_number();
  if (high_end(a) < low_end(b) || high_end(b) < low_end(a)) return false;
  return undecided(state);
}

KAOHE_INLINE value equal_values(call_state& state, const value& a, const value& b) {
  if (!a.is_known() || !b.is_known()) return unknown_of(a, b);
  switch (a.kind()) {
    case value_kind::boolean:
      return a.as_boolean() == b.as_boolean();
    case value_kind::choice:
      return a.as_choice() == b.as_choice();
    case value_kind::date:
      return a.as_date() == b.as_date();
    case value_kind::days:
      return a.as_days() == b.as_days();
    case value_kind::months:
      return a.as_months() == b.as_months();
    case value_kind::string:
      if (!spend(state, std::min(a.as_string().size(), b.as_string().size()) / 32)) break;
      return a.as_string() == b.as_string();
    case value_kind::list:
    case value_kind::context:
      return equal_parts(state, a.parts().all, b.parts().all);
    case value_kind::range:
      return equal_ranges(state, a.as_range(), b.as_range());
    default:
      return equal_numbers(state, a, b);
  }
  return fault{fault_cause::too_many_steps, 0, 0};
}

KAOHE_INLINE value less_values(call_state& state, const value& a, const value& b) {
  if (!a.is_known() || !b.is_known()) return unknown_of(a, b);
  switch (a.kind()) {
    case value_kind::date:
      return a.as_date() < b.as_date();
    case value_kind::days:
      return a.as_days() < b.as_days();
    case value_kind::months:
      return a.as_months() < b.as_months();
    case value_kind::string:
      if (!spend(state, std::min(a.as_string().size(), b.as_string().size()) / 32)) {
        return fault{fault_cause::too_many_steps, 0, 0};
      }
      return a.as_string() < b.as_string();
    case value_kind::number:
      if (b.is_number()) return a.as_number() < b.as_number();
      break;
    default:
      break;
  }
  if (high_end(a) < low_end(b)) return true;
  if (low_end(a) >= high_end(b)) return false;
  return undecided(state);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
