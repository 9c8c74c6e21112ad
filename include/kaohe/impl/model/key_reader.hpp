// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_KEY_READER_HPP
#define KAOHE_IMPL_MODEL_KEY_READER_HPP
// Internal: the keys of one table. Keys nobody knows are reported when the reader is made; a key that is there with
// a value that cannot be read is reported once and then counts as present: nothing follows from its absence.

#include <kaohe/impl/model/read_literal.hpp>

namespace kaohe::inline KAOHE_ABI::model::detail {

struct noun_words {
  std::string_view noun;
  std::string_view chinese;
  std::string_view english;
};

inline constexpr std::array<noun_words, 20> all_noun_words = {{{"policy", "政策", "policy"},
                                                               {"responsible_unit", "责任单位", "responsible unit"},
                                                               {"list", "名录", "list"},
                                                               {"parameter", "参数", "parameter"},
                                                               {"table", "决策表", "table"},
                                                               {"indicator", "指标", "indicator"},
                                                               {"target", "目标", "target"},
                                                               {"task", "任务", "task"},
                                                               {"measure", "措施", "measure"},
                                                               {"scheme", "考核办法", "scheme"},
                                                               {"consequence", "后果", "consequence"},
                                                               {"ladder", "预警等级", "ladder"},
                                                               {"procedure", "审批事项", "procedure"},
                                                               {"gate", "审批", "gate"},
                                                               {"input", "项目输入", "project input"},
                                                               {"rule", "审批规则", "rule"},
                                                               {"budget", "用量", "budget"},
                                                               {"decomposition", "分解", "decomposition"},
                                                               {"remark", "说明", "remark"},
                                                               {"case", "用例", "case"}}};

/// A noun in both languages, perhaps with the id of one: `目标“cod-2020”`, `target 'cod-2020'`.
[[nodiscard]] inline std::string words_of_noun(std::string_view noun, const source_text* id = nullptr) {
  std::string chinese(noun), english(noun);
  for (const noun_words& each : all_noun_words) {
    if (each.noun == noun) chinese = each.chinese, english = each.english;
  }
  if (id != nullptr) {
    const std::string name = shown(id->value);
    chinese += "“" + name + "”";
    english += " '" + name + "'";
  }
  return bilingual(chinese, english);
}

/// Who is being read, for messages and for what follows from damage.
struct reading_of {
  std::string noun;      ///< `target`, or `target.baseline` within one
  std::string subject;   ///< the noun and the id in words
  place where;           ///< of the declaration
  bool damaged = false;  ///< lines of it could not be read: what seems to be missing may stand there
};

class key_reader {
 public:
  key_reader(const declared_table& table, std::span<const std::string_view> known, reading_of of, issues& problems)
      : table_(table), of_(std::move(of)), problems_(problems) {
    for (const auto& [key, value] : table.entries) {
      if (std::find(known.begin(), known.end(), key.value) != known.end()) continue;
      problems.push_back(
          {issue_code::unknown_key,
           place_at(key, 0),
           {words_of_noun(of_.noun), shown(key.value), nearest(shown(key.value), {known.begin(), known.end()})}});
    }
  }

  [[nodiscard]] const reading_of& of() const noexcept { return of_; }
  [[nodiscard]] const std::string& subject() const noexcept { return of_.subject; }
  [[nodiscard]] issues& problems() const noexcept { return problems_; }

  /// The value of a key; null if it is not there, or an empty cell of a table.
  [[nodiscard]] const declared_value* find(std::string_view key) const {
    for (const auto& [each, value] : table_.entries) {
      if (each.value != key) continue;
      const literal* const single = std::get_if<literal>(&value.content);
      return single != nullptr && single->from_table && single->text.empty() ? nullptr : &value;
    }
    return nullptr;
  }
  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
  /// Where the value of a key stands; the declaration if it is not there.
  [[nodiscard]] place place_of(std::string_view key) const {
    const declared_value* const value = find(key);
    if (value == nullptr) return of_.where;
    const literal* const single = std::get_if<literal>(&value->content);
    return single != nullptr ? place_at(single->text, 0) : value->where;
  }

  /// Says that a key is not there.
  void report_missing(std::string_view key) const {
    if (!of_.damaged) problems_.push_back({issue_code::missing_key, of_.where, {of_.subject, std::string(key)}});
  }
  void require(std::string_view key) const {
    if (!has(key)) report_missing(key);
  }
  /// Says that two keys exclude each other, at the second.
  void report_conflict(std::string_view key, std::string_view other) const {
    problems_.push_back(
        {issue_code::conflicting_keys, place_of(other), {of_.subject, std::string(key), std::string(other)}});
  }

  /// Says that a key has no meaning here. \param with  with what it has one
  void report_misplaced(std::string_view key, std::string with) const {
    problems_.push_back(
        {issue_code::key_without_meaning, place_of(key), {of_.subject, std::string(key), std::move(with)}});
  }

  // What a key says; nothing if it is not there or cannot be read (which is reported).
  [[nodiscard]] const source_text* text(std::string_view key) const {
    const declared_value* const value = find(key);
    return value == nullptr ? nullptr : read_text(*value, key, problems_);
  }
  [[nodiscard]] std::string string(std::string_view key) const {
    const source_text* const found = text(key);
    return found == nullptr ? std::string() : found->value;
  }
  [[nodiscard]] std::vector<source_text> texts(std::string_view key) const {
    const declared_value* const value = find(key);
    return value == nullptr ? std::vector<source_text>() : read_texts(*value, key, problems_);
  }
  [[nodiscard]] std::vector<std::string> strings(std::string_view key) const {
    std::vector<std::string> found;
    for (source_text& each : texts(key)) found.push_back(std::move(each.value));
    return found;
  }
  [[nodiscard]] std::optional<bool> boolean(std::string_view key) const {
    const declared_value* const value = find(key);
    return value == nullptr ? std::nullopt : read_boolean(*value, key, problems_);
  }
  [[nodiscard]] std::optional<date> day(std::string_view key) const {
    const declared_value* const value = find(key);
    return value == nullptr ? std::nullopt : read_date(*value, key, problems_);
  }
  [[nodiscard]] std::optional<written_amount> amount(std::string_view key) const {
    const declared_value* const value = find(key);
    return value == nullptr ? std::nullopt : read_amount(*value, key, problems_);
  }
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> words) const {
    const declared_value* const value = find(key);
    return value == nullptr ? std::nullopt : read_choice(*value, key, words, problems_);
  }

  /// A reader of the table that is the value of a key.
  [[nodiscard]] key_reader inside(const declared_table& table, std::string_view key,
                                  std::span<const std::string_view> known) const {
    return {table, known, {of_.noun + '.' + std::string(key), of_.subject, of_.where, of_.damaged}, problems_};
  }

 private:
  const declared_table& table_;
  reading_of of_;
  issues& problems_;
};

inline constexpr auto span_keys = std::to_array<std::string_view>({"from", "to"});

/// A period: `2015`, `"2018H1"`, `{ from = 2016, to = 2020 }`.
[[nodiscard]] inline std::optional<period> read_period(const key_reader& keys, std::string_view key) {
  const declared_value* const value = keys.find(key);
  if (value == nullptr) return std::nullopt;
  const auto* const table = std::get_if<declared_table>(&value->content);
  if (table == nullptr) return read_plain_period(*value, key, keys.problems());
  const key_reader ends = keys.inside(*table, key, span_keys);
  std::array<std::optional<period>, 2> found;
  for (std::size_t i = 0; i < span_keys.size(); ++i) {
    if (const declared_value* const end = ends.find(span_keys[i])) {
      found[i] = read_plain_period(*end, span_keys[i], keys.problems());
    } else {
      ends.report_missing(std::string(key) + '.' + std::string(span_keys[i]));
    }
  }
  if (!found[0] || !found[1]) return std::nullopt;
  const auto month = [](date day) { return to_text(day).substr(0, 7); };
  auto whole = period::from_text(month(found[0]->first_day()) + ".." + month(found[1]->last_day()));
  if (whole) return *whole;
  keys.problems().push_back(
      {issue_code::period_reversed, value->where, {to_text(*found[0]) + ".." + to_text(*found[1])}});
  return std::nullopt;
}

/// The days between which something is in force: keys `from` and `to`.
[[nodiscard]] inline validity read_validity(const key_reader& keys) {
  validity found{keys.day("from"), keys.day("to")};
  if (found.from && found.to && *found.from >= *found.to) {
    keys.problems().push_back(
        {issue_code::dates_reversed, keys.place_of("to"), {keys.subject(), to_text(*found.from), to_text(*found.to)}});
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
