// SPDX-License-Identifier: Apache-2.0
// The program `kaohe`: every command is one library call and the printing of its result.
#include "command.hpp"

#include <kaohe/version.hpp>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <map>

namespace kaohe::cli {

namespace {

// `--format` and `--lang` stand behind the command, where people type them.
void add_common(CLI::App& command, common_options& common) {
  command
      .add_option_function<std::string>(
          "--format", [&common](const std::string& format) { common.json = format == "json"; },
          "text: tables for a terminal; json: one document")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("text|json");
  command
      .add_option_function<std::string>(
          "--lang", [&common](const std::string& lang) { common.lang = lang == "zh" ? language::zh : language::en; },
          "language of the text; by default the locale's")
      ->check(CLI::IsMember({"zh", "en"}))
      ->type_name("zh|en");
}

void add_policy(CLI::App& command, std::string& policy) {
  command.add_option("POLICY", policy, "folder of a policy package, or the id of an installed one")->required();
}

/// The figures that commands rest on, and the day.
void add_observation_options(CLI::App& command, fact_options& o) {
  command.add_option("--observations", o.observations, "observation files (CSV)")->type_name("FILE");
  const std::map<std::string, io::encoding> encodings = {
      {"detect", io::encoding::detect}, {"utf-8", io::encoding::utf8}, {"gb18030", io::encoding::gb18030}};
  command.add_option("--encoding", o.from, "encoding of these files: detect, utf-8, gb18030")
      ->transform(CLI::CheckedTransformer(encodings, CLI::ignore_case))
      ->type_name("NAME");
  command.add_option("--as-of", o.as_of, "judge on what was known on this day: 2021-06-30")->type_name("DATE");
}

/// The files that judging commands read, and the day.
void add_file_options(CLI::App& command, fact_options& o) {
  add_observation_options(command, o);
  command.add_option("--register", o.registers, "files of human decisions (CSV)")->type_name("FILE");
  command.add_option("--evidence", o.evidence, "evidence files of tasks (CSV)")->type_name("FILE");
}

void add_fact_options(CLI::App& command, fact_options& o) {
  add_policy(command, o.policy);
  add_file_options(command, o);
  command.get_option("--observations")->required();
  command.add_option("--who", o.who, "only this responsible unit")->type_name("NAME");
  command.add_option("--period", o.period, "only this period: 2020, 2018Q4")->type_name("PERIOD");
}

void add_assess_options(CLI::App& command, assess_options& o) {
  add_fact_options(command, o.on);
  command.add_flag("--explain", o.explain, "print every finding in full: source, checks, figures");
  command.add_flag("--progress", o.progress, "print how far each target has come by the end of the period");
}

void add_warn_options(CLI::App& command, warn_options& o) {
  add_fact_options(command, o.on);
  command.get_option("--as-of")->required();
  command.add_flag("--explain", o.explain, "print what each level and forecast rests on");
}

void add_decompose_options(CLI::App& command, decompose_options& o) {
  add_policy(command, o.on.policy);
  add_observation_options(command, o.on);
  command.get_option("--observations")->required();
  command.add_option("--id", o.id, "only this decomposition")->type_name("ID");
  command.add_flag("--explain", o.explain, "print why each unit gets what it gets");
  command.add_option("--write-targets", o.write_targets, "write the parts as targets of a package (TOML)")
      ->type_name("FILE");
}

/// The applications, and before which procedures.
void add_project_options(CLI::App& command, std::string& projects, std::vector<std::string>& procedures) {
  command.add_option("--projects", projects, "the file of applications (CSV or JSON)")->required()->type_name("FILE");
  command.add_option("--procedure", procedures, "only before these procedures")->type_name("NAME");
}

void add_diff_options(CLI::App& command, diff_options& o) {
  command.add_option("POLICY_A", o.on.policy, "the first version: folder or id")->required();
  command.add_option("POLICY_B", o.after, "the second version")->required();
  add_file_options(command, o.on);
  add_project_options(command, o.projects, o.procedures);
}

void add_gate_options(CLI::App& command, gate_options& o) {
  add_policy(command, o.on.policy);
  add_file_options(command, o.on);
  add_project_options(command, o.projects, o.procedures);
  command.add_flag("--explain", o.explain, "print every finding in full: source, facts, conditions");
  command.add_option("--record", o.record, "keep inputs and answer in this file, for `kaohe replay`")
      ->type_name("FILE");
}

void add_eval_options(CLI::App& command, eval_options& o) {
  command.add_option("EXPRESSION", o.expression, "an expression of the rule language")->required();
  command.add_option("--given", o.given, "values for its names (TOML)")->type_name("FILE");
  command.add_option("--policy", o.policy, "the policy whose indicators, parameters and lists it may name");
}

int run(int argc, char** argv) {
  CLI::App app{"kaohe (考核): judges an energy-saving plan on figures: exact, explained, cited"};
  app.set_version_flag("--version", KAOHE_VERSION_STRING);
  app.require_subcommand(1);

  common_options common;
  common.lang = language_of_locale();
  check_options check;
  show_options show;
  eval_options eval;
  assess_options assess;
  warn_options warn;
  decompose_options decompose;
  gate_options gate;
  diff_options diff;
  replay_options replay;
  test_options test;

  CLI::App* const check_command = app.add_subcommand("check", "load a policy package and report every problem in it");
  add_policy(*check_command, check.policy);
  CLI::App* const show_command = app.add_subcommand("show", "the document's sentences beside what encodes them");
  add_policy(*show_command, show.policy);
  show_command->add_option("--article", show.article, "only this article: 六")->type_name("NUMBER");
  CLI::App* const eval_command = app.add_subcommand("eval", "evaluate one expression and say how it came about");
  add_eval_options(*eval_command, eval);
  CLI::App* const assess_command =
      app.add_subcommand("assess", "judge the targets and tasks of a policy on figures and evidence");
  add_assess_options(*assess_command, assess);
  CLI::App* const warn_command = app.add_subcommand("warn", "warning levels and forecasts of a policy's targets");
  add_warn_options(*warn_command, warn);
  CLI::App* const decompose_command =
      app.add_subcommand("decompose", "split targets among units and years as the policy declares");
  add_decompose_options(*decompose_command, decompose);
  CLI::App* const gate_command = app.add_subcommand("gate", "what stands against projects, and what would change it");
  add_gate_options(*gate_command, gate);
  CLI::App* const diff_command =
      app.add_subcommand("diff", "applications on which two versions of a policy decide differently, and why");
  add_diff_options(*diff_command, diff);
  CLI::App* const replay_command = app.add_subcommand("replay", "repeat a recorded run from its record alone");
  replay_command->add_option("FILE", replay.file, "what `kaohe gate --record` wrote")->required();
  CLI::App* const test_command = app.add_subcommand("test", "run the cases of a policy package, its own tests");
  add_policy(*test_command, test.policy);
  test_command->add_flag("--coverage", test.coverage, "which rules and conditions no case reaches");
  test_command->add_option("--junit", test.junit, "also write the results as JUnit XML to this file")
      ->type_name("FILE");
  for (CLI::App* const command : {check_command, show_command, eval_command, assess_command, warn_command,
                                  decompose_command, gate_command, diff_command, test_command})
    add_common(*command, common);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    const int status = app.exit(e);
    return status == 0 ? done : bad_input;
  }
  if (check_command->parsed()) return run_check(check, common);
  if (show_command->parsed()) return run_show(show, common);
  if (eval_command->parsed()) return run_eval(eval, common);
  if (warn_command->parsed()) return run_warn(warn, common);
  if (decompose_command->parsed()) return run_decompose(decompose, common);
  if (gate_command->parsed()) return run_gate(gate, common);
  if (diff_command->parsed()) return run_diff(diff, common);
  if (replay_command->parsed()) return run_replay(replay, common);
  if (test_command->parsed()) return run_test(test, common);
  return run_assess(assess, common);
}

}  // namespace

}  // namespace kaohe::cli

int main(int argc, char** argv) {
  try {
    return kaohe::cli::run(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "kaohe: %s\n", e.what());
  } catch (...) {
    std::fputs("kaohe: unknown fault\n", stderr);
  }
  return kaohe::cli::program_fault;
}
