// SPDX-License-Identifier: Apache-2.0
// Properties of the rule language on random texts: what is read prints back to itself, values are those of a direct
// computation, and no text of any sort makes it fall over or leaves it without a tree and without a problem.
#include <kaohe/feel/interval.hpp>

#include <support/feel.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using kaohe::number;
using kaohe::feel::expression;
using kaohe::feel::node_index;
using kaohe::feel::node_kind;

/// A random expression: its text, and its value computed with numbers alone (or a fault).
struct sample {
  std::string text;
  number value;
  int level = 0;  // 0 atom, 1 product, 2 sum
};

std::string blanks() { return *rc::gen::element<std::string>("", " ", "  ", "\n", " /* 注 */ ", "　"); }

sample atom(const std::vector<number>& inputs) {
  switch (*rc::gen::inRange(0, 4)) {
    case 0: {
      const int which = *rc::gen::inRange(0, 2);
      return {which == 0 ? "x" : "y", inputs[static_cast<std::size_t>(which)]};
    }
    case 1: {
      const int percent = *rc::gen::inRange(0, 10'000);
      return {std::to_string(percent) + *rc::gen::element<std::string>("%", " %", "％"), number::ratio(percent, 100)};
    }
    default: {
      const int hundredths = *rc::gen::inRange(0, 100'000);
      const std::string cents = std::to_string(hundredths % 100);
      return {std::to_string(hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents,
              number::ratio(hundredths, 100)};
    }
  }
}

std::string in_brackets(const sample& s, int level) {
  if (s.level <= level && *rc::gen::inRange(0, 5) != 0) return s.text;
  return *rc::gen::element<std::string>("(", "（") + blanks() + s.text + blanks() + ")";
}

sample random_sample(int depth, const std::vector<number>& inputs) {
  if (depth == 0) return atom(inputs);
  const auto part = [&] { return random_sample(*rc::gen::inRange(0, depth), inputs); };
  const auto joined = [](const std::string& left, const std::string& sign, const std::string& right) {
    return left + " " + blanks() + sign + blanks() + right;
  };
  switch (*rc::gen::inRange(0, 8)) {
    case 0: {
      const sample a = part();
      return {"-" + blanks() + in_brackets(a, 0), -a.value};
    }
    case 1: {
      const sample a = part();
      return {"abs(" + a.text + ")", a.value.fault() != kaohe::number_fault::none ? a.value : abs(a.value)};
    }
    case 2: {
      const sample a = part(), b = part();
      const bool least = *rc::gen::arbitrary<bool>();
      const number& faulty = a.value.fault() != kaohe::number_fault::none ? a.value : b.value;
      const bool first = least ? !(b.value < a.value) : !(b.value > a.value);
      const number value = faulty.fault() != kaohe::number_fault::none ? faulty : first ? a.value : b.value;
      return {(least ? "min(" : "max(") + a.text + " ," + blanks() + b.text + ")", value};
    }
    case 3: {
      const sample a = part(), b = part();
      return {joined(in_brackets(a, 1), "*", in_brackets(b, 0)), a.value * b.value, 1};
    }
    case 4: {
      const sample a = part(), b = part();
      return {joined(in_brackets(a, 1), "/ ", in_brackets(b, 0)), a.value / b.value, 1};
    }
    case 5: {
      const sample a = part(), b = part();
      return {joined(in_brackets(a, 2), "-", in_brackets(b, 1)), a.value - b.value, 2};
    }
    default: {
      const sample a = part(), b = part();
      return {joined(in_brackets(a, 2), "+", in_brackets(b, 1)), a.value + b.value, 2};
    }
  }
}

std::vector<number> random_inputs() {
  return {number::ratio(*rc::gen::inRange(-500, 500), 100), number::ratio(*rc::gen::inRange(-20, 20), 7)};
}

RC_GTEST_PROP(FeelProperties, EvaluationEqualsADirectComputation, ()) {
  const std::vector<number> inputs = random_inputs();
  const sample s = random_sample(*rc::gen::inRange(0, 6), inputs);
  const auto compiled = kaohe_test::compile(s.text);
  RC_ASSERT(compiled.errors().empty());
  RC_ASSERT(compiled.program.has_value());
  std::vector<kaohe::feel::value> values;
  for (const auto which : compiled.program->inputs) values.emplace_back(inputs.at(which - 5));
  const auto result = kaohe::feel::evaluate(*compiled.program, values);
  if (s.value.fault() == kaohe::number_fault::none) {
    RC_ASSERT(result.is_number());
    RC_ASSERT(result.as_number() == s.value);
  } else {
    RC_ASSERT(result.is_fault());
    RC_ASSERT(static_cast<int>(result.as_fault().cause) == static_cast<int>(s.value.fault()));
  }
}

/// True if the part of the text that each node spans is read as that node.
bool parts_read_as_themselves(const expression& e) {
  for (node_index i = 0; i < e.nodes.size(); ++i) {
    const node_kind kind = e.at(i).kind;
    if (kind == node_kind::test || kind == node_kind::unary_tests || kind == node_kind::any ||
        kind == node_kind::subject)
      continue;
    kaohe::issues problems;
    const auto again = kaohe::feel::parse_expression({std::string(e.text_of(i)), {}, {}}, problems);
    if (!again || kaohe_test::shape(*again, again->root) != kaohe_test::shape(e, i)) return false;
  }
  return true;
}

RC_GTEST_PROP(FeelProperties, EveryPartOfATextReadsAsItself, ()) {
  const std::vector<number> inputs = random_inputs();
  const auto side = [&] { return random_sample(*rc::gen::inRange(0, 4), inputs).text; };
  std::string text = side() + *rc::gen::element<std::string>(" > ", " <= ", " = ", " != ", "≥") + side();
  if (*rc::gen::arbitrary<bool>()) text = "not(" + text + ")";
  if (*rc::gen::arbitrary<bool>()) text += " and (" + side() + " in [" + side() + " .. " + side() + ") or a)";
  if (*rc::gen::arbitrary<bool>()) text += " 或 缺失(x) 且 " + side() + " 属于 (1, [2..3), > " + side() + ")";
  kaohe::issues problems;
  const auto e = kaohe::feel::parse_expression({text, {}, {}}, problems);
  RC_ASSERT(e.has_value());
  RC_ASSERT(parts_read_as_themselves(*e));
}

RC_GTEST_PROP(FeelProperties, ComparisonsAgreeWithNumbers, ()) {
  const std::vector<number> inputs = random_inputs();
  const sample a = random_sample(*rc::gen::inRange(0, 3), inputs), b = random_sample(*rc::gen::inRange(0, 3), inputs);
  RC_PRE(a.value.fault() == kaohe::number_fault::none && b.value.fault() == kaohe::number_fault::none);
  const auto is = [&](const char* sign) {
    return kaohe_test::run(a.text + sign + b.text, {{5, inputs[0]}, {6, inputs[1]}}) == "true";
  };
  RC_ASSERT(is(" < ") == (a.value < b.value));
  RC_ASSERT(is(" <= ") == (a.value <= b.value));
  RC_ASSERT(is(" > ") == (a.value > b.value));
  RC_ASSERT(is(" >= ") == (a.value >= b.value));
  RC_ASSERT(is(" = ") == (a.value == b.value));
  RC_ASSERT(is(" != ") == (a.value != b.value));
}

/// What filling in any value for the missing inputs could yield must not contradict what was said without them.
RC_GTEST_PROP(FeelProperties, AMissingInputNeverDecidesAndNeverContradicts, ()) {
  const auto condition = [](auto&& self, int depth) -> std::string {
    const auto part = [&] { return "(" + self(self, depth - 1) + ")"; };
    switch (depth == 0 ? *rc::gen::inRange(0, 3) : *rc::gen::inRange(0, 6)) {
      case 0:
        return *rc::gen::element<std::string>("a", "b", "true", "false");
      case 1:
        return "x > " + std::to_string(*rc::gen::inRange(-2, 3));
      case 2:
        return "y in [" + std::to_string(*rc::gen::inRange(-2, 1)) + "..1]";
      case 3:
        return part() + " and " + part();
      case 4:
        return part() + " or " + part();
      default:
        return "not" + part();
    }
  };
  const std::string text = condition(condition, *rc::gen::inRange(1, 4));
  const kaohe_test::given all{{5, *rc::gen::inRange(-3, 4)},
                              {6, *rc::gen::inRange(-3, 4)},
                              {7, *rc::gen::arbitrary<bool>()},
                              {8, *rc::gen::arbitrary<bool>()}};
  kaohe_test::given some;
  for (const auto& one : all) {
    if (*rc::gen::arbitrary<bool>()) some.insert(one);
  }
  const std::string known = kaohe_test::run(text, all), partly = kaohe_test::run(text, some);
  RC_ASSERT(known == "true" || known == "false");
  RC_ASSERT(partly == known || partly.substr(0, 7) == "missing");
}

/// Words, marks and broken pieces in any order.
std::string soup() {
  const auto piece = rc::gen::element<std::string>(
      "1", "3,128", "10.3 万 tce", "5 t", "15.2 %", "5 kWx", "x", "能耗", "性质", "a", "b", "无", "max", "missing",
      "list contains", "+", "-", "*", "/", "**", "=", "!=", "<", ">=", "≤", "and", "or", "not", "in", "between", "且",
      "或", "非", "属于", "if", "then", "else", "for", "return", "some", "satisfies", "function", "null", "true", "(",
      ")", "[", "]", "{", "}", "（", "］", "..", ".", ",", "、", ":", "?", "@", "@\"2018-02-30\"", "2018年6月19日",
      "\"新建\"", "“", "\"", "'", "//", "/*", "*/", "\n", "\\", "#", "\xFF", "\u200B", "Ａ", "instance of");
  std::string text;
  for (const auto& p : *rc::gen::container<std::vector<std::string>>(piece)) {
    text += p + *rc::gen::element<std::string>(" ", "", " ");
  }
  return text;
}

RC_GTEST_PROP(FeelProperties, AnyTextHasATreeOrProblems, ()) {
  const std::string text = *rc::gen::arbitrary<bool>() ? soup() : *rc::gen::arbitrary<std::string>();
  for (const bool unary : {false, true}) {
    kaohe::issues problems;
    const kaohe::source_text source{text, {"f", 3, 5}, {}};
    const auto e =
        unary ? kaohe::feel::parse_unary_tests(source, problems) : kaohe::feel::parse_expression(source, problems);
    RC_ASSERT(e.has_value() == problems.empty());
    for (const auto& p : problems) {
      RC_ASSERT(p.where.line >= 3U);
      RC_ASSERT(!message(p, kaohe::language::zh).empty());
    }
    if (!e) continue;
    RC_ASSERT(e->root + 1 == e->nodes.size());
    const auto program =
        unary ? kaohe::feel::check_unary_tests(*e, kaohe_test::in_unit("%"), kaohe_test::sample_names(), problems)
              : kaohe::feel::check_expression(*e, kaohe_test::sample_names(), problems);
    RC_ASSERT(program.has_value() == problems.empty());
    if (unary) (void)kaohe::feel::as_interval(*e);
    if (program) (void)kaohe_test::run(*program);
  }
}

}  // namespace
