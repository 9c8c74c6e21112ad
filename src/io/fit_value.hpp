// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_FIT_VALUE_HPP
#define KAOHE_SRC_IO_FIT_VALUE_HPP
// A value of one type as a value of another: a string as a choice or a code, alone, in lists, in contexts.

#include <kaohe/base/issue.hpp>
#include <kaohe/feel/type.hpp>
#include <kaohe/feel/value.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::io {

/// The value as one of the type wanted; every reason why it is none is reported at `where`.
[[nodiscard]] std::optional<feel::value> fit_value(const feel::value& v, const feel::type& from,
                                                   const feel::type& wanted, const place& where, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
