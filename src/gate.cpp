// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 7, decisions about projects, compiled once.
#include <kaohe/impl/gate/rule_set_inl.hpp>
