// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 7, warnings, compiled once.
#include <kaohe/impl/warn/forecast_inl.hpp>
#include <kaohe/impl/warn/warning_inl.hpp>
