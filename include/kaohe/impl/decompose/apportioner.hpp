// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_APPORTIONER_HPP
#define KAOHE_IMPL_DECOMPOSE_APPORTIONER_HPP
// Largest remainders on a tree. All counts are of the rounding interval: from below how many each member may have, then
// from above how many it gets.

#include <kaohe/decompose/apportion.hpp>
#include <kaohe/impl/base/big.hpp>
#include <kaohe/impl/decompose/named.hpp>
#include <kaohe/impl/decompose/request_check.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace kaohe::inline KAOHE_ABI::decompose::detail {

using count_type = kaohe::detail::int128;

/// A whole number as a count; none if it is beyond 62 bits.
[[nodiscard]] inline std::optional<std::int64_t> counted(const number& whole) {
  constexpr std::int64_t most = std::int64_t{1} << 62;
  if (whole.fault() != number_fault::none || whole > most || whole < -most) return std::nullopt;
  const number one = floor(whole);
  return number_access::num(one) / number_access::den(one);
}

class apportioner {
 public:
  apportioner(const tree& over, const rounding_interval& digits)
      : over_(over), digits_(digits), parts_(over.size()), got_(over.size()) {}

  /// Values and bounds as counts.
  [[nodiscard]] std::optional<issue> read(std::span<const number> values, std::span<const limits> bounds,
                                          const number& whole) {
    const std::size_t size = over_.size();
    if (values.size() != size) return length(word_wanted(), values.size());
    if (!bounds.empty() && bounds.size() != size) return length(word_at_most(), bounds.size());
    if (whole.fault() != number_fault::none) return unusable(word_total(), the_whole());
    const number units = whole / digits_.size();
    if (!units.is_integer()) {
      return issue{issue_code::not_to_the_digit, {}, {to_text(whole), to_text(digits_.size())}};
    }
    if (!counted(units)) return too_long(whole);
    whole_ = *counted(units);
    for (std::size_t i = 0; i < size; ++i) {
      if (values[i].fault() != number_fault::none) return unusable(word_wanted(), over_.keys()[i]);
      const number exact = values[i] / digits_.size();
      const auto down = counted(floor(exact));
      if (!down) return too_long(values[i]);
      parts_[i].down = *down;
      parts_[i].remainder = exact - *down;
      if (!bounds.empty()) {
        if (auto problem = bound(i, bounds[i])) return problem;
      }
    }
    return std::nullopt;
  }

  /// Whether counts can be found at all.
  [[nodiscard]] std::optional<issue> check(const number& whole) {
    const auto groups = over_.groups();
    for (std::size_t g = groups.size(); g-- > 0;) {
      count_type low = 0, high = 0;
      each_member(g, [&](std::size_t i) { low += parts_[i].low, high += parts_[i].high; });
      if (g == 0) {
        if (whole_ > high) return conflict(g, to_text(whole), high, true);
        if (whole_ < low) return conflict(g, to_text(whole), low, false);
        break;
      }
      plan& own = parts_[groups[g].at];
      if (own.low > high) return conflict(g, to_text(amount(own.low)), high, true);
      if (own.high < low) return conflict(g, to_text(amount(own.high)), low, false);
      own.low = std::max(own.low, low), own.high = std::min(own.high, high);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<number> run() {
    for (std::size_t g = 0; g < over_.groups().size(); ++g) {
      share_out(g, g == 0 ? count_type{whole_} : got_[over_.groups()[g].at]);
    }
    std::vector<number> printed;
    printed.reserve(got_.size());
    for (const count_type count : got_) printed.push_back(amount(count));
    return printed;
  }

 private:
  static constexpr count_type unlimited = count_type{1} << 64;

  struct plan {
    count_type down = 0;                            ///< the value rounded down
    number remainder;                               ///< what that took away
    count_type low = -unlimited, high = unlimited;  ///< the bounds
  };

  [[nodiscard]] issue length(std::string what, std::size_t found) const {
    return {issue_code::column_length, {}, {std::move(what), std::to_string(over_.size()), std::to_string(found)}};
  }
  [[nodiscard]] static issue unusable(std::string what, std::string who) {
    return {issue_code::figure_not_usable, {}, {std::move(what), std::move(who)}};
  }
  [[nodiscard]] issue too_long(const number& x) const {
    return {issue_code::too_many_digits, {}, {to_text(x), to_text(digits_.size())}};
  }
  [[nodiscard]] number amount(count_type units) const {
    const auto high = static_cast<std::int64_t>(units >> 32), low = static_cast<std::int64_t>(units & 0xFFFFFFFF);
    return units == static_cast<std::int64_t>(units) ? digits_.size() * static_cast<std::int64_t>(units)
                                                     : (number(high) * (std::int64_t{1} << 32) + low) * digits_.size();
  }

  [[nodiscard]] std::optional<issue> bound(std::size_t i, const limits& given) {
    const auto units_of = [&](const std::optional<number>& end, bool up, count_type& into) -> std::optional<issue> {
      if (!end) return std::nullopt;
      if (end->fault() != number_fault::none) return unusable(up ? word_at_least() : word_at_most(), over_.keys()[i]);
      const number units = *end / digits_.size();
      const auto whole = counted(up ? ceil(units) : floor(units));
      if (!whole) return too_long(*end);
      into = *whole;
      return std::nullopt;
    };
    if (auto problem = units_of(given.at_least, true, parts_[i].low)) return problem;
    if (auto problem = units_of(given.at_most, false, parts_[i].high)) return problem;
    if (parts_[i].low <= parts_[i].high) return std::nullopt;
    return issue{issue_code::bounds_exclude, {}, {over_.keys()[i], to_text(*given.at_least), to_text(*given.at_most)}};
  }

  /// Calls a function with each member of a group: its own units, then the groups right below it.
  template <class Function>
  void each_member(std::size_t g, const Function& call) const {
    const auto groups = over_.groups();
    for (std::size_t i = groups[g].first_unit; i < groups[g].own_end; ++i) call(over_.units()[i]);
    for (std::size_t h = g + 1; h < groups[g].group_end; h = groups[h].group_end) call(groups[h].at);
  }

  [[nodiscard]] issue conflict(std::size_t g, std::string bound, count_type sum, bool too_small) const {
    std::vector<std::string> who;
    each_member(g, [&](std::size_t i) { who.push_back(over_.keys()[i]); });
    return {too_small ? issue_code::parts_too_small : issue_code::parts_too_large,
            {},
            {g == 0 ? the_whole() : over_.keys()[over_.groups()[g].at], std::move(bound), to_text(amount(sum)),
             listed(who)}};
  }

  /// What a member has if all are moved by so many units.
  [[nodiscard]] count_type moved(std::size_t i, count_type by) const {
    return std::clamp(parts_[i].down + by, parts_[i].low, parts_[i].high);
  }
  [[nodiscard]] count_type moved_sum(std::size_t g, count_type by) const {
    count_type sum = 0;
    each_member(g, [&](std::size_t i) { sum += moved(i, by); });
    return sum;
  }

  void share_out(std::size_t g, count_type whole) {
    count_type by = 0;
    if (moved_sum(g, 0) > whole || moved_sum(g, 1) <= whole) {
      count_type low = -4 * unlimited, high = 4 * unlimited;  // the sum is reached between them
      while (high - low > 1) {
        const count_type middle = low + (high - low) / 2;
        (moved_sum(g, middle) <= whole ? low : high) = middle;
      }
      by = low;
    }
    count_type left = whole;
    std::vector<std::size_t> waiting;
    each_member(g, [&](std::size_t i) {
      got_[i] = moved(i, by);
      left -= got_[i];
      if (moved(i, by + 1) > got_[i]) waiting.push_back(i);
    });
    const auto first = [&](std::size_t a, std::size_t b) {
      if (parts_[a].remainder != parts_[b].remainder) return parts_[a].remainder > parts_[b].remainder;
      return over_.keys()[a] < over_.keys()[b];
    };
    const auto served = std::min(static_cast<std::size_t>(left), waiting.size());
    const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(served);
    if (end != waiting.end()) std::nth_element(waiting.begin(), end, waiting.end(), first);
    std::for_each(waiting.begin(), end, [&](std::size_t i) { ++got_[i]; });
  }

  const tree& over_;
  const rounding_interval& digits_;
  std::vector<plan> parts_;
  std::vector<count_type> got_;
  std::int64_t whole_ = 0;
};

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
