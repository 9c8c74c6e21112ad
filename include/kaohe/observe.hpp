// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_OBSERVE_HPP
#define KAOHE_OBSERVE_HPP
/// \file observe.hpp
/// Gathers floor observe: what was measured, for whom, known since when (written by tools/gather.py)

#include <kaohe/observe/measure_level.hpp>
#include <kaohe/observe/observation.hpp>
#include <kaohe/observe/register.hpp>
#include <kaohe/observe/snapshot.hpp>
#include <kaohe/observe/task_evidence.hpp>

#endif
