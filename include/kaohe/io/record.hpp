// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_RECORD_HPP
#define KAOHE_IO_RECORD_HPP
/// \file io/record.hpp
/// Records of runs: what a command was asked, every file that it read, and its answer, each with its hash, in one JSON
/// document from which the run can be repeated. docs/json.md, "Records".

#include <kaohe/io/load_policy.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// An option of a recorded run.
struct recorded_option {
  std::string name;                 ///< `as-of`
  std::vector<std::string> values;  ///< in order; none of an option that stands alone
};

/// A run, complete.
struct recorded_run {
  std::string kaohe;                     ///< the version of the program that answered
  std::string command;                   ///< `gate`
  std::vector<recorded_option> options;  ///< that matter for the answer
  std::vector<package_file> package;     ///< the files of the policy package, by their names in it
  std::vector<package_file> files;       ///< the other files, by the names that they were given by
  int status = 0;                        ///< the exit status
  std::string answer;                    ///< what was printed on standard output

  /// The values of an option; none if it was not given.
  [[nodiscard]] std::vector<std::string> values_of(std::string_view option) const;
  /// The only value of an option; empty if it was not given.
  [[nodiscard]] std::string value_of(std::string_view option) const;
  /// True if an option was given.
  [[nodiscard]] bool has(std::string_view option) const;
};

/// The document. The same run gives the same bytes.
[[nodiscard]] std::string record_to_json(const recorded_run& run);

/// Reads such a document and checks every hash. A text that is no record, and every byte in it that is not what was
/// written, is an error; what was altered is named.
/// \param file  as messages name it
/// \return the run; empty exactly if an error was added
[[nodiscard]] std::optional<recorded_run> read_record(std::string_view text, const std::string& file, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
