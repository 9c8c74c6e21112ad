// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_AXIS_HPP
#define KAOHE_IMPL_FEEL_TABLE_AXIS_HPP
// Internal: the values of a column cut into pieces that no cell of the column tells apart. The pieces of an ordered
// type are the boundaries that cells name (odd numbers) and what lies before, between and behind them (even numbers);
// those of a choice or a truth value are its values.

#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Pieces from the first to the last, both included.
struct piece_range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend bool operator==(const piece_range&, const piece_range&) = default;
};

class table_axis {
 public:
  enum class sort : std::uint8_t {
    none,     // lists, contexts, ranges: cells are evaluated
    numbers,  // quantities
    wholes,   // dates, durations
    texts,    // strings and codes, in the order of their bytes
    members,  // choices and truth values
  };

  table_axis() = default;
  explicit table_axis(const type& t) : of_(t.kind) {
    switch (t.kind) {
      case type_kind::quantity:
        sort_ = sort::numbers;
        break;
      case type_kind::date:
      case type_kind::days:
      case type_kind::months:
        sort_ = sort::wholes;
        break;
      case type_kind::string:
      case type_kind::code:
        sort_ = sort::texts;
        break;
      case type_kind::boolean:
        sort_ = sort::members;
        members_ = 2;
        break;
      case type_kind::choice:
        sort_ = sort::members;
        members_ = static_cast<std::uint32_t>(t.names.size());
        break;
      default:
        break;
    }
  }

  [[nodiscard]] sort kind() const noexcept { return sort_; }
  [[nodiscard]] type_kind of() const noexcept { return of_; }

  /// A value that cells tell apart from its neighbours. \return false if it is none of this axis
  bool add(const value& v) {
    if (sort_ == sort::numbers && v.is_number()) {
      numbers_.push_back(v.as_number());
    } else if (sort_ == sort::wholes && is_whole(v)) {
      wholes_.push_back(whole(v));
    } else if (sort_ == sort::texts && v.kind() == value_kind::string) {
      texts_.push_back(v.as_string());
    } else {
      return sort_ == sort::members && (v.kind() == value_kind::boolean || v.kind() == value_kind::choice);
    }
    return true;
  }
  /// To be called once, behind the last `add`.
  void finish() {
    unique(numbers_);
    unique(wholes_);
    unique(texts_);
  }

  [[nodiscard]] std::uint32_t boundaries() const noexcept {
    return static_cast<std::uint32_t>(numbers_.size() + wholes_.size() + texts_.size());
  }
  [[nodiscard]] std::uint32_t pieces() const noexcept {
    return sort_ == sort::members ? members_ : 2 * boundaries() + 1;
  }
  /// The piece of a value that is known exactly. \pre of the axis' type
  [[nodiscard]] std::uint32_t piece_of(const value& v) const {
    switch (sort_) {
      case sort::numbers:
        return among(numbers_, v.as_number());
      case sort::wholes:
        return among(wholes_, whole(v));
      case sort::texts:
        return among(texts_, v.as_string());
      case sort::members:
        return v.kind() == value_kind::boolean ? (v.as_boolean() ? 1U : 0U) : v.as_choice().index;
      case sort::none:
        break;
    }
    return 0;
  }
  [[nodiscard]] std::uint32_t piece_of(const number& x) const { return among(numbers_, x); }

  /// The value at a boundary, by its number from 0. \pre an ordered axis
  [[nodiscard]] value boundary(std::uint32_t i) const {
    switch (of_) {
      case type_kind::quantity:
        return numbers_[i];
      case type_kind::date:
        return day_of(wholes_[i]);
      case type_kind::days:
        return days_duration{wholes_[i]};
      case type_kind::months:
        return months_duration{wholes_[i]};
      default:
        return texts_[i];
    }
  }
  /// Whether no value lies in a piece: nothing does between two following days.
  [[nodiscard]] bool is_empty(std::uint32_t piece) const {
    if (sort_ == sort::members || piece % 2 == 1 || boundaries() == 0) return false;
    const std::uint32_t next = piece / 2;  // the boundary behind it
    if (sort_ == sort::texts) return next == 0 ? texts_[0].empty() : false;
    if (sort_ != sort::wholes) return false;
    if (next == 0) return of_ == type_kind::date && wholes_[0] <= first_day();
    if (next == boundaries()) return of_ == type_kind::date && wholes_[next - 1] >= last_day();
    return wholes_[next] == wholes_[next - 1] + 1;
  }

  [[nodiscard]] static value day_of(std::int64_t day_number) {
    return date(boost::gregorian::date(
        boost::gregorian::gregorian_calendar::from_day_number(static_cast<std::uint32_t>(day_number))));
  }
  [[nodiscard]] static std::int64_t first_day() { return whole(date::make(1400, 1, 1).value()); }
  [[nodiscard]] static std::int64_t last_day() { return whole(date::make(9999, 12, 31).value()); }
  [[nodiscard]] const std::vector<number>& numbers() const noexcept { return numbers_; }
  [[nodiscard]] const std::vector<std::int64_t>& wholes() const noexcept { return wholes_; }
  [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }
  /// Bytes it takes, about.
  [[nodiscard]] std::size_t memory() const noexcept {
    std::size_t all = numbers_.capacity() * sizeof(number) + wholes_.capacity() * sizeof(std::int64_t);
    for (const std::string& t : texts_) all += sizeof(std::string) + t.capacity();
    return all;
  }

 private:
  [[nodiscard]] static bool is_whole(const value& v) {
    return v.kind() == value_kind::date || v.kind() == value_kind::days || v.kind() == value_kind::months;
  }
  [[nodiscard]] static std::int64_t whole(const value& v) {
    if (v.kind() == value_kind::days) return v.as_days().days;
    if (v.kind() == value_kind::months) return v.as_months().months;
    return static_cast<std::int64_t>(v.as_date().to_boost().day_number());
  }
  template <class T>
  static void unique(std::vector<T>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    all.shrink_to_fit();
  }
  /// The piece of x. The search halves without a branch on what it finds, which no processor could foresee.
  template <class T, class X>
  [[nodiscard]] static std::uint32_t among(const std::vector<T>& all, const X& x) {
    const T* at = all.data();
    std::size_t left = all.size();
    if (left == 0) return 0;
    for (std::size_t half = left / 2; half > 0; half = left / 2) {
      at += static_cast<std::size_t>(at[half - 1] < x) * half;
      left -= half;
    }
    return 2 * (static_cast<std::uint32_t>(at - all.data()) + static_cast<std::uint32_t>(*at < x)) +
           static_cast<std::uint32_t>(*at == x);
  }

  type_kind of_ = type_kind::quantity;
  sort sort_ = sort::none;
  std::uint32_t members_ = 0;
  std::vector<number> numbers_;
  std::vector<std::int64_t> wholes_;
  std::vector<std::string> texts_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
