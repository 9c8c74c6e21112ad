// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_DECOMPOSE_FULL_WIDTH_HPP
#define KAOHE_IMPL_DECOMPOSE_FULL_WIDTH_HPP
// Plain loops over arrays, translated twice: for any processor, and for those that work on four doubles at a time. Both
// do the same operations in the same order (no fused ones), so that results do not depend on the machine.

#include <kaohe/config.hpp>

/// Before what is to be part of a loop that is translated twice.
#define KAOHE_PART_OF_LOOP [[gnu::always_inline]] inline

namespace kaohe::inline KAOHE_ABI::decompose::detail {

#if defined(__x86_64__)
template <class Work>
[[gnu::target("avx2")]] void by_fours(const Work& work) {
  work();
}
#endif

/// Runs it as wide as the processor can.
/// \param work  a lambda `[&]() __attribute__((always_inline)) {…}`
template <class Work>
void at_full_width(const Work& work) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return by_fours(work);
#endif
  work();
}

}  // namespace kaohe::inline KAOHE_ABI::decompose::detail

#endif
