// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_ASSESS_WANTED_FIGURES_HPP
#define KAOHE_IMPL_ASSESS_WANTED_FIGURES_HPP

#include <kaohe/model/rule_expression.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::detail {

/// What of a progress is wanted: all of it, or what one figure needs. Roots and logarithms that only others need are
/// not worked out. (What is read is the same for all, and so is the evidence.)
class wanted_figures {
 public:
  wanted_figures() = default;
  explicit wanted_figures(given_figure only) : only_(only) {}

  /// All of it.
  [[nodiscard]] bool all() const { return !only_; }
  /// What is required since the base, and what is compared with it.
  [[nodiscard]] bool way() const {
    return all() || only_ == given_figure::required || only_ == given_figure::gap ||
           only_ == given_figure::cumulative_completion || only_ == given_figure::cumulative_gap;
  }
  /// What is required of the year alone, and what is compared with it.
  [[nodiscard]] bool year() const {
    return all() || only_ == given_figure::annual_required || only_ == given_figure::annual_gap ||
           only_ == given_figure::annual_completion;
  }
  /// How much of the way is done.
  [[nodiscard]] bool share() const { return all() || only_ == given_figure::share; }

 private:
  std::optional<given_figure> only_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
