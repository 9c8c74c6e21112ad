// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_DECISION_TABLE_HPP
#define KAOHE_MODEL_DECISION_TABLE_HPP
/// \file model/decision_table.hpp
/// A table of a document: what follows from what, row by row. Formulas and conditions call it by its id.

#include <kaohe/feel/table.hpp>
#include <kaohe/model/citation.hpp>

#include <memory>
#include <string>

namespace kaohe::inline KAOHE_ABI {

/// A decision table (决策表). Package noun `table`.
struct decision_table {
  std::string id;                            ///< a rule-language name
  std::string title;                         ///< as printed; by default the id
  std::shared_ptr<const feel::table> rules;  ///< checked; a row without an article of its own has the table's
  std::string source;                        ///< where it comes from, if from no article
  citation cited;                            ///< article, quote, reading
  place where;                               ///< of its declaration
};

/// Handle of a decision table.
using decision_table_id = id<decision_table>;

}  // namespace kaohe::inline KAOHE_ABI

#endif
