// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_HPP
#define KAOHE_GATE_HPP
/// \file gate.hpp
/// Gathers floor gate: a project's application and its decision (written by tools/gather.py)

#include <kaohe/gate/compare.hpp>
#include <kaohe/gate/decide.hpp>
#include <kaohe/gate/project.hpp>
#include <kaohe/gate/rule_finding.hpp>
#include <kaohe/gate/rule_set.hpp>
#include <kaohe/gate/suspension.hpp>

#endif
