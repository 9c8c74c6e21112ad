// SPDX-License-Identifier: Apache-2.0
// The bodies of floor 4, compiled once.
#include <kaohe/impl/model/build_inl.hpp>
#include <kaohe/impl/model/consequence_inl.hpp>
#include <kaohe/impl/model/decomposition_inl.hpp>
#include <kaohe/impl/model/document_text_inl.hpp>
#include <kaohe/impl/model/ladder_inl.hpp>
#include <kaohe/impl/model/list_inl.hpp>
#include <kaohe/impl/model/names_inl.hpp>
#include <kaohe/impl/model/parameter_inl.hpp>
#include <kaohe/impl/model/policy_inl.hpp>
#include <kaohe/impl/model/rule_expression_inl.hpp>
#include <kaohe/impl/model/rule_inl.hpp>
#include <kaohe/impl/model/schedule_inl.hpp>
#include <kaohe/impl/model/target_inl.hpp>
