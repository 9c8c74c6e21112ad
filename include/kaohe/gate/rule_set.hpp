// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_GATE_RULE_SET_HPP
#define KAOHE_GATE_RULE_SET_HPP
/// \file gate/rule_set.hpp
/// What is odd about the rules of a policy, taken together: found by exact reasoning over their conditions, each with
/// a witness. What cannot be decided so (products of inputs, iterations) is taken as able to be true or false.

#include <kaohe/model/policy.hpp>

namespace kaohe::inline KAOHE_ABI::gate {

/// Reports, as warnings at the rules' places: a rule that can never fire (with conditions that exclude each other); a
/// rule that fires only where another of the same procedures, in force whenever it is and no milder, fires, too (with
/// an application); two requirements that both may be asked but cannot both be met (with an application); an input that
/// no rule reads; an exception that a prohibition allows is an error when the policy is read.
void check_rules(const policy& p, issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::gate

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/gate/rule_set_inl.hpp>
#endif
#endif
