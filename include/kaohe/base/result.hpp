// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_RESULT_HPP
#define KAOHE_BASE_RESULT_HPP
/// \file base/result.hpp
/// A value, or the one problem that kept it from being made. Functions that can find several problems take
/// an `issues&` to add them to instead.

#include <kaohe/base/issue.hpp>

#include <initializer_list>
#include <string>
#include <tl/expected.hpp>

namespace kaohe::inline KAOHE_ABI {

/// A value, or an issue. (`std::expected` is not there in the compilers the library supports.)
template <class T>
using result = tl::expected<T, issue>;

/// The failing side of a `result`: `return failure(issue_code::not_a_date, {text});`
[[nodiscard]] inline tl::unexpected<issue> failure(issue_code code, std::vector<std::string> args = {}) {
  return tl::unexpected<issue>(issue{code, {}, std::move(args)});
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
