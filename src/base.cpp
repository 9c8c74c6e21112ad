// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 1, compiled once.
#include <kaohe/impl/base/caret_inl.hpp>
#include <kaohe/impl/base/date_inl.hpp>
#include <kaohe/impl/base/issue_inl.hpp>
#include <kaohe/impl/base/issue_text_inl.hpp>
#include <kaohe/impl/base/number_double_inl.hpp>
#include <kaohe/impl/base/number_inl.hpp>
#include <kaohe/impl/base/number_text_inl.hpp>
#include <kaohe/impl/base/period_inl.hpp>
#include <kaohe/impl/base/rounding_inl.hpp>
#include <kaohe/impl/base/source_text_inl.hpp>
#include <kaohe/impl/base/utf8_inl.hpp>
