// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_GATE_RECORD_HPP
#define KAOHE_CLI_GATE_RECORD_HPP
/// \file cli/gate_record.hpp
/// The options of a run of `kaohe gate` in its record, and out of it.

#include "gate_run.hpp"

#include <kaohe/io/record.hpp>

#include <utility>
#include <vector>

namespace kaohe::cli {

/// The record of a run.
[[nodiscard]] io::recorded_run record_of(const gate_options& o, const common_options& common, const gate_answer& answer,
                                         std::vector<io::package_file> package, std::vector<io::package_file> files);

/// The options that were recorded.
[[nodiscard]] std::pair<gate_options, common_options> options_of(const io::recorded_run& run);

}  // namespace kaohe::cli

#endif
