// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_WARN_HPP
#define KAOHE_WARN_HPP
/// \file warn.hpp
/// Gathers floor warn: progress, warning levels, forecasts (written by tools/gather.py)

#include <kaohe/warn/forecast.hpp>
#include <kaohe/warn/warning.hpp>

#endif
