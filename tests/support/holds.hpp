// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_HOLDS_HPP
#define KAOHE_TESTS_SUPPORT_HOLDS_HPP
/// \file holds.hpp
/// Answers compared with each other.

#include <kaohe/feel/value.hpp>

#include <algorithm>

namespace kaohe_test {

/// True if what is known in `partly` is the same in `whole`; or at fault there, if conditions may be.
inline bool holds(const kaohe::feel::value& partly, const kaohe::feel::value& whole, bool conditions) {
  using kaohe::feel::value;
  using kaohe::feel::value_kind;
  if (partly.is_missing() || (conditions && whole.is_fault())) return true;
  const auto inexact = [](const value& v) { return v.kind() == value_kind::enclosure; };
  if (inexact(partly) || inexact(whole)) {  // with more digits the ends lie nearer to each other
    const auto low = [&](const value& v) { return inexact(v) ? v.as_enclosure().low : v.as_number(); };
    const auto high = [&](const value& v) { return inexact(v) ? v.as_enclosure().high : v.as_number(); };
    const auto amount = [&](const value& v) { return inexact(v) || v.is_number(); };
    return amount(partly) && amount(whole) && low(partly) <= high(whole) && low(whole) <= high(partly);
  }
  if (partly.kind() != whole.kind()) return false;
  switch (partly.kind()) {
    case value_kind::fault:
      return true;
    case value_kind::number:
      return partly.as_number() == whole.as_number();
    case value_kind::boolean:
      return partly.as_boolean() == whole.as_boolean();
    case value_kind::choice:
      return partly.as_choice() == whole.as_choice();
    case value_kind::date:
      return partly.as_date() == whole.as_date();
    case value_kind::days:
      return partly.as_days() == whole.as_days();
    case value_kind::months:
      return partly.as_months() == whole.as_months();
    case value_kind::string:
      return partly.as_string() == whole.as_string();
    case value_kind::range: {
      const auto &a = partly.as_range(), &b = whole.as_range();
      return a.low_included == b.low_included && a.high_included == b.high_included &&
             holds(a.low, b.low, conditions) && holds(a.high, b.high, conditions);
    }
    default:
      break;
  }
  const auto &a = partly.parts().all, &b = whole.parts().all;
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const value& x, const value& y) { return holds(x, y, conditions); });
}

/// True if both are the same value, missing for want of the same inputs, or at fault for the same reason and place.
inline bool same(const kaohe::feel::value& a, const kaohe::feel::value& b) {
  using kaohe::feel::value_kind;
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case value_kind::missing:
      return a.as_missing() == b.as_missing();
    case value_kind::fault:
      return a.as_fault() == b.as_fault();
    case value_kind::enclosure:
      return a.as_enclosure().low == b.as_enclosure().low && a.as_enclosure().high == b.as_enclosure().high;
    case value_kind::range: {
      const auto &x = a.as_range(), &y = b.as_range();
      return x.low_included == y.low_included && x.high_included == y.high_included && same(x.low, y.low) &&
             same(x.high, y.high);
    }
    case value_kind::list:
    case value_kind::context: {
      const auto &x = a.parts().all, &y = b.parts().all;
      return std::equal(x.begin(), x.end(), y.begin(), y.end(), same);
    }
    default:
      return holds(a, b, false);
  }
}

}  // namespace kaohe_test

#endif
