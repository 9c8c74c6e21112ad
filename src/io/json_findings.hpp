// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_SRC_IO_JSON_FINDINGS_HPP
#define KAOHE_SRC_IO_JSON_FINDINGS_HPP
// Findings about projects as JSON.

#include "json_parts.hpp"

#include <kaohe/gate/rule_finding.hpp>

namespace kaohe::inline KAOHE_ABI::io {

/// What one rule says about a project.
[[nodiscard]] json of_finding(const policy& p, const rule_finding& f, language lang);
/// Something that is not known: `{is, input, name, unit}`, of a figure the keys of a missing figure.
[[nodiscard]] json of_lacking(const policy& p, const lacking& what, language lang);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
