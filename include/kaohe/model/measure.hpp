// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_MEASURE_HPP
#define KAOHE_MODEL_MEASURE_HPP
/// \file model/measure.hpp
/// What a document sets out to do under one article, and by whom; and what no program can check.

#include <kaohe/model/citation.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI {

/// A measure (措施). Package noun `measure`.
struct measure {
  std::string id;     ///< for files and JSON
  std::string title;  ///< 推动能源结构优化
  citation cited;     ///< article, quote (the sentence that names its units), reading
  assignment by;      ///< who carries it out
  place where;        ///< of its declaration
};

/// Handle of a measure.
using measure_id = id<measure>;

/// Why a sentence is encoded by nothing (遏制, 引导, 倡导 …). Package noun `remark`.
struct remark {
  citation cited;      ///< article and quote
  std::string reason;  ///< why
  place where;         ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
