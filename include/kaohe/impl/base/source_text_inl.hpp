// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_BASE_SOURCE_TEXT_INL_HPP
#define KAOHE_IMPL_BASE_SOURCE_TEXT_INL_HPP
#include <kaohe/base/source_text.hpp>
#include <kaohe/impl/base/place_walker.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE place place_at(const source_text& text, std::size_t offset) {
  return detail::place_walker(text).to(offset);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
