// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_CITATION_HPP
#define KAOHE_MODEL_CITATION_HPP
/// \file model/citation.hpp
/// Where in which document something is said, in which words, and how they were read.

#include <kaohe/base/id.hpp>
#include <kaohe/base/issue.hpp>

#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

struct responsible_unit;
/// Handle of a responsible unit.
using responsible_unit_id = id<responsible_unit>;

/// The source of a target, task, measure, list or rule.
struct citation {
  std::string document;  ///< `周政发〔2018〕38号`; empty: the policy's own document
  std::string article;   ///< `六`, `附件`
  std::string quote;     ///< the sentence; `……` stands for omitted text
  std::string reading;   ///< how it was read where the text allows two readings; else empty
};

/// Who carries something out (牵头单位, 参加单位).
struct assignment {
  std::vector<responsible_unit_id> lead;          ///< 牵头单位, as printed
  std::vector<responsible_unit_id> participants;  ///< 参加单位, as printed
  bool with_others = false;                       ///< the list ends in 等
  bool of_article = false;                        ///< taken over from the measure that names the article's units

  /// True if it names nobody.
  [[nodiscard]] bool is_empty() const noexcept { return lead.empty() && participants.empty() && !with_others; }
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
