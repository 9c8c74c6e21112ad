// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_MISSING_PARTS_HPP
#define KAOHE_IMPL_FEEL_MISSING_PARTS_HPP
// Internal: what lacks or is wrong in a value and all its parts.

#include <kaohe/feel/value.hpp>

#include <algorithm>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The inputs that a value and its parts hang on for want of them.
[[nodiscard]] inline missing lacking(const value& v) {
  switch (v.kind()) {
    case value_kind::missing:
      return v.as_missing();
    case value_kind::range:
      return lacking(v.as_range().low) | lacking(v.as_range().high);
    case value_kind::list:
    case value_kind::context: {
      missing all;
      if (v.parts().complete) return all;
      for (const value& part : v.parts().all) all = all | lacking(part);
      return all;
    }
    default:
      return {};
  }
}

/// The first fault in a value, or null.
[[nodiscard]] inline const value* first_fault(const value& v) {
  switch (v.kind()) {
    case value_kind::fault:
      return &v;
    case value_kind::range: {
      const value* const low = first_fault(v.as_range().low);
      return low != nullptr ? low : first_fault(v.as_range().high);
    }
    case value_kind::list:
    case value_kind::context:
      if (v.parts().complete) return nullptr;
      for (const value& part : v.parts().all) {
        if (const value* const found = first_fault(part)) return found;
      }
      return nullptr;
    default:
      return nullptr;
  }
}

/// True if a value or a part of it is missing.
[[nodiscard]] inline bool lacks_part(const value& v) {
  switch (v.kind()) {
    case value_kind::missing:
      return true;
    case value_kind::range:
      return lacks_part(v.as_range().low) || lacks_part(v.as_range().high);
    case value_kind::list:
    case value_kind::context:
      return !v.parts().complete && std::any_of(v.parts().all.begin(), v.parts().all.end(), lacks_part);
    default:
      return false;
  }
}

/// Adds an operand that does not decide to what the operands of an `and` or `or` before it make: missing ones add up
/// and beat faults, of which the first stays.
inline void add_undeciding(value& so_far, const value& operand) {
  if (operand.is_missing()) {
    so_far = so_far.is_missing() ? value(so_far.as_missing() | operand.as_missing()) : operand;
  } else if (operand.is_fault() && so_far.is_known()) {
    so_far = operand;
  }
}

/// The same value, in which every missing part hangs on the inputs that `inputs` gives for what it hung on.
template <class Inputs>
[[nodiscard]] value with_lack(const value& v, const Inputs& inputs) {
  switch (v.kind()) {
    case value_kind::missing:
      return inputs(v.as_missing());
    case value_kind::range: {
      const value_range& r = v.as_range();
      return value_range{with_lack(r.low, inputs), with_lack(r.high, inputs), r.low_included, r.high_included};
    }
    case value_kind::list:
    case value_kind::context: {
      if (v.parts().complete) return v;
      std::vector<value> parts;
      for (const value& part : v.parts().all) parts.push_back(with_lack(part, inputs));
      return v.kind() == value_kind::list ? value::list(std::move(parts)) : value::context(std::move(parts));
    }
    default:
      return v;
  }
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
