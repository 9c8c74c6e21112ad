// SPDX-License-Identifier: Apache-2.0
// Files of applications that are written from values are read as these values.
#include <kaohe/io/project_file.hpp>

#include <support/rule_policy.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;
using kaohe::feel::value;

const kaohe::policy& applications() {
  static const kaohe::policy made = policy_of(with_gate(""));
  return made;
}

/// A decimal: digits, and how often it is to be divided by ten.
struct decimal {
  std::int64_t digits = 0;
  int places = 0;
  [[nodiscard]] std::string text() const {
    std::string all = std::to_string(digits);
    if (places == 0) return all;
    if (static_cast<int>(all.size()) <= places) all.insert(0, static_cast<std::size_t>(places) + 1 - all.size(), '0');
    return all.insert(all.size() - static_cast<std::size_t>(places), ".");
  }
  [[nodiscard]] number exact() const {
    number n(digits);
    for (int i = 0; i < places; ++i) n = n / 10;
    return n;
  }
};
decimal any_decimal() { return {*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000), *rc::gen::inRange(0, 12)}; }

/// A value of an input, and how it is written in CSV and JSON.
struct written {
  value held;
  std::string csv;
  std::string json = "null";
};

written any_value(const kaohe::project_input& of) {
  if (*rc::gen::inRange(0, 4) == 0) return {};
  const auto quoted = [](const value& v, const std::string& text) { return written{v, text, '"' + text + '"'}; };
  switch (of.of.kind) {
    case kaohe::feel::type_kind::quantity: {
      const decimal d = any_decimal();
      const value held(d.exact() * of.shown->size);
      if (*rc::gen::arbitrary<bool>()) return {held, d.text(), d.text()};
      return {held, d.text(), '"' + d.text() + ' ' + of.shown->spelling + '"'};
    }
    case kaohe::feel::type_kind::boolean: {
      const bool yes = *rc::gen::arbitrary<bool>();
      return {value(yes),
              yes ? *rc::gen::element<std::string>("是", "√", "1") : *rc::gen::element<std::string>("否", "×"),
              yes ? "true" : "false"};
    }
    case kaohe::feel::type_kind::choice: {
      const auto which = *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(of.of.names.size()));
      return quoted(kaohe::feel::choice{which}, of.of.names[which]);
    }
    case kaohe::feel::type_kind::date: {
      const auto day =
          kaohe::date::make(*rc::gen::inRange(1900, 2100), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
      return quoted(*day, to_text(*day));
    }
    default: {
      const std::string text =
          of.names_unit ? *rc::gen::element<std::string>("某区", "北镇") : std::to_string(*rc::gen::inRange(0, 10000));
      return quoted(text, text);
    }
  }
}

bool same(const value& a, const value& b) {
  if (a.kind() != b.kind()) return false;
  if (a.is_missing()) return true;
  if (a.is_number()) return a.as_number() == b.as_number();
  if (a.kind() == kaohe::feel::value_kind::string) return a.as_string() == b.as_string();
  if (a.kind() == kaohe::feel::value_kind::choice) return a.as_choice().index == b.as_choice().index;
  if (a.kind() == kaohe::feel::value_kind::date) return a.as_date() == b.as_date();
  return a.is_true() == b.is_true();
}

}  // namespace

RC_GTEST_PROP(ProjectProperties, AFileWrittenFromValuesIsReadAsThese, ()) {
  const kaohe::policy& p = applications();
  std::vector<std::vector<std::vector<value>>> expected;
  std::string header = "id", csv, json = "[";
  const int count = *rc::gen::inRange(1, 5);
  for (int k = 0; k < count; ++k) {
    std::vector<std::vector<value>> values;
    csv += "P" + std::to_string(k);
    json += std::string(k == 0 ? "" : ",\n") + "{\"id\": \"P" + std::to_string(k) + '"';
    for (const kaohe::project_input& each : p->inputs) {
      std::vector<value> of_members;
      const std::size_t members = each.by ? p->lists[each.by->index].members.size() : 1;
      for (std::size_t m = 0; m < members; ++m) {
        const std::string name = each.by ? each.name + '.' + p->lists[each.by->index].members[m] : each.name;
        if (k == 0) header += ',' + name + (each.shown ? '[' + each.shown->spelling + ']' : "");
        const written one = any_value(each);
        csv += ',' + one.csv;
        json += ", \"" + name + "\": " + one.json;
        of_members.push_back(one.held);
      }
      values.push_back(std::move(of_members));
    }
    csv += '\n';
    json += '}';
    expected.push_back(std::move(values));
  }
  for (const std::string& text : {header + '\n' + csv, json + ']'}) {
    kaohe::issues problems;
    const auto read = kaohe::io::read_projects(text, "p", p, problems);
    RC_ASSERT(brief(problems) == "");
    RC_ASSERT(read.size() == expected.size());
    for (std::size_t k = 0; k < read.size(); ++k) {
      for (std::size_t i = 0; i < p->inputs.size(); ++i) {
        for (std::size_t m = 0; m < expected[k][i].size(); ++m) {
          RC_ASSERT(same(read[k].values[i][m], expected[k][i][m]));
        }
      }
    }
  }
}
