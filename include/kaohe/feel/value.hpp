// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_VALUE_HPP
#define KAOHE_FEEL_VALUE_HPP
/// \file feel/value.hpp
/// Run-time values, 24 bytes each. A missing value is not FEEL's null and not zero: it stands for any value, and
/// remembers which inputs were missing. A fault is a value that cannot exist (division by zero), with its cause and
/// its place. Numbers in the small form, booleans, choices, dates and durations own no memory.

#include <kaohe/base/date.hpp>
#include <kaohe/base/number.hpp>
#include <kaohe/feel/duration.hpp>
#include <kaohe/feel/fault.hpp>

#include <cassert>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel {

/// The sort of a value.
enum class value_kind : std::uint8_t {
  missing,    ///< none, for want of inputs
  fault,      ///< none, because there can be none
  boolean,    ///< true or false
  choice,     ///< one of the values its type declares
  date,       ///< a day
  days,       ///< a duration in days
  months,     ///< a duration in months
  number,     ///< in coherent units
  string,     ///< text
  list,       ///< values in order
  context,    ///< values in the order of the keys of its type
  range,      ///< everything between two ends
  enclosure,  ///< a number that is known to lie between two others: sqrt(2)
};

/// No value, for want of inputs.
struct missing {
  std::uint64_t low = 0;   ///< bit i: it hangs on the input at position i, if that is missing
  std::uint64_t high = 0;  ///< the same from position 64 on; see `missing_inputs`
  /// The inputs of both.
  friend missing operator|(missing a, missing b) noexcept { return {a.low | b.low, a.high | b.high}; }
  /// Same inputs.
  friend bool operator==(const missing&, const missing&) = default;
};

/// One of the values that a type declares, by its place there.
struct choice {
  std::uint32_t index = 0;  ///< from 0
  /// The same place.
  friend bool operator==(choice, choice) = default;
};

/// The two ends of a number that is not known exactly. \pre low ≤ high
struct enclosure {
  number low;   ///< it is at least this
  number high;  ///< and at most this
};

struct elements;
struct value_range;

/// A value.
class value {
 public:
  /// Missing.
  value() noexcept : plain_{.lack = {}} {}
  /// Missing, for want of those inputs.
  value(missing m) noexcept : plain_{.lack = m} {}  // NOLINT: so with all of these: what it is says what it means
  /// A fault.
  value(fault f) noexcept : plain_{.fault = f}, kind_(value_kind::fault) {}  // NOLINT
  /// A number in coherent units; one that is a fault becomes a fault without a place.
  value(number n) noexcept {  // NOLINT
    const auto wrong = n.is_small() ? std::nullopt : cause_of(n.fault());
    if (!wrong) {
      new (&number_) number(std::move(n));
      kind_ = value_kind::number;
    } else {
      plain_.fault = {*wrong, 0, 0};
      kind_ = value_kind::fault;
    }
  }
  /// A whole number.
  template <kaohe::detail::fits_int64 Integer>
  value(Integer n) noexcept : number_(n), kind_(value_kind::number) {}  // NOLINT
  /// A truth value.
  template <std::same_as<bool> Bool>
  value(Bool b) noexcept : plain_{.truth = b}, kind_(value_kind::boolean) {}  // NOLINT
  /// A choice.
  value(choice c) noexcept : plain_{.choice = c}, kind_(value_kind::choice) {}  // NOLINT
  /// A day.
  value(kaohe::date d) noexcept : plain_{.day = d}, kind_(value_kind::date) {}  // NOLINT
  /// A duration in days.
  value(days_duration d) noexcept : plain_{.days = d}, kind_(value_kind::days) {}  // NOLINT
  /// A duration in years and months.
  value(months_duration d) noexcept : plain_{.months = d}, kind_(value_kind::months) {}  // NOLINT
  /// A text.
  value(std::string text)  // NOLINT
      : value(value_kind::string, std::make_shared<const std::string>(std::move(text))) {}
  /// An inexact number.
  value(enclosure e) : value(value_kind::enclosure, std::make_shared<const enclosure>(std::move(e))) {}  // NOLINT
  /// A range.
  value(value_range r);  // NOLINT
  /// A list.
  [[nodiscard]] static value list(std::vector<value> all);
  /// A context; the values in the order of its type's keys.
  [[nodiscard]] static value context(std::vector<value> all);

  /// The same value.
  value(const value& other) { copy_from(other); }
  /// Takes the value over; the other is missing then.
  value(value&& other) noexcept { take_from(other); }
  /// Takes the same value.
  value& operator=(const value& other) {
    if (this != &other) {
      clear();
      copy_from(other);
    }
    return *this;
  }
  /// Takes the value over.
  value& operator=(value&& other) noexcept {
    if (this != &other) {
      clear();
      take_from(other);
    }
    return *this;
  }
  ~value() { clear(); }

  /// Becomes a truth value; as assignment does, faster.
  void put(bool truth) noexcept {
    if (kind_ >= value_kind::number) [[unlikely]] {
      clear();
    }
    plain_.truth = truth;
    kind_ = value_kind::boolean;
  }
  /// Becomes a number; as assignment does, faster. \pre `n` is small
  void put_small(number&& n) noexcept {
    if (kind_ > value_kind::number || (kind_ == value_kind::number && !number_.is_small())) [[unlikely]] {
      clear();
    }
    new (&number_) number(std::move(n));
    kind_ = value_kind::number;
  }

  /// What it is.
  [[nodiscard]] value_kind kind() const noexcept { return kind_; }
  /// True for a value that is there (parts of a list may still be missing).
  [[nodiscard]] bool is_known() const noexcept { return kind_ > value_kind::fault; }
  /// True for a missing value.
  [[nodiscard]] bool is_missing() const noexcept { return kind_ == value_kind::missing; }
  /// True for a fault.
  [[nodiscard]] bool is_fault() const noexcept { return kind_ == value_kind::fault; }
  /// True for a number that is known exactly.
  [[nodiscard]] bool is_number() const noexcept { return kind_ == value_kind::number; }
  /// True for the truth value `true`.
  [[nodiscard]] bool is_true() const noexcept { return kind_ == value_kind::boolean && plain_.truth; }
  /// True for the truth value `false`.
  [[nodiscard]] bool is_false() const noexcept { return kind_ == value_kind::boolean && !plain_.truth; }

  /// True for that truth value; without a branch.
  [[nodiscard]] bool is_boolean(bool truth) const noexcept {
    unsigned char byte = 0;
    std::memcpy(&byte, this, 1);
    return static_cast<int>(kind_ == value_kind::boolean) & static_cast<int>(byte == static_cast<unsigned char>(truth));
  }

  /// What is in it. \pre it is of that kind (so with all of these)
  [[nodiscard]] const number& as_number() const noexcept { return of(value_kind::number), number_; }
  [[nodiscard]] bool as_boolean() const noexcept { return of(value_kind::boolean), plain_.truth; }    ///< a truth value
  [[nodiscard]] missing as_missing() const noexcept { return of(value_kind::missing), plain_.lack; }  ///< what lacks
  [[nodiscard]] fault as_fault() const noexcept { return of(value_kind::fault), plain_.fault; }       ///< what is wrong
  [[nodiscard]] choice as_choice() const noexcept { return of(value_kind::choice), plain_.choice; }   ///< a choice
  [[nodiscard]] kaohe::date as_date() const noexcept { return of(value_kind::date), plain_.day; }     ///< a day
  [[nodiscard]] days_duration as_days() const noexcept { return of(value_kind::days), plain_.days; }  ///< days
  [[nodiscard]] months_duration as_months() const noexcept {
    return of(value_kind::months), plain_.months;
  }  ///< months
  [[nodiscard]] const std::string& as_string() const noexcept {
    return held<std::string>(value_kind::string);
  }                                                                     ///< text
  [[nodiscard]] const feel::enclosure& as_enclosure() const noexcept {  ///< the two ends of an inexact number
    return held<feel::enclosure>(value_kind::enclosure);
  }
  [[nodiscard]] const value_range& as_range() const noexcept {
    return held<value_range>(value_kind::range);
  }  ///< a range
  /// The elements of a list, the entries of a context. \pre it is one of them
  [[nodiscard]] const elements& parts() const noexcept {
    assert(kind_ == value_kind::list || kind_ == value_kind::context);
    return *static_cast<const elements*>(held_.get());
  }

 private:
  template <class T>
  value(value_kind k, std::shared_ptr<const T> held) noexcept : held_(std::move(held)), kind_(k) {}
  void of([[maybe_unused]] value_kind k) const noexcept { assert(kind_ == k); }
  template <class T>
  [[nodiscard]] const T& held(value_kind k) const noexcept {
    of(k);
    return *static_cast<const T*>(held_.get());
  }
  void copy_from(const value& other) {
    if (other.kind_ < value_kind::number) {
      plain_ = other.plain_;
    } else if (other.kind_ == value_kind::number) {
      new (&number_) number(other.number_);
    } else {
      new (&held_) std::shared_ptr<const void>(other.held_);
    }
    kind_ = other.kind_;
  }
  void take_from(value& other) noexcept {
    if (other.kind_ < value_kind::number) {
      plain_ = other.plain_;
    } else if (other.kind_ == value_kind::number) {
      new (&number_) number(std::move(other.number_));
    } else {
      new (&held_) std::shared_ptr<const void>(std::move(other.held_));
    }
    kind_ = other.kind_;
  }
  void clear() noexcept {
    if (kind_ == value_kind::number) {
      number_.~number();
    } else if (kind_ > value_kind::number) {
      held_.~shared_ptr();
    }
    kind_ = value_kind::missing;
  }

  union plain {
    missing lack;
    feel::fault fault;
    bool truth;
    feel::choice choice;
    kaohe::date day;
    days_duration days;
    months_duration months;
  };
  union {
    plain plain_;
    number number_;
    std::shared_ptr<const void> held_;
  };
  value_kind kind_ = value_kind::missing;
};

static_assert(sizeof(value) == 24);

/// The elements of a list or the entries of a context.
struct elements {
  std::vector<value> all;  ///< in order
  bool complete = true;    ///< none of them is missing or a fault, however deep
};

/// Everything between two values of one kind.
struct value_range {
  value low;                  ///< the lower end; may be missing
  value high;                 ///< the upper end; may be missing
  bool low_included = true;   ///< `[`
  bool high_included = true;  ///< `]`
};

/// True if it and all its parts are there.
[[nodiscard]] inline bool is_complete(const value& v) noexcept {
  if (v.kind() == value_kind::list || v.kind() == value_kind::context) return v.parts().complete;
  if (v.kind() == value_kind::range) return is_complete(v.as_range().low) && is_complete(v.as_range().high);
  return v.is_known();
}

inline value::value(value_range r) : value(value_kind::range, std::make_shared<const value_range>(std::move(r))) {}

}  // namespace kaohe::inline KAOHE_ABI::feel

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/feel/value_inl.hpp>
#endif
#endif
