// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_LAW_SORTS_HPP
#define KAOHE_TESTS_LAW_SORTS_HPP
/// \file sorts.hpp
/// The sorts of values of the law's sentences, each a letter: its type, its inputs, its literals, and small ranges of
/// values, so that ties, bounds and faults are frequent.

#include <kaohe/feel/check.hpp>

#include <map>
#include <string>
#include <vector>

namespace kaohe_test {

/// Random numbers: fast, and the same everywhere.
class dice {
 public:
  explicit dice(std::uint64_t seed) : state_(seed) {}
  /// From 0 to n - 1.
  std::size_t below(std::size_t n) {
    state_ += 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t x = (state_ ^ (state_ >> 30)) * 0xBF58'476D'1CE4'E5B9U;
    x = (x ^ (x >> 27)) * 0x94D0'49BB'1331'11EBU;
    return static_cast<std::size_t>((x ^ (x >> 31)) % n);
  }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::uint64_t state_;
};

/// What the letters stand for; a list's letter is the capital of its elements' where there is one.
struct sort {
  char letter;
  kaohe::feel::type of;
  std::vector<std::string> inputs;         ///< names of inputs
  std::vector<std::string> literals;       ///< may be none
  std::vector<kaohe::feel::value> values;  ///< of inputs; whole ones
};

inline const std::vector<sort>& sorts() {
  using kaohe::number;
  using kaohe::feel::choice;
  using kaohe::feel::days_duration;
  using kaohe::feel::months_duration;
  using kaohe::feel::type;
  using kaohe::feel::type_kind;
  using kaohe::feel::value;
  using kaohe::feel::value_range;
  const auto text = [](const char* t) { return value(std::string(t)); };
  const auto day = [](const char* t) { return value(kaohe::date::from_text(t).value()); };
  const auto pair = [](bool b, int n) { return value::context({b, n}); };
  const auto range = [](int low, int high, bool l, bool h) { return value(value_range{low, high, l, h}); };
  static const type number_type = type::of({}), coal = type::of(kaohe::base_dimension::coal_equivalent);
  static const type boolean = type::plain(type_kind::boolean), string = type::plain(type_kind::string);
  static const type entries = type::context_of({"乙", "甲"}, {boolean, number_type});  // in the order of their bytes
  static const std::vector<sort> all{
      {'n',
       number_type,
       {"n1", "n2", "n3"},
       {"0", "1", "2", "3", "-1", "0.5", "100 %"},
       {-1, 0, 1, 2, 3, number::ratio(1, 2)}},
      {'q', coal, {"q1", "q2"}, {"0 tce", "1 tce", "999 kgce", "1000 kgce", "2 tce"}, {0, 999, 1000, 1001, 2000}},
      {'b', boolean, {"b1", "b2", "b3"}, {"true", "false"}, {true, false}},
      {'s',
       string,
       {"s1", "s2"},
       {"\"\"", "\"a\"", "\"ab\"", "\"1\""},
       {text(""), text("a"), text("ab"), text("ba"), text("1")}},
      {'k', type::choice_of({"新建", "扩建", "改建"}), {"k1", "k2"}, {}, {choice{0}, choice{1}, choice{2}}},
      {'c', type::plain(type_kind::code), {"c1"}, {}, {text("30"), text("3011"), text("31"), text("311")}},
      {'d',
       type::plain(type_kind::date),
       {"d1", "d2"},
       {"@\"2018-06-19\"", "@\"2020-02-29\"", "2019年1月31日"},
       {day("2018-06-19"), day("2018-06-20"), day("2020-02-29"), day("2019-01-31")}},
      {'D',
       type::plain(type_kind::days),
       {"t1"},
       {"@\"P1D\"", "@\"P0D\""},
       {days_duration{0}, days_duration{1}, days_duration{-1}, days_duration{366}}},
      {'M',
       type::plain(type_kind::months),
       {"m1"},
       {"@\"P1M\"", "@\"P1Y\""},
       {months_duration{0}, months_duration{1}, months_duration{13}}},
      {'N',
       type::list_of(number_type),
       {"l1", "l2"},
       {"[0]", "[1, 2]"},
       {value::list({}), value::list({1}), value::list({1, 2}), value::list({2, 1, 0}), value::list({3, 3})}},
      {'B',
       type::list_of(boolean),
       {"lb"},
       {"[true, false]"},
       {value::list({}), value::list({true}), value::list({true, false}), value::list({false, false, true})}},
      {'S',
       type::list_of(string),
       {"ls"},
       {"[\"a\"]"},
       {value::list({}), value::list({text("a")}), value::list({text("ab"), text("")})}},
      {'Q', type::list_of(coal), {"lq"}, {"[1 tce]"}, {value::list({}), value::list({1000}), value::list({999, 1001})}},
      {'p', entries, {"p1", "p2"}, {}, {pair(true, 1), pair(false, 1), pair(true, 2), pair(false, 0)}},
      {'P',
       type::list_of(entries),
       {"lp"},
       {},
       {value::list({}), value::list({pair(true, 1)}), value::list({pair(false, 1), pair(true, 2)})}},
      {'r',
       type::range_of(number_type),
       {"r1", "r2"},
       {"[0..1]", "(1..3)"},
       {range(0, 1, true, true), range(0, 2, false, true), range(1, 3, true, false), range(1, 1, true, true)}},
      {'x', type::of({}, {}, true), {}, {"sqrt(4)"}, {}},
  };
  return all;
}

}  // namespace kaohe_test

#endif
