// SPDX-License-Identifier: Apache-2.0
#include "given_value.hpp"

#include "fit_value.hpp"

#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/interval.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/type_text.hpp>
#include <kaohe/impl/feel/type_rules.hpp>
#include <kaohe/impl/model/read_basis.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using feel::type;
using feel::type_kind;
using feel::value;
using kaohe::detail::bilingual;
using kaohe::detail::shown;
using model::declared_table;
using model::declared_value;
using model::literal;
using model::literal_kind;

constexpr auto declaration_keys =
    std::to_array<std::string_view>({"type", "unit", "values", "basis", "range", "missing", "value"});

bool is_declaration(const declared_table& table) {
  return std::any_of(table.entries.begin(), table.entries.end(), [](const model::declared_entry& each) {
    return std::find(declaration_keys.begin(), declaration_keys.end(), each.key.value) != declaration_keys.end();
  });
}

class value_reader {
 public:
  value_reader(std::string name, issues& problems) : name_(std::move(name)), problems_(problems) {}

  [[nodiscard]] std::optional<given_value> read(const declared_value& from, const wanted_type* wanted) {
    if (const auto* const single = std::get_if<literal>(&from.content)) return read_literal(from, *single, wanted);
    if (const auto* const several = std::get_if<std::vector<declared_value>>(&from.content)) {
      return fitted(from.where, read_list(*several, wanted), wanted);
    }
    const auto& table = std::get<declared_table>(from.content);
    return fitted(from.where, is_declaration(table) ? read_declaration(table, from.where) : read_context(table, wanted),
                  wanted);
  }

 private:
  void report(issue_code code, place where, std::vector<std::string> args) {
    problems_.push_back({code, std::move(where), std::move(args)});
  }

  /// The value as one of the type wanted.
  [[nodiscard]] std::optional<given_value> fitted(const place& where, std::optional<given_value> made,
                                                  const wanted_type* wanted) {
    if (!made || wanted == nullptr) return made;
    auto held = fit_value(made->held, made->of, wanted->of, where, problems_);
    if (!held) return std::nullopt;
    return given_value{wanted->of, wanted->shown, *std::move(held), std::move(made->span)};
  }

  [[nodiscard]] std::optional<given_value> read_literal(const declared_value& from, const literal& single,
                                                        const wanted_type* wanted) {
    const place where = place_at(single.text, 0);
    switch (single.kind) {
      case literal_kind::boolean:
        return fitted(where, given_value{type::plain(type_kind::boolean), {}, single.text.value == "true", {}}, wanted);
      case literal_kind::date: {
        const auto day = model::detail::read_date(from, name_, problems_);
        if (!day) return std::nullopt;
        return fitted(where, given_value{type::plain(type_kind::date), {}, *day, {}}, wanted);
      }
      case literal_kind::number:
        return read_number(single.text, wanted);
      case literal_kind::string:
        break;
    }
    if (wanted != nullptr && feel::detail::is_textual(wanted->of)) {  // the text itself
      return fitted(where, given_value{type::plain(type_kind::string), {}, single.text.value, {}}, wanted);
    }
    return fitted(where, read_expression(single.text), wanted);
  }

  [[nodiscard]] std::optional<given_value> read_number(const source_text& text, const wanted_type* wanted) {
    const place where = place_at(text, 0);
    const auto read = number::from_text(text.value);
    if (!read) {
      report(read.error().code, where, read.error().args);
      return std::nullopt;
    }
    const bool amount = wanted != nullptr && wanted->of.kind == type_kind::quantity;
    if (amount && wanted->counts_in_unit) return given_value{wanted->of, wanted->shown, *read * wanted->shown.size, {}};
    if (amount && !wanted->of.dimension.is_none()) {
      report(issue_code::unit_missing, where, {text.value, wanted->shown.spelling});
      return std::nullopt;
    }
    return fitted(where, given_value{type::of({}), {}, *read, {}}, wanted);
  }

  [[nodiscard]] std::optional<given_value> read_expression(const source_text& text) {
    const auto made = feel::evaluate_text(text, {}, problems_);
    if (!made) return std::nullopt;
    if (const auto faults = feel::faults_in(made->answer); !faults.empty()) {
      const auto why = faults.front().cause;
      report(issue_code::invalid_value, place_at(text, faults.front().begin),
             {name_, shown(text.value),
              bilingual("有值的式子（" + std::string(sentence(why, language::zh)) + "）",
                        "what has a value (" + std::string(sentence(why, language::en)) + ")")});
      return std::nullopt;
    }
    return given_value{made->program.result, made->program.notes[made->text.root].shown, made->answer, {}};
  }

  [[nodiscard]] std::optional<given_value> read_list(const std::vector<declared_value>& all,
                                                     const wanted_type* wanted) {
    const bool knows = wanted != nullptr && wanted->of.kind == type_kind::list && !wanted->of.parts.empty();
    const wanted_type element =
        knows ? wanted_type{wanted->of.parts[0], wanted->shown, wanted->counts_in_unit} : wanted_type{};
    given_value list{type::empty_list(), {}, {}, {}};
    std::vector<value> elements;
    bool ok = true;
    for (const declared_value& each : all) {
      auto made = read(each, knows ? &element : nullptr);
      ok = ok && made;
      if (!made) continue;
      if (list.of.parts.empty()) {
        list.of = type::list_of(made->of);
      } else if (!joins(list.of.parts[0], made->of)) {
        report(issue_code::list_elements_differ, each.where,
               {feel::detail::words(list.of.parts[0]), feel::detail::words(made->of)});
        ok = false;
      }
      if (list.shown.spelling.empty()) list.shown = made->shown;
      elements.push_back(std::move(made->held));
    }
    if (!ok) return std::nullopt;
    list.held = value::list(std::move(elements));
    return list;
  }

  /// Widens the type of a list's elements by that of one more, if it fits. Choices of other values do not.
  [[nodiscard]] static bool joins(type& common, const type& next) {
    const bool choices = common.kind == type_kind::choice || next.kind == type_kind::choice;
    if (choices ? common != next : !feel::detail::go_together(common, next)) return false;
    common = feel::detail::either(common, next);
    return true;
  }

  [[nodiscard]] std::optional<given_value> read_context(const declared_table& table, const wanted_type* wanted) {
    const bool knows = wanted != nullptr && wanted->of.kind == type_kind::context;
    given_value made{type::context_of({}, {}), {}, {}, {}};
    std::vector<value> entries;
    bool ok = true;
    auto in_order = table.entries;  // as the keys of a type are
    std::sort(in_order.begin(), in_order.end(), [](const auto& a, const auto& b) { return a.key.value < b.key.value; });
    for (const auto& [key, each] : in_order) {
      wanted_type entry;
      bool known = false;
      for (std::size_t i = 0; knows && i < wanted->of.names.size(); ++i) {
        if (wanted->of.names[i] != key.value) continue;
        entry = {wanted->of.parts[i], wanted->shown, false};
        known = true;
      }
      auto read_entry = read(each, known ? &entry : nullptr);
      ok = ok && read_entry;
      if (!read_entry) continue;
      made.of.names.push_back(key.value);
      made.of.parts.push_back(std::move(read_entry->of));
      if (made.shown.spelling.empty()) made.shown = read_entry->shown;
      entries.push_back(std::move(read_entry->held));
    }
    if (!ok) return std::nullopt;
    made.held = value::context(std::move(entries));
    return made;
  }

  // --- declarations ---

  [[nodiscard]] std::optional<given_value> read_declaration(const declared_table& table, const place& where) {
    const std::size_t before = problems_.size();
    const model::detail::key_reader keys(table, declaration_keys, {name_, name_, where, false}, problems_);
    const std::optional<wanted_type> wanted = declared_type(keys);
    if (problems_.size() > before) return std::nullopt;
    const bool absent = keys.boolean("missing").value_or(false);
    const declared_value* const written = keys.find("value");
    if (absent && written != nullptr) keys.report_conflict("value", "missing");
    if (!absent && written == nullptr) keys.report_missing("value");
    if (absent && !wanted) keys.report_missing("type");
    if (problems_.size() > before) return std::nullopt;

    given_value made;
    if (absent) {
      made = {wanted->of, wanted->shown, value(), {}};
    } else {
      auto found = read(*written, wanted ? &*wanted : nullptr);
      if (!found) return std::nullopt;
      made = *std::move(found);
    }
    if (keys.has("basis")) take_basis(keys, made);
    if (keys.has("range")) take_range(keys, made);
    if (problems_.size() > before) return std::nullopt;
    return made;
  }

  /// The type that `type`, `unit` or `values` state.
  [[nodiscard]] std::optional<wanted_type> declared_type(const model::detail::key_reader& keys) {
    for (const char* const other : {"unit", "values"}) {
      const bool choice = other == std::string_view("values") && keys.string("type") == "choice";
      if (keys.has("type") && keys.has(other) && !choice) keys.report_conflict("type", other);
    }
    if (keys.has("unit") && keys.has("values")) keys.report_conflict("unit", "values");
    if (keys.has("values")) return wanted_type{type::choice_of(keys.strings("values")), {}, false};
    if (const source_text* const text = keys.text("unit")) {
      auto read_unit = parse_unit(text->value);
      if (read_unit) return wanted_type{type::of(read_unit->dimension), *read_unit, true};
      report(read_unit.error().code, place_at(*text, 0), read_unit.error().args);
    }
    if (const source_text* const text = keys.text("type")) {
      auto found = feel::type_from_text(text->value);
      if (found) return wanted_type{std::move(found->of), std::move(found->shown), false};
      report(found.error().code, place_at(*text, 0), found.error().args);
    }
    return std::nullopt;
  }

  void take_basis(const model::detail::key_reader& keys, given_value& made) {
    if (made.of.kind == type_kind::quantity) {
      made.of.basis = model::detail::read_basis(keys);
    } else {
      report_no_quantity(keys.place_of("basis"), made.of);
    }
  }

  /// What the amount may be: `[0..100] %`, `>= 0 tce`.
  void take_range(const model::detail::key_reader& keys, given_value& made) {
    const source_text* const text = keys.text("range");
    if (text == nullptr) return;
    const place where = place_at(*text, 0);
    if (made.of.kind != type_kind::quantity) return report_no_quantity(where, made.of);
    const auto tests = feel::parse_unary_tests(*text, problems_);
    if (!tests) return;
    const auto allowed = feel::as_interval(*tests);
    if (!allowed) return report(issue_code::invalid_value, where, {"range", shown(text->value), "[0 tce..100 tce]"});
    const auto end_of = [&](const std::optional<feel::bound>& b, std::optional<number>& end, bool& included) {
      if (!b) return true;
      end = b->value.coherent(), included = b->included;
      return b->value.unit.dimension == made.of.dimension;
    };
    const bool low = end_of(allowed->low, made.span.low, made.span.low_included);
    if (low && end_of(allowed->high, made.span.high, made.span.high_included)) {
      if (made.held.is_number() && !allowed->contains(made.held.as_number())) {
        report(issue_code::invalid_value, where,
               {name_, to_text(quantity{made.held.as_number() / made.shown.size, made.shown}), shown(text->value)});
      }
      return;
    }
    const quantity& wrong = low ? allowed->high->value : allowed->low->value;
    report(issue_code::type_mismatch, where,
           {feel::detail::words(type::of(wrong.unit.dimension)), feel::detail::words(made.of)});
  }

  void report_no_quantity(const place& where, const type& found) {
    report(issue_code::type_mismatch, where, {feel::detail::words(found), feel::detail::words(type_kind::quantity)});
  }

  std::string name_;
  issues& problems_;
};

}  // namespace

std::optional<given_value> read_given_value(const declared_value& from, const std::string& name,
                                            const wanted_type* wanted, issues& problems) {
  return value_reader(shown(name), problems).read(from, wanted);
}

}  // namespace kaohe::inline KAOHE_ABI::io
