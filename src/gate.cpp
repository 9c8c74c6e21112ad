// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 7, decisions about projects, compiled once.
#include <kaohe/impl/gate/decide_inl.hpp>
#include <kaohe/impl/gate/project_inl.hpp>
#include <kaohe/impl/gate/rule_finding_inl.hpp>
#include <kaohe/impl/gate/suspension_inl.hpp>
