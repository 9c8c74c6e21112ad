// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_BASE_HPP
#define KAOHE_BASE_HPP
/// \file base.hpp
/// Gathers floor base: exact numbers, rounding, dates, periods, issues (written by tools/gather.py)

#include <kaohe/base/caret.hpp>
#include <kaohe/base/date.hpp>
#include <kaohe/base/id.hpp>
#include <kaohe/base/issue.hpp>
#include <kaohe/base/issue_code.hpp>
#include <kaohe/base/number.hpp>
#include <kaohe/base/period.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/base/rounding.hpp>
#include <kaohe/base/source_text.hpp>
#include <kaohe/base/utf8.hpp>

#endif
