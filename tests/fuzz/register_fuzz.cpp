// SPDX-License-Identifier: Apache-2.0
// Any bytes as a register of a small policy; what is read is applied on several days.
#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/register_csv.hpp>
#include <kaohe/report/explain.hpp>

#include "duties.hpp"
#include "problems.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kaohe_fuzz::require;
  const kaohe::policy& p = kaohe_fuzz::duties();
  kaohe::issues problems;
  const auto text = kaohe::io::to_utf8(std::string(data, data + size), kaohe::io::encoding::detect, "r.csv", problems);
  if (!text) return 0;
  const auto rows = kaohe::io::read_decisions(*text, "r.csv", p, problems);
  for (const auto& each : rows) require(each.where.line >= 2 && !each.authority.empty() && !each.reference.empty());
  kaohe::observe::check_decisions(p, rows, problems);
  kaohe_fuzz::say(problems);
  const kaohe::decision_register all(rows);
  require(all.decisions().size() == rows.size());
  for (const int year : {1400, 2020, 2021, 9999}) {
    const kaohe::date day = kaohe::date::make(year, 6, 30).value();
    for (const auto& each : rows) {
      const auto* const found = all.find(each.kind, each.about, day);
      if (found == nullptr) continue;
      require(found->kind == each.kind && found->about == each.about && found->begins() <= day);
      require(!found->lasts.to || day < *found->lasts.to);
    }
    for (const auto& f : kaohe::assess::evaluate(p, kaohe::snapshot({}, day), {}, all).findings)
      require(!kaohe::report::explain(p, f, kaohe::language::zh).empty());
  }
  return 0;
}
