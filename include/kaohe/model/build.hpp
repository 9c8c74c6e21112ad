// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_BUILD_HPP
#define KAOHE_MODEL_BUILD_HPP
/// \file model/build.hpp
/// From declarations to a checked policy: references, units, dimensions, bases, types, cycles, dates, quotes,
/// the words of the quotes against the comparators: all problems in one pass, each at its place.

#include <kaohe/model/declaration.hpp>
#include <kaohe/model/policy.hpp>

#include <optional>

namespace kaohe::inline KAOHE_ABI::model {

/// Checks a package and makes the policy. The order of the declarations does not matter.
/// \param problems  gets every error, warning and note; the result is empty exactly if `problems` has an error
///                  afterwards (also one that stood in it before)
[[nodiscard]] std::optional<policy> build(const policy_source& source, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::model

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/build_inl.hpp>
#endif
#endif
