// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_CONFIG_HPP
#define KAOHE_CONFIG_HPP
/// \file config.hpp
/// The two forms of delivery. `kaohe::kaohe` compiles every body once; with `KAOHE_HEADER_ONLY` (target
/// `kaohe::header_only`) the bodies are inline. The inline namespaces differ, so that a program that mixes
/// both forms never links two definitions of one name.

#if defined(__FAST_MATH__)
#  error "kaohe decides exactly; -ffast-math breaks the reading of doubles"
#endif

/// \def KAOHE_ABI
/// The inline namespace of everything in `kaohe`. Nobody needs to write it.
/// \def KAOHE_INLINE
/// Stands before every body in impl/: `inline` in the header-only form, nothing in the compiled one.
#if defined(KAOHE_HEADER_ONLY)
#  define KAOHE_ABI v0_header
#  define KAOHE_INLINE inline
#else
#  define KAOHE_ABI v0
#  define KAOHE_INLINE
#endif

#endif
