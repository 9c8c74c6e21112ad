// SPDX-License-Identifier: Apache-2.0
/// The compiled twin of floor gate: every body once.
#include <kaohe/impl/gate/compare_inl.hpp>
#include <kaohe/impl/gate/decide_inl.hpp>
#include <kaohe/impl/gate/project_inl.hpp>
#include <kaohe/impl/gate/rule_finding_inl.hpp>
#include <kaohe/impl/gate/rule_set_inl.hpp>
#include <kaohe/impl/gate/suspension_inl.hpp>
