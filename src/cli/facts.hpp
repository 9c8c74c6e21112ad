// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_FACTS_HPP
#define KAOHE_CLI_FACTS_HPP
/// \file cli/facts.hpp
/// What judging commands are asked, and the files they judge on.

#include "command.hpp"

#include <kaohe/assess/evaluate.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/observe/task_evidence.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kaohe::cli {

/// The options understood: when, whom, which period.
struct request {
  std::optional<date> as_of;  ///< the day; none: all that is known counts
  assess::selection only;     ///< whom and which period
};

/// Reads the options; what is wrong with them is placed at the option.
[[nodiscard]] request read_request(const fact_options& o, const policy& p, issues& problems);

/// What the files say.
struct facts {
  std::vector<observation> figures;     ///< of `--observations`
  std::vector<decision> decisions;      ///< of `--register`
  std::vector<task_evidence> evidence;  ///< of `--evidence`
  std::vector<io::input_file> inputs;   ///< the files, in this order
};

/// Where the bytes of files come from: the disk, or what a record holds.
using file_source = std::function<std::optional<std::string>(const std::string& file, issues& problems)>;

/// Reads and checks all files.
[[nodiscard]] facts read_facts(const fact_options& o, const policy& p, issues& problems,
                               const file_source& source = &io::read_file);

/// The document, and the day whose knowledge is used.
[[nodiscard]] std::string head_of(const policy& p, const std::optional<date>& as_of, language lang);

}  // namespace kaohe::cli

#endif
