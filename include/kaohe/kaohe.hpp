// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_KAOHE_HPP
#define KAOHE_KAOHE_HPP
/// \file kaohe.hpp
/// Gathers everything that needs no files: all floors below io (written by tools/gather.py)

#include <kaohe/assess.hpp>
#include <kaohe/base.hpp>
#include <kaohe/decompose.hpp>
#include <kaohe/feel.hpp>
#include <kaohe/fwd.hpp>
#include <kaohe/gate.hpp>
#include <kaohe/model.hpp>
#include <kaohe/observe.hpp>
#include <kaohe/quantity.hpp>
#include <kaohe/report.hpp>
#include <kaohe/trial.hpp>
#include <kaohe/version.hpp>
#include <kaohe/warn.hpp>

#endif
