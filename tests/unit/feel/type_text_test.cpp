// SPDX-License-Identifier: Apache-2.0
#include <kaohe/feel/type_text.hpp>

#include "support/feel.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using kaohe::issue_code;
using kaohe::language;
using kaohe::feel::type;
using kaohe::feel::type_from_text;
using kaohe::feel::type_kind;
using kaohe::feel::type_text;
using kaohe_test::in_unit;

type read_type(std::string_view text) {
  const auto found = type_from_text(text);
  EXPECT_TRUE(found) << text << ": " << (found ? "" : to_text(found.error(), language::en));
  return found ? found->of : type::empty_list();
}

std::string wrong(std::string_view text) {
  const auto found = type_from_text(text);
  return found ? type_text(found->of, found->shown) : to_text(found.error().code);
}

TEST(TypeText, PlainTypes) {
  EXPECT_EQ(read_type("number"), type::of({}));
  EXPECT_EQ(read_type("boolean"), type::plain(type_kind::boolean));
  EXPECT_EQ(read_type("string"), type::plain(type_kind::string));
  EXPECT_EQ(read_type("code"), type::plain(type_kind::code));
  EXPECT_EQ(read_type("date"), type::plain(type_kind::date));
  EXPECT_EQ(read_type("days"), type::plain(type_kind::days));
  EXPECT_EQ(read_type("months"), type::plain(type_kind::months));
}

TEST(TypeText, AUnitSaysTheDimensionAndHowAmountsAreShown) {
  EXPECT_EQ(read_type("tce"), in_unit("tce"));
  EXPECT_EQ(read_type("kgce/(m²·a)"), in_unit("kgce/(m²·a)"));
  EXPECT_EQ(read_type("%"), type::of({}));
  EXPECT_EQ(type_from_text("万tce")->shown.spelling, "万tce");
  EXPECT_EQ(type_from_text("list of 吨标准煤/万元")->shown.spelling, "吨标准煤/万元");
  EXPECT_EQ(type_from_text("context of a: string, b: t, c: 元")->shown.spelling, "t");
  EXPECT_EQ(type_from_text("number")->shown, kaohe::unit{});
}

TEST(TypeText, ListsRangesChoicesContexts) {
  EXPECT_EQ(read_type("list of list of date"), type::list_of(type::list_of(type::plain(type_kind::date))));
  EXPECT_EQ(read_type("range of tce"), type::range_of(in_unit("tce")));
  EXPECT_EQ(read_type("one of 新建|扩建 | 改建"), type::choice_of({"新建", "扩建", "改建"}));
  EXPECT_EQ(read_type("one of 新建"), type::choice_of({"新建"}));
  EXPECT_EQ(read_type("context of 能耗: tce, 名 : string"),
            type::context_of({"能耗", "名"}, {in_unit("tce"), type::plain(type_kind::string)}));
  EXPECT_EQ(read_type("list of context of a: one of x|y, b: number"),
            type::list_of(type::context_of({"a", "b"}, {type::choice_of({"x", "y"}), type::of({})})));
}

TEST(TypeText, ACommaGoesWithTheInnermostContextUnlessParenthesesSayOtherwise) {
  const type inner = type::context_of({"b", "c"}, {type::of({}), type::of({})});
  EXPECT_EQ(read_type("context of a: context of b: number, c: number"), type::context_of({"a"}, {inner}));
  EXPECT_EQ(read_type("context of a: (context of b: number), c: number"),
            type::context_of({"a", "c"}, {type::context_of({"b"}, {type::of({})}), type::of({})}));
  EXPECT_EQ(read_type("((tce))"), in_unit("tce"));
}

TEST(TypeText, WhatIsNoTypeIsAnIssue) {
  EXPECT_EQ(wrong(""), "KH-0302");
  EXPECT_EQ(wrong("list of "), "KH-0302");
  EXPECT_EQ(wrong("list of"), "KH-0201");  // a unit nobody knows
  EXPECT_EQ(wrong("strnig"), "KH-0201");
  EXPECT_EQ(wrong("tce tce"), "KH-0202");
  EXPECT_EQ(wrong("tce, t"), "KH-0301");
  EXPECT_EQ(wrong("tce)"), "KH-0301");
  EXPECT_EQ(wrong("(tce"), "KH-0302");
  EXPECT_EQ(wrong("one of "), "KH-0302");
  EXPECT_EQ(wrong("one of a||b"), "KH-0301");
  EXPECT_EQ(wrong("one of a|a"), "KH-0319");
  EXPECT_EQ(wrong("context of a"), "KH-0302");
  EXPECT_EQ(wrong("context of : tce"), "KH-0301");
  EXPECT_EQ(wrong("context of a: tce,"), "KH-0302");
  EXPECT_EQ(wrong("context of a: tce, a: t"), "KH-0319");
}

TEST(TypeText, DepthIsLimited) {
  std::string deep = "number";
  for (int i = 0; i < 50; ++i) deep = "list of " + deep;
  EXPECT_TRUE(type_from_text(deep));
  EXPECT_EQ(wrong("list of " + deep), "KH-0309");
  EXPECT_EQ(wrong(std::string(100'000, '(')), "KH-0309");
}

TEST(TypeText, WrittenTypesAreReadAgain) {
  for (const char* const text :
       {"number", "tce", "kgce/(m²·a)", "boolean", "string", "code", "date", "days", "months", "one of 新建|扩建",
        "list of t", "list of list of number", "range of date", "context of a: tce, b: string",
        "context of a: (context of b: number), c: list of code", "context of a: (list of context of b: days)",
        "list of context of a: one of x|y"}) {
    const auto found = type_from_text(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(type_text(found->of, found->shown), text);
  }
  EXPECT_EQ(type_text(type::empty_list(), {}), "list");
  EXPECT_EQ(type_text(in_unit("tce"), kaohe::parse_unit("t").value()), "kgce");
  EXPECT_EQ(type_text(in_unit("%"), kaohe::parse_unit("%").value()), "%");
}

}  // namespace
