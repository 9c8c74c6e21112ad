// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_PROCEDURE_HPP
#define KAOHE_MODEL_PROCEDURE_HPP
/// \file model/procedure.hpp
/// Who signs what: the procedures that a project goes through (节能审查, 环评审批, 核准, 备案 …).

#include <kaohe/model/citation.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI {

/// A procedure of approval. Package noun `procedure`.
struct procedure {
  std::string id;         ///< 节能审查
  std::string authority;  ///< who signs: 节能审查机关
  citation cited;         ///< where it stands, and how it was read
  place where;            ///< of its declaration
};

/// Handle of a procedure.
using procedure_id = id<procedure>;

}  // namespace kaohe::inline KAOHE_ABI

#endif
