// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_GIVEN_HPP
#define KAOHE_IO_GIVEN_HPP
/// \file io/given.hpp
/// Values for names, from a TOML table (docs/data-files.md, "Values for expressions"):
///
///     "综合能耗" = "5001 tce"            # a string is an expression of the rule language, without names
///     "用煤" = true                      # a boolean, a number, a date as they are; an array is a list
///     "备案日期" = 2020-01-15
///     "项目" = { "性质" = '"新建"' }       # a table is a context …
///     "行业" = { type = "code", value = "3011" }          # … or, with one of the keys below, a declaration
///     "用电" = { unit = "kWh", missing = true }

#include <kaohe/feel/evaluated.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::io {

/// Reads such a table. Every problem is reported at its place; a name whose value has one is not added.
/// \param text   UTF-8
/// \param file   as messages name it
/// \param names  the names that are known, as of a policy: a value given for one of them must be of its type and
///               takes the place of its own, under all of its names; the others are added
/// \return how many values were read
std::size_t read_given(std::string_view text, const std::string& file, std::vector<feel::named_value>& names,
                       issues& problems);

}  // namespace kaohe::inline KAOHE_ABI::io

#endif
