// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 3, compiled once.
#include <kaohe/impl/feel/analysis_inl.hpp>
#include <kaohe/impl/feel/builtin_inl.hpp>
#include <kaohe/impl/feel/check_inl.hpp>
#include <kaohe/impl/feel/duration_inl.hpp>
#include <kaohe/impl/feel/evaluated_inl.hpp>
#include <kaohe/impl/feel/fault_inl.hpp>
#include <kaohe/impl/feel/inexact_number_inl.hpp>
#include <kaohe/impl/feel/interval_inl.hpp>
#include <kaohe/impl/feel/parse_inl.hpp>
#include <kaohe/impl/feel/program_inl.hpp>
#include <kaohe/impl/feel/table_inl.hpp>
#include <kaohe/impl/feel/trace_inl.hpp>
#include <kaohe/impl/feel/type_inl.hpp>
#include <kaohe/impl/feel/type_text_inl.hpp>
#include <kaohe/impl/feel/value_inl.hpp>
