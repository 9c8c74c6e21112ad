// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_INTERVAL_INL_HPP
#define KAOHE_IMPL_FEEL_INTERVAL_INL_HPP
#include <kaohe/feel/interval.hpp>

#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/half_width.hpp>

#include <utility>

namespace kaohe::inline KAOHE_ABI::feel {

namespace detail {

/// A literal, perhaps with a minus sign, as a bound.
[[nodiscard]] inline std::optional<bound> literal_bound(const expression& e, node_index i, bool included) {
  const bool negative = e.at(i).kind == node_kind::negate;
  const node_index literal = negative ? e.at(i).children.front() : i;
  if (e.at(literal).kind != node_kind::quantity) return std::nullopt;
  bound found{std::get<quantity>(e.at(literal).payload), included, {}};
  const half_width_text text(e.text_of(literal));
  found.printed = (negative ? "-" : "") + text.text.substr(0, number_length(text.text));
  if (negative) found.value.amount = -found.value.amount;
  return found;
}

/// The ends that a comparison with a bound allows; neither for `!=`.
[[nodiscard]] inline interval compared_with(node_kind comparison, bound b) {
  switch (comparison) {
    case node_kind::equal:
      return {b, b};
    case node_kind::less:
      b.included = false;
      return {std::nullopt, std::move(b)};
    case node_kind::less_equal:
      return {std::nullopt, std::move(b)};
    case node_kind::greater:
      b.included = false;
      return {std::move(b), std::nullopt};
    case node_kind::greater_equal:
      return {std::move(b), std::nullopt};
    default:
      return {};
  }
}

}  // namespace detail

KAOHE_INLINE bool interval::contains(const number& x) const {
  if (low) {
    const number end = low->value.coherent();
    if (low->included ? !(x >= end) : !(x > end)) return false;
  }
  if (high) {
    const number end = high->value.coherent();
    if (high->included ? !(x <= end) : !(x < end)) return false;
  }
  return true;
}

KAOHE_INLINE result<interval> as_interval(const expression& tests) {
  const auto failed = [&](issue_code code, std::uint32_t at, std::vector<std::string> args) {
    return tl::unexpected<issue>(issue{code, place_at(tests.source, at), std::move(args)});
  };
  const node& all = tests.at(tests.root);
  const std::string text = kaohe::detail::shown(tests.text_of(tests.root));
  interval found;
  if (all.kind == node_kind::unary_tests && all.children.size() == 1) {
    const node_index only = all.children.front();
    const node& test = tests.at(only);
    if (test.kind == node_kind::range) {
      const auto ends = std::get<range_ends>(test.payload);
      found.low = detail::literal_bound(tests, test.children[0], ends.low_included);
      found.high = detail::literal_bound(tests, test.children[1], ends.high_included);
      if (!found.low || !found.high) found = {};
    } else {
      const bool compares = test.kind == node_kind::test;
      const auto bound = detail::literal_bound(tests, compares ? test.children.front() : only, true);
      if (bound) found = detail::compared_with(compares ? std::get<node_kind>(test.payload) : node_kind::equal, *bound);
    }
  }
  if (!found.low && !found.high) return failed(issue_code::view_without_number, all.begin, {text, {}});
  if (found.low && found.high) {
    const quantity &low = found.low->value, &high = found.high->value;
    if (low.unit.dimension != high.unit.dimension) {
      const node& range = tests.at(all.children.front());
      return failed(issue_code::dimension_mismatch, tests.at(range.children[1]).begin,
                    {std::string(tests.text_of(range.children[0])), to_text(low.unit.dimension, language::zh),
                     std::string(tests.text_of(range.children[1])), to_text(high.unit.dimension, language::zh)});
    }
    const bool empty = low.coherent() == high.coherent() && !(found.low->included && found.high->included);
    if (empty || low.coherent() > high.coherent()) return failed(issue_code::range_reversed, all.begin, {text});
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::feel

#endif
