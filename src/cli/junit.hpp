// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_CLI_JUNIT_HPP
#define KAOHE_SRC_CLI_JUNIT_HPP
// The results of cases as JUnit XML, which servers of continuous integration show.

#include "case_text.hpp"

#include <string>

namespace kaohe::cli {

// One test case for each row; a failure holds what was expected and found, and every value read.
[[nodiscard]] std::string junit_of(const io::loaded_package& tested, const trial::trial_results& all, language lang);

}  // namespace kaohe::cli

#endif
