// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_MODEL_NAMES_HPP
#define KAOHE_MODEL_NAMES_HPP
/// \file model/names.hpp
/// What expressions may name of a policy, each with its type and, where the document itself gives it, its value.

#include <kaohe/feel/evaluated.hpp>
#include <kaohe/model/policy.hpp>

#include <memory>
#include <vector>

namespace kaohe::inline KAOHE_ABI::model {

/// Indicators by id and by name, without values: those are observed; parameters, with a value if it never changes;
/// lists of strings or codes; inputs of projects, without values. Two names of one thing share `declared_name::input`.
[[nodiscard]] std::vector<feel::named_value> names_of(const policy& p);

/// The decision tables, which expressions call by their ids.
[[nodiscard]] std::vector<std::shared_ptr<const feel::table>> tables_of(const policy& p);

}  // namespace kaohe::inline KAOHE_ABI::model

#if defined(KAOHE_HEADER_ONLY)
#  include <kaohe/impl/model/names_inl.hpp>
#endif
#endif
