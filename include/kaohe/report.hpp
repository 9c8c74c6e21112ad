// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_REPORT_HPP
#define KAOHE_REPORT_HPP
/// \file report.hpp
/// Gathers floor report: sentences and tables from results (written by tools/gather.py)

#include <kaohe/report/amount.hpp>
#include <kaohe/report/consequence.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/explain_decision.hpp>
#include <kaohe/report/explain_decomposition.hpp>
#include <kaohe/report/explain_scorecard.hpp>
#include <kaohe/report/explain_task.hpp>
#include <kaohe/report/explain_warning.hpp>
#include <kaohe/report/progress.hpp>
#include <kaohe/report/requirement.hpp>
#include <kaohe/report/review.hpp>
#include <kaohe/report/table.hpp>
#include <kaohe/report/trace.hpp>
#include <kaohe/report/value_text.hpp>

#endif
