// SPDX-License-Identifier: Apache-2.0
#include "fit_value.hpp"

#include <kaohe/impl/base/shown.hpp>
#include <kaohe/impl/feel/type_rules.hpp>

#include <algorithm>
#include <utility>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

using feel::type;
using feel::type_kind;
using feel::value;
using feel::detail::words;

class fitting {
 public:
  fitting(const place& where, issues& problems) : where_(where), problems_(problems) {}

  [[nodiscard]] std::optional<value> fit(const value& v, const type& from, const type& wanted) {
    const bool textual = feel::detail::is_textual(from) && feel::detail::is_textual(wanted);
    if (from.kind != wanted.kind && !textual) return report(issue_code::type_mismatch, {words(from), words(wanted)});
    switch (wanted.kind) {
      case type_kind::quantity:
        return amount(v, from, wanted);
      case type_kind::choice:
        return choice(v, wanted);
      case type_kind::list:
        return list(v, from, wanted);
      case type_kind::context:
        return context(v, from, wanted);
      case type_kind::range:
        return range(v, from, wanted);
      default:
        return v;
    }
  }

 private:
  std::nullopt_t report(issue_code code, std::vector<std::string> args) {
    problems_.push_back({code, where_, std::move(args)});
    return std::nullopt;
  }

  [[nodiscard]] std::optional<value> amount(const value& v, const type& from, const type& wanted) {
    if (from.dimension != wanted.dimension) return report(issue_code::type_mismatch, {words(from), words(wanted)});
    if (const auto clash = conflict(from.basis, wanted.basis)) {
      return report(issue_code::basis_mismatch, {clash->key, clash->left, clash->right});
    }
    return v;
  }

  [[nodiscard]] std::optional<value> choice(const value& v, const type& wanted) {
    if (v.kind() != feel::value_kind::string) return v;
    const auto at = std::find(wanted.names.begin(), wanted.names.end(), v.as_string());
    if (at != wanted.names.end()) {
      return value(feel::choice{static_cast<std::uint32_t>(at - wanted.names.begin())});
    }
    const std::string text = detail::shown(v.as_string());
    return report(issue_code::unknown_value, {text, nearest(text, wanted.names)});
  }

  [[nodiscard]] std::optional<value> list(const value& v, const type& from, const type& wanted) {
    if (v.kind() != feel::value_kind::list || from.parts.empty() || wanted.parts.empty()) return v;
    std::vector<value> fitted;
    for (const value& each : v.parts().all) {
      auto made = fit(each, from.parts[0], wanted.parts[0]);
      if (!made) return std::nullopt;
      fitted.push_back(*std::move(made));
    }
    return value::list(std::move(fitted));
  }

  /// In the order of the keys wanted.
  [[nodiscard]] std::optional<value> context(const value& v, const type& from, const type& wanted) {
    bool complete = true;
    for (const std::string& key : from.names) {
      if (std::find(wanted.names.begin(), wanted.names.end(), key) != wanted.names.end()) continue;
      complete = false;
      (void)report(issue_code::unknown_entry, {detail::shown(key), nearest(key, wanted.names)});
    }
    std::vector<value> fitted;
    for (std::size_t i = 0; i < wanted.names.size(); ++i) {
      const auto at = std::find(from.names.begin(), from.names.end(), wanted.names[i]);
      if (at == from.names.end()) {
        complete = false;
        (void)report(issue_code::missing_key, {words(wanted), wanted.names[i]});
        continue;
      }
      const auto k = static_cast<std::size_t>(at - from.names.begin());
      if (v.kind() != feel::value_kind::context) continue;
      auto made = fit(v.parts().all[k], from.parts[k], wanted.parts[i]);
      complete = complete && made;
      if (made) fitted.push_back(*std::move(made));
    }
    if (!complete) return std::nullopt;
    return v.kind() == feel::value_kind::context ? value::context(std::move(fitted)) : v;
  }

  [[nodiscard]] std::optional<value> range(const value& v, const type& from, const type& wanted) {
    if (v.kind() != feel::value_kind::range) return v;
    const feel::value_range& r = v.as_range();
    auto low = fit(r.low, from.parts[0], wanted.parts[0]);
    auto high = low ? fit(r.high, from.parts[0], wanted.parts[0]) : std::nullopt;
    if (!high) return std::nullopt;
    return value(feel::value_range{*std::move(low), *std::move(high), r.low_included, r.high_included});
  }

  const place& where_;
  issues& problems_;
};

}  // namespace

std::optional<feel::value> fit_value(const feel::value& v, const feel::type& from, const feel::type& wanted,
                                     const place& where, issues& problems) {
  return fitting(where, problems).fit(v, from, wanted);
}

}  // namespace kaohe::inline KAOHE_ABI::io
