// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_GRADE_BANDS_HPP
#define KAOHE_IMPL_MODEL_GRADE_BANDS_HPP
// Internal: the grades of a scheme: each a test of the score, best first; every score has exactly one.

#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/model/read_table_rows.hpp>
#include <kaohe/model/scheme.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// A band with the place of its test.
struct written_band {
  grade_band made;
  place where;
};

/// The scores that a text allows; nothing, after a problem, if it is no test of one pure number.
[[nodiscard]] inline std::optional<feel::interval> read_band(const key_reader& keys, const source_text& text) {
  const auto tests = feel::parse_unary_tests(text, keys.problems());
  if (!tests) return std::nullopt;
  auto allows = feel::as_interval(*tests);
  const auto pure = [](const std::optional<feel::bound>& end) { return !end || end->value.unit.spelling.empty(); };
  if (allows && pure(allows->low) && pure(allows->high)) return std::move(*allows);
  if (!allows && allows.error().code == issue_code::range_reversed) {
    report_at(text, std::move(allows.error()), keys.problems());
  } else {
    report_invalid(text, "grades", ">= 95 | [80..95) | < 60", keys.problems());
  }
  return std::nullopt;
}

/// Key `grades`: rows of a test and a grade.
[[nodiscard]] inline std::vector<written_band> read_bands(const key_reader& keys, bool& all_good) {
  std::vector<written_band> bands;
  keys.require("grades");
  all_good = false;
  const declared_value* const value = keys.find("grades");
  if (value == nullptr) return bands;
  const auto* const rows = std::get_if<std::vector<declared_value>>(&value->content);
  if (rows == nullptr || rows->empty()) {
    report_wrong_type(*value, "grades", bilingual("等级的数组", "an array of grades"), keys.problems());
    return bands;
  }
  all_good = true;
  for (const declared_value& row : *rows) {
    const auto* const cells = std::get_if<std::vector<declared_value>>(&row.content);
    if (cells == nullptr || cells->size() != 2) {
      report_wrong_type(row, "grades", bilingual("[条件, 等级]", "[test, grade]"), keys.problems());
      all_good = false;
      continue;
    }
    const source_text* const test = read_table_cell((*cells)[0], "grades", keys.problems());
    const source_text* const grade = read_text((*cells)[1], "grades", keys.problems());
    auto allows = test == nullptr ? std::nullopt : read_band(keys, *test);
    all_good = all_good && allows && grade != nullptr;
    if (grade == nullptr) continue;
    const auto same = std::find_if(bands.begin(), bands.end(),
                                   [&](const written_band& each) { return each.made.grade == grade->value; });
    if (same != bands.end()) {
      keys.problems().push_back({issue_code::duplicate_id,
                                 place_at(*grade, 0),
                                 {bilingual("等级", "grade"), shown(grade->value), place_text(same->where)}});
      all_good = false;
      continue;
    }
    written_band made{{{}, test == nullptr ? std::string() : test->value, grade->value}, row.where};
    if (allows) made.made.allows = std::move(*allows);
    if (test != nullptr) made.where = place_at(*test, 0);
    bands.push_back(std::move(made));
  }
  return bands;
}

/// The scores between two ends.
struct score_span {
  number low, high;
  bool low_included = true, high_included = true;

  [[nodiscard]] bool is_empty() const { return low > high || (low == high && !(low_included && high_included)); }
  /// The lowest of them, the highest, or what lies between; of scores that are rounded a multiple of the interval.
  /// Nothing if there is none.
  [[nodiscard]] std::optional<number> example(const std::optional<rounding_interval>& rounded) const {
    if (is_empty()) return std::nullopt;
    if (!rounded) return low_included ? low : high_included ? high : (low + high) / 2;
    number first = ceil(low / rounded->size()) * rounded->size();
    if (first == low && !low_included) first = first + rounded->size();
    return first < high || (first == high && high_included) ? std::optional(first) : std::nullopt;
  }
};

[[nodiscard]] inline score_span span_of(const feel::interval& allows, const score_span& within) {
  score_span found = within;
  if (allows.low && allows.low->value.coherent() >= found.low) {
    const bool same = allows.low->value.coherent() == found.low;
    found.low_included = allows.low->included && (!same || found.low_included);
    found.low = allows.low->value.coherent();
  }
  if (allows.high && allows.high->value.coherent() <= found.high) {
    const bool same = allows.high->value.coherent() == found.high;
    found.high_included = allows.high->included && (!same || found.high_included);
    found.high = allows.high->value.coherent();
  }
  return found;
}

/// Reports bands that overlap, leave a score without a grade, or stand in the wrong order.
/// \param highest  the highest score that there can be
inline void check_bands(const key_reader& keys, const std::vector<written_band>& bands, const number& highest,
                        const std::optional<rounding_interval>& rounded) {
  const score_span all{0, rounded ? round_half_even(highest, *rounded) : highest};
  bool overlap = false;
  std::vector<score_span> spans;
  for (const written_band& each : bands) spans.push_back(span_of(each.made.allows, all));
  for (std::size_t i = 0; i < bands.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto both = span_of(bands[i].made.allows, spans[j]).example(rounded);
      if (!both) continue;
      overlap = true;
      keys.problems().push_back({issue_code::grades_overlap,
                                 bands[i].where,
                                 {keys.subject(), bands[j].made.grade, bands[i].made.grade, to_text(*both)}});
    }
  }
  if (overlap) return;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    if (spans[i - 1].is_empty() || spans[i].is_empty() || spans[i].low <= spans[i - 1].low) continue;
    keys.problems().push_back({issue_code::grades_out_of_order,
                               bands[i].where,
                               {keys.subject(), bands[i].made.grade, bands[i - 1].made.grade}});
  }
  std::erase_if(spans, [](const score_span& each) { return each.is_empty(); });
  std::sort(spans.begin(), spans.end(), [](const score_span& a, const score_span& b) {
    return a.low < b.low || (a.low == b.low && a.high < b.high);
  });
  score_span left{all.low, all.high, true, true};  // what is not yet known to have a grade
  const auto report_gap = [&](const score_span& gap) {
    if (const auto score = gap.example(rounded)) {
      keys.problems().push_back({issue_code::grades_gap, keys.place_of("grades"), {keys.subject(), to_text(*score)}});
    }
  };
  for (const score_span& each : spans) {
    report_gap({left.low, each.low, left.low_included, !each.low_included});
    left.low = each.high;
    left.low_included = !each.high_included;
  }
  report_gap(left);
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
