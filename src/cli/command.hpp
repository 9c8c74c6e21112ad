// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_COMMAND_HPP
#define KAOHE_CLI_COMMAND_HPP
/// \file cli/command.hpp
/// What the commands of the program share: options, exit statuses, printing.

#include "problem_text.hpp"

#include <kaohe/io/text_file.hpp>
#include <kaohe/model/policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::cli {

/// Exit statuses (docs/command-line.md).
enum exit_status : int {
  done = 0,           ///< the command did its work, whatever the verdicts
  found_errors = 1,   ///< `check` found errors, `test` a case that fails, `replay` another answer
  bad_input = 2,      ///< bad usage or bad input; all problems on standard error
  program_fault = 3,  ///< a fault of the program
};

/// Options that every command has.
struct common_options {
  language lang = language::en;  ///< `--lang`, or the locale's
  bool json = false;             ///< `--format json`
};

/// The language of the locale: Chinese if LC_ALL, LC_MESSAGES or LANG (the first that is set) starts with `zh`.
[[nodiscard]] language language_of_locale();

/// The folder of a POLICY argument: the folder itself, or the installed package of that id.
[[nodiscard]] std::string policy_folder(const std::string& argument);

/// All problems on standard error, in order of place.
void print_problems(issues problems, language lang);
/// The same with texts that are no files.
void print_problems(issues problems, problem_writer written);

/// Loads a policy for a command that needs one; prints the problems. \return nothing if it has errors
[[nodiscard]] std::optional<policy> policy_for(const std::string& argument, issues& problems, language lang);

/// `kaohe check POLICY`.
struct check_options {
  std::string policy;  ///< folder or id
};
/// Runs it; \return the exit status
[[nodiscard]] int run_check(const check_options& o, const common_options& common);

/// `kaohe show POLICY [--article A]`.
struct show_options {
  std::string policy;   ///< folder or id
  std::string article;  ///< only this article; empty: all
};
/// Runs it; \return the exit status
[[nodiscard]] int run_show(const show_options& o, const common_options& common);

/// `kaohe eval EXPRESSION [--given FILE] [--policy POLICY]`.
struct eval_options {
  std::string expression;  ///< the text
  std::string given;       ///< a TOML file, or empty
  std::string policy;      ///< folder or id, or empty
};
/// Runs it; \return the exit status
[[nodiscard]] int run_eval(const eval_options& o, const common_options& common);

/// The options of commands that judge on files.
struct fact_options {
  std::string policy;                        ///< folder or id
  std::vector<std::string> observations;     ///< files
  std::vector<std::string> registers;        ///< files of `--register`
  std::vector<std::string> evidence;         ///< files
  io::encoding from = io::encoding::detect;  ///< `--encoding`
  std::string as_of;                         ///< a date, or empty
  std::string who;                           ///< only this unit, or empty
  std::string period;                        ///< only this period, or empty
};

/// `kaohe assess POLICY --observations FILE… …`.
struct assess_options {
  fact_options on;        ///< the files; without evidence tasks are not judged
  bool explain = false;   ///< print every finding in full
  bool progress = false;  ///< print how far each target has come
};
/// Runs it; \return the exit status
[[nodiscard]] int run_assess(const assess_options& o, const common_options& common);

/// `kaohe warn POLICY --observations FILE… --as-of DATE …`.
struct warn_options {
  fact_options on;       ///< the files and the day
  bool explain = false;  ///< print what each level and forecast rests on
};
/// Runs it; \return the exit status
[[nodiscard]] int run_warn(const warn_options& o, const common_options& common);

/// `kaohe decompose POLICY --observations FILE… …`.
struct decompose_options {
  fact_options on;            ///< the policy, the files and the day
  std::string id;             ///< only this decomposition; empty: all
  bool explain = false;       ///< print why each part is what it is
  std::string write_targets;  ///< where to write the parts as targets, or empty
};
/// Runs it; \return the exit status
[[nodiscard]] int run_decompose(const decompose_options& o, const common_options& common);

/// `kaohe gate POLICY --projects FILE …`.
struct gate_options {
  fact_options on;                      ///< the policy, the files and the day
  std::string projects;                 ///< the file of applications
  std::vector<std::string> procedures;  ///< only these; empty: all
  bool explain = false;                 ///< print every finding in full
  std::string record;                   ///< where to keep the run, or empty
};
/// Runs it; \return the exit status
[[nodiscard]] int run_gate(const gate_options& o, const common_options& common);

/// `kaohe diff POLICY_A POLICY_B --projects FILE …`.
struct diff_options {
  std::string after;                    ///< the second version: folder or id
  fact_options on;                      ///< the first version, the files and the day
  std::string projects;                 ///< the file of applications
  std::vector<std::string> procedures;  ///< only these; empty: all
};
/// Runs it; \return the exit status
[[nodiscard]] int run_diff(const diff_options& o, const common_options& common);

/// `kaohe replay FILE`.
struct replay_options {
  std::string file;  ///< a record
};
/// Runs it; \return the exit status
[[nodiscard]] int run_replay(const replay_options& o, const common_options& common);

/// `kaohe test POLICY`.
struct test_options {
  std::string policy;     ///< folder or id
  std::string junit;      ///< a file for the results as JUnit XML; empty: none
  bool coverage = false;  ///< say of every rule what no case reaches
};
/// Runs it; \return the exit status
[[nodiscard]] int run_test(const test_options& o, const common_options& common);

}  // namespace kaohe::cli

#endif
