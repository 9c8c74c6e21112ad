// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_CAREFUL_SUM_HPP
#define KAOHE_IMPL_DECOMPOSE_CAREFUL_SUM_HPP
// Sums of doubles that do not lose what rounding takes away (Knuth's two-sum).

#include <kaohe/config.hpp>

#include <cmath>
#include <cstddef>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

/// A sum, and beside it the rounding errors made on the way.
class careful_sum {
 public:
  void add(double x) noexcept {
    const double sum = high_ + x, added = sum - high_;
    low_ += (high_ - (sum - added)) + (x - added);
    high_ = sum;
  }
  [[nodiscard]] double value() const noexcept { return std::isfinite(high_) ? high_ + low_ : high_; }

 private:
  double high_ = 0, low_ = 0;
};

/// How many terms are added plainly, in strands, before their sum is added carefully.
inline constexpr std::size_t block = 128;

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
