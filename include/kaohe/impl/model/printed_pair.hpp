// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_PRINTED_PAIR_HPP
#define KAOHE_IMPL_MODEL_PRINTED_PAIR_HPP
// Internal: do a printed cap, a printed rate and a stated baseline belong together? A cap and its rate are two
// printings of one target: some cap and some rate, each within half its last printed digit, must fit the baseline.

#include <kaohe/base/rounding.hpp>
#include <kaohe/impl/model/quote_words.hpp>
#include <kaohe/impl/model/read_baseline.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// All values that are printed so, in coherent units.
struct printed_range {
  number low, high;
  bool fits = false;  ///< there is such a range
};

[[nodiscard]] inline printed_range range_of_print(const std::vector<written_requirement>& all, view v) {
  for (const written_requirement& each : all) {
    if (each.made.looks_at != v) continue;
    std::string_view comparator;
    const feel::bound* const bound = bound_of(each.made.allows, comparator);
    if (!each.good || bound == nullptr) return {};
    const auto digit = printed_interval(bound->printed);
    if (!digit) return {};
    const number half = digit->size() * bound->value.unit.size / 2, middle = bound->value.coherent();
    return {middle - half, middle + half, true};
  }
  return {};
}

[[nodiscard]] inline const std::string& written(const std::vector<written_requirement>& all, view v) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.made.looks_at == v; });
  return found->made.written;  // its range was found before
}

inline void check_printed_pair(const workshop& shop, const std::string& target,
                               const std::vector<written_requirement>& all, const written_baseline& base) {
  if (!base.made.stated) return;
  const printed_range cap = range_of_print(all, view::level);
  const bool falls = range_of_print(all, view::reduction).fits;
  const view rate_view = falls ? view::reduction : view::change;
  const printed_range rate = range_of_print(all, rate_view);
  if (!cap.fits || !rate.fits) return;
  const number figure = base.made.stated->coherent();
  const number one = figure * (falls ? 1 - rate.low : 1 + rate.low),
               other = figure * (falls ? 1 - rate.high : 1 + rate.high);
  const number &low = one < other ? one : other, &high = one < other ? other : one;
  if (low <= cap.high && cap.low <= high) return;
  shop.problems.push_back({issue_code::printed_pair_contradicts,
                           place_at(*base.value, 0),
                           {target, written(all, view::level), written(all, rate_view), to_text(*base.made.stated)}});
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
