// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_RESPONSIBLE_UNIT_HPP
#define KAOHE_MODEL_RESPONSIBLE_UNIT_HPP
/// \file model/responsible_unit.hpp
/// The one who answers: a government, department, town, subdistrict, zone, enterprise …

#include <kaohe/base/date.hpp>
#include <kaohe/model/citation.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI {

/// A responsible unit (责任单位). Package noun `responsible_unit`.
struct responsible_unit {
  std::string id;                                ///< a rule-language name, for files and JSON
  std::string name;                              ///< as printed in the document
  std::string english;                           ///< English name; may be empty (key `en`)
  std::string kind;                              ///< government, department, town, subdistrict, zone, enterprise …
  std::optional<responsible_unit_id> parent;     ///< whose part it is
  std::optional<responsible_unit_id> successor;  ///< who took over at the end of its lifetime
  validity lifetime;                             ///< from when to when it exists (`from`, `to`)
  std::string note;                              ///< where its data come from; 示例数据 for samples
  place where;                                   ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
