// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_INPUT_SPAN_HPP
#define KAOHE_IMPL_MODEL_INPUT_SPAN_HPP
// Internal: the range of a project's input as the rule language takes it.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/interval.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// What a number may be.
[[nodiscard]] inline feel::number_span span_of(const std::optional<feel::interval>& range) {
  feel::number_span span;
  if (range && range->low) span.low = range->low->value.coherent(), span.low_included = range->low->included;
  if (range && range->high) span.high = range->high->value.coherent(), span.high_included = range->high->included;
  return span;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
