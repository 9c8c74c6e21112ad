// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_READ_SHARES_HPP
#define KAOHE_IMPL_MODEL_READ_SHARES_HPP
// Internal: what each unit of a decomposition should have: keys `share`, `base`, `criterion`, `weights`, `score` …

#include <kaohe/impl/model/decomposition_inl.hpp>
#include <kaohe/impl/model/read_unit_figures.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

inline constexpr auto share_words = std::to_array<std::string_view>({"base", "score", "same rate"});
inline constexpr auto criterion_keys =
    std::to_array<std::string_view>({"title", "indicator", "period", "more", "weight"});
inline constexpr auto more_words = std::to_array<std::string_view>({"larger", "smaller"});

class share_reader {
 public:
  share_reader(workshop& shop, const key_reader& keys, decomposition& made) : shop_(shop), keys_(keys), made_(made) {}

  void read() {
    read_share();
    const bool by_base = made_.shares.base.sign() > 0, by_score = made_.shares.score.sign() > 0;
    if (by_base) keys_.require("base");
    if (!by_base && known_ && keys_.has("base")) keys_.report_misplaced("base", "share = \"base\"");
    made_.base = read_unit_figure(shop_, keys_, "base");
    made_.weights = static_cast<weight_source>(keys_.choice("weights", weight_words).value_or(0));
    made_.score = static_cast<score_method>(keys_.choice("score", score_words).value_or(0));
    made_.normalise = static_cast<score_scale>(keys_.choice("normalise", scale_words).value_or(0));
    read_criteria();
    if (by_score) keys_.require("criterion");
    if (by_score || !known_) return read_comparisons();
    for (const std::string_view key : {"weights", "score", "normalise", "criterion", "comparisons"}) {
      if (keys_.has(key)) keys_.report_misplaced(key, "share = \"score\"");
    }
  }

 private:
  /// Key `share`: one of the words, or a table of parts under them.
  void read_share() {
    keys_.require("share");
    const declared_value* const value = keys_.find("share");
    if (value == nullptr) return;
    const std::array<number*, 3> parts = {&made_.shares.base, &made_.shares.score, &made_.shares.same_rate};
    const auto* const table = std::get_if<declared_table>(&value->content);
    if (table == nullptr) {
      const auto word = keys_.choice("share", share_words);
      if (!word) return;
      *parts[*word] = 1;
      known_ = true;
    } else {
      const key_reader inside(*table, share_words,
                              {keys_.of().noun + ".share", keys_.subject(), value->where, keys_.of().damaged},
                              keys_.problems());
      bool good = true;
      number sum;
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = read_part(inside, share_words[i]);
        good = good && (part || !inside.has(share_words[i]));
        sum += *parts[i] = part.value_or(number());
      }
      known_ = good && sum == 1;
      if (good && sum != 1) report_sum(value->where, "share", sum);
    }
    if (!keys_.has("tied_by") && made_.shares.same_rate.sign() > 0) keys_.report_missing("tied_by");
    if (keys_.has("tied_by") && made_.shares.base.sign() > 0) keys_.report_conflict("tied_by", "share");
  }

  void report_sum(const place& where, std::string_view key, const number& sum) const {
    shop_.problems.push_back(
        {issue_code::shares_sum, where, {keys_.subject(), std::string(key), to_text(sum * 100) + " %"}});
  }

  void read_criteria() {
    number sum;
    const bool given = made_.weights == weight_source::given;
    bool good = true;
    const auto one = [&](const key_reader& each) {
      const auto figure = read_unit_figure(shop_, each);
      each.require("more");
      const bool smaller = each.choice("more", more_words) == std::size_t{1};
      const auto weight = read_part(each, "weight");
      if (given) each.require("weight");
      if (!given && each.has("weight")) each.report_misplaced("weight", "weights = \"given\"");
      good = good && weight.has_value();
      sum += weight.value_or(number());
      if (!figure) return;
      std::string title = each.has("title") ? each.string("title") : shop_.made.indicators[figure->measured.index].name;
      made_.criteria.push_back({std::move(title), *figure, smaller, weight});
    };
    all_ = for_each_table(keys_, "criterion", criterion_keys, "因素", "criterion", [&](const key_reader& each) {
      ++count_;
      one(each);
    });
    if (given && good && count_ > 0 && sum != 1) report_sum(keys_.place_of("criterion"), "criterion.weight", sum);
  }

  /// Key `comparisons`: how many times as important as the column's criterion is the row's: `3`, `"1/3"`.
  void read_comparisons() {
    const bool compared = made_.weights == weight_source::comparisons;
    for (const std::string_view key : {"comparisons", "accept_inconsistent"}) {
      if (!compared && keys_.has(key)) keys_.report_misplaced(key, "weights = \"ahp\"");
    }
    made_.inconsistency_accepted = keys_.string("accept_inconsistent");
    if (!compared) return;
    keys_.require("comparisons");
    const declared_value* const value = keys_.find("comparisons");
    if (value == nullptr) return;
    const auto* const rows = members_of(*value);
    if (rows == nullptr || !as_many_as_criteria(*value, rows->size())) return;
    for (const declared_value& row : *rows) {
      const auto* const cells = members_of(row);
      if (cells == nullptr || !as_many_as_criteria(row, cells->size())) return;
      auto& read = made_.comparisons.emplace_back();
      for (const declared_value& each : *cells) {
        if (auto cell = read_comparison(each)) read.push_back(*cell);
      }
    }
  }
  [[nodiscard]] const std::vector<declared_value>* members_of(const declared_value& value) const {
    const auto* const members = std::get_if<std::vector<declared_value>>(&value.content);
    if (members == nullptr) report_wrong_type(value, "comparisons", bilingual("数组", "an array"), keys_.problems());
    return members;
  }
  /// Rows, and cells of each. Where there are no criteria, that is the problem.
  [[nodiscard]] bool as_many_as_criteria(const declared_value& value, std::size_t found) const {
    if (!all_ || count_ == 0 || found == count_) return true;
    const std::string size = std::to_string(count_);
    keys_.problems().push_back(
        {issue_code::invalid_value,
         value.where,
         {"comparisons", bilingual(std::to_string(found) + "项", std::to_string(found) + " entries"),
          bilingual(size + "项，每个因素一项", size + ", one for each criterion")}});
    return false;
  }
  [[nodiscard]] std::optional<number> read_comparison(const declared_value& cell) const {
    const literal* const text = literal_of(cell, {literal_kind::number, literal_kind::string});
    if (text == nullptr) {
      report_wrong_type(cell, "comparisons", bilingual("数", "a number"), keys_.problems());
      return std::nullopt;
    }
    const std::string& written = text->text.value;
    const std::size_t slash = written.find('/');
    const auto above = number::from_text(std::string_view(written).substr(0, slash));
    const auto below = slash == std::string::npos ? result<number>(number(1))
                                                  : number::from_text(std::string_view(written).substr(slash + 1));
    if (above && below && above->sign() > 0 && below->sign() > 0) return *above / *below;
    report_invalid(text->text, "comparisons", "1 … 9 | 1/2 … 1/9", keys_.problems());
    return std::nullopt;
  }

  workshop& shop_;
  const key_reader& keys_;
  decomposition& made_;
  bool known_ = false;     // what parts are made of
  bool all_ = false;       // criteria are tables
  std::size_t count_ = 0;  // of criteria, also of those that could not be read
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
