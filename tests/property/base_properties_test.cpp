// SPDX-License-Identifier: Apache-2.0
// Numbers, rounding, dates and periods against laws and against Boost's rationals.
#include <kaohe/base/number.hpp>
#include <kaohe/base/period.hpp>
#include <kaohe/base/rounding.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using kaohe::number;
using kaohe::number_fault;
using kaohe::period;
using kaohe::rounding_interval;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

/// A whole number that likes the places where something changes: near 0, near powers of two and ten, at both ends.
rc::Gen<std::int64_t> whole() {
  return rc::gen::oneOf(
      rc::gen::inRange<std::int64_t>(-20, 21), rc::gen::arbitrary<std::int64_t>(),
      rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001), rc::gen::inRange<std::int64_t>(least, least + 3),
      rc::gen::map(rc::gen::inRange<std::int64_t>(0, 3), [](std::int64_t d) { return most - d; }),
      rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 63), rc::gen::inRange<std::int64_t>(-1, 2)),
                   [](const auto& p) { return (std::int64_t{1} << p.first) - 1 + p.second * (p.first < 62 ? 1 : 0); }),
      rc::gen::map(rc::gen::inRange(0, 19), [](int e) {
        std::int64_t power = 1;
        while (e-- > 0) power *= 10;
        return power;
      }));
}

/// A value in both worlds.
struct twin {
  number ours;
  cpp_rational theirs;
};

cpp_rational of(const number& x) { return cpp_rational(cpp_int(x.numerator()), cpp_int(x.denominator())); }

twin ratio(std::int64_t n, std::int64_t d) {
  return {number::ratio(n, d), cpp_rational(cpp_int(n)) / cpp_rational(cpp_int(d))};
}

/// Fractions of two int64, decimals, and numbers too long for int64.
rc::Gen<twin> value() {
  const auto fraction = rc::gen::map(rc::gen::pair(whole(), rc::gen::suchThat(whole(), [](auto d) { return d != 0; })),
                                     [](const auto& p) { return ratio(p.first, p.second); });
  const auto decimal =
      rc::gen::map(rc::gen::pair(rc::gen::inRange<std::int64_t>(-99'999'999, 100'000'000), rc::gen::inRange(0, 6)),
                   [](const auto& p) {
                     std::int64_t power = 1;
                     for (int i = 0; i < p.second; ++i) power *= 10;
                     return ratio(p.first, power);
                   });
  const auto big = rc::gen::map(rc::gen::pair(fraction, fraction), [](const auto& p) {
    return twin{p.first.ours * p.second.ours, p.first.theirs * p.second.theirs};
  });
  return rc::gen::oneOf(decimal, fraction, big);
}

/// Small form exactly where it can be small.
bool well_formed(const number& x) {
  if (x.fault() != number_fault::none) return false;
  const cpp_int n(x.numerator()), d(x.denominator());
  return x.is_small() == (n >= least && n <= most && d <= most);
}

void show(const twin& x, std::ostream& os) { os << x.theirs; }

}  // namespace

namespace rc {
template <>
struct Arbitrary<twin> {
  static Gen<twin> arbitrary() { return value(); }
};
}  // namespace rc

namespace {

RC_GTEST_PROP(NumberProperties, OperationsAgreeWithBoost, (const twin& a, const twin& b)) {
  RC_ASSERT(of(a.ours) == a.theirs);
  RC_ASSERT(of(a.ours + b.ours) == a.theirs + b.theirs);
  RC_ASSERT(of(a.ours - b.ours) == a.theirs - b.theirs);
  RC_ASSERT(of(a.ours * b.ours) == a.theirs * b.theirs);
  RC_ASSERT(of(-a.ours) == -a.theirs);
  RC_ASSERT(well_formed(a.ours + b.ours));
  RC_ASSERT(well_formed(a.ours - b.ours));
  RC_ASSERT(well_formed(a.ours * b.ours));
  if (b.ours.is_zero()) {
    RC_ASSERT((a.ours / b.ours).fault() == number_fault::division_by_zero);
  } else {
    RC_ASSERT(of(a.ours / b.ours) == a.theirs / b.theirs);
    RC_ASSERT(well_formed(a.ours / b.ours));
  }
}

RC_GTEST_PROP(NumberProperties, OrderAgreesWithBoost, (const twin& a, const twin& b)) {
  RC_ASSERT((a.ours < b.ours) == (a.theirs < b.theirs));
  RC_ASSERT((a.ours > b.ours) == (a.theirs > b.theirs));
  RC_ASSERT((a.ours <= b.ours) == (a.theirs <= b.theirs));
  RC_ASSERT((a.ours >= b.ours) == (a.theirs >= b.theirs));
  RC_ASSERT((a.ours == b.ours) == (a.theirs == b.theirs));
  RC_ASSERT(a.ours.sign() == a.theirs.sign());
  RC_ASSERT(a.ours.is_integer() == (denominator(a.theirs) == 1));
}

RC_GTEST_PROP(NumberProperties, AChainOfOperationsAgreesWithBoost, ()) {
  const auto start = *value();
  twin x = start;
  const int steps = *rc::gen::inRange(1, 12);
  for (int i = 0; i < steps; ++i) {
    const auto y = *value();
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        x.ours += y.ours, x.theirs += y.theirs;
        break;
      case 1:
        x.ours -= y.ours, x.theirs -= y.theirs;
        break;
      case 2:
        x.ours *= y.ours, x.theirs *= y.theirs;
        break;
      default:
        if (!y.ours.is_zero()) x.ours /= y.ours, x.theirs /= y.theirs;
    }
    RC_ASSERT(of(x.ours) == x.theirs);
    RC_ASSERT(well_formed(x.ours));
  }
}

RC_GTEST_PROP(NumberProperties, FormAFieldWhateverTheForm, (const twin& a, const twin& b, const twin& c)) {
  const number &x = a.ours, &y = b.ours, &z = c.ours;
  RC_ASSERT(x + y == y + x);
  RC_ASSERT(x * y == y * x);
  RC_ASSERT((x + y) + z == x + (y + z));
  RC_ASSERT((x * y) * z == x * (y * z));
  RC_ASSERT(x * (y + z) == x * y + x * z);
  RC_ASSERT(x + 0 == x);
  RC_ASSERT(x * 1 == x);
  RC_ASSERT(x - x == 0);
  RC_ASSERT(x.is_zero() || x / x == 1);
  RC_ASSERT(y.is_zero() || x / y * y == x);
}

RC_GTEST_PROP(NumberProperties, EqualNumbersHashAlike, (const twin& a, const twin& b)) {
  const number detour = (a.ours + b.ours) - b.ours;
  RC_ASSERT(detour == a.ours);
  RC_ASSERT(detour.hash() == a.ours.hash());
  const number copy = a.ours;
  RC_ASSERT(copy.hash() == a.ours.hash());
}

RC_GTEST_PROP(NumberProperties, TextReadsBackAsTheSameNumber, (const twin& a)) {
  const std::string text = to_text(a.ours);
  const auto slash = text.find('/');
  RC_ASSERT((slash == std::string::npos) == to_decimal(a.ours).has_value());
  const auto n = number::from_text(text.substr(0, slash));
  RC_ASSERT(n.has_value());
  if (slash == std::string::npos) {
    RC_ASSERT(*n == a.ours);
    RC_ASSERT(to_text(*n) == text);
  } else {
    RC_ASSERT(*n / *number::from_text(text.substr(slash + 1)) == a.ours);
  }
}

RC_GTEST_PROP(NumberProperties, FixedDigitsAreTheNearest, (const twin& a)) {
  const int decimals = *rc::gen::inRange(0, 25);
  const std::string text = to_fixed(a.ours, decimals);
  const auto point = text.find('.');
  RC_ASSERT((point == std::string::npos ? 0 : text.size() - point - 1) == static_cast<std::size_t>(decimals));
  const auto printed = number::from_text(text);
  RC_ASSERT(printed.has_value());
  RC_ASSERT(*printed == round_half_even(a.ours, rounding_interval::power_of_ten(-decimals)));
}

RC_GTEST_PROP(NumberProperties, FloorAndCeilEncloseWithinOne, (const twin& a)) {
  const number low = floor(a.ours), high = ceil(a.ours);
  RC_ASSERT(low.is_integer() && high.is_integer());
  RC_ASSERT(low <= a.ours && a.ours < low + 1);
  RC_ASSERT(high >= a.ours && a.ours > high - 1);
}

RC_GTEST_PROP(NumberProperties, PowersAreRepeatedProducts, (const twin& a)) {
  const int e = *rc::gen::inRange(0, 12);
  number product = 1;
  for (int i = 0; i < e; ++i) product *= a.ours;
  RC_ASSERT(power(a.ours, e) == product);
  if (!a.ours.is_zero()) RC_ASSERT(power(a.ours, -e) == 1 / product);
}

RC_GTEST_PROP(NumberProperties, EveryDoubleReadsBack, (std::uint64_t bits)) {
  const auto x = std::bit_cast<double>(bits);
  const auto read = number::from_shortest(x);
  RC_ASSERT(read.has_value() == std::isfinite(x));
  if (read) RC_ASSERT(read->to_double() == x);
}

RC_GTEST_PROP(NumberProperties, DecimalsBecomeTheDoubleThatStrtodReads, ()) {
  const auto digits =
      *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('0', static_cast<char>('9' + 1))));
  const int exponent = *rc::gen::oneOf(rc::gen::inRange(-340, 320), rc::gen::inRange(-25, 25));
  const std::string text = digits + "e" + std::to_string(exponent);
  RC_ASSERT(number::from_text(text)->to_double() == std::strtod(text.c_str(), nullptr));
}

RC_GTEST_PROP(NumberProperties, TheNearestDoubleIsNearest, (const twin& a)) {
  const double x = a.ours.to_double();
  const auto exact = [](double d) { return cpp_rational(d); };
  const cpp_rational error = abs(exact(x) - a.theirs);
  for (const double other : {std::nextafter(x, -HUGE_VAL), std::nextafter(x, HUGE_VAL)}) {
    const cpp_rational worse = abs(exact(other) - a.theirs);
    RC_ASSERT(error <= worse);
    if (error == worse) RC_ASSERT(std::bit_cast<std::uint64_t>(x) % 2 == 0);
  }
}

rc::Gen<rounding_interval> interval() {
  return rc::gen::map(rc::gen::pair(rc::gen::element(1, 2, 5), rc::gen::inRange(-12, 13)),
                      [](const auto& p) { return *rounding_interval::make(p.first * number::power_of_ten(p.second)); });
}

RC_GTEST_PROP(RoundingProperties, IsTheNearestMultipleOnce, (const twin& a)) {
  const auto step = *interval();
  const number r = round_half_even(a.ours, step);
  RC_ASSERT((r / step.size()).is_integer());
  RC_ASSERT(abs(a.ours - r) * 2 <= step.size());
  RC_ASSERT(round_half_even(r, step) == r);
  RC_ASSERT(round_half_even(-a.ours, step) == -r);
}

RC_GTEST_PROP(RoundingProperties, ATieGoesToTheEvenMultipleAndItsNeighboursDoNot, ()) {
  const auto step = *interval();
  const auto k = *whole();
  const number tie = (number(k) + number::ratio(1, 2)) * step.size();
  const number even = (k % 2 == 0 ? number(k) : number(k) + 1) * step.size();
  RC_ASSERT(round_half_even(tie, step) == even);
  const number trace = number::power_of_ten(-30);
  RC_ASSERT(round_half_even(tie + trace, step) == (number(k) + 1) * step.size());
  RC_ASSERT(round_half_even(tie - trace, step) == number(k) * step.size());
}

RC_GTEST_PROP(RoundingProperties, KeepsOrder, (const twin& a, const twin& b)) {
  const auto step = *interval();
  if (a.ours <= b.ours) RC_ASSERT(round_half_even(a.ours, step) <= round_half_even(b.ours, step));
}

RC_GTEST_PROP(RoundingProperties, APrintedNumberIsAMultipleOfItsLastDigit, ()) {
  const auto n = *whole();
  const int decimals = *rc::gen::inRange(0, 10);
  const std::string text = to_fixed(number(n) / number::power_of_ten(decimals), decimals);
  const auto step = kaohe::printed_interval(text);
  RC_ASSERT(step.has_value());
  RC_ASSERT(step->size() == number::power_of_ten(-decimals));
  RC_ASSERT((*number::from_text(text) / step->size()).is_integer());
}

RC_GTEST_PROP(PeriodProperties, TextReadsBack, ()) {
  const int year = *rc::gen::inRange(1400, 9990), month = *rc::gen::inRange(0, 12), months = *rc::gen::inRange(1, 90);
  const auto first = period::of_month(year, month + 1);
  const int last = month + months - 1;
  const auto run =
      period::from_text(to_text(first) + ".." + to_text(period::of_month(year + last / 12, last % 12 + 1)));
  RC_ASSERT(run.has_value());
  RC_ASSERT(run->months() == months);
  RC_ASSERT(period::from_text(to_text(*run)) == *run);
  RC_ASSERT(run->contains(first));
  RC_ASSERT(run->first_day() == first.first_day());
  RC_ASSERT(run->last_day() < run->next().first_day());
  RC_ASSERT((run->next().first_day().to_boost() - run->last_day().to_boost()).days() == 1);
}

RC_GTEST_PROP(DateProperties, ExactlyTheCalendarsDaysAreDates, ()) {
  const int year = *rc::gen::inRange(1390, 10'010), month = *rc::gen::inRange(-1, 15), day = *rc::gen::inRange(-1, 34);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool real =
      year >= 1400 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[(month + 11) % 12];
  const auto made = kaohe::date::make(year, month, day);
  RC_ASSERT(made.has_value() == real);
  if (made) RC_ASSERT(kaohe::date::from_text(to_text(*made)) == *made);
}

RC_GTEST_PROP(TextProperties, AnythingMayBeReadWithoutHarm, (const std::string& text)) {
  (void)number::from_text(text);
  (void)kaohe::date::from_text(text);
  (void)period::from_text(text);
  const auto soup = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789+-.,eEQH/ %")));
  const auto x = number::from_text(soup);
  if (x) RC_ASSERT(well_formed(*x));
  (void)period::from_text("2018" + soup);
  (void)kaohe::date::from_text("2018-" + soup);
}

}  // namespace
