// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_VERSION_HPP
#define KAOHE_VERSION_HPP
/// \file version.hpp
/// The version of the library. It is written here only; the build and the package read it from this file.

/// First number: raised by changes that break source compatibility (from 1.0 on).
#define KAOHE_VERSION_MAJOR 0
/// Second number: raised by new capabilities.
#define KAOHE_VERSION_MINOR 1
/// Third number: raised by corrections.
#define KAOHE_VERSION_PATCH 0
/// The three as text, as reports and files carry it.
#define KAOHE_VERSION_STRING "0.1.0"

#endif
