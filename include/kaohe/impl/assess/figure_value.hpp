// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_FIGURE_VALUE_HPP
#define KAOHE_IMPL_ASSESS_FIGURE_VALUE_HPP

#include <kaohe/assess/rule_value.hpp>

namespace kaohe::inline KAOHE_ABI::detail {

[[nodiscard]] inline feel::value held_of(const std::optional<number>& x) { return x ? feel::value(*x) : feel::value(); }
[[nodiscard]] inline feel::value held_of(const std::optional<feel::inexact_number>& x) {
  return x ? x->bounds() : feel::value();
}

/// A figure of a progress; missing where the progress has none.
[[nodiscard]] inline feel::value figure_of(const assess::progress& shown, given_figure which) {
  switch (which) {
    case given_figure::target_value:
      return held_of(shown.target_value);
    case given_figure::actual:
      return held_of(shown.actual);
    case given_figure::required:
      return held_of(shown.required);
    case given_figure::gap:
      return held_of(shown.gap);
    case given_figure::completion:
      return held_of(shown.completion);
    case given_figure::cumulative_completion:
      return held_of(shown.cumulative.completion);
    case given_figure::excess:
      return held_of(shown.excess);
    case given_figure::margin:
      return held_of(shown.margin);
    case given_figure::share:
      return held_of(shown.share);
    case given_figure::reduction:
      return held_of(shown.reduction);
    case given_figure::annual_actual:
      return held_of(shown.annual.actual);
    case given_figure::annual_required:
      return held_of(shown.annual.required);
    case given_figure::annual_gap:
      return held_of(shown.annual.gap);
    case given_figure::annual_completion:
      return held_of(shown.annual.completion);
    case given_figure::cumulative_gap:
      return held_of(shown.cumulative.gap);
    case given_figure::verdict:
      break;
  }
  return {};
}

/// A verdict that is open is a missing value: nobody knows yet which it will be.
[[nodiscard]] inline feel::value verdict_value(const finding& judged) {
  if (judged.result == verdict::to_be_determined) return {};
  if (judged.result != verdict::undetermined) return feel::choice{static_cast<std::uint32_t>(judged.result)};
  return judged.fault ? feel::value(feel::fault{*judged.fault, 0, 0}) : feel::value();
}

/// What a figure of a progress is worth, with what it rests on.
[[nodiscard]] inline assess::rule_value value_of_figure(const assess::progress& shown, given_figure which) {
  assess::rule_value made{figure_of(shown, which), shown.provisional, shown.figures, {}, {}};
  // What the document itself states rests on no figure.
  if (which == given_figure::target_value) made.provisional = false, made.figures.clear();
  if (!made.held.is_missing()) return made;
  if (shown.fault) made.held = feel::fault{*shown.fault, 0, 0};
  made.missing = shown.missing;
  return made;
}

/// What a verdict is worth, with what it rests on.
[[nodiscard]] inline assess::rule_value value_of_verdict(const finding& judged) {
  assess::rule_value made{verdict_value(judged), judged.provisional, judged.figures, {}, judged.decisions};
  if (made.held.is_missing()) made.missing = judged.missing;
  return made;
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
