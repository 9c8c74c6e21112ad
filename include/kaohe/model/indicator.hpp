// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_INDICATOR_HPP
#define KAOHE_MODEL_INDICATOR_HPP
/// \file model/indicator.hpp
/// What is measured: a name, a unit, a basis, and, where it is derived, a formula over other indicators.

#include <kaohe/feel/program.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/unit.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kaohe::inline KAOHE_ABI {

struct indicator;
/// Handle of an indicator.
using indicator_id = id<indicator>;

/// How figures of an indicator of several units or periods combine.
enum class indicator_kind : std::uint8_t {
  total,  ///< 总量: adds up
  ratio,  ///< 强度, 单耗: does not add up; the ratio of sums
  share,  ///< 比重: does not add up
  count,  ///< 件数: adds up
};

/// A formula over other indicators.
struct derivation {
  std::string text;                    ///< as written
  feel::program program;               ///< checked; input registers hold indicator indices
  std::vector<indicator_id> operands;  ///< the indicator of each input of the program, in its order
};

/// An indicator (指标). Package noun `indicator`.
struct indicator {
  std::string id;                     ///< a rule-language name
  std::string name;                   ///< as printed: 单位地区生产总值能耗
  kaohe::unit unit;                   ///< figures are shown in it
  indicator_kind kind{};              ///< how figures combine
  kaohe::basis basis;                 ///< 口径, with what its formula adds; `substance` is the aspect 物质
  std::optional<derivation> formula;  ///< how it is derived; none: it is only observed
  std::vector<std::string> rolls_up;  ///< kinds of units that cover their parent (key `roll_up`); none: never summed
  citation cited;                     ///< article, quote, reading
  place where;                        ///< of its declaration
};

}  // namespace kaohe::inline KAOHE_ABI

#endif
