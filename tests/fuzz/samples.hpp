// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_FUZZ_SAMPLES_HPP
#define KAOHE_TESTS_FUZZ_SAMPLES_HPP
/// \file samples.hpp
/// Values of any type, chosen by bytes: whole ones, missing ones, faults, and lists with holes.

#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_fuzz {

/// What must be true; a crash if it is not.
inline void require(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: does not hold\n", file, line);
  std::abort();
}

/// Choices made by bytes; behind their end, by a sequence that begins the same way each time.
class choices {
 public:
  explicit choices(std::string_view bytes) : bytes_(bytes) {}
  /// From 0 to n - 1. \pre 0 < n <= 256
  std::size_t below(std::size_t n) {
    if (at_ < bytes_.size()) return static_cast<std::uint8_t>(bytes_[at_++]) % n;
    further_ = further_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(further_ >> 40) % n;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t further_ = 2018;
};

/// A value of that type. \param holes  it or a part of it may be missing or a fault
inline kaohe::feel::value sample(const kaohe::feel::type& of, choices& chosen, bool holes) {
  using namespace kaohe::feel;
  using kaohe::number;
  if (holes) {
    const std::size_t which = chosen.below(16);
    if (which < 3) return {};
    if (which == 3) return fault{fault_cause{static_cast<std::uint8_t>(1 + chosen.below(15))}, 0, 0};
  }
  switch (of.kind) {
    case type_kind::quantity: {
      static const std::vector<number> all{0,
                                           1,
                                           2,
                                           3,
                                           -1,
                                           10,
                                           1000,
                                           5'000'000,
                                           number::ratio(1, 2),
                                           number::ratio(-7, 3),
                                           number::from_text("123456789012345678901234567890.5").value(),
                                           number::from_text("1e200").value()};
      return all[chosen.below(all.size())];
    }
    case type_kind::boolean:
      return chosen.below(2) == 1;
    case type_kind::string: {
      static const char* const all[] = {"", "a", "ab", "b", "新建", "1", "2018-06-19", "aXbX", "é\U0001F600"};
      return std::string(all[chosen.below(std::size(all))]);
    }
    case type_kind::code: {
      static const char* const all[] = {"30", "301", "3011", "31", "4"};
      return std::string(all[chosen.below(std::size(all))]);
    }
    case type_kind::choice:
      if (of.names.empty()) return {};
      return choice{static_cast<std::uint32_t>(chosen.below(std::min<std::size_t>(of.names.size(), 256)))};
    case type_kind::date: {
      static const char* const all[] = {"2018-06-19", "2020-02-29", "1400-01-01", "9999-12-31", "2019-01-31"};
      return kaohe::date::from_text(all[chosen.below(std::size(all))]).value();
    }
    case type_kind::days: {
      static constexpr std::int64_t all[] = {0, 1, -1, 10, 366, 999'999'999};
      return days_duration{all[chosen.below(std::size(all))]};
    }
    case type_kind::months: {
      static constexpr std::int64_t all[] = {0, 1, -1, 12, 14, 999'999'999};
      return months_duration{all[chosen.below(std::size(all))]};
    }
    case type_kind::list:
    case type_kind::context: {
      const bool list = of.kind == type_kind::list;
      const std::size_t size = list ? (of.parts.empty() ? 0 : chosen.below(4)) : of.parts.size();
      std::vector<value> parts;
      for (std::size_t i = 0; i < size; ++i) parts.push_back(sample(of.parts[list ? 0 : i], chosen, holes));
      return list ? value::list(std::move(parts)) : value::context(std::move(parts));
    }
    case type_kind::range: {
      value low = sample(of.parts.at(0), chosen, holes);
      value high = sample(of.parts.at(0), chosen, holes);
      const std::size_t ends = chosen.below(4);
      return value_range{std::move(low), std::move(high), (ends & 1U) != 0, (ends & 2U) != 0};
    }
  }
  return {};
}

/// The value with samples where something is missing in it.
inline kaohe::feel::value completed(const kaohe::feel::value& v, const kaohe::feel::type& of, choices& chosen) {
  using namespace kaohe::feel;
  if (is_complete(v)) return v;
  switch (v.kind()) {
    case value_kind::missing:
      return sample(of, chosen, false);
    case value_kind::list:
    case value_kind::context: {
      const bool list = v.kind() == value_kind::list;
      std::vector<value> parts;
      for (std::size_t i = 0; i < v.parts().all.size(); ++i) {
        parts.push_back(completed(v.parts().all[i], of.parts.at(list ? 0 : i), chosen));
      }
      return list ? value::list(std::move(parts)) : value::context(std::move(parts));
    }
    case value_kind::range: {
      const auto& r = v.as_range();
      value low = completed(r.low, of.parts.at(0), chosen);
      value high = completed(r.high, of.parts.at(0), chosen);
      return value_range{std::move(low), std::move(high), r.low_included, r.high_included};
    }
    default:
      return v;
  }
}

}  // namespace kaohe_fuzz

#endif
