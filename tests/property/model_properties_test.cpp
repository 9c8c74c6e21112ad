// SPDX-License-Identifier: Apache-2.0
// Whatever a package declares, building it ends with a policy or with problems, never with a crash; what is right
// stays right in any order.
#include <kaohe/model/build.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <support/toml_policy.hpp>

namespace {

using namespace kaohe;
using namespace kaohe_test;
using model::declaration;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::literal_kind;

/// A package that uses every noun and nearly every key.
std::string rich() {
  return R"toml(
[[list]]
id = "主要污染物"
members = ["氨氮", "二氧化硫"]
[[parameter]]
id = "红线"
values = [ { from = 2018-06-19, to = 2019-01-01, value = "1 tce/万元" }, { from = 2019-01-01, value = "0.9 tce/万元" } ]
[[indicator]]
id = "intensity"
name = "单位地区生产总值能耗"
unit = "tce/万元"
kind = "ratio"
formula = "能源消费总量 / 地区生产总值"
[[indicator]]
id = "net"
unit = "万tce"
kind = "total"
roll_up = { kind = ["town"] }
formula = "energy - max(0 tce, energy - 3 万tce)"
[[target]]
id = "cod-2020"
who = "某区"
indicator = "cod"
article = "二"
quote = "排放总量控制在3128吨以内，比2015年下降15.2%"
baseline = { period = 2015, value = "3688 吨", known_as_of = 2017-12-31 }
due = 2020
level = "<= 3128 吨"
reduction = ">= 15.2 %"
decides = "level"
about = "1 吨"
round_to = "1 吨"
stretch = { level = "<= 3000 吨" }
binding = true
lead = ["某区"]
[[target]]
id = "firms"
who = { kind = "town", parent = "某区" }
indicator = "firms"
article = "三"
over = { from = 2016, to = 2020 }
total = ">= 100 家"
[[target]]
id = "trend"
who = ["北镇", "南镇"]
indicator = "share"
article = "五"
baseline = "previous year"
due = "each year"
trend = "rising"
judged_by = "determination"
[[target]]
id = "kept"
who = "某区"
indicator = "share"
article = "五"
due = 2018-12-31
level = ">= 55 %"
[[task]]
id = "report"
article = "十三"
each = 'kind = "enterprise" and intensity >= 3 tce/万元'
standing = true
done = "basically done"
[[measure]]
id = "m"
title = "措施"
article = "六"
lead = ["某区", "北镇"]
[[remark]]
article = "六"
quote = "倡导"
reason = "不可核查"
)toml";
}

const model::policy_source& rich_source() {
  static const model::policy_source source = [] {
    issues problems;
    return io::read_package({{"frame.toml", frame()}, {"x.toml", rich()}}, problems);
  }();
  return source;
}

/// Texts that mean something somewhere, and some that mean nothing anywhere.
rc::Gen<std::string> texts() {
  static const std::vector<std::string> vocabulary = {"",
                                                      "id",
                                                      "name",
                                                      "某区",
                                                      "district",
                                                      "cod",
                                                      "energy",
                                                      "gdp",
                                                      "intensity",
                                                      "net",
                                                      "share",
                                                      "<= 3 吨",
                                                      ">= 17",
                                                      ">= 17 %",
                                                      "[1 %..",
                                                      "吨",
                                                      "万tce",
                                                      "total",
                                                      "ratio",
                                                      "town",
                                                      "2020",
                                                      "2018-02-30",
                                                      "2018Q3",
                                                      "2020..2016",
                                                      "each year",
                                                      "previous year",
                                                      "implied",
                                                      "3688 吨",
                                                      "all",
                                                      "level",
                                                      "energy / gdp",
                                                      "intensity + net",
                                                      "net * net",
                                                      "max(",
                                                      "二",
                                                      "附件",
                                                      "……",
                                                      "控制在3吨以内",
                                                      "99999999999999999999999999 吨",
                                                      "0 %",
                                                      "-1 tce",
                                                      "final",
                                                      "rising",
                                                      "determination",
                                                      "quarter",
                                                      "true",
                                                      "是",
                                                      "\xF0\x9F\x8C\x8D",
                                                      "\x01\x1F",
                                                      "{}",
                                                      "a\nb",
                                                      "电力折标=等价值",
                                                      "＝",
                                                      "1e9999 %"};
  return rc::gen::oneOf(rc::gen::elementOf(vocabulary), rc::gen::string<std::string>());
}

source_text text_at(std::string value) {
  return {std::move(value), {"r.toml", *rc::gen::inRange(0U, 9U), *rc::gen::inRange(1U, 9U)}, {}};
}

std::string key() {
  static const std::vector<std::string> keys = {
      "id",          "name",      "en",       "kind",      "parent",       "successor",  "from",        "to",
      "note",        "title",     "document", "period",    "jurisdiction", "settled_by", "text",        "code",
      "members",     "value",     "values",   "basis",     "substance",    "unit",       "formula",     "roll_up",
      "article",     "quote",     "reading",  "who",       "indicator",    "baseline",   "due",         "over",
      "level",       "reduction", "change",   "increment", "total",        "trend",      "decides",     "stretch",
      "about",       "round_to",  "every",    "evidence",  "judged_by",    "binding",    "lead",        "with",
      "with_others", "each",      "standing", "done",      "strength",     "reason",     "known_as_of", "电力折标"};
  return *rc::gen::elementOf(keys);
}

declared_value value(int depth) {
  const int sort = *rc::gen::inRange(0, depth > 0 ? 8 : 6);
  const place where{"r.toml", *rc::gen::inRange(0U, 9U), 1};
  if (sort < 6) {
    const auto kind = static_cast<literal_kind>(*rc::gen::inRange(0, 4));
    return {where, literal{kind, text_at(*texts()), *rc::gen::arbitrary<bool>()}};
  }
  if (sort == 6) {
    std::vector<declared_value> list;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.push_back(value(depth - 1));
    return {where, std::move(list)};
  }
  declared_table table;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) table.entries.emplace_back(text_at(key()), value(depth - 1));
  return {where, std::move(table)};
}

declaration random_declaration() {
  static const std::vector<std::string> nouns = {"policy",    "responsible_unit", "list", "parameter",
                                                 "indicator", "target",           "task", "measure",
                                                 "remark",    "scheme",           ""};
  declaration made{text_at(*rc::gen::elementOf(nouns)), {}};
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) made.keys.entries.emplace_back(text_at(key()), value(2));
  return made;
}

/// Builds, and checks what holds of every build.
std::optional<policy> build_any(const model::policy_source& source) {
  issues problems;
  auto built = model::build(source, problems);
  RC_ASSERT(built.has_value() == !has_errors(problems));
  for (const issue& each : problems) {
    RC_ASSERT(!message(each, language::zh).empty());
    RC_ASSERT(!message(each, language::en).empty());
  }
  issues again;
  (void)model::build(source, again);
  RC_ASSERT(again == problems);
  return built;
}

RC_GTEST_PROP(ModelProperties, RandomDeclarationsNeverCrash, ()) {
  model::policy_source source;
  source.folder = "random";
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) source.declarations.push_back(random_declaration());
  source.text = text_at("（一）甲控制在3吨以内。\n附件\n\t17\n");
  (void)build_any(source);
}

RC_GTEST_PROP(ModelProperties, ChangedPackagesNeverCrash, ()) {
  model::policy_source source = rich_source();
  for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
    declaration& changed = source.declarations[*rc::gen::inRange<std::size_t>(0, source.declarations.size())];
    auto& entries = changed.keys.entries;
    if (entries.empty()) continue;
    const auto at = *rc::gen::inRange<std::size_t>(0, entries.size());
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        entries[at].value = value(2);
        break;
      case 1:
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 2:
        entries[at].key.value = key();
        break;
      default:
        entries.emplace_back(text_at(key()), value(2));
    }
  }
  (void)build_any(source);
}

RC_GTEST_PROP(ModelProperties, TheOrderOfDeclarationsDoesNotMatter, ()) {
  model::policy_source source = rich_source();
  const auto in_order = build_any(source);
  RC_ASSERT(in_order.has_value());
  std::vector<declaration> shuffled;
  while (!source.declarations.empty()) {
    const auto at = *rc::gen::inRange<std::size_t>(0, source.declarations.size());
    shuffled.push_back(std::move(source.declarations[at]));
    source.declarations.erase(source.declarations.begin() + static_cast<std::ptrdiff_t>(at));
  }
  source.declarations = std::move(shuffled);
  const auto other = build_any(source);
  RC_ASSERT(other.has_value());
  for (const target& each : (*in_order)->targets) {
    const target& same = other->at(*other->find_target(each.id));
    RC_ASSERT(in_order->at(each.measured).id == other->at(same.measured).id);
    RC_ASSERT(each.who.size() == same.who.size());
    RC_ASSERT(each.decides == same.decides);
  }
  for (const indicator& each : (*in_order)->indicators) {
    RC_ASSERT(each.basis == other->at(*other->find_indicator(each.id)).basis);
  }
}

/// A byte of an article stands in at most one sentence; sentences are in order, and each is found as a quote.
RC_GTEST_PROP(ModelProperties, SentencesAreQuotesOfTheirArticle, ()) {
  static const std::vector<std::string> parts = {"（一）", "（二）", "甲",     "。",    "；", "\n", "”",
                                                 "）",     " ",      "附件\n", "———\n", "…",  "\t"};
  std::string text;
  for (int i = *rc::gen::inRange(0, 60); i > 0; --i) text += *rc::gen::elementOf(parts);
  const document_text document = read_document({text, {}, {}});
  for (const article& each : document.articles) {
    std::size_t at = each.span.begin;
    RC_ASSERT(each.span.begin <= each.span.end && each.span.end <= text.size());
    for (const text_span& sentence : each.sentences) {
      RC_ASSERT(at <= sentence.begin && sentence.begin < sentence.end && sentence.end <= each.span.end);
      at = sentence.end;
      RC_ASSERT(locate(document, each, document.at(sentence)).not_found.empty());
    }
  }
}

}  // namespace
