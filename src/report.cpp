// SPDX-License-Identifier: Apache-2.0
// The compiled twin of floor report.
#include <kaohe/impl/report/amount_inl.hpp>
#include <kaohe/impl/report/consequence_inl.hpp>
#include <kaohe/impl/report/explain_decision_inl.hpp>
#include <kaohe/impl/report/explain_decomposition_inl.hpp>
#include <kaohe/impl/report/explain_inl.hpp>
#include <kaohe/impl/report/explain_scorecard_inl.hpp>
#include <kaohe/impl/report/explain_task_inl.hpp>
#include <kaohe/impl/report/explain_warning_inl.hpp>
#include <kaohe/impl/report/progress_inl.hpp>
#include <kaohe/impl/report/requirement_inl.hpp>
#include <kaohe/impl/report/review_inl.hpp>
#include <kaohe/impl/report/table_inl.hpp>
#include <kaohe/impl/report/trace_inl.hpp>
#include <kaohe/impl/report/value_text_inl.hpp>
