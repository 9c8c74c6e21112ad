// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_DECOMPOSE_HPP
#define KAOHE_DECOMPOSE_HPP
/// \file decompose.hpp
/// Gathers floor decompose: one target split to years, towns and enterprises (written by tools/gather.py)

#include <kaohe/decompose/allocate.hpp>
#include <kaohe/decompose/apportion.hpp>
#include <kaohe/decompose/decomposition_result.hpp>
#include <kaohe/decompose/rates.hpp>
#include <kaohe/decompose/run.hpp>
#include <kaohe/decompose/tree.hpp>
#include <kaohe/decompose/tree_group.hpp>
#include <kaohe/decompose/weights.hpp>
#include <kaohe/decompose/years.hpp>

#endif
