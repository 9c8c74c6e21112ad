// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_FEEL_HPP
#define KAOHE_FEEL_HPP
/// \file feel.hpp
/// Gathers floor feel: the rule language, from text to an exact value (written by tools/gather.py)

#include <kaohe/feel/analysis.hpp>
#include <kaohe/feel/check.hpp>
#include <kaohe/feel/duration.hpp>
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/expression.hpp>
#include <kaohe/feel/fault.hpp>
#include <kaohe/feel/findings.hpp>
#include <kaohe/feel/inexact_number.hpp>
#include <kaohe/feel/interval.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/feel/program.hpp>
#include <kaohe/feel/table.hpp>
#include <kaohe/feel/trace.hpp>
#include <kaohe/feel/type.hpp>
#include <kaohe/feel/type_text.hpp>
#include <kaohe/feel/value.hpp>

#endif
