// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_RANGES_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_RANGES_HPP
// Internal: how points and ranges lie to each other.

#include <kaohe/impl/feel/builtin_common.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Comparisons of complete, exact values.
class order_of {
 public:
  explicit order_of(call_state& state) : state_(state) {}
  [[nodiscard]] bool less(const value& a, const value& b) const { return less_values(state_, a, b).is_true(); }
  [[nodiscard]] bool equal(const value& a, const value& b) const { return equal_values(state_, a, b).is_true(); }

  /// Some point of `a` (an upper end) and one of `b` (a lower end) are the same: they touch with both ends included,
  /// or cross.
  [[nodiscard]] bool reaches(const value_range& a, const value_range& b) const {
    return less(b.low, a.high) || (equal(a.high, b.low) && a.high_included && b.low_included);
  }
  /// Every point of `b` lies above the beginning of `a` or is it.
  [[nodiscard]] bool starts_no_later(const value_range& a, const value_range& b) const {
    return less(a.low, b.low) || (equal(a.low, b.low) && (a.low_included || !b.low_included));
  }
  /// Every point of `b` lies below the end of `a` or is it.
  [[nodiscard]] bool ends_no_sooner(const value_range& a, const value_range& b) const {
    return less(b.high, a.high) || (equal(a.high, b.high) && (a.high_included || !b.high_included));
  }
  [[nodiscard]] bool same_start(const value_range& a, const value_range& b) const {
    return equal(a.low, b.low) && a.low_included == b.low_included;
  }
  [[nodiscard]] bool same_end(const value_range& a, const value_range& b) const {
    return equal(a.high, b.high) && a.high_included == b.high_included;
  }

 private:
  call_state& state_;
};

/// A point as the range of it alone.
[[nodiscard]] inline value_range as_range(const value& v) {
  if (v.kind() == value_kind::range) return v.as_range();
  return {v, v, true, true};
}

// Where one of the two may be a point, the relation for ranges says of the point's range what FEEL says of the point.
[[nodiscard]] inline bool before(const order_of& is, const value_range& a, const value_range& b) {
  return is.less(a.high, b.low) || (is.equal(a.high, b.low) && !(a.high_included && b.low_included));
}
[[nodiscard]] inline bool meets(const order_of& is, const value_range& a, const value_range& b) {
  return a.high_included && b.low_included && is.equal(a.high, b.low);
}
[[nodiscard]] inline bool overlaps(const order_of& is, const value_range& a, const value_range& b) {
  return is.reaches(a, b) && is.reaches(b, a);
}
[[nodiscard]] inline bool overlaps_before(const order_of& is, const value_range& a, const value_range& b) {
  return !is.starts_no_later(b, a) && is.reaches(a, b) && is.ends_no_sooner(b, a);
}
[[nodiscard]] inline bool finishes(const order_of& is, const value_range& a, const value_range& b) {
  return is.same_end(a, b) && is.starts_no_later(b, a);
}
[[nodiscard]] inline bool includes(const order_of& is, const value_range& a, const value_range& b) {
  return is.starts_no_later(a, b) && is.ends_no_sooner(a, b);
}
[[nodiscard]] inline bool starts(const order_of& is, const value_range& a, const value_range& b) {
  return is.same_start(a, b) && is.ends_no_sooner(b, a);
}
[[nodiscard]] inline bool coincides(const order_of& is, const value_range& a, const value_range& b) {
  return is.same_start(a, b) && is.same_end(a, b);
}

using range_relation = bool (*)(const order_of&, const value_range&, const value_range&);

template <range_relation Relation, bool Turned>
[[nodiscard]] inline value run_relation(call_state& state, const arguments& a) {
  return Relation(order_of(state), as_range(a[Turned ? 1 : 0]), as_range(a[Turned ? 0 : 1]));
}

/// Which arguments may be points.
enum class points : std::uint8_t { none, first, second, either, same };

template <points May>
[[nodiscard]] inline std::optional<type> check_relation(call_check& c) {
  const bool first = c.of(0).kind == type_kind::range, second = c.of(1).kind == type_kind::range;
  bool ok = true;
  if (May == points::none || May == points::second || (May == points::same && second)) {
    ok = c.wants(0, type_kind::range) && ok;
  }
  if (May == points::none || May == points::first || (May == points::same && first)) {
    ok = c.wants(1, type_kind::range) && ok;
  }
  for (std::size_t i = 0; ok && i < 2; ++i) {
    const type& end = c.of(i).kind == type_kind::range ? c.of(i).parts[0] : c.of(i);
    if (!is_ordered(end)) {
      c.problem(issue_code::type_mismatch, i, {words(c.of(i)), ordered_words()});
      ok = false;
    }
  }
  if (!ok || !all_of({c.wants_exact(0), c.wants_exact(1)})) return std::nullopt;
  if (!c.joined(first ? c.of(0).parts[0] : c.of(0), 0, second ? c.of(1).parts[0] : c.of(1), 1)) return std::nullopt;
  return type::plain(type_kind::boolean);
}

inline void add_ranges(std::vector<builtin>& all) {
  const auto row = [&all](std::string_view name, std::string_view a, std::string_view b, auto check, auto run) {
    all.push_back({name, {{a}, {b}}, false, true, check, run});
  };
  row("before", "point1", "point2", check_relation<points::either>, run_relation<before, false>);
  row("after", "point1", "point2", check_relation<points::either>, run_relation<before, true>);
  row("meets", "range1", "range2", check_relation<points::none>, run_relation<meets, false>);
  row("met by", "range1", "range2", check_relation<points::none>, run_relation<meets, true>);
  row("overlaps", "range1", "range2", check_relation<points::none>, run_relation<overlaps, false>);
  row("overlaps before", "range1", "range2", check_relation<points::none>, run_relation<overlaps_before, false>);
  row("overlaps after", "range1", "range2", check_relation<points::none>, run_relation<overlaps_before, true>);
  row("finishes", "point", "range", check_relation<points::first>, run_relation<finishes, false>);
  row("finished by", "range", "point", check_relation<points::second>, run_relation<finishes, true>);
  row("includes", "range", "point", check_relation<points::second>, run_relation<includes, false>);
  row("during", "point", "range", check_relation<points::first>, run_relation<includes, true>);
  row("starts", "point", "range", check_relation<points::first>, run_relation<starts, false>);
  row("started by", "range", "point", check_relation<points::second>, run_relation<starts, true>);
  row("coincides", "point1", "point2", check_relation<points::same>, run_relation<coincides, false>);
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
