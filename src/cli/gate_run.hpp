// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_GATE_RUN_HPP
#define KAOHE_CLI_GATE_RUN_HPP
/// \file cli/gate_run.hpp
/// One run of `kaohe gate` as a function of its options and files: for the command, and for its replay.

#include "gate_facts.hpp"

#include <kaohe/io/load_policy.hpp>

#include <string>
#include <vector>

namespace kaohe::cli {

/// What a run gives.
struct gate_answer {
  int status = bad_input;  ///< the exit status
  std::string out;         ///< for standard output
  issues problems;         ///< for standard error
};

/// Decides. \param package  the files of the policy
[[nodiscard]] gate_answer answer_gate(const gate_options& o, const common_options& common,
                                      const std::vector<io::package_file>& package, const file_source& source);

}  // namespace kaohe::cli

#endif
