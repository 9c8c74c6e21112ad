// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_LIST_HPP
#define KAOHE_MODEL_LIST_HPP
/// \file model/list.hpp
/// A named set with a source: 高耗能行业, 主要污染物.

#include <kaohe/model/citation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// A named set of strings or codes. Package noun `list`.
struct list {
  std::string id;                    ///< a rule-language name
  std::string code_system;           ///< `GB/T 4754-2017` if the members are codes (key `code`); else empty
  std::vector<std::string> members;  ///< in the order of the source, each once
  std::string source;                ///< where the members come from
  citation cited;                    ///< article, quote, reading
  place where;                       ///< of its declaration

  /// True if `member` is in it; a code stands for all its sub-codes (`30` holds `3011`).
  [[nodiscard]] bool contains(std::string_view member) const noexcept;
};

/// Handle of a list.
using list_id = id<list>;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/list_inl.hpp>
#endif
#endif
