// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TRIAL_HPP
#define KAOHE_TRIAL_HPP
/// \file trial.hpp
/// Gathers floor trial: cases, coverage, and the difference of two policies (written by tools/gather.py)

#include <kaohe/trial/case.hpp>
#include <kaohe/trial/run_cases.hpp>

#endif
