// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_ASSESS_HPP
#define KAOHE_ASSESS_HPP
/// \file assess.hpp
/// Gathers floor assess: from observations to verdicts (written by tools/gather.py)

#include <kaohe/assess/assessed_result.hpp>
#include <kaohe/assess/evaluate.hpp>
#include <kaohe/assess/finding.hpp>
#include <kaohe/assess/progress.hpp>
#include <kaohe/assess/progress_of.hpp>
#include <kaohe/assess/rule_value.hpp>
#include <kaohe/assess/score_given.hpp>
#include <kaohe/assess/scorecard.hpp>
#include <kaohe/assess/task_finding.hpp>

#endif
