// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_KEPT_UNITS_HPP
#define KAOHE_IMPL_DECOMPOSE_KEPT_UNITS_HPP
// The units that a function of μ still has to ask: each of their values in an array of its own.

#include <kaohe/impl/decompose/responses.hpp>

#include <algorithm>
#include <vector>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

class kept_units {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  void clear() noexcept { size_ = 0; }

  /// Adds those of a block that are listed.
  KAOHE_PART_OF_LOOP void add(const responses& from, const std::uint32_t* listed, std::size_t count) {
    const responses to = make_room(count);
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t i = listed[k];
      to.c[k] = from.c[i], to.p[k] = from.p[i], to.low[k] = from.low[i], to.high[k] = from.high[i];
    }
    size_ += count;
  }
  /// Adds a run of units.
  KAOHE_PART_OF_LOOP void add_run(const columns& from, std::size_t first, std::size_t end) {
    for (; first < end; first += block) {
      const std::size_t count = std::min(block, end - first);
      from.read(first, count, make_room(count));
      size_ += count;
    }
  }
  /// Lets those from the i-th on stand for so many.
  void scale(std::size_t first, double by) noexcept {
    for (std::size_t i = first; i < size_; ++i) c_[i] *= by, p_[i] *= by, low_[i] *= by, high_[i] *= by;
  }

  /// Adds what a run contributes at μ to a sum.
  /// \return its slope there
  KAOHE_PART_OF_LOOP double add(std::size_t first, std::size_t end, double mu, careful_sum& sum) const noexcept {
    double slope = 0;
    block_values values, slopes;
    for (; first < end; first += block) {
      const std::size_t count = std::min(block, end - first);
      const double *const c = c_.data() + first, *const p = p_.data() + first;
      const double *const low = low_.data() + first, *const high = high_.data() + first;
      for (std::size_t i = 0; i < count; ++i) {
        const double wanted = c[i] + mu * p[i];
        values[i] = clip(wanted, low[i], high[i]);
        slopes[i] = values[i] == wanted ? p[i] : 0;
      }
      sum.add(sum_of(values.data(), count));
      slope += sum_of(slopes.data(), count);
    }
    return slope;
  }

  /// How far a sum of such units, picked at random, may be off between two μ.
  [[nodiscard]] double spread(double from, double to) const noexcept {
    double squares = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const double moved = clip(c_[i] + to * p_[i], low_[i], high_[i]) - clip(c_[i] + from * p_[i], low_[i], high_[i]);
      squares += moved * moved;
    }
    return std::sqrt(squares);
  }

  /// The breakpoints of every so-many-th unit between two ends.
  void collect_breakpoints(double low, double high, std::size_t step, std::vector<double>& found) const {
    for (std::size_t i = 0; i < size_; i += step) {
      for (const double bound : {low_[i], high_[i]}) {
        const double at = (bound - c_[i]) / p_[i];
        if (at > low && at < high) found.push_back(at);
      }
    }
  }

 private:
  /// Where so many more have their place.
  [[nodiscard]] responses make_room(std::size_t count) {
    if (size_ + count > c_.size()) {
      const std::size_t room = std::max(size_ + count, 2 * c_.size());
      for (auto* values : {&c_, &p_, &low_, &high_}) values->resize(room);
    }
    return {c_.data() + size_, p_.data() + size_, low_.data() + size_, high_.data() + size_};
  }

  std::size_t size_ = 0;
  std::vector<double> c_, p_, low_, high_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
