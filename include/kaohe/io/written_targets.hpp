// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_WRITTEN_TARGETS_HPP
#define KAOHE_IO_WRITTEN_TARGETS_HPP
/// \file io/written_targets.hpp
/// The parts of decompositions as targets of a package, so that assessment and gate use them.

#include <kaohe/decompose/decomposition_result.hpp>

#include <string>

namespace kaohe::inline KAOHE_ABI::io {

/// A TOML file with a target for each decomposition that has `writes`, and one for its years where it says so: a file
/// of the same package, which then judges each unit by its part. Bounds have the form of the target that was split; a
/// value whose decimals do not end (the rate that takes what rounding left over, the last year of a rate) is written
/// with six digits more than the parts are printed to, on the stricter side.
/// \pre the results are of this policy
[[nodiscard]] std::string targets_to_toml(const policy& p, const decompositions& all);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
