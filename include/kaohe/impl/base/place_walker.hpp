// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_PLACE_WALKER_HPP
#define KAOHE_IMPL_BASE_PLACE_WALKER_HPP
#include <kaohe/base/source_text.hpp>
#include <kaohe/base/utf8.hpp>

namespace kaohe::inline KAOHE_ABI {

namespace detail {

/// Finds the places of many bytes of one text in one walk.
class place_walker {
 public:
  explicit place_walker(const source_text& text) : text_(text), where_(text.where) {
    if (where_.line == 0) where_ = {text.where.file, 1, 1};
  }
  /// The place of a byte. \pre not before the one asked for last
  [[nodiscard]] const place& to(std::size_t offset) {
    for (; next_ < text_.steps.size() && text_.steps[next_].offset <= offset; ++next_) {
      where_.line = text_.steps[next_].line;
      where_.column = text_.steps[next_].column;
      at_ = text_.steps[next_].offset;
    }
    while (at_ < offset && at_ < text_.value.size()) {
      if (decode_utf8(text_.value, at_) == U'\n') {
        ++where_.line;
        where_.column = 1;
      } else {
        ++where_.column;
      }
    }
    return where_;
  }

 private:
  const source_text& text_;
  place where_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  // the first step not yet passed
};

}  // namespace detail

}  // namespace kaohe::inline KAOHE_ABI

#endif
