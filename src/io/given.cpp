// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/given.hpp>

#include "given_value.hpp"
#include "toml_source.hpp"

#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/base/shown.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

/// True for a place inside a value that a syntax error has spoilt.
bool is_spoilt(const place& where, const std::vector<spoilt_value>& spoilt) {
  const auto position = [](const place& p) { return std::tie(p.line, p.column); };
  return std::any_of(spoilt.begin(), spoilt.end(), [&](const spoilt_value& v) {
    return position(v.from) <= position(where) && position(where) < position(v.to);
  });
}

/// The value in the place of those of all names of the same thing.
void replace(std::vector<feel::named_value>& names, const feel::declared_name& given, const feel::value& held,
             std::size_t known) {
  for (std::size_t i = 0; i < known; ++i) {
    if (names[i].declared.input == given.input) names[i].held = held;
  }
}

}  // namespace

std::size_t read_given(std::string_view text, const std::string& file, std::vector<feel::named_value>& names,
                       issues& problems) {
  if (text.size() > toml_size_limit) {
    problems.push_back({issue_code::file_too_large, {file, 0, 0}, {std::to_string(toml_size_limit)}});
    return 0;
  }
  std::vector<spoilt_value> spoilt;
  const model::declared_table table = read_toml(text, file, problems, spoilt);
  const std::size_t known = names.size();
  std::uint32_t input = 0;  // of the next name that is added
  for (const feel::named_value& each : names) input = std::max(input, each.declared.input + 1);
  std::size_t read = 0;
  for (const auto& [key, from] : table.entries) {
    if (is_spoilt(from.where, spoilt)) continue;
    if (!feel::is_name(key.value)) {
      problems.push_back({issue_code::not_a_name, place_at(key, 0), {detail::shown(key.value)}});
      continue;
    }
    const feel::declared_name* declared = nullptr;
    for (std::size_t i = 0; i < known && declared == nullptr; ++i) {
      if (names[i].declared.name == key.value) declared = &names[i].declared;
    }
    wanted_type wanted;
    if (declared != nullptr) wanted = {declared->declared, declared->shown.value_or(kaohe::unit{}), false};
    auto made = read_given_value(from, key.value, declared != nullptr ? &wanted : nullptr, problems);
    if (!made) continue;
    ++read;
    if (declared != nullptr) {
      replace(names, *declared, made->held, known);
    } else {
      if (is_unit_symbol(key.value)) problems.push_back({issue_code::name_is_unit, place_at(key, 0), {key.value}});
      std::optional<kaohe::unit> in;
      if (!made->shown.spelling.empty()) in = std::move(made->shown);
      names.push_back(
          {{key.value, std::move(made->of), input++, std::move(in), std::move(made->span)}, std::move(made->held)});
    }
  }
  return read;
}

}  // namespace kaohe::inline KAOHE_ABI::io
