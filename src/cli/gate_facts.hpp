// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_GATE_FACTS_HPP
#define KAOHE_CLI_GATE_FACTS_HPP
/// \file cli/gate_facts.hpp
/// What decisions about projects are made on: applications, the register, figures, and what they lead to.

#include "facts.hpp"

#include <kaohe/gate/decide.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::cli {

/// The files of a run, read against one policy.
struct gate_facts {
  std::optional<date> as_of;                            ///< the day; none: all that is known counts
  std::vector<project> projects;                        ///< of `--projects`
  std::optional<decision_register> decided;             ///< of `--register`; none: not given
  std::optional<snapshot> known;                        ///< of `--observations`; none: not given
  std::optional<std::vector<assessed_result>> results;  ///< of the schemes and ladders, if there are figures
  std::vector<io::input_file> inputs;                   ///< the files: applications first

  /// What the gate is asked on. The answer points into this.
  [[nodiscard]] kaohe::gate::facts given() const;
};

/// Reads and checks the files. Applications that cannot be read are reported and left out, and so is what in the
/// register can have no effect.
/// \return nothing if an option, the file of applications as a whole or any fact has an error: then nothing can be
///         decided
[[nodiscard]] std::optional<gate_facts> read_gate_facts(const fact_options& o, const std::string& projects,
                                                        const policy& p, issues& problems,
                                                        const file_source& source = &io::read_file);

/// The procedures asked for; what is not known is placed at the option.
[[nodiscard]] std::vector<procedure_id> procedures_asked(const std::vector<std::string>& names, const policy& p,
                                                         issues& problems);

}  // namespace kaohe::cli

#endif
