// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_PROBLEM_LIST_HPP
#define KAOHE_IMPL_FEEL_PROBLEM_LIST_HPP
// Internal: the problems of one text, by byte, until all are found; then in the order of the text, with places.

#include <kaohe/base/source_text.hpp>
#include <kaohe/impl/base/place_walker.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

class problem_list {
 public:
  void add(issue_code code, std::size_t offset, std::vector<std::string> args = {}) {
    found_.push_back({offset, code, std::move(args)});
  }
  [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return found_.size(); }

  /// Appends all, ordered by place, to `problems`; beyond `most` only that there are more.
  /// \return true if no error was among them
  [[nodiscard]] bool report(const source_text& source, issues& problems, std::size_t most = SIZE_MAX) {
    std::stable_sort(found_.begin(), found_.end(), [](const entry& a, const entry& b) { return a.offset < b.offset; });
    if (found_.size() > most) {
      found_[most] = {found_[most].offset, issue_code::too_many_syntax_errors, {std::to_string(most)}};
      found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(most) + 1, found_.end());
    }
    kaohe::detail::place_walker walker(source);
    for (entry& e : found_) problems.push_back({e.code, walker.to(e.offset), std::move(e.args)});
    return std::none_of(found_.begin(), found_.end(),
                        [](const entry& e) { return severity_of(e.code) == severity::error; });
  }

 private:
  struct entry {
    std::size_t offset;
    issue_code code;
    std::vector<std::string> args;
  };
  std::vector<entry> found_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
