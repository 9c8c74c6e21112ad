// SPDX-License-Identifier: Apache-2.0
#include "problem_text.hpp"

#include <kaohe/base/caret.hpp>
#include <kaohe/io/text_file.hpp>

#include <algorithm>

namespace kaohe::cli {

namespace {

std::optional<std::string> text_of_file(const std::string& file) {
  issues ignored;  // whoever read it before has reported them
  std::optional<std::string> bytes = io::read_file(file, ignored);
  return bytes ? io::to_utf8(*std::move(bytes), io::encoding::detect, file, ignored) : std::nullopt;
}

}  // namespace

std::string problem_writer::text(const issue& problem) {
  std::string out = to_text(problem, lang_) + "\n";
  if (problem.where.line == 0 || problem.where.file.empty()) return out;
  auto known = texts_.find(problem.where.file);
  if (known == texts_.end()) known = texts_.emplace(problem.where.file, text_of_file(problem.where.file)).first;
  if (!known->second) return out;
  const std::string lines = caret(*known->second, problem.where);
  if (lines.starts_with('\n')) return out;  // nothing stands there
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    out += "    " + lines.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace kaohe::cli
