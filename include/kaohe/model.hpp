// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_HPP
#define KAOHE_MODEL_HPP
/// \file model.hpp
/// Gathers floor model: the nouns of a policy (written by tools/gather.py)

#include <kaohe/model/baseline.hpp>
#include <kaohe/model/build.hpp>
#include <kaohe/model/citation.hpp>
#include <kaohe/model/consequence.hpp>
#include <kaohe/model/decision_table.hpp>
#include <kaohe/model/declaration.hpp>
#include <kaohe/model/decomposition.hpp>
#include <kaohe/model/document_text.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/model/ladder.hpp>
#include <kaohe/model/list.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/names.hpp>
#include <kaohe/model/parameter.hpp>
#include <kaohe/model/policy.hpp>
#include <kaohe/model/procedure.hpp>
#include <kaohe/model/project_input.hpp>
#include <kaohe/model/responsible_unit.hpp>
#include <kaohe/model/rule.hpp>
#include <kaohe/model/rule_expression.hpp>
#include <kaohe/model/schedule.hpp>
#include <kaohe/model/scheme.hpp>
#include <kaohe/model/target.hpp>
#include <kaohe/model/task.hpp>

#endif
