// SPDX-License-Identifier: Apache-2.0
#include "gate_record.hpp"

#include <kaohe/version.hpp>

#include <array>
#include <cstddef>

namespace kaohe::cli {

namespace {

/// In the order of `io::encoding`.
constexpr std::array<const char*, 3> encoding_words = {"detect", "utf-8", "gb18030"};

}  // namespace

io::recorded_run record_of(const gate_options& o, const common_options& common, const gate_answer& answer,
                           std::vector<io::package_file> package, std::vector<io::package_file> files) {
  io::recorded_run run;
  run.kaohe = KAOHE_VERSION_STRING;
  run.command = "gate";
  const auto add = [&](const char* name, std::vector<std::string> values) {
    run.options.push_back({name, std::move(values)});
  };
  add("policy", {o.on.policy});
  add("projects", {o.projects});
  for (const auto& [name, values] :
       {std::pair("procedure", &o.procedures), std::pair("observations", &o.on.observations),
        std::pair("evidence", &o.on.evidence), std::pair("register", &o.on.registers)}) {
    if (!values->empty()) add(name, *values);
  }
  if (!o.on.as_of.empty()) add("as-of", {o.on.as_of});
  add("encoding", {encoding_words[static_cast<std::size_t>(o.on.from)]});
  if (o.explain) add("explain", {});
  add("format", {common.json ? "json" : "text"});
  add("lang", {common.lang == language::zh ? "zh" : "en"});
  run.package = std::move(package);
  run.files = std::move(files);
  run.status = answer.status;
  run.answer = answer.out;
  return run;
}

std::pair<gate_options, common_options> options_of(const io::recorded_run& run) {
  gate_options o;
  o.on.policy = run.value_of("policy");
  o.projects = run.value_of("projects");
  o.procedures = run.values_of("procedure");
  o.on.observations = run.values_of("observations");
  o.on.evidence = run.values_of("evidence");
  o.on.registers = run.values_of("register");
  o.on.as_of = run.value_of("as-of");
  for (std::size_t i = 0; i < encoding_words.size(); ++i) {
    if (run.value_of("encoding") == encoding_words[i]) o.on.from = static_cast<io::encoding>(i);
  }
  o.explain = run.has("explain");
  common_options common;
  common.json = run.value_of("format") == "json";
  common.lang = run.value_of("lang") == "zh" ? language::zh : language::en;
  return {std::move(o), common};
}

}  // namespace kaohe::cli
