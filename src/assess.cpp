// SPDX-License-Identifier: Apache-2.0
/// The compiled twin of floor assess: every body once.
#include <kaohe/impl/assess/assessed_result_inl.hpp>
#include <kaohe/impl/assess/evaluate_inl.hpp>
#include <kaohe/impl/assess/finding_inl.hpp>
#include <kaohe/impl/assess/progress_inl.hpp>
#include <kaohe/impl/assess/progress_of_inl.hpp>
#include <kaohe/impl/assess/rule_value_inl.hpp>
#include <kaohe/impl/assess/score_given_inl.hpp>
#include <kaohe/impl/assess/scorecard_inl.hpp>
#include <kaohe/impl/assess/task_finding_inl.hpp>
