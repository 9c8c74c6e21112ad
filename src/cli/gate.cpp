// SPDX-License-Identifier: Apache-2.0
// `kaohe gate`: decides on the files it is given, prints the answer, and keeps the run if it is asked to.
#include "gate_record.hpp"
#include "write_file.hpp"

#include <fmt/core.h>
#include <memory>
#include <utility>

namespace kaohe::cli {

int run_gate(const gate_options& o, const common_options& common) {
  issues unread;
  std::vector<io::package_file> package = io::read_package_files(policy_folder(o.on.policy), unread);
  if (has_errors(unread)) {
    print_problems(unread, common.lang);
    return bad_input;
  }
  std::vector<io::package_file> files;  // as they are read
  bool all_read = true;
  const file_source source = [&](const std::string& file, issues& problems) {
    std::optional<std::string> bytes = io::read_file(file, problems);
    all_read = all_read && bytes.has_value();
    if (bytes && !o.record.empty()) files.push_back({file, *bytes});
    return bytes;
  };
  gate_answer answer = answer_gate(o, common, package, source);
  if (!o.record.empty() && all_read) {
    const io::recorded_run run = record_of(o, common, answer, std::move(package), std::move(files));
    issues unwritten;
    write_file(o.record, io::record_to_json(run), unwritten);
    if (!unwritten.empty()) answer.status = bad_input;
    answer.problems.insert(answer.problems.end(), unwritten.begin(), unwritten.end());
  }
  print_problems(answer.problems, common.lang);
  std::fwrite(answer.out.data(), 1, answer.out.size(), stdout);
  return answer.status;
}

}  // namespace kaohe::cli
