// SPDX-License-Identifier: Apache-2.0
// `kaohe replay`: repeats a recorded run from what the record holds, and nothing else.
#include "gate_record.hpp"

#include <kaohe/version.hpp>

#include <algorithm>
#include <cstdio>

namespace kaohe::cli {

namespace {

/// The texts of a record, for the lines that problems are about.
problem_writer writer_of(const io::recorded_run& run, std::string folder, io::encoding from, language lang) {
  problem_writer written(lang);
  const auto add = [&](const std::string& name, const std::string& bytes) {
    issues ignored;  // the run reports them
    if (std::optional<std::string> text = io::to_utf8(bytes, from, name, ignored)) written.add_text(name, *text);
  };
  if (!folder.ends_with('/')) folder += '/';
  for (const io::package_file& f : run.package) add(folder + f.name, f.bytes);
  for (const io::package_file& f : run.files) add(f.name, f.bytes);
  return written;
}

}  // namespace

int run_replay(const replay_options& o, const common_options& common) {
  issues problems;
  const std::optional<std::string> text = io::read_file(o.file, problems);
  std::optional<io::recorded_run> run = text ? io::read_record(*text, o.file, problems) : std::nullopt;
  if (run && run->command != "gate") {
    problems.push_back({issue_code::not_a_record, {o.file}, {"command"}});
    run.reset();
  }
  if (!run) {
    print_problems(problems, common.lang);
    return bad_input;
  }
  const auto [asked, recorded_common] = options_of(*run);
  const file_source source = [&](const std::string& file, issues& found) -> std::optional<std::string> {
    const auto known =
        std::find_if(run->files.begin(), run->files.end(), [&](const auto& f) { return f.name == file; });
    if (known != run->files.end()) return known->bytes;
    found.push_back({issue_code::cannot_read, {file}, {file, o.file}});
    return std::nullopt;
  };
  const gate_answer answer = answer_gate(asked, recorded_common, run->package, source);
  print_problems(answer.problems, writer_of(*run, asked.on.policy, asked.on.from, recorded_common.lang));
  std::fwrite(answer.out.data(), 1, answer.out.size(), stdout);
  if (answer.out == run->answer && answer.status == run->status) return answer.status;
  print_problems({{issue_code::answer_differs, {o.file}, {run->kaohe, KAOHE_VERSION_STRING}}}, common.lang);
  return found_errors;
}

}  // namespace kaohe::cli
