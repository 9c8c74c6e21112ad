// SPDX-License-Identifier: Apache-2.0
// Any bytes as an evidence file of a small policy; what is read is judged on several days.
#include <kaohe/io/evidence_csv.hpp>
#include <kaohe/report/explain_task.hpp>

#include "duties.hpp"
#include "problems.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kaohe_fuzz::require;
  const kaohe::policy& p = kaohe_fuzz::duties();
  kaohe::issues problems;
  const auto text = kaohe::io::to_utf8(std::string(data, data + size), kaohe::io::encoding::detect, "e.csv", problems);
  if (!text) return 0;
  const auto rows = kaohe::io::read_evidence(*text, "e.csv", p, problems);
  for (const auto& each : rows) require(each.where.line >= 2 && each.reached <= each.known_since);
  kaohe::observe::check_evidence(p, rows, problems);
  kaohe_fuzz::say(problems);
  for (const int year : {1400, 2019, 2020, 9999}) {
    const kaohe::date day = kaohe::date::make(year, 6, 30).value();
    const kaohe::evidence_snapshot shown(rows, day);
    for (const auto& f : kaohe::assess::evaluate_tasks(p, kaohe::snapshot({}, day), shown).findings) {
      // Nothing is done without a row that says so.
      require(f.result != kaohe::task_verdict::done || !f.evidence.empty());
      require(!kaohe::report::explain(p, f, kaohe::language::zh).empty());
      require(!kaohe::report::explain(p, f, kaohe::language::en).empty());
    }
  }
  return 0;
}
