// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_QUANTITY_HPP
#define KAOHE_QUANTITY_HPP
/// \file quantity.hpp
/// Gathers floor quantity: dimensions, units, bases and quantities (not typed.hpp) (written by tools/gather.py)

#include <kaohe/quantity/basis.hpp>
#include <kaohe/quantity/coefficient.hpp>
#include <kaohe/quantity/dimension.hpp>
#include <kaohe/quantity/quantity.hpp>
#include <kaohe/quantity/unit.hpp>
#include <kaohe/quantity/unit_table.hpp>

#endif
