// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"
#include "write_file.hpp"

#include <kaohe/decompose/run.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/written_targets.hpp>
#include <kaohe/report/explain_decomposition.hpp>

#include <fmt/core.h>

namespace kaohe::cli {

namespace {

// The decomposition of `--id`; what is wrong with it is placed at the option.
std::optional<decomposition_id> asked_for(const decompose_options& o, const policy& p, issues& problems) {
  if (o.id.empty()) return std::nullopt;
  const auto found = p.find_decomposition(o.id);
  if (found) return found;
  std::vector<std::string> known;
  for (const decomposition& each : p->decompositions) known.push_back(each.id);
  problems.push_back({issue_code::unknown_reference, {"--id", 0, 0}, {"decomposition", o.id, nearest(o.id, known)}});
  return std::nullopt;
}

void print(const policy& p, const decomposition_result& d, bool explain, language lang) {
  fmt::print("\n{}\n{}", report::explain(p, d, lang), to_text(report::table_of(p, d, lang)));
  if (!explain) return;
  for (std::size_t i = 0; i < d.parts.size(); ++i) fmt::print("\n{}", report::explain(p, d, i, lang));
  if (!d.figures.empty()) fmt::print("\n{}", report::explain_figures(p, d, lang));
}

}  // namespace

int run_decompose(const decompose_options& o, const common_options& common) {
  issues problems;
  const std::optional<policy> p = policy_for(o.on.policy, problems, common.lang);
  if (!p) return bad_input;

  const request asked = read_request(o.on, *p, problems);
  const std::optional<decomposition_id> only = asked_for(o, *p, problems);
  facts read = read_facts(o.on, *p, problems);
  decompositions all{(*p)->sha256, asked.as_of, {}};
  if (!has_errors(problems)) {
    const snapshot known(std::move(read.figures), asked.as_of);
    if (only) {
      if (auto one = decompose::run(*p, known, *only, problems)) all.all.push_back(*std::move(one));
    } else {
      all = decompose::run_all(*p, known, problems);
    }
  }
  if (!has_errors(problems) && !o.write_targets.empty()) {
    write_file(o.write_targets, io::targets_to_toml(*p, all), problems);
  }
  print_problems(problems, common.lang);
  if (has_errors(problems)) return bad_input;

  if (common.json) {
    fmt::print("{}", io::decompositions_to_json(*p, all, read.inputs, problems, common.lang));
    return done;
  }
  fmt::print("{}\n", head_of(*p, all.as_of, common.lang));
  if (all.all.empty()) {
    fmt::print("\n{}\n", common.lang == language::zh ? "没有声明分解" : "no decomposition is declared");
  }
  for (const decomposition_result& d : all.all) print(*p, d, o.explain, common.lang);
  return done;
}

}  // namespace kaohe::cli
