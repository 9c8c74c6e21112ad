// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_SOURCE_TEXT_INL_HPP
#define KAOHE_IMPL_BASE_SOURCE_TEXT_INL_HPP
#include <kaohe/base/source_text.hpp>
#include <kaohe/base/utf8.hpp>

#include <algorithm>
#include <iterator>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE place place_at(const source_text& text, std::size_t offset) {
  place found = text.where;
  if (found.line == 0) found = {text.where.file, 1, 1};
  std::size_t at = 0;
  const auto behind = std::upper_bound(text.steps.begin(), text.steps.end(), offset,
                                       [](std::size_t value, const source_step& s) { return value < s.offset; });
  if (behind != text.steps.begin()) {
    const source_step& last = *std::prev(behind);
    found.line = last.line;
    found.column = last.column;
    at = last.offset;
  }
  while (at < offset && at < text.value.size()) {
    if (decode_utf8(text.value, at) == U'\n') {
      ++found.line;
      found.column = 1;
    } else {
      ++found.column;
    }
  }
  return found;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
