// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_GIVEN_VALUE_HPP
#define KAOHE_SRC_IO_GIVEN_VALUE_HPP
// A value that was written for a name: read as its own type, then fitted to a type that was declared.

#include <kaohe/feel/check.hpp>
#include <kaohe/feel/value.hpp>
#include <kaohe/model/declaration.hpp>

#include <optional>
#include <string>

namespace kaohe::inline KAOHE_ABI::io {

/// A value with its type.
struct given_value {
  feel::type of;           ///< its type
  kaohe::unit shown;       ///< the unit in which its amounts are shown
  feel::value held;        ///< the value
  feel::number_span span;  ///< of a quantity: what it may be
};

/// The type that a value must have.
struct wanted_type {
  feel::type of;                ///< the type
  kaohe::unit shown;            ///< the unit in which its amounts are shown
  bool counts_in_unit = false;  ///< a bare number counts this unit
};

/// Reads one value. \param name  as messages call it  \param wanted  what it must be; null: what it is
[[nodiscard]] std::optional<given_value> read_given_value(const model::declared_value& from, const std::string& name,
                                                          const wanted_type* wanted, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
