// SPDX-License-Identifier: Apache-2.0
// What holds of every declared decomposition: published parts and the reserve add up at every group and in every year,
// no bound is broken, and what is published lies near what was computed.
#include <support/decomposition_policy.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace kaohe_test;
using kaohe::number;

std::string any_bound() {
  const int kind = *rc::gen::inRange(0, 5);
  const std::string low = std::to_string(*rc::gen::inRange(0, 3)) + " 万tce";
  const std::string high = std::to_string(*rc::gen::inRange(3, 8)) + " 万tce";
  std::string out;
  if (kind == 1 || kind == 3) out += ", at_least = '" + low + "'";
  if (kind >= 2) out += ", at_most = '" + high + "'";
  return out;
}

std::string any_declaration() {
  const std::string digits = *rc::gen::element<std::string>("1", "0.5", "0.1", "0.02", "0.001");
  std::string text = "target = 'more'\nover = ['南镇', '甲厂', '北镇', '乙厂', '一局']\ntree = true\ndigits = '" +
                     digits +
                     " 万tce'\nshare = { base = '50 %', score = '50 %' }\nbase = { indicator = 'energy', period = "
                     "2015 }\n";
  text += "reserve = { share = '" + std::to_string(*rc::gen::inRange(0, 30)) + " %' }\n";
  text += "deviation = '" + *rc::gen::element<std::string>("relative", "absolute") + "'\n";
  text += "weights = '" + *rc::gen::element<std::string>("equal", "entropy", "standard deviation", "critic") + "'\n";
  text += "score = '" + *rc::gen::element<std::string>("weighted sum", "topsis", "modified topsis") + "'\n";
  text += *rc::gen::element<std::string>("", "years = 'linear'\n",
                                         "years = { schedule = ['5 %', '11 %', '50 %', '77 %', '100 %'] }\n");
  std::string rows;
  for (const char* who : {"南镇", "北镇", "甲厂"}) {
    const std::string bound = any_bound();
    if (!bound.empty()) rows += "{ who = '" + std::string(who) + "'" + bound + " },";
  }
  if (!rows.empty()) text += "bounds = [" + rows + "]\n";
  return text +
         "[[decomposition.criterion]]\nindicator = 'share'\nperiod = 2015\nmore = 'smaller'\n"
         "[[decomposition.criterion]]\nindicator = 'energy'\nperiod = 2015\nmore = 'larger'\n";
}

std::string any_figures() {
  std::string rows;
  for (const char* who : {"南镇", "甲厂", "乙厂", "一局"}) {
    rows += std::string(who) + ",energy,2015," + std::to_string(*rc::gen::inRange(1, 1000)) + ",万tce\n";
    rows += std::string(who) + ",share,2015," + std::to_string(*rc::gen::inRange(0, 101)) + ",%\n";
  }
  return rows;
}

RC_GTEST_PROP(DeclaredDecomposition, PublishedPartsAddUpAtEveryNodeAndInEveryYear, ()) {
  const auto d = run_split(split(any_declaration()), any_figures());
  if (!d.made) {  // bounds and digits that exclude each other
    RC_ASSERT(!d.problems.empty());
    return;
  }
  const auto& parts = d.made->parts;  // below: RC_ASSERT evaluates both sides of ||, unless they stand in brackets
  std::vector<number> sums(parts.size());
  number whole = d.made->reserve;
  std::vector<number> years = d.made->reserve_years;
  years.resize(d.made->years.size());  // without a reserve it has no years
  for (std::size_t i = 0; i < parts.size(); ++i) {
    (parts[i].group ? sums[*parts[i].group] : whole) += parts[i].value;
    RC_ASSERT((!parts[i].at_least || parts[i].value >= *parts[i].at_least));
    RC_ASSERT((!parts[i].at_most || parts[i].value <= *parts[i].at_most));
    number over_years;
    for (std::size_t k = 0; k < parts[i].years.size(); ++k) {
      over_years += parts[i].years[k];
      if (!parts[i].group) years[k] += parts[i].years[k];
      RC_ASSERT(parts[i].years[k].sign() * parts[i].value.sign() >= 0);  // a part without a lower bound may be negative
    }
    RC_ASSERT((parts[i].years.empty() || over_years == parts[i].value));
  }
  RC_ASSERT(whole == d.made->total);
  RC_ASSERT(years == d.made->years);
  for (std::size_t i = 0; i < parts.size(); ++i) RC_ASSERT((!parts[i].is_group || sums[i] == parts[i].value));
}

std::string any_rate_bound() {
  std::string out;
  if (*rc::gen::inRange(0, 3) == 0) out += ", at_least = '" + std::to_string(*rc::gen::inRange(5, 17)) + " %'";
  if (*rc::gen::inRange(0, 3) == 0) out += ", at_most = '" + std::to_string(*rc::gen::inRange(17, 30)) + ".05 %'";
  return out;
}

RC_GTEST_PROP(DeclaredDecomposition, RatesHaveTheirMeanInEveryGroup, ()) {
  std::string text =
      "target = 'cut'\nover = ['南镇', '甲厂', '北镇', '乙厂', '一局']\ntree = true\ntied_by = { indicator = 'energy', "
      "period = 2015 }\nshare = { 'same rate' = '60 %', score = '40 %' }\nweights = 'equal'\n";
  text += "digits = '" + *rc::gen::element<std::string>("1", "0.5", "0.1", "0.01") + " %'\n";
  std::string rows;
  for (const char* who : {"南镇", "北镇", "甲厂", "乙厂"}) {
    const std::string bound = any_rate_bound();
    if (!bound.empty()) rows += "{ who = '" + std::string(who) + "'" + bound + " },";
  }
  if (!rows.empty()) text += "bounds = [" + rows + "]\n";
  text += "[[decomposition.criterion]]\nindicator = 'share'\nperiod = 2015\nmore = 'larger'\n";
  const auto d = run_split(split(text), any_figures());
  if (!d.made) {  // bounds that exclude each other, or leave nobody who can take what is left over
    RC_ASSERT(!d.problems.empty());
    return;
  }
  const auto& parts = d.made->parts;
  std::vector<number> sums(parts.size());
  number whole, ties;
  for (const auto& part : parts) {
    (part.group ? sums[*part.group] : whole) += *part.tie * part.value;
    if (!part.group) ties += *part.tie;
    RC_ASSERT((!part.at_least || part.value >= *part.at_least));
    RC_ASSERT((!part.at_most || part.value <= *part.at_most));
  }
  RC_ASSERT(whole == ties * number::ratio(17, 100));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    RC_ASSERT((!parts[i].is_group || sums[i] == *parts[i].tie * parts[i].value));
  }
}

}  // namespace
