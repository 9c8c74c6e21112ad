// SPDX-License-Identifier: Apache-2.0
#include <kaohe/quantity/quantity.hpp>
#include <kaohe/quantity/unit_table.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using namespace kaohe;

/// A symbol of the table, perhaps with a prefix that it takes.
rc::Gen<std::string> any_symbol() {
  return rc::gen::exec([] {
    const auto rows = unit_table();
    const auto& row = rows[*rc::gen::inRange<std::size_t>(0, rows.size())];
    std::string symbol(row.symbol);
    if (row.takes == prefixes::none || *rc::gen::arbitrary<bool>()) return symbol;
    const auto multiples = multiple_prefixes();
    const bool latin = static_cast<unsigned char>(symbol.front()) < 0x80;
    const auto si = latin ? latin_prefixes() : chinese_si_prefixes();
    if (row.takes == prefixes::si && *rc::gen::arbitrary<bool>()) {
      symbol.insert(0, si[*rc::gen::inRange<std::size_t>(0, si.size())].symbol);
    }
    symbol.insert(0, multiples[*rc::gen::inRange<std::size_t>(0, multiples.size())].symbol);
    return symbol;
  });
}

/// A unit as a person may write it: `a`, `a·b`, `a/b`, `a/(b·c)`, `a/b/c`.
rc::Gen<std::string> any_unit() {
  return rc::gen::exec([] {
    const auto a = *any_symbol(), b = *any_symbol(), c = *any_symbol();
    switch (*rc::gen::inRange(0, 6)) {
      case 0:
        return a + "·" + b;
      case 1:
        return a + "/" + b;
      case 2:
        return a + "/(" + b + "·" + c + ")";
      case 3:
        return a + "/" + b + "/" + c;
      default:
        return a;
    }
  });
}

/// A decimal of up to six digits and three places.
rc::Gen<number> any_decimal() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange(-999'999, 1'000'000), rc::gen::inRange(0, 4)),
                      [](const std::pair<int, int>& p) { return number(p.first) * number::power_of_ten(-p.second); });
}

unit read(const std::string& text) {
  const auto parsed = parse_unit(text);
  RC_ASSERT(parsed.has_value());
  return *parsed;
}

/// Units of one dimension, of different sizes.
rc::Gen<std::pair<unit, unit>> same_dimension() {
  return rc::gen::exec([] {
    const unit a = read(*any_symbol()), below = read(*any_symbol());
    std::vector<unit> alike;
    for (const auto& row : unit_table()) {
      if (row.dimension == a.dimension) alike.push_back(read(std::string(row.symbol)));
    }
    const unit b = alike[*rc::gen::inRange<std::size_t>(0, alike.size())];
    if (*rc::gen::arbitrary<bool>()) return std::pair(a, b);
    return std::pair(a / below, b / below);
  });
}

RC_GTEST_PROP(quantity, parsing_what_was_printed_gives_the_same, ()) {
  const quantity q{*any_decimal(), read(*any_unit())};
  const auto again = parse_quantity(to_text(q));
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->amount == q.amount);
  RC_ASSERT(again->unit == q.unit);
  RC_ASSERT(again->unit.spelling == q.unit.spelling);
}

RC_GTEST_PROP(quantity, composed_spellings_read_back_as_the_composed_unit, ()) {
  const unit a = read(*any_unit()), b = read(*any_unit());
  for (const unit& composed : {a * b, a / b}) {
    const auto again = parse_unit(composed.spelling);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == composed);
  }
}

RC_GTEST_PROP(quantity, conversion_there_and_back_is_exact, ()) {
  const auto [a, b] = *same_dimension();
  const quantity q{*any_decimal(), a};
  const auto there = convert(q, b);
  RC_ASSERT(there.has_value());
  RC_ASSERT(there->coherent() == q.coherent());
  RC_ASSERT(convert(*there, a)->amount == q.amount);
  RC_ASSERT(*compare(q, *there) == std::strong_ordering::equal);
}

RC_GTEST_PROP(quantity, sums_do_not_depend_on_the_units, ()) {
  const auto [a, b] = *same_dimension();
  const quantity x{*any_decimal(), a}, y{*any_decimal(), b};
  RC_ASSERT(add(x, y)->unit == a);
  RC_ASSERT(add(x, y)->coherent() == x.coherent() + y.coherent());
  RC_ASSERT(subtract(x, y)->coherent() == x.coherent() - y.coherent());
  RC_ASSERT(subtract(*add(x, y), y)->amount == x.amount);
  RC_ASSERT((*compare(x, y) == std::strong_ordering::less) == (x.coherent() < y.coherent()));
}

RC_GTEST_PROP(quantity, different_dimensions_never_mix, ()) {
  const quantity x{*any_decimal(), read(*any_unit())}, y{*any_decimal(), read(*any_unit())};
  const bool same = x.unit.dimension == y.unit.dimension;
  RC_ASSERT(add(x, y).has_value() == same);
  RC_ASSERT(subtract(x, y).has_value() == same);
  RC_ASSERT(compare(x, y).has_value() == same);
  RC_ASSERT(convert(x, y.unit).has_value() == same);
}

RC_GTEST_PROP(quantity, products_and_quotients_multiply_and_divide_what_is_meant, ()) {
  const quantity x{*any_decimal(), read(*any_unit())}, y{*any_decimal(), read(*any_unit())};
  RC_ASSERT((x * y).coherent() == x.coherent() * y.coherent());
  RC_ASSERT((x * y).unit.dimension == x.unit.dimension * y.unit.dimension);
  RC_PRE(!y.amount.is_zero());
  RC_ASSERT((x / y).coherent() == x.coherent() / y.coherent());
  RC_ASSERT((x / y).unit.dimension == x.unit.dimension / y.unit.dimension);
}

RC_GTEST_PROP(match_unit, reads_a_prefix_of_the_text_that_parses_to_the_same, ()) {
  const std::string written = *any_unit();
  const auto behind =
      *rc::gen::element<std::string>("", " ", ")", "/2", "/ t", "..5", "-1", "·", "·2", "，", "/(x+1)", "\xff");
  const auto matched = match_unit(written + behind);
  RC_ASSERT(matched.has_value());
  RC_ASSERT(matched->length == written.size());
  RC_ASSERT(matched->found == read(written));
}

/// Bytes, and pieces that mean something to the reader of units, in any order.
rc::Gen<std::string> any_noise() {
  const auto piece = rc::gen::oneOf(rc::gen::string<std::string>(), any_symbol(),
                                    rc::gen::element<std::string>("/", "·", "(", ")", "1", "万", " ", "％", "（",
                                                                  "\xe5", "\xf0\x9f", "e", "-", ".", ","));
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const auto& p : pieces) text += p;
    return text;
  });
}

RC_GTEST_PROP(noise, is_read_or_refused_but_never_more, ()) {
  const std::string text = *any_noise();
  if (const auto matched = match_unit(text)) {
    RC_ASSERT(matched->length > 0 && matched->length <= text.size());
    RC_ASSERT(parse_unit(std::string_view(text).substr(0, matched->length)).value() == matched->found);
    RC_ASSERT(matched->found.size > 0);
  }
  const auto q = parse_quantity(text);
  if (q && to_text(*q).size() <= 1000) RC_ASSERT(parse_quantity(to_text(*q)).has_value());  // 1e5000 prints more
  if (is_unit_symbol(text)) RC_ASSERT(parse_unit(text).has_value());
}

}  // namespace
