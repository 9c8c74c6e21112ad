// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_PARAMETER_HPP
#define KAOHE_MODEL_PARAMETER_HPP
/// \file model/parameter.hpp
/// A figure of the document that changes with time: a red line, a coefficient, a price.

#include <kaohe/base/date.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/quantity.hpp>

#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

/// What a parameter is for a while.
struct parameter_value {
  validity in_force;  ///< from (inclusive) to (exclusive)
  quantity value;     ///< the figure
};

/// A dated figure. Package noun `parameter`.
struct parameter {
  std::string id;                       ///< a rule-language name
  std::vector<parameter_value> values;  ///< in order of time, not overlapping, all of one dimension
  kaohe::basis basis;                   ///< 口径
  citation cited;                       ///< article, quote, reading
  place where;                          ///< of its declaration

  /// Its value on a day, or null if none is in force.
  [[nodiscard]] const quantity* on(date day) const noexcept;
};

/// Handle of a parameter.
using parameter_id = id<parameter>;

}  // namespace kaohe::inline KAOHE_ABI

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/parameter_inl.hpp>
#endif
#endif
