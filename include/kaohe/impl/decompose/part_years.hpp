// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_PART_YEARS_HPP
#define KAOHE_IMPL_DECOMPOSE_PART_YEARS_HPP
// Internal: published parts over the years. Amounts add up over units in every year, and over the years for every unit,
// or lead from where units start to their parts; rates are chained for each unit by itself.

#include <kaohe/decompose/years.hpp>
#include <kaohe/impl/decompose/part_solver.hpp>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

class part_years {
 public:
  part_years(const decomposition& d, const part_solver& solver, decomposition_result& made)
      : declared_(d), solver_(solver), made_(made) {}

  /// \pre the parts are published, and the declaration has years
  [[nodiscard]] std::optional<issue> spread() {
    const bool chained = declared_.looks_at == view::reduction || declared_.looks_at == view::change;
    return chained ? spread_rates() : spread_amounts();
  }

 private:
  [[nodiscard]] std::optional<issue> spread_rates() {
    auto whole = yearly_of(made_.total);
    if (!whole) return whole.error();
    made_.years = std::move(whole->values);
    for (decomposed_part& part : made_.parts) {
      auto years = yearly_of(part.value);
      if (!years) return years.error();
      part.years = std::move(years->values);
      part.leftover = years->leftover;
    }
    return std::nullopt;
  }

  /// Of a growth that of the reduction by as much.
  [[nodiscard]] result<yearly> yearly_of(const number& rate) const {
    const bool grows = declared_.looks_at == view::change;
    const number reduction = grows ? -rate : rate;
    const auto digits = rounding_interval::make(step_of_parts(declared_));
    if (!digits) return tl::unexpected(digits.error());
    const decomposition_years& years = *declared_.years;
    auto made = years.is == decomposition_years::sort::compound
                    ? yearly_reductions(reduction, years.over.months() / 12, pace::compound, *digits)
                    : yearly_reductions(reduction, years.done_by, *digits);
    if (!made || !grows) return made;
    for (number& each : made->values) each = -each;
    made->leftover = -made->leftover;
    return made;
  }

  /// Where each part starts, in the unit of the parts; groups where those in them do together.
  [[nodiscard]] std::vector<number> starts() const {
    std::vector<number> all(made_.parts.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!made_.parts[i].start) continue;
      const number own = *made_.parts[i].start / declared_.digits.unit.size;
      all[i] += own;
      for (auto up = made_.parts[i].group; up; up = made_.parts[*up].group) all[*up] += own;
    }
    return all;
  }

  /// What is reached by the end of each year is rounded, and never goes back on its way to the whole.
  [[nodiscard]] std::optional<issue> spread_amounts() {
    const number size = declared_.digits.unit.size;
    const std::size_t count = made_.parts.size();
    const bool levels = declared_.looks_at == view::level;
    const std::vector<number> start = starts();
    std::vector<number> done = start, whole, values(count);
    number all_start;
    for (std::size_t i = 0; i < count; ++i) {
      whole.push_back(made_.parts[i].value / size);
      if (!made_.parts[i].group) all_start += start[i];
    }
    const number all = made_.total / size, held = made_.reserve / size;
    number all_before, held_before, share_before;
    for (const number& share : declared_.years->done_by) {
      const number all_now = round_half_even(all_start + (all - all_start) * share, declared_.digits.interval);
      const number held_now = round_half_even(held * share, declared_.digits.interval);
      std::vector<limits> between(count);
      for (std::size_t i = 0; i < count; ++i) {
        values[i] = start[i] + (whole[i] - start[i]) * share;
        const bool rises = whole[i] >= start[i];
        between[i] = {rises ? done[i] : whole[i], rises ? whole[i] : done[i]};
      }
      const number sum = all_now - held_now;
      auto now = solver_.publish(values, between, sum);
      if (!now) now = solver_.publish(values, {}, sum);
      if (!now) return now.error();
      for (std::size_t i = 0; i < count; ++i) {
        decomposed_part& part = made_.parts[i];
        const number alone = levels ? values[i] : whole[i] * (share - share_before);
        part.years.push_back((levels ? (*now)[i] : (*now)[i] - done[i]) * size);
        part.leftover = part.years.back() - round_half_even(alone, declared_.digits.interval) * size;
      }
      made_.years.push_back((levels ? all_now : all_now - all_before) * size);
      made_.reserve_years.push_back((levels ? held_now : held_now - held_before) * size);
      done = *std::move(now);
      all_before = all_now, held_before = held_now, share_before = share;
    }
    return std::nullopt;
  }

  const decomposition& declared_;
  const part_solver& solver_;
  decomposition_result& made_;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
