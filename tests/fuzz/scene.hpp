// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_FUZZ_SCENE_HPP
#define KAOHE_TESTS_FUZZ_SCENE_HPP
/// \file scene.hpp
/// The names and tables that texts of the rule language may use: one name of every type at least, and those that the
/// text itself declares.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/table.hpp>
#include <kaohe/feel/type_text.hpp>

#include "samples.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace kaohe_fuzz {

/// A type as it is written, or nothing.
inline std::optional<kaohe::feel::shown_type> type_named(std::string_view words) {
  auto read = kaohe::feel::type_from_text(words);
  if (!read) {
    require(!message(read.error(), kaohe::language::zh).empty());
    return std::nullopt;
  }
  (void)type_text(read->of, read->shown);
  return *std::move(read);
}

/// The names, each with its value where the text gives one; the input of each is its place here.
struct scene {
  std::vector<kaohe::feel::declared_name> names;
  std::vector<std::optional<kaohe::feel::value>> given;

  void add(std::string name, kaohe::feel::shown_type of, std::optional<kaohe::feel::value> is = {}) {
    const auto input = static_cast<std::uint32_t>(names.size());
    names.push_back({std::move(name), std::move(of.of), input, std::move(of.shown), {}});
    given.push_back(std::move(is));
  }
};

/// Those that are always there. The first is the subject of unary tests unless the text declares one.
inline const scene& common_scene() {
  static const scene made = [] {
    static constexpr std::pair<const char*, const char*> all[] = {
        {"能耗", "tce"},
        {"当量能耗", "tce"},
        {"增加值", "万元"},
        {"煤", "t"},
        {"x", "%"},
        {"y", "number"},
        {"n", "number"},
        {"a", "boolean"},
        {"b", "boolean"},
        {"性质", "one of 新建|扩建|改建"},
        {"k", "one of 新建|扩建|改建"},
        {"行业", "code"},
        {"s", "string"},
        {"t", "string"},
        {"d", "date"},
        {"受理日期", "date"},
        {"天", "days"},
        {"月", "months"},
        {"l", "list of number"},
        {"m", "list of number"},
        {"lq", "list of tce"},
        {"lb", "list of boolean"},
        {"ls", "list of string"},
        {"ld", "list of date"},
        {"lk", "list of one of 新建|扩建|改建"},
        {"lc", "list of code"},
        {"ll", "list of list of number"},
        {"项目", "context of 能耗: tce, 名: string, 新: boolean"},
        {"项目们", "list of context of 能耗: tce, 名: string, 新: boolean"},
        {"p", "context of c: context of v: number, l: list of number"},
        {"r", "range of number"},
        {"rd", "range of date"},
        {"rq", "range of tce"},
    };
    scene s;
    for (const auto& [name, words] : all) s.add(name, type_named(words).value());
    s.names[0].declared.basis.state("电力折标", "等价值");
    s.names[1].declared.basis.state("电力折标", "当量值");
    s.names[2].declared.basis.state("价格", "2015年可比价");
    s.names[4].span.low = 0;
    s.names[4].span.high = 1;
    return s;
  }();
  return made;
}

/// The tables that are always there: one output, several, and lists of them.
inline const std::vector<std::shared_ptr<const kaohe::feel::table>>& common_tables() {
  using kaohe::feel::hit_policy;
  static const std::vector<std::shared_ptr<const kaohe::feel::table>> made = [] {
    const auto text = [](const char* t) { return kaohe::source_text{t, {}, {}}; };
    const auto of = [](const char* words) { return type_named(words)->of; };
    kaohe::feel::table_declaration fee;
    fee.id = text("收费");
    fee.parameters = {{"量", of("tce"), {}}, {"性质", of("one of 新建|扩建|改建"), {}}};
    fee.columns = {{text("量"), {}}, {text("性质"), {}}};
    fee.outputs = {{"费", of("number"), {}}};
    fee.rows = {{{text("< 1000 tce"), text("新建")}, {text("1")}, {}, {}, {}},
                {{text(">= 1000 tce"), text("新建、扩建")}, {text("量 / 1 tce")}, {}, {}, {}},
                {{text("-"), text("改建")}, {text("1 / 0")}, {}, {}, {}}};
    kaohe::feel::table_declaration grade;
    grade.id = text("分级");
    grade.parameters = {{"n", of("number"), {}}, {"b", of("boolean"), {}}};
    grade.columns = {{text("n * 2"), {}}, {text("b"), {}}};
    grade.outputs = {{"甲", of("number"), {}}, {"乙", of("string"), {}}};
    grade.rows = {{{text("> 2"), text("-")}, {text("n"), text("\"大\"")}, {}, {}, {}},
                  {{text("-"), text("true")}, {text("1"), text("\"中\"")}, {}, {}, {}}};
    grade.policy = hit_policy::first;
    grade.defaults = {text("0"), text("\"小\"")};
    kaohe::feel::table_declaration marks = grade;
    marks.id = text("各级");
    marks.policy = hit_policy::rule_order;
    marks.defaults.clear();
    std::vector<std::shared_ptr<const kaohe::feel::table>> all;
    for (const auto& each : {fee, grade, marks}) {
      kaohe::issues problems;
      all.push_back(check_table(each, kaohe::feel::scope(), problems));
      require(all.back() != nullptr);
    }
    return all;
  }();
  return made;
}

/// The lines of a text up to a mark.
inline std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> all;
  for (;;) {
    const std::size_t end = text.find(mark);
    all.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return all;
    text.remove_prefix(end + 1);
  }
}

/// Without blanks around it.
inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// What one input says: declarations `name: type`, `name: type = value` or `name = value` up to a line `---`, if there
/// is one; the text; and after a byte FF what chooses the values of the inputs.
struct sheet {
  scene names;
  std::string text;
  choices chosen;
};

/// A text as a value of a type of texts, or nothing.
inline std::optional<kaohe::feel::value> as_type(const kaohe::feel::value& v, const kaohe::feel::type& wanted) {
  using namespace kaohe::feel;
  if (wanted.kind == type_kind::code || wanted.kind == type_kind::string) return v;
  const auto at = std::find(wanted.names.begin(), wanted.names.end(), v.as_string());
  if (wanted.kind != type_kind::choice || at == wanted.names.end()) return std::nullopt;
  return choice{static_cast<std::uint32_t>(at - wanted.names.begin())};
}

/// Adds what one line declares, if it does.
inline void declare(scene& to, std::string_view line) {
  const std::size_t mark = line.find_first_of(":=");
  if (mark == std::string_view::npos) return;
  const std::string name(trimmed(line.substr(0, mark)));
  const std::size_t equals = line.find('=', mark);
  std::optional<kaohe::feel::evaluated> e;
  if (equals != std::string_view::npos) {
    kaohe::issues problems;
    e = kaohe::feel::evaluate_text({std::string(line.substr(equals + 1)), {}, {}}, {}, problems);
  }
  if (line[mark] == '=') {
    if (e) to.add(name, {e->program.result, kaohe::unit()}, e->answer);
    return;
  }
  auto of = type_named(trimmed(line.substr(mark + 1, std::min(equals, line.size()) - mark - 1)));
  if (!of) return;
  std::optional<kaohe::feel::value> is;
  if (e && e->program.result == of->of) is = e->answer;
  if (e && e->answer.kind() == kaohe::feel::value_kind::string) is = as_type(e->answer, of->of);
  to.add(name, *std::move(of), std::move(is));
}

inline sheet read_sheet(std::string_view all) {
  const std::size_t tail = all.find('\xFF');
  sheet made{{}, {}, choices(tail == std::string_view::npos ? "" : all.substr(tail + 1))};
  all = all.substr(0, tail);
  static constexpr std::string_view mark = "---\n";
  const std::size_t end = all.find(mark);
  if (end != std::string_view::npos) {
    for (const std::string_view line : split(all.substr(0, end), '\n')) declare(made.names, line);
    all.remove_prefix(end + mark.size());
  }
  const scene& common = common_scene();
  for (const auto& each : common.names) {
    made.names.names.push_back(each);
    made.names.names.back().input = static_cast<std::uint32_t>(made.names.given.size());
    made.names.given.emplace_back();
  }
  made.text = all;
  return made;
}

}  // namespace kaohe_fuzz

#endif
