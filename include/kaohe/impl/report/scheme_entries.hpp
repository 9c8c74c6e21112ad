// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_SCHEME_ENTRIES_HPP
#define KAOHE_IMPL_REPORT_SCHEME_ENTRIES_HPP
// Internal: schemes and ladders, their items, vetoes and consequences as entries of a review, and in words.

#include <kaohe/model/policy.hpp>

#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

// A part of a scheme or ladder.
template <class Part>
struct entry_part {
  const std::string* whole = nullptr;  // the id of what it is a part of
  const Part* is = nullptr;
};

// Appends the parts of some wholes, in order.
template <class Part, class Whole>
void append_parts(const std::vector<Whole>& wholes, std::vector<Part> Whole::*parts,
                  std::vector<entry_part<Part>>& all) {
  for (const Whole& whole : wholes) {
    for (const Part& part : whole.*parts) all.push_back({&whole.id, &part});
  }
}

[[nodiscard]] inline std::vector<entry_part<scheme_item>> items_of(const policy_content& p) {
  std::vector<entry_part<scheme_item>> all;
  append_parts(p.schemes, &scheme::items, all);
  return all;
}
[[nodiscard]] inline std::vector<entry_part<scheme_veto>> vetoes_of(const policy_content& p) {
  std::vector<entry_part<scheme_veto>> all;
  append_parts(p.schemes, &scheme::vetoes, all);
  return all;
}
// Those of the schemes, then those of the ladders.
[[nodiscard]] inline std::vector<entry_part<consequence>> consequences_of(const policy_content& p) {
  std::vector<entry_part<consequence>> all;
  append_parts(p.schemes, &scheme::consequences, all);
  append_parts(p.ladders, &ladder::consequences, all);
  return all;
}

// Names in a row: `超额完成、完成`.
template <class Thing>
[[nodiscard]] std::string in_a_row(const std::vector<Thing>& things, std::string Thing::*name, language lang) {
  std::string out;
  for (const Thing& each : things) {
    if (!out.empty()) out += lang == language::zh ? "、" : ", ";
    out += each.*name;
  }
  return out;
}

// `1 unit`, `2 units`.
[[nodiscard]] inline std::string counted(const std::string& count, const std::string& thing) {
  return count + " " + thing + (count == "1" ? "" : "s");
}

[[nodiscard]] inline std::string describe_scheme(const scheme& s, language lang) {
  const bool zh = lang == language::zh, yearly = s.period == scheme_period::year;
  std::string out = (zh ? "考核办法 " : "scheme ") + s.id + (zh ? "：" : ": ");
  if (s.title != s.id) out += s.title + (zh ? "，" : ", ");
  out += zh ? (yearly ? "按年度" : "按规划期") : (yearly ? "of each year" : "of the whole period");
  const std::string units = std::to_string(s.over.size()), items = std::to_string(s.items.size());
  const std::string points = to_text(s.total);
  out += zh ? "，考核" + units + "个单位，" + items + "项共" + points + "分"
            : ", " + counted(units, "unit") + ", " + counted(items, "item") + ", " + counted(points, "point");
  return out + (zh ? "，等级：" : ", grades ") + in_a_row(s.grades, &grade_band::grade, lang);
}

[[nodiscard]] inline std::string describe_item(const entry_part<scheme_item>& item, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "计分项 " : "item ") + *item.whole + "/" + item.is->id + (zh ? "：" : ": ");
  if (item.is->title != item.is->id) out += item.is->title + (zh ? "，" : ", ");
  const std::string points = to_text(item.is->points);
  return out + (zh ? points + "分" : counted(points, "point"));
}

[[nodiscard]] inline std::string describe_veto(const policy_content& p, const entry_part<scheme_veto>& veto,
                                               language lang) {
  const bool zh = lang == language::zh;
  std::string grade;
  for (const scheme& each : p.schemes) {
    if (&each.id == veto.whole) grade = each.grades[veto.is->grade].grade;
  }
  return (zh ? "否决 " : "veto ") + *veto.whole + (zh ? "：" : ": ") + veto.is->when.text +
         (zh ? "，至多为“" + grade + "”" : ", at most '" + grade + "'");
}

[[nodiscard]] inline std::string describe_consequence(const entry_part<consequence>& c, language lang) {
  const bool zh = lang == language::zh;
  std::string out = (zh ? "后果 " : "consequence ") + *c.whole + (zh ? "：" : ": ");
  out += std::string(word(c.is->kind, lang)) + (zh ? "（" : " (") + c.is->when.text + (zh ? "）" : ")");
  return c.is->text.empty() ? out : out + (zh ? "：" : ": ") + c.is->text;
}

[[nodiscard]] inline std::string describe_ladder(const ladder& l, language lang) {
  const bool zh = lang == language::zh;
  constexpr std::string_view chinese[] = {"每年", "每半年", "每季度", "每月"};
  std::string out = (zh ? "预警等级 " : "ladder ") + l.id + (zh ? "：" : ": ");
  if (l.title != l.id) out += l.title + (zh ? "，" : ", ");
  out += zh ? chinese[static_cast<std::size_t>(l.every)] : to_text(l.every);
  const std::string targets = std::to_string(l.rungs.size());
  out += zh ? "，" + targets + "个目标" : ", " + counted(targets, "target");
  return out + (zh ? "，等级：" : ", levels ") + in_a_row(l.levels, &ladder_level::name, lang);
}

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
