// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_READ_CASES_HPP
#define KAOHE_SRC_IO_READ_CASES_HPP
// The noun `case`, checked against the policy that it tests.

#include <kaohe/model/declaration.hpp>
#include <kaohe/trial/case.hpp>

#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// The cases among the declarations of a package, in their order. One that has a problem is not returned.
[[nodiscard]] std::vector<trial::test_case> read_cases(const policy& p, const std::vector<model::declaration>& all,
                                                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
