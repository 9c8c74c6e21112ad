// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CLI_PROBLEM_TEXT_HPP
#define KAOHE_CLI_PROBLEM_TEXT_HPP
/// \file cli/problem_text.hpp
/// Problems for a terminal: the message, and below it the line it is about with a caret.

#include <kaohe/base/issue.hpp>

#include <map>
#include <optional>
#include <string>

namespace kaohe::cli {

/// The texts that problems are about, each read once.
class problem_writer {
 public:
  explicit problem_writer(language lang) : lang_(lang) {}

  /// Makes a text known that is no file.
  void add_text(std::string name, std::string text) { texts_[std::move(name)] = std::move(text); }

  /// The message, and the line if the problem has one that can be read; every line ends in `\n`.
  [[nodiscard]] std::string text(const issue& problem);

 private:
  language lang_;
  std::map<std::string, std::optional<std::string>> texts_;  // by file; nothing if it cannot be read
};

}  // namespace kaohe::cli

#endif
