// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_NUMBER_HPP
#define KAOHE_BASE_NUMBER_HPP
/// \file base/number.hpp
/// An exact rational number of 16 bytes. `+ - * /` and comparison never round and never wrap.
///
/// Small numbers are two int64 (numerator, positive denominator) and are **not** kept in lowest terms:
/// products that do not fit are formed in 128 bits, a value is reduced only when it does not fit then, and promoted
/// to an owned big rational when it still does not. Comparison multiplies crosswise. Reducing on every operation
/// instead costs ten to thirty times as much (benchmarks/number.cpp).
///
/// What has no value is a *fault* (division by zero, more than 64 Kbit): it is carried along like a value,
/// says its cause, and compares unordered and unequal to everything. Whoever decides something from a number
/// asks `fault()` first; every verdict of this library does.

#include <kaohe/base/result.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace kaohe::inline KAOHE_ABI {

/// Why a number has no value.
enum class number_fault : std::uint8_t {
  none = 0,          ///< it has one
  division_by_zero,  ///< something was divided by zero
  too_large,         ///< a numerator or denominator would have more than 65,536 bits
};

namespace detail {
__extension__ using int128 = __int128;
struct big_rational;  // defined in impl/base/big.hpp only

/// Integer types of which int64 holds every value.
template <class Integer>
concept fits_int64 = std::integral<Integer> && !std::same_as<Integer, bool> && sizeof(Integer) <= 8 &&
                     (std::signed_integral<Integer> || sizeof(Integer) < 8);
}  // namespace detail

/// An exact rational number, or a fault. See the file's comment.
class number {
 public:
  /// Zero.
  constexpr number() noexcept = default;
  /// A whole number.
  template <detail::fits_int64 Integer>
  constexpr number(Integer value) noexcept : num_(value) {}  // NOLINT: every whole number is one
  /// A double is no exact number: say `from_shortest`.
  number(std::floating_point auto) = delete;

  /// The same value; a big number brings its own copy.
  number(const number& other) : num_(other.num_), den_(other.den_) {
    if (other.is_big()) clone(other);
  }
  /// Takes the value over; the other is zero then.
  number(number&& other) noexcept : num_(other.num_), den_(other.den_) { other.num_ = 0, other.den_ = 1; }
  /// Takes the same value.
  number& operator=(const number& other) {
    if (!is_big() && !other.is_big()) {
      num_ = other.num_, den_ = other.den_;
    } else if (this != &other) {
      number copy(other);
      swap(copy);
    }
    return *this;
  }
  /// Exchanges the values.
  number& operator=(number&& other) noexcept {
    swap(other);
    return *this;
  }
  ~number() {
    if (is_big()) release();
  }

  /// Exchanges two numbers.
  void swap(number& other) noexcept {
    std::int64_t n = num_, d = den_;
    num_ = other.num_, den_ = other.den_;
    other.num_ = n, other.den_ = d;
  }

  /// `numerator / denominator`; a fault if the denominator is zero.
  [[nodiscard]] static number ratio(std::int64_t numerator, std::int64_t denominator) {
    return number(numerator) / number(denominator);
  }
  /// Ten to the power of `exponent`, exactly; a fault beyond ±10,000.
  [[nodiscard]] static number power_of_ten(int exponent);
  /// A number without a value, for the stated reason (not `none`).
  [[nodiscard]] static number faulty(number_fault cause) noexcept {
    return {static_cast<std::int64_t>(cause), 0, raw{}};
  }

  /// Reads a decimal: `-12.50`, `+.5`, `3e-4`; ASCII digits, nothing before or behind.
  /// \error not_a_number, number_too_long (over 1,000 digits or exponent beyond ±10,000), number_not_finite,
  ///        thousands_separator
  [[nodiscard]] static result<number> from_text(std::string_view text);
  /// The decimal of fewest digits that reads back as this double: what a person typed. 0.1 becomes exactly 1/10.
  /// \error number_not_finite
  [[nodiscard]] static result<number> from_shortest(double value);

  /// Why it has no value; `none` if it has one.
  [[nodiscard]] number_fault fault() const noexcept {
    return den_ == 0 && num_ > 0 && num_ < first_address ? static_cast<number_fault>(num_) : number_fault::none;
  }
  /// -1, 0 or 1; 0 for a fault.
  [[nodiscard]] int sign() const noexcept {
    if (den_ != 0) return (num_ > 0) - (num_ < 0);
    return is_big() ? big_sign() : 0;
  }
  /// True for zero (a fault is not zero).
  [[nodiscard]] bool is_zero() const noexcept { return num_ == 0; }
  /// True if it is a whole number.
  [[nodiscard]] bool is_integer() const;
  /// True if it is held in two int64, without memory of its own.
  [[nodiscard]] bool is_small() const noexcept { return den_ != 0; }

  /// Sum.
  friend number operator+(const number& a, const number& b) {
    if (a.den_ == 0 || b.den_ == 0) return add_slow(a, b);
    if (parts made; add(a, b, made)) return {made.num, made.den, raw{}};
    if (std::int64_t d = 0; times(a.den_, b.den_, d) && d < grown) {
      return from_wide(wide(a.num_) * b.den_ + wide(b.num_) * a.den_, d);
    }
    return add_unlike(a.num_, a.den_, wide(b.num_), b.den_);
  }
  /// Difference.
  friend number operator-(const number& a, const number& b) {
    if (a.den_ == 0 || b.den_ == 0) return subtract_slow(a, b);
    if (parts made; subtract(a, b, made)) return {made.num, made.den, raw{}};
    if (std::int64_t d = 0; times(a.den_, b.den_, d) && d < grown) {
      return from_wide(wide(a.num_) * b.den_ - wide(b.num_) * a.den_, d);
    }
    return add_unlike(a.num_, a.den_, -wide(b.num_), b.den_);
  }
  /// Product.
  friend number operator*(const number& a, const number& b) {
    if (a.den_ == 0 || b.den_ == 0) return multiply_slow(a, b);
    if (parts made; multiply(a, b, made)) return {made.num, made.den, raw{}};
    return from_wide(wide(a.num_) * b.num_, wide(a.den_) * b.den_);
  }
  /// Quotient; a fault if `b` is zero.
  friend number operator/(const number& a, const number& b) {
    if (a.den_ == 0 || b.den_ == 0) return divide_slow(a, b);
    if (parts made; divide(a, b, made)) return {made.num, made.den, raw{}};
    if (b.num_ == 0) return faulty(number_fault::division_by_zero);
    const detail::int128 n = wide(a.num_) * b.den_, d = wide(a.den_) * b.num_;
    return d < 0 ? from_wide(-n, -d) : from_wide(n, d);
  }
  /// The number with its sign turned.
  friend number operator-(const number& a) { return number() - a; }
  /// Adds in place.
  number& operator+=(const number& b) { return *this = *this + b; }
  /// Subtracts in place.
  number& operator-=(const number& b) { return *this = *this - b; }
  /// Multiplies in place.
  number& operator*=(const number& b) { return *this = *this * b; }
  /// Divides in place; a fault if `b` is zero.
  number& operator/=(const number& b) { return *this = *this / b; }

  /// Order by value; unordered if one of them is a fault.
  friend std::partial_ordering operator<=>(const number& a, const number& b) {
    if (a.den_ != 0 && b.den_ != 0) return wide(a.num_) * b.den_ <=> wide(b.num_) * a.den_;
    return compare_slow(a, b);
  }
  /// Less than; false if one of them is a fault (so with the following).
  friend bool operator<(const number& a, const number& b) {
    if (a.den_ != 0 && b.den_ != 0) return wide(a.num_) * b.den_ < wide(b.num_) * a.den_;
    return compare_slow(a, b) < 0;
  }
  /// Greater than.
  friend bool operator>(const number& a, const number& b) { return b < a; }
  /// Less than or equal.
  friend bool operator<=(const number& a, const number& b) {
    if (a.den_ != 0 && b.den_ != 0) return wide(a.num_) * b.den_ <= wide(b.num_) * a.den_;
    return compare_slow(a, b) <= 0;
  }
  /// Greater than or equal.
  friend bool operator>=(const number& a, const number& b) { return b <= a; }
  /// Equality of value; false if one of them is a fault.
  friend bool operator==(const number& a, const number& b) {
    if (a.den_ != 0 && b.den_ != 0) return wide(a.num_) * b.den_ == wide(b.num_) * a.den_;
    return compare_slow(a, b) == 0;
  }

  /// The numerator in lowest terms, in decimal digits with its sign. \pre no fault
  [[nodiscard]] std::string numerator() const;
  /// The positive denominator in lowest terms, in decimal digits. \pre no fault
  [[nodiscard]] std::string denominator() const;
  /// The nearest double (ties to even), for drawing and for display only; NaN for a fault.
  [[nodiscard]] double to_double() const;
  /// A hash of the value: equal numbers have equal hashes, whatever their form.
  [[nodiscard]] std::size_t hash() const;

 private:
  struct raw {};
  static constexpr std::int64_t first_address = 4096;           // no object lies in the first page
  static constexpr std::int64_t grown = std::int64_t{1} << 32;  // a denominator worth a division to keep it small
  constexpr number(std::int64_t n, std::int64_t d, raw) noexcept : num_(n), den_(d) {}
  friend struct number_access;  // impl/base: reaches the big form

  [[nodiscard]] static constexpr detail::int128 wide(std::int64_t v) noexcept { return v; }
  [[nodiscard]] static bool times(std::int64_t a, std::int64_t b, std::int64_t& product) noexcept {
    return !__builtin_mul_overflow(a, b, &product);
  }

  struct parts {
    std::int64_t num = 0, den = 0;
  };
  // What two small numbers make if 64 bits hold it, and all on the way to it; false if they do not.
  template <class Overflows>
  [[nodiscard]] static bool join(const number& a, const number& b, parts& made, const Overflows& overflows) noexcept {
    made.den = a.den_;
    if (a.den_ == b.den_ && !overflows(a.num_, b.num_, &made.num)) return true;
    std::int64_t left = 0, right = 0;
    return times(a.den_, b.den_, made.den) && made.den < grown && times(a.num_, b.den_, left) &&
           times(b.num_, a.den_, right) && !overflows(left, right, &made.num);
  }
  [[nodiscard]] static bool add(const number& a, const number& b, parts& made) noexcept {
    return join(a, b, made, [](auto x, auto y, auto* sum) { return __builtin_add_overflow(x, y, sum); });
  }
  [[nodiscard]] static bool subtract(const number& a, const number& b, parts& made) noexcept {
    return join(a, b, made, [](auto x, auto y, auto* rest) { return __builtin_sub_overflow(x, y, rest); });
  }
  [[nodiscard]] static bool multiply(const number& a, const number& b, parts& made) noexcept {
    return times(a.num_, b.num_, made.num) && times(a.den_, b.den_, made.den);
  }
  [[nodiscard]] static bool divide(const number& a, const number& b, parts& made) noexcept {
    return times(a.num_, b.den_, made.num) && times(a.den_, b.num_, made.den) && made.den > 0;
  }

  [[nodiscard]] static number from_wide(detail::int128 n, detail::int128 d) {
    const auto low_n = static_cast<std::int64_t>(n), low_d = static_cast<std::int64_t>(d);
    if (low_n == n && low_d == d) return {low_n, low_d, raw{}};
    return reduce_wide(n, d);
  }
  // a / da + b / db, keeping a denominator that the other one divides: the sum of a column keeps the longest decimals
  // of its figures, and need not be reduced every few rows.
  [[nodiscard]] static number add_unlike(detail::int128 a, std::int64_t da, detail::int128 b, std::int64_t db) {
    if (da % db == 0) return from_wide(a + b * (da / db), da);
    if (db % da == 0) return from_wide(a * (db / da) + b, db);
    return from_wide(a * db + b * da, wide(da) * db);
  }
  [[nodiscard]] bool is_big() const noexcept { return den_ == 0 && (num_ >= first_address || num_ < 0); }

  [[nodiscard]] static number reduce_wide(detail::int128 n, detail::int128 d);
  [[nodiscard]] static number add_slow(const number& a, const number& b);
  [[nodiscard]] static number subtract_slow(const number& a, const number& b);
  [[nodiscard]] static number multiply_slow(const number& a, const number& b);
  [[nodiscard]] static number divide_slow(const number& a, const number& b);
  [[nodiscard]] static std::partial_ordering compare_slow(const number& a, const number& b);
  [[nodiscard]] int big_sign() const noexcept;
  void clone(const number& other);
  void release() noexcept;

  std::int64_t num_ = 0;
  std::int64_t den_ = 1;  // positive; 0: num_ is a number_fault or the address of a detail::big_rational
};

static_assert(sizeof(number) == 16);

/// The distance from zero.
[[nodiscard]] number abs(const number& x);
/// The greatest whole number not above `x`.
[[nodiscard]] number floor(const number& x);
/// The least whole number not below `x`.
[[nodiscard]] number ceil(const number& x);
/// `x` to a whole power, exactly; a fault for 0 to a negative power and beyond the size limit (checked before
/// the work is done). 0 to the power of 0 is 1.
[[nodiscard]] number power(const number& x, std::int64_t exponent);

/// The exact decimal (`-0.125`, `3128`; never an exponent), or nothing if the decimals do not end.
/// A fault has none.
[[nodiscard]] std::optional<std::string> to_decimal(const number& x);
/// The decimal with exactly `decimals` (≥ 0) digits behind the point, rounded once, half to even.
/// \pre no fault
[[nodiscard]] std::string to_fixed(const number& x, int decimals);
/// The exact text: the decimal if it ends, otherwise `numerator/denominator`; for a fault its cause.
[[nodiscard]] std::string to_text(const number& x);

}  // namespace kaohe::inline KAOHE_ABI

/// Hash of a number by value.
template <>
struct std::hash<kaohe::number> {
  /// See `number::hash`.
  std::size_t operator()(const kaohe::number& x) const { return x.hash(); }
};

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/base/number_inl.hpp>
#endif
#endif
